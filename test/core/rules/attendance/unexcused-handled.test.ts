import { unexcusedHandled } from "../../../../src/core/rules/attendance/unexcused-handled.ts";
import {
  type EntryRow,
  entriesOf,
  ledgersOf,
  type MeetingRow,
  meetingsOf,
  rosterOf,
} from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const row = (absentees: string): MeetingRow => ({ date: "2026-05-15", type: "assembly", absentees });
const branch = (meetings: readonly MeetingRow[], talks: readonly EntryRow<"talks">[]) =>
  ledgersOf({
    meetings: meetingsOf(meetings, { year: 2026 }),
    others: talks.length > 0 ? [entriesOf("talks", talks)] : [],
  });

testRule(unexcusedHandled, {
  met: {
    ledgers: branch([row("张一（无故）")], [{ date: "2026-06-14", talker: "赵四", partner: "张一" }]),
    answers: [["张一", "met", "谈心谈话记录!A2"]],
  },
  gap: {
    ledgers: branch([row("张一（无故）")], [{ date: "2026-06-15", talker: "赵四", partner: "张一" }]),
    declared: { talks: "2026-01-01..2026-11-21" },
    answers: [["张一", "gap", "no 谈心谈话记录!A3:C3", "会议记录!C2"]],
    says: { 张一: "之后30天内还没有谈话" },
  },
  notApplicable: {
    ledgers: branch([row("张一（病假）")], []),
    answers: [["branch", "not-applicable"]],
    says: { branch: "没有登记无故缺席" },
  },
  cannotJudge: {
    ledgers: branch([row("张一（旷会）")], []),
    answers: [["张一", "cannot-judge", "会议记录!C2"]],
    says: { 张一: "没有找到谈心谈话记录" },
  },
  notDue: {
    ledgers: branch([{ ...row("张一（无故）"), date: "2026-10-22" }], []),
    answers: [["张一", "not-due", "会议记录!C2"]],
    says: { 张一: "2026年11月21日前" },
  },
  twoSubjects: {
    ledgers: branch([row("张一（无故）、李二（无故）")], [{ date: "2026-05-20", talker: "赵四", partner: "李二" }]),
    declared: { talks: "2026-01-01..2026-11-21" },
    answers: [
      ["张一", "gap", "no 谈心谈话记录!A3:C3", "会议记录!C2"],
      ["李二", "met", "谈心谈话记录!A2"],
    ],
  },
  traps: {
    "talks that are not covered prove nothing": {
      ledgers: branch([row("张一（无故）")], [{ date: "2026-09-01", talker: "赵四", partner: "李二" }]),
      answers: [["张一", "cannot-judge", "会议记录!C2"]],
    },
    "the attendance ledger tells of the absence and its handling": {
      ledgers: ledgersOf({
        meetings: meetingsOf([{ date: "2026-05-15", type: "assembly" }], { year: 2026 }),
        others: [
          entriesOf("attendance", [
            { name: "张一", date: "2026-05-15", presence: "absent", reason: "无故", handling: "批评教育" },
            { name: "李二", date: "2026-05-15", presence: "present", reason: "", handling: "" },
          ]),
        ],
      }),
      answers: [["张一", "met", "考勤表!E2"]],
    },
    "namesakes, and a guest whom the roster does not know": {
      ledgers: ledgersOf({
        roster: rosterOf([{ name: "张一" }, { name: "张一", birthDate: "1990-01-01" }]),
        meetings: meetingsOf([row("张一（无故）、孙五（无故）")], { year: 2026 }),
      }),
      answers: [["张一", "cannot-judge", "会议记录!C2"]],
      says: { 张一: "不止一人" },
    },
    "a talk before the absence or without a day is none about it, one on the same day is": {
      ledgers: branch(
        [row("张一（无故）、李二（无故）、王三（无故）")],
        [
          { date: "2026-05-14", talker: "赵四", partner: "张一" },
          { date: "2026-05-15", talker: "赵四", partner: "李二" },
          { date: "", talker: "赵四", partner: "王三" },
        ],
      ),
      declared: { talks: "2026-01-01..2026-11-21" },
      answers: [
        ["张一", "gap", "no 谈心谈话记录!A5:C5", "会议记录!C2"],
        ["李二", "met", "谈心谈话记录!A3"],
        ["王三", "gap", "no 谈心谈话记录!A5:C5", "会议记录!C2"],
      ],
    },
    "an attendance ledger without marks: a reason tells of the absence, a blank handling of nothing": {
      ledgers: ledgersOf({
        meetings: meetingsOf([{ date: "2026-05-15", type: "assembly" }], { year: 2026 }),
        others: [
          entriesOf("attendance", [
            { name: "张一", date: "2026-05-15", reason: "无故", handling: "" },
            { name: "李二", date: "2026-05-15", reason: "", handling: "" },
          ]),
        ],
      }),
      answers: [["张一", "cannot-judge", "考勤表!C2"]],
      says: { 张一: "没有找到谈心谈话记录" },
    },
    "no column for absences": {
      ledgers: ledgersOf({ meetings: meetingsOf([{ date: "2026-05-15", type: "assembly" }]) }),
      answers: [["branch", "cannot-judge", "no 会议记录!A1:B2"]],
    },
  },
});
