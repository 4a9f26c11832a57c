import { speakers } from "../../../../src/core/rules/minutes/speakers.ts";
import { ledgersOf, type MeetingRow, meetingsOf, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const padding =
  "会议围绕社区环境整治和老旧小区改造进行了讨论，大家结合各自联系的楼栋谈了情况，并商量了下一步分头走访的办法。";
const held = (...rows: MeetingRow[]) =>
  ledgersOf({
    roster: rosterOf([{ name: "张一" }, { name: "李二" }]),
    meetings: meetingsOf(rows.map((row) => ({ date: "2026-05-15", type: "assembly", ...row }))),
  });

testRule(speakers, {
  met: {
    ledgers: held({ content: "张一：楼道堆物要清。\n李二指出充电桩不够。" }),
    answers: [["会议记录!2", "met", "会议记录!C2"]],
    says: { "会议记录!2": "看到2人发言" },
  },
  gap: "a heuristic only asks to look",
  notApplicable: {
    ledgers: held({ topic: "传达上级文件", content: "传达了文件精神。" }),
    answers: [["会议记录!2", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: held({ content: "大家同意。" }),
    answers: [["会议记录!2", "cannot-judge", "会议记录!C2"]],
    says: { "会议记录!2": "不足50字" },
  },
  toConfirm: {
    ledgers: held({ content: `张一：楼道堆物要清。${padding}` }),
    answers: [["会议记录!2", "to-confirm", "会议记录!C2"]],
    says: { "会议记录!2": "只看到张一发言" },
  },
  twoSubjects: {
    ledgers: held({ content: "" }, { content: padding }),
    answers: [
      ["会议记录!2", "cannot-judge", "no 会议记录!C2"],
      ["会议记录!3", "to-confirm", "会议记录!C3"],
    ],
    says: { "会议记录!2": "没有写会议内容" },
  },
  traps: {
    "the column of speakers tells of a lecture only": {
      ledgers: held(
        { speaker: "王五", content: `张一：楼道堆物要清。${padding}` },
        { type: "lecture", speaker: "", content: padding },
      ),
      answers: [
        ["会议记录!2", "to-confirm", "会议记录!D2"],
        ["会议记录!3", "to-confirm", "会议记录!D3"],
      ],
      says: { "会议记录!2": "只看到张一发言", "会议记录!3": "没有看到谁发言" },
    },
    "fifty characters are not short": {
      ledgers: held({ content: "议".repeat(50) }, { content: "议".repeat(49) }),
      answers: [
        ["会议记录!2", "to-confirm", "会议记录!C2"],
        ["会议记录!3", "cannot-judge", "会议记录!C3"],
      ],
    },
    "posts and “某同志” are speakers": {
      ledgers: held({ content: `支部书记强调了纪律，某同志提出建议。${padding}` }),
      answers: [["会议记录!2", "met", "会议记录!C2"]],
    },
    "a lecture has its lecturer": {
      ledgers: held({ type: "lecture", speaker: "张一", content: "" }),
      answers: [["会议记录!2", "met", "no 会议记录!D2"]],
    },
    "F5.60: the text is attached": {
      ledgers: held({ content: padding, attachment: "原始记录扫描件" }),
      answers: [["会议记录!2", "not-applicable"]],
    },
    "a sheet without minutes": {
      ledgers: held({}),
      answers: [["branch", "cannot-judge", "no 会议记录!A1:B2"]],
    },
  },
});
