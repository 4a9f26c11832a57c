/**
 * Plays the host for tests without a file: what a plan writes becomes what the next run reads. A clerk's typing is played
 * on top of it. For tests only.
 */
import { type CellRange, parseRange } from "../../src/core/model/place.ts";
import type { EditOp, SheetContent } from "../../src/core/workbook/edit-plan.ts";
import {
  type CellValue,
  cellFlag,
  cellKey,
  ownSheet,
  type SheetRow,
  type SheetSnapshot,
  type Snapshot,
} from "../../src/core/workbook/snapshot.ts";

/** A workbook without a sheet. */
export function emptySnapshot(date1904 = false): Snapshot {
  return { file: "台账.xlsx", date1904, sheets: [], names: [], readOnlyReason: null };
}

/** The workbook after the `sheet` operations: sheets of ours are refilled under their present name, or added at the end. */
export function snapshotAfter(base: Snapshot, ops: readonly EditOp[]): Snapshot {
  let snapshot = base;
  for (const op of ops) {
    if (op.kind !== "sheet") continue;
    const present = ownSheet(snapshot, op.definedName);
    const sheet = sheetOfContent(present?.name ?? op.title, op.content);
    snapshot = present
      ? { ...snapshot, sheets: snapshot.sheets.map((known) => (known === present ? sheet : known)) }
      : {
          ...snapshot,
          sheets: [...snapshot.sheets, sheet],
          names: [
            ...snapshot.names,
            { name: op.definedName, refersTo: `'${sheet.name.replaceAll("'", "''")}'!$A$1`, sheet: null, hidden: true },
          ],
        };
  }
  return snapshot;
}

export function sheetOfContent(name: string, content: SheetContent): SheetSnapshot {
  const width = content.cells.reduce((most, cell) => Math.max(most, cell.column + 1), 0);
  const rows = new Map<number, { index: number; values: CellValue[]; flags: Uint8Array }>();
  const formulas = new Map<number, string>();
  for (const cell of content.cells) {
    let row = rows.get(cell.row);
    if (!row) {
      row = { index: cell.row, values: new Array<CellValue>(width).fill(null), flags: new Uint8Array(width) };
      rows.set(cell.row, row);
    }
    row.values[cell.column] = cell.value;
    row.flags[cell.column] = flagsOf(cell.value, cell.style.format, cell.formula !== undefined);
    if (cell.formula !== undefined) formulas.set(cellKey(cell.row, cell.column), cell.formula);
  }
  for (const merge of content.merges) {
    for (const row of rows.values()) {
      if (row.index < merge.top || row.index > merge.bottom) continue;
      for (let column = merge.left; column <= merge.right; column += 1) {
        if (row.index === merge.top && column === merge.left) continue;
        row.flags[column] = (row.flags[column] ?? 0) | cellFlag.covered;
      }
    }
  }
  return {
    name,
    visibility: "visible",
    rows: [...rows.values()].sort((a, b) => a.index - b.index) as readonly SheetRow[],
    columnCount: width,
    merges: content.merges,
    hiddenRows: new Set(),
    hiddenColumns: new Set(content.columns.filter((column) => column.hidden === true).map((column) => column.column)),
    protected: false,
    hasComments: false,
    tables: [],
    filter: content.filter,
    formulas,
    columnWidths: new Map(content.columns.map((column) => [column.column, column.width])),
  };
}

function flagsOf(value: CellValue, format: string | undefined, isFormula: boolean): number {
  let flags = isFormula ? cellFlag.formula : 0;
  if (format === "@") flags |= cellFlag.text;
  if (typeof value === "number" && format === "yyyy-mm-dd") flags |= cellFlag.date;
  if (typeof value === "number" && format === "yyyy-mm") flags |= cellFlag.month;
  return flags;
}

export type Typed = CellValue | { readonly formula: string; readonly value: CellValue };

/** The workbook after somebody typed into cells (A1) of one of our sheets; null clears a cell. */
export function typing(snapshot: Snapshot, definedName: string, cells: Readonly<Record<string, Typed>>): Snapshot {
  return changed(snapshot, definedName, (grid) => {
    for (const [address, typed] of Object.entries(cells)) {
      const { top, left } = rangeOf(address);
      const isFormula = typed !== null && typeof typed === "object";
      grid.set(top, left, isFormula ? typed.value : typed, isFormula ? typed.formula : null);
    }
  });
}

/** The workbook after an empty row was inserted above a 1-based row of one of our sheets. */
export function insertingRow(snapshot: Snapshot, definedName: string, above: number): Snapshot {
  return changed(snapshot, definedName, (grid) => grid.mapRows((row) => (row >= above - 1 ? row + 1 : row)));
}

/** The workbook after rows were put in another order: 1-based row `from[i]` now stands where `first + i` stood. */
export function sortingRows(snapshot: Snapshot, definedName: string, first: number, from: readonly number[]): Snapshot {
  const target = new Map(from.map((row, index) => [row - 1, first - 1 + index]));
  return changed(snapshot, definedName, (grid) => grid.mapRows((row) => target.get(row) ?? row));
}

/** The workbook after columns were put in another order: `order[i]` is the zero-based column that moves to column i. */
export function movingColumns(snapshot: Snapshot, definedName: string, order: readonly number[]): Snapshot {
  const target = new Map(order.map((column, index) => [column, index]));
  return changed(snapshot, definedName, (grid) => grid.mapColumns((column) => target.get(column) ?? column));
}

/** The workbook with one of our sheets under another tab name. */
export function renaming(snapshot: Snapshot, definedName: string, name: string): Snapshot {
  const sheet = ownSheet(snapshot, definedName);
  if (!sheet) throw new Error(`no sheet ${definedName}`);
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((known) => (known === sheet ? { ...sheet, name } : known)),
    names: snapshot.names.map((known) =>
      known.name === definedName ? { ...known, refersTo: `'${name.replaceAll("'", "''")}'!$A$1` } : known,
    ),
  };
}

interface GridCell {
  readonly value: CellValue;
  readonly flags: number;
  readonly formula: string | null;
}

class Grid {
  private cells = new Map<string, GridCell & { readonly row: number; readonly column: number }>();

  constructor(sheet: SheetSnapshot) {
    for (const row of sheet.rows) {
      row.values.forEach((value, column) => {
        const formula = sheet.formulas.get(cellKey(row.index, column)) ?? null;
        this.put(row.index, column, { value, flags: row.flags[column] ?? 0, formula });
      });
    }
  }

  private put(row: number, column: number, cell: GridCell): void {
    this.cells.set(`${row}/${column}`, { ...cell, row, column });
  }

  set(row: number, column: number, value: CellValue, formula: string | null): void {
    const known = this.cells.get(`${row}/${column}`)?.flags ?? 0;
    const flags = formula === null ? known & ~cellFlag.formula : known | cellFlag.formula;
    this.put(row, column, { value, flags, formula });
  }

  mapRows(target: (row: number) => number): void {
    const cells = [...this.cells.values()];
    this.cells = new Map();
    for (const cell of cells) this.put(target(cell.row), cell.column, cell);
  }

  mapColumns(target: (column: number) => number): void {
    const cells = [...this.cells.values()];
    this.cells = new Map();
    for (const cell of cells) this.put(cell.row, target(cell.column), cell);
  }

  sheet(base: SheetSnapshot): SheetSnapshot {
    const width = [...this.cells.values()].reduce((most, cell) => Math.max(most, cell.column + 1), 0);
    const rows = new Map<number, { index: number; values: CellValue[]; flags: Uint8Array }>();
    const formulas = new Map<number, string>();
    for (const cell of this.cells.values()) {
      const row = rows.get(cell.row) ?? {
        index: cell.row,
        values: new Array<CellValue>(width).fill(null),
        flags: new Uint8Array(width),
      };
      rows.set(cell.row, row);
      row.values[cell.column] = cell.value;
      row.flags[cell.column] = cell.flags;
      if (cell.formula !== null) formulas.set(cellKey(cell.row, cell.column), cell.formula);
    }
    return { ...base, rows: [...rows.values()].sort((a, b) => a.index - b.index), columnCount: width, formulas };
  }
}

function changed(snapshot: Snapshot, definedName: string, change: (grid: Grid) => void): Snapshot {
  const sheet = ownSheet(snapshot, definedName);
  if (!sheet) throw new Error(`no sheet ${definedName}`);
  const grid = new Grid(sheet);
  change(grid);
  return { ...snapshot, sheets: snapshot.sheets.map((known) => (known === sheet ? grid.sheet(sheet) : known)) };
}

function rangeOf(text: string): CellRange {
  const range = parseRange(text);
  if (!range) throw new Error(`not an address: ${text}`);
  return range;
}
