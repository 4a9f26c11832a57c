/** Marks as a state of the workbook: set, cleared and counted there, by the pane and by the ribbon alike. */
import type { EditPlan, Receipt } from "../../core/workbook/edit-plan.ts";
import type { PaneHost } from "../pane-host.ts";
import { storeKeys } from "./pane-settings.ts";

/** Cells a plan marks. */
export function cellsToMark(plan: EditPlan): number {
  return plan.ops.reduce((sum, op) => sum + (op.kind === "mark" ? op.marks.length : 0), 0);
}

/** Applies a plan of marks and notes in the workbook how many cells bear one now; 0 = no marks. */
export async function applyMarks(
  host: PaneHost,
  plan: EditPlan,
): Promise<{ readonly receipt: Receipt; readonly marked: number }> {
  const receipt = await host.apply(plan);
  const marked = cellsToMark(plan);
  await host.store.set(storeKeys.marked, marked === 0 ? null : String(marked));
  return { receipt, marked };
}

export const clearingPlan: EditPlan = { ops: [{ kind: "unmark" }], preview: [] };
