/**
 * A school branch: teachers in groups by subject, one lecture a semester, organizational life by group, a secretary who
 * was trained once in this term of office.
 */
import type { SampleBranch } from "./sample-branch.ts";

const [arts, sciences] = ["文综体音美党小组", "理综党小组"] as const;
const yearly = "2026年度年度专题组织生活会";

export const school: SampleBranch = {
  profile: "school-2019",
  words: [
    ["示例局机关党委", "示例区教体党工委"],
    ["示例局", "示例中学"],
    ["第一党小组", arts],
    ["第二党小组", sciences],
    ["局级", "校级"],
    ["青年骨干", "骨干教师"],
  ],
  figures: new Map([["partyday.fixed_items", ["领学党章", "重温入党誓词", "交纳党费", "民主议事"]]]),
  keeps: [
    { kind: "branch", where: {}, change: { type: "学校党支部" } },
    { kind: "scorecard", where: { item: "组织设置" }, change: { area: "组织设置" } },
    { kind: "scorecard", where: { item: "堡垒作用" }, change: { area: "工作载体" } },
    { kind: "meetings", where: { title: "第2季度党课" }, change: null },
    { kind: "meetings", where: { title: "第3季度党课" }, change: null },
    { kind: "meetings", where: { title: "2026年上半年组织生活会" }, change: null },
    { kind: "criticism", where: { date: "2026-06-28" }, all: true, change: null },
    { kind: "issues", where: { number: "2026-01" }, change: { meetingOn: "" } },
    {
      kind: "meetings",
      where: { title: yearly },
      change: {
        title: `${arts}${yearly}`,
        group: arts,
        chair: "赵四",
        expected: 5,
        present: 5,
        votingExpected: 5,
        votingPresent: 5,
        attendees: "张一、李二、赵四、钱五、孙六",
      },
      more: [
        {
          title: `${sciences}${yearly}`,
          group: sciences,
          chair: "周七",
          votingExpected: 4,
          votingPresent: 4,
          attendees: "王三、周七、吴八、郑九、冯十",
        },
      ],
    },
    {
      kind: "study",
      where: { title: "支部书记集中轮训" },
      change: { title: "校本研修", type: "集中学习" },
      more: [{ date: "2025-05-12", title: "支部书记集中轮训", type: "集中培训" }],
    },
  ],
  faults: [
    {
      title: "春季学期没有上党课（国家没有定频次）",
      edits: [{ kind: "meetings", where: { title: "第1季度党课" }, change: null }],
      finds: ["meetings/party-lecture 2026S1"],
    },
    {
      title: "理综党小组没有单独开组织生活会（别的口径看全支部）",
      edits: [{ kind: "meetings", where: { title: `${sciences}${yearly}` }, change: null }],
      finds: ["orglife/by-group group:理综党小组/2026"],
    },
    {
      title: "9月的主题党日少一项固定动作（4+N）",
      edits: [
        { kind: "meetings", where: { title: "9月主题党日" }, words: ["content", "、交纳党费", ""] },
      ],
      finds: ["party-day/four-plus-n 2026-09"],
    },
    {
      title: "7月没有公布党费（国家每年一次即可）",
      edits: [{ kind: "publicity", where: { matter: "党费收缴使用情况", period: "2026年7月" }, change: null }],
      finds: ["dues/published 2026-07"],
    },
    {
      title: "没有党务专干",
      edits: [{ kind: "branch", where: {}, change: { partyStaff: "" } }],
      finds: ["org/party-affairs-staff branch"],
    },
    {
      title: "没有人分工青年工作（国家只列组织、宣传、纪检）",
      edits: [{ kind: "committee", where: { name: "李二" }, change: { duties: "组织、统战" } }],
      finds: ["committee/role-coverage branch"],
    },
    {
      title: "没有开支委会民主生活会，也没有班子考评",
      edits: [
        { kind: "meetings", where: { title: "2026年支委会民主生活会" }, change: null },
        { kind: "plans", where: { type: "班子考评" }, change: null },
      ],
      finds: ["committee/annual-assessment 2026", "orglife/democratic-life-committee 2026"],
    },
    {
      title: "没有换届情况报告",
      edits: [{ kind: "plans", where: { type: "换届情况报告" }, change: null }],
      finds: ["election/status-report 2026"],
    },
    {
      title: "评议结果没有报备",
      edits: [{ kind: "appraisal", where: {}, all: true, change: { filedOn: "" } }],
      finds: ["appraisal/filed 2026"],
    },
    {
      title: "自查到9月才建台账",
      edits: [{ kind: "issues", where: { number: "2026-01" }, change: { foundOn: "2026-09-05", reportedOn: "2026-09-06" } }],
      finds: ["standard/self-check-phase 2026"],
    },
    {
      title: "年度活动计划公开得晚",
      edits: [{ kind: "publicity", where: { matter: "年度活动计划" }, change: { publishedOn: "2026-02-20" } }],
      finds: ["open/timely 公开公示台账!18"],
    },
    {
      title: "文综体音美党小组没有联系委员，没有工会",
      edits: [
        { kind: "groups", where: { group: arts }, change: { contact: "" } },
        { kind: "branch", where: {}, change: { tradeUnion: "" } },
      ],
      finds: ["org/mass-organisations branch", "role/two-way-contact group:文综体音美党小组"],
    },
  ],
};
