import { dayOf } from "../../../../src/core/model/date.ts";
import { annualWorkPlan } from "../../../../src/core/rules/plan/annual-work-plan.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const plans = (year: number | undefined, ...rows: EntryRow<"plans">[]) =>
  ledgersOf({ others: [entriesOf("plans", rows, year === undefined ? {} : { year })] });

testRule(annualWorkPlan, {
  met: {
    ledgers: plans(undefined, { type: "计划", title: "2026年度党支部工作计划", date: "2026-02-10" }),
    answers: [["2026", "met", "计划总结台账!B2"]],
  },
  gap: {
    ledgers: plans(2026, { type: "计划", title: "2026年发展党员工作计划", date: "2026-02-10" }),
    answers: [["2026", "gap", "no 计划总结台账!A3:C3"]],
    says: { "2026": "2026年还没有年度工作计划的记录。" },
  },
  notApplicable: {
    ledgers: ledgersOf({
      branch: { foundedOn: { from: dayOf(2026, 12, 10), to: dayOf(2026, 12, 10), precision: "day" } },
      others: [entriesOf("plans", [{ title: "活动总结", date: "2026-12-20" }])],
    }),
    asOf: "2026-12-31",
    answers: [["2026", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: plans(undefined, { title: "活动总结", date: "2026-08-01" }),
    answers: [["2026", "cannot-judge"]],
    says: { "2026": "覆盖期" },
  },
  notDue: {
    ledgers: plans(2026, { title: "活动总结", date: "2026-01-05" }),
    asOf: "2026-03-31",
    answers: [["2026", "not-due"]],
    says: { "2026": "2026年3月31日" },
  },
  twoSubjects: {
    ledgers: plans(
      undefined,
      { title: "2025年度工作要点", date: "2025-01-20" },
      { title: "活动安排", date: "2026-10-20" },
    ),
    period: "2025-01-01..2026-11-21",
    declared: { plans: "2025-01-01..2026-11-21" },
    answers: [
      ["2025", "met", "计划总结台账!A2"],
      ["2026", "gap", "no 计划总结台账!A4:B4"],
    ],
  },
  traps: {
    "a plan for 2026 written in December 2025": {
      ledgers: plans(undefined, { type: "工作计划", year: "2026", date: "2025-12-20" }),
      answers: [["2026", "met", "计划总结台账!A2:C2"]],
    },
    "a plan for 2027 does not serve 2026": {
      ledgers: plans(2026, { title: "2027年度支部工作计划", date: "2026-11-01" }),
      answers: [["2026", "gap", "no 计划总结台账!A3:B3"]],
    },
    "a record whose date cannot be read may be the plan": {
      ledgers: plans(undefined, { title: "支部工作计划", date: "?不详" }),
      answers: [["2026", "cannot-judge", "计划总结台账!A2"]],
    },
  },
});
