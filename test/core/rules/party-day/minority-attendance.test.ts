import { minorityAttendance } from "../../../../src/core/rules/party-day/minority-attendance.ts";
import { ledgersOf, type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const day = (expected: string, present: string, more: MeetingRow = {}): MeetingRow => ({
  date: "2026-05-15",
  type: "party-day",
  expected,
  present,
  ...more,
});
const year = (...rows: MeetingRow[]) => ledgersOf({ meetings: meetingsOf(rows, { year: 2026 }) });

testRule(minorityAttendance, {
  // Vector minorityAttendance: exactly half is no minority.
  met: { ledgers: year(day("10", "5")), answers: [["会议记录!2", "met", "会议记录!C2", "会议记录!D2"]] },
  gap: { ledgers: year(day("10", "4")), answers: [["会议记录!2", "gap", "会议记录!C2", "会议记录!D2"]] },
  notApplicable: {
    ledgers: year(
      day("10", "3", { topic: "参观旧址（第一批）" }),
      day("10", "4", { date: "2026-05-16", topic: "参观旧址（第二批）" }),
    ),
    answers: [
      ["会议记录!2", "not-applicable"],
      ["会议记录!3", "not-applicable"],
    ],
  },
  cannotJudge: {
    ledgers: year(day("10", "")),
    answers: [["会议记录!2", "cannot-judge", "会议记录!C2", "no 会议记录!D2"]],
  },
  twoSubjects: {
    ledgers: year(day("10", "3", { topic: "参观旧址" }), day("10", "4", { topic: "植树志愿服务" })),
    answers: [
      ["会议记录!2", "gap", "会议记录!C2", "会议记录!D2"],
      ["会议记录!3", "gap", "会议记录!C3", "会议记录!D3"],
    ],
    says: { "会议记录!3": "少数人的志愿服务" },
  },
  traps: {
    "no column for the numbers": {
      ledgers: ledgersOf({ meetings: meetingsOf([{ date: "2026-05-15", type: "party-day" }]) }),
      answers: [["branch", "cannot-judge", "no 会议记录!A1:B2"]],
    },
    "batches that stay below half together": {
      ledgers: year(day("10", "2", { topic: "参观旧址" }), day("10", "2", { date: "2026-05-16", topic: "参观旧址" })),
      answers: [
        ["会议记录!2", "gap", "会议记录!C2", "会议记录!D2"],
        ["会议记录!3", "gap", "会议记录!C3", "会议记录!D3"],
      ],
    },
    "nobody was due (F4.48)": { ledgers: year(day("0", "0")), answers: [["会议记录!2", "not-applicable"]] },
    "lists instead of numbers": {
      ledgers: year(day("张一、李二、王三、赵四", "张一、李二")),
      answers: [["会议记录!2", "met", "会议记录!C2", "会议记录!D2"]],
    },
  },
});
