import { voteDetail } from "../../../../src/core/rules/minutes/vote-detail.ts";
import { entriesOf, ledgersOf, type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const vote = (more: Record<string, string> = {}) => ({
  date: "2026-05-15",
  expected: "12",
  present: "11",
  for: "9",
  against: "1",
  abstained: "1",
  ...more,
});
const meeting = (content: string, more: MeetingRow = {}): MeetingRow => ({
  date: "2026-06-15",
  type: "assembly",
  content,
  ...more,
});
const both = (votes: ReturnType<typeof vote>[], ...rows: MeetingRow[]) =>
  ledgersOf({ meetings: meetingsOf(rows), others: [entriesOf("votes", votes)] });
const cells = (row: number) => ["B", "C", "D", "E", "F"].map((column) => `表决记录!${column}${row}`);

testRule(voteDetail, {
  met: { ledgers: both([vote()], meeting("学习文件")), answers: [["表决记录!2", "met", ...cells(2)]] },
  gap: {
    ledgers: both([vote({ against: "2" })], meeting("学习文件")),
    answers: [["表决记录!2", "gap", ...cells(2)]],
    says: { "表决记录!2": "合计12，与实到11对不上" },
  },
  notApplicable: {
    ledgers: both([vote()], meeting("表决通过", { date: "2026-05-15" })),
    answers: [
      ["表决记录!2", "met", ...cells(2)],
      ["会议记录!2", "not-applicable"],
    ],
  },
  cannotJudge: {
    ledgers: ledgersOf({
      meetings: meetingsOf([meeting("学习文件")]),
      others: [entriesOf("votes", [{ date: "2026-05-15", for: "9", against: "1", abstained: "1" }])],
    }),
    answers: [["表决记录!2", "cannot-judge", "表决记录!B2", "表决记录!C2", "表决记录!D2"]],
    says: { "表决记录!2": "应到、实到" },
  },
  toConfirm: {
    ledgers: ledgersOf({ meetings: meetingsOf([meeting("举手表决，赞成9票，反对0票")]) }),
    answers: [["会议记录!2", "to-confirm", "会议记录!C2"]],
    says: { "会议记录!2": "没有看到应到、实到、弃权的数字" },
  },
  twoSubjects: {
    ledgers: both([vote({ present: "" }), vote({ present: "13", for: "11" })], meeting("学习文件")),
    answers: [
      ["表决记录!2", "gap", "表决记录!B2", "no 表决记录!C2", "表决记录!D2", "表决记录!E2", "表决记录!F2"],
      ["表决记录!3", "gap", ...cells(3)],
    ],
    says: { "表决记录!2": "还没有写实到", "表决记录!3": "实到13多于应到12" },
  },
  traps: {
    "a vote of which only the month is known registers no meeting": {
      ledgers: both([vote({ date: "2026-05" })], meeting("表决通过", { date: "2026-05-01" })),
      answers: [
        ["表决记录!2", "met", ...cells(2)],
        ["会议记录!2", "to-confirm", "会议记录!C2"],
      ],
    },
    "a vote of another year is not asked, but is registered": {
      ledgers: both([vote({ date: "2025-05-15" })], meeting("学习文件")),
      answers: [["branch", "not-applicable"]],
    },
    "numbers that cannot be read": {
      ledgers: both([vote({ for: "?九票左右" })], meeting("学习文件")),
      answers: [["表决记录!2", "cannot-judge", ...cells(2)]],
      says: { "表决记录!2": "赞成看不懂" },
    },
    "nobody is too many where the sheet has no column of those due": {
      ledgers: ledgersOf({
        meetings: meetingsOf([meeting("学习文件")]),
        others: [entriesOf("votes", [{ date: "2026-05-15", present: "11", for: "9", against: "1", abstained: "1" }])],
      }),
      answers: [["表决记录!2", "cannot-judge", "表决记录!B2", "表决记录!C2", "表决记录!D2", "表决记录!E2"]],
      says: { "表决记录!2": "没有这些列：应到" },
    },
    "without a column of abstentions the votes add up to nothing": {
      ledgers: ledgersOf({
        meetings: meetingsOf([meeting("学习文件")]),
        others: [entriesOf("votes", [{ date: "2026-05-15", expected: "12", present: "11", for: "9", against: "1" }])],
      }),
      answers: [["表决记录!2", "cannot-judge", "表决记录!B2", "表决记录!C2", "表决记录!D2", "表决记录!E2"]],
    },
    "votes that do not add up, where the sheet has no column of those due": {
      ledgers: ledgersOf({
        meetings: meetingsOf([meeting("学习文件")]),
        others: [entriesOf("votes", [{ date: "2026-05-15", present: "11", for: "9", against: "2", abstained: "1" }])],
      }),
      answers: [["表决记录!2", "gap", "表决记录!B2", "表决记录!C2", "表决记录!D2", "表决记录!E2"]],
    },
    "all who were due were present": {
      ledgers: both([vote({ present: "12", for: "10" })], meeting("学习文件")),
      answers: [["表决记录!2", "met", ...cells(2)]],
    },
    "F4.43: … or are counted among those for": {
      ledgers: both([vote({ written: "1" })], meeting("学习文件")),
      answers: [["表决记录!2", "met", ...cells(2)]],
    },
    "columns for those due and present of which one is blank": {
      ledgers: ledgersOf({
        meetings: meetingsOf([
          meeting("表决：赞成11票，反对0票，弃权0票", { votingExpected: "12", votingPresent: "" }),
          meeting("表决：赞成11票，反对0票", { votingExpected: "12", votingPresent: "11" }),
        ]),
      }),
      answers: [
        ["会议记录!2", "to-confirm", "会议记录!C2"],
        ["会议记录!3", "to-confirm", "会议记录!C3"],
      ],
      says: { "会议记录!2": "没有看到应到、实到的数字", "会议记录!3": "没有看到弃权的数字" },
    },
    "F4.43: written opinions are cast by people who are not there": {
      ledgers: both([vote({ for: "10", written: "1" })], meeting("学习文件")),
      answers: [["表决记录!2", "met", ...cells(2)]],
    },
    "the minutes tell all numbers": {
      ledgers: ledgersOf({
        meetings: meetingsOf([meeting("应到会有表决权党员12名，实到11名，表决结果：赞成11票，反对0票，弃权0票")]),
      }),
      answers: [["会议记录!2", "met", "会议记录!C2"]],
    },
    "a column holds due and present": {
      ledgers: ledgersOf({
        meetings: meetingsOf([
          meeting("表决：赞成11票，反对0票，弃权0票", { votingExpected: "12", votingPresent: "11" }),
        ]),
      }),
      answers: [["会议记录!2", "met", "会议记录!C2"]],
    },
    "nothing was voted on": {
      ledgers: ledgersOf({ meetings: meetingsOf([meeting("学习文件")]) }),
      answers: [["branch", "not-applicable"]],
    },
  },
});
