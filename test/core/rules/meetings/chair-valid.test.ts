import { describe, expect, it } from "vitest";
import { chairValid } from "../../../../src/core/rules/meetings/chair-valid.ts";
import { entriesOf, ledgersOf, type MeetingRow, meetingsOf, rosterOf } from "../../../support/ledgers-of.ts";
import { answersOf, testRule } from "../../../support/test-rule.ts";

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
    "a committee meeting has the committee to chair it, not the leader of a group": {
      ledgers: both(
        meeting("李二", { type: "committee", group: "第一党小组" }),
        meeting("王三", { type: "committee", group: "第一党小组" }),
      ),
      answers: [
        ["会议记录!2", "met", "会议记录!C2"],
        ["会议记录!3", "gap", "会议记录!C3"],
      ],
      says: { "会议记录!3": "不是书记或委员" },
    },
    "of two chairs one is enough, and the bare post is": {
      ledgers: both(meeting("赵四、张一"), meeting("书记"), meeting("组织委员赵四")),
      answers: [
        ["会议记录!2", "met", "会议记录!C2"],
        ["会议记录!3", "met", "会议记录!C3"],
        ["会议记录!4", "gap", "会议记录!C4"],
      ],
    },
    "a sheet without the column beside one that has it": {
      ledgers: ledgersOf({
        meetings: [
          meetingsOf([{ date: "2026-03-10", type: "committee" }], { sheet: "支委会" }),
          meetingsOf([{ date: "2026-03-10", type: "assembly", chair: "张一" }], { sheet: "党员大会" }),
        ],
        others: [committee],
      }),
      answers: [
        ["支委会!2", "cannot-judge"],
        ["党员大会!2", "met", "党员大会!C2"],
      ],
    },
    "without the leaders of all groups that met nobody can tell": {
      ledgers: both(
        meeting("赵四", { type: "group", group: "第三党小组" }),
        meeting("赵四", { type: "group", group: "第一党小组、第三党小组" }),
        meeting("赵四", { type: "group", group: "" }),
        meeting("组长赵四", { type: "group", group: "第三党小组" }),
      ),
      answers: [
        ["会议记录!2", "cannot-judge", "会议记录!C2"],
        ["会议记录!3", "cannot-judge", "会议记录!C3"],
        ["会议记录!4", "cannot-judge", "会议记录!C4"],
        ["会议记录!5", "met", "会议记录!C5"],
      ],
      says: { "会议记录!2": "补上党小组表" },
    },
    "a group whose leader is not filled in": {
      ledgers: ledgersOf({
        meetings: meetingsOf([meeting("赵四", { type: "group", group: "第一党小组" })]),
        others: [entriesOf("groups", [{ group: "第一党小组", leader: "" }])],
      }),
      answers: [["会议记录!2", "cannot-judge", "会议记录!C2"]],
    },
    "the roster tells leaders too: beside those of the sheet, for the group the title names": {
      ledgers: ledgersOf({
        roster: rosterOf([
          { name: "赵四", group: "第一党小组", post: "党小组组长" },
          { name: "钱五", group: "第一党小组", post: "" },
        ]),
        meetings: meetingsOf(
          ["王三", "赵四", "钱五"].map((chair) => meeting(chair, { type: "group", title: "第一党小组学习会" })),
        ),
        others: [groups],
      }),
      answers: [
        ["会议记录!2", "met", "会议记录!C2"],
        ["会议记录!3", "met", "会议记录!C3"],
        ["会议记录!4", "gap", "会议记录!C4"],
      ],
    },
    "the post before the name": {
      ledgers: both(meeting("党支部书记张一")),
      answers: [["会议记录!2", "met", "会议记录!C2"]],
    },
    "without a committee sheet only the secretary is known": {
      ledgers: ledgersOf({
        roster: rosterOf([{ name: "张一", post: "书记" }]),
        meetings: meetingsOf([meeting("张一"), meeting("赵四"), meeting("组织委员赵四")]),
      }),
      answers: [
        ["会议记录!2", "met", "会议记录!C2"],
        ["会议记录!3", "cannot-judge", "会议记录!C3"],
        ["会议记录!4", "met", "会议记录!C4"],
      ],
      says: { "会议记录!3": "补上支委班子表" },
    },
  },
});

describe("which sheet would tell who may chair", () => {
  it("is that of the groups for their meetings, else that of the committee", () => {
    const ledgers = ledgersOf({
      meetings: meetingsOf([meeting("赵四", { type: "group", group: "第三党小组" }), meeting("赵四", { group: "" })]),
    });
    expect(answersOf(chairValid, { ledgers }).map(({ missing }) => missing?.kind)).toEqual(["groups", "committee"]);
  });
});
