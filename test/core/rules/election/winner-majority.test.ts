import { winnerMajority } from "../../../../src/core/rules/election/winner-majority.ts";
import { electedInMay, electionsOf } from "../../../support/election-ledgers.ts";
import { testRule } from "../../../support/test-rule.ts";

const row = (votes: string, more: object = {}) =>
  electedInMay({ votes, elected: "张一、李二", present: "9", expected: "11", ...more });
const cells = (line: number) => [`换届选举台账!B${line}`, `换届选举台账!D${line}`, `换届选举台账!E${line}`];

testRule(winnerMajority, {
  met: { ledgers: electionsOf(row("张一9票、李二6票、王三3票")), answers: [["换届选举台账!2", "met", ...cells(2)]] },
  gap: {
    ledgers: electionsOf(row("张一9票、李二4票")),
    answers: [["换届选举台账!2", "gap", ...cells(2)]],
    says: { "换届选举台账!2": "当选人李二得4票" },
  },
  notApplicable: {
    ledgers: electionsOf({ electedOn: "2023-05-11", votes: "张一9票", present: "9" }),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: electionsOf(row("张一9票")),
    answers: [["换届选举台账!2", "cannot-judge", ...cells(2)]],
  },
  toConfirm: {
    ledgers: electionsOf(row("张一9票、李二5票")),
    answers: [["换届选举台账!2", "to-confirm", ...cells(2)]],
    says: { "换届选举台账!2": "没有超过应到11人的一半" },
  },
  twoSubjects: {
    ledgers: electionsOf(row("张一：得票9；李二（8票）"), row("张一9票、李二3票")),
    answers: [
      ["换届选举台账!2", "met", ...cells(2)],
      ["换届选举台账!3", "gap", ...cells(3)],
    ],
  },
  traps: {
    "exactly half of those present is not more than half": {
      ledgers: electionsOf(row("张一8票、李二5票", { present: "10", expected: "10" })),
      answers: [["换届选举台账!2", "gap", ...cells(2)]],
    },
    "one row for each person": {
      ledgers: electionsOf(electedInMay({ votesFor: "6", elected: "张一", present: "10", expected: "11" })),
      answers: [["换届选举台账!2", "met", "换届选举台账!B2", "换届选举台账!D2", "换届选举台账!E2"]],
    },
    "a number of those due that nobody entered": {
      ledgers: electionsOf(electedInMay({ votesFor: "6", elected: "张一", present: "10" })),
      answers: [["换届选举台账!2", "to-confirm", "换届选举台账!B2", "换届选举台账!D2"]],
    },
    "no column of votes": {
      ledgers: electionsOf(electedInMay({ elected: "张一", present: "10" })),
      answers: [["branch", "cannot-judge", "no 换届选举台账!A1:C2"]],
    },
  },
});
