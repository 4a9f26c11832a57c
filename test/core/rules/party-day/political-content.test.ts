import { politicalContent } from "../../../../src/core/rules/party-day/political-content.ts";
import { ledgersOf, type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const held = (...rows: MeetingRow[]) =>
  ledgersOf({ meetings: meetingsOf(rows.map((row) => ({ date: "2026-05-15", type: "party-day", ...row }))) });

const long = "上午集合出发，到城郊公园集体徒步，午间休息后返回单位解散";

testRule(politicalContent, {
  met: { ledgers: held({ topic: "重温入党誓词" }), answers: [["会议记录!2", "met", "会议记录!C2"]] },
  gap: "a heuristic only asks to look",
  notApplicable: {
    // F5.60: the content is attached.
    ledgers: held({ content: long, attachment: "活动方案" }),
    answers: [["会议记录!2", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: held({ topic: "春季活动" }),
    answers: [["会议记录!2", "cannot-judge", "会议记录!C2"]],
    says: { "会议记录!2": "不足20字" },
  },
  toConfirm: { ledgers: held({ content: long }), answers: [["会议记录!2", "to-confirm", "会议记录!C2"]] },
  twoSubjects: {
    ledgers: held({ content: long }, { content: "学习廉洁自律准则" }),
    answers: [
      ["会议记录!2", "to-confirm", "会议记录!C2"],
      ["会议记录!3", "met", "会议记录!C3"],
    ],
  },
  traps: {
    "twenty characters are enough to tell": {
      ledgers: held(
        { content: "上午集合出发到城郊公园集体徒步午间返回单" },
        { content: "上午集合出发到城郊公园集体徒步午间返回" },
      ),
      answers: [
        ["会议记录!2", "to-confirm", "会议记录!C2"],
        ["会议记录!3", "cannot-judge", "会议记录!C3"],
      ],
    },
    "held together with organizational life or the appraisal": {
      ledgers: held({ type: "party-day+org-life", content: long }, { type: "party-day+appraisal", content: long }),
      answers: [
        ["会议记录!2", "met", "会议记录!C2"],
        ["会议记录!3", "met", "会议记录!C3"],
      ],
    },
    "F5.54: a red site is named by its place only": {
      ledgers: held({ topic: "走进某某纪念馆", content: "参观，留影" }, { topic: "参观张某故居" }),
      answers: [
        ["会议记录!2", "met", "会议记录!C2"],
        ["会议记录!3", "met", "会议记录!C3"],
      ],
    },
    "held together with a lecture": {
      ledgers: held({ type: "party-day+lecture", content: long }),
      answers: [["会议记录!2", "met", "会议记录!C2"]],
    },
    "no text at all": { ledgers: held({ content: "" }), answers: [["会议记录!2", "cannot-judge", "会议记录!A2"]] },
  },
});
