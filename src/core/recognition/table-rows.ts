/**
 * The body of a table row by row: records, totals and section titles, without notes, footers, examples and prefilled
 * rows; and the one place where a cell becomes a field with its address.
 */
import type { Field } from "../model/field.ts";
import { cellAddress, rangeAddress } from "../model/place.ts";
import type { RecordPlace } from "../model/record.ts";
import { type CellValue, cellFlag, type SheetRow } from "../workbook/snapshot.ts";
import type { TableArea } from "./find-tables.ts";
import type { Reading } from "./parse-amount.ts";
import { captionKey, halfWidth, isBlankDateLine, isFiller, shownCell, shownText, withoutBlanks } from "./text.ts";

export type BodyRow =
  | {
      readonly kind: "content";
      readonly row: SheetRow;
      /** The section title above it: 一、支部党员大会. */
      readonly section: string | null;
      /** Cells with content beside 序号, fillers not counted. */
      readonly filled: number;
    }
  | { readonly kind: "total"; readonly row: SheetRow; readonly label: string }
  | { readonly kind: "section"; readonly row: SheetRow; readonly text: string };

const totalWord =
  /^(?:本[页月季年次]|全[年部]|支部|[各上下]?月|[上下]半年|季度|年度|第?[一二三四1-4]季度|党费|金额|人数|以上)?(?:合计|总计|小计|共计|累计|总数|总和|平均分?|平均值)(?:数|人数|金额|党费)?(?:\(.*\))?:?$/;

const footerWord =
  /^(?:注|备注|说明|填表说明|填写说明|填报说明|填写要求|注意事项|注意|提示)(?:\d{0,2}[:、.]|$)|^(?:制表|填表|填报|收款|审核|审批|复核|统计|报送|经办|经手|负责|联系|签字|签名|盖章|公章|会计|出纳|党支部书记|支部书记|书记|组织委员|纪检委员|宣传委员|日期|时间|单位|电话)[^:]{0,12}:|^(?:以下空白|此页无正文|\(?盖章\)?|\(?公章\)?|\(以下空白\))/;

const exampleWord = /^(?:必填|选填|非必填|示例$|样例$|例[:如]|范例$|填写示例|举例|\$\{)/;

const sectionWord =
  /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十\d]{1,3}(?:部分|季度|党小组|小组|组)|[一二三四五六七八九十\d]{1,2}月份?$)/;

/** Sorts the rows of a table's body. Linear in its cells. */
export function bodyRows(area: TableArea, columnOf: ReadonlyMap<string, number>): BodyRow[] {
  const rows: BodyRow[] = [];
  const sequence = columnOf.get("sequence");
  let section: string | null = null;
  area.body.forEach((row, index) => {
    const look = lookAt(area, row, sequence);
    if (look.filled === 0) return;
    if (index < 4 && (isNumberingRow(area, row) || isExampleRow(area, row))) return;
    if (isRepeatedHeader(area, row)) return;
    const total = totalLabel(area, row);
    if (total !== null) {
      rows.push({ kind: "total", row, label: total });
      return;
    }
    if (isFooter(look)) return;
    if (look.filled === 1 && isSection(area, row, look, columnOf)) {
      section = look.firstText;
      rows.push({ kind: "section", row, text: look.firstText });
      return;
    }
    rows.push({ kind: "content", row, section, filled: look.filled });
  });
  return rows;
}

interface Look {
  readonly filled: number;
  readonly firstText: string;
  readonly firstColumn: number;
}

function lookAt(area: TableArea, row: SheetRow, sequence: number | undefined): Look {
  let filled = 0;
  let firstText = "";
  let firstColumn = -1;
  const end = Math.min(area.right, row.values.length - 1);
  for (let column = area.left; column <= end; column += 1) {
    const value = row.values[column] ?? null;
    if (value === null || value === "") continue;
    if (column === sequence && !(typeof value === "string" && /[^\d.\s]/.test(value))) continue;
    // Prefilled formulas show 0 or nothing.
    if (value === 0 && ((row.flags[column] ?? 0) & cellFlag.formula) !== 0) continue;
    const text = shownText(value);
    if (text === "" || (text.length <= 12 && isFiller(text) && text !== "无")) continue;
    filled += 1;
    if (firstColumn < 0) {
      firstText = text;
      firstColumn = column;
    }
  }
  return { filled, firstText, firstColumn };
}

/** 1 2 3 4 … or A B C … under the captions. */
function isNumberingRow(area: TableArea, row: SheetRow): boolean {
  let expected: string | null = null;
  let seen = 0;
  for (let column = area.left; column <= area.right; column += 1) {
    const text = shownText(row.values[column] ?? null);
    if (text === "") continue;
    if (seen === 0 && text !== "1" && text !== "A" && text !== "(1)") return false;
    if (expected !== null && text !== expected) return false;
    seen += 1;
    expected = nextNumber(text);
  }
  return seen >= 4 || (seen === 3 && area.columns.length === 3);
}

function nextNumber(text: string): string {
  if (/^[A-Y]$/.test(text)) return String.fromCharCode(text.charCodeAt(0) + 1);
  const bracketed = /^\((\d+)\)$/.exec(text);
  return bracketed ? `(${Number(bracketed[1]) + 1})` : String(Number(text) + 1);
}

function isExampleRow(area: TableArea, row: SheetRow): boolean {
  let texts = 0;
  for (let column = area.left; column <= Math.min(area.right, row.values.length - 1); column += 1) {
    const text = halfWidth(shownText(row.values[column] ?? null));
    if (text === "") continue;
    texts += 1;
    if (texts <= 2 && /^(?:例|示例|样例|范例|填写示例)$/.test(text)) return true;
    if (exampleWord.test(text)) return true;
  }
  return false;
}

/** The header printed again on a later page. */
function isRepeatedHeader(area: TableArea, row: SheetRow): boolean {
  let same = 0;
  for (const column of area.columns) {
    const value = row.values[column.column];
    if (typeof value !== "string" || value === "") continue;
    if (value.length > 40 || column.leafKey === "" || captionKey(value) !== column.leafKey) return false;
    same += 1;
  }
  return same >= 2;
}

/** The word that makes a row a total, or null. It stands in one of the first three filled cells. */
function totalLabel(area: TableArea, row: SheetRow): string | null {
  let seen = 0;
  const end = Math.min(area.right, row.values.length - 1);
  for (let column = area.left; column <= end && seen < 3; column += 1) {
    const value = row.values[column] ?? null;
    if (value === null || value === "") continue;
    seen += 1;
    if (typeof value !== "string" || value.length > 24) continue;
    const text = withoutBlanks(halfWidth(value));
    if (totalWord.test(text)) return text.replace(/:$/, "");
  }
  return null;
}

function isFooter(look: Look): boolean {
  const text = withoutBlanks(halfWidth(look.firstText.slice(0, 60)));
  if (footerWord.test(text)) return true;
  if (isBlankDateLine(look.firstText)) return true;
  // Notes go on over several rows of one cell each: 2、…
  return (
    look.filled === 1 && (/^\d{1,2}[、.)]\D{6,}/.test(text) || /^[^:]{2,20}:/.test(text) || look.firstText.length > 120)
  );
}

function isSection(area: TableArea, row: SheetRow, look: Look, columnOf: ReadonlyMap<string, number>): boolean {
  const text = withoutBlanks(halfWidth(look.firstText));
  if (sectionWord.test(text)) return true;
  const merged = area.grid.areaAt(row.index, look.firstColumn);
  if (merged && merged.right - merged.left >= 2) return true;
  return (
    look.firstColumn === area.left &&
    look.firstColumn !== columnOf.get("name") &&
    look.firstColumn !== columnOf.get("date")
  );
}

/** What a reading of a cell may carry beside the value. */
export type CellParser<T> = (value: CellValue, flags: number) => Reading<T>;

/** Reads the cells of one table as fields. Merged cells answer for every row they cover. */
export class FieldReader {
  readonly sheet: string;
  private readonly firstBodyRow: number;

  constructor(
    readonly area: TableArea,
    readonly columnOf: ReadonlyMap<string, number>,
    private readonly date1904: boolean,
  ) {
    this.sheet = area.grid.sheet.name;
    this.firstBodyRow = area.body[0]?.index ?? 0;
  }

  has(field: string): boolean {
    return this.columnOf.has(field);
  }

  /** Undefined when the sheet has no such column. */
  read<T>(row: SheetRow, field: string, parse: CellParser<T>): Field<T> | undefined {
    const column = this.columnOf.get(field);
    return column === undefined ? undefined : this.readAt(row, column, parse);
  }

  readAt<T>(row: SheetRow, column: number, parse: CellParser<T>): Field<T> {
    const { grid } = this.area;
    if (grid.isCovered(row.index, column)) {
      const cell = grid.cell(row, column);
      // A merged area that began above the body (a title, a header) says nothing about a record.
      const isOfBody = cell.row >= this.firstBodyRow;
      return this.fieldOf(isOfBody ? cell.value : null, cell.flags, cell.row, cell.column, parse);
    }
    return this.fieldOf(row.values[column] ?? null, row.flags[column] ?? 0, row.index, column, parse);
  }

  private fieldOf<T>(value: CellValue, flags: number, row: number, column: number, parse: CellParser<T>): Field<T> {
    const at = this.area.grid.place(row, column);
    if (value === null) return { state: "blank", at };
    const reading = parse(value, flags);
    switch (reading.state) {
      case "value":
        return { state: "value", value: reading.value, raw: shownCell(value, flags, this.date1904), at };
      case "blank":
        return { state: "blank", at };
      case "unreadable":
        return { state: "unreadable", raw: shownCell(value, flags, this.date1904), at, why: reading.why };
    }
  }

  text(row: SheetRow, field: string): Field<string> | undefined {
    return this.read(row, field, parseText);
  }

  /** The trimmed text of a mapped cell, "" when there is none. */
  shownAt(row: SheetRow, field: string): string {
    const column = this.columnOf.get(field);
    return column === undefined ? "" : shownText(this.area.grid.valueAt(row, column));
  }

  /** Whether the cell of a field belongs to a merged area that began in an earlier row. */
  isCarried(row: SheetRow, field: string): boolean {
    const column = this.columnOf.get(field);
    if (column === undefined) return false;
    const area = this.area.grid.areaAt(row.index, column);
    return area !== undefined && area.top < row.index;
  }

  recordPlace(row: SheetRow): RecordPlace {
    const { grid, left, right } = this.area;
    const range = grid.onSheet({ top: row.index, left, bottom: row.index, right });
    // Of a table turned round all records begin in one row: only a cell tells them apart.
    const id = grid.view ? cellAddress(range.top, range.left) : String(row.index + 1);
    return { sheet: this.sheet, range: rangeAddress(range), row: range.top + 1, id: `${this.sheet}!${id}` };
  }
}

/** Any text; fillers (—, /) are blank, but 无 is an answer. */
export function parseText(value: CellValue, flags: number): Reading<string> {
  const text = shownText(value);
  if (text === "") return { state: "blank" };
  if ((flags & cellFlag.error) !== 0) return { state: "unreadable", why: `单元格里是错误值 ${text}` };
  if (text.length <= 12 && text !== "无" && isFiller(text)) return { state: "blank" };
  return { state: "value", value: text };
}
