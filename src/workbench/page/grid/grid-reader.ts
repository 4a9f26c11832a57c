/** From the grid to the model: what somebody did in the grid. The model has the last word; a refusal is told. */
import type { Worksheet as GridWorksheet, ICellData, IRange, Nullable } from "@univerjs/core";
import { BooleanNumber } from "@univerjs/core";
import type { CellRange } from "../../../core/model/place.ts";
import { Fault } from "../../model/fault.ts";
import type { Look } from "../../model/look.ts";
import type { Cell, Sheet } from "../../model/sheet.ts";
import { enteredIn, gridCell, lookOf, styleOf } from "./cell-mapping.ts";
import { type GridBook, keyOf, positionOf, type ShownSheet } from "./grid-book.ts";
import { cellRange, shapeOf } from "./sheet-mapping.ts";

/** What is still to be taken over from the grid. */
export interface GridEdits {
  /** Cells by id of the sheet in the grid. */
  readonly cells: Map<string, Set<number>>;
  /** Sheets whose rows or columns were moved, so that every cell may be another one. */
  readonly whole: Set<string>;
  /** Sheets whose sizes, merged areas or rules changed. */
  readonly shapes: Set<string>;
  /** Sheets were added, removed, renamed, moved, hidden or coloured. */
  structure: boolean;
}

export function noEdits(): GridEdits {
  return { cells: new Map(), whole: new Set(), shapes: new Set(), structure: false };
}

const moving = /\.(?:insert-(?:row|col)|remove-(?:rows|col)|move-(?:range|rows|columns)|reorder-range)$/;
const shaping =
  /\.(?:(?:add|remove)-worksheet-merge|set-worksheet-(?:col-width|row-height|row-is-auto-height)|set-(?:row|col)-(?:hidden|visible)|set-frozen|(?:set|delete|move)-conditional-rule|toggle-gridlines)$/;
const structural =
  /\.(?:insert-sheet|remove-sheet|set-worksheet-name|set-worksheet-order|set-worksheet-hidden|set-tab-color|copy-worksheet-end)$/;

/** Notes what a mutation touched. False when it is of no concern. */
export function noteMutation(edits: GridEdits, id: string, parameters: unknown): boolean {
  const { subUnitId = "", cellValue } = (parameters ?? {}) as {
    readonly subUnitId?: string;
    readonly cellValue?: Record<string, Record<string, unknown>>;
  };
  if (id === "sheet.mutation.set-range-values") {
    const keys = edits.cells.get(subUnitId) ?? new Set();
    for (const [row, cells] of Object.entries(cellValue ?? {})) {
      for (const column of Object.keys(cells ?? {})) keys.add(keyOf(Number(row), Number(column)));
    }
    edits.cells.set(subUnitId, keys);
  } else if (moving.test(id)) {
    edits.whole.add(subUnitId);
    edits.shapes.add(subUnitId);
  } else if (shaping.test(id)) edits.shapes.add(subUnitId);
  else if (structural.test(id)) edits.structure = true;
  else return false;
  return true;
}

/** Takes the edits over. Returns the sentences of what was refused. */
export function readEdits(book: GridBook, edits: GridEdits): string[] {
  const refused: string[] = [];
  const attempt = (act: () => void): void => {
    try {
      act();
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      refused.push(refusal(error));
    }
  };
  if (edits.structure) attempt(() => readStructure(book, edits));
  for (const [sheet, shown] of book.shown) {
    const { gridId } = shown;
    const grid = book.gridSheet(gridId);
    if (grid === null) continue;
    const keys = edits.whole.has(gridId) ? allKeys(grid, shown) : (edits.cells.get(gridId) ?? new Set<number>());
    if (keys.size > 0) attempt(() => readCells(book, sheet, shown, grid, keys));
    if (edits.shapes.has(gridId)) readShape(book, sheet, shown, grid);
  }
  return refused;
}

function refusal({ code }: Fault): string {
  if (code === "AccessDenied") return "这张工作表或工作簿设了保护，没有改动。";
  if (code === "ItemAlreadyExists") return "已经有同名的工作表，名称没有改动。";
  return `Excel 不接受这个改动（${code}），已恢复原样。`;
}

function allKeys(grid: GridWorksheet, shown: ShownSheet): Set<number> {
  const keys = new Set(shown.cells.keys());
  grid.getCellMatrix().forValue((row, column) => {
    keys.add(keyOf(row, column));
  });
  return keys;
}

function readCells(
  book: GridBook,
  sheet: Sheet,
  shown: ShownSheet,
  grid: GridWorksheet,
  keys: ReadonlySet<number>,
): void {
  const styles = book.gridWorkbook().getStyles();
  const { normalLook } = sheet.workbook;
  const entered = new Map<number, string | number | boolean>();
  // Whatever the model makes of it is shown afterwards, a refusal too.
  for (const key of keys) shown.cells.set(key, unknownCell(normalLook));
  shown.revision = -1;
  for (const key of keys) {
    const { row, column } = positionOf(key);
    const before = sheet.cell(row, column);
    const after = grid.getCellRaw(row, column);
    const look = lookOf(styles.getStyleByCell(after), normalLook);
    if (JSON.stringify(look) !== JSON.stringify(lookOf(styleOf(before.look), normalLook))) {
      sheet.setLook({ top: row, left: column, bottom: row, right: column }, () => look);
    }
    const input = enteredIn(after);
    if (input !== enteredIn(gridCell(before)) && !isCalculated(before, after)) entered.set(key, input);
  }
  if (entered.size > 0) write(sheet, entered);
}

/** Equal to no cell of the model: cells are compared by identity. */
function unknownCell(look: Look): Cell {
  return { value: null, formula: null, isError: false, quoted: false, look };
}

/** The value of a formula is the grid's own work, not somebody's. */
function isCalculated(before: Cell, after: Nullable<ICellData>): boolean {
  return before.formula !== null && typeof after?.si === "string" && after.v === before.value;
}

function write(sheet: Sheet, entered: ReadonlyMap<number, string | number | boolean>): void {
  const places = [...entered.keys()].map(positionOf);
  const range: CellRange = {
    top: Math.min(...places.map(({ row }) => row)),
    left: Math.min(...places.map(({ column }) => column)),
    bottom: Math.max(...places.map(({ row }) => row)),
    right: Math.max(...places.map(({ column }) => column)),
  };
  const rows: (string | number | boolean | null)[][] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    const values: (string | number | boolean | null)[] = [];
    // Null leaves a cell alone.
    for (let column = range.left; column <= range.right; column++) values.push(entered.get(keyOf(row, column)) ?? null);
    rows.push(values);
  }
  sheet.write(range, rows);
}

function readStructure(book: GridBook, edits: GridEdits): void {
  const { workbook } = book;
  const grids = book.gridWorkbook().getSheets();
  const present = new Set(grids.map((grid) => grid.getSheetId()));
  for (const grid of grids) {
    const gridId = grid.getSheetId();
    if (book.sheetOf(gridId) !== null) continue;
    const sheet = workbook.addSheet(grid.getName());
    book.shown.set(sheet, { gridId, cells: new Map(), shape: shapeOf(sheet), revision: sheet.revision });
    edits.whole.add(gridId);
    edits.shapes.add(gridId);
  }
  for (const [sheet, shown] of [...book.shown]) {
    if (present.has(shown.gridId)) continue;
    workbook.deleteSheet(sheet);
    book.shown.delete(sheet);
  }
  const order = new Map(grids.map((grid, index) => [grid.getSheetId(), index]));
  const placeOf = (sheet: Sheet): number => order.get(book.shown.get(sheet)?.gridId ?? "") ?? workbook.sheets.length;
  workbook.sheets.sort((one, other) => placeOf(one) - placeOf(other));
  for (const [sheet, shown] of book.shown) {
    const grid = book.gridSheet(shown.gridId);
    if (grid === null) continue;
    if (grid.getName() !== sheet.name) workbook.renameSheet(sheet, grid.getName());
    const hidden = grid.isSheetHidden() === BooleanNumber.TRUE;
    if (hidden !== (sheet.visibility !== "Visible")) sheet.visibility = hidden ? "Hidden" : "Visible";
    sheet.tabColor = grid.getTabColor() || "";
    shown.shape = { ...shown.shape, name: sheet.name, hidden, tabColor: sheet.tabColor };
  }
}

const pointsPerPixel = 72 / 96;

function readShape(book: GridBook, sheet: Sheet, shown: ShownSheet, grid: GridWorksheet): void {
  const config = grid.getConfig();
  const { shape } = shown;
  sheet.merges = config.mergeData.map(cellRange);
  sheet.showGridlines = config.showGridlines === BooleanNumber.TRUE;
  const { xSplit, ySplit } = config.freeze;
  sheet.freeze = xSplit === 0 && ySplit === 0 ? null : { row: ySplit, column: xSplit };
  sheet.hiddenRows.clear();
  sheet.hiddenColumns.clear();
  sheet.rowHeights.clear();
  for (const [row, { h, ia, hd }] of indexed(config.rowData)) {
    if (hd === BooleanNumber.TRUE) sheet.hiddenRows.add(row);
    const isOwn = ia === BooleanNumber.FALSE || shape.rows[row]?.h !== undefined;
    if (isOwn && h !== undefined) sheet.rowHeights.set(row, h * pointsPerPixel);
  }
  const widths = new Map(sheet.columnWidths);
  sheet.columnWidths.clear();
  for (const [column, { w, hd }] of indexed(config.columnData)) {
    if (hd === BooleanNumber.TRUE) sheet.hiddenColumns.add(column);
    if (w === undefined) continue;
    // A width nobody touched keeps its fraction of a pixel.
    const before = widths.get(column);
    const untouched = before !== undefined && shape.columns[column]?.w === w;
    sheet.columnWidths.set(column, untouched ? before : w / sheet.workbook.digitWidth);
  }
  readConditions(book, sheet, shown);
  shown.shape = shapeOf(sheet);
}

function indexed<Entry>(entries: Readonly<Record<number, Nullable<Entry>>>): [number, Entry][] {
  return Object.entries(entries).flatMap(([index, entry]): [number, Entry][] =>
    entry === null || entry === undefined ? [] : [[Number(index), entry]],
  );
}

function readConditions(book: GridBook, sheet: Sheet, shown: ShownSheet): void {
  const rules = book.api.getWorkbook(book.unitId)?.getSheetBySheetId(shown.gridId)?.getConditionalFormattingRules();
  if (rules === undefined) return;
  const ranges = new Map(rules.map((rule): [string, IRange[]] => [rule.cfId, rule.ranges]));
  const shownIds = new Set(shown.shape.conditions.map(({ cfId }) => cfId));
  const kept = sheet.conditionalFormats.filter(({ id }) => !shownIds.has(id) || ranges.has(id));
  for (const format of kept) format.ranges = ranges.get(format.id)?.map(cellRange) ?? format.ranges;
  sheet.conditionalFormats.splice(0, sheet.conditionalFormats.length, ...kept);
}
