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
  traps: {
    "a visit without feedback is none, one whose recipient alone is written is; a recipient left blank is named": {
      ledgers: supervision(
        { date: "2026-02-20", feedback: "", recipient: "" },
        { date: "2026-05-20", feedback: "", recipient: "单位负责人" },
        { date: "2026-08-20", feedback: "记录不全", recipient: "" },
      ),
      period: "2026-01-01..2026-09-30",
      answers: [
        ["2026Q1", "not-applicable"],
        ["2026Q2", "to-confirm", "督导反馈表!C3"],
        ["2026Q3", "to-confirm", "no 督导反馈表!C4"],
      ],
      says: { "2026Q2": "没有看到机关党组织，", "2026Q3": "没有看到单位负责人、机关党组织" },
    },
    "the sheet of one visit has no column for the recipient": {
      ledgers: ledgersOf({
        others: [
          entriesOf("supervision", [{ date: "2026-05-20", feedback: "记录不全" }], { sheet: "五月督导" }),
          entriesOf("supervision", [{ date: "2026-08-20", recipient: "局长、机关党委" }]),
        ],
      }),
      period: "2026-04-01..2026-09-30",
      answers: [
        ["2026Q2", "to-confirm", "五月督导!B2"],
        ["2026Q3", "met", "督导反馈表!B2"],
      ],
    },
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
