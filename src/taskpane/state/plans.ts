/** What a write is planned with. Loaded when it is needed: a checkup does without. */
import type { Checkup } from "../../core/checkup/checkup.ts";
import type { Day } from "../../core/model/date.ts";
import { pointsPlan } from "../../core/reports/points-plan.ts";
import { reportPlan } from "../../core/reports/report-plan.ts";
import type { EditOp, EditPlan } from "../../core/workbook/edit-plan.ts";
import type { Snapshot } from "../../core/workbook/snapshot.ts";
import { withClosed } from "./issues.ts";
import type { ReportRequest } from "./pane-store.ts";

export { lastClosedQuarter } from "../../core/points/points.ts";

export function planFor(request: ReportRequest, checkup: Checkup, snapshot: Snapshot, today: Day): EditPlan {
  switch (request.kind) {
    case "reports":
      return reportPlan({ checkup, snapshot, sheets: request.sheets });
    case "points":
      return pointsPlan({ checkup, snapshot, period: request.period });
    case "issues": {
      const plan = reportPlan({ checkup, snapshot, sheets: ["issues"] });
      const close = (op: EditOp): EditOp =>
        op.kind === "sheet" ? withClosed(op, request.closed, today, snapshot.date1904) : op;
      return { ...plan, ops: plan.ops.map(close) };
    }
  }
}
