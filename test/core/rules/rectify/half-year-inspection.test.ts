import { halfYearInspection } from "../../../../src/core/rules/rectify/half-year-inspection.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const supervision = (...rows: EntryRow<"supervision">[]) => ledgersOf({ others: [entriesOf("supervision", rows)] });
const declared = { supervision: "2025-01-01..2026-11-21" } as const;

testRule(halfYearInspection, {
  met: {
    ledgers: supervision({ date: "2026-06-30", stage: "半年督查" }),
    period: "2026H1",
    answers: [["2026H1", "met", "督导反馈表!B2"]],
  },
  gap: {
    ledgers: supervision({ date: "2026-07-01", stage: "半年督查" }),
    period: "2026H1",
    declared,
    answers: [["2026H1", "gap", "no 督导反馈表!A3:B3"]],
  },
  notApplicable: "asked for by one profile only; the founding half-year is left out by the shared rule",
  cannotJudge: {
    ledgers: supervision({ date: "2026-06-30", feedback: "好" }),
    period: "2026H1",
    answers: [["branch", "cannot-judge", "no 督导反馈表!A1:B2"]],
  },
  notDue: {
    ledgers: supervision({ date: "2026-06-30", stage: "半年督查" }),
    period: "2026H2",
    answers: [["2026H2", "not-due"]],
  },
  twoSubjects: {
    ledgers: supervision({ date: "2025-06-30", stage: "督查问效" }),
    period: "2025",
    declared,
    answers: [
      ["2025H1", "met", "督导反馈表!B2"],
      ["2025H2", "gap", "no 督导反馈表!A3:B3"],
    ],
  },
});
