import { describe, expect, it } from "vitest";
import { quorumFourFifths } from "../../../../src/core/rules/election/quorum-four-fifths.ts";
import { electedInMay, electionsOf } from "../../../support/election-ledgers.ts";
import { entriesOf, ledgersOf, meetingsOf } from "../../../support/ledgers-of.ts";
import { answersOf, testRule } from "../../../support/test-rule.ts";

const counted = (expected: string, present: string) => electionsOf(electedInMay({ expected, present }));
const cells = ["换届选举台账!B2", "换届选举台账!C2"];

testRule(quorumFourFifths, {
  met: { ledgers: counted("10", "8"), answers: [["换届选举台账!2", "met", ...cells]] },
  gap: {
    ledgers: counted("10", "7"),
    answers: [["换届选举台账!2", "gap", ...cells]],
    past: ["换届选举台账!2"],
  },
  notApplicable: {
    ledgers: electionsOf({ electedOn: "2024-05-11", expected: "10", present: "7" }),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: electionsOf({ electedOn: "2026-05-11", post: "委员" }),
    answers: [["换届选举台账!2", "cannot-judge", "换届选举台账!A2"]],
  },
  twoSubjects: {
    ledgers: electionsOf(electedInMay({ expected: "9", present: "7" }), electedInMay({ expected: "9", present: "8" })),
    answers: [
      ["换届选举台账!2", "gap", ...cells],
      ["换届选举台账!3", "met", "换届选举台账!B3", "换届选举台账!C3"],
    ],
  },
  traps: {
    "the minutes of the day have the numbers": {
      ledgers: ledgersOf({
        meetings: meetingsOf([
          { date: "2026-05-11", type: "assembly", title: "换届选举大会", votingExpected: "10", votingPresent: "7" },
        ]),
        others: [entriesOf("election", [{ electedOn: "2026-05-11" }])],
      }),
      answers: [["换届选举台账!2", "gap", "会议记录!D2", "会议记录!E2"]],
    },
    "only the minutes, with all members instead of those with a vote": {
      ledgers: ledgersOf({
        meetings: meetingsOf([
          { date: "2026-05-11", type: "assembly", title: "换届选举大会", expected: "10", present: "9" },
        ]),
      }),
      answers: [["会议记录!2", "cannot-judge", "会议记录!A2"]],
    },
    "one of the two numbers is not there, or nobody was due": {
      ledgers: electionsOf(
        electedInMay({ expected: "", present: "8" }),
        electedInMay({ expected: "10", present: "" }),
        electedInMay({ expected: "0", present: "0" }),
      ),
      answers: [
        ["换届选举台账!2", "cannot-judge", "no 换届选举台账!B2", "换届选举台账!C2"],
        ["换届选举台账!3", "cannot-judge", "换届选举台账!B3", "no 换届选举台账!C3"],
        ["换届选举台账!4", "cannot-judge", "换届选举台账!B4", "换届选举台账!C4"],
      ],
    },
    "minutes dated by the month or not at all belong to no row": {
      ledgers: ledgersOf({
        meetings: meetingsOf([
          { date: "2026-05", type: "assembly", title: "换届选举大会", votingExpected: "10", votingPresent: "7" },
          { date: "2026-06-01", type: "assembly", title: "补选大会", votingExpected: "10", votingPresent: "8" },
        ]),
        others: [
          entriesOf("election", [
            { electedOn: "2026-05-01", expected: "", present: "" },
            { electedOn: "2026-06", expected: "", present: "" },
            { electedOn: "", expected: "", present: "" },
          ]),
        ],
      }),
      answers: [
        ["换届选举台账!2", "cannot-judge", "no 换届选举台账!B2", "no 换届选举台账!C2"],
        ["换届选举台账!3", "cannot-judge", "no 换届选举台账!B3", "no 换届选举台账!C3"],
        ["换届选举台账!4", "cannot-judge", "no 换届选举台账!B4", "no 换届选举台账!C4"],
        ["会议记录!2", "gap", "会议记录!D2", "会议记录!E2"],
        ["会议记录!3", "met", "会议记录!D3", "会议记录!E3"],
      ],
    },
    "neither ledger": {
      ledgers: ledgersOf({}),
      answers: [["branch", "cannot-judge"]],
      says: { branch: "没有找到换届选举台账或会议记录" },
    },
  },
});

describe("election/quorum-four-fifths, the vectors of the catalogue", () => {
  const vectors: readonly (readonly [number, number, boolean])[] = [
    [10, 8, true],
    [10, 7, false],
    [9, 7, false],
    [9, 8, true],
    [15, 12, true],
  ];

  it.each(vectors)("of %i due %i present: %s", (expected, present, reached) => {
    const ledgers = counted(String(expected), String(present));
    expect(answersOf(quorumFourFifths, { ledgers }).map(({ status }) => status)).toEqual([reached ? "met" : "gap"]);
  });
});
