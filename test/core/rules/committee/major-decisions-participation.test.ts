import { majorDecisionsParticipation } from "../../../../src/core/rules/committee/major-decisions-participation.ts";
import { dateOf, fullMembers, ledgersOf, type MeetingRow, meetingsOf, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const roster = rosterOf(fullMembers(7));
const held = (...rows: MeetingRow[]) =>
  ledgersOf({ roster, meetings: meetingsOf(rows.map((row) => ({ type: "committee", ...row }))) });
const declared = { meetings: "2024-01-01..2026-11-21" } as const;
const plain = { date: "2025-05-09", agenda: "研究主题党日安排" };
const major = { date: "2025-05-09", agenda: "研究“三重一大”事项" };

testRule(majorDecisionsParticipation, {
  met: { ledgers: held(major), period: "2025", answers: [["2025", "met", "会议记录!B2"]] },
  gap: "information only: a year without a trace is for a person to confirm",
  notApplicable: {
    ledgers: ledgersOf({ roster: rosterOf(fullMembers(6)), meetings: meetingsOf([{ type: "committee", ...major }]) }),
    period: "2025",
    answers: [["2025", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: held({ date: "2025-05-09" }),
    period: "2025",
    declared,
    answers: [["2025", "cannot-judge", "no 会议记录!A1:B2"]],
  },
  notDue: { ledgers: held({ ...plain, date: "2026-05-09" }), answers: [["2026", "not-due"]] },
  toConfirm: {
    ledgers: held(plain),
    period: "2025",
    declared,
    answers: [["2025", "to-confirm", "no 会议记录!A3:C3"]],
  },
  twoSubjects: {
    ledgers: held(major),
    period: "2024-01-01..2025-12-31",
    declared,
    answers: [
      ["2024", "to-confirm", "no 会议记录!A3:C3"],
      ["2025", "met", "会议记录!B2"],
    ],
  },
  traps: {
    "minutes that do not say what kind of meeting it was": {
      ledgers: ledgersOf({ roster, meetings: meetingsOf([plain]) }),
      period: "2025",
      answers: [["branch", "cannot-judge", "no 会议记录!A1:B2"]],
    },
    "a branch founded early in the year": {
      ledgers: ledgersOf({
        roster,
        branch: { foundedOn: dateOf("2025-03-20") },
        meetings: meetingsOf([{ type: "committee", ...plain }]),
      }),
      period: "2025",
      declared,
      answers: [["2025", "to-confirm", "no 会议记录!A3:C3"]],
    },
    "a branch founded when the year was nearly over": {
      ledgers: ledgersOf({
        roster,
        branch: { foundedOn: dateOf("2025-12-20") },
        meetings: meetingsOf([{ type: "committee", ...plain, date: "2025-12-25" }]),
      }),
      period: "2025",
      declared,
      answers: [["2025", "not-applicable"]],
    },
    "an assembly is not the committee": {
      ledgers: held(plain, { ...major, type: "assembly" }),
      period: "2025",
      declared,
      answers: [["2025", "to-confirm", "no 会议记录!A4:C4"]],
    },
    "a year the sheet does not cover": { ledgers: held(plain), period: "2024", answers: [["2024", "cannot-judge"]] },
  },
});
