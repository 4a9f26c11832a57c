import { collectorDesignated } from "../../../../src/core/rules/dues/collector-designated.ts";
import { type DuesRow, duesOf, entriesOf, ledgersOf, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const row = (collector: string, more: DuesRow = {}): DuesRow => ({
  name: "王三",
  month: "2026-05",
  paid: "10",
  collector,
  note: "",
  ...more,
});
const committee = entriesOf("committee", [
  { name: "张一", post: "书记" },
  { name: "李二", post: "委员", duties: "组织" },
]);
const dues = (...rows: DuesRow[]) => ledgersOf({ dues: duesOf(rows), others: [committee] });
const figures = { "dues.collector": "组织委员" };

testRule(collectorDesignated, {
  met: { figures, ledgers: dues(row("李二")), answers: [["2026-05", "met", "党费台账!D2"]] },
  gap: {
    figures,
    ledgers: dues(row("张一")),
    answers: [["2026-05", "gap", "党费台账!D2"]],
    says: { "2026-05": "由张一收取，组织委员是李二" },
  },
  notApplicable: { figures, ledgers: dues(row("李二", { paid: "" })), answers: [["branch", "not-applicable"]] },
  cannotJudge: {
    figures,
    ledgers: dues({ name: "王三", month: "2026-05", paid: "10" }),
    answers: [["branch", "cannot-judge", "no 党费台账!A1:C2"]],
  },
  toConfirm: {
    figures,
    ledgers: dues({ name: "王三", month: "2026-05", paid: "10", collector: "张一" }),
    answers: [["2026-05", "to-confirm", "党费台账!D2"]],
  },
  twoSubjects: {
    figures,
    ledgers: dues(row("李二"), row("", { month: "2026-06" })),
    answers: [
      ["2026-05", "met", "党费台账!D2"],
      ["2026-06", "gap", "no 党费台账!D3"],
    ],
  },
  traps: {
    "somebody else was designated": {
      figures,
      ledgers: dues(row("张一", { note: "支部指定" })),
      answers: [["2026-05", "met", "党费台账!D2"]],
    },
    "without a committee the secretary may collect": {
      figures,
      ledgers: ledgersOf({ dues: duesOf([row("张一")]), roster: rosterOf([{ name: "张一", post: "书记" }]) }),
      answers: [["2026-05", "met", "党费台账!D2"]],
    },
    "nobody knows who the committee is": {
      figures,
      ledgers: ledgersOf({ dues: duesOf([row("张一"), row("李二", { month: "2026-06" })]) }),
      answers: [
        ["2026-05", "cannot-judge", "党费台账!D2"],
        ["2026-06", "cannot-judge", "党费台账!D3"],
      ],
    },
  },
});
