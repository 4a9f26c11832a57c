/**
 * Builds the content of one sheet of ours. Addresses are A1 as in the specification of the sheets; an address of several
 * cells is merged and its look is given to every cell of it, so that lines close around merged blocks.
 *
 * Lists follow one discipline: caption row H, first data row F, last data row L, empty sentinel row Z = L + 1. Formulas
 * about a list run from H to Z, row formulas look at their own row only: sorting, filtering and inserting rows anywhere
 * between H and Z leave every figure right.
 */

import { type Day, firstDayOfMonth, isoDay, type Month, serialFromDay } from "../model/date.ts";
import { type CellRange, columnLetters, type Place, parseRange } from "../model/place.ts";
import type {
  CellStyle,
  ContentCell,
  SheetChart,
  SheetCondition,
  SheetContent,
  SheetValidation,
} from "../workbook/edit-plan.ts";
import type { CellValue } from "../workbook/snapshot.ts";
import { leastAbove, pageStarts } from "./page-starts.ts";
import { style } from "./style-table.ts";

/** What stands in a cell. A plain string is always text, whatever it begins with. */
export type CellContent =
  | CellValue
  | { readonly formula: string; readonly value: CellValue }
  | { readonly day: Day }
  | { readonly month: Month }
  | { readonly text: string; readonly link: Place };

/** A formula (without “=”) with the add-in's own figure as its cached value. */
export function formula(text: string, value: CellValue): CellContent {
  return { formula: text, value };
}

/** A link to a place in this workbook. */
export function link(text: string, place: Place): CellContent {
  return { text, link: place };
}

/** The value a content shows, where no date system is needed to tell. */
export function shownValue(content: CellContent): CellValue {
  if (content === null || typeof content !== "object") return content;
  if ("value" in content) return content.value;
  return "text" in content ? content.text : null;
}

/** Rows of a list, 1-based as in formulas. */
export interface ListFrame {
  /** H: the captions. */
  readonly head: number;
  /** First row that formulas over the list include: H, or the empty anchor row below it. */
  readonly from: number;
  /** F. */
  readonly first: number;
  /** L. */
  readonly last: number;
  /** Z: always empty. */
  readonly sentinel: number;
  /** Rows with data; the rest up to L is kept empty for handwriting. */
  readonly filled: number;
}

/** @param rows rows with data · `empty` formatted rows below them · `anchor` an empty row between captions and data */
export function listFrame(
  head: number,
  rows: number,
  options: { readonly empty?: number; readonly anchor?: boolean } = {},
): ListFrame {
  const anchor = options.anchor === true;
  const first = head + (anchor ? 2 : 1);
  // A list never vanishes: without a single row its sentinel would follow the captions and an insert would fall outside.
  const last = first + Math.max(1, rows + (options.empty ?? 0)) - 1;
  return { head, from: anchor ? head + 1 : head, first, last, sentinel: last + 1, filled: rows };
}

/** `$C$5:$C$13`: a column of a list from its caption (or anchor) row to its sentinel row. */
export function wholeColumn(frame: ListFrame, column: string): string {
  return `$${column}$${frame.from}:$${column}$${frame.sentinel}`;
}

/** `C6:C13`: from the first data row to the sentinel row, for validations and conditional formats. */
export function dataRange(frame: ListFrame, from: string, to: string = from): string {
  return `${from}${frame.first}:${to}${frame.sentinel}`;
}

export interface ListColumn<Row> {
  readonly column: string;
  /** Last column when each cell is merged across several. */
  readonly until?: string;
  readonly caption: string;
  readonly head: "head" | "headClerk" | "auxHead";
  readonly style: CellStyle | ((row: Row | null) => CellStyle);
  /** @param row null on an empty row · @param line 1-based row of the sheet */
  readonly cell: (row: Row | null, line: number) => CellContent;
}

export interface ListOptions<Row> {
  readonly columns: readonly ListColumn<Row>[];
  readonly rows: readonly Row[];
  /** Points; rows grow with their text. */
  readonly minimumHeight: number;
  readonly emptyHeight?: number;
  readonly headHeight?: number;
  /** 1 on the sheets marked “+1”, for the captions. */
  readonly plus?: number;
  /** Font size of the captions, on public sheets. */
  readonly headSize?: number;
  readonly filter?: boolean;
}

export interface PrintOptions {
  readonly orientation: "portrait" | "landscape";
  /** A1 range. */
  readonly area: string;
  /** 1-based rows. */
  readonly repeat?: readonly [first: number, last: number];
  /** Column letters. */
  readonly repeatColumns?: readonly [first: string, last: string];
  readonly pagesWide?: number;
  /** The clerk goes on with the list. */
  readonly grows?: true;
  readonly margins?: "standard" | "ledger" | "public";
  readonly fitToHeight?: 0 | 1;
  /** 1-based rows before which a new page begins. */
  readonly breaks?: readonly number[];
  /** The list whose last rows go along when what stands below it begins a page. */
  readonly closes?: ListFrame;
}

const marginsOf = {
  standard: [1.2, 1.2, 1.5, 1.65],
  ledger: [1.0, 1.0, 1.3, 1.5],
  public: [1.15, 1.15, 1.3, 1.4],
} as const;

export interface SheetOptions {
  /** Tab name and footer. */
  readonly title: string;
  readonly asOf: Day;
  readonly date1904: boolean;
  /** Characters by column letters. */
  readonly widths: Readonly<Record<string, number>>;
  readonly hidden?: readonly string[];
}

/** Characters of a column and points of a row nobody has set. */
const usualWidth = 8.43;
const usualRowHeight = 15;
/** A character is seven pixels wide in the narrow default fonts and eight in 宋体; a pixel is three quarters of a point. */
const pointsOfCharacter = [5.25, 6];

function pointsOf(centimetres: number): number {
  return (centimetres / 2.54) * 72;
}

/** Excel allows no higher row. */
const highestRow = 409;

export class SheetBuilder {
  private readonly cells = new Map<number, Map<number, ContentCell>>();
  private readonly widths = new Map<number, number>();
  private readonly heights = new Map<number, number>();
  private readonly minimums = new Map<number, number>();
  private readonly merges: CellRange[] = [];
  private readonly mergedUntil = new Map<ContentCell, number>();
  /** Merged over several rows: they do not decide the height of their first. */
  private readonly tall = new Set<ContentCell>();
  private readonly validations: SheetValidation[] = [];
  private readonly conditions: SheetCondition[] = [];
  private readonly charts: SheetChart[] = [];
  private frozen: SheetContent["freeze"] = null;
  private filtered: CellRange | null = null;
  private printed: SheetContent["print"] | null = null;
  private closed: ListFrame | null = null;

  constructor(private readonly options: SheetOptions) {
    for (const [letters, width] of Object.entries(options.widths)) {
      this.widths.set(range(letters + 1).left, width);
    }
  }

  /** Adds columns that are not known from the start: those a clerk has added. */
  width(column: string, characters: number): void {
    this.widths.set(range(column + 1).left, characters);
  }

  /** Writes a cell; several cells are merged and share the look. */
  put(address: string, content: CellContent, look: CellStyle): void {
    this.putIn(range(address), content, look);
  }

  private putIn(area: CellRange, content: CellContent, look: CellStyle): void {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const isFirst = row === area.top && column === area.left;
        const own = isFirst ? content : null;
        const cell: ContentCell =
          own === null || typeof own !== "object"
            ? { row, column, value: own, style: look }
            : { row, column, ...this.resolved(own), style: look };
        const known = this.cells.get(row);
        if (known) known.set(column, cell);
        else this.cells.set(row, new Map([[column, cell]]));
        if (isFirst && area.bottom > area.top) this.tall.add(cell);
        else if (isFirst && area.right > area.left) this.mergedUntil.set(cell, area.right);
      }
    }
    if (area.top !== area.bottom || area.left !== area.right) this.merges.push(area);
  }

  private resolved(content: Exclude<CellContent, CellValue>): Pick<ContentCell, "value" | "formula" | "link"> {
    if ("formula" in content) return { value: content.value, formula: content.formula };
    if ("link" in content) return { value: content.text, link: content.link };
    const day = "day" in content ? content.day : firstDayOfMonth(content.month);
    // A day before the workbook's date system cannot be a serial: it is written as text, as Excel itself would.
    return { value: serialFromDay(day, this.options.date1904) ?? isoDay(day) };
  }

  /** Height in points of a 1-based row. */
  height(row: number, points: number): void {
    this.heights.set(row - 1, points);
  }

  /** The row grows with its text; there is no reliable automatic height for written or merged cells. */
  fit(row: number, minimum: number): void {
    this.minimums.set(row - 1, minimum);
  }

  /** A band above the captions: `体检给出`, `支部填写`. */
  band(
    row: number,
    bands: readonly (readonly [area: string, text: string, head: "head" | "headClerk" | "auxHead"])[],
    plus = 0,
  ): void {
    for (const [area, text, head] of bands) {
      const [from, to] = area.split(":");
      this.put(`${from}${row}:${to ?? from}${row}`, text, style(head, { plus }));
    }
  }

  /** Captions, data rows, empty rows and the sentinel row of a list. */
  list<Row>(frame: ListFrame, options: ListOptions<Row>): void {
    const { columns, rows } = options;
    const placed = columns.map((column) => ({
      column,
      left: range(column.column + 1).left,
      right: range((column.until ?? column.column) + 1).left,
    }));
    const area = (line: number, { left, right }: { readonly left: number; readonly right: number }): CellRange => ({
      top: line - 1,
      left,
      bottom: line - 1,
      right,
    });
    for (const at of placed) {
      const { column } = at;
      const look = style(column.head, {
        ...(options.headSize === undefined || column.head === "auxHead" ? {} : { size: options.headSize }),
        ...(options.plus === undefined ? {} : { plus: options.plus }),
      });
      this.putIn(area(frame.head, at), column.caption, look);
    }
    if (options.headHeight === undefined) this.fit(frame.head, 24);
    else this.height(frame.head, options.headHeight);
    if (frame.first > frame.head + 1) this.height(frame.head + 1, 4);
    for (let line = frame.first; line <= frame.last; line++) {
      const row = rows[line - frame.first] ?? null;
      for (const at of placed) {
        const { column } = at;
        const look = typeof column.style === "function" ? column.style(row) : column.style;
        this.putIn(area(line, at), column.cell(row, line), look);
      }
      this.fit(line, row === null ? (options.emptyHeight ?? options.minimumHeight) : options.minimumHeight);
    }
    this.height(frame.sentinel, 4);
    const first = columns[0];
    const last = columns.at(-1);
    if (options.filter === true && first && last) {
      this.filtered = range(`${first.column}${frame.head}:${last.until ?? last.column}${frame.last}`);
    }
  }

  /** Rows above and columns left of this cell stay in view. */
  freeze(address: string): void {
    const cell = range(address);
    this.frozen = { row: cell.top, column: cell.left };
  }

  validate(
    address: string,
    rule: SheetValidation["rule"],
    options: { readonly onError?: "stop" | "warning"; readonly prompt?: SheetValidation["prompt"] } = {},
  ): void {
    this.validations.push({
      range: range(address),
      rule,
      onError: options.onError ?? "warning",
      ...(options.prompt === undefined ? {} : { prompt: options.prompt }),
    });
  }

  /** A conditional format; the formula is relative to the upper-left cell. */
  when(
    address: string,
    condition: string,
    look: { readonly color?: string; readonly bold?: boolean; readonly fill?: string },
  ): void {
    const font = {
      ...(look.color === undefined ? {} : { color: look.color }),
      ...(look.bold === undefined ? {} : { bold: look.bold }),
    };
    this.conditions.push({
      range: range(address),
      formula: condition,
      ...(Object.keys(font).length === 0 ? {} : { font }),
      ...(look.fill === undefined ? {} : { fill: look.fill }),
    });
  }

  chart(
    chart: Omit<SheetChart, "anchor" | "categories" | "series"> & {
      readonly anchor: string;
      readonly categories: string;
      readonly series: readonly { readonly title: string; readonly values: string; readonly color: string }[];
    },
  ): void {
    this.charts.push({
      ...chart,
      anchor: range(chart.anchor),
      categories: range(chart.categories),
      series: chart.series.map((series) => ({ ...series, values: range(series.values) })),
    });
  }

  /** A4, one page wide. Public sheets carry no footer text on the left. */
  print(options: PrintOptions): void {
    const margins = options.margins ?? "standard";
    this.closed = options.closes ?? null;
    this.printed = {
      orientation: options.orientation,
      area: range(options.area),
      ...(options.repeat ? { repeatRows: { first: options.repeat[0] - 1, last: options.repeat[1] - 1 } } : {}),
      ...(options.repeatColumns
        ? {
            repeatColumns: {
              first: range(`${options.repeatColumns[0]}1`).left,
              last: range(`${options.repeatColumns[1]}1`).left,
            },
          }
        : {}),
      ...(options.pagesWide === undefined ? {} : { pagesWide: options.pagesWide }),
      ...(options.grows ? { grows: true } : {}),
      margins: marginsOf[margins],
      fitToHeight: options.fitToHeight ?? 0,
      footerLeft: margins === "public" ? "" : `${this.options.title}　基准日 ${isoDay(this.options.asOf)}`,
      ...(options.breaks && options.breaks.length > 0 ? { breaks: options.breaks.map((row) => row - 1) } : {}),
    };
  }

  content(): SheetContent {
    const cells = [...this.cells]
      .sort(([a], [b]) => a - b)
      .flatMap(([, row]) => [...row.values()].sort((a, b) => a.column - b.column));
    for (const [row, minimum] of this.minimums) {
      if (!this.heights.has(row)) this.heights.set(row, this.estimatedHeight(row, minimum));
    }
    const hidden = new Set((this.options.hidden ?? []).map((letters) => range(letters + 1).left));
    if (this.printed === null) throw new Error(`sheet ${this.options.title} has no print set-up`);
    const { closed } = this;
    const breaks = closed === null ? [] : this.breakBeforeClosing(closed, this.printed);
    return {
      cells,
      columns: [...this.widths]
        .sort(([a], [b]) => a - b)
        .map(([column, width]) => ({ column, width, ...(hidden.has(column) ? { hidden: true } : {}) })),
      rowHeights: [...this.heights].sort(([a], [b]) => a - b).map(([row, height]) => ({ row, height })),
      merges: this.merges,
      freeze: this.frozen,
      filter: this.filtered,
      validations: this.validations,
      conditions: this.conditions,
      charts: this.charts,
      print: breaks.length === 0 ? this.printed : { ...this.printed, breaks },
    };
  }

  /**
   * One break at most, and only where the closing block would begin a page: lists grow by rows of the clerk's, and every
   * further break would then leave a page half empty. The width of a character depends on the workbook's font, so that
   * the sheet may be printed smaller or not; the break is set when either needs it.
   */
  private breakBeforeClosing(
    { head, first, last }: ListFrame,
    print: NonNullable<SheetContent["print"]>,
  ): readonly number[] {
    const [left, right, upper, lower] = print.margins;
    const paper = print.orientation === "portrait" ? { width: 21, height: 29.7 } : { width: 29.7, height: 21 };
    const between = (from: number, until: number): number => {
      let sum = 0;
      for (let row = from; row <= until; row++) sum += this.heights.get(row) ?? usualRowHeight;
      return sum;
    };
    let characters = 0;
    for (let column = print.area.left; column <= print.area.right; column++) {
      characters += this.widths.get(column) ?? usualWidth;
    }
    const rows = Array.from({ length: last - first + 1 }, (_, index) => between(first + index, first + index));
    const repeated = print.repeatRows ? print.repeatRows.first + 1 : head;
    for (const points of pointsOfCharacter) {
      const scale = Math.min(1, pointsOf(paper.width - left - right) / (characters * points));
      const starts = pageStarts(rows, {
        pageHeight: pointsOf(paper.height - upper - lower) / scale,
        top: between(1, repeated - 1),
        captions: between(repeated, first - 1),
        closing: between(last + 1, print.area.bottom + 1),
      });
      const start = starts.at(-1);
      if (start !== undefined && start >= rows.length - leastAbove) return [first + start - 1];
    }
    return [];
  }

  private estimatedHeight(row: number, minimum: number): number {
    let height = minimum;
    for (const cell of this.cells.get(row)?.values() ?? []) {
      if (typeof cell.value !== "string" || cell.value === "" || this.tall.has(cell)) continue;
      let width = 0;
      for (let column = cell.column; column <= (this.mergedUntil.get(cell) ?? cell.column); column++) {
        width += this.widths.get(column) ?? usualWidth;
      }
      const lines = cell.style.wrap === true ? linesOf(cell.value, width, cell.style.font.size) : 1;
      height = Math.max(height, lines * cell.style.font.size * 1.42 + 6);
    }
    return Math.min(highestRow, Math.round(height * 4) / 4);
  }
}

/** Lines a text needs in a column of a width in characters. */
export function linesOf(text: string, width: number, size: number): number {
  const room = Math.max(2, Math.floor((((width - 1) * 11) / size) * 0.98));
  let lines = 0;
  for (const line of text.split("\n")) lines += Math.max(1, Math.ceil(halfWidths(line) / room));
  return lines;
}

/** Half-width units: a Chinese character, and every sign that Chinese fonts draw one em wide, counts 2. */
export function halfWidths(text: string): number {
  let units = 0;
  for (const character of text) units += (character.codePointAt(0) ?? 0) < 0x2000 ? 1 : 2;
  return units;
}

/** The column letters so many columns to the right. */
export function columnAfter(column: string, steps: number): string {
  return columnLetters(range(column + 1).left + steps);
}

function range(address: string): CellRange {
  const parsed = parseRange(address);
  if (parsed === null) throw new Error(`${address} is no address`);
  return parsed;
}
