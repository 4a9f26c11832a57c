/** Marks as a state of the workbook: set, cleared and counted there, by the pane and by the ribbon alike. */
import type { Checkup } from "../../core/checkup/checkup.ts";
import { markPlan } from "../../core/reports/mark-plan.ts";
import type { Receipt } from "../../core/workbook/edit-plan.ts";
import type { PaneHost } from "../pane-host.ts";
import { storeKeys } from "./pane-settings.ts";

export async function markGaps(host: PaneHost, checkup: Checkup): Promise<Receipt> {
  const plan = markPlan(checkup);
  const receipt = await host.apply(plan);
  const cells = plan.ops.reduce((sum, op) => sum + (op.kind === "mark" ? op.marks.length : 0), 0);
  await host.store.set(storeKeys.marked, cells === 0 ? null : String(cells));
  return receipt;
}

export async function clearMarks(host: PaneHost): Promise<Receipt> {
  const receipt = await host.apply({ ops: [{ kind: "unmark" }], preview: [] });
  await host.store.set(storeKeys.marked, null);
  return receipt;
}

/** Cells that bear a mark of ours; 0 = no marks. */
export async function markedCells(host: PaneHost): Promise<number> {
  const count = Number((await host.store.get(storeKeys.marked)) ?? 0);
  return Number.isSafeInteger(count) && count > 0 ? count : 0;
}
