import { progressShare } from "../../../../src/core/rules/star/progress-share.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const ratings = (...rows: EntryRow<"ratings">[]) => ledgersOf({ others: [entriesOf("ratings", rows)] });
const figures = { "star.classes": ["先进", "良好", "一般", "后进"] as const };

testRule(progressShare, {
  met: {
    ledgers: ratings(
      { branch: "第一支部", year: "2025", grade: "后进" },
      { branch: "第二支部", year: "2025", grade: "良好" },
      { branch: "第一支部", year: "2026", grade: "先进" },
      { branch: "第二支部", year: "2026", grade: "良好" },
      { branch: "第三支部", year: "2026", grade: "" },
    ),
    figures,
    answers: [["2026", "met", "星级档案!C4"]],
    says: { "2026": "2026年先进1个、后进0个（共2个），2025年先进0个、后进1个（共2个）。" },
  },
  gap: "only counts: nothing is called a gap",
  notApplicable: {
    ledgers: ratings({ branch: "第一支部", year: "2026", grade: "先进" }),
    figures,
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: "only counts what is filled in",
  twoSubjects: {
    ledgers: ratings(
      { branch: "第一支部", year: "2025", grade: "后进" },
      { branch: "第二支部", year: "2026", grade: "良好" },
    ),
    period: "2025-01-01..2026-11-21",
    figures,
    answers: [
      ["2025", "met", "星级档案!C2"],
      ["2026", "met", "星级档案!C3"],
    ],
    neverSays: { "2025": "2024年" },
  },
});
