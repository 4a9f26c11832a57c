/** Builds a Snapshot from rows of plain values, as a host would hand it over. For tests only. */
import { parseIsoDay, serialFromDay } from "../../src/core/model/date.ts";
import { type CellRange, parseRange } from "../../src/core/model/place.ts";
import {
  type CellValue,
  cellFlag,
  cellKey,
  type DefinedName,
  type SheetRow,
  type SheetSnapshot,
  type Snapshot,
} from "../../src/core/workbook/snapshot.ts";

/**
 * What a test may write for a cell: a plain value, a real Excel date (`{ date: "2026-03-31" }`), a date shown as a month
 * (`{ month: "2026-03" }`), a formula with its cached value, an error, or a value with further flags.
 */
export type CellInput =
  | CellValue
  | undefined
  | { readonly date: string }
  | { readonly month: string }
  | { readonly formula: string; readonly value: CellValue }
  | { readonly error: string }
  | { readonly value: CellValue; readonly flags: number };

export interface SheetInput {
  readonly name?: string;
  /** Row by row from row 1; an empty array is a row without cells. */
  readonly rows: readonly (readonly unknown[])[];
  /** A1 ranges. Covered cells become null with their flag. */
  readonly merges?: readonly string[];
  /** Zero-based columns whose numbers are shown as dates. */
  readonly dateColumns?: readonly number[];
  readonly visibility?: SheetSnapshot["visibility"];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly tables?: SheetSnapshot["tables"];
  readonly filter?: string;
  readonly columnWidths?: ReadonlyMap<number, number>;
  readonly protected?: boolean;
  readonly hasComments?: boolean;
}

export interface SnapshotInput {
  readonly file?: string;
  readonly date1904?: boolean;
  readonly sheets: readonly SheetInput[];
  readonly names?: readonly Partial<DefinedName>[];
  readonly readOnlyReason?: string | null;
}

export function snapshotOf(input: SnapshotInput): Snapshot {
  const date1904 = input.date1904 ?? false;
  return {
    file: input.file ?? "台账.xlsx",
    date1904,
    sheets: input.sheets.map((sheet, index) => sheetOf(sheet, index, date1904)),
    names: (input.names ?? []).map((name) => ({ name: "", refersTo: "", sheet: null, hidden: false, ...name })),
    readOnlyReason: input.readOnlyReason ?? null,
  };
}

function sheetOf(input: SheetInput, index: number, date1904: boolean): SheetSnapshot {
  const merges = (input.merges ?? []).map(rangeOf);
  const dateColumns = new Set(input.dateColumns ?? []);
  const formulas = new Map<number, string>();
  const rows: { index: number; values: CellValue[]; flags: Uint8Array }[] = [];
  input.rows.forEach((cells, row) => {
    let width = cells.length;
    for (const merge of merges) if (merge.top <= row && row <= merge.bottom) width = Math.max(width, merge.right + 1);
    if (width === 0) return;
    const values: CellValue[] = new Array<CellValue>(width).fill(null);
    const flags = new Uint8Array(width);
    cells.forEach((cell, column) => {
      const read = cellOf(cell as CellInput, date1904);
      values[column] = read.value;
      flags[column] = read.flags | (dateColumns.has(column) && typeof read.value === "number" ? cellFlag.date : 0);
      if (read.formula !== undefined) formulas.set(cellKey(row, column), read.formula);
    });
    rows.push({ index: row, values, flags });
  });
  for (const merge of merges) cover(rows, merge);
  return {
    name: input.name ?? `Sheet${index + 1}`,
    visibility: input.visibility ?? "visible",
    rows: rows as readonly SheetRow[],
    columnCount: rows.reduce((most, row) => Math.max(most, row.values.length), 0),
    merges,
    hiddenRows: new Set(input.hiddenRows ?? []),
    hiddenColumns: new Set(input.hiddenColumns ?? []),
    protected: input.protected ?? false,
    hasComments: input.hasComments ?? false,
    tables: input.tables ?? [],
    filter: input.filter === undefined ? null : rangeOf(input.filter),
    formulas,
    columnWidths: input.columnWidths ?? new Map(),
  };
}

function cover(rows: readonly { index: number; values: CellValue[]; flags: Uint8Array }[], merge: CellRange): void {
  for (const row of rows) {
    if (row.index < merge.top || row.index > merge.bottom) continue;
    for (let column = merge.left; column <= merge.right; column += 1) {
      if (row.index === merge.top && column === merge.left) continue;
      row.values[column] = null;
      row.flags[column] = (row.flags[column] ?? 0) | cellFlag.covered;
    }
  }
}

function cellOf(cell: CellInput, date1904: boolean): { value: CellValue; flags: number; formula?: string } {
  if (cell === undefined || cell === null) return { value: null, flags: 0 };
  if (typeof cell !== "object") return { value: cell, flags: 0 };
  if ("date" in cell) return { value: serialOf(cell.date, date1904), flags: cellFlag.date };
  if ("month" in cell) return { value: serialOf(`${cell.month}-01`, date1904), flags: cellFlag.month };
  if ("formula" in cell) return { value: cell.value, flags: cellFlag.formula, formula: cell.formula };
  if ("error" in cell) return { value: cell.error, flags: cellFlag.error };
  return { value: cell.value, flags: cell.flags };
}

function serialOf(text: string, date1904: boolean): number {
  const day = parseIsoDay(text);
  const serial = day === null ? null : serialFromDay(day, date1904);
  if (serial === null) throw new Error(`not a date of this date system: ${text}`);
  return serial;
}

function rangeOf(text: string): CellRange {
  const range = parseRange(text);
  if (!range) throw new Error(`not a range: ${text}`);
  return range;
}
