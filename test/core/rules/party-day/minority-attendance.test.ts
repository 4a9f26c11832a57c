import { minorityAttendance } from "../../../../src/core/rules/party-day/minority-attendance.ts";
import { fullMembers, ledgersOf, type MeetingRow, meetingsOf, rosterOf } from "../../../support/ledgers-of.ts";
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
      day("10", "2", { date: "2026-05-16", topic: "参观旧址（第二批）" }),
    ),
    answers: [
      ["会议记录!2", "not-applicable"],
      ["会议记录!3", "not-applicable"],
    ],
    says: { "会议记录!3": "合计5人参加" },
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
    "batches that state their own part each, and batches that state the whole": {
      ledgers: ledgersOf({
        roster: rosterOf(fullMembers(10)),
        meetings: meetingsOf([
          day("5", "3", { topic: "参观旧址", group: "第一组" }),
          day("5", "1", { topic: "参观旧址", group: "第二组" }),
          day("10", "2", { date: "2026-06-15", topic: "学党史" }),
          day("10", "4", { date: "2026-06-16", topic: "学党史" }),
        ]),
      }),
      answers: [
        ["会议记录!2", "met", "会议记录!C2", "会议记录!D2"],
        ["会议记录!3", "gap", "会议记录!C3", "会议记录!D3"],
        ["会议记录!4", "not-applicable"],
        ["会议记录!5", "not-applicable"],
      ],
    },
    "who is away is not due: two batches that name more than the others each state the whole": {
      ledgers: ledgersOf({
        roster: rosterOf([...fullMembers(10), { name: "流动甲", memberType: "full", status: "floating" }]),
        meetings: meetingsOf([
          day("6", "2", { topic: "参观旧址", group: "第一组" }),
          day("5", "1", { topic: "参观旧址", group: "第二组" }),
        ]),
      }),
      answers: [
        ["会议记录!2", "not-applicable"],
        ["会议记录!3", "not-applicable"],
      ],
    },
    "no Party day at all": {
      ledgers: ledgersOf({ meetings: meetingsOf([{ date: "2026-05-15", type: "assembly" }]) }),
      answers: [["branch", "not-applicable"]],
    },
    "however the batches are called": {
      ledgers: year(
        day("10", "2", { topic: "参观旧址（第十一批）" }),
        day("10", "2", { topic: "12批次 参观旧址" }),
        day("10", "1", { topic: "分批参观旧址" }),
        day("", "1", { topic: "参观旧址（分批进行）" }),
      ),
      answers: [
        ["会议记录!2", "not-applicable"],
        ["会议记录!3", "not-applicable"],
        ["会议记录!4", "not-applicable"],
        ["会议记录!5", "cannot-judge", "no 会议记录!C5", "会议记录!D5"],
      ],
      says: { "会议记录!2": "合计6人参加" },
    },
    "a batch whose heads nobody wrote down": {
      ledgers: year(day("10", "3", { topic: "参观旧址" }), day("10", "", { topic: "参观旧址" })),
      answers: [
        ["会议记录!2", "cannot-judge", "会议记录!C2", "会议记录!D2"],
        ["会议记录!3", "cannot-judge", "会议记录!C3", "no 会议记录!D3"],
      ],
    },
    "the same topic in another month is another Party day": {
      ledgers: year(day("10", "3", { topic: "参观旧址" }), day("10", "3", { date: "2026-06-15", topic: "参观旧址" })),
      answers: [
        ["会议记录!2", "gap", "会议记录!C2", "会议记录!D2"],
        ["会议记录!3", "gap", "会议记录!C3", "会议记录!D3"],
      ],
    },
    "groups of one month belong together, Party days of which nothing is said do not": {
      ledgers: year(
        day("10", "3", { group: "第一组" }),
        day("10", "3", { group: "第二组" }),
        day("10", "3", { date: "2026-06-15" }),
        day("10", "3", { date: "2026-06-16" }),
      ),
      answers: [
        ["会议记录!2", "not-applicable"],
        ["会议记录!3", "not-applicable"],
        ["会议记录!4", "gap", "会议记录!C4", "会议记录!D4"],
        ["会议记录!5", "gap", "会议记录!C5", "会议记录!D5"],
      ],
    },
    "the sheet of one Party day has no columns for the numbers": {
      ledgers: ledgersOf({
        meetings: [
          meetingsOf([day("10", "5")], { sheet: "上半年" }),
          meetingsOf([{ date: "2026-07-15", type: "party-day" }], { sheet: "下半年" }),
        ],
      }),
      answers: [
        ["上半年!2", "met", "上半年!C2", "上半年!D2"],
        ["下半年!2", "cannot-judge", "下半年!A2"],
      ],
    },
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
