/// <reference types="office-js" />
/**
 * What writing a sheet and giving one back have in common, as steps: finding the sheet and its own name, clearing it, number
 * formats, values, formulas, lines, merged areas, view.
 */
import { type CellRange, maximumColumns, maximumRows, quotedSheet, rangeAddress } from "../../core/model/place.ts";
import type { CellValue } from "../../core/workbook/snapshot.ts";
import type { StandingCell, StandingSheet } from "../../core/workbook/standing-sheet.ts";
import { joinedRanges, markAddresses } from "../marks/mark-layout.ts";
import { enteredValue } from "./entered-text.ts";
import { estimatedBytes } from "./session.ts";
import type { Step } from "./step.ts";

export interface SheetTarget {
  /** Id of the sheet to refill, or null for a new one. */
  readonly id: string | null;
  /** The name on the tab, now or to be given. */
  readonly name: string;
  /** The workbook-level name that marks it: absent, right, or pointing elsewhere. */
  readonly definedName: "absent" | "right" | "astray";
  /** Charts of ours on it. */
  readonly ownCharts: readonly string[];
  readonly hasFilter: boolean;
}

/** Bytes of a call on a range, with the calls that make the range. */
export const callBytes = 600;
export const propertyBytes = 150;

/** Cells of one values step. */
const cellsPerStep = 2_000;

/** Bytes of one step with formulas. */
const bytesPerStep = 50_000;

export type SheetSource = () => Excel.Worksheet;

/** The sheet to write and the step that makes or finds it, its own name set first so that a second try finds it. */
export function sheetSource(
  workbook: Excel.Workbook,
  definedName: string,
  target: SheetTarget,
): { readonly sheet: SheetSource; readonly begin: Step } {
  let made: Excel.Worksheet | null = null;
  const sheet = (): Excel.Worksheet => {
    made ??= workbook.worksheets.getItem(target.id ?? target.name);
    return made;
  };
  const begin: Step = {
    bytes: 2 * callBytes,
    act: () => {
      made = target.id === null ? workbook.worksheets.add(target.name) : workbook.worksheets.getItem(target.id);
      if (target.definedName === "absent") workbook.names.add(definedName, made.getRange("A1"));
      else if (target.definedName === "astray") {
        workbook.names.getItem(definedName).formula = `=${quotedSheet(target.name)}!$A$1`;
      }
    },
  };
  return { sheet, begin };
}

/** Takes away everything but the values. The clerk's comments and pictures stay. */
export function clearing(sheet: SheetSource, target: SheetTarget): Step {
  return {
    bytes: 10 * callBytes,
    act: () => {
      const all = sheet().getRange();
      all.unmerge();
      all.clear(Excel.ClearApplyTo.formats);
      all.clear(Excel.ClearApplyTo.hyperlinks);
      all.conditionalFormats.clearAll();
      all.dataValidation.clear();
      all.rowHidden = false;
      all.columnHidden = false;
      all.format.useStandardWidth = true;
      all.format.useStandardHeight = true;
      if (target.hasFilter) sheet().autoFilter.remove();
      sheet().freezePanes.unfreeze();
      for (const name of target.ownCharts) sheet().charts.getItem(name).delete();
    },
  };
}

export function numberFormatSteps(sheet: SheetSource, cells: readonly StandingCell[]): Step[] {
  const byFormat = grouped(cells, ({ style }) => style.format ?? "");
  const steps: Step[] = [];
  for (const [format, ranges] of byFormat) {
    if (format === "") continue;
    for (const range of ranges) {
      steps.push({
        bytes: callBytes,
        act: () => setWhole(sheet().getRange(rangeAddress(range)), format),
      });
    }
  }
  return steps;
}

/** One format for the whole range: faster than one for each cell. */
function setWhole(range: { numberFormat: unknown }, format: string): void {
  range.numberFormat = format;
}

export function extentOf(cells: readonly StandingCell[]): CellRange {
  let bottom = 0;
  let right = 0;
  for (const cell of cells) {
    bottom = Math.max(bottom, cell.row);
    right = Math.max(right, cell.column);
  }
  return { top: 0, left: 0, bottom, right };
}

/** Every cell of the sheet's extent; cells with formulas keep what they have until their formula comes. */
export function valueSteps(sheet: SheetSource, cells: readonly StandingCell[], extent: CellRange): Step[] {
  const width = extent.right + 1;
  const grid: CellValue[][] = Array.from({ length: extent.bottom + 1 }, () => new Array<CellValue>(width).fill(""));
  for (const { row, column, value, formula, style } of cells) {
    const line = grid[row];
    if (line !== undefined) line[column] = formula === undefined ? enteredValue(value, style.format) : null;
  }
  const rows = Math.max(1, Math.floor(cellsPerStep / width));
  const steps: Step[] = [];
  for (let top = 0; top < grid.length; top += rows) {
    const block = grid.slice(top, top + rows);
    steps.push({
      bytes:
        callBytes + block.reduce((sum, line) => sum + line.reduce<number>((all, v) => all + estimatedBytes(v), 0), 0),
      act: () => {
        sheet().getRangeByIndexes(top, 0, block.length, width).values = block;
      },
    });
  }
  return steps;
}

/** Only texts of ours and of the clerk's formulas go through here, never a text from a ledger. */
export function formulaSteps(sheet: SheetSource, cells: readonly StandingCell[]): Step[] {
  const byColumn = new Map<number, StandingCell[]>();
  for (const cell of cells) {
    if (cell.formula === undefined) continue;
    const column = byColumn.get(cell.column) ?? [];
    column.push(cell);
    byColumn.set(cell.column, column);
  }
  const steps: Step[] = [];
  for (const [column, list] of byColumn) {
    const inOrder = list.sort((one, other) => one.row - other.row);
    for (let at = 0; at < inOrder.length; ) {
      let end = at + 1;
      for (let bytes = 0; end < inOrder.length && bytes < bytesPerStep; end++) {
        if (inOrder[end]?.row !== (inOrder[end - 1]?.row ?? 0) + 1) break;
        bytes += estimatedBytes(inOrder[end]?.formula);
      }
      const run = inOrder.slice(at, end);
      const formulas = run.map(({ formula }) => [`=${formula ?? ""}`]);
      const top = run[0]?.row ?? 0;
      steps.push({
        bytes: callBytes + formulas.reduce((sum, [formula]) => sum + estimatedBytes(formula), 0),
        act: () => {
          sheet().getRangeByIndexes(top, column, formulas.length, 1).formulas = formulas;
        },
      });
      at = end;
    }
  }
  return steps;
}

/** What an earlier, larger version left below and beside. */
export function emptying(sheet: SheetSource, extent: CellRange): Step {
  return {
    bytes: 2 * callBytes,
    act: () => {
      const below = { top: extent.bottom + 1, left: 0, bottom: maximumRows - 1, right: maximumColumns - 1 };
      const beside = { top: 0, left: extent.right + 1, bottom: maximumRows - 1, right: maximumColumns - 1 };
      for (const { top, left, bottom, right } of [below, beside]) {
        const range = sheet().getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
        range.clear(Excel.ClearApplyTo.contents);
      }
    },
  };
}

export interface Line {
  readonly style: NonNullable<Excel.CellBorder["style"]>;
  readonly weight: NonNullable<Excel.CellBorder["weight"]>;
  /** #RRGGBB */
  readonly color: string;
}

export interface Lines {
  readonly left?: Line;
  readonly right?: Line;
  readonly top?: Line;
  readonly bottom?: Line;
}

/** Lines inside are drawn only where an area has an inside: Excel refuses them for a single row or column. */
export function lineSteps(sheet: SheetSource, ranges: readonly CellRange[], border: Lines): Step[] {
  const sides = [
    ["EdgeLeft", border.left],
    ["EdgeRight", border.right],
    ["EdgeTop", border.top],
    ["EdgeBottom", border.bottom],
  ] as const;
  const insides = [
    ["InsideVertical", border.left ?? border.right, (range: CellRange) => range.right > range.left],
    ["InsideHorizontal", border.top ?? border.bottom, (range: CellRange) => range.bottom > range.top],
  ] as const;
  const lines = [
    ...sides.map(([side, line]) => ({ side, line, areas: ranges })),
    ...insides.map(([side, line, has]) => ({ side, line, areas: ranges.filter(has) })),
  ];
  return lines.flatMap(({ side, line, areas }) => {
    if (line === undefined) return [];
    return markAddresses(areas, ",").map(
      (address): Step => ({
        bytes: callBytes + address.length + 3 * propertyBytes,
        act: () => {
          const drawn = sheet().getRanges(address).format.borders.getItem(side);
          drawn.style = line.style;
          drawn.weight = line.weight;
          drawn.color = line.color;
        },
      }),
    );
  });
}

/** How a sheet is looked at: gridlines, what stays in view, and its filter. */
export function viewStep(
  sheet: SheetSource,
  { showGridlines, freeze, filter }: Pick<StandingSheet, "showGridlines" | "freeze" | "filter">,
): Step {
  return {
    bytes: 3 * callBytes,
    act: () => {
      sheet().showGridlines = showGridlines;
      const { freezePanes, autoFilter } = sheet();
      if (freeze !== null && freeze.row > 0 && freeze.column > 0) {
        freezePanes.freezeAt(sheet().getRangeByIndexes(0, 0, freeze.row, freeze.column));
      } else if (freeze !== null && freeze.row > 0) freezePanes.freezeRows(freeze.row);
      else if (freeze !== null && freeze.column > 0) freezePanes.freezeColumns(freeze.column);
      if (filter !== null) autoFilter.apply(sheet().getRange(rangeAddress(filter)));
    },
  };
}

export function mergeSteps(sheet: SheetSource, merges: readonly CellRange[]): Step[] {
  return merges.map((merge) => ({
    bytes: callBytes,
    act: () => sheet().getRange(rangeAddress(merge)).merge(false),
  }));
}

/** Cells with the same key as few ranges. */
export function grouped<Cell extends { readonly row: number; readonly column: number }>(
  cells: readonly Cell[],
  keyOf: (cell: Cell) => string,
): Map<string, readonly CellRange[]> {
  const groups = new Map<string, CellRange[]>();
  for (const cell of cells) {
    const key = keyOf(cell);
    const group = groups.get(key) ?? [];
    group.push({ top: cell.row, left: cell.column, bottom: cell.row, right: cell.column });
    groups.set(key, group);
  }
  return new Map([...groups].map(([key, ranges]) => [key, joinedRanges(ranges)]));
}
