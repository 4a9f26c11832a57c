import { absenceReason } from "../../../../src/core/rules/attendance/absence-reason.ts";
import { ledgersOf, type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const row = (absentees: string): MeetingRow => ({ date: "2026-05-15", type: "assembly", absentees });
const year = (...rows: MeetingRow[]) => ledgersOf({ meetings: meetingsOf(rows, { year: 2026 }) });

testRule(absenceReason, {
  met: {
    ledgers: year(row("李二（病假）、王三（公差）")),
    answers: [["会议记录!2", "met", "会议记录!C2"]],
  },
  gap: {
    ledgers: year(row("李二（病假）、王三")),
    answers: [["会议记录!2", "gap", "会议记录!C2"]],
    says: { "会议记录!2": "王三缺席，还没有写原因" },
  },
  notApplicable: {
    ledgers: year({ ...row(""), expected: "3", present: "3" }),
    answers: [["会议记录!2", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: year({ date: "2026-05-15", type: "assembly" }),
    answers: [["branch", "cannot-judge", "no 会议记录!A1:B2"]],
  },
  toConfirm: {
    ledgers: year(row("李二（有安排）")),
    answers: [["会议记录!2", "to-confirm", "会议记录!C2"]],
    says: { "会议记录!2": "李二（有安排）" },
  },
  twoSubjects: {
    ledgers: year(
      { ...row(""), expected: "3", present: "2" },
      { ...row("李二（无故缺席）"), expected: "3", present: "2" },
    ),
    answers: [
      ["会议记录!2", "gap", "no 会议记录!C2", "会议记录!D2", "会议记录!E2"],
      ["会议记录!3", "met", "会议记录!C3"],
    ],
    says: { "会议记录!2": "应到3人、实到2人" },
  },
  traps: {
    "a blank cell without head-counts tells nothing": {
      ledgers: year(row("")),
      answers: [["会议记录!2", "cannot-judge", "no 会议记录!C2"]],
    },
    "a number of absentees without their names, and a cell that cannot be read": {
      ledgers: year({ ...row("等2名"), expected: "3", present: "3" }, { ...row("?若干"), expected: "3", present: "3" }),
      answers: [
        ["会议记录!2", "gap", "会议记录!C2"],
        ["会议记录!3", "cannot-judge", "会议记录!C3"],
      ],
      says: { "会议记录!2": "只写了缺席2人" },
    },
    "无 says that nobody was absent": {
      ledgers: year(row("无")),
      answers: [["会议记录!2", "not-applicable"]],
    },
    "one number of two does not tell whether anybody was absent": {
      ledgers: year({ ...row(""), expected: "3", present: "" }, { ...row(""), expected: "", present: "3" }),
      answers: [
        ["会议记录!2", "cannot-judge", "no 会议记录!C2"],
        ["会议记录!3", "cannot-judge", "no 会议记录!C3"],
      ],
    },
    "no meeting in the inspection period": {
      ledgers: year({ ...row("李二"), date: "2025-05-15" }),
      answers: [["branch", "not-applicable"]],
    },
    "a sheet without the column is passed over where another has it": {
      ledgers: ledgersOf({
        meetings: [
          meetingsOf([{ date: "2026-03-10", type: "committee" }], { sheet: "支委会", year: 2026 }),
          meetingsOf([row("李二（病假）")], { sheet: "党员大会", year: 2026 }),
        ],
      }),
      answers: [["党员大会!2", "met", "党员大会!C2"]],
    },
  },
});
