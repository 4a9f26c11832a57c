import { frequency } from "../../../../src/core/rules/orglife/frequency.ts";
import { ledgersOf, type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const life = (date: string, more: MeetingRow = {}): MeetingRow => ({ date, type: "org-life", ...more });
const both = (...rows: MeetingRow[]) =>
  ledgersOf({
    meetings: [
      meetingsOf(rows, { year: 2025 }),
      meetingsOf([{ date: "2026-01-15", type: "assembly" }], { sheet: "2026", year: 2026 }),
    ],
  });
const halfYear = { "orglife.frequency": { times: 1, per: "half" } } as const;

testRule(frequency, {
  met: { ledgers: both(life("2025-12-20")), period: "2025", answers: [["2025", "met", "会议记录!A2"]] },
  gap: {
    ledgers: both(life("2025-12-20", { type: "assembly" })),
    asOf: "2026-04-01",
    period: "2025",
    answers: [["2025", "gap", "no 2026!A3:B3"]],
    neverSays: { "2025": "次年初" },
  },
  notApplicable: "every profile states a frequency; a branch not yet founded is shown for the assembly",
  cannotJudge: {
    ledgers: ledgersOf({ meetings: meetingsOf([{ date: "2025-10-15", type: "assembly" }]) }),
    asOf: "2026-04-01",
    period: "2025",
    answers: [["2025", "cannot-judge"]],
  },
  notDue: {
    // Decision 35: held by order until 31 March of the next year.
    ledgers: both(life("2025-12-20", { type: "assembly" })),
    asOf: "2026-03-31",
    period: "2025",
    answers: [["2025", "not-due"]],
    says: { "2025": "最晚2026年3月31日" },
  },
  twoSubjects: {
    ledgers: ledgersOf({ meetings: meetingsOf([life("2026-03-10")], { year: 2026 }) }),
    asOf: "2027-01-01",
    period: "2026",
    figures: halfYear,
    answers: [
      ["2026H1", "met", "会议记录!A2"],
      ["2026H2", "gap", "no 会议记录!A3:B3"],
    ],
  },
  traps: {
    "F2.27: a meeting early in the next year counts for the year it names, and not for its own": {
      ledgers: ledgersOf({
        meetings: meetingsOf([life("2025-01-15", { type: "assembly" }), life("2026-02-10", { statedYear: 2025 })]),
      }),
      asOf: "2026-03-01",
      answers: [["2026", "not-due"]],
    },
    "F2.27: … so the year it names is met": {
      ledgers: ledgersOf({
        meetings: meetingsOf([life("2025-01-15", { type: "assembly" }), life("2026-02-10", { statedYear: 2025 })]),
      }),
      asOf: "2026-05-01",
      period: "2025",
      answers: [["2025", "met", "会议记录!A3"]],
    },
    "one early in the next year that names no year is shown beside the gap": {
      ledgers: ledgersOf({
        meetings: meetingsOf([life("2025-01-15", { type: "assembly" }), life("2026-02-10")]),
      }),
      asOf: "2026-05-01",
      period: "2025",
      declared: { meetings: "2025-01-01..2026-05-01" },
      answers: [["2025", "gap", "no 会议记录!A4:B4", "会议记录!A3"]],
      says: { "2025": "没有写明属于哪个年度" },
    },
    "half-years have no grace": {
      ledgers: ledgersOf({ meetings: meetingsOf([life("2026-02-10", { type: "assembly" })], { year: 2026 }) }),
      asOf: "2026-07-01",
      period: "2026H1",
      figures: halfYear,
      answers: [["2026H1", "gap", "no 会议记录!A3:B3"]],
    },
    "decision 50: held by one group is held": {
      ledgers: ledgersOf({ meetings: meetingsOf([life("2025-12-20", { group: "第一党小组" })], { year: 2025 }) }),
      period: "2025",
      answers: [["2025", "met", "会议记录!A2"]],
    },
  },
});
