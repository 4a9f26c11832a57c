import { improvementPlan } from "../../../../src/core/rules/star/improvement-plan.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const branch = (rows: EntryRow<"ratings">[], plans: EntryRow<"plans">[] = [], issues: EntryRow<"issues">[] = []) =>
  ledgersOf({
    others: [
      entriesOf("ratings", rows),
      ...(plans.length > 0 ? [entriesOf("plans", plans)] : []),
      ...(issues.length > 0 ? [entriesOf("issues", issues)] : []),
    ],
  });
const figures = { "star.classes": ["先进", "良好", "一般", "后进"] as const };

testRule(improvementPlan, {
  met: {
    ledgers: branch([{ year: "2026", grade: "一般" }], [{ title: "2026年改进提升方案" }]),
    figures,
    answers: [["2026", "met", "星级档案!B2", "计划总结台账!A2"]],
  },
  gap: {
    ledgers: branch([{ year: "2026", grade: "后进" }], [{ title: "2026年改进提升方案" }]),
    figures,
    answers: [["2026", "gap", "星级档案!B2", "no 计划总结台账!A3"]],
    says: { "2026": "整顿转化方案" },
  },
  notApplicable: {
    ledgers: branch([{ year: "2026", grade: "良好" }]),
    figures,
    answers: [["2026", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: branch([{ year: "2026", grade: "一般" }]),
    figures,
    answers: [["2026", "cannot-judge", "星级档案!B2"]],
  },
  traps: {
    "the plan of the year after serves, one of the year after that or of no year does not": {
      ledgers: branch(
        [
          { year: "2024", grade: "一般" },
          { year: "2026", grade: "后进" },
        ],
        [
          { type: "", title: "改进提升方案" },
          { type: "", title: "2026年改进提升方案" },
          { type: "整顿方案", title: "2027年工作方案" },
        ],
      ),
      period: "2024-01-01..2026-11-21",
      figures,
      answers: [
        ["2024", "gap", "星级档案!B2", "no 计划总结台账!A5:B5"],
        ["2026", "met", "星级档案!B3", "计划总结台账!B4"],
      ],
    },
    "without a ledger of plans the measures of the issue ledger are shown": {
      ledgers: branch(
        [{ year: "2026", grade: "后进" }],
        [],
        [
          { issue: "缺一次大会", measures: "" },
          { issue: "缺一次党课", measures: "补上党课" },
        ],
      ),
      figures,
      answers: [["2026", "cannot-judge", "星级档案!B2", "问题台账!B3"]],
    },
  },
  twoSubjects: {
    ledgers: branch(
      [
        { year: "2025", grade: "" },
        { year: "2026", grade: "一般" },
      ],
      [{ title: "2020年改进提升方案" }],
    ),
    period: "2025-01-01..2026-11-21",
    figures,
    answers: [
      ["2025", "cannot-judge", "no 星级档案!B2"],
      ["2026", "gap", "星级档案!B3", "no 计划总结台账!A3"],
    ],
  },
});
