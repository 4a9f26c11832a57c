/** What a write is planned with. Loaded when it is needed: a checkup does without. */
import type { Checkup } from "../../core/checkup/checkup.ts";
import type { Day } from "../../core/model/date.ts";
import { closeIssues } from "../../core/reports/issue-closing.ts";
import { pointsPlan } from "../../core/reports/points-plan.ts";
import { reportPlan } from "../../core/reports/report-plan.ts";
import type { EditPlan } from "../../core/workbook/edit-plan.ts";
import type { Snapshot } from "../../core/workbook/snapshot.ts";
import type { ReportRequest } from "./pane-store.ts";

export { lastClosedQuarter } from "../../core/points/points.ts";

export function planFor(request: ReportRequest, checkup: Checkup, snapshot: Snapshot, today: Day): EditPlan {
  switch (request.kind) {
    case "reports":
      return reportPlan({ checkup, snapshot, sheets: request.sheets });
    case "points":
      return pointsPlan({ checkup, snapshot, period: request.period });
    case "issues": {
      const closings = [...request.closed].map((id) => ({ id, on: today }));
      const { op, preview } = closeIssues({ checkup, snapshot }, closings);
      return { ops: op ? [op] : [], preview };
    }
  }
}
