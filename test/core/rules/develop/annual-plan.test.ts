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
        { name: "王三", activistOn: "2025-01-05", assemblyOn: "2026-03-01", planned: "否" },
      ]),
      answers: [["2026", "gap", "发展党员台账!D3", "发展党员台账!D4"]],
      says: { 2026: "李二、王三没有列入" },
    },
    "everybody stood in the plan, although the plan is not there": {
      ledgers: branch([{ name: "张一", activistOn: "2025-01-05", assemblyOn: "2026-03-01", planned: "是" }]),
      answers: [["2026", "met", "发展党员台账!C2"]],
    },
    "no column for the assembly": {
      ledgers: branch([{ name: "张一", activistOn: "2025-01-05" }]),
      answers: [["2026", "cannot-judge", "no 发展党员台账!A1:B2"]],
    },
    "the first and the last day of the year belong to it, the days beside them do not": {
      ledgers: branch(
        [
          { name: "张一", activistOn: "2024-01-05", assemblyOn: "2026-01-01" },
          { name: "李二", activistOn: "", assemblyOn: "2026-12-31" },
          { name: "王三", activistOn: "2024-01-05", assemblyOn: "2025-12-31" },
          { name: "赵四", activistOn: "2024-01-05", assemblyOn: "2027-01-01" },
        ],
        [{ title: "发展党员计划", date: "2026-12-31", quota: "1" }],
      ),
      asOf: "2027-01-10",
      period: "2026",
      answers: [["2026", "gap", "计划总结台账!C2", "发展党员台账!C2", "发展党员台账!C3"]],
      says: { 2026: "发展了2名党员，计划指标是1名" },
    },
    "an activist of the last day of the year, and one of the day after": {
      ledgers: branch([
        { name: "张一", candidateOn: "2026-12-31", assemblyOn: "" },
        { name: "李二", candidateOn: "2027-01-01", assemblyOn: "" },
      ]),
      asOf: "2027-01-10",
      period: "2026",
      answers: [["2026", "not-applicable"]],
      says: { 2026: "没有发展党员" },
    },
    "nobody was an activist before the year was over": {
      ledgers: branch([
        { name: "李二", activistOn: "2027-01-01", assemblyOn: "" },
        { name: "王三", activistOn: "2024-01-05", assemblyOn: "2025-03-01" },
      ]),
      asOf: "2027-01-10",
      period: "2026",
      answers: [["2026", "not-applicable"]],
      says: { 2026: "没有入党积极分子" },
    },
    "the plans of other years and of the economy are no plan for the year": {
      ledgers: branch(
        [{ name: "张一", activistOn: "2025-01-05", assemblyOn: "2026-03-01" }],
        [{ title: "2025年发展党员计划" }, { title: "2027年发展党员计划" }, { title: "2026年产业发展计划" }],
      ),
      answers: [["2026", "gap", "no 计划总结台账!A5", "发展党员台账!C2"]],
    },
    "a plan of the first day of the year that sets no number": {
      ledgers: branch(
        [{ name: "张一", activistOn: "2025-01-05", assemblyOn: "2026-03-01" }],
        [{ title: "党员发展工作计划", date: "2026-01-01", quota: "" }],
      ),
      answers: [["2026", "met", "计划总结台账!A2", "发展党员台账!C2"]],
      says: { 2026: "计划没有写指标" },
    },
    "plans without a date count, and the larger of two numbers is the one in force": {
      ledgers: branch(
        [
          { name: "李二", activistOn: "2024-01-05", assemblyOn: "2026-03-01" },
          { name: "王三", activistOn: "2024-01-05", assemblyOn: "2026-04-01" },
        ],
        [
          { title: "发展党员计划", quota: "1" },
          { title: "发展党员计划（调整）", quota: "2" },
          { title: "发展党员计划的说明", quota: "" },
        ],
      ),
      answers: [["2026", "met", "计划总结台账!A2", "发展党员台账!C2", "发展党员台账!C3"]],
      neverSays: { 2026: "没有写指标" },
    },
    "one of two stood in the plan, of the other nothing is said": {
      ledgers: branch([
        { name: "张一", activistOn: "2025-01-05", assemblyOn: "2026-03-01", planned: "是" },
        { name: "李二", activistOn: "2025-01-05", assemblyOn: "2026-03-01", planned: "" },
      ]),
      answers: [["2026", "cannot-judge", "发展党员台账!C2", "发展党员台账!C3"]],
    },
  },
});
