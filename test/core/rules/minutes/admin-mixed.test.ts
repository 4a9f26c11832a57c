import { adminMixed } from "../../../../src/core/rules/minutes/admin-mixed.ts";
import { ledgersOf, type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const held = (...rows: MeetingRow[]) =>
  ledgersOf({ meetings: meetingsOf(rows.map((row) => ({ date: "2026-05-15", type: "assembly", ...row }))) });

testRule(adminMixed, {
  met: {
    ledgers: held({ topic: "讨论发展党员", content: "讨论张一列为发展对象" }),
    answers: [["会议记录!2", "met", "会议记录!C2", "会议记录!D2"]],
  },
  gap: "a heuristic only asks to look",
  notApplicable: {
    ledgers: held({ title: "支部工作例会", content: "通报党费收缴，讨论组织生活安排" }),
    answers: [["会议记录!2", "not-applicable"]],
  },
  cannotJudge: { ledgers: held({ content: "" }), answers: [["会议记录!2", "cannot-judge", "no 会议记录!C2"]] },
  toConfirm: {
    ledgers: held({ title: "生产调度会", content: "安排下周任务" }),
    answers: [["会议记录!2", "to-confirm", "会议记录!C2"]],
    says: { "会议记录!2": "“调度会”" },
  },
  twoSubjects: {
    ledgers: held({ content: "研究采购和排班" }, { content: "研究采购" }),
    answers: [
      ["会议记录!2", "to-confirm", "会议记录!C2"],
      ["会议记录!3", "met", "会议记录!C3"],
    ],
    says: { "会议记录!2": "“采购”“排班”" },
  },
  traps: {
    "a sheet without minutes": {
      ledgers: held({ title: "生产调度会" }),
      answers: [["branch", "cannot-judge", "no 会议记录!A1:C2"]],
    },
    "F5.56: 三重一大 is the branch's own affair": {
      ledgers: held({ content: "研究“三重一大”事项：设备采购和工程招标" }),
      answers: [["会议记录!2", "met", "会议记录!C2"]],
    },
    "F5.56: joining Party work with business": {
      ledgers: held({ content: "以党建引领推进工程进度和安全检查" }),
      answers: [["会议记录!2", "met", "会议记录!C2"]],
    },
    "the post of the chair proves nothing": {
      ledgers: held({ content: "支部书记主持，研究采购、招标、排班" }),
      answers: [["会议记录!2", "to-confirm", "会议记录!C2"]],
    },
  },
});
