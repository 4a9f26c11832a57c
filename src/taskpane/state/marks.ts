/** Marks as a state of the workbook: set, cleared and counted there, by the pane and by the ribbon alike. */
import { parseRange } from "../../core/model/place.ts";
import type { EditPlan, Receipt } from "../../core/workbook/edit-plan.ts";
import { type MarkLevel, markLevelOf, markLevels, markLooks } from "../../core/workbook/mark-look.ts";
import type { KeyValueStore } from "../../hosts/host.ts";
import { storeKeys } from "./pane-settings.ts";

/** One line of the legend: the colour is shown beside its words, never alone. */
export interface MarkLegendEntry {
  readonly level: MarkLevel;
  /** Chinese: what the colour says, as 重要，或需要核实. */
  readonly words: string;
  /** Chinese name of the colour. */
  readonly color: string;
  /** #RRGGBB. */
  readonly fill: string;
  readonly box: string;
  /** Cells of this colour; null when no plan is at hand. */
  readonly count: number | null;
}

/** Every colour, the gravest first, with the cells a plan marks so. */
export function markLegend(plan: EditPlan | null): readonly MarkLegendEntry[] {
  const counts = new Map<MarkLevel, number>();
  for (const { level, cells } of markedCells(plan)) counts.set(level, (counts.get(level) ?? 0) + cells);
  return markLevels.map((level) => {
    const { words, color, fill, box } = markLooks[level];
    const count = plan === null ? null : (counts.get(level) ?? 0);
    return { level, words, color, fill: `#${fill}`, box: `#${box}`, count };
  });
}

/** What a clerk should know of marks, under the legend. */
export const markNotes: readonly string[] = [
  "标记是单独的一层格式，不改单元格的内容和原来的颜色，随时可以清除。",
  "排序以后标记留在原来的位置，请重新体检再标出。",
  "标记会打印出来，打印台账前请先清除。",
];

/** Cells a plan marks. */
export function cellsToMark(plan: EditPlan): number {
  return markedCells(plan).reduce((sum, { cells }) => sum + cells, 0);
}

function markedCells(plan: EditPlan | null): readonly { readonly level: MarkLevel; readonly cells: number }[] {
  return (plan?.ops ?? []).flatMap((op) =>
    op.kind === "mark"
      ? op.marks.map(({ place, severity }) => ({ level: markLevelOf(severity), cells: cellsOf(place.range) }))
      : [],
  );
}

/** Marks that are brought back stand for ranges. */
function cellsOf(address: string): number {
  const range = parseRange(address);
  return range === null ? 0 : (range.bottom - range.top + 1) * (range.right - range.left + 1);
}

/** As much of the host as marks need. */
export interface MarkingHost {
  apply(plan: EditPlan): Promise<Receipt>;
  readonly store: Pick<KeyValueStore, "set">;
}

/** Applies a plan of marks and notes in the workbook how many places bear one now; 0 = no marks. */
export async function applyMarks(
  host: MarkingHost,
  plan: EditPlan,
): Promise<{ readonly receipt: Receipt; readonly marked: number }> {
  const receipt = await host.apply(plan);
  return { receipt, marked: await noteMarked(host, plan, receipt) };
}

/** Notes in the workbook how many places bear a mark after this plan; sheets that were left alone do not count. */
export async function noteMarked(host: MarkingHost, plan: EditPlan, receipt: Receipt): Promise<number> {
  const marked = receipt.marked ?? cellsToMark(plan);
  await host.store.set(storeKeys.marked, marked === 0 ? null : String(marked));
  return marked;
}

export const clearingPlan: EditPlan = { ops: [{ kind: "unmark" }], preview: [] };
