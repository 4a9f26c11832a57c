import { classByTier } from "../../../../src/core/rules/star/class-by-tier.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const ratings = (...rows: EntryRow<"ratings">[]) => ledgersOf({ others: [entriesOf("ratings", rows)] });
const figures = { "star.classes": ["先进", "良好", "一般", "后进"] as const };

testRule(classByTier, {
  met: {
    ledgers: ratings({ year: "2026", stars: "三星", grade: "“良好”" }),
    figures,
    answers: [["2026", "met", "星级档案!B2", "星级档案!C2"]],
  },
  gap: {
    ledgers: ratings({ year: "2026", stars: "二星", grade: "良好" }),
    figures,
    answers: [["2026", "gap", "星级档案!B2", "星级档案!C2"]],
    says: { "2026": "一般" },
  },
  notApplicable: {
    ledgers: ratings({ year: "2024", stars: "二星", grade: "良好" }),
    figures,
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: ratings({ year: "2026", stars: "二星", grade: "" }),
    figures,
    answers: [["2026", "cannot-judge", "星级档案!B2", "no 星级档案!C2"]],
  },
  toConfirm: {
    ledgers: ratings({ year: "2026", stars: "五星", grade: "良好" }),
    figures,
    answers: [["2026", "to-confirm", "星级档案!B2", "星级档案!C2"]],
  },
  twoSubjects: {
    ledgers: ratings(
      { year: "2023", stars: "", grade: "后进" },
      { year: "2024", stars: "一星", grade: "一般" },
      { year: "2025", stars: "无星", grade: "后进" },
      { year: "2026", stars: "五星", grade: "先进" },
    ),
    period: "2023-01-01..2026-11-21",
    figures,
    answers: [
      ["2023", "cannot-judge", "no 星级档案!B2", "星级档案!C2"],
      ["2024", "met", "星级档案!B3", "星级档案!C3"],
      ["2025", "met", "星级档案!B4", "星级档案!C4"],
      ["2026", "met", "星级档案!B5", "星级档案!C5"],
    ],
  },
  traps: {
    "no column for the grade": {
      ledgers: ratings({ year: "2026", stars: "五星" }),
      figures,
      answers: [["branch", "cannot-judge", "no 星级档案!A1:B2"]],
    },
  },
});
