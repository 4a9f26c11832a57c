import { planQuota } from "../../../../src/core/rules/star/plan-quota.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const ratings = (...rows: EntryRow<"ratings">[]) => ledgersOf({ others: [entriesOf("ratings", rows)] });
const figures = { "star.quota": [{ name: "五星", value: 1 }] };

testRule(planQuota, {
  met: {
    ledgers: ratings(
      { branch: "第一支部", year: "2026", stars: "五星" },
      { branch: "第二支部", year: "2026", stars: "" },
    ),
    figures: { "star.quota": [...figures["star.quota"], { name: "一星", value: 0 }] },
    answers: [["2026", "met", "星级档案!C2", "no 星级档案!C3"]],
  },
  gap: {
    ledgers: ratings(
      { branch: "第一支部", year: "2026", stars: "五星" },
      { branch: "第二支部", year: "2026", stars: "五星" },
    ),
    figures,
    answers: [["2026", "gap", "星级档案!C2", "星级档案!C3"]],
    says: { "2026": "五星有2个，计划1个" },
  },
  notApplicable: {
    ledgers: ratings({ branch: "第一支部", year: "2026", stars: "五星" }),
    figures,
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: ratings({ branch: "第一支部", year: "2026" }, { branch: "第二支部", year: "2026" }),
    figures,
    answers: [["branch", "cannot-judge", "no 星级档案!A1:B3"]],
  },
  twoSubjects: {
    ledgers: ratings(
      { branch: "第一支部", year: "2025", stars: "五星" },
      { branch: "第一支部", year: "2026", stars: "五星" },
      { branch: "第二支部", year: "2026", stars: "五星" },
    ),
    period: "2025-01-01..2026-11-21",
    figures,
    answers: [
      ["2025", "met", "星级档案!C2"],
      ["2026", "gap", "星级档案!C3", "星级档案!C4"],
    ],
  },
});
