import { yearEndAppraisal } from "../../../../src/core/rules/rectify/year-end-appraisal.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const ratings = (...rows: EntryRow<"ratings">[]) => ledgersOf({ others: [entriesOf("ratings", rows)] });
const declared = { ratings: "2024-01-01..2026-11-21" } as const;

testRule(yearEndAppraisal, {
  met: { ledgers: ratings({ year: "2025", grade: "良好" }), period: "2025", answers: [["2025", "met", "星级档案!B2"]] },
  gap: {
    ledgers: ratings({ year: "2025", grade: "" }),
    period: "2025",
    declared,
    answers: [["2025", "gap", "no 星级档案!A3:B3"]],
  },
  notApplicable: "asked for by one profile only; the founding year is left out by the shared rule",
  cannotJudge: {
    ledgers: ratings({ year: "2025", grade: "" }),
    period: "2025",
    answers: [["2025", "cannot-judge"]],
  },
  notDue: { ledgers: ratings({ year: "2025", grade: "良好" }), answers: [["2026", "not-due"]] },
  twoSubjects: {
    ledgers: ratings({ year: "2024", score: "88" }),
    period: "2024-01-01..2025-12-31",
    declared,
    answers: [
      ["2024", "met", "星级档案!A2:B2"],
      ["2025", "gap", "no 星级档案!A3:B3"],
    ],
  },
});
