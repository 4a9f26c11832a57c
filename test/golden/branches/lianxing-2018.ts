/** A branch of a group of companies: lectures twice a year, Party day on the 15th, dues by the organiser, a hundred-day campaign. */
import { dayOf } from "../../../src/core/model/date.ts";
import type { SampleBranch } from "./sample-branch.ts";

const months = Array.from({ length: 12 }, (_, index) => index + 1);

export const lianxing: SampleBranch = {
  profile: "lianxing-2018",
  words: [
    ["示例局机关党委", "示例办事处党工委"],
    ["示例局", "示例集团"],
    ["局级", "集团级"],
  ],
  figures: new Map([["standard.campaign_from", dayOf(2026, 9, 1)]]),
  keeps: [
    { kind: "branch", where: {}, change: { type: "两新组织党支部" } },
    { kind: "meetings", where: { title: "第1季度党课" }, change: null },
    { kind: "meetings", where: { title: "第3季度党课" }, change: null },
  ],
  faults: [
    {
      title: "全年只上了一次党课",
      edits: [{ kind: "meetings", where: { title: "第2季度党课" }, change: null }],
      finds: ["meetings/party-lecture 2026"],
    },
    {
      title: "党员活动日定在每月10日（国家只要求相对固定）",
      edits: months.map((month) => ({
        kind: "meetings",
        where: { title: `${month}月主题党日` },
        change: { date: `2026-${String(month).padStart(2, "0")}-10` },
      })),
      finds: ["party-day/fixed-day 会议记录!6", "party-day/fixed-day 会议记录!10", "party-day/fixed-day 会议记录!14", "party-day/fixed-day 会议记录!20", "party-day/fixed-day 会议记录!24", "party-day/fixed-day 会议记录!28", "party-day/fixed-day 会议记录!35", "party-day/fixed-day 会议记录!39", "party-day/fixed-day 会议记录!43", "party-day/fixed-day 会议记录!49", "party-day/fixed-day 会议记录!53", "party-day/fixed-day 会议记录!58"],
    },
    {
      title: "8月活动日没有学习，没有留存资料",
      edits: [
        {
          kind: "meetings",
          where: { title: "8月主题党日" },
          change: {
            topic: "清理厂区东侧河道",
            agenda: "清理厂区东侧河道",
            content: "张一：分组布置任务。党员到河道边清理垃圾，傍晚收工，清点工具。",
            attachment: "",
          },
        },
      ],
      finds: ["party-day/must-study 会议记录!39", "party-day/process-record 会议记录!39"],
    },
    {
      title: "5月活动日没有写表现情况",
      edits: [{ kind: "meetings", where: { title: "5月主题党日" }, change: { performance: "" } }],
      finds: ["party-day/process-record 会议记录!24"],
    },
    {
      title: "5月有党费由宣传委员收取",
      edits: [{ kind: "dues", where: { name: "钱五", month: "2026年5月" }, change: { collector: "王三" } }],
      finds: ["dues/collector-designated 2026-05"],
    },
    {
      title: "9月的党费没有上缴",
      edits: [{ kind: "dues", where: { month: "2026年9月" }, all: true, change: { remittedOn: "" } }],
      finds: ["dues/reported-to-superior 2026-09"],
    },
    {
      title: "7月没有公布党费",
      edits: [{ kind: "publicity", where: { matter: "党费收缴使用情况", period: "2026年7月" }, change: null }],
      finds: ["dues/published 2026-07"],
    },
    {
      title: "没有国旗（别的口径只要党旗）",
      edits: [{ kind: "facilities", where: { item: "国旗" }, change: { exists: "无" } }],
      finds: ["facility/six-haves branch"],
    },
    {
      title: "6月没有给周七登记积分",
      edits: [{ kind: "points", where: { name: "周七", month: "2026年6月" }, all: true, change: null }],
      finds: ["points/all-members-included 2026-06"],
    },
    {
      title: "第2季度积分没有公示",
      edits: [{ kind: "publicity", where: { matter: "党员积分通报公示", period: "2026年第2季度" }, change: null }],
      finds: ["points/quarterly-publication 2026Q2"],
    },
    {
      title: "评分表没有作用发挥一项",
      edits: [{ kind: "scorecard", where: { item: "先锋作用" }, change: { area: "先锋模范作用" } }],
      finds: ["standard/hundred-day branch", "standard/five-strong-areas branch"],
    },
    {
      title: "优秀4人，超过党员总数的三分之一",
      edits: ["王三", "赵四"].map((name) => ({
        kind: "appraisal",
        where: { name },
        change: { grade: "优秀", score: 20, excellentVotes: 8, qualifiedVotes: 1 },
      })),
      finds: ["appraisal/excellent-share-cap 2026"],
    },
    {
      title: "考察意见没有写参与中心工作",
      edits: [{ kind: "development", where: {}, change: { reviewOpinion: "思想端正，团结同志" } }],
      finds: ["develop/central-work-observed 冯十"],
    },
  ],
};
