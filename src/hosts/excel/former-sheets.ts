/** How the writing of sheets and texts is taken back, in operations and in words. */
import type { EditOp, EditPlan } from "../../core/workbook/edit-plan.ts";
import type { CellEntry } from "../../core/workbook/standing-sheet.ts";
import type { StandingRead } from "./read-standing.ts";
import type { SheetOp } from "./write-sheet.ts";

/** How one sheet, or one kept text, is taken back. */
export interface TakingBack {
  readonly op: EditOp | null;
  /** Chinese: what taking back does to it, or why it does nothing. */
  readonly words: string;
}

/** A sheet that was made by the write. */
export function removedSheet({ definedName, content }: SheetOp, name: string): TakingBack {
  return {
    op: { kind: "remove", definedName, title: name, content },
    words: `“${name}”是这次新建的：会删去；您在上面填过内容的，就留着不动。`,
  };
}

/** Back to what stood there, unless somebody has typed over what is written now. */
export function formerSheet(
  { definedName }: { readonly definedName: string },
  name: string,
  { sheet, lost }: StandingRead,
  written: readonly CellEntry[],
): TakingBack {
  const but = lost.length === 0 ? "" : `；${lost.join("，")}`;
  return {
    op: { kind: "restore", definedName, title: name, standing: sheet, written },
    words: `“${name}”恢复写之前的内容和格式${but}。`,
  };
}

export function notKept(name: string): TakingBack {
  return { op: null, words: `“${name}”内容太多或上次没有写完，写之前没有留底，不能撤回。` };
}

/** A sheet that was taken away is written again. */
export function rewrittenSheet(op: Extract<EditOp, { kind: "remove" }>): TakingBack {
  const { definedName, title, content } = op;
  return { op: { kind: "sheet", definedName, title, content }, words: `“${title}”重新写上。` };
}

const undoOfExcel = "删去工作表时，Excel 自带的撤销记录随之清空。";

/** One plan for everything that can be taken back, with what it does in words; what cannot is told beside it. */
export function undoPlan(
  sheets: readonly TakingBack[],
  marks: EditPlan | null,
  texts: readonly TakingBack[],
): { readonly undo: EditPlan | null; readonly notUndoable: string } {
  const parts = [...sheets, ...texts];
  const all = [...parts.flatMap(({ op }) => op ?? []), ...(marks?.ops ?? [])];
  const removals = all.filter(({ kind }) => kind === "remove");
  // Sheets are taken away when nothing refers to them any more.
  const ops = [...all.filter(({ kind }) => kind !== "remove"), ...removals];
  const preview = [
    ...parts.map(({ words }) => words),
    ...(marks?.preview ?? []),
    ...(removals.length === 0 ? [] : [undoOfExcel]),
  ];
  const lost = [
    ...parts.filter(({ op }) => op === null).map(({ words }) => words),
    // Marks that are not brought back say why.
    ...(marks?.ops.length === 0 ? marks.preview : []),
  ];
  return { undo: ops.length === 0 ? null : { ops, preview }, notUndoable: lost.join("") };
}
