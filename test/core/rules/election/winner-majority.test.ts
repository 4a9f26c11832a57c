import { winnerMajority } from "../../../../src/core/rules/election/winner-majority.ts";
import { electedInMay, electionsOf } from "../../../support/election-ledgers.ts";
import { entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
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
    past: ["换届选举台账!2"],
  },
  notApplicable: {
    ledgers: electionsOf({ electedOn: "2023-05-11" }),
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
    ledgers: electionsOf(row("张一：得票9；李二（8票）"), row("张一3票、李二9票")),
    answers: [
      ["换届选举台账!2", "met", ...cells(2)],
      ["换届选举台账!3", "gap", ...cells(3)],
    ],
    says: { "换届选举台账!3": "当选人张一得3票" },
  },
  traps: {
    "the ways in which a clerk writes the votes": {
      ledgers: electionsOf(
        row("张一同志获赞成票12票。李二得 11 票", { present: "15", expected: "16" }),
        row("张一：赞成12；李二得票11票", { present: "15", expected: "16" }),
        row("张一赞成：12票\n李二（得：7）", { present: "15", expected: "16" }),
      ),
      answers: [
        ["换届选举台账!2", "met", ...cells(2)],
        ["换届选举台账!3", "met", ...cells(3)],
        ["换届选举台账!4", "gap", ...cells(4)],
      ],
      says: { "换届选举台账!4": "当选人李二得7票" },
    },
    "exactly half of those due is not more than half of them": {
      ledgers: electionsOf(row("张一8票、李二5票", { present: "9", expected: "10" })),
      answers: [["换届选举台账!2", "to-confirm", ...cells(2)]],
    },
    "a number of votes beside several elected stands for nobody": {
      ledgers: electionsOf(row("张一9票、李二4票", { votesFor: "9" })),
      answers: [["换届选举台账!2", "gap", "换届选举台账!F2", "换届选举台账!D2", "换届选举台账!E2"]],
    },
    "the one elected has the votes in words": {
      ledgers: electionsOf(
        electedInMay({ votesFor: "", votes: "张一6票", elected: "张一", present: "9", expected: "9" }),
      ),
      answers: [["换届选举台账!2", "met", "no 换届选举台账!B2", "换届选举台账!E2", "换届选举台账!F2"]],
    },
    "votes without a name of the elected": {
      ledgers: electionsOf(electedInMay({ votesFor: "4", present: "9" })),
      answers: [["换届选举台账!2", "gap", "换届选举台账!B2", "换届选举台账!C2"]],
      says: { "换届选举台账!2": "当选人得4票" },
    },
    "nobody entered how many were present, or who was elected": {
      ledgers: electionsOf(row("张一9票、李二6票", { present: "" }), row("张一9票、李二6票", { elected: "" })),
      answers: [
        ["换届选举台账!2", "cannot-judge", "换届选举台账!B2", "no 换届选举台账!D2", "换届选举台账!E2"],
        ["换届选举台账!3", "cannot-judge", ...cells(3)],
      ],
    },
    "no column of those present": {
      ledgers: electionsOf(electedInMay({ votes: "张一9票", elected: "张一" })),
      answers: [["branch", "cannot-judge", "no 换届选举台账!A1:C2"]],
    },
    "an election on a second sheet that holds neither votes nor heads": {
      ledgers: ledgersOf({
        others: [
          entriesOf("election", [row("张一9票、李二6票")]),
          entriesOf("election", [electedInMay({ post: "委员" })], { sheet: "补录" }),
        ],
      }),
      answers: [
        ["换届选举台账!2", "met", ...cells(2)],
        ["补录!2", "cannot-judge", "补录!A2"],
      ],
    },
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
      says: { "换届选举台账!2": "没有写应到人数" },
    },
    "no column of votes": {
      ledgers: electionsOf(electedInMay({ elected: "张一", present: "10" })),
      answers: [["branch", "cannot-judge", "no 换届选举台账!A1:C2"]],
    },
  },
});
