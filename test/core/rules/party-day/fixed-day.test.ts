import { fixedDay } from "../../../../src/core/rules/party-day/fixed-day.ts";
import { ledgersOf, type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";
import { type Expected, testRule } from "../../../support/test-rule.ts";

const on = (...rows: (string | MeetingRow)[]) =>
  ledgersOf({
    meetings: meetingsOf(
      rows.map((row) => ({
        date: "",
        type: "party-day",
        note: "",
        ...(typeof row === "string" ? { date: row } : row),
      })),
    ),
  });
const fifteenth = { figures: { "partyday.day": { dayOfMonth: 15 } } } as const;

testRule(fixedDay, {
  met: { ...fifteenth, ledgers: on("2026-05-18"), answers: [["会议记录!2", "met", "会议记录!A2"]] },
  gap: {
    ...fifteenth,
    ledgers: on("2026-05-19"),
    answers: [["会议记录!2", "gap", "会议记录!A2"]],
    says: { "会议记录!2": "不在每月15日前后" },
  },
  notApplicable: {
    ledgers: on("2026-05-15", "2026-06-02"),
    answers: [
      ["会议记录!2", "not-applicable"],
      ["会议记录!3", "not-applicable"],
    ],
  },
  cannotJudge: { ...fifteenth, ledgers: on("2026-05"), answers: [["会议记录!2", "cannot-judge", "会议记录!A2"]] },
  twoSubjects: {
    // The branch keeps the fifth of the month: its own habit.
    ledgers: on("2026-01-05", "2026-02-05", "2026-03-06", "2026-04-20"),
    answers: [
      ["会议记录!2", "met", "会议记录!A2"],
      ["会议记录!3", "met", "会议记录!A3"],
      ["会议记录!4", "met", "会议记录!A4"],
      ["会议记录!5", "gap", "会议记录!A5"],
    ],
  },
  traps: {
    "a habit may change with the year; three times are enough to see it": {
      period: "2025-01-01..2026-11-21",
      ledgers: on(
        ...["2025-01-05", "2025-02-05", "2025-03-05", "2025-04-05", "2026-01-20", "2026-02-20", "2026-03-20"],
      ),
      answers: [2, 3, 4, 5, 6, 7, 8].map((row) => [`会议记录!${row}`, "met", `会议记录!A${row}`]),
    },
    "two habits that equally many days keep are both kept": {
      ledgers: on("2026-01-05", "2026-02-05", "2026-03-20", "2026-04-20"),
      answers: [2, 3, 4, 5].map((row) => [`会议记录!${row}`, "met", `会议记录!A${row}`]),
    },
    "F2.29: another day of the third week is not the third Thursday": {
      ledgers: on("2026-01-15", "2026-05-21", "2026-08-20", "2026-10-15", "2026-11-16"),
      answers: [
        ...[2, 3, 4, 5].map((row): Expected => [`会议记录!${row}`, "met", `会议记录!A${row}`]),
        ["会议记录!6", "gap", "会议记录!A6"],
      ],
      says: { "会议记录!6": "每月第3个星期四" },
    },
    "one of two days, and the eve of the first": {
      figures: { "partyday.day": { dayOfMonth: 1 } },
      ledgers: on("2026-05-04..2026-05-05", "2026-05-31"),
      answers: [
        ["会议记录!2", "met", "会议记录!A2"],
        ["会议记录!3", "met", "会议记录!A3"],
      ],
    },
    "F2.29: the first Friday of each month": {
      ledgers: on("2026-01-02", "2026-02-06", "2026-03-06", "2026-04-03", "2026-05-22"),
      answers: [
        ["会议记录!2", "met", "会议记录!A2"],
        ["会议记录!3", "met", "会议记录!A3"],
        ["会议记录!4", "met", "会议记录!A4"],
        ["会议记录!5", "met", "会议记录!A5"],
        ["会议记录!6", "gap", "会议记录!A6"],
      ],
    },
    "F2.29: the third Thursday drifts over seven days of the month": {
      ledgers: on("2026-01-15", "2026-04-16", "2026-05-21", "2026-10-15"),
      answers: [
        ["会议记录!2", "met", "会议记录!A2"],
        ["会议记录!3", "met", "会议记录!A3"],
        ["会议记录!4", "met", "会议记录!A4"],
        ["会议记录!5", "met", "会议记录!A5"],
      ],
    },
    "a stated reason is enough": {
      ...fifteenth,
      ledgers: on({ date: "2026-05-25", note: "因防汛值班顺延" }),
      answers: [["会议记录!2", "met", "会议记录!A2"]],
    },
    "the last day of a short month": {
      figures: { "partyday.day": { dayOfMonth: 31 } },
      ledgers: on("2026-02-25", "2026-02-24"),
      answers: [
        ["会议记录!2", "met", "会议记录!A2"],
        ["会议记录!3", "gap", "会议记录!A3"],
      ],
    },
  },
});
