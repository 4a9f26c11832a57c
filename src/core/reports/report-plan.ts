/** All report sheets of a checkup as one plan, in the order of the contract, with a preview in words. */

import type { Period } from "../model/period.ts";
import { lastClosedQuarter } from "../points/points.ts";
import type { EditOp, EditPlan } from "../workbook/edit-plan.ts";
import { checkupReport } from "./checkup-report.ts";
import { duesNotice } from "./dues-notice.ts";
import { issueLedger } from "./issue-ledger.ts";
import { type PointsSheets, pointsSheets } from "./points-plan.ts";
import { scorecardSheet } from "./scorecard-sheet.ts";
import { settingsSheet } from "./settings-sheet.ts";
import type { SheetPlan, SheetRequest } from "./sheet-plan.ts";

/** Ids of the sheets, as `report --sheets` takes them, in the order of the contract. */
export const reportSheetIds = [
  "report",
  "issues",
  "scorecard",
  "points-standard",
  "points-register",
  "points-notice",
  "points-year",
  "dues-notice",
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
  ["dues-notice", (request) => duesNotice(request).plan],
  ["settings", settingsSheet],
]);

const pointsIds: ReadonlyMap<ReportSheetId, Exclude<keyof PointsSheets, "notice" | "problems">> = new Map([
  ["points-standard", "pointsStandard"],
  ["points-register", "pointsRegister"],
  ["points-notice", "pointsNotice"],
  ["points-year", "pointsYear"],
]);

export interface ReportRequest extends SheetRequest {
  /** All sheets when absent. */
  readonly sheets?: readonly ReportSheetId[];
  /** What sheets of a period are written for; each has its own usual one. */
  readonly period?: Period;
}

/** The points sheets are written for the last quarter that has ended before the base date. */
export function reportPlan(request: ReportRequest): EditPlan {
  const chosen = reportSheetIds.filter((id) => request.sheets === undefined || request.sheets.includes(id));
  const points = chosen.some((id) => pointsIds.has(id))
    ? pointsSheets({ ...request, period: lastClosedQuarter(request.checkup.facts.asOf) })
    : null;
  const ops: EditOp[] = [];
  const preview: string[] = [];
  for (const id of chosen) {
    const pointsId = pointsIds.get(id);
    const plan = pointsId === undefined ? writers.get(id)?.(request) : points?.[pointsId];
    if (!plan) continue;
    if (plan.op) ops.push(plan.op);
    preview.push(...plan.preview);
  }
  return { ops, preview: [...preview, ...(points?.problems ?? [])] };
}
