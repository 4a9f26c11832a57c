import { chairValid } from "../../../../src/core/rules/meetings/chair-valid.ts";
import { entriesOf, ledgersOf, type MeetingRow, meetingsOf, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const meeting = (chair: string, more: MeetingRow = {}): MeetingRow => ({
  date: "2026-03-10",
  type: "assembly",
  chair,
  note: "",
  ...more,
});
const committee = entriesOf("committee", [
  { name: "张一", post: "书记" },
  { name: "李二", post: "组织委员" },
]);
const groups = entriesOf("groups", [{ group: "第一党小组", leader: "王三" }]);
const both = (...rows: MeetingRow[]) => ledgersOf({ meetings: meetingsOf(rows), others: [committee, groups] });

testRule(chairValid, {
  met: { ledgers: both(meeting("李二")), answers: [["会议记录!2", "met", "会议记录!C2"]] },
  gap: {
    ledgers: both(meeting("赵四")),
    answers: [["会议记录!2", "gap", "会议记录!C2"]],
    says: { "会议记录!2": "主持人赵四不是书记或委员" },
  },
  notApplicable: { ledgers: both(meeting("赵四", { type: "lecture" })), answers: [["branch", "not-applicable"]] },
  cannotJudge: {
    ledgers: both({ date: "2026-03-10", type: "assembly" }),
    answers: [["branch", "cannot-judge", "no 会议记录!A1:B2"]],
  },
  twoSubjects: {
    ledgers: both(
      meeting("王三", { type: "group", group: "一组" }),
      meeting("张一", { type: "group", group: "第一党小组" }),
      meeting(""),
    ),
    answers: [
      ["会议记录!2", "met", "会议记录!C2"],
      ["会议记录!3", "gap", "会议记录!C3"],
      ["会议记录!4", "cannot-judge", "no 会议记录!C4"],
    ],
  },
  traps: {
    "entrusted, and so written": {
      ledgers: both(meeting("赵四", { note: "受书记委托主持" })),
      answers: [["会议记录!2", "met", "会议记录!C2"]],
    },
    "the post before the name": {
      ledgers: both(meeting("党支部书记张一")),
      answers: [["会议记录!2", "met", "会议记录!C2"]],
    },
    "without a committee sheet only the secretary is known": {
      ledgers: ledgersOf({
        roster: rosterOf([{ name: "张一", post: "书记" }]),
        meetings: meetingsOf([meeting("张一"), meeting("赵四")]),
      }),
      answers: [
        ["会议记录!2", "met", "会议记录!C2"],
        ["会议记录!3", "cannot-judge", "会议记录!C3"],
      ],
    },
  },
});
