import { annualAssessment } from "../../../../src/core/rules/committee/annual-assessment.ts";
import { entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const declared = { plans: "2024-01-01..2026-11-21" } as const;
const other = { title: "党员考核办法", date: "2025-03-01" };

testRule(annualAssessment, {
  met: {
    ledgers: ledgersOf({ others: [entriesOf("plans", [{ title: "2025年班子综合考评结果", date: "2026-01-08" }])] }),
    period: "2025",
    answers: [["2025", "met", "计划总结台账!A2"]],
  },
  gap: {
    ledgers: ledgersOf({ others: [entriesOf("plans", [other])] }),
    period: "2025",
    declared,
    answers: [["2025", "gap", "no 计划总结台账!A3:B3"]],
  },
  notApplicable: "whether a profile asks for it is answered by the checkup before the rule",
  cannotJudge: {
    ledgers: ledgersOf({}),
    answers: [["branch", "cannot-judge"]],
    says: { branch: "没有找到计划总结台账或评分表" },
  },
  notDue: { ledgers: ledgersOf({ others: [entriesOf("plans", [other])] }), answers: [["2026", "not-due"]] },
  twoSubjects: {
    ledgers: ledgersOf({
      others: [
        entriesOf("plans", [other]),
        entriesOf(
          "scorecard",
          [
            { area: "党员教育", item: "学时", score: "90" },
            { area: "班子建设", item: "综合考评", score: "92" },
          ],
          { year: 2024 },
        ),
      ],
    }),
    period: "2024-01-01..2025-12-31",
    declared,
    answers: [
      ["2024", "met", "评分表!C3"],
      ["2025", "gap", "no 计划总结台账!A3:B3"],
    ],
  },
  traps: {
    "a line of the score table that nobody scored, and one about something else": {
      ledgers: ledgersOf({
        others: [
          entriesOf(
            "scorecard",
            [
              { area: "班子建设", item: "综合考评", score: "" },
              { area: "党员教育", item: "学时", score: "90" },
            ],
            { year: 2025 },
          ),
        ],
      }),
      period: "2025",
      answers: [["2025", "gap", "no 评分表!A4:C4"]],
    },
    "a score table that has no column of scores": {
      ledgers: ledgersOf({
        others: [entriesOf("scorecard", [{ area: "班子建设", item: "综合考评" }], { year: 2025 })],
      }),
      period: "2025",
      answers: [["2025", "gap", "no 评分表!A3:B3"]],
    },
    "a workbook with a score table only": {
      ledgers: ledgersOf({
        others: [entriesOf("scorecard", [{ area: "班子建设", item: "综合考评", score: "92" }], { year: 2025 })],
      }),
      period: "2025",
      answers: [["2025", "met", "评分表!C2"]],
    },
  },
});
