import { inBudget } from "../../../../src/core/rules/funds/in-budget.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const funds = (...rows: EntryRow<"funds">[]) => ledgersOf({ others: [entriesOf("funds", rows)] });
const declared = { funds: "2024-01-01..2026-11-21" } as const;

testRule(inBudget, {
  met: {
    ledgers: funds({ date: "2026-03-01", budgeted: "是" }),
    answers: [["2026", "met", "经费台账!B2"]],
  },
  gap: {
    ledgers: funds({ date: "2025-03-01", budgeted: "否" }),
    period: "2025",
    declared,
    answers: [["2025", "gap", "no 经费台账!A3:B3"]],
  },
  notApplicable:
    "every branch is asked; the founding year is left out by the shared rule, tested with plan/annual-work-plan",
  cannotJudge: {
    ledgers: funds({ date: "2026-03-01", amount: "100" }),
    answers: [["branch", "cannot-judge", "no 经费台账!A1:B2"]],
    says: { branch: "列入预算" },
  },
  notDue: {
    ledgers: funds({ date: "2026-03-01", budgeted: "" }),
    answers: [["2026", "not-due"]],
  },
  twoSubjects: {
    ledgers: funds({ date: "2024-03-01", budgeted: "是" }, { date: "2025-03-01", budgeted: "否" }),
    period: "2024-01-01..2025-12-31",
    declared,
    answers: [
      ["2024", "met", "经费台账!B2"],
      ["2025", "gap", "no 经费台账!A4:B4"],
    ],
  },
});
