import { agenda } from "../../../../src/core/rules/minutes/agenda.ts";
import { ledgersOf, type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const held = (...rows: MeetingRow[]) =>
  ledgersOf({ meetings: meetingsOf(rows.map((row) => ({ date: "2026-05-15", type: "assembly", ...row }))) });

testRule(agenda, {
  met: { ledgers: held({ agenda: "讨论转正" }), answers: [["会议记录!2", "met", "会议记录!C2"]] },
  gap: {
    ledgers: held({ agenda: "", content: "大家谈了谈情况" }),
    answers: [["会议记录!2", "gap", "no 会议记录!C2"]],
  },
  notApplicable: { ledgers: held({ date: "2025-05-15", agenda: "" }), answers: [["branch", "not-applicable"]] },
  cannotJudge: {
    ledgers: held({}),
    answers: [["branch", "cannot-judge", "no 会议记录!A1:B2"]],
  },
  twoSubjects: {
    ledgers: held({ agenda: "", content: "" }, { agenda: "无", content: "一、通报工作\n二、讨论转正" }),
    answers: [
      ["会议记录!2", "cannot-judge", "no 会议记录!D2"],
      ["会议记录!3", "met", "会议记录!A3"],
    ],
  },
  traps: {
    "one of two sheets has no column that could tell": {
      ledgers: ledgersOf({
        meetings: [
          meetingsOf([{ date: "2026-05-15", agenda: "讨论转正" }], { sheet: "上半年" }),
          meetingsOf([{ date: "2026-07-15" }], { sheet: "下半年" }),
        ],
      }),
      answers: [
        ["上半年!2", "met", "上半年!B2"],
        ["下半年!2", "cannot-judge", "下半年!A2"],
      ],
    },
    "the topic stands for the agenda": {
      ledgers: held({ topic: "重温入党誓词", agenda: "" }),
      answers: [["会议记录!2", "met", "会议记录!C2"]],
    },
    "the title of a lecture stands for it, that of an assembly does not": {
      ledgers: held(
        { type: "lecture", title: "学好党的历史", content: "围绕党的历史讲授党课" },
        { type: "assembly", title: "第二季度党员大会", content: "大家谈了谈情况" },
      ),
      answers: [
        ["会议记录!2", "met", "会议记录!C2"],
        ["会议记录!3", "gap", "会议记录!A3"],
      ],
    },
    "an enumeration with digits, but no decimal": {
      ledgers: held(
        { agenda: "", content: "1.学习文件;2.讨论计划" },
        { agenda: "", content: "本月完成 3.5 万元" },
        { agenda: "", content: "一年来大家很努力" },
      ),
      answers: [
        ["会议记录!2", "met", "会议记录!A2"],
        ["会议记录!3", "gap", "no 会议记录!C3"],
        ["会议记录!4", "gap", "no 会议记录!C4"],
      ],
    },
  },
});
