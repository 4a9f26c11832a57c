/**
 * One worksheet part into rows of plain values: a single pass over its bytes, with no string made that is not a cell's
 * own text. Says nothing about what the sheet means.
 */
import { type CellRange, maximumColumns, maximumRows, parseRange } from "../../../core/model/place.ts";
import {
  type CellValue,
  cellFlag,
  cellKey,
  type SheetRow,
  type SheetSnapshot,
} from "../../../core/workbook/snapshot.ts";
import { serialFromIso } from "./read-iso-date.ts";
import { numberFromBytes } from "./read-number.ts";
import { movedFormula, type SharedFormula, sharedFormula } from "./read-shared-formula.ts";
import { readRichText, unescapedText } from "./read-strings.ts";
import { utf8Text } from "./read-utf8.ts";
import { UnreadablePart, type XmlScanner } from "./read-xml.ts";

/** What all sheets of a workbook share. The two counts run down over all of them. */
export interface SheetContext {
  readonly strings: readonly string[];
  /** Bits of `cellFlag` by cell style. */
  readonly styleFlags: Uint8Array;
  readonly date1904: boolean;
  /** Cells that may still be read, gaps left of a row's last cell included: they take memory all the same. */
  cellsLeft: number;
  /** Characters that formulas stored once may still unfold to. */
  formulaTextLeft: number;
}

export const maximumCells = 20_000_000;
export const maximumFormulaText = 64_000_000;

export class TooManyCells extends Error {}

/** What a sheet part itself knows; names, tables and comments are found elsewhere. */
export type SheetContent = Omit<SheetSnapshot, "name" | "visibility" | "hasComments" | "tables">;

/** Reads the worksheet part under the scanner. Throws UnreadablePart or TooManyCells. */
export function readSheet(scanner: XmlScanner, context: SheetContext): SheetContent {
  return new SheetReader(scanner, context).read();
}

interface MutableRow extends SheetRow {
  readonly values: CellValue[];
  flags: Uint8Array;
}

interface ColumnSpan {
  readonly first: number;
  readonly last: number;
  readonly hidden: boolean;
  readonly width: number | null;
}

interface SharedMaster {
  readonly row: number;
  readonly column: number;
  readonly formula: SharedFormula;
}

/** These say how a number is shown, so they go with numbers only. */
const numberFlags = cellFlag.date | cellFlag.month | cellFlag.percent;

const outOfSheet = "里面有超出 Excel 行列范围的单元格";

class SheetReader {
  private readonly scanner: XmlScanner;
  private readonly context: SheetContext;

  private rows: MutableRow[] = [];
  private columnCount = 0;
  private lastRow = -1;
  private ascending = true;
  private readonly hidden: number[] = [];
  private readonly spans: ColumnSpan[] = [];
  private readonly merges: CellRange[] = [];
  private readonly formulas = new Map<number, string>();
  private readonly masters = new Map<number, SharedMaster>();
  /** Cells that share a formula stored further down. */
  private readonly waiting: { readonly index: number; readonly row: number; readonly column: number }[] = [];
  private isProtected = false;
  private filter: CellRange | null = null;

  /** The row being read. Cells behind `width` are blank ones. */
  private row = 0;
  private width = 0;
  private readonly values: CellValue[] = [];
  private readonly flags = new Uint8Array(maximumColumns);
  /** Columns of `flags` in use. */
  private touched = 0;

  constructor(scanner: XmlScanner, context: SheetContext) {
    this.scanner = scanner;
    this.context = context;
  }

  read(): SheetContent {
    const { scanner } = this;
    scanner.root();
    while (scanner.child(1)) {
      if (scanner.nameIs("sheetData")) this.readRows();
      else if (scanner.nameIs("cols")) this.readColumns();
      else if (scanner.nameIs("mergeCells")) this.readMerges();
      else if (scanner.nameIs("autoFilter")) this.filter = this.rangeAttribute();
      else if (scanner.nameIs("sheetProtection")) {
        while (scanner.nextAttribute()) if (scanner.attributeIs("sheet")) this.isProtected = scanner.attributeFlag();
      }
    }
    for (const { index, row, column } of this.waiting) this.unfold(index, row, column);
    if (!this.ascending) this.sortRows();
    this.coverMerged();
    const last = this.rows.at(-1)?.index ?? -1;
    return {
      rows: this.rows,
      columnCount: this.columnCount,
      merges: this.merges,
      hiddenRows: new Set(this.hidden.filter((row) => row <= last)),
      hiddenColumns: this.hiddenColumns(),
      protected: this.isProtected,
      filter: this.filter,
      formulas: this.formulas,
      columnWidths: this.columnWidths(),
    };
  }

  private readRows(): void {
    const { scanner } = this;
    while (scanner.child(2)) if (scanner.nameIs("row")) this.readRow();
  }

  private readRow(): void {
    const { scanner } = this;
    let stated = false;
    let hidden = false;
    this.row = this.lastRow + 1;
    while (scanner.nextAttribute()) {
      if (scanner.attributePrefixed) continue;
      if (scanner.attributeIs("r")) {
        this.row = scanner.attributeInteger() - 1;
        stated = true;
      } else if (scanner.attributeIs("hidden")) hidden = scanner.attributeFlag();
    }
    this.width = 0;
    this.touched = 0;
    let column = -1;
    while (scanner.child(3)) {
      if (!scanner.nameIs("c")) continue;
      column = this.readCell(column + 1, stated);
      stated = true;
    }
    if (this.row < 0 || this.row >= maximumRows) throw new UnreadablePart(outOfSheet);
    if (hidden) this.hidden.push(this.row);
    if (this.width > 0) this.storeRow();
    this.flags.fill(0, 0, this.touched);
    this.lastRow = this.row;
  }

  private storeRow(): void {
    const { width } = this;
    this.context.cellsLeft -= width;
    if (this.context.cellsLeft < 0) throw new TooManyCells();
    if (width > this.columnCount) this.columnCount = width;
    const before = this.rows.at(-1);
    if (before !== undefined && before.index >= this.row) this.ascending = false;
    this.rows.push({ index: this.row, values: this.values.slice(0, width), flags: this.flags.slice(0, width) });
    this.values.fill(null, 0, width);
  }

  /** Reads the cell just opened and returns its column. Without an address it stands at `expected`. */
  private readCell(expected: number, rowKnown: boolean): number {
    const { scanner } = this;
    let column = expected;
    let style = 0;
    let type = "n";
    while (scanner.nextAttribute()) {
      if (scanner.attributePrefixed) continue;
      if (scanner.attributeIs("r")) column = this.readAddress(rowKnown);
      else if (scanner.attributeIs("s")) style = scanner.attributeInteger();
      else if (scanner.attributeIs("t")) type = this.readType();
    }
    if (column < 0 || column >= maximumColumns) throw new UnreadablePart(outOfSheet);

    let value: CellValue = null;
    let formula = false;
    let dated = false;
    while (scanner.child(4)) {
      if (scanner.nameIs("v")) {
        value = this.readValue(type);
        dated = type === "d" && typeof value === "number" && value >= 1;
      } else if (scanner.nameIs("is")) value = readRichText(scanner);
      else if (scanner.nameIs("f")) {
        this.readFormula(column);
        formula = true;
      }
    }

    let flags = this.context.styleFlags[style] ?? 0;
    if (typeof value !== "number") flags &= ~numberFlags;
    else if (dated && (flags & cellFlag.month) === 0) flags |= cellFlag.date;
    if (formula) flags |= cellFlag.formula;
    if (type === "e" && value !== null) flags |= cellFlag.error;
    while (this.values.length <= column) this.values.push(null);
    this.values[column] = value;
    this.flags[column] = flags;
    if (column >= this.touched) this.touched = column + 1;
    if (column >= this.width && (value !== null || formula)) this.width = column + 1;
    return column;
  }

  /** Column of an address such as `AB12`; its row counts only when the row element did not say it. */
  private readAddress(rowKnown: boolean): number {
    const { bytes, valueStart, valueEnd } = this.scanner;
    let at = valueStart;
    let column = 0;
    for (; at < valueEnd && at < valueStart + 4; at++) {
      const letter = ((bytes[at] ?? 0) & 0xdf) - 0x40;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    if (!rowKnown) {
      const row = numberFromBytes(bytes, at, valueEnd);
      if (row === null || !Number.isInteger(row)) throw new UnreadablePart(outOfSheet);
      this.row = row - 1;
    }
    return column - 1;
  }

  private readType(): string {
    const { bytes, valueStart, valueEnd } = this.scanner;
    if (valueEnd - valueStart !== 1) return this.scanner.attributeText();
    return bytes[valueStart] === 0x73 ? "s" : utf8Text(bytes, valueStart, valueEnd);
  }

  private readValue(type: string): CellValue {
    const { scanner } = this;
    const plain = scanner.plainText();
    if (plain && (type === "s" || type === "n")) {
      const number = numberFromBytes(scanner.bytes, scanner.textStart, scanner.textEnd);
      if (type === "s") return this.sharedString(number);
      if (number !== null) return number;
    }
    const text = plain ? scanner.plainTextValue() : scanner.text();
    switch (type) {
      case "s":
        return text.trim() === "" ? null : this.sharedString(Number(text));
      case "b":
        return text.trim() === "1" || text.trim() === "true";
      case "d":
        return serialFromIso(text.trim(), this.context.date1904) ?? text;
      case "str":
      case "inlineStr":
        return unescapedText(text);
      case "e":
        return text;
      default: {
        if (text.trim() === "") return null;
        const bytes = new TextEncoder().encode(text);
        return numberFromBytes(bytes, 0, bytes.length) ?? text;
      }
    }
  }

  private sharedString(index: number | null): string {
    const text = index === null ? undefined : this.context.strings[index];
    // An empty cell in its place would be reported as something the clerk forgot.
    if (text === undefined) throw new UnreadablePart("有些单元格的文字不在文件里");
    return text;
  }

  private readFormula(column: number): void {
    const { scanner, row } = this;
    let shared = -1;
    let isShared = false;
    while (scanner.nextAttribute()) {
      if (scanner.attributeIs("si")) shared = scanner.attributeInteger();
      else if (scanner.attributeIs("t")) isShared = scanner.attributeText() === "shared";
    }
    const text = scanner.plainText() ? scanner.plainTextValue() : scanner.text();
    if (text !== "") {
      this.formulas.set(cellKey(row, column), text);
      if (isShared && !this.masters.has(shared)) {
        this.masters.set(shared, { row, column, formula: sharedFormula(text) });
      }
    } else if (isShared) {
      if (this.masters.has(shared)) this.unfold(shared, row, column);
      else this.waiting.push({ index: shared, row, column });
    }
  }

  private unfold(index: number, row: number, column: number): void {
    const master = this.masters.get(index);
    if (master === undefined) return;
    const formula = movedFormula(master.formula, row - master.row, column - master.column);
    this.context.formulaTextLeft -= formula.length;
    if (this.context.formulaTextLeft < 0) throw new TooManyCells();
    this.formulas.set(cellKey(row, column), formula);
  }

  private readColumns(): void {
    const { scanner } = this;
    while (scanner.child(2)) {
      const attributes = scanner.attributes();
      const first = Number(attributes.get("min")) - 1;
      const last = Math.min(Number(attributes.get("max")), maximumColumns) - 1;
      if (!(first >= 0 && last >= first)) continue;
      const width = Number(attributes.get("width") ?? Number.NaN);
      const hidden = attributes.get("hidden");
      this.spans.push({
        first,
        last,
        hidden: hidden === "1" || hidden === "true",
        width: Number.isFinite(width) ? width : null,
      });
    }
  }

  /** Columns beyond the last used one are left out: “hide all the rest” is 16,000 of them. */
  private hiddenColumns(): Set<number> {
    const hidden = new Set<number>();
    for (const span of this.spans) {
      if (!span.hidden) continue;
      for (let column = span.first; column <= Math.min(span.last, this.columnCount - 1); column++) hidden.add(column);
    }
    return hidden;
  }

  private columnWidths(): Map<number, number> {
    const widths = new Map<number, number>();
    for (const span of this.spans) {
      if (span.width === null) continue;
      for (let column = span.first; column <= Math.min(span.last, this.columnCount - 1); column++) {
        widths.set(column, span.width);
      }
    }
    return widths;
  }

  private readMerges(): void {
    const { scanner } = this;
    while (scanner.child(2)) {
      const range = this.rangeAttribute();
      if (range !== null) this.merges.push(range);
    }
  }

  private rangeAttribute(): CellRange | null {
    let range: CellRange | null = null;
    while (this.scanner.nextAttribute()) {
      if (this.scanner.attributeIs("ref")) range = parseRange(this.scanner.attributeText());
    }
    return range;
  }

  /** Rows out of order are put in order; of a row given twice the later cells win. */
  private sortRows(): void {
    const byIndex = new Map<number, MutableRow>();
    for (const row of this.rows) {
      const before = byIndex.get(row.index);
      byIndex.set(row.index, before === undefined ? row : laidOver(before, row));
    }
    this.rows = [...byIndex.values()].sort((one, other) => one.index - other.index);
  }

  /**
   * Marks the covered cells of merged areas and takes their values away. A row is lengthened as far as it is covered, up
   * to the last used column. Areas cannot overlap in a sound file, so the work is bounded by the size of the sheet.
   */
  private coverMerged(): void {
    let left = this.rows.length * this.columnCount;
    // From the right, so that a row is lengthened once.
    for (const merge of this.merges.toSorted((one, other) => other.right - one.right)) {
      const right = Math.min(merge.right, this.columnCount - 1);
      if (right < merge.left) continue;
      for (let at = this.firstRowFrom(merge.top); at < this.rows.length; at++) {
        const row = this.rows[at];
        if (row === undefined || row.index > merge.bottom) break;
        left -= right - merge.left + 1;
        if (left < 0) return;
        this.coverCells(row, row.index === merge.top ? merge.left + 1 : merge.left, right);
      }
    }
  }

  private coverCells(row: MutableRow, from: number, to: number): void {
    const { values } = row;
    if (values.length <= to && from <= to) {
      this.context.cellsLeft -= to + 1 - values.length;
      if (this.context.cellsLeft < 0) throw new TooManyCells();
      while (values.length <= to) values.push(null);
      const flags = new Uint8Array(to + 1);
      flags.set(row.flags);
      row.flags = flags;
    }
    for (let column = from; column <= to; column++) {
      values[column] = null;
      row.flags[column] = ((row.flags[column] ?? 0) & cellFlag.bold) | cellFlag.covered;
      this.formulas.delete(cellKey(row.index, column));
    }
  }

  /** Position of the first row at or below this index. */
  private firstRowFrom(index: number): number {
    let low = 0;
    let high = this.rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.rows[middle]?.index ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function laidOver(lower: SheetRow, upper: SheetRow): MutableRow {
  const length = Math.max(lower.values.length, upper.values.length);
  const values: CellValue[] = [];
  const flags = new Uint8Array(length);
  for (let column = 0; column < length; column++) {
    const over = upper.values[column] ?? null;
    values.push(over ?? lower.values[column] ?? null);
    flags[column] = (over === null ? lower.flags[column] : upper.flags[column]) ?? 0;
  }
  return { index: lower.index, values, flags };
}
