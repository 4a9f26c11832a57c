import { annualPlanFiled } from "../../../../src/core/rules/meetings/annual-plan-filed.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const plan = (year: string, filedOn: string): EntryRow<"plans"> => ({ title: "“三会一课”计划", year, filedOn });
const plans = (...rows: EntryRow<"plans">[]) => ledgersOf({ others: [entriesOf("plans", rows)] });
const figures = { "meetings.annual_plan": true };
const year = { figures, period: "2025", declared: { plans: "2025-01-01..2026-11-21" } } as const;

testRule(annualPlanFiled, {
  met: {
    ...year,
    ledgers: plans({ ...plan("2025", "2025-12-20"), title: "“三会一课”年度计划" }),
    answers: [["2025", "met", "计划总结台账!A2", "计划总结台账!C2"]],
  },
  gap: {
    ...year,
    ledgers: plans(plan("2025", "")),
    answers: [["2025", "gap", "no 计划总结台账!C2", "计划总结台账!A2"]],
    says: { "2025": "还没有写报备日期" },
  },
  notApplicable: {
    figures: { "meetings.annual_plan": false },
    ledgers: plans(plan("2025", "")),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ...year,
    ledgers: plans({ title: "“三会一课”计划", year: "2025" }),
    answers: [["2025", "cannot-judge", "no 计划总结台账!A1:B2", "计划总结台账!A2"]],
  },
  notDue: { figures, ledgers: plans(plan("2026", "")), answers: [["2026", "not-due", "计划总结台账!A2"]] },
  twoSubjects: {
    figures,
    period: "2025-01-01..2026-11-21",
    declared: { plans: "2025-01-01..2026-11-21" },
    ledgers: plans({ title: "2025年工作计划", year: "2025", filedOn: "" }, plan("2026", "2026-11-01")),
    answers: [
      ["2025", "gap", "no 计划总结台账!A4:C4"],
      ["2026", "met", "计划总结台账!A3", "计划总结台账!C3"],
    ],
    says: { "2025": "还没有“三会一课”计划的记录" },
  },
  traps: {
    "its own sheet lacks the column that another sheet of the ledger has": {
      ...year,
      ledgers: ledgersOf({
        others: [
          entriesOf("plans", [plan("2024", "2024-01-05")], { sheet: "甲" }),
          entriesOf("plans", [{ title: "“三会一课”计划", year: "2025" }], { sheet: "乙" }),
        ],
      }),
      answers: [["2025", "cannot-judge", "no 乙!A2:B2"]],
    },
    "a day of filing that cannot be read, beside one that is blank": {
      ...year,
      ledgers: plans(plan("2025", "?年底"), plan("2025", "")),
      answers: [["2025", "cannot-judge", "计划总结台账!C2"]],
    },
    "what was filed for another year, or is no such plan, stands for none of this year": {
      ...year,
      ledgers: plans(plan("2024", "2024-12-20"), plan("2025", ""), plan("2026", "2026-01-10"), {
        ...plan("2025", "2025-12-20"),
        title: "年度总结",
      }),
      answers: [["2025", "gap", "no 计划总结台账!C3", "计划总结台账!A3"]],
    },
  },
});
