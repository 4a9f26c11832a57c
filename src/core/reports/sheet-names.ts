/** The sheets we write: tab name of a new sheet and the defined name by which it is found again (contract, section 3). */
import { ownSheet, type Snapshot } from "../workbook/snapshot.ts";
import { uniqueTabName } from "../workbook/tab-name.ts";

export interface SheetName {
  readonly definedName: string;
  readonly title: string;
}

export const sheetNames = {
  report: { definedName: "BranchLedger.Report", title: "体检报告" },
  issues: { definedName: "BranchLedger.Issues", title: "问题台账" },
  scorecard: { definedName: "BranchLedger.Scorecard", title: "达标创星评分表" },
  pointsStandard: { definedName: "BranchLedger.PointsStandard", title: "积分标准" },
  pointsRegister: { definedName: "BranchLedger.PointsRegister", title: "积分登记" },
  pointsYear: { definedName: "BranchLedger.PointsYear", title: "年度积分核算" },
  pointsNotice: { definedName: "BranchLedger.PointsNotice", title: "季度积分公示" },
  duesAssessment: { definedName: "BranchLedger.DuesAssessment", title: "党费核定表" },
  duesNotice: { definedName: "BranchLedger.DuesNotice", title: "党费公示" },
  duesArrears: { definedName: "BranchLedger.DuesArrears", title: "党费欠缴核对" },
  monthList: { definedName: "BranchLedger.MonthList", title: "月度清单" },
  yearPlan: { definedName: "BranchLedger.YearPlan", title: "年度工作计划" },
  quarterReview: { definedName: "BranchLedger.QuarterReview", title: "季度讲评" },
  halfYearReview: { definedName: "BranchLedger.HalfYearReview", title: "半年讲评" },
  yearReview: { definedName: "BranchLedger.YearReview", title: "年度讲评" },
  improvementPlan: { definedName: "BranchLedger.ImprovementPlan", title: "改进提升方案" },
  settings: { definedName: "BranchLedger.Settings", title: "体检设置" },
} as const satisfies Record<string, SheetName>;

/**
 * The tab name of a sheet of ours: its present one, or the one it will be given. A clerk's own sheet of that name is left
 * alone: ours then gets a number.
 */
export function tabName(snapshot: Snapshot, name: SheetName): string {
  const present = ownSheet(snapshot, name.definedName);
  if (present) return present.name;
  return uniqueTabName(
    name.title,
    snapshot.sheets.map((sheet) => sheet.name),
  );
}
