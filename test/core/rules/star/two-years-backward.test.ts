import { twoYearsBackward } from "../../../../src/core/rules/star/two-years-backward.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const ratings = (...rows: EntryRow<"ratings">[]) => ledgersOf({ others: [entriesOf("ratings", rows)] });
const figures = { "star.classes": ["先进", "良好", "一般", "后进"] as const };

testRule(twoYearsBackward, {
  met: {
    ledgers: ratings({ year: "2025", grade: "后进" }, { year: "2026", grade: "一般" }),
    figures,
    answers: [["2026", "met", "星级档案!B3", "星级档案!B2"]],
  },
  gap: {
    ledgers: ratings({ year: "2025", grade: "后进" }, { year: "2026", grade: "后进" }),
    figures,
    answers: [["2026", "gap", "星级档案!B3", "星级档案!B2"]],
    says: { "2026": "核实" },
  },
  notApplicable: {
    ledgers: ratings({ year: "2026", grade: "后进" }),
    figures,
    answers: [["2026", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: ratings({ year: "2024", grade: "后进" }, { year: "2026", grade: "后进" }),
    figures,
    answers: [["2026", "cannot-judge", "星级档案!B3"]],
  },
  traps: {
    "a year whose grade is not filled in leaves the comparison open, whichever of the two it is": {
      ledgers: ratings({ year: "2024", grade: "" }, { year: "2025", grade: "后进" }, { year: "2026", grade: "" }),
      period: "2025-01-01..2026-11-21",
      figures,
      answers: [
        ["2025", "cannot-judge", "星级档案!B3", "no 星级档案!B2"],
        ["2026", "cannot-judge", "no 星级档案!B4", "星级档案!B3"],
      ],
    },
    "on a list of branches the first year of one is not the second of another": {
      ledgers: ratings(
        { branch: "第一支部", year: "2025", grade: "后进" },
        { branch: "第二支部", year: "2026", grade: "后进" },
      ),
      figures,
      answers: [["第二支部/2026", "not-applicable"]],
    },
  },
  twoSubjects: {
    ledgers: ratings(
      { branch: "第一支部", year: "2025", grade: "后进" },
      { branch: "第二支部", year: "2025", grade: "后进" },
      { branch: "第一支部", year: "2026", grade: "后进" },
      { branch: "第二支部", year: "2026", grade: "良好" },
    ),
    figures,
    answers: [
      ["第一支部/2026", "gap", "星级档案!C4", "星级档案!C2"],
      ["第二支部/2026", "met", "星级档案!C5", "星级档案!C3"],
    ],
  },
});
