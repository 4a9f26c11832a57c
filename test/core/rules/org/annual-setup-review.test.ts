import { annualSetupReview } from "../../../../src/core/rules/org/annual-setup-review.ts";
import { dateOf, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const figures = { "org.setup_review": { times: 1, per: "year" } } as const;
const declared = { plans: "2024-01-01..2026-11-21" } as const;
const other = entriesOf("plans", [{ title: "年度工作总结", date: "2025-12-15" }]);

testRule(annualSetupReview, {
  met: {
    ledgers: ledgersOf({ others: [entriesOf("plans", [{ title: "支部设置摸底情况", date: "2025-03-15" }])] }),
    period: "2025",
    figures,
    answers: [["2025", "met", "计划总结台账!A2"]],
  },
  gap: {
    ledgers: ledgersOf({
      branch: { foundedOn: dateOf("2020-06-10") },
      others: [other, entriesOf("issues", [{ issue: "党费公示不及时", foundOn: "2025-05-10" }])],
    }),
    period: "2025",
    figures,
    declared,
    answers: [["2025", "gap", "no 计划总结台账!A3:B3"]],
  },
  notApplicable: {
    ledgers: ledgersOf({
      branch: { foundedOn: dateOf("2025-06-10") },
      others: [other],
    }),
    period: "2025",
    figures,
    answers: [["2025", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: ledgersOf({}),
    figures,
    answers: [["branch", "cannot-judge"]],
    says: { branch: "没有找到计划总结台账或问题台账" },
  },
  notDue: { ledgers: ledgersOf({ others: [other] }), figures, answers: [["2026", "not-due"]] },
  twoSubjects: {
    ledgers: ledgersOf({
      others: [other, entriesOf("issues", [{ issue: "支部设置摸底：人数变化", foundOn: "2024-05-10" }])],
    }),
    period: "2024-01-01..2025-12-31",
    figures,
    declared,
    answers: [
      ["2024", "met", "问题台账!A2"],
      ["2025", "gap", "no 计划总结台账!A3:B3"],
    ],
  },
  traps: {
    "issues alone do not tell that there was none": {
      ledgers: ledgersOf({ others: [entriesOf("issues", [{ issue: "党费公示不及时", foundOn: "2025-05-10" }])] }),
      period: "2025",
      figures,
      declared: { issues: "2024-01-01..2026-11-21" },
      answers: [["2025", "cannot-judge"]],
    },

    "a workbook with a ledger of issues only": {
      ledgers: ledgersOf({ others: [entriesOf("issues", [{ issue: "支部设置摸底", foundOn: "2026-05-10" }])] }),
      figures,
      answers: [["2026", "met", "问题台账!A2"]],
    },
  },
});
