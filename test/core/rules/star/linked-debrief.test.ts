import { linkedDebrief } from "../../../../src/core/rules/star/linked-debrief.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const plans = (...rows: EntryRow<"plans">[]) => ledgersOf({ others: [entriesOf("plans", rows)] });

testRule(linkedDebrief, {
  met: {
    ledgers: plans({ title: "2025年述职报告", matter: "含达标创星情况" }),
    period: "2025",
    answers: [["2025", "met", "计划总结台账!A2:B2"]],
  },
  gap: "a reminder: what the table does not show is asked about, never called a gap",
  notApplicable: {
    ledgers: plans({ title: "2025年工作总结" }),
    period: "2025",
    answers: [["2025", "not-applicable"]],
  },
  cannotJudge: "the text of the paper is not in the workbook: what its row does not show is asked about",
  notDue: { ledgers: plans({ title: "2025年工作总结" }), answers: [["2026", "not-due"]] },
  toConfirm: {
    ledgers: plans({ title: "2025年述职报告", matter: "学习情况" }),
    period: "2025",
    answers: [["2025", "to-confirm", "计划总结台账!A2:B2"]],
  },
  traps: {
    "a debriefing of another year or of no year is none of this year": {
      ledgers: plans({ title: "2026年述职报告", matter: "达标创星" }, { title: "述职报告", matter: "达标创星" }),
      period: "2025",
      answers: [["2025", "not-applicable"]],
    },
  },
  twoSubjects: {
    ledgers: plans({ title: "2025年述职报告", matter: "星级评定" }),
    period: "2025-01-01..2026-11-21",
    answers: [
      ["2025", "met", "计划总结台账!A2:B2"],
      ["2026", "not-due"],
    ],
  },
});
