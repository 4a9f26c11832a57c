/**
 * A CSV file as a workbook of one sheet, for every host: rows and columns as Excel would show them, every cell as text, so
 * that ID numbers keep their eighteen digits and codes their leading zeros.
 */
import type { ParseError } from "papaparse";
import { maximumColumns, maximumRows } from "../../core/model/place.ts";
import type { CellValue, SheetRow, Snapshot } from "../../core/workbook/snapshot.ts";
import { uniqueTabName } from "../../core/workbook/tab-name.ts";
import { HostError } from "../host.ts";
import { decodeText } from "./decode-text.ts";

/** A ledger of a hundred thousand rows is smaller. */
const maximumBytes = 32 * 1_048_576;
/** Rows that tell the delimiter. */
const sampleRows = 60;
/** In the order of preference; 、 separates names inside a cell and never cells. */
const delimiters = [",", "\t", ";"] as const;

type Delimiter = (typeof delimiters)[number];

/**
 * @param fileName without folder: it stands in messages and gives the sheet its name
 * Throws HostError `unreadable-workbook` or `too-large`; the message names the line where there is one.
 */
export async function readCsv(bytes: Uint8Array, fileName: string): Promise<Snapshot> {
  if (bytes.length > maximumBytes) {
    const size = maximumBytes / 1_048_576;
    throw new HostError(
      "too-large",
      `“${fileName}”超过 ${size} MB，不像普通的台账，没有读取。请分成几个文件，或核对是否选错了文件。`,
    );
  }
  const decoded = decodeText(bytes);
  if (decoded.text === null) {
    const line = lineAt(bytes, decoded.at);
    throw unreadable(
      fileName,
      `第 ${line} 行${decoded.what}`,
      "请用 Excel 或 WPS 打开，另存为“CSV UTF-8”或 .xlsx 后再试",
    );
  }
  const { default: papa } = await import("papaparse");
  const { text, delimiter: stated } = withoutDelimiterLine(decoded.text.replace(/\r\n?/g, "\n"));
  const parse = (delimiter: Delimiter, preview: number): Parsed =>
    papa.parse<string[]>(text, { delimiter, newline: "\n", preview });
  const delimiter = stated ?? likeliest(delimiters.map((one) => ({ delimiter: one, ...parse(one, sampleRows) })));
  if (delimiter === null) throw noTable(fileName);
  const { data, errors } = parse(delimiter, 0);
  const [fault] = errors;
  if (fault) {
    const line = lineOf(text, fault) + (stated === null ? 0 : 1);
    throw unreadable(fileName, `第 ${line} 行的引号不成对，后面的内容分不清是哪一列`, "请补上或去掉多余的引号后再试");
  }
  if (data.length > maximumRows) {
    throw new HostError(
      "too-large",
      `“${fileName}”有 ${data.length} 行，比一张工作表能放下的多，没有读取。请分成几个文件。`,
    );
  }
  const sheet = sheetOf(data, fileName);
  return { file: fileName, date1904: false, sheets: [sheet], names: [], readOnlyReason: "CSV 文件只能读取" };
}

interface Parsed {
  readonly data: string[][];
  readonly errors: readonly ParseError[];
}

/** Excel's own hint: a first line `sep=;`. */
function withoutDelimiterLine(text: string): { readonly text: string; readonly delimiter: Delimiter | null } {
  const match = /^sep=([,;\t])\n/i.exec(text);
  const delimiter = delimiters.find((one) => one === match?.[1]) ?? null;
  return { text: match ? text.slice(match[0].length) : text, delimiter };
}

/** The delimiter that most rows agree on; of two the one that gives more columns. Null = this is no table. */
function likeliest(samples: readonly (Parsed & { readonly delimiter: Delimiter })[]): Delimiter | null {
  let best: { readonly delimiter: Delimiter; readonly agreed: number; readonly width: number } | null = null;
  for (const { data, delimiter } of samples) {
    const rows = data.filter((row) => row.some((cell) => cell.trim() !== ""));
    const widths = new Map<number, number>();
    for (const { length } of rows) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
    const [width, count] = [...widths].sort(([a, n], [b, m]) => m - n || b - a)[0] ?? [0, 0];
    const agreed = rows.length === 0 ? 0 : count / rows.length;
    // Below half of the rows it is punctuation in a text.
    if (agreed < 0.5) continue;
    const isBetter = best === null || agreed > best.agreed + 0.2 || (agreed > best.agreed - 0.2 && width > best.width);
    if (isBetter) best = { delimiter, agreed, width };
  }
  return best?.delimiter ?? null;
}

function sheetOf(data: readonly (readonly string[])[], fileName: string): Snapshot["sheets"][number] {
  let columnCount = 0;
  const rows: SheetRow[] = [];
  data.forEach((cells, index) => {
    if (cells.length > maximumColumns) {
      throw unreadable(fileName, `第 ${index + 1} 条记录有 ${cells.length} 列，比一张工作表能放下的多`, "请核对分隔符");
    }
    const values = cells.map(cellValue);
    if (values.every((value) => value === null)) return;
    columnCount = Math.max(columnCount, values.length);
    rows.push({ index, values, flags: new Uint8Array(values.length) });
  });
  if (rows.length === 0) throw noTable(fileName);
  return {
    name: uniqueTabName(fileName.replace(/\.[^.]*$/, ""), []),
    visibility: "visible",
    rows,
    columnCount,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    protected: false,
    hasComments: false,
    tables: [],
    filter: null,
    formulas: new Map(),
    columnWidths: new Map(),
  };
}

/** Text without the crutches by which exports keep Excel from turning it into a number: `="0012"`, a tab, an apostrophe. */
function cellValue(cell: string): CellValue {
  const text = cell.replace(/^[\t\n]+|[\t\n]+$/g, "");
  const bare = /^="([^"]*)"$/.exec(text)?.[1] ?? /^'(\d+[\dXx]?)$/.exec(text)?.[1] ?? text;
  return bare.trim() === "" ? null : bare;
}

/** 1-based line of the file. */
function lineOf(text: string, error: ParseError): number {
  return countLines(text.slice(0, error.index ?? 0));
}

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines += 1;
  return lines;
}

function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = 0; at < offset; at++) if (bytes[at] === 0x0a) line += 1;
  return line;
}

function noTable(fileName: string): HostError {
  return unreadable(
    fileName,
    "内容是纯文本，不是 Excel 工作簿，也不是用逗号、制表符或分号分列的表格",
    "请核对是否选错了文件",
  );
}

function unreadable(fileName: string, what: string, advice: string): HostError {
  return new HostError("unreadable-workbook", `“${fileName}”读不了：${what}。${advice}。`.replace(/\p{Cc}+/gu, " "));
}
