import { topicPresent } from "../../../../src/core/rules/party-day/topic-present.ts";
import { ledgersOf, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const topics = (...words: string[]) =>
  ledgersOf({
    meetings: meetingsOf(
      words.map((topic) => ({ date: "2026-05-15", type: "party-day", topic })),
      { year: 2026 },
    ),
  });

testRule(topicPresent, {
  met: { ledgers: topics("重温入党誓词"), answers: [["会议记录!2", "met", "会议记录!C2"]] },
  gap: {
    ledgers: topics("主题党日"),
    answers: [["会议记录!2", "gap", "会议记录!C2"]],
    says: { "会议记录!2": "主题党日" },
  },
  notApplicable: {
    ledgers: ledgersOf({ meetings: meetingsOf([{ date: "2026-05-15", type: "assembly", topic: "" }]) }),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: ledgersOf({ meetings: meetingsOf([{ date: "2026-05-15", type: "party-day" }]) }),
    answers: [["branch", "cannot-judge", "no 会议记录!A1:B2"]],
  },
  toConfirm: {
    ledgers: topics("2026年5月主题党日活动"),
    answers: [["会议记录!2", "to-confirm", "会议记录!C2"]],
  },
  twoSubjects: {
    ledgers: topics("", "“学习”", "无", "学习党的二十大精神", "开展学习"),
    answers: [
      ["会议记录!2", "gap", "no 会议记录!C2"],
      ["会议记录!3", "gap", "会议记录!C3"],
      ["会议记录!4", "gap", "会议记录!C4"],
      ["会议记录!5", "met", "会议记录!C5"],
      ["会议记录!6", "to-confirm", "会议记录!C6"],
    ],
  },
  traps: {
    "held with an assembly, whose sheet has an agenda instead": {
      ledgers: ledgersOf({
        meetings: meetingsOf([
          { date: "2026-05-15", type: "assembly+party-day", agenda: "讨论接收预备党员" },
          { date: "2026-06-15", type: "assembly+party-day", agenda: "" },
        ]),
      }),
      answers: [
        ["会议记录!2", "met", "会议记录!C2"],
        ["会议记录!3", "cannot-judge"],
      ],
    },
    "a vague word within a longer one": {
      ledgers: topics("5月主题党日活动"),
      figures: { "partyday.vague_topics": ["党日", "主题党日活动"] },
      answers: [["会议记录!2", "to-confirm", "会议记录!C2"]],
    },
    "words that the clerk has added are vague too": {
      ledgers: topics("红色教育"),
      figures: { "partyday.vague_topics": ["红色教育"] },
      answers: [["会议记录!2", "gap", "会议记录!C2"]],
    },
    "one of two sheets has no column for the topic": {
      ledgers: ledgersOf({
        meetings: [
          meetingsOf([{ date: "2026-05-15", topic: "重温入党誓词" }], { sheet: "上半年", meetingType: "party-day" }),
          meetingsOf([{ date: "2026-07-15" }], { sheet: "下半年", meetingType: "party-day" }),
        ],
      }),
      answers: [
        ["上半年!2", "met", "上半年!B2"],
        ["下半年!2", "cannot-judge"],
      ],
    },
  },
});
