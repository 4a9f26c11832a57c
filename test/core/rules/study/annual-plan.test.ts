import { annualPlan } from "../../../../src/core/rules/study/annual-plan.ts";
import { dateOf, type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const plans = (...rows: EntryRow<"plans">[]) => ledgersOf({ others: [entriesOf("plans", rows)] });

testRule(annualPlan, {
  met: {
    ledgers: plans({ title: "2026年党员学习和培训工作安排", year: "2026" }),
    answers: [["2026", "met", "计划总结台账!A2"]],
  },
  gap: {
    period: "2025",
    declared: { plans: "2025-01-01..2026-11-21" },
    ledgers: plans({ title: "2025年工作计划", year: "2025" }),
    answers: [["2025", "gap", "no 计划总结台账!A3:B3"]],
  },
  notApplicable: {
    period: "2025",
    ledgers: ledgersOf({
      others: [entriesOf("plans", [{ title: "2026年学习计划", year: "2026" }])],
      branch: { foundedOn: dateOf("2026-01-10") },
    }),
    answers: [["2025", "not-applicable"]],
  },
  cannotJudge: {
    period: "2025",
    ledgers: plans({ title: "学习计划", year: "" }),
    answers: [["2025", "cannot-judge", "计划总结台账!A2"]],
  },
  notDue: { ledgers: plans({ title: "2026年发展对象培训计划", year: "2026" }), answers: [["2026", "not-due"]] },
  twoSubjects: {
    period: "2025-01-01..2026-11-21",
    ledgers: plans({ title: "学习计划", year: "2025" }, { type: "教育培训计划", title: "", year: "2026" }),
    answers: [
      ["2025", "met", "计划总结台账!A2"],
      ["2026", "met", "计划总结台账!A3:C3"],
    ],
  },
});
