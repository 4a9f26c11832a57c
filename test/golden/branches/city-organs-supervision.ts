/**
 * A branch in city organs as the committee above supervises it: hint, visit and review every quarter with their feedback,
 * issues checked again in the next quarter, grades of the secretary's debriefing.
 */
import type { SampleBranch } from "./sample-branch.ts";

const monthly = ["月初清单提醒", "月督查", "社区党建月例会", "月底对账销号", "季通报", "季度工作调度", "非公党建季度例会"];

export const cityOrgans: SampleBranch = {
  profile: "city-organs-supervision",
  words: [
    ["示例局机关党委", "示例市直机关工委"],
    ["示例局", "示例市局"],
  ],
  keeps: [
    ...monthly.map((stage) => ({ kind: "supervision", where: { stage }, all: true, change: null }) as const),
    { kind: "supervision", where: { stage: "半年研判、半年督查问效" }, all: true, change: null },
    { kind: "supervision", where: { stage: "年度资料规范现场会" }, change: null },
    {
      kind: "archive",
      where: { title: "2026年工作要点、实施细则、办法" },
      change: { title: "2026年工作要点", date: "2026-01-15", filedOn: "2026-01-20" },
      more: [{ title: "2026年实施细则" }, { title: "2026年考核办法" }],
    },
    {
      kind: "issues",
      where: { number: "2026-01" },
      change: { source: "季末讲评", foundOn: "2026-06-24", reportedOn: "2026-06-25", checkedOn: "2026-08-12" },
    },
  ],
  faults: [
    {
      title: "第2季度没有季中督导",
      edits: [{ kind: "supervision", where: { stage: "季中督导", date: "2026-05-12" }, change: null }],
      finds: ["supervise/quarter-triple 2026Q2"],
    },
    {
      title: "第4季度的督导没有看氛围",
      edits: ["2026-10-10", "2026-11-12", "2026-12-24"].map((date) => ({
        kind: "supervision",
        where: { date },
        change: { atmosphere: "" },
      })),
      finds: ["supervise/four-looks 2026Q4"],
    },
    {
      title: "第1季度只反馈给单位负责人",
      edits: ["2026-01-10", "2026-02-12", "2026-03-24"].map((date) => ({
        kind: "supervision",
        where: { date },
        change: { recipient: "单位负责人" },
      })),
      finds: ["supervise/feedback-face-to-face 2026Q1"],
    },
    {
      title: "上季的问题这一季没有核查",
      edits: [
        {
          kind: "issues",
          where: { number: "2026-01" },
          change: { checkedOn: "", rectifiedOn: "2026-10-10", closedOn: "2026-10-15", deadline: "2026-10-31" },
        },
        ...["2026-07-10", "2026-08-12", "2026-09-24"].map(
          (date) => ({ kind: "supervision", where: { date }, change: { checkedOn: "", check: "" } }) as const,
        ),
      ],
      finds: ["rectify/quarterly-recheck 2026Q3"],
    },
    {
      title: "第3季度的反馈没有归档",
      edits: ["2026-07-10", "2026-08-12", "2026-09-24"].map((date) => ({
        kind: "supervision",
        where: { date },
        change: { archivedOn: "" },
      })),
      finds: ["rectify/feedback-archived 2026Q3"],
    },
    {
      title: "第3季度的季末讲评提前到8月",
      edits: [{ kind: "supervision", where: { stage: "季末讲评", date: "2026-09-24" }, change: { date: "2026-08-28" } }],
      finds: ["supervise/quarter-triple 2026Q3"],
    },
    {
      title: "第2季度末有六个问题没有销号，没有约谈",
      edits: [
        {
          kind: "issues",
          where: { number: "2026-01" },
          more: [1, 2, 3, 4, 5].map((index) => ({
            number: `2026-1${index}`,
            issue: `第${index}份记录缺少签名`,
            checkedOn: "2026-08-12",
            rectifiedOn: "2026-09-01",
            closedOn: "2026-09-10",
          })),
        },
      ],
      finds: ["rectify/many-issues-interview 2026Q2"],
    },
    {
      title: "书记述职评为较好，没有约谈",
      edits: [{ kind: "ratings", where: { year: 2026 }, change: { debriefGrade: "较好" } }],
      finds: ["report/debrief-grade-followup 2026"],
    },
    {
      title: "年初没有收到考核办法",
      edits: [{ kind: "archive", where: { title: "2026年考核办法" }, change: null }],
      finds: ["supervise/annual-notice 2026"],
    },
    {
      title: "孙六没有到社区报到",
      edits: [{ kind: "service", where: { name: "孙六" }, change: { checkedInOn: "", community: "" } }],
      finds: ["role/community-checkin 孙六"],
    },
    {
      title: "宣传委员没有履责记录，问题也不由他负责",
      edits: [
        { kind: "plans", where: { title: "2026年宣传委员履责记录" }, change: null },
        { kind: "issues", where: { owner: "王三" }, change: { owner: "张一" } },
      ],
      finds: ["committee/one-post-two-duties 王三/2026"],
    },
    {
      title: "没有党建品牌",
      edits: [{ kind: "service", where: {}, all: true, change: { brand: "" } }],
      finds: ["role/brand 2026"],
    },
  ],
};
