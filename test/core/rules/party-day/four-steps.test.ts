import { fourSteps } from "../../../../src/core/rules/party-day/four-steps.ts";
import { ledgersOf, type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const held = (...rows: MeetingRow[]) =>
  ledgersOf({ meetings: meetingsOf(rows.map((row) => ({ date: "2026-05-15", type: "party-day", ...row }))) });

const figures = { "partyday.steps": ["确定主题", "组织发动", "现场实践", "实效测评"] };
const step = (more: MeetingRow = {}): MeetingRow => ({
  themeStep: "学习条例",
  organisingStep: "发通知",
  practiceStep: "到纪念馆",
  assessmentStep: "问卷",
  ...more,
});

testRule(fourSteps, {
  met: {
    figures,
    ledgers: held(step()),
    answers: [["会议记录!2", "met", "会议记录!C2", "会议记录!D2", "会议记录!E2", "会议记录!F2"]],
  },
  gap: {
    figures,
    ledgers: held(step({ assessmentStep: "" })),
    answers: [["会议记录!2", "gap", "no 会议记录!F2"]],
    says: { "会议记录!2": "还没有写实效测评" },
  },
  notApplicable: { figures, ledgers: held({ type: "assembly" }), answers: [["branch", "not-applicable"]] },
  cannotJudge: {
    figures,
    ledgers: held({ topic: "学习条例" }),
    answers: [["会议记录!2", "cannot-judge", "no 会议记录!A1:C2"]],
    says: { "会议记录!2": "组织发动、现场实践、实效测评" },
  },
  twoSubjects: {
    figures,
    ledgers: held(step(), step({ organisingStep: "", practiceStep: "" })),
    answers: [
      ["会议记录!2", "met", "会议记录!C2", "会议记录!D2", "会议记录!E2", "会议记录!F2"],
      ["会议记录!3", "gap", "no 会议记录!D3", "no 会议记录!E3"],
    ],
  },
  traps: {
    "a step of the branch's own, for which no ledger has a column, told in the text or not": {
      figures: { "partyday.steps": ["确定主题", "总结提升"] },
      ledgers: held(step(), step({ assessmentStep: "总结提升：评议" })),
      answers: [
        ["会议记录!2", "cannot-judge", "no 会议记录!A1:F3"],
        ["会议记录!3", "met", "会议记录!C3"],
      ],
      says: { "会议记录!2": "总结提升" },
    },
    "the steps are written out in the content": {
      figures,
      ledgers: held({ topic: "学习条例", content: "组织发动：发通知。现场实践：到纪念馆。实效测评：问卷。" }),
      answers: [["会议记录!2", "met", "会议记录!C2"]],
    },
  },
});
