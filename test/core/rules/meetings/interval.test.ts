import { interval } from "../../../../src/core/rules/meetings/interval.ts";
import { ledgersOf, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const meetings = (...dates: string[]) =>
  ledgersOf({ meetings: meetingsOf(dates.map((date) => ({ date, type: "assembly" }))) });

testRule(interval, {
  met: { ledgers: meetings("2026-01-01", "2026-05-01"), answers: [["2026", "met"]] },
  gap: "it only reminds: a long interval is for the clerk to confirm",
  notApplicable: { ledgers: meetings("2026-05-01"), answers: [["2026", "not-applicable"]] },
  cannotJudge: "intervals that the minutes do not cover are passed over",
  toConfirm: {
    ledgers: meetings("2026-01-01", "2026-05-02"),
    answers: [["2026", "to-confirm", "会议记录!A2", "会议记录!A3"]],
    says: { "2026": "相隔121天，超过120天" },
  },
  twoSubjects: {
    period: "2025-01-01..2026-11-21",
    ledgers: meetings("2025-03-10", "2025-06-10", "2025-12-10", "2026-03-10"),
    answers: [
      ["2025", "to-confirm", "会议记录!A3", "会议记录!A4"],
      ["2026", "met"],
    ],
  },
  traps: {
    "the longest of several, in whatever order the rows stand": {
      period: "2026",
      asOf: "2026-12-31",
      ledgers: meetings("2026-10-01", "2025-06-10", "2026-05-20", "2025-12-20"),
      answers: [["2026", "to-confirm", "会议记录!A5", "会议记录!A4"]],
      says: { "2026": "相隔151天" },
    },
    "a later interval is shown when it is the longer one": {
      period: "2026",
      asOf: "2026-12-31",
      ledgers: meetings("2025-12-20", "2026-04-25", "2026-10-01"),
      answers: [["2026", "to-confirm", "会议记录!A3", "会议记录!A4"]],
      says: { "2026": "相隔159天" },
    },
    "an assembly of which only the year is known closes no interval": {
      ledgers: meetings("2026-01-01", "2026", "2026-06-01"),
      answers: [["2026", "to-confirm", "会议记录!A2", "会议记录!A4"]],
    },
    "an interval that the minutes do not cover may hide an assembly": {
      period: "2025",
      ledgers: meetings("2025-01-10", "2025-12-10"),
      declared: { meetings: "2025-06-01..2026-11-21" },
      answers: [["2025", "not-applicable"]],
    },
    "the last assembly of the year before counts": {
      ledgers: meetings("2025-09-10", "2026-03-10"),
      answers: [["2026", "to-confirm", "会议记录!A2", "会议记录!A3"]],
    },
  },
});
