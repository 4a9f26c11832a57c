import { describe, expect, it } from "vitest";
import { voteQuorumGeneral } from "../../../../src/core/rules/meetings/vote-quorum-general.ts";
import { type EntryRow, entriesOf, ledgersOf, type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";
import { answersOf, testRule } from "../../../support/test-rule.ts";

const vote = (expected: string, present: string, matter = "通过年度计划"): EntryRow<"votes"> => ({
  date: "2026-03-10",
  matter,
  expected,
  present,
});
const votes = (...rows: EntryRow<"votes">[]) => ledgersOf({ others: [entriesOf("votes", rows)] });
const meeting = (votingExpected: string, votingPresent: string, topic = "审议年度计划"): MeetingRow => ({
  date: "2026-03-10",
  type: "assembly",
  topic,
  content: "表决通过",
  votingExpected,
  votingPresent,
});

/** Due and present with a vote, whether enough: half is enough (trap F4.42). */
const generalQuorumHalfIncl: readonly (readonly [number, number, boolean])[] = [
  [10, 5, true],
  [9, 4, false],
  [9, 5, true],
];

testRule(voteQuorumGeneral, {
  met: { ledgers: votes(vote("10", "5")), answers: [["表决记录!2", "met", "表决记录!C2", "表决记录!D2"]] },
  gap: {
    ledgers: votes(vote("9", "4")),
    answers: [["表决记录!2", "gap", "表决记录!C2", "表决记录!D2"]],
    says: { "表决记录!2": "应到9人、实到4人，不到1/2" },
  },
  notApplicable: {
    ledgers: votes(vote("9", "4", "接收张一为预备党员"), vote("9", "4", "选举支部委员")),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: ledgersOf({ meetings: meetingsOf([{ date: "2026-03-10", type: "assembly", content: "举手表决通过" }]) }),
    answers: [["会议记录!2", "cannot-judge", "会议记录!A2"]],
  },
  twoSubjects: {
    ledgers: votes(vote("10", "8"), vote("10", "3")),
    answers: [
      ["表决记录!2", "met", "表决记录!C2", "表决记录!D2"],
      ["表决记录!3", "gap", "表决记录!C3", "表决记录!D3"],
    ],
  },
  traps: {
    "a voting ledger that counts nobody shows what was voted on, or when": {
      ledgers: ledgersOf({
        others: [
          entriesOf("votes", [{ date: "2026-03-10", matter: "通过年度计划" }]),
          entriesOf("votes", [{ date: "2026-03-11" }], { sheet: "补录" }),
        ],
      }),
      answers: [
        ["表决记录!2", "cannot-judge", "表决记录!B2"],
        ["补录!2", "cannot-judge", "补录!A2"],
      ],
    },
    "the minutes alone": {
      ledgers: ledgersOf({ meetings: meetingsOf([meeting("9", "4")]) }),
      answers: [["会议记录!2", "gap", "会议记录!E2", "会议记录!F2"]],
    },
    "what the voting ledger lacks the minutes may tell, and a meeting is asked once": {
      ledgers: ledgersOf({
        meetings: meetingsOf([meeting("10", "5")]),
        others: [entriesOf("votes", [vote("", "")])],
      }),
      answers: [["表决记录!2", "met", "会议记录!E2", "会议记录!F2"]],
    },
    "of two assemblies on the day of a vote the first tells": {
      ledgers: ledgersOf({
        meetings: meetingsOf([meeting("10", "5"), meeting("10", "2")]),
        others: [entriesOf("votes", [vote("", "")])],
      }),
      answers: [["表决记录!2", "met", "会议记录!E2", "会议记录!F2"]],
    },
    "a meeting of which only the month is known does not tell of a vote on its first day": {
      ledgers: ledgersOf({
        meetings: meetingsOf([{ ...meeting("10", "5", "通报情况"), date: "2026-03", content: "学习" }]),
        others: [entriesOf("votes", [{ ...vote("", ""), date: "2026-03-01" }])],
      }),
      answers: [["表决记录!2", "cannot-judge", "no 表决记录!C2", "no 表决记录!D2"]],
    },
    "the topic tells what was voted on, and the minutes where there is no topic": {
      ledgers: ledgersOf({
        meetings: meetingsOf([
          { ...meeting("9", "4"), content: "表决通过年度计划，通报换届选举筹备情况" },
          { ...meeting("9", "4", ""), content: "表决通过换届选举办法" },
        ]),
      }),
      answers: [["会议记录!2", "gap", "会议记录!E2", "会议记录!F2"]],
    },
    "an election in the minutes is asked about elsewhere": {
      ledgers: ledgersOf({ meetings: meetingsOf([meeting("9", "4", "换届选举")]) }),
      answers: [["branch", "not-applicable"]],
    },
    "neither ledger": { ledgers: ledgersOf({}), answers: [["branch", "cannot-judge"]] },
  },
});

describe("the quorum of half", () => {
  it.each(generalQuorumHalfIncl)("%i due, %i present: %s", (expected, present, enough) => {
    const [answer] = answersOf(voteQuorumGeneral, { ledgers: votes(vote(String(expected), String(present))) });
    expect(answer?.status).toBe(enough ? "met" : "gap");
  });
});
