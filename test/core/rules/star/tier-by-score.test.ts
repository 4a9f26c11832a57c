import { tierByScore } from "../../../../src/core/rules/star/tier-by-score.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const ratings = (...rows: EntryRow<"ratings">[]) => ledgersOf({ others: [entriesOf("ratings", rows)] });
const figures = { "star.thresholds": [95, 90, 80, 70, 60] } as const;

testRule(tierByScore, {
  met: {
    ledgers: ratings({ year: "2026", score: "95", stars: "五星" }),
    figures,
    answers: [["2026", "met", "星级档案!B2", "星级档案!C2"]],
  },
  gap: {
    // Bands are half-open on the unrounded score.
    ledgers: ratings({ year: "2026", score: "94.99", stars: "五星" }),
    figures,
    answers: [["2026", "gap", "星级档案!B2", "星级档案!C2"]],
    says: { "2026": "四星" },
  },
  notApplicable: {
    ledgers: ratings({ year: "2024", score: "95", stars: "五星" }),
    figures,
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: ratings({ year: "2026", score: "", stars: "五星" }),
    figures,
    answers: [["2026", "cannot-judge", "no 星级档案!B2", "星级档案!C2"]],
  },
  twoSubjects: {
    ledgers: ratings(
      { branch: "第一支部", year: "2026", score: "59.9", stars: "无星" },
      { branch: "第二支部", year: "2026", score: "80", stars: "★★★☆☆" },
      { branch: "第三支部", year: "2026", score: "60", stars: "2星" },
    ),
    figures,
    answers: [
      ["第一支部/2026", "met", "星级档案!C2", "星级档案!D2"],
      ["第二支部/2026", "met", "星级档案!C3", "星级档案!D3"],
      ["第三支部/2026", "gap", "星级档案!C4", "星级档案!D4"],
    ],
  },
  traps: {
    "stars that are not filled in or say nothing": {
      ledgers: ratings(
        { branch: "第一支部", year: "2026", score: "59", stars: "" },
        { branch: "第二支部", year: "2026", score: "59", stars: "待定" },
      ),
      figures,
      answers: [
        ["第一支部/2026", "cannot-judge", "星级档案!C2", "no 星级档案!D2"],
        ["第二支部/2026", "cannot-judge", "星级档案!C3", "星级档案!D3"],
      ],
    },
    "no column for the score": {
      ledgers: ratings({ year: "2026", stars: "五星" }),
      figures,
      answers: [["branch", "cannot-judge", "no 星级档案!A1:B2"]],
    },
  },
});
