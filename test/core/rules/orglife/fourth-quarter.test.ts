import { fourthQuarter } from "../../../../src/core/rules/orglife/fourth-quarter.ts";
import { ledgersOf, type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const year = (...rows: MeetingRow[]) =>
  ledgersOf({
    meetings: meetingsOf(
      rows.map((row) => ({ date: "", type: "org-life", ...row })),
      { year: 2025 },
    ),
  });
const past = { asOf: "2026-11-21", period: "2025" } as const;

testRule(fourthQuarter, {
  met: { ...past, ledgers: year({ date: "2025-10-01" }), answers: [["2025", "met", "会议记录!A2"]] },
  gap: "it only reminds",
  notApplicable: {
    ...past,
    ledgers: year({ date: "2025-12-01", type: "assembly" }),
    answers: [["2025", "not-applicable"]],
  },
  cannotJudge: { ...past, ledgers: year({ date: "2025" }), answers: [["2025", "cannot-judge", "会议记录!A2"]] },
  notDue: {
    asOf: "2025-11-21",
    ledgers: year({ date: "2025-06-20" }),
    answers: [["2025", "not-due"]],
    says: { "2025": "一般安排在10至12月" },
  },
  toConfirm: {
    ...past,
    ledgers: year({ date: "2025-09-30" }),
    answers: [["2025", "to-confirm", "会议记录!A2"]],
    says: { "2025": "不在10至12月" },
  },
  twoSubjects: "the inspection of one year has one subject; two years stand in two inspections",
  traps: {
    "months of the clerk's own: the last of them counts, the one after does not": {
      ...past,
      ledgers: year({ date: "2025-12-01" }),
      figures: { "orglife.usual_months": { from: 10, to: 11 } },
      answers: [["2025", "to-confirm", "会议记录!A2"]],
    },
    "… held in the last of them": {
      ...past,
      ledgers: year({ date: "2025-12-31" }, { date: "2025-11-30" }),
      figures: { "orglife.usual_months": { from: 10, to: 11 } },
      answers: [["2025", "met", "会议记录!A3"]],
    },
    "F2.27: held early in the next year by order": {
      ...past,
      ledgers: year({ date: "2026-01-20", statedYear: 2025 }),
      answers: [["2025", "met", "会议记录!A2"]],
    },
    "the month of October is enough, without a day": {
      ...past,
      ledgers: year({ date: "2025-10" }),
      answers: [["2025", "met", "会议记录!A2"]],
    },
  },
});
