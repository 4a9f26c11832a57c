/// <reference types="office-js" />
/**
 * What stood on a sheet of ours before it is written anew, kept for taking the write back. Cell contents and number formats
 * are asked for in a round trip that is made anyhow; the look is known of what this session wrote, else the new one stays.
 */
import type { CellStyle, ContentCell, EditOp, EditPlan, SheetContent } from "../../core/workbook/edit-plan.ts";
import type { SheetSnapshot } from "../../core/workbook/snapshot.ts";
import { estimatedBytes } from "./session.ts";
import type { SheetOp } from "./write-sheet.ts";

/** Cells of one sheet, and estimated bytes of all sheets together, that are kept. */
const mostCells = 20_000;
const mostBytes = 1_500_000;

/** What a session knows of a sheet of ours, by its defined name. */
export interface FormerKnowledge {
  /** As it was read last; "half-written" when an earlier write broke off, undefined when nothing was read. */
  readonly read: (definedName: string) => SheetSnapshot | "half-written" | undefined;
  /** What this session wrote there last, whole. */
  readonly written: (definedName: string) => SheetContent | undefined;
}

/** Which sheets are small enough to be kept, all together. */
export class FormerBudget {
  #left = mostBytes;

  allows(sheet: SheetSnapshot): boolean {
    if (sheet.rows.length * sheet.columnCount > mostCells) return false;
    let bytes = 0;
    for (const { values } of sheet.rows) for (const value of values) bytes += estimatedBytes(value);
    for (const formula of sheet.formulas.values()) bytes += estimatedBytes(formula);
    // Values and formulas are two answers about the same cells.
    if (2 * bytes > this.#left) return false;
    this.#left -= 2 * bytes;
    return true;
  }
}

/** Asks for what stands on a sheet. */
export function askFormer(sheet: Excel.Worksheet): Excel.Range {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,values,formulas,numberFormat");
  return used;
}

/** How one sheet, or one kept text, is taken back. */
export interface TakingBack<Op extends EditOp = SheetOp> {
  readonly op: Op | null;
  /** Chinese: what taking back does to it, or why it does nothing. */
  readonly words: string;
}

/** A sheet that was made by the write: it is emptied, never deleted. */
export function emptiedSheet(op: SheetOp, name: string): TakingBack {
  const content: SheetContent = {
    cells: [],
    columns: [],
    rowHeights: [],
    merges: [],
    freeze: null,
    filter: null,
    validations: [],
    conditions: [],
    charts: [],
    print: op.content.print,
  };
  const words = `“${name}”是这次新建的：会清空，空表留着；不需要时，您可以在表名上点右键删除。`;
  return { op: { ...op, content }, words };
}

export function notKept(name: string): TakingBack {
  return { op: null, words: `“${name}”内容太多或上次没有写完，写之前没有留底，不能撤回。` };
}

/** Back to what stood there. */
export function formerSheet(
  op: SheetOp,
  name: string,
  asked: Excel.Range,
  read: SheetSnapshot,
  written: SheetContent | undefined,
): TakingBack {
  const layout = written ?? {
    ...op.content,
    merges: read.merges,
    filter: read.filter,
    columns: [...read.columnWidths].map(([column, width]) => ({
      column,
      width,
      ...(read.hiddenColumns.has(column) ? { hidden: true } : {}),
    })),
  };
  const cells = asked.isNullObject ? [] : standingCells(asked, layout);
  return {
    op: { ...op, content: { ...layout, cells } },
    words: `“${name}”恢复写之前的内容${written ? "" : "；字体、颜色等按这次写的样子"}。`,
  };
}

const plainStyle: CellStyle = { font: { name: "宋体", size: 11, color: "000000" } };

/** Every cell of the layout with what stood there, and whatever stood beside it. */
function standingCells(asked: Excel.Range, layout: SheetContent): readonly ContentCell[] {
  const cells = new Map<string, ContentCell>();
  for (const { row, column, value, style, link } of layout.cells) {
    // A link belongs to the words it was made for.
    const stays = link !== undefined && asked.values[row - asked.rowIndex]?.[column - asked.columnIndex] === value;
    cells.set(`${row},${column}`, { row, column, value: null, style, ...(stays ? { link } : {}) });
  }
  asked.values.forEach((values: readonly unknown[], rowOffset) => {
    values.forEach((value, columnOffset) => {
      if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return;
      const formula: unknown = asked.formulas[rowOffset]?.[columnOffset];
      const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
      if (value === "" && !isFormula) return;
      const [row, column] = [asked.rowIndex + rowOffset, asked.columnIndex + columnOffset];
      const known = cells.get(`${row},${column}`);
      const { format: _, ...look } = known?.style ?? plainStyle;
      const format = `${asked.numberFormat[rowOffset]?.[columnOffset] ?? "General"}`;
      cells.set(`${row},${column}`, {
        ...known,
        row,
        column,
        value,
        style: format === "General" ? look : { ...look, format },
        ...(isFormula ? { formula: formula.slice(1) } : {}),
      });
    });
  });
  return [...cells.values()];
}

/** One plan for everything that can be taken back, with what it does in words; what cannot is told beside it. */
export function undoPlan(
  sheets: readonly TakingBack<EditOp>[],
  marks: EditPlan | null,
  texts: readonly TakingBack<EditOp>[],
): { readonly undo: EditPlan | null; readonly notUndoable: string } {
  const parts = [...sheets, ...texts];
  const ops = [...parts.flatMap(({ op }) => op ?? []), ...(marks?.ops ?? [])];
  const preview = [...parts.map(({ words }) => words), ...(marks?.preview ?? [])];
  const lost = [
    ...parts.filter(({ op }) => op === null).map(({ words }) => words),
    // Marks that are not brought back say why.
    ...(marks?.ops.length === 0 ? marks.preview : []),
  ];
  return { undo: ops.length === 0 ? null : { ops, preview }, notUndoable: lost.join("") };
}
