import { adviceAsCriticism } from "../../../../src/core/rules/orglife/advice-as-criticism.ts";
import { entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const opinions = (...list: string[]) =>
  ledgersOf({
    others: [
      entriesOf(
        "criticism",
        list.map((opinion) => ({ date: "2026-06-30", critic: "张一", target: "李二", opinion })),
      ),
    ],
  });

testRule(adviceAsCriticism, {
  met: { ledgers: opinions("下社区次数不够"), answers: [["批评意见记录!2", "met", "批评意见记录!D2"]] },
  gap: "a heuristic only asks to look",
  notApplicable: {
    // Self-criticism that says what one will do is no advice to others.
    ledgers: ledgersOf({
      others: [
        entriesOf("criticism", [{ date: "2026-06-30", critic: "张一", target: "张一", opinion: "今后多下社区" }]),
      ],
    }),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: { ledgers: opinions(""), answers: [["批评意见记录!2", "cannot-judge", "no 批评意见记录!D2"]] },
  toConfirm: {
    ledgers: opinions("建议把台账做得再细一点"),
    answers: [["批评意见记录!2", "to-confirm", "批评意见记录!D2"]],
    says: { "批评意见记录!2": "有“建议”" },
  },
  twoSubjects: {
    ledgers: opinions("希望多组织活动", "性子急躁"),
    answers: [
      ["批评意见记录!2", "to-confirm", "批评意见记录!D2"],
      ["批评意见记录!3", "met", "批评意见记录!D3"],
    ],
  },
  traps: {
    "a plain word without advice": {
      ledgers: opinions("脾气太直"),
      answers: [["批评意见记录!2", "met", "批评意见记录!D2"]],
    },
    "the sheet has no column of opinions": {
      ledgers: ledgersOf({
        others: [entriesOf("criticism", [{ date: "2026-06-30", critic: "张一", target: "李二" }])],
      }),
      answers: [["branch", "cannot-judge", "no 批评意见记录!A1:C2"]],
    },
    "no column of opinions, and nobody criticised another": {
      ledgers: ledgersOf({
        others: [entriesOf("criticism", [{ date: "2026-06-30", critic: "张一", target: "张一" }])],
      }),
      answers: [["branch", "not-applicable"]],
    },
    "what the type column calls mutual is mutual": {
      ledgers: ledgersOf({
        others: [
          entriesOf("criticism", [
            { date: "2026-06-30", type: "自我批评", critic: "张一", target: "党支部", opinion: "今后多下社区" },
            { date: "2026-06-30", type: "互相批评", critic: "张一", target: "", opinion: "今后多下社区" },
            { date: "2026-06-30", type: "", critic: "张一", target: "", opinion: "今后多下社区" },
          ]),
        ],
      }),
      answers: [["批评意见记录!3", "to-confirm", "批评意见记录!E3"]],
    },
    "F5.53: advice behind a stated fault": {
      ledgers: opinions("工作中有畏难情绪，建议主动承担"),
      answers: [["批评意见记录!2", "met", "批评意见记录!D2"]],
    },
    "没有问题 states no fault": {
      ledgers: opinions("没有什么问题，希望未来再接再厉"),
      answers: [["批评意见记录!2", "to-confirm", "批评意见记录!D2"]],
    },
  },
});
