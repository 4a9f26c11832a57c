import { annualCycle } from "../../../../src/core/rules/star/annual-cycle.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const ratings = (...rows: EntryRow<"ratings">[]) => ledgersOf({ others: [entriesOf("ratings", rows)] });
const figures = { "star.acceptance_months": { from: 11, to: 12 }, "star.rating_months": { from: 1, to: 2 } };

testRule(annualCycle, {
  met: {
    ledgers: ratings({ year: "2025", acceptedOn: "2025-12-31", ratedOn: "2026-01-01" }),
    period: "2025",
    figures,
    answers: [["2025", "met", "星级档案!B2", "星级档案!C2"]],
  },
  gap: {
    ledgers: ratings({ year: "2025", acceptedOn: "2025-10-31", ratedOn: "2026-02-28" }),
    period: "2025",
    figures,
    answers: [["2025", "gap", "星级档案!B2", "星级档案!C2"]],
    says: { "2025": "11至12月的评估验收" },
    past: ["2025"],
  },
  notApplicable: {
    ledgers: ratings({ year: "2020", acceptedOn: "", ratedOn: "" }),
    figures,
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: ratings({ year: "2025", acceptedOn: "?年底", ratedOn: "2026-01-10" }),
    period: "2025",
    figures,
    answers: [["2025", "cannot-judge", "星级档案!B2", "星级档案!C2"]],
  },
  notDue: {
    ledgers: ratings({ year: "2023", acceptedOn: "2023-12-01", ratedOn: "" }),
    asOf: "2024-02-29",
    period: "2023",
    figures,
    answers: [["2023", "not-due", "星级档案!B2", "no 星级档案!C2"]],
    says: { "2023": "2024年2月29日" },
  },
  twoSubjects: {
    ledgers: ratings(
      { year: "2024", acceptedOn: "2024-12-01", ratedOn: "2025-01-10" },
      { year: "2025", acceptedOn: "", ratedOn: "2026-01-10" },
    ),
    period: "2024-01-01..2025-12-31",
    figures,
    answers: [
      ["2024", "met", "星级档案!B2", "星级档案!C2"],
      ["2025", "gap", "no 星级档案!B3", "星级档案!C3"],
    ],
  },
  traps: {
    "the months of another year, or a month too late, are not the months asked for": {
      ledgers: ratings(
        { year: "2023", acceptedOn: "2022-12-01", ratedOn: "2024-01-10" },
        { year: "2024", acceptedOn: "2024-12-01", ratedOn: "2025-03-01" },
      ),
      period: "2023-01-01..2024-12-31",
      figures,
      answers: [
        ["2023", "gap", "星级档案!B2", "星级档案!C2"],
        ["2024", "gap", "星级档案!B3", "星级档案!C3"],
      ],
      says: { "2023": "2023年11至12月的评估验收", "2024": "2025年1至2月的评定" },
    },
    "what is certainly missing is a gap beside a date that cannot be read": {
      ledgers: ratings({ year: "2025", acceptedOn: "?年底", ratedOn: "" }),
      period: "2025",
      figures,
      answers: [["2025", "gap", "星级档案!B2", "no 星级档案!C2"]],
      says: { "2025": "还没有2026年1至2月的评定的记录" },
      neverSays: { "2025": "评估验收" },
    },
    "a year alone does not tell the month": {
      ledgers: ratings({ year: "2025", acceptedOn: "2025", ratedOn: "2026-01-10" }),
      period: "2025",
      figures,
      answers: [["2025", "cannot-judge", "星级档案!B2", "星级档案!C2"]],
      reasons: { "2025": "unreadable-date" },
    },
    "a month without a day within the months asked for, leap day included": {
      ledgers: ratings({ year: "2023", acceptedOn: "2023-11", ratedOn: "2024-02-29" }),
      period: "2023",
      figures,
      answers: [["2023", "met", "星级档案!B2", "星级档案!C2"]],
    },
    "a sheet without the column beside one that has it": {
      ledgers: ledgersOf({
        others: [
          entriesOf("ratings", [{ year: "2025", branch: "甲支部", acceptedOn: "2025-12-01" }], { sheet: "甲" }),
          entriesOf("ratings", [{ year: "2025", branch: "乙支部", acceptedOn: "2025-12-01", ratedOn: "" }], {
            sheet: "乙",
          }),
        ],
      }),
      period: "2025",
      figures,
      answers: [
        ["甲支部/2025", "cannot-judge", "no 甲!A2:C2"],
        ["乙支部/2025", "gap", "乙!C2", "no 乙!D2"],
      ],
      reasons: { "甲支部/2025": "missing-column" },
    },
    "no column for the acceptance": {
      ledgers: ratings({ year: "2025", ratedOn: "2026-01-20" }),
      period: "2025",
      figures,
      answers: [["2025", "cannot-judge", "no 星级档案!A1:B2"]],
    },
  },
});
