/** A branch of a district bureau: 24 and 40 hours of study, a lecture every quarter, talks and papers as the lecture counts them. */
import type { SampleBranch } from "./sample-branch.ts";

export const districtBureau: SampleBranch = {
  profile: "district-bureau-2018",
  words: [["示例局", "示例区局"]],
  keeps: [
    { kind: "study", where: { hours: 5 }, all: true, change: { hours: 2 } },
    { kind: "plans", where: { type: "换届情况报告" }, change: null },
  ],
  faults: [
    {
      title: "赵四只有22学时（区局应有24，国家应有32）",
      edits: [{ kind: "study", where: { name: "赵四", date: "2026-03-15" }, change: { hours: 0 } }],
      finds: ["study/member-hours 赵四/2026"],
    },
    {
      title: "王三只有38学时（区局应有40，国家应有56）",
      edits: [{ kind: "study", where: { name: "王三", date: "2026-03-15" }, change: { hours: 0 } }],
      finds: ["study/leader-hours 王三/2026"],
    },
    {
      title: "第2季度没有上党课",
      edits: [{ kind: "meetings", where: { title: "第2季度党课" }, change: null }],
      finds: ["meetings/party-lecture 2026Q2"],
    },
    {
      title: "上半年没有开组织生活会（国家每年一次即可）",
      edits: [
        { kind: "meetings", where: { title: "2026年上半年组织生活会" }, change: null },
        { kind: "criticism", where: { date: "2026-06-28" }, all: true, change: null },
        { kind: "issues", where: { number: "2026-01" }, change: { meetingOn: "" } },
      ],
      finds: ["orglife/frequency 2026H1"],
    },
    {
      title: "没有民主监督制度",
      edits: [{ kind: "archive", where: { title: "2026年民主监督制度" }, change: null }],
      finds: ["archive/institution-documents 2026"],
    },
    {
      title: "没有稿件登记和党建论文",
      edits: [
        { kind: "archive", where: { title: "2026年稿件登记" }, change: null },
        { kind: "archive", where: { title: "2026年党建论文" }, change: null },
      ],
      finds: ["archive/record-types 2026", "archive/plan-and-dues-materials 2026"],
    },
    {
      title: "评议没有学习教育一步（国家的四步没有这一步）",
      edits: [
        { kind: "appraisal", where: {}, all: true, change: { study: "" } },
        {
          kind: "meetings",
          where: { type: "民主评议党员" },
          change: {
            topic: "民主评议党员、评议班子成员：自评、互评、民主测评",
            agenda: "民主评议党员、评议班子成员：自评、互评、民主测评",
            content: "张一：主持民主评议。李二：宣读评议办法。按个人自评、互相评议、民主测评、组织评定的步骤进行，党员同时评议支委班子成员。",
          },
        },
      ],
      finds: ["appraisal/steps 2026"],
    },
    {
      title: "“三会一课”计划没有报备",
      edits: [{ kind: "plans", where: { type: "三会一课计划" }, change: { filedOn: "", submittedOn: "" } }],
      finds: ["meetings/annual-plan-filed 2026"],
    },
    {
      title: "5月支委会没有议题、没有签名",
      edits: [{ kind: "meetings", where: { title: "5月支委会" }, change: { agenda: "", topic: "", signature: "" } }],
      finds: ["minutes/agenda 会议记录!22", "minutes/signature 会议记录!22"],
    },
    {
      title: "8月支委会的记录照抄7月",
      edits: [
        {
          kind: "meetings",
          where: { title: "8月支委会" },
          change: {
            content:
              "张一：通报上月工作。李二：汇报发展党员和党费收缴情况。王三：提出宣传安排。听取防汛值守安排，研究党员突击队轮换办法，通过七月值班表。会议围绕7月任务逐项讨论，形成分工。",
          },
        },
      ],
      finds: ["minutes/copied-text 会议记录!36"],
    },
    {
      title: "活动室没有电教设备",
      edits: [{ kind: "facilities", where: { item: "电教设备" }, change: { exists: "无" } }],
      finds: ["facility/activity-room-checklist branch"],
    },
    {
      title: "没有公开重大决策，没有做支部设置摸底",
      edits: [
        { kind: "publicity", where: { matter: "重大决策：年度重点项目安排" }, change: null },
        { kind: "plans", where: { type: "设置摸底" }, change: null },
      ],
      finds: ["org/annual-setup-review 2026", "open/required-items 2026"],
    },
    {
      title: "述职报告晚报，没有全年总结",
      edits: [
        { kind: "plans", where: { type: "述职报告" }, change: { submittedOn: "2027-01-22" } },
        { kind: "plans", where: { type: "总结" }, change: null },
      ],
      finds: ["report/not-selective 计划总结台账!16", "plan/annual-summary 2026"],
    },
  ],
};
