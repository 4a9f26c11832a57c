/**
 * A branch that knows no standard but the national one: no lecture beside the secretary's, one organizational life meeting
 * a year, dues made public once. Its faults are what a local standard lets pass or sees otherwise.
 */
import type { SampleBranch } from "./sample-branch.ts";

const months = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

export const national: SampleBranch = {
  profile: "national-base",
  words: [["示例局", "示例单位"]],
  keeps: [
    ...[1, 2, 3].map((quarter) => ({ kind: "meetings", where: { title: `第${quarter}季度党课` }, change: null }) as const),
    { kind: "meetings", where: { title: "2026年上半年组织生活会" }, change: null },
    { kind: "criticism", where: { date: "2026-06-28" }, all: true, change: null },
    { kind: "issues", where: { number: "2026-01" }, change: { meetingOn: "" } },
    ...months.map(
      (month) =>
        ({ kind: "publicity", where: { matter: "党费收缴使用情况", period: `2026年${month}月` }, change: null }) as const,
    ),
  ],
  faults: [
    {
      title: "赵四28学时（国家应有32，区局24即可）",
      edits: [
        { kind: "study", where: { name: "赵四" }, all: true, change: { hours: 2 } },
        { kind: "study", where: { name: "赵四", date: "2026-03-15" }, change: { hours: 6 } },
      ],
      finds: ["study/member-hours 赵四/2026"],
      otherwiseUnder: "district-bureau-2018",
    },
    {
      title: "李二48学时（国家应有56，区局40即可）",
      edits: [
        { kind: "study", where: { name: "李二" }, all: true, change: { hours: 2 } },
        { kind: "study", where: { name: "李二", date: "2026-05-11" }, change: { hours: 24 } },
      ],
      finds: ["study/leader-hours 李二/2026"],
      otherwiseUnder: "district-bureau-2018",
    },
    {
      title: "书记的培训是上一年的（学校每届一次即可）",
      edits: [
        { kind: "study", where: { title: "支部书记集中轮训" }, change: { date: "2025-05-12" } },
        { kind: "study", where: { name: "张一", date: "2026-03-15" }, change: { hours: 21 } },
      ],
      finds: ["committee/secretary-training 张一/2026"],
      otherwiseUnder: "school-2019",
    },
    {
      title: "全年没有公布党费（国家每年一次，联兴每月一次）",
      edits: [{ kind: "publicity", where: { matter: "党费收缴使用情况", period: "2026年1月" }, change: null }],
      finds: ["dues/published 2026"],
      otherwiseUnder: "lianxing-2018",
    },
    {
      title: "第1季度没有开党员大会（国家“一般”，联兴“至少”）",
      edits: [{ kind: "meetings", where: { title: "第1季度党员大会" }, change: null }],
      finds: ["meetings/branch-assembly-quarterly 2026Q1"],
      otherwiseUnder: "lianxing-2018",
    },
    {
      title: "9月没有开支委会（国家“一般”，联兴“至少”）",
      edits: [{ kind: "meetings", where: { title: "9月支委会" }, change: null }],
      finds: ["meetings/committee-monthly 2026-09"],
      otherwiseUnder: "lianxing-2018",
    },
    {
      title: "第二党小组11月没有开会（国家“一般”，学校“应当”）",
      edits: [{ kind: "meetings", where: { title: "第二党小组11月会议" }, change: null }],
      finds: ["meetings/party-group-monthly group:第二党小组/2026-11"],
      otherwiseUnder: "school-2019",
    },
    {
      title: "优秀4人，超过正式党员的三分之一（联兴按党员总数）",
      edits: ["王三", "赵四"].map((name) => ({
        kind: "appraisal",
        where: { name },
        change: { grade: "优秀", score: 20, excellentVotes: 8, qualifiedVotes: 1 },
      })),
      finds: ["appraisal/excellent-share-cap 2026"],
      otherwiseUnder: "lianxing-2018",
    },
    {
      title: "任期写了五年，2023年1月选举（学校三至五年）",
      edits: [
        {
          kind: "election",
          where: {},
          change: { electedOn: "2023-01-10", approvedOn: "2023-01-20", termYears: 5, remindedOn: "2022-07-01", requestedOn: "2022-07-10" },
        },
      ],
      finds: ["election/term-not-expired branch", "election/superior-reminder 换届选举台账!3"],
      otherwiseUnder: "school-2019",
    },
  ],
};
