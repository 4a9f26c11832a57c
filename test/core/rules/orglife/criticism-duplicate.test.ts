import { criticismDuplicate } from "../../../../src/core/rules/orglife/criticism-duplicate.ts";
import { entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const same = "工作主动性不够，遇到难题有等靠思想，服务群众的办法不多";
const row = (target: string, opinion: string, date = "2026-06-30") => ({ date, critic: "张一", target, opinion });
const criticism = (...rows: ReturnType<typeof row>[]) => ledgersOf({ others: [entriesOf("criticism", rows)] });

testRule(criticismDuplicate, {
  met: {
    ledgers: criticism(
      row("李二", same),
      row("王三", "开会常迟到"),
      row("赵四", "材料有错漏"),
      row("钱五", "脾气急躁"),
    ),
    answers: [["2026", "met"]],
  },
  gap: "a heuristic only asks to look",
  notApplicable: {
    ledgers: criticism(row("张一", same)),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: ledgersOf({
      others: [entriesOf("criticism", [{ date: "?年中", critic: "张一", target: "李二", opinion: same }])],
    }),
    answers: [["branch", "cannot-judge", "批评意见记录!A2"]],
  },
  toConfirm: {
    ledgers: criticism(row("李二", `李二同志${same}`), row("王三", `王三同志${same}`), row("赵四", "材料有错漏")),
    answers: [["2026", "to-confirm", "批评意见记录!D3", "批评意见记录!D2"]],
    says: { "2026": "3条相互批评里有2条" },
  },
  twoSubjects: "the inspection of one year has one subject; the year before is only compared with",
  traps: {
    "the newest year on top of the sheet": {
      ledgers: criticism(row("李二", same), row("李二", same, "2025-12-20")),
      answers: [["2026", "to-confirm", "批评意见记录!D2"]],
    },
    "copies of the year before do not count for this year": {
      ledgers: criticism(row("李二", same, "2025-12-20"), row("王三", same, "2025-12-20"), row("赵四", "材料有错漏")),
      answers: [["2026", "met"]],
    },
    "blank opinions are not compared": {
      ledgers: criticism(
        ...["赵四", "钱五", "孙六", "周七", "吴八"].map((name) => row(name, "")),
        row("李二", same),
        row("王三", same),
      ),
      answers: [["2026", "to-confirm", "批评意见记录!D8", "批评意见记录!D7"]],
      says: { "2026": "2条相互批评里有2条" },
    },
    "a share that is reached is reached": {
      ledgers: criticism(row("李二", same), row("王三", same), row("赵四", "材料有错漏"), row("钱五", "脾气急躁")),
      figures: { "orglife.duplicate_share": 50 },
      answers: [["2026", "to-confirm", "批评意见记录!D3", "批评意见记录!D2"]],
    },
    "the names make no difference": {
      ledgers: criticism(row("欧阳志远", "欧阳志远性子急"), row("司马长风", "司马长风性子急")),
      answers: [["2026", "to-confirm", "批评意见记录!D3", "批评意见记录!D2"]],
    },
    "the sheet does not say whom the opinions are about": {
      ledgers: ledgersOf({
        others: [entriesOf("criticism", [{ date: "2026-06-30", type: "相互批评", critic: "张一", opinion: same }])],
      }),
      answers: [["branch", "cannot-judge", "no 批评意见记录!A1:D2"]],
    },
    "… which does not matter where nobody criticised another": {
      ledgers: ledgersOf({ others: [entriesOf("criticism", [{ date: "2026-06-30", critic: "张一", opinion: same }])] }),
      answers: [["branch", "not-applicable"]],
    },
    "the same on one person as the year before": {
      ledgers: criticism(row("李二", same, "2025-12-20"), row("李二", same)),
      answers: [["2026", "to-confirm", "批评意见记录!D3"]],
    },
    "several opinions on one person are no copies of each other": {
      ledgers: criticism(row("李二", same), row("李二", same)),
      answers: [["2026", "met"]],
    },
    "a problem named as common to all": {
      ledgers: criticism(
        row("李二", `共性问题：${same}。个人常迟到`),
        row("王三", `共性问题：${same}。个人急躁`),
        row("赵四", "脾气急躁"),
      ),
      answers: [["2026", "met"]],
    },
    "below the share the clerk has set": {
      ledgers: criticism(row("李二", same), row("王三", same), row("赵四", "材料有错漏")),
      figures: { "orglife.duplicate_share": 67 },
      answers: [["2026", "met", "批评意见记录!D3", "批评意见记录!D2"]],
    },
  },
});
