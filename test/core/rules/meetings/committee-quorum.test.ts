import { describe, expect, it } from "vitest";
import { committeeQuorum } from "../../../../src/core/rules/meetings/committee-quorum.ts";
import {
  entriesOf,
  fullMembers,
  ledgersOf,
  type MeetingRow,
  meetingsOf,
  rosterOf,
} from "../../../support/ledgers-of.ts";
import { answersOf, testRule } from "../../../support/test-rule.ts";

const committee = entriesOf(
  "committee",
  ["张一", "李二", "王三", "赵四", "钱五"].map((name, index) => ({ name, post: index === 0 ? "书记" : "委员" })),
);
const meeting = (attendees: string): MeetingRow => ({ date: "2026-03-10", type: "committee", attendees });
const both = (...rows: MeetingRow[]) => ledgersOf({ meetings: meetingsOf(rows), others: [committee] });
const counted = (expected: string, present: string): MeetingRow => ({
  date: "2026-03-10",
  type: "committee",
  expected,
  present,
});

/** Members of the committee and those present, whether enough: half is enough (trap F4.42). */
const generalQuorumHalfIncl: readonly (readonly [number, number, boolean])[] = [
  [10, 5, true],
  [9, 4, false],
  [9, 5, true],
];

testRule(committeeQuorum, {
  met: { ledgers: both(meeting("张一、李二、王三")), answers: [["会议记录!2", "met", "会议记录!C2"]] },
  gap: {
    ledgers: both(meeting("张一、李二")),
    answers: [["会议记录!2", "gap", "会议记录!C2"]],
    says: { "会议记录!2": "委员5名、到会2名，不到1/2" },
    past: ["会议记录!2"],
  },
  notApplicable: {
    ledgers: ledgersOf({ roster: rosterOf(fullMembers(6)), meetings: meetingsOf([counted("3", "1")]) }),
    answers: [["会议记录!2", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: ledgersOf({ meetings: meetingsOf([{ date: "2026-03-10", type: "committee" }]) }),
    answers: [["会议记录!2", "cannot-judge", "会议记录!A2"]],
  },
  twoSubjects: {
    ledgers: both(meeting("张一、李二、王三"), meeting("张一")),
    answers: [
      ["会议记录!2", "met", "会议记录!C2"],
      ["会议记录!3", "gap", "会议记录!C3"],
    ],
  },
  traps: {
    "F3.37: guests of an enlarged meeting are no members": {
      ledgers: both(meeting("张一、李二、孙六、周七、吴八")),
      answers: [["会议记录!2", "gap", "会议记录!C2"]],
    },
    "a committee of three is asked although fewer than seven would need none": {
      ledgers: ledgersOf({
        roster: rosterOf(fullMembers(6)),
        meetings: meetingsOf([meeting("张一")]),
        others: [entriesOf("committee", [{ name: "张一" }, { name: "李二" }, { name: "王三" }])],
      }),
      answers: [["会议记录!2", "gap", "会议记录!C2"]],
      says: { "会议记录!2": "委员3名、到会1名" },
    },
    "全体委员 are all of them but those excepted": {
      ledgers: both(meeting("全体委员"), meeting("全体委员除张一、李二、王三")),
      answers: [
        ["会议记录!2", "met", "会议记录!C2"],
        ["会议记录!3", "gap", "会议记录!C3"],
      ],
      says: { "会议记录!3": "到会2名" },
    },
    "people counted beyond those named are taken as members": {
      ledgers: both(meeting("张一等4名")),
      answers: [["会议记录!2", "met", "会议记录!C2"]],
    },
    "names without a committee sheet are counted against 应到": {
      ledgers: ledgersOf({
        meetings: meetingsOf([{ date: "2026-03-10", type: "committee", expected: "5", attendees: "张一、李二、王三" }]),
      }),
      answers: [["会议记录!2", "met", "会议记录!C2", "会议记录!D2"]],
    },
    "counts beside a committee sheet": {
      ledgers: ledgersOf({ meetings: meetingsOf([counted("5", "3"), counted("5", "2")]), others: [committee] }),
      answers: [
        ["会议记录!2", "met", "会议记录!C2", "会议记录!D2"],
        ["会议记录!3", "gap", "会议记录!C3", "会议记录!D3"],
      ],
    },
    "half of the counts, or a committee of nobody": {
      ledgers: ledgersOf({ meetings: meetingsOf([counted("5", ""), counted("", "3"), counted("0", "0")]) }),
      answers: [
        ["会议记录!2", "cannot-judge", "会议记录!C2", "no 会议记录!D2"],
        ["会议记录!3", "cannot-judge", "no 会议记录!C3", "会议记录!D3"],
        ["会议记录!4", "cannot-judge", "会议记录!C4", "会议记录!D4"],
      ],
    },
    "counts alone": {
      ledgers: ledgersOf({ meetings: meetingsOf([counted("5", "3")]) }),
      answers: [["会议记录!2", "met", "会议记录!C2", "会议记录!D2"]],
    },
  },
});

describe("the quorum of the committee", () => {
  it.each(generalQuorumHalfIncl)("%i members, %i present: %s", (seats, present, enough) => {
    const ledgers = ledgersOf({ meetings: meetingsOf([counted(String(seats), String(present))]) });
    const [answer] = answersOf(committeeQuorum, { ledgers });
    expect(answer?.status).toBe(enough ? "met" : "gap");
  });
});
