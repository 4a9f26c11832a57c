import { describe, expect, it } from "vitest";
import { candidateMargin } from "../../../../src/core/rules/election/candidate-margin.ts";
import { electedInMay, electionsOf } from "../../../support/election-ledgers.ts";
import { answersOf, testRule } from "../../../support/test-rule.ts";

const stood = (seats: string, candidateCount: string, post = "支部委员") =>
  electionsOf(electedInMay({ seats, candidateCount, post }));
const cells = ["换届选举台账!B2", "换届选举台账!C2"];

testRule(candidateMargin, {
  met: { ledgers: stood("3", "4"), answers: [["换届选举台账!2", "met", ...cells]] },
  gap: {
    ledgers: stood("3", "3"),
    answers: [["换届选举台账!2", "gap", ...cells]],
    says: { "换届选举台账!2": "至少4名" },
    past: ["换届选举台账!2"],
  },
  notApplicable: { ledgers: stood("1", "1", "书记"), answers: [["换届选举台账!2", "not-applicable"]] },
  cannotJudge: {
    ledgers: electionsOf(electedInMay({ seats: "3" })),
    answers: [["branch", "cannot-judge", "no 换届选举台账!A1:B2"]],
  },
  twoSubjects: {
    ledgers: electionsOf(
      electedInMay({ seats: "3", candidateCount: "3", post: "委员" }),
      electedInMay({ seats: "1", candidateCount: "1", post: "副书记" }),
    ),
    answers: [
      ["换届选举台账!2", "gap", ...cells],
      ["换届选举台账!3", "not-applicable"],
    ],
  },
  traps: {
    "the names of the candidates are counted": {
      ledgers: electionsOf(electedInMay({ seats: "3", candidates: "张一、李二、王三、赵四" })),
      answers: [["换届选举台账!2", "met", ...cells]],
    },
    "candidates whom the list only counts": {
      ledgers: electionsOf(electedInMay({ seats: "3", candidates: "张一、李二等2名" })),
      answers: [["换届选举台账!2", "met", ...cells]],
    },
    "one seat of an unnamed post": {
      ledgers: stood("1", "1", ""),
      answers: [["换届选举台账!2", "cannot-judge", ...cells]],
    },
    "one seat on the committee has two candidates": {
      ledgers: stood("1", "1", "支部委员"),
      answers: [["换届选举台账!2", "gap", ...cells]],
      says: { "换届选举台账!2": "至少2名" },
    },
    "no column of seats": {
      ledgers: electionsOf(electedInMay({ candidateCount: "4" })),
      answers: [["branch", "cannot-judge", "no 换届选举台账!A1:B2"]],
    },
    "seats or candidates that nobody entered": {
      ledgers: electionsOf(
        electedInMay({ seats: "", candidateCount: "4" }),
        electedInMay({ seats: "0", candidateCount: "4" }),
        electedInMay({ seats: "3", candidateCount: "" }),
      ),
      answers: [
        ["换届选举台账!2", "cannot-judge", "no 换届选举台账!B2", "换届选举台账!C2"],
        ["换届选举台账!3", "cannot-judge", "换届选举台账!B3", "换届选举台账!C3"],
        ["换届选举台账!4", "cannot-judge", "换届选举台账!B4", "no 换届选举台账!C4"],
      ],
    },
    "an election before the period asks for no columns": {
      ledgers: electionsOf({ electedOn: "2023-05-11" }),
      answers: [["branch", "not-applicable"]],
    },
    "a committee elected together with its secretary": {
      ledgers: stood("3", "3", "书记、委员"),
      answers: [["换届选举台账!2", "gap", ...cells]],
    },
  },
});

describe("election/candidate-margin, the vectors of the catalogue", () => {
  const vectors: readonly (readonly [number, number, boolean])[] = [
    [3, 3, false],
    [3, 4, true],
    [5, 5, false],
    [5, 6, true],
    [7, 8, false],
    [7, 9, true],
  ];

  it.each(vectors)("%i seats and %i candidates: %s", (seats, candidates, enough) => {
    const ledgers = stood(String(seats), String(candidates));
    expect(answersOf(candidateMargin, { ledgers }).map(({ status }) => status)).toEqual([enough ? "met" : "gap"]);
  });
});
