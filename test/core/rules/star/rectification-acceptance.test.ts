import { rectificationAcceptance } from "../../../../src/core/rules/star/rectification-acceptance.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const ratings = (...rows: EntryRow<"ratings">[]) => ledgersOf({ others: [entriesOf("ratings", rows)] });
const figures = { "star.classes": ["先进", "良好", "一般", "后进"] as const, "star.satisfaction_min": 80 };

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
    "no column for the verdict is no missing verdict, be it in one sheet of two or in the only one": {
      ledgers: ledgersOf({
        others: [
          entriesOf("ratings", [{ year: "2026", branch: "甲支部", grade: "后进", satisfaction: "90" }], {
            sheet: "甲",
          }),
          entriesOf("ratings", [{ year: "2026", branch: "乙支部", grade: "后进", acceptance: "" }], { sheet: "乙" }),
        ],
      }),
      figures,
      answers: [
        ["甲支部/2026", "cannot-judge", "no 甲!A2:D2"],
        ["乙支部/2026", "gap", "乙!C2", "no 乙!D2"],
      ],
      reasons: { "甲支部/2026": "missing-column" },
    },
    "a share of one is all, a share below the line is named in percent, none is none": {
      ledgers: ratings(
        { year: "2024", grade: "后进", acceptance: "通过", satisfaction: "1" },
        { year: "2025", grade: "后进", acceptance: "合格", satisfaction: "0.755" },
        { year: "2026", grade: "后进", acceptance: "达标", satisfaction: "0" },
      ),
      period: "2024-01-01..2026-11-21",
      figures,
      answers: [
        ["2024", "met", "星级档案!B2", "星级档案!C2", "星级档案!D2"],
        ["2025", "gap", "星级档案!B3", "星级档案!C3", "星级档案!D3"],
        ["2026", "gap", "星级档案!B4", "星级档案!C4", "星级档案!D4"],
      ],
      says: { "2025": "满意度75.5%", "2026": "满意度0%" },
    },
    "a year without a grade is not asked for an acceptance": {
      ledgers: ratings({ year: "2026", grade: "", acceptance: "", satisfaction: "" }),
      figures,
      answers: [["2026", "not-applicable"]],
    },
    "a verdict without a figure": {
      ledgers: ratings({ year: "2026", grade: "后进", acceptance: "通过", satisfaction: "" }),
      figures,
      answers: [["2026", "cannot-judge", "星级档案!B2", "星级档案!C2", "no 星级档案!D2"]],
    },
  },
});
