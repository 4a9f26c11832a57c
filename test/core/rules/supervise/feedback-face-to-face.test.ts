import { feedbackFaceToFace } from "../../../../src/core/rules/supervise/feedback-face-to-face.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const supervision = (...rows: EntryRow<"supervision">[]) => ledgersOf({ others: [entriesOf("supervision", rows)] });

testRule(feedbackFaceToFace, {
  met: {
    ledgers: supervision({ date: "2026-05-20", feedback: "记录不全", recipient: "单位负责人、机关党委" }),
    period: "2026Q2",
    answers: [["2026Q2", "met", "督导反馈表!C2"]],
  },
  gap: "a reminder: a recipient that is not named is asked about, never called a gap",
  notApplicable: {
    ledgers: supervision({ date: "2026-05-20", feedback: "记录不全", recipient: "单位负责人" }),
    period: "2026Q1",
    answers: [["2026Q1", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: supervision({ date: "2026-05-20", feedback: "记录不全" }),
    answers: [["branch", "cannot-judge", "no 督导反馈表!A1:B2"]],
  },
  notDue: {
    ledgers: supervision({ date: "2026-10-20", feedback: "记录不全", recipient: "机关党委" }),
    period: "2026Q4",
    answers: [["2026Q4", "not-due", "督导反馈表!C2"]],
  },
  toConfirm: {
    ledgers: supervision({ date: "2026-05-20", feedback: "记录不全", recipient: "党支部书记" }),
    period: "2026Q2",
    answers: [["2026Q2", "to-confirm", "督导反馈表!C2"]],
    says: { "2026Q2": "单位负责人" },
  },
  twoSubjects: {
    ledgers: supervision(
      { date: "2026-05-20", feedback: "记录不全", recipient: "机关党委" },
      { date: "2026-08-20", feedback: "已改", recipient: "局长和机关党委" },
    ),
    period: "2026-04-01..2026-09-30",
    answers: [
      ["2026Q2", "to-confirm", "督导反馈表!C2"],
      ["2026Q3", "met", "督导反馈表!C3"],
    ],
  },
});
