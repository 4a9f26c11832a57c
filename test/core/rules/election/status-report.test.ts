import { statusReport } from "../../../../src/core/rules/election/status-report.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const plans = (...rows: EntryRow<"plans">[]) => ledgersOf({ others: [entriesOf("plans", rows)] });
const declared = { plans: "2024-01-01..2026-11-21" } as const;

testRule(statusReport, {
  met: {
    ledgers: plans({ title: "年度工作报告", date: "2025-12-15", sections: "一、任期和换届情况；二、学习" }),
    period: "2025",
    answers: [["2025", "met", "计划总结台账!A2"]],
  },
  gap: {
    ledgers: plans({ title: "年度工作报告", date: "2025-12-15" }),
    period: "2025",
    declared,
    answers: [["2025", "gap", "no 计划总结台账!A3:B3"]],
  },
  notApplicable: "whether a profile asks for it is answered by the checkup before the rule",
  cannotJudge: {
    ledgers: plans({ title: "年度工作报告", date: "2025-12-15" }),
    period: "2025",
    answers: [["2025", "cannot-judge"]],
  },
  notDue: { ledgers: plans({ title: "工作安排", date: "2026-02-15" }), answers: [["2026", "not-due"]] },
  twoSubjects: {
    ledgers: plans({ title: "换届情况报告", date: "2024-12-15" }, { title: "年度工作报告", date: "2025-12-15" }),
    period: "2024-01-01..2025-12-31",
    declared,
    answers: [
      ["2024", "met", "计划总结台账!A2"],
      ["2025", "gap", "no 计划总结台账!A4:B4"],
    ],
  },
});
