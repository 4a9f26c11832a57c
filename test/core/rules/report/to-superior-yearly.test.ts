import { toSuperiorYearly } from "../../../../src/core/rules/report/to-superior-yearly.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const plans = (...rows: EntryRow<"plans">[]) => ledgersOf({ others: [entriesOf("plans", rows)] });
const declared = { plans: "2024-01-01..2026-11-21" } as const;
const figures = { "report.yearly": { times: 1, per: "year" } } as const;

testRule(toSuperiorYearly, {
  met: {
    ledgers: plans({ title: "2026年工作报告", submittedOn: "2026-11-01" }),
    figures,
    answers: [["2026", "met", "计划总结台账!B2"]],
  },
  gap: {
    ledgers: plans({ title: "向党员大会报告工作", submittedOn: "2025-11-01" }),
    period: "2025",
    declared,
    figures,
    answers: [["2025", "gap", "no 计划总结台账!A3:B3"]],
  },
  notApplicable:
    "every branch reports; the founding year is left out by the shared rule, tested with plan/annual-work-plan",
  cannotJudge: {
    ledgers: plans({ title: "活动安排", date: "2025-11-01" }),
    period: "2025",
    figures,
    answers: [["2025", "cannot-judge"]],
  },
  notDue: { ledgers: plans({ title: "活动安排", date: "2026-11-01" }), figures, answers: [["2026", "not-due"]] },
  twoSubjects: {
    ledgers: plans(
      { title: "上报2024年支部工作情况", date: "2025-01-05" },
      { title: "思想汇报", submittedOn: "2025-06-01" },
      { title: "2025年工作总结", submittedOn: "" },
    ),
    period: "2024-01-01..2025-12-31",
    declared,
    figures,
    answers: [
      ["2024", "met", "计划总结台账!A2:C2"],
      ["2025", "gap", "no 计划总结台账!A5:C5"],
    ],
  },
});
