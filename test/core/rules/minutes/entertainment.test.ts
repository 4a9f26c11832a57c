import { entertainment } from "../../../../src/core/rules/minutes/entertainment.ts";
import { ledgersOf, type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const held = (...rows: MeetingRow[]) =>
  ledgersOf({ meetings: meetingsOf(rows.map((row) => ({ date: "2026-05-15", type: "assembly", ...row }))) });

testRule(entertainment, {
  met: { ledgers: held({ topic: "讨论计划" }), answers: [["会议记录!2", "met", "会议记录!C2"]] },
  gap: "a heuristic only asks to look",
  notApplicable: { ledgers: held({ date: "2025-05-15" }), answers: [["branch", "not-applicable"]] },
  cannotJudge: "a record without text shows no amusement either",
  toConfirm: {
    ledgers: held({ topic: "联欢", content: "下午组织大家观影、抽奖" }),
    answers: [["会议记录!2", "to-confirm", "会议记录!C2", "会议记录!D2"]],
    says: { "会议记录!2": "“联欢”“观影”“抽奖”" },
  },
  twoSubjects: {
    ledgers: held({ topic: "棋牌比赛" }, { topic: "重温入党誓词" }),
    answers: [
      ["会议记录!2", "to-confirm", "会议记录!C2"],
      ["会议记录!3", "met", "会议记录!C3"],
    ],
  },
  traps: {
    "amusement beside serious matters is not in their place": {
      ledgers: held(
        { topic: "学习党章", content: "会后联欢" },
        { topic: "", content: "参观革命纪念馆，途中联欢" },
        { topic: "观看红色电影", content: "会后联欢" },
      ),
      answers: [
        ["会议记录!2", "met", "会议记录!C2", "会议记录!D2"],
        ["会议记录!3", "met", "会议记录!D3"],
        ["会议记录!4", "met", "会议记录!C4", "会议记录!D4"],
      ],
    },
    "red films and plays from Party history": {
      ledgers: held({ topic: "观看红色电影" }, { topic: "排演党史情景剧" }, { topic: "组织观影，观看警示教育片" }),
      answers: [
        ["会议记录!2", "met", "会议记录!C2"],
        ["会议记录!3", "met", "会议记录!C3"],
        ["会议记录!4", "met", "会议记录!C4"],
      ],
    },
  },
});
