import { copiedText } from "../../../../src/core/rules/minutes/copied-text.ts";
import { ledgersOf, type MeetingRow, meetingsOf, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const discussion =
  "大家谈了楼道堆物、充电桩不足、老人买菜不便三件事，商量由各组分头走访住户，登记需要帮助的老人，月底前把情况汇总起来，再一起研究怎么和物业、社区对接，争取年内解决。";
const held = (...rows: MeetingRow[]) =>
  ledgersOf({
    roster: rosterOf([{ name: "张一" }, { name: "李二" }]),
    meetings: meetingsOf(rows.map((row) => ({ type: "assembly", ...row }))),
  });

testRule(copiedText, {
  met: {
    ledgers: held({ date: "2026-03-15", content: discussion }),
    answers: [["会议记录!2", "met", "会议记录!C2"]],
  },
  gap: "a heuristic only asks to look",
  notApplicable: {
    ledgers: held({ date: "2026-03-15", content: "讨论计划，大家同意。" }),
    answers: [["会议记录!2", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: held({ date: "2026-03-15", content: "" }),
    answers: [["会议记录!2", "cannot-judge", "no 会议记录!C2"]],
  },
  toConfirm: {
    // Other date, other name, otherwise the same.
    ledgers: held(
      { date: "2026-03-15", content: `张一发起，3月15日。${discussion}` },
      { date: "2026-06-15", content: `李二发起，6月15日。${discussion}` },
    ),
    answers: [
      ["会议记录!2", "met", "会议记录!C2"],
      ["会议记录!3", "to-confirm", "会议记录!C3", "会议记录!C2"],
    ],
    says: { "会议记录!3": "与第2行（会议记录）的相似度是100%" },
  },
  twoSubjects: {
    ledgers: held(
      { date: "2026-03-15", content: discussion },
      {
        date: "2026-06-15",
        content:
          "讨论预备党员转正，介绍人介绍了一年来的表现，支委会汇报了考察情况，大家逐个发表意见，认为表现合格，同意按期转正，报上级审批，会后由组织委员把材料整理好。",
      },
    ),
    answers: [
      ["会议记录!2", "met", "会议记录!C2"],
      ["会议记录!3", "met", "会议记录!C3"],
    ],
  },
  traps: {
    "a sheet without minutes": {
      ledgers: held({ date: "2026-03-15" }),
      answers: [["branch", "cannot-judge", "no 会议记录!A1:B2"]],
    },
    "text of exactly the length from which it is compared": {
      ledgers: held({ date: "2026-03-15", content: discussion.replace(/[，、。]/g, "").slice(0, 60) }),
      answers: [["会议记录!2", "met", "会议记录!C2"]],
    },
    "the minutes stand in the column of the course": {
      ledgers: held(
        { date: "2026-03-15", content: "", process: discussion },
        { date: "2026-06-15", content: discussion, process: "" },
      ),
      answers: [
        ["会议记录!2", "met", "会议记录!D2"],
        ["会议记录!3", "to-confirm", "会议记录!C3", "会议记录!D2"],
      ],
    },
    "F5.58: two meetings pass the same document on": {
      ledgers: held(
        {
          date: "2026-03-15",
          content: `会议传达学习《${"关于加强基层党组织建设的若干意见".repeat(4)}》，${"要求认真抓好落实".repeat(4)}`,
        },
        {
          date: "2026-06-15",
          content: `会议传达学习《${"关于加强基层党组织建设的若干意见".repeat(4)}》，${"要求认真抓好落实".repeat(4)}`,
        },
      ),
      answers: [
        ["会议记录!2", "not-applicable"],
        ["会议记录!3", "not-applicable"],
      ],
    },
    "the fixed course of theme Party days": {
      ledgers: held(
        {
          date: "2026-03-15",
          type: "party-day",
          content: `${"奏唱国歌，重温入党誓词，诵读党章，交纳党费。".repeat(4)}`,
        },
        {
          date: "2026-06-15",
          type: "party-day",
          content: `${"奏唱国歌，重温入党誓词，诵读党章，交纳党费。".repeat(4)}`,
        },
      ),
      answers: [
        ["会议记录!2", "not-applicable"],
        ["会议记录!3", "not-applicable"],
      ],
    },
    "rows of one day may be one meeting": {
      ledgers: held({ date: "2026-03-15", content: discussion }, { date: "2026-03-15", content: discussion }),
      answers: [
        ["会议记录!2", "met", "会议记录!C2"],
        ["会议记录!3", "met", "会议记录!C3"],
      ],
    },
    "copied from the year before the inspection": {
      ledgers: held({ date: "2025-03-15", content: discussion }, { date: "2026-03-15", content: discussion }),
      answers: [["会议记录!3", "to-confirm", "会议记录!C3", "会议记录!C2"]],
    },
  },
});
