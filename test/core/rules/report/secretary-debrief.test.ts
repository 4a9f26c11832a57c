import { secretaryDebrief } from "../../../../src/core/rules/report/secretary-debrief.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const papers = (rows: EntryRow<"plans">[], ratings: EntryRow<"ratings">[] = []) =>
  ledgersOf({ others: [entriesOf("plans", rows), entriesOf("ratings", ratings)] });
const declared = { plans: "2024-01-01..2026-11-21" } as const;

testRule(secretaryDebrief, {
  met: {
    ledgers: papers([{ title: "2026年书记述职报告", grade: "好" }]),
    answers: [["2026", "met", "计划总结台账!A2"]],
  },
  gap: {
    ledgers: papers([{ title: "2025年书记述职报告", grade: "" }]),
    period: "2025",
    declared,
    answers: [["2025", "gap", "no 计划总结台账!A3:B3"]],
  },
  notApplicable:
    "every secretary is debriefed; the founding year is left out by the shared rule, tested with plan/annual-work-plan",
  cannotJudge: {
    ledgers: papers([{ title: "活动安排", date: "2025-06-30" }]),
    period: "2025",
    answers: [["2025", "cannot-judge"]],
  },
  notDue: { ledgers: papers([{ title: "活动安排", date: "2026-06-30" }]), answers: [["2026", "not-due"]] },
  twoSubjects: {
    ledgers: papers(
      [{ title: "活动安排", date: "2025-06-30" }],
      [
        { year: "2024", debriefGrade: "好" },
        { year: "2025", debriefGrade: "" },
        { year: "2026", debriefGrade: "好" },
        { year: "", debriefGrade: "好" },
      ],
    ),
    period: "2024-01-01..2025-12-31",
    declared,
    answers: [
      ["2024", "met", "星级档案!B2"],
      ["2025", "gap", "no 计划总结台账!A3:B3"],
    ],
  },
});
