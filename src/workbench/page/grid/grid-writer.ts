/** From the model to the grid: what changed since it was last shown, and no more. */
import type { ICellData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import { BooleanNumber, LocaleType } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { Cell, Sheet } from "../../model/sheet.ts";
import type { Workbook } from "../../model/workbook.ts";
import { gridCell } from "./cell-mapping.ts";
import { GridBook, keyOf, positionOf, type ShownSheet } from "./grid-book.ts";
import { type SheetShape, shapeOf, standardColumnWidth, standardRowHeight } from "./sheet-mapping.ts";

type Matrix = Record<number, Record<number, ICellData>>;

let lastUnit = 0;

/** Shows a workbook; the one shown before is to be put away first. */
export function showWorkbook(api: FUniver, workbook: Workbook): GridBook {
  lastUnit++;
  const book = new GridBook(api, `workbook-${lastUnit}`, workbook);
  const sheets = workbook.sheets.map((sheet) => newSheet(book, sheet));
  const data: Partial<IWorkbookData> = {
    id: book.unitId,
    name: workbook.name,
    locale: LocaleType.ZH_CN,
    sheetOrder: sheets.map(({ id }) => id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
  };
  book.applying(() => api.createWorkbook(data));
  writeNames(book);
  for (const shown of book.shown.values()) addRules(book, shown);
  if (workbook.activeSheet !== null) activate(book, workbook.activeSheet);
  for (const [sheet, shown] of book.shown) fitRows(book, shown, [...sheet.cells()]);
  return book;
}

/** Brings the grid up to the model. */
export function writeChanges(book: GridBook): void {
  writeNames(book);
  removeSheets(book);
  book.workbook.sheets.forEach((sheet, index) => {
    const shown = book.shown.get(sheet);
    if (shown === undefined) {
      insertSheet(book, sheet, index);
      return;
    }
    writeShape(book, shown, shapeOf(sheet));
    if (shown.revision !== sheet.revision) writeCells(book, sheet, shown);
  });
}

export function activate(book: GridBook, sheet: Sheet): void {
  const shown = book.shown.get(sheet);
  if (shown === undefined || shown.shape.hidden) return;
  book.applying(() => book.api.getWorkbook(book.unitId)?.setActiveSheet(shown.gridId));
}

function newSheet(book: GridBook, sheet: Sheet): IWorksheetData {
  const shape = shapeOf(sheet);
  const cells = new Map<number, Cell>();
  const matrix: Matrix = {};
  for (const { row, column, cell } of sheet.cells()) {
    cells.set(keyOf(row, column), cell);
    put(matrix, row, column, gridCell(cell));
  }
  const shown: ShownSheet = { gridId: sheet.id, cells, shape, revision: sheet.revision };
  book.shown.set(sheet, shown);
  return {
    id: shown.gridId,
    name: shape.name,
    tabColor: shape.tabColor,
    hidden: flag(shape.hidden),
    freeze: freezeOf(shape),
    rowCount: shape.rowCount,
    columnCount: shape.columnCount,
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    defaultColumnWidth: standardColumnWidth(sheet),
    defaultRowHeight: standardRowHeight,
    mergeData: [...shape.merges],
    cellData: matrix,
    rowData: { ...shape.rows },
    columnData: { ...shape.columns },
    rowHeader: { width: 46 },
    columnHeader: { height: 20 },
    showGridlines: flag(shape.showGridlines),
    rightToLeft: BooleanNumber.FALSE,
  };
}

function put(matrix: Matrix, row: number, column: number, cell: ICellData): void {
  let cells = matrix[row];
  if (cells === undefined) {
    cells = {};
    matrix[row] = cells;
  }
  cells[column] = cell;
}

function flag(on: boolean): BooleanNumber {
  return on ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function freezeOf({ freeze }: SheetShape): IWorksheetData["freeze"] {
  if (freeze === null) return { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 };
  const { row, column } = freeze;
  return { xSplit: column, ySplit: row, startRow: row > 0 ? row : -1, startColumn: column > 0 ? column : -1 };
}

function insertSheet(book: GridBook, sheet: Sheet, index: number): void {
  const data = newSheet(book, sheet);
  book.mutate("sheet.mutation.insert-sheet", null, { index, sheet: data });
  const shown = book.shown.get(sheet);
  if (shown === undefined) return;
  addRules(book, shown);
  fitRows(book, shown, [...sheet.cells()]);
}

function removeSheets(book: GridBook): void {
  for (const [sheet, shown] of [...book.shown]) {
    if (!sheet.isDeleted) continue;
    book.shown.delete(sheet);
    // The grid stays on a sheet that is there.
    if (book.workbook.activeSheet !== null) activate(book, book.workbook.activeSheet);
    book.mutate("sheet.mutation.remove-sheet", shown, { subUnitName: sheet.name });
  }
}

function addRules(book: GridBook, shown: ShownSheet): void {
  addConditions(book, shown, shown.shape);
  addValidations(book, shown, shown.shape);
}

function addConditions(book: GridBook, shown: ShownSheet, { conditions }: SheetShape): void {
  // The grid puts every new rule before the others.
  for (const rule of [...conditions].reverse()) book.mutate("sheet.mutation.add-conditional-rule", shown, { rule });
}

function addValidations(book: GridBook, shown: ShownSheet, { validations }: SheetShape): void {
  if (validations.length > 0) book.mutate("data-validation.mutation.addRule", shown, { rule: [...validations] });
}

function differs(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}

function writeShape(book: GridBook, shown: ShownSheet, shape: SheetShape): void {
  const before = shown.shape;
  shown.shape = shape;
  const change = (aspect: keyof SheetShape, id: string, parameters: object): void => {
    if (differs(before[aspect], shape[aspect])) book.mutate(`sheet.mutation.${id}`, shown, parameters);
  };
  change("name", "set-worksheet-name", { name: shape.name });
  change("hidden", "set-worksheet-hidden", { hidden: flag(shape.hidden) });
  change("tabColor", "set-tab-color", { color: shape.tabColor });
  change("showGridlines", "toggle-gridlines", { showGridlines: flag(shape.showGridlines) });
  change("rowCount", "set-worksheet-row-count", { rowCount: shape.rowCount });
  change("columnCount", "set-worksheet-column-count", { columnCount: shape.columnCount });
  change("merges", "remove-worksheet-merge", { ranges: before.merges });
  change("merges", "add-worksheet-merge", { ranges: shape.merges });
  change("freeze", "set-frozen", freezeOf(shape));
  if (differs(before.conditions, shape.conditions)) {
    for (const { cfId } of before.conditions) book.mutate("sheet.mutation.delete-conditional-rule", shown, { cfId });
    addConditions(book, shown, shape);
  }
  if (differs(before.validations, shape.validations)) {
    const ruleId = before.validations.map(({ uid }) => uid);
    if (ruleId.length > 0) book.mutate("data-validation.mutation.removeRule", shown, { ruleId });
    addValidations(book, shown, shape);
  }
  if (differs(before.columns, shape.columns)) writeColumns(book, shown, before, shape);
  if (differs(before.rows, shape.rows)) writeRows(book, shown, before, shape);
}

function changedIndexes<Entry>(
  before: Readonly<Record<number, Entry>>,
  after: Readonly<Record<number, Entry>>,
): { readonly index: number; readonly was: Entry | undefined; readonly is: Entry | undefined }[] {
  const indexes = new Set([...Object.keys(before), ...Object.keys(after)].map(Number));
  return [...indexes]
    .map((index) => ({ index, was: before[index], is: after[index] }))
    .filter(({ was, is }) => differs(was, is));
}

function writeColumns(book: GridBook, shown: ShownSheet, before: SheetShape, shape: SheetShape): void {
  const sheet = book.sheetOf(shown.gridId);
  const standard = sheet === null ? 0 : standardColumnWidth(sheet);
  for (const { index, was, is } of changedIndexes(before.columns, shape.columns)) {
    const ranges = [{ startRow: 0, endRow: shape.rowCount - 1, startColumn: index, endColumn: index }];
    const width = is?.w ?? standard;
    if (was?.w !== is?.w) book.mutate("sheet.mutation.set-worksheet-col-width", shown, { ranges, colWidth: width });
    if (was?.hd !== is?.hd) book.mutate(`sheet.mutation.set-col-${is?.hd ? "hidden" : "visible"}`, shown, { ranges });
    if (differs(was?.s, is?.s)) {
      book.mutate("sheet.mutation.set-col-data", shown, { columnData: { [index]: { s: is?.s ?? null } } });
    }
  }
}

function writeRows(book: GridBook, shown: ShownSheet, before: SheetShape, shape: SheetShape): void {
  for (const { index, was, is } of changedIndexes(before.rows, shape.rows)) {
    const ranges = [{ startRow: index, endRow: index, startColumn: 0, endColumn: shape.columnCount - 1 }];
    if (was?.h !== is?.h) {
      const autoHeightInfo = flag(is?.h === undefined);
      book.mutate("sheet.mutation.set-worksheet-row-is-auto-height", shown, { ranges, autoHeightInfo });
      const rowHeight = is?.h ?? standardRowHeight;
      book.mutate("sheet.mutation.set-worksheet-row-height", shown, { ranges, rowHeight });
    }
    if (was?.hd !== is?.hd) book.mutate(`sheet.mutation.set-row-${is?.hd ? "hidden" : "visible"}`, shown, { ranges });
  }
}

function writeCells(book: GridBook, sheet: Sheet, shown: ShownSheet): void {
  const changed: { row: number; column: number; cell: Cell }[] = [];
  const left = new Set(shown.cells.keys());
  for (const entry of sheet.cells()) {
    const key = keyOf(entry.row, entry.column);
    left.delete(key);
    if (shown.cells.get(key) === entry.cell) continue;
    shown.cells.set(key, entry.cell);
    changed.push(entry);
  }
  for (const key of left) {
    const { row, column } = positionOf(key);
    shown.cells.delete(key);
    changed.push({ row, column, cell: sheet.cell(row, column) });
  }
  shown.revision = sheet.revision;
  if (changed.length === 0) return;
  const cellValue: Matrix = {};
  for (const { row, column, cell } of changed) put(cellValue, row, column, gridCell(cell));
  book.mutate("sheet.mutation.set-range-values", shown, { cellValue });
  fitRows(book, shown, changed);
}

/** Rows above which heights are left to the grid's own guess: measuring text takes its time. */
const mostFittedRows = 600;

/** Rows without a height of their own are as high as their wrapped text. */
function fitRows(
  book: GridBook,
  { gridId, shape }: ShownSheet,
  cells: readonly { readonly row: number; readonly cell: Cell }[],
): void {
  const rows = new Set<number>();
  for (const { row, cell } of cells) {
    if (cell.look.wrap && cell.value !== null && shape.rows[row]?.h === undefined) rows.add(row);
  }
  const sheet = book.api.getWorkbook(book.unitId)?.getSheetBySheetId(gridId);
  if (rows.size === 0 || rows.size > mostFittedRows || !sheet) return;
  book.applying(() => {
    for (const [first, count] of runsOf([...rows].sort((one, other) => one - other)))
      sheet.autoResizeRows(first, count);
  });
}

/** First row and number of rows of each unbroken run. */
function runsOf(sorted: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const row of sorted) {
    const last = runs.at(-1);
    if (last !== undefined && last[0] + last[1] === row) last[1]++;
    else runs.push([row, 1]);
  }
  return runs;
}

function writeNames(book: GridBook): void {
  const names = new Map(
    book.workbook.names.filter(({ sheet }) => sheet === null).map(({ name, refersTo }) => [name, refersTo]),
  );
  for (const name of book.names.keys()) {
    if (!names.has(name)) book.mutate("formula.mutation.remove-defined-name", null, { id: name, name });
  }
  for (const [name, refersTo] of names) {
    if (book.names.get(name) === refersTo) continue;
    const parameters = { id: name, name, formulaOrRefString: refersTo, localSheetId: "AllDefaultWorkbook" };
    book.mutate("formula.mutation.set-defined-name", null, parameters);
  }
  book.names = names;
}
