/** What a write is planned with. Loaded when it is needed: a checkup does without. */
import { mayGoOut, type PrivateAnswers, type PublicNotice } from "../../core/announcements/public-check.ts";
import type { Checkup } from "../../core/checkup/checkup.ts";
import type { Day } from "../../core/model/date.ts";
import { pointsPlan } from "../../core/reports/points-plan.ts";
import { rectificationPlan } from "../../core/reports/rectification-plan.ts";
import { reportPlan } from "../../core/reports/report-plan.ts";
import { runRecordOp } from "../../core/runs/keep-run.ts";
import type { EditPlan } from "../../core/workbook/edit-plan.ts";
import type { Snapshot } from "../../core/workbook/snapshot.ts";
import type { ReportRequest } from "./pane-store.ts";
import { toolVersion } from "./tool-version.ts";

export { lastClosedQuarter } from "../../core/points/points.ts";

/** What a plan is made of. */
export interface PlanBasis {
  readonly checkup: Checkup;
  readonly snapshot: Snapshot;
  readonly today: Day;
  /** The records of earlier runs as the workbook keeps them. */
  readonly runs: string | null;
}

/** `held`: Chinese, why the pane writes nothing of it: the notice it is about may not go out yet. */
export interface PlannedWrite extends EditPlan {
  readonly held?: string;
}

/** The sheets that are asked for, and behind them the record of the run; nothing when no sheet can be written. */
export function planFor(request: ReportRequest, basis: PlanBasis): PlannedWrite {
  const plan = sheetsFor(request, basis);
  if (!plan.ops.some(({ kind }) => kind === "sheet")) return plan;
  const record = runRecordOp({ checkup: basis.checkup, toolVersion, kept: basis.runs });
  return { ...plan, ops: [...plan.ops, ...record.ops], preview: [...plan.preview, ...record.preview] };
}

function sheetsFor(request: ReportRequest, { checkup, snapshot, today }: PlanBasis): PlannedWrite {
  switch (request.kind) {
    case "reports":
      return reportPlan({ checkup, snapshot, sheets: request.sheets, ...answersOf(request) });
    case "points": {
      const plan = pointsPlan({ checkup, snapshot, period: request.period, ...answersOf(request) });
      return { ...plan, ...heldBack(plan.notice) };
    }
    case "dues": {
      const { period } = request;
      const plan = reportPlan({ checkup, snapshot, sheets: ["dues-notice"], period, ...answersOf(request) });
      return { ...plan, ...heldBack(plan.notices.get("dues-notice")) };
    }
    case "rectification":
      return rectificationPlan(
        { checkup, snapshot },
        [...request.closing].map((id) => ({ id, on: today })),
      );
  }
}

function answersOf({ answers }: { readonly answers?: PrivateAnswers }): { readonly answers?: PrivateAnswers } {
  return answers === undefined ? {} : { answers };
}

function heldBack(notice: PublicNotice | undefined): Pick<PlannedWrite, "held"> {
  if (!notice || mayGoOut(notice)) return {};
  const { open } = notice.check;
  const why = open.length > 0 ? `公示前还有 ${open.length} 处请您看` : "公示还有要先核对的";
  return { held: `${why}。什么都没有写。` };
}
