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
    "no column for the day": {
      ledgers: issues({ issue: "缺一次党课" }),
      figures,
      answers: [["branch", "cannot-judge", "no 问题台账!A1:A2"]],
    },
  },
});
