import { resolution } from "../../../../src/core/rules/minutes/resolution.ts";
import { ledgersOf, type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const held = (...rows: MeetingRow[]) =>
  ledgersOf({ meetings: meetingsOf(rows.map((row) => ({ date: "2026-05-15", type: "assembly", ...row }))) });

testRule(resolution, {
  met: {
    ledgers: held({ type: "committee", resolution: "按计划走访" }),
    answers: [["会议记录!2", "met", "会议记录!C2"]],
  },
  gap: {
    ledgers: held({ type: "committee", resolution: "", content: "谈了近期工作" }),
    answers: [["会议记录!2", "gap", "no 会议记录!C2"]],
  },
  notApplicable: {
    ledgers: held({ topic: "学习重要讲话", content: "领学了文件" }),
    answers: [["会议记录!2", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: held({ type: "committee" }),
    answers: [["会议记录!2", "cannot-judge", "会议记录!A2"]],
  },
  twoSubjects: {
    ledgers: held(
      { topic: "讨论接收预备党员", content: "一致同意接收张一" },
      { topic: "讨论接收预备党员", content: "介绍了情况" },
    ),
    answers: [
      ["会议记录!2", "met", "会议记录!D2"],
      ["会议记录!3", "gap", "会议记录!A3"],
    ],
  },
  traps: {
    "lectures and groups that study decide nothing": {
      ledgers: held({ type: "lecture", resolution: "" }, { type: "group", resolution: "" }),
      answers: [["branch", "not-applicable"]],
    },
    "无 is no resolution": {
      ledgers: held({ type: "committee", resolution: "无", content: "谈了近期工作" }),
      answers: [["会议记录!2", "gap", "会议记录!C2"]],
    },
  },
});
