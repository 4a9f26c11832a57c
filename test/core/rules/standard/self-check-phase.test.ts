import { selfCheckPhase } from "../../../../src/core/rules/standard/self-check-phase.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const issues = (...rows: EntryRow<"issues">[]) => ledgersOf({ others: [entriesOf("issues", rows)] });
const figures = { "standard.self_check_by": { month: 8, day: 31 } };

testRule(selfCheckPhase, {
  met: {
    ledgers: issues({ issue: "缺一次党课", foundOn: "2026-08-31" }),
    figures,
    answers: [["2026", "met", "问题台账!B2"]],
  },
  gap: {
    ledgers: issues({ issue: "缺一次党课", foundOn: "2026-09-01" }),
    figures,
    past: ["2026"],
    answers: [["2026", "gap", "问题台账!B2"]],
  },
  notApplicable: "where the profile is chosen every branch looks round once",
  cannotJudge: {
    ledgers: issues({ issue: "缺一次党课", foundOn: "?暑假" }),
    figures,
    answers: [["2026", "cannot-judge", "问题台账!B2"]],
  },
  notDue: {
    ledgers: issues({ issue: "缺一次党课", foundOn: "2025-09-01" }),
    asOf: "2026-08-31",
    figures,
    answers: [["2026", "not-due"]],
    says: { "2026": "最晚2026年8月31日" },
  },
  twoSubjects: {
    ledgers: issues({ issue: "缺一次党课", foundOn: "2025-08-01" }),
    period: "2025-01-01..2026-11-21",
    figures,
    answers: [
      ["2025", "met", "问题台账!B2"],
      ["2026", "gap", "no 问题台账!A3:B3"],
    ],
  },
  traps: {
    "the first day of the year counts, the last of the year before and the first of the next do not": {
      ledgers: issues({ issue: "缺一次党课", foundOn: "2025-01-01" }, { issue: "缺一次大会", foundOn: "2026-01-01" }),
      period: "2024-01-01..2025-12-31",
      figures,
      answers: [
        ["2024", "gap", "no 问题台账!A4:B4"],
        ["2025", "met", "问题台账!B2"],
      ],
    },
    "what was found on New Year's Eve was found this year, though late": {
      ledgers: issues({ issue: "缺一次党课", foundOn: "2025-12-31" }, { issue: "缺一次大会", foundOn: "2026-01-01" }),
      period: "2025",
      figures,
      answers: [["2025", "gap", "问题台账!B2"]],
    },
    "no column for the day": {
      ledgers: issues({ issue: "缺一次党课" }),
      figures,
      answers: [["branch", "cannot-judge", "no 问题台账!A1:A2"]],
    },
  },
});
