import { annualPlan } from "../../../../src/core/rules/develop/annual-plan.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const branch = (people: EntryRow<"development">[], plans: EntryRow<"plans">[] = []) =>
  ledgersOf({
    others: [entriesOf("development", people), ...(plans.length > 0 ? [entriesOf("plans", plans)] : [])],
  });

testRule(annualPlan, {
  met: {
    ledgers: branch(
      [{ name: "张一", activistOn: "2025-01-05", assemblyOn: "2026-03-01" }],
      [{ title: "2026年发展党员计划", quota: "1" }],
    ),
    answers: [["2026", "met", "计划总结台账!A2", "发展党员台账!C2"]],
  },
  gap: {
    ledgers: branch(
      [{ name: "张一", activistOn: "2025-01-05", assemblyOn: "2026-03-01" }],
      [{ title: "2026年工作计划" }],
    ),
    answers: [["2026", "gap", "no 计划总结台账!A3", "发展党员台账!C2"]],
    says: { 2026: "发展了1名党员，还没有登记发展党员计划" },
  },
  notApplicable: {
    ledgers: branch([{ name: "张一", activistOn: "", assemblyOn: "" }]),
    answers: [["2026", "not-applicable"]],
    says: { 2026: "没有入党积极分子" },
  },
  cannotJudge: {
    ledgers: branch([{ name: "张一", activistOn: "2025-01-05", assemblyOn: "2026-03-01" }]),
    answers: [["2026", "cannot-judge", "发展党员台账!C2"]],
  },
  twoSubjects: "an inspection asks about one year at a time; each year has its own plan, see the case below",
  traps: {
    "each year has its own plan and its own people": {
      ledgers: branch(
        [
          { name: "张一", activistOn: "2023-01-05", assemblyOn: "2025-03-01" },
          { name: "李二", activistOn: "2024-01-05", assemblyOn: "2026-03-01" },
          { name: "王三", activistOn: "2024-01-05", assemblyOn: "2026-04-01" },
        ],
        [
          { title: "2025年发展党员计划", quota: "1" },
          { title: "2026年发展党员计划", quota: "1" },
        ],
      ),
      period: "2025",
      asOf: "2026-11-21",
      answers: [["2025", "met", "计划总结台账!A2", "发展党员台账!C2"]],
    },
    "more than the plan allows": {
      ledgers: branch(
        [
          { name: "李二", activistOn: "2024-01-05", assemblyOn: "2026-03-01" },
          { name: "王三", activistOn: "2024-01-05", assemblyOn: "2026-04-01" },
        ],
        [{ title: "2026年发展党员计划", quota: "1" }],
      ),
      answers: [["2026", "gap", "计划总结台账!B2", "发展党员台账!C2", "发展党员台账!C3"]],
      says: { 2026: "计划指标是1名" },
    },
    "activists but nobody admitted": {
      ledgers: branch([{ name: "张一", activistOn: "2026-01-05", assemblyOn: "" }], [{ title: "2026年工作计划" }]),
      answers: [["2026", "not-applicable"]],
    },
    "the ledger says who stood in the plan": {
      ledgers: branch([
        { name: "张一", activistOn: "2025-01-05", assemblyOn: "2026-03-01", planned: "是" },
        { name: "李二", activistOn: "2025-01-05", assemblyOn: "2026-03-01", planned: "否" },
      ]),
      answers: [["2026", "gap", "发展党员台账!D3"]],
      says: { 2026: "李二没有列入" },
    },
    "everybody stood in the plan, although the plan is not there": {
      ledgers: branch([{ name: "张一", activistOn: "2025-01-05", assemblyOn: "2026-03-01", planned: "是" }]),
      answers: [["2026", "met", "发展党员台账!C2"]],
    },
    "no column for the assembly": {
      ledgers: branch([{ name: "张一", activistOn: "2025-01-05" }]),
      answers: [["2026", "cannot-judge", "no 发展党员台账!A1:B2"]],
    },
  },
});
