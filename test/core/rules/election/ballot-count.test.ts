import { ballotCount } from "../../../../src/core/rules/election/ballot-count.ts";
import { electedInMay, electionsOf } from "../../../support/election-ledgers.ts";
import { entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const cells = (line: number) => [`换届选举台账!B${line}`, `换届选举台账!C${line}`];

testRule(ballotCount, {
  met: {
    ledgers: electionsOf(electedInMay({ issued: "10", returned: "10" })),
    answers: [["换届选举台账!2", "met", ...cells(2)]],
  },
  gap: {
    ledgers: electionsOf(electedInMay({ issued: "10", returned: "11" })),
    answers: [["换届选举台账!2", "gap", ...cells(2)]],
    past: ["换届选举台账!2"],
  },
  notApplicable: {
    ledgers: electionsOf({ electedOn: "2023-05-11" }),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: electionsOf(electedInMay({ issued: "10" })),
    answers: [["branch", "cannot-judge", "no 换届选举台账!A1:B2"]],
  },
  twoSubjects: {
    ledgers: electionsOf(
      electedInMay({ issued: "10", returned: "9" }),
      electedInMay({ issued: "", returned: "9" }),
      electedInMay({ issued: "10", returned: "" }),
      { electedOn: "2023-05-11", issued: "10", returned: "11" },
    ),
    answers: [
      ["换届选举台账!2", "met", ...cells(2)],
      ["换届选举台账!3", "cannot-judge", "no 换届选举台账!B3", "换届选举台账!C3"],
      ["换届选举台账!4", "cannot-judge", "换届选举台账!B4", "no 换届选举台账!C4"],
    ],
  },
  traps: {
    "a ballot with more marks than seats": {
      ledgers: electionsOf(electedInMay({ issued: "10", returned: "10", mostMarks: "4", seats: "3" })),
      answers: [["换届选举台账!2", "gap", "换届选举台账!D2", ...cells(2)]],
      past: ["换届选举台账!2"],
    },
    "as many marks as seats, and a number of marks or of seats that nobody entered": {
      ledgers: electionsOf(
        electedInMay({ issued: "10", returned: "10", mostMarks: "3", seats: "3" }),
        electedInMay({ issued: "10", returned: "10", mostMarks: "", seats: "3" }),
        electedInMay({ issued: "10", returned: "10", mostMarks: "4", seats: "" }),
      ),
      answers: [
        ["换届选举台账!2", "met", ...cells(2)],
        ["换届选举台账!3", "met", ...cells(3)],
        ["换届选举台账!4", "met", ...cells(4)],
      ],
    },
    "an election on a second sheet that does not count the ballots": {
      ledgers: ledgersOf({
        others: [
          entriesOf("election", [electedInMay({ issued: "10", returned: "10" })]),
          entriesOf("election", [electedInMay({ post: "委员" })], { sheet: "补录" }),
        ],
      }),
      answers: [
        ["换届选举台账!2", "met", ...cells(2)],
        ["补录!2", "cannot-judge"],
      ],
    },
    "a committee appointed from above was not elected": {
      ledgers: electionsOf(electedInMay({ issued: "10", returned: "11", appointed: "是" })),
      answers: [["branch", "not-applicable"]],
    },
  },
});
