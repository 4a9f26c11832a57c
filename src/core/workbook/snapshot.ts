/**
 * What a host read: plain values by row, with one byte of facts per cell. Rows without cells are not there, so a sheet
 * whose used range ends in row 1,048,576 costs no more than the cells it has.
 */
import type { CellRange } from "../model/place.ts";

export type CellValue = string | number | boolean | null;

/** Facts about a cell, as bits of `SheetRow.flags`. */
export const cellFlag = {
  /** The number is shown as a date with a day. */
  date: 1,
  /** The number is shown as a month of a year, without a day (yyyy"年"m"月"). */
  month: 2,
  formula: 4,
  /** The value is an error text such as #REF!. */
  error: 8,
  percent: 16,
  /** Formatted as text (@). */
  text: 32,
  /** Part of a merged area and not its upper-left cell; the value is null. */
  covered: 64,
  bold: 128,
} as const;

export interface SheetRow {
  /** Zero-based row of the sheet. */
  readonly index: number;
  /** By zero-based column; missing cells are null. Error cells hold their text (#REF!). */
  readonly values: readonly CellValue[];
  /** Bits of `cellFlag`, same length as `values`. */
  readonly flags: Uint8Array;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** Rows with at least one cell, ascending. */
  readonly rows: readonly SheetRow[];
  /** Highest used column + 1. */
  readonly columnCount: number;
  readonly merges: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly protected: boolean;
  readonly hasComments: boolean;
  /** Ranges of Excel tables and of the auto filter. */
  readonly tables: readonly { readonly name: string; readonly range: CellRange }[];
  readonly filter: CellRange | null;
  /** Formula texts without “=”, keyed by `cellKey(row, column)`; shared formulas are expanded. */
  readonly formulas: ReadonlyMap<number, string>;
  /** Widths in characters of the columns that have their own, by zero-based column. */
  readonly columnWidths: ReadonlyMap<number, number>;
}

export interface DefinedName {
  readonly name: string;
  /** As stored, without “=”: `'会议记录'!$A$1:$K$20`. */
  readonly refersTo: string;
  /** Sheet of a sheet-scoped name, else null. */
  readonly sheet: string | null;
  readonly hidden: boolean;
}

export interface Snapshot {
  /** File name for messages and for the period it may state; never a path. */
  readonly file: string;
  readonly date1904: boolean;
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly DefinedName[];
  /** Chinese: why this workbook can be read and not written, or null. */
  readonly readOnlyReason: string | null;
}

/** Key of `SheetSnapshot.formulas`. */
export function cellKey(row: number, column: number): number {
  return row * 16_384 + column;
}

/** The row with this zero-based index, by binary search. */
export function rowAt(sheet: SheetSnapshot, index: number): SheetRow | undefined {
  let low = 0;
  let high = sheet.rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const row = sheet.rows[middle];
    if (row === undefined) return undefined;
    if (row.index === index) return row;
    if (row.index < index) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

export function valueAt(sheet: SheetSnapshot, row: number, column: number): CellValue {
  return rowAt(sheet, row)?.values[column] ?? null;
}

/** Whether no cell of the sheet holds anything. */
export function isEmptySheet(sheet: SheetSnapshot): boolean {
  return sheet.rows.every((row) => row.values.every((value) => value === null || value === ""));
}

export function sheetNamed(snapshot: Snapshot, name: string): SheetSnapshot | undefined {
  return snapshot.sheets.find((sheet) => sheet.name === name);
}

/** The prefix of the defined names by which sheets of ours are found again. */
export const ownNamePrefix = "BranchLedger.";

/** The sheet a workbook-level defined name of ours points to, whatever it is called now. */
export function ownSheet(snapshot: Snapshot, definedName: string): SheetSnapshot | undefined {
  const entry = snapshot.names.find((name) => name.sheet === null && name.name === definedName);
  if (!entry) return undefined;
  return sheetNamed(snapshot, sheetOfReference(entry.refersTo) ?? "");
}

/** Sheet name of a reference such as `'五月 会议'!$A$1`. */
export function sheetOfReference(refersTo: string): string | null {
  const quoted = /^'((?:[^']|'')+)'!/.exec(refersTo);
  if (quoted) return (quoted[1] ?? "").replaceAll("''", "'");
  const plain = /^([^'!]+)!/.exec(refersTo);
  return plain?.[1] ?? null;
}

/** Names of all sheets that bear one of our defined names: recognition skips them. */
export function ownSheetNames(snapshot: Snapshot): Set<string> {
  const found = new Set<string>();
  for (const name of snapshot.names) {
    if (name.sheet !== null || !name.name.startsWith(ownNamePrefix)) continue;
    const sheet = sheetOfReference(name.refersTo);
    if (sheet !== null) found.add(sheet);
  }
  return found;
}
