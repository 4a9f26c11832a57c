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
    says: { "换届选举台账!2": "同时是候选人" },
  },
  notApplicable: {
    ledgers: electionsOf({ electedOn: "2023-05-11", scrutineers: "张一", candidates: "张一" }),
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
  },
  traps: {
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
