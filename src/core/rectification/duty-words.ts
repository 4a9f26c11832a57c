/**
 * What a rule about regular work asks a branch to do, as a line of a month's list: 召开支部党员大会. Rules that are not
 * named here stand in the list under their own title.
 */

const words: ReadonlyMap<string, string> = new Map([
  ["meetings/branch-assembly-quarterly", "召开支部党员大会"],
  ["meetings/committee-monthly", "召开支部委员会会议"],
  ["meetings/party-group-monthly", "召开党小组会"],
  ["meetings/party-lecture", "组织党课"],
  ["meetings/secretary-lecture-yearly", "书记讲党课"],
  ["meetings/assembly-annual-briefing", "党员大会听取书记通报工作"],
  ["meetings/leading-cadre-lecture", "领导班子成员讲党课"],
  ["meetings/annual-plan-filed", "定下“三会一课”计划并报备"],
  ["party-day/monthly", "开展主题党日"],
  ["orglife/frequency", "召开组织生活会"],
  ["orglife/annual-special", "召开年度专题组织生活会"],
  ["orglife/by-group", "分党小组召开组织生活会"],
  ["orglife/democratic-life-committee", "召开支委会民主生活会"],
  ["orglife/members-report-thoughts", "听取党员汇报思想"],
  ["appraisal/yearly", "开展民主评议党员"],
  ["appraisal/filed", "报送民主评议结果"],
  ["dues/annual-assessment", "核定党费交纳标准"],
  ["dues/paid-every-month", "收缴党费并登记"],
  ["dues/published", "公布党费收缴情况"],
  ["dues/reported-to-superior", "上报党费收缴情况"],
  ["study/monthly-learning", "组织党员学习"],
  ["study/group-training-count", "开展集中教育培训"],
  ["study/member-hours", "党员完成学习学时"],
  ["study/leader-hours", "书记和班子成员完成学习学时"],
  ["study/secretary-leads", "书记领学"],
  ["points/monthly-register", "登记积分"],
  ["points/quarterly-publication", "公示积分"],
  ["points/yearly-accounting", "核算年度积分"],
  ["report/to-superior-yearly", "向上级党组织报告工作"],
  ["report/to-assembly-yearly", "向党员大会报告工作"],
  ["report/secretary-debrief", "书记述职评议"],
  ["relation/annual-screening", "集中排查组织关系"],
  ["talk/secretary-with-committee", "书记与委员谈心谈话"],
  ["talk/between-committee", "委员之间谈心谈话"],
  ["talk/committee-with-members", "班子成员与党员谈心谈话"],
  ["talk/between-members", "党员之间谈心谈话"],
  ["plan/annual-work-plan", "定下支部年度工作计划"],
  ["plan/annual-summary", "写好年度工作总结"],
  ["care/visits", "走访慰问"],
  ["archive/year-end-filed", "台账资料整理归档"],
]);

/**
 * Answers that are never a line of their own: they judge how a record is written, or repeat in other words what another
 * rule already asks for, or ask for the list itself.
 */
const noDuty: ReadonlySet<string> = new Set([
  "meetings/date-sanity",
  // A plan is compared with what was done in the plan itself.
  "meetings/plan-vs-actual",
  "orglife/fourth-quarter",
  "party-day/content-mix",
  "dues/paid-in-full",
  "points/percent-scale",
  "points/all-members-included",
  // Worked out for the month itself, and earlier.
  "roster/conversion-reminder",
  "election/renewal-request-lead",
  "rectify/month-start-list",
  "rectify/month-end-reconcile",
]);

/** Work that recurs with the calendar: done in time it still stands in the list of its month or quarter. */
export function isRegularWork(rule: string): boolean {
  return words.has(rule);
}

export function isDutyRule(rule: string): boolean {
  return !noDuty.has(rule);
}

/** @param title the rule's own title, for rules without a phrase */
export function dutyWords(rule: string, title: string): string {
  return words.get(rule) ?? title;
}
