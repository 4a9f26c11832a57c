import { scrutineerIndependent } from "../../../../src/core/rules/election/scrutineer-independent.ts";
import { electedInMay, electionsOf } from "../../../support/election-ledgers.ts";
import { testRule } from "../../../support/test-rule.ts";

const row = (scrutineers: string, scrutineersApproved = "是") =>
  electedInMay({ scrutineers, candidates: "张一、李二", scrutineersApproved });
const cells = (line: number) => [`换届选举台账!B${line}`, `换届选举台账!C${line}`, `换届选举台账!D${line}`];

testRule(scrutineerIndependent, {
  met: { ledgers: electionsOf(row("王三")), answers: [["换届选举台账!2", "met", ...cells(2)]] },
  gap: {
    ledgers: electionsOf(row("王三、李 二")),
    answers: [["换届选举台账!2", "gap", ...cells(2)]],
    says: { "换届选举台账!2": "监票人李 二同时是候选人" },
    past: ["换届选举台账!2"],
  },
  notApplicable: {
    ledgers: electionsOf({ electedOn: "2023-05-11" }),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: electionsOf(electedInMay({ candidates: "张一" })),
    answers: [["branch", "cannot-judge", "no 换届选举台账!A1:B2"]],
  },
  twoSubjects: {
    ledgers: electionsOf(row("王三"), row("王三", "否")),
    answers: [
      ["换届选举台账!2", "met", ...cells(2)],
      ["换届选举台账!3", "gap", ...cells(3)],
    ],
    past: ["换届选举台账!3"],
  },
  traps: {
    "scrutineers, candidates or the consent of the assembly left blank": {
      ledgers: electionsOf(
        electedInMay({ scrutineers: "", candidates: "张一", scrutineersApproved: "是" }),
        electedInMay({ scrutineers: "王三", candidates: "", scrutineersApproved: "是" }),
        electedInMay({ scrutineers: "王三", candidates: "张一", scrutineersApproved: "" }),
      ),
      answers: [
        ["换届选举台账!2", "cannot-judge", "no 换届选举台账!B2", "换届选举台账!C2", "换届选举台账!D2"],
        ["换届选举台账!3", "cannot-judge", "换届选举台账!B3", "no 换届选举台账!C3", "换届选举台账!D3"],
        ["换届选举台账!4", "cannot-judge", "换届选举台账!B4", "换届选举台账!C4", "no 换届选举台账!D4"],
      ],
      says: { "换届选举台账!3": "没有写清监票人和候选人", "换届选举台账!4": "没有登记是否经党员大会通过" },
    },
    "neither candidates nor elected have a column": {
      ledgers: electionsOf(electedInMay({ scrutineers: "王三" })),
      answers: [["branch", "cannot-judge", "no 换届选举台账!A1:B2"]],
      says: { branch: "候选人" },
    },
    "nobody entered whether the assembly agreed": {
      ledgers: electionsOf(electedInMay({ scrutineers: "王三", candidates: "张一" })),
      answers: [["换届选举台账!2", "cannot-judge", "换届选举台账!B2", "换届选举台账!C2"]],
    },
    "a scrutineer who was elected": {
      ledgers: electionsOf(electedInMay({ scrutineers: "张一", elected: "张一" })),
      answers: [["换届选举台账!2", "gap", "换届选举台账!B2", "换届选举台账!C2"]],
    },
  },
});
