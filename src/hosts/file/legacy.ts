/**
 * Old and foreign formats through @e965/xlsx, which is loaded when the first of them comes along and never before. They
 * can be read and not written.
 */
import type { WorkBook, WorkSheet } from "@e965/xlsx";
import { type CellRange, parseRange } from "../../core/model/place.ts";
import {
  type CellValue,
  cellFlag,
  cellKey,
  type DefinedName,
  type SheetRow,
  type SheetSnapshot,
  type Snapshot,
} from "../../core/workbook/snapshot.ts";
import { HostError } from "../host.ts";
import { formatFlags } from "./ooxml/read-number-format.ts";
import { maximumCells } from "./ooxml/read-sheet.ts";
import { TimeLimitError, withTimeLimit } from "./time-limit.ts";
import { protectedWorkbook, unreadableWorkbook } from "./unreadable-workbook.ts";

export type LegacyKind = "xls" | "xlsb" | "ods" | "html" | "xml";

const kindNames: Readonly<Record<LegacyKind, string>> = {
  xls: "旧格式（.xls、.et）",
  xlsb: "二进制格式（.xlsb）",
  ods: "OpenDocument 格式（.ods）",
  html: "网页格式",
  xml: "2003 版 XML 格式",
};

type Library = typeof import("@e965/xlsx");

/** Milliseconds for a file of so many bytes: several times what a sound one takes. Damaged ones can keep it for ever. */
function timeLimit(length: number): number {
  return 15_000 + length / 1000;
}

/** The library holds several copies of what it reads. */
const maximumBytes = 128 * 1_048_576;
const maximumTextLength = 32 * 1_048_576;

/**
 * Reads a workbook that is no .xlsx. `content` is the text of a web page or an XML spreadsheet, the bytes of anything
 * else. Throws HostError `unreadable-workbook`, `password-protected` or `too-large`.
 */
export async function readLegacy(content: Uint8Array | string, kind: LegacyKind, fileName: string): Promise<Snapshot> {
  if (content.length > (typeof content === "string" ? maximumTextLength : maximumBytes)) throw tooLarge(fileName);
  const library = await import("@e965/xlsx");
  let workbook: WorkBook;
  try {
    workbook = quietly(() => withTimeLimit(timeLimit(content.length), () => readByLibrary(library, content, kind)));
  } catch (error) {
    if (error instanceof TimeLimitError) throw unreadableWorkbook(fileName, "读了很久也没有读完，内容可能已损坏");
    if (error instanceof Error && /password|encrypt/i.test(error.message)) throw protectedWorkbook(fileName);
    throw unreadableWorkbook(fileName, "里面的内容已损坏，或不是工作簿");
  }
  if (workbook.SheetNames.length === 0) throw unreadableWorkbook(fileName, "里面没有工作表");
  const sheets: SheetSnapshot[] = [];
  let cellsLeft = maximumCells;
  workbook.SheetNames.forEach((name, index) => {
    const sheet = workbook.Sheets[name];
    if (sheet === undefined) throw unreadableWorkbook(fileName, `找不到工作表“${name}”的内容`);
    if ((sheet["!type"] ?? "sheet") !== "sheet") return;
    const snapshot = sheetSnapshot(sheet, name, visibilityOf(workbook.Workbook?.Sheets?.[index]?.Hidden));
    for (const row of snapshot.rows) cellsLeft -= row.values.length;
    if (cellsLeft < 0) throw tooLarge(fileName);
    sheets.push(snapshot);
  });
  return {
    file: fileName,
    date1904: workbook.Workbook?.WBProps?.date1904 === true,
    sheets,
    names: definedNames(workbook),
    readOnlyReason: `${kindNames[kind]}只能读取，不能写入。需要写入时，请用 Excel 或 WPS 另存为 .xlsx。`,
  };
}

function readByLibrary(library: Library, content: Uint8Array | string, kind: LegacyKind): WorkBook {
  return library.read(kind === "xls" && typeof content !== "string" ? biffStream(library, content) : content, {
    type: typeof content === "string" ? "string" : "array",
    dense: true,
    cellNF: true,
    cellStyles: true,
    cellText: false,
    cellHTML: false,
    // In a web page everything is text: “2023.5” must not become a number, nor 1-2 a date.
    raw: kind === "html",
  });
}

/**
 * The one stream of an .xls that holds cells. Given the whole container, the library also reads its document properties,
 * and loops for hours when they are damaged.
 */
function biffStream(library: Library, bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0xd0) return withoutTheme(bytes);
  const container = library.CFB.read(bytes, { type: "array" });
  const entry = library.CFB.find(container, "/Workbook") ?? library.CFB.find(container, "/Book");
  const stream = Uint8Array.from(entry?.content ?? []);
  // Anything else would be taken for text, and read as one.
  if (stream[0] !== 0x09) throw new Error("no BIFF stream");
  return withoutTheme(stream);
}

/**
 * An .xls may carry its colours as a zip, which the library inflates though nobody wants them, and without an end when it
 * is damaged. Without the zip's marks it passes the colours over.
 */
function withoutTheme(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(bytes);
  for (let at = copy.indexOf(0x50); at !== -1; at = copy.indexOf(0x50, at + 1)) {
    if (copy[at + 1] === 0x4b && copy[at + 2] === 3 && copy[at + 3] === 4) copy[at] = 0;
  }
  return copy;
}

/** The library tells the console what it does not know; a clerk has no use for that, and standard output may be JSON. */
function quietly<Result>(run: () => Result): Result {
  const loud = globalThis.console;
  const silent = (): void => undefined;
  globalThis.console = Object.assign(Object.create(loud), { log: silent, warn: silent, error: silent });
  try {
    return run();
  } finally {
    globalThis.console = loud;
  }
}

function tooLarge(fileName: string): HostError {
  return new HostError("too-large", `“${fileName}”太大，已停止读取。请用 Excel 或 WPS 另存为 .xlsx 后再试。`);
}

function visibilityOf(hidden: number | undefined): SheetSnapshot["visibility"] {
  return hidden === 1 ? "hidden" : hidden === 2 ? "veryHidden" : "visible";
}

function definedNames(workbook: WorkBook): DefinedName[] {
  const names: DefinedName[] = [];
  for (const entry of workbook.Workbook?.Names ?? []) {
    if (typeof entry.Ref !== "string") continue;
    names.push({
      name: entry.Name,
      refersTo: entry.Ref.replace(/^=/, ""),
      sheet: entry.Sheet === undefined ? null : (workbook.SheetNames[entry.Sheet] ?? null),
      hidden: "Hidden" in entry && entry.Hidden === true,
    });
  }
  return names;
}

interface LegacyCell {
  readonly t?: string;
  readonly v?: unknown;
  readonly f?: string;
  readonly z?: string | number;
  readonly c?: readonly unknown[];
}

function sheetSnapshot(sheet: WorkSheet, name: string, visibility: SheetSnapshot["visibility"]): SheetSnapshot {
  const rows: SheetRow[] = [];
  const formulas = new Map<number, string>();
  const merges: CellRange[] = (sheet["!merges"] ?? []).map(({ s, e }) => ({
    top: s.r,
    left: s.c,
    bottom: e.r,
    right: e.c,
  }));
  const covered = coveredCells(merges);
  const flagsByFormat = new Map<string, number>();
  const flagsOfFormat = (format: string): number => {
    const known = flagsByFormat.get(format);
    if (known !== undefined) return known;
    const flags = formatFlags(format);
    flagsByFormat.set(format, flags);
    return flags;
  };
  let columnCount = 0;
  let hasComments = false;
  const data: readonly (readonly (LegacyCell | undefined)[] | undefined)[] = sheet["!data"] ?? [];
  data.forEach((cells, index) => {
    if (cells === undefined) return;
    const values: CellValue[] = [];
    const flags: number[] = [];
    cells.forEach((cell, column) => {
      if (cell === undefined) return;
      if (cell.c !== undefined && cell.c.length > 0) hasComments = true;
      const hidden = covered(index, column);
      const value = hidden ? null : cellValueOf(cell);
      const formula = hidden ? undefined : cell.f;
      if (value === null && formula === undefined && !hidden) return;
      while (values.length <= column) {
        values.push(null);
        flags.push(0);
      }
      values[column] = value;
      if (hidden) {
        flags[column] = cellFlag.covered;
        return;
      }
      let bits = typeof value === "number" && cell.z !== undefined ? flagsOfFormat(String(cell.z)) : 0;
      if (cell.z === "@") bits |= cellFlag.text;
      if (cell.t === "e") bits |= cellFlag.error;
      if (formula !== undefined) {
        bits |= cellFlag.formula;
        formulas.set(cellKey(index, column), plainFormula(formula));
      }
      flags[column] = bits;
    });
    if (!values.some((value) => value !== null) && !flags.some((bits) => (bits & cellFlag.formula) !== 0)) return;
    rows.push({ index, values, flags: Uint8Array.from(flags) });
    columnCount = Math.max(columnCount, values.length);
  });

  const hiddenRows = new Set<number>();
  (sheet["!rows"] ?? []).forEach((row, index) => {
    if (row?.hidden === true) hiddenRows.add(index);
  });
  const hiddenColumns = new Set<number>();
  const columnWidths = new Map<number, number>();
  (sheet["!cols"] ?? []).forEach((column, index) => {
    if (column === undefined || index >= columnCount) return;
    if (column.hidden === true) hiddenColumns.add(index);
    const width = column.width ?? column.wch;
    if (typeof width === "number" && Number.isFinite(width)) columnWidths.set(index, width);
  });
  return {
    name,
    visibility,
    rows,
    columnCount,
    merges,
    hiddenRows,
    hiddenColumns,
    protected: sheet["!protect"] !== undefined,
    hasComments,
    tables: [],
    filter: parseRange(sheet["!autofilter"]?.ref ?? ""),
    formulas,
    columnWidths,
  };
}

/** Excel's error codes as the old formats store them. */
const errorTexts = new Map<unknown, string>([
  [0x00, "#NULL!"],
  [0x07, "#DIV/0!"],
  [0x0f, "#VALUE!"],
  [0x17, "#REF!"],
  [0x1d, "#NAME?"],
  [0x24, "#NUM!"],
  [0x2a, "#N/A"],
  [0x2b, "#GETTING_DATA"],
]);

function cellValueOf(cell: LegacyCell): CellValue {
  const { v: value } = cell;
  if (cell.t === "e") return errorTexts.get(value) ?? "#VALUE!";
  if (typeof value === "string" || typeof value === "boolean") return value;
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

/** OpenDocument's brackets, as far as the library leaves them: `[.$C$3]`. */
function plainFormula(formula: string): string {
  return formula.replace(/\[\.([^\]]*)\]/g, "$1");
}

/** Whether a cell lies under a merged area; asked row by row from the top. */
function coveredCells(merges: readonly CellRange[]): (row: number, column: number) => boolean {
  const waiting = [...merges].sort((one, other) => one.top - other.top);
  let active: CellRange[] = [];
  let current = -1;
  let next = 0;
  return (row, column) => {
    if (row !== current) {
      current = row;
      active = active.filter((merge) => merge.bottom >= row);
      for (let merge = waiting[next]; merge !== undefined && merge.top <= row; merge = waiting[++next]) {
        if (merge.bottom >= row) active.push(merge);
      }
    }
    return active.some(
      (merge) => column >= merge.left && column <= merge.right && (row !== merge.top || column !== merge.left),
    );
  };
}
