/** All report sheets of a checkup as one plan, in the order of the contract, with a preview in words. */

import type { PrivateAnswers, PublicNotice } from "../announcements/public-check.ts";
import type { Period } from "../model/period.ts";
import { lastClosedQuarter } from "../points/points.ts";
import { planIsDue } from "../rectification/improvement.ts";
import type { EditOp, EditPlan } from "../workbook/edit-plan.ts";
import { ownSheet } from "../workbook/snapshot.ts";
import { checkupReport } from "./checkup-report.ts";
import { duesArrearsSheet } from "./dues-arrears-sheet.ts";
import { duesAssessmentSheet } from "./dues-assessment-sheet.ts";
import { duesNotice } from "./dues-notice.ts";
import { improvementPlan } from "./improvement-plan.ts";
import { issueLedger } from "./issue-ledger.ts";
import { monthListSheet } from "./month-list.ts";
import { type PointsSheets, pointsSheets } from "./points-plan.ts";
import { halfYearReview, quarterReview, yearReview } from "./quarter-review.ts";
import { scorecardSheet } from "./scorecard-sheet.ts";
import { settingsSheet } from "./settings-sheet.ts";
import { sheetNames } from "./sheet-names.ts";
import type { SheetPlan, SheetRequest } from "./sheet-plan.ts";
import { yearPlanSheet } from "./year-plan.ts";

/** Ids of the sheets, as `report --sheets` takes them, in the order of the contract. */
export const reportSheetIds = [
  "report",
  "issues",
  "scorecard",
  "points-standard",
  "points-register",
  "points-notice",
  "points-year",
  "dues-assessment",
  "dues-notice",
  "dues-arrears",
  "month-list",
  "year-plan",
  "quarter-review",
  "half-year-review",
  "year-review",
  "improvement-plan",
  "settings",
] as const;

export type ReportSheetId = (typeof reportSheetIds)[number];

const writers: ReadonlyMap<ReportSheetId, (request: ReportRequest) => SheetPlan> = new Map<
  ReportSheetId,
  (request: ReportRequest) => SheetPlan
>([
  ["report", checkupReport],
  ["issues", issueLedger],
  ["scorecard", scorecardSheet],
  ["dues-assessment", duesAssessmentSheet],
  ["dues-arrears", duesArrearsSheet],
  ["month-list", monthListSheet],
  ["year-plan", yearPlanSheet],
  ["quarter-review", quarterReview],
  ["half-year-review", halfYearReview],
  ["year-review", yearReview],
  ["improvement-plan", improvementPlan],
  ["settings", settingsSheet],
]);

/**
 * Written only when asked for; the improvement plan also where the class of the branch asks for it, and the plan of a year
 * once it is there, so that every run says what is done.
 */
const onRequest: ReadonlySet<ReportSheetId> = new Set<ReportSheetId>([
  "dues-assessment",
  "dues-arrears",
  "year-plan",
  "half-year-review",
  "year-review",
  "improvement-plan",
]);

/** Whether a sheet is written when none is named. */
export function isUsual(id: ReportSheetId, { checkup, snapshot }: SheetRequest): boolean {
  if (!onRequest.has(id)) return true;
  if (id === "year-plan") return ownSheet(snapshot, sheetNames.yearPlan.definedName) !== undefined;
  return id === "improvement-plan" && planIsDue(checkup).isDue;
}

const pointsIds: ReadonlyMap<ReportSheetId, Exclude<keyof PointsSheets, "notice" | "problems">> = new Map([
  ["points-standard", "pointsStandard"],
  ["points-register", "pointsRegister"],
  ["points-notice", "pointsNotice"],
  ["points-year", "pointsYear"],
]);

export interface ReportRequest extends SheetRequest {
  /** The usual sheets when absent. */
  readonly sheets?: readonly ReportSheetId[];
  /** What sheets of a period are written for; each has its own usual one. */
  readonly period?: Period;
  /** What the clerk has answered to texts of his own that may give something away on a notice. */
  readonly answers?: PrivateAnswers;
}

/** Sheets that are posted. */
export const noticeSheetIds = ["points-notice", "dues-notice"] as const satisfies readonly ReportSheetId[];

export type NoticeSheetId = (typeof noticeSheetIds)[number];

export interface ReportPlan extends EditPlan {
  /** The notices among the chosen sheets, for preview, clipboard and Word file. */
  readonly notices: ReadonlyMap<NoticeSheetId, PublicNotice>;
}

/** The points sheets are written for the quarter asked for, else for the last one that has ended before the base date. */
export function reportPlan(request: ReportRequest): ReportPlan {
  const { sheets } = request;
  const chosen = reportSheetIds.filter((id) => (sheets ? sheets.includes(id) : isUsual(id, request)));
  const points = chosen.some((id) => pointsIds.has(id))
    ? pointsSheets({ ...request, period: quarterOf(request) })
    : null;
  const dues = chosen.includes("dues-notice") ? duesNotice(request) : null;
  const notices = new Map<NoticeSheetId, PublicNotice>();
  if (points && chosen.includes("points-notice")) notices.set("points-notice", points.notice);
  if (dues) notices.set("dues-notice", dues);
  const ops: EditOp[] = [];
  const preview: string[] = [];
  for (const id of chosen) {
    const pointsId = pointsIds.get(id);
    const plan =
      id === "dues-notice" ? dues?.plan : pointsId === undefined ? writers.get(id)?.(request) : points?.[pointsId];
    if (!plan) continue;
    if (plan.op) ops.push(plan.op);
    preview.push(...plan.preview);
  }
  const { reason } = planIsDue(request.checkup);
  if (sheets === undefined && reason !== null) preview.push(reason);
  return { ops, preview: [...preview, ...(points?.problems ?? [])], notices };
}

function quarterOf({ period, checkup }: ReportRequest): Period {
  return period?.kind === "quarter" ? period : lastClosedQuarter(checkup.facts.asOf);
}
