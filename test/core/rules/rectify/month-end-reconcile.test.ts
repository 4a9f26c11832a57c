import { monthEndReconcile } from "../../../../src/core/rules/rectify/month-end-reconcile.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const supervision = (...rows: EntryRow<"supervision">[]) => ledgersOf({ others: [entriesOf("supervision", rows)] });
const declared = { supervision: "2026-01-01..2026-11-21" } as const;

testRule(monthEndReconcile, {
  met: {
    ledgers: supervision({ date: "2026-05-31", stage: "月底对账销号" }),
    period: "2026-05",
    answers: [["2026-05", "met", "督导反馈表!B2"]],
  },
  gap: {
    ledgers: supervision({ date: "2026-05-31", stage: "月底对账销号" }),
    period: "2026-04",
    declared,
    answers: [["2026-04", "gap", "no 督导反馈表!A3:B3"]],
  },
  notApplicable: "asked for by one profile only; where it is chosen every month has its reconciliation",
  cannotJudge: {
    ledgers: supervision({ date: "2026-05-31", feedback: "好" }),
    period: "2026-04",
    answers: [["branch", "cannot-judge", "no 督导反馈表!A1:B2"]],
  },
  notDue: {
    ledgers: supervision({ date: "2026-05-31", stage: "月底对账销号" }),
    period: "2026-11",
    answers: [["2026-11", "not-due"]],
  },
  twoSubjects: {
    ledgers: supervision({ date: "2026-05-31", stage: "月底对账销号" }),
    period: "2026-04-01..2026-05-31",
    declared,
    answers: [
      ["2026-04", "gap", "no 督导反馈表!A3:B3"],
      ["2026-05", "met", "督导反馈表!B2"],
    ],
  },
});
