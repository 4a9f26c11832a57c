/**
 * A community branch of a street: members in five categories with points, seven volumes of papers, Party days in four
 * steps, supervision every month, quarter and half-year.
 */
import type { FigureId, FigureTypes } from "../../../src/core/profiles/figures.ts";
import type { BranchEdit } from "../../support/branch-edits.ts";
import type { SampleBranch } from "./sample-branch.ts";

const volumes = ["文件资料卷", "支部主题党日卷", "日常党务卷", "组织生活卷", "党员管理卷", "党费管理卷", "积分管理卷"];

/** Everybody else is 在职. */
const categories: readonly (readonly [name: string, category: string])[] = [
  ["赵四", "无职"],
  ["钱五", "非公"],
  ["吴八", "流动"],
  ["郑九", "老弱病残"],
];

const volumeOf: readonly (readonly [title: string, volume: string])[] = [
  ["上级文件：年度通知", "文件资料卷"],
  ["2026年支部活动记录", "支部主题党日卷"],
  ["2026年民主生活会记录", "组织生活卷"],
  ["2026年发展党员规划", "党员管理卷"],
  ["2026年党费收缴明细", "党费管理卷"],
  ["2026年先进事迹材料", "积分管理卷"],
];

const stagesOfOthers = ["月初清单提醒", "月底对账销号", "季初提示", "季中督导", "季末讲评", "季度工作调度"];

export const jiefangbei: SampleBranch = {
  profile: "jiefangbei-2018",
  words: [
    ["示例局机关党委", "示例街道党工委"],
    ["示例局", "示例社区"],
    ["局级", "街道级"],
    ["半年研判、半年督查问效", "半年研判"],
  ],
  figures: new Map<FigureId, FigureTypes[FigureId]>([
    ["archive.volumes", volumes],
    [
      "facility.set",
      [
        { title: "有场所", words: ["场所"] },
        { title: "有设施", words: ["设施"] },
        { title: "有标识", words: ["标志", "标识"] },
        { title: "有党旗", words: ["党旗"] },
        { title: "有制度", words: ["制度"] },
      ],
    ],
    ]),
  keeps: [
    { kind: "branch", where: {}, change: { type: "村社区党支部" } },
    ...stagesOfOthers.map((stage): BranchEdit => ({ kind: "supervision", where: { stage }, all: true, change: null })),
    ...categories.flatMap(([name, category]): BranchEdit[] => [
      { kind: "roster", where: { name }, change: { pointsCategory: category } },
      { kind: "points", where: { name }, all: true, change: { category } },
    ]),
    ...volumeOf.map(([title, volume]): BranchEdit => ({ kind: "archive", where: { title }, change: { volume } })),
  ],
  faults: [
    {
      title: "没有积分管理卷",
      edits: [{ kind: "archive", where: { volume: "积分管理卷" }, change: { volume: "日常党务卷" } }],
      finds: ["archive/seven-volumes branch"],
    },
    {
      title: "档案没有统一标号",
      edits: [{ kind: "facilities", where: { item: "统一标号" }, change: { exists: "无" } }],
      finds: ["archive/four-haves branch"],
    },
    {
      title: "8月的材料没有归档",
      edits: [{ kind: "archive", where: { title: "8月材料" }, change: { filedOn: "" } }],
      finds: ["archive/filing-cadence 2026-08"],
    },
    {
      title: "一件档案没有写密级",
      edits: [{ kind: "archive", where: { title: "2026年请示批复" }, change: { secrecy: "" } }],
      finds: ["archive/originals-kept branch"],
    },
    {
      title: "7月主题党日没有测评",
      edits: [{ kind: "meetings", where: { title: "7月主题党日" }, change: { assessmentStep: "" } }],
      finds: ["party-day/four-steps 会议记录!37"],
    },
    {
      title: "3月没有督查，第2季度没有通报，上半年没有研判",
      edits: [
        { kind: "supervision", where: { stage: "月督查", date: "2026-03-18" }, change: null },
        { kind: "supervision", where: { stage: "季通报", date: "2026-06-25" }, change: null },
        { kind: "supervision", where: { stage: "半年研判", date: "2026-06-26" }, change: null },
      ],
      finds: ["supervise/month-quarter-halfyear 2026-03", "supervise/month-quarter-halfyear 2026H1", "supervise/month-quarter-halfyear 2026Q2"],
    },
    {
      title: "5月没有社区党建例会",
      edits: [{ kind: "supervision", where: { stage: "社区党建月例会", date: "2026-05-26" }, change: null }],
      finds: ["supervise/meeting-cadence 2026-05"],
    },
    {
      title: "周七没有归类",
      edits: [{ kind: "roster", where: { name: "周七" }, change: { pointsCategory: "" } }],
      finds: ["roster/member-category 周七"],
    },
    {
      title: "钱五有一个月按在职计分",
      edits: [{ kind: "points", where: { name: "钱五", month: "2026年12月" }, all: true, change: { category: "在职" } }],
      finds: ["points/category-standard 2026"],
    },
    {
      title: "孙六10月日常积分41分，超过上限",
      edits: [
        { kind: "points", where: { name: "孙六", month: "2026年10月", part: "日常" }, change: { points: 41 } },
      ],
      finds: ["points/composition 2026-10"],
    },
    {
      title: "7月没有通报党费",
      edits: [{ kind: "publicity", where: { matter: "党费收缴使用情况", period: "2026年7月" }, change: null }],
      finds: ["dues/published 2026-07"],
    },
    {
      title: "第3季度积分没有公开",
      edits: [{ kind: "publicity", where: { matter: "党员积分通报公示", period: "2026年第3季度" }, change: null }],
      finds: ["points/quarterly-publication 2026Q3"],
    },
    {
      title: "王三的民主评议积分与等次不一致",
      edits: [{ kind: "points", where: { name: "王三", part: "民主评议" }, change: { points: 20 } }],
      finds: ["appraisal/linked-to-points 王三/2026"],
    },
  ],
};
