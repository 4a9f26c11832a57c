import { rectificationAcceptance } from "../../../../src/core/rules/star/rectification-acceptance.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const ratings = (...rows: EntryRow<"ratings">[]) => ledgersOf({ others: [entriesOf("ratings", rows)] });
const figures = { "star.classes": ["先进", "良好", "一般", "后进"], "star.satisfaction_min": 80 };

testRule(rectificationAcceptance, {
  met: {
    ledgers: ratings({ year: "2026", grade: "后进", acceptance: "通过", satisfaction: "0.8" }),
    figures,
    answers: [["2026", "met", "星级档案!B2", "星级档案!C2", "星级档案!D2"]],
  },
  gap: {
    ledgers: ratings({ year: "2026", grade: "后进", acceptance: "通过", satisfaction: "79.9" }),
    figures,
    answers: [["2026", "gap", "星级档案!B2", "星级档案!C2", "星级档案!D2"]],
    says: { "2026": "79.9%" },
  },
  notApplicable: {
    ledgers: ratings({ year: "2026", grade: "良好", acceptance: "", satisfaction: "" }),
    figures,
    answers: [["2026", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: ratings({ year: "2026", grade: "后进", acceptance: "通过", satisfaction: "90" }),
    figures: { ...figures, "star.satisfaction_min": null },
    answers: [["2026", "cannot-judge", "星级档案!B2", "星级档案!C2", "星级档案!D2"]],
    says: { "2026": "体检设置" },
  },
  twoSubjects: {
    ledgers: ratings(
      { year: "2025", grade: "后进", acceptance: "", satisfaction: "90" },
      { year: "2026", grade: "后进", acceptance: "未通过", satisfaction: "60" },
    ),
    period: "2025-01-01..2026-11-21",
    figures,
    answers: [
      ["2025", "gap", "星级档案!B2", "no 星级档案!C2", "星级档案!D2"],
      ["2026", "met", "星级档案!B3", "星级档案!C3", "星级档案!D3"],
    ],
  },
  traps: {
    "a verdict without a figure": {
      ledgers: ratings({ year: "2026", grade: "后进", acceptance: "通过", satisfaction: "" }),
      figures,
      answers: [["2026", "cannot-judge", "星级档案!B2", "星级档案!C2", "no 星级档案!D2"]],
    },
  },
});
