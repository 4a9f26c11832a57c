/** Faults planted into a well-kept branch, at least one in every ledger: what the golden files of the profiles find. */
import { type BranchEdit, withEdits } from "./branch-edits.ts";
import type { Branch } from "./full-branch.ts";

const faults: readonly BranchEdit[] = [
  { kind: "roster", where: { name: "钱五" }, change: { birthDate: "" } },
  { kind: "roster", where: { name: "孙六" }, change: { fullMemberOn: "2010-01-05" } },
  { kind: "meetings", where: { title: "第3季度党员大会" }, change: null },
  { kind: "meetings", where: { title: "3月支委会" }, change: { chair: "" } },
  { kind: "meetings", where: { title: "10月主题党日" }, change: { date: "2026-10-22", topic: "学习" } },
  { kind: "dues", where: { name: "孙六", month: "2026年5月" }, change: null },
  { kind: "dues", where: { name: "吴八", month: "2026年8月" }, change: { paid: 20 } },
  { kind: "branch", where: { name: "示例局第一党支部" }, change: { partyStaff: "" } },
  { kind: "committee", where: { name: "王三" }, change: { endedOn: "2026-06-30" } },
  { kind: "groups", where: { group: "第二党小组" }, change: { leader: "" } },
  { kind: "election", where: { termYears: 3 }, change: { electedOn: "2022-03-20", approvedOn: "2022-03-28" } },
  { kind: "votes", where: { matter: "接收预备党员" }, change: { for: 4, against: 5 } },
  {
    kind: "development",
    where: { name: "冯十" },
    change: { talkedOn: "2024-03-10", publicityTo: "2026-01-15", oathOn: "2026-08-20" },
  },
  { kind: "appraisal", where: { name: "钱五" }, change: { grade: "好" } },
  { kind: "appraisal", where: { name: "周七" }, change: { grade: "" } },
  { kind: "criticism", where: { critic: "郑九", target: "郑九", date: "2026-12-28" }, change: null },
  { kind: "study", where: { name: "孙六" }, all: true, change: null },
  { kind: "talks", where: { talker: "张一", partner: "王三" }, all: true, change: null },
  { kind: "transfers", where: { name: "陈十一" }, change: { receiptOn: "" } },
  { kind: "floating", where: { name: "吴八" }, change: { phone: "", returnedOn: "" } },
  { kind: "service", where: { name: "赵四" }, change: { checkedInOn: "", community: "", evaluation: "" } },
  { kind: "care", where: { name: "郑九" }, change: { visitedOn: "", updatedOn: "2026-01-20" } },
  { kind: "awards", where: { name: "周七" }, change: { date: "2026-11-30" } },
  { kind: "publicity", where: { matter: "党费收缴使用情况", period: "2026年7月" }, change: null },
  { kind: "plans", where: { title: "2026年度支部工作总结" }, change: null },
  { kind: "facilities", where: { item: "党旗" }, change: { exists: "无" } },
  { kind: "funds", where: { type: "支出" }, change: { purpose: "聚餐", approver: "", approval: "" } },
  { kind: "archive", where: { title: "2026年三会一课制度" }, change: null },
  { kind: "issues", where: { number: "2026-01" }, change: { evidence: "" } },
  { kind: "issues", where: { number: "2026-02" }, change: { status: "整改中", closedOn: "", rectifiedOn: "" } },
  { kind: "supervision", where: { stage: "季中督导", date: "2026-05-12" }, change: null },
  { kind: "ratings", where: { year: 2026 }, change: { stars: "五星" } },
  { kind: "scorecard", where: { item: "先锋作用" }, change: { full: 4 } },
  { kind: "points", where: { name: "周七", month: "2026年7月" }, all: true, change: null },
  { kind: "attendance", where: { name: "张一", date: "2026-04-15" }, change: { date: "2026-04-14" } },
];

/** A copy with every fault in it. */
export function withPlantedFaults(branch: Branch): Branch {
  return withEdits(branch, faults);
}
