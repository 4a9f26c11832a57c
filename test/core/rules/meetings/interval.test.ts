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
    "the last assembly of the year before counts": {
      ledgers: meetings("2025-09-10", "2026-03-10"),
      answers: [["2026", "to-confirm", "会议记录!A2", "会议记录!A3"]],
    },
  },
});
