import { typeContentMatch } from "../../../../src/core/rules/minutes/type-content-match.ts";
import {
  entriesOf,
  fullMembers,
  ledgersOf,
  type MeetingRow,
  meetingsOf,
  rosterOf,
} from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const committee = entriesOf("committee", [
  { name: "张一", post: "书记" },
  { name: "李二", post: "委员" },
]);
const held = (...rows: MeetingRow[]) =>
  ledgersOf({
    roster: rosterOf([
      { name: "张一", group: "第一党小组" },
      { name: "李二", group: "第二党小组" },
      ...fullMembers(8, { group: "第二党小组" }),
    ]),
    meetings: meetingsOf(rows.map((row) => ({ date: "2026-05-15", type: "committee", ...row }))),
    others: [committee],
  });

testRule(typeContentMatch, {
  met: {
    ledgers: held({ attendees: "张一、李二、王三（列席）" }),
    answers: [["会议记录!2", "met", "会议记录!C2"]],
  },
  gap: "a heuristic only asks to look",
  notApplicable: { ledgers: held({ type: "group" }), answers: [["branch", "not-applicable"]] },
  cannotJudge: { ledgers: held({}), answers: [["会议记录!2", "cannot-judge", "会议记录!A2"]] },
  toConfirm: {
    ledgers: held({ attendees: "张一、李二、党员01" }),
    answers: [["会议记录!2", "to-confirm", "会议记录!C2"]],
    says: { "会议记录!2": "党员01不在委员名单里" },
  },
  twoSubjects: {
    ledgers: held(
      { type: "lecture", speaker: "张一", topic: "学习条例" },
      { type: "lecture", speaker: "", topic: "党课" },
    ),
    answers: [
      ["会议记录!2", "met", "会议记录!C2"],
      ["会议记录!3", "to-confirm", "no 会议记录!C3"],
    ],
    says: { "会议记录!3": "主讲人、题目" },
  },
  traps: {
    "a committee that meets together with the assembly is judged as an assembly": {
      ledgers: held({ type: "committee+assembly", attendees: "张一、李二、党员01" }),
      answers: [["会议记录!2", "met", "会议记录!C2"]],
    },
    "an assembly whose sheet tells no number of those due": {
      ledgers: held({ type: "assembly" }),
      answers: [["会议记录!2", "met", "会议记录!A2"]],
    },
    "an assembly of a branch without a roster": {
      ledgers: ledgersOf({ meetings: meetingsOf([{ date: "2026-05-15", type: "assembly", expected: "4" }]) }),
      answers: [["会议记录!2", "met", "会议记录!C2"]],
    },
    "a sheet without a column for the lecturer": {
      ledgers: held(
        { type: "lecture", topic: "学习条例", content: "讨论" },
        { type: "lecture", topic: "学习条例", content: "张一主讲" },
      ),
      answers: [
        ["会议记录!2", "cannot-judge", "会议记录!A2"],
        ["会议记录!3", "met", "会议记录!A3"],
      ],
    },
    "党课 is no topic by itself only": {
      ledgers: held(
        { type: "lecture", speaker: "张一", topic: "廉政党课" },
        { type: "lecture", speaker: "张一", topic: "党课：初心" },
        { type: "lecture", speaker: "张一", topic: "" },
      ),
      answers: [
        ["会议记录!2", "met", "会议记录!C2"],
        ["会议记录!3", "met", "会议记录!C3"],
        ["会议记录!4", "to-confirm", "会议记录!C4"],
      ],
    },
    "nobody knows the committee": {
      ledgers: ledgersOf({
        meetings: meetingsOf([{ date: "2026-05-15", type: "committee", attendees: "张一、李二" }]),
      }),
      answers: [["会议记录!2", "cannot-judge", "会议记录!C2"]],
    },
    "an assembly of all groups; of exactly half of the members": {
      ledgers: held(
        { type: "assembly", group: "第一党小组、第二党小组", expected: "10" },
        { type: "assembly", group: "", expected: "5" },
        { type: "assembly", group: "", expected: "4" },
      ),
      answers: [
        ["会议记录!2", "met", "会议记录!D2"],
        ["会议记录!3", "met", "会议记录!D3"],
        ["会议记录!4", "to-confirm", "会议记录!D4"],
      ],
    },
    "F3.35: a lecture inside an assembly needs its lecturer": {
      ledgers: held({ type: "assembly+lecture", speaker: "", topic: "听党课" }),
      answers: [["会议记录!2", "to-confirm", "no 会议记录!C2", "会议记录!A2"]],
    },
    "F3.37: an enlarged committee meeting has guests": {
      ledgers: held({ title: "支委扩大会", attendees: "张一、李二、党员01" }),
      answers: [["会议记录!2", "met", "会议记录!D2"]],
    },
    "an assembly of one group, or of a few": {
      ledgers: held(
        { type: "assembly", group: "第一党小组", expected: "10", present: "9" },
        { type: "assembly", group: "", expected: "4", present: "4" },
        { type: "assembly", group: "", expected: "10", present: "9" },
      ),
      answers: [
        ["会议记录!2", "to-confirm", "会议记录!C2"],
        ["会议记录!3", "to-confirm", "会议记录!D3", "会议记录!E3"],
        ["会议记录!4", "met", "会议记录!D4", "会议记录!E4"],
      ],
    },
    "all members at a committee meeting": {
      ledgers: held({ attendees: "全体党员" }),
      answers: [["会议记录!2", "to-confirm", "会议记录!C2"]],
    },
  },
});
