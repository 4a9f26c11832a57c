import { annualSummary } from "../../../../src/core/rules/plan/annual-summary.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const plans = (...rows: EntryRow<"plans">[]) => ledgersOf({ others: [entriesOf("plans", rows)] });
const declared = { plans: "2024-01-01..2026-11-21" } as const;

testRule(annualSummary, {
  met: {
    ledgers: plans({ title: "2025年度工作总结", date: "2026-01-15" }),
    period: "2025",
    answers: [["2025", "met", "计划总结台账!A2"]],
  },
  gap: {
    ledgers: plans({ title: "2025年度学习总结", date: "2025-12-15" }),
    period: "2025",
    declared,
    answers: [["2025", "gap", "no 计划总结台账!A3:B3"]],
  },
  notApplicable:
    "a branch founded in the year is asked only by the shared founding rule, tested with plan/annual-work-plan",
  cannotJudge: {
    ledgers: plans({ title: "活动安排", date: "2025-12-15" }),
    period: "2025",
    answers: [["2025", "cannot-judge"]],
  },
  notDue: {
    ledgers: plans({ title: "2026年工作计划", date: "2026-01-15" }),
    answers: [["2026", "not-due"]],
    says: { "2026": "2027年1月31日" },
  },
  twoSubjects: {
    ledgers: plans({ title: "2025年度工作总结", date: "2026-01-15" }),
    period: "2024-01-01..2026-11-21",
    declared,
    answers: [
      ["2024", "gap", "no 计划总结台账!A3:B3"],
      ["2025", "met", "计划总结台账!A2"],
      ["2026", "not-due"],
    ],
  },
  traps: {
    "the end of February is its last day in a common year": {
      ledgers: plans({ title: "2026年工作计划", date: "2026-01-15" }),
      figures: { "plan.summary_by": { month: 2, day: 29 } },
      answers: [["2026", "not-due"]],
      says: { "2026": "2027年2月28日" },
    },
  },
});
