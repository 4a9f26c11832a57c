/** All report sheets of a checkup as one plan, in the order of the contract, with a preview in words. */
import type { EditOp, EditPlan } from "../workbook/edit-plan.ts";
import { checkupReport } from "./checkup-report.ts";
import { issueLedger } from "./issue-ledger.ts";
import { scorecardSheet } from "./scorecard-sheet.ts";
import type { SheetRequest, SheetWriter } from "./sheet-plan.ts";

/** Ids of the sheets, as `report --sheets` takes them, in the order of the contract. */
export const reportSheetIds = [
  "report",
  "issues",
  "scorecard",
  "points-standard",
  "points-register",
  "points-notice",
  "points-year",
] as const;

export type ReportSheetId = (typeof reportSheetIds)[number];

/** One writer per sheet; the plan asks them in the order of `reportSheetIds`. */
const writers: ReadonlyMap<ReportSheetId, SheetWriter> = new Map<ReportSheetId, SheetWriter>([
  ["report", checkupReport],
  ["issues", issueLedger],
  ["scorecard", scorecardSheet],
]);

export interface ReportRequest extends SheetRequest {
  /** All sheets when absent. */
  readonly sheets?: readonly ReportSheetId[];
}

export function reportPlan(request: ReportRequest): EditPlan {
  const ops: EditOp[] = [];
  const preview: string[] = [];
  for (const id of reportSheetIds) {
    if (request.sheets && !request.sheets.includes(id)) continue;
    const plan = writers.get(id)?.(request);
    if (!plan) continue;
    if (plan.op) ops.push(plan.op);
    preview.push(...plan.preview);
  }
  return { ops, preview };
}
