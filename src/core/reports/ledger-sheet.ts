/**
 * A ledger in the standard layout: title, a line of advice, the standard captions, rows. A new ledger is one without rows,
 * an imported one has some. Recognition takes it without a question, since its captions are the standard ones.
 */
import type { Day } from "../model/date.ts";
import type { LedgerKind } from "../model/ledger.ts";
import type { FieldShape } from "../model/ledger-fields.ts";
import { columnLetters } from "../model/place.ts";
import { type StandardCaption, standardCaptions } from "../recognition/standard-captions.ts";
import type { CellStyle, SheetContent } from "../workbook/edit-plan.ts";
import { choicesOf } from "./ledger-choices.ts";
import { type CellContent, halfWidths, SheetBuilder } from "./sheet-builder.ts";
import { formats, type StyleOverrides, type StyleToken, style } from "./style-table.ts";

/** 1-based. */
export const ledgerHeaderRow = 3;
/** 1-based. */
export const firstLedgerRow = 4;
/** Zero-based column of the first standard caption; before it stands 序号. */
export const firstLedgerColumn = 1;

export interface LedgerSheetInput {
  readonly kind: LedgerKind;
  /** Tab name and title; must name no period that is not that of every record. */
  readonly title: string;
  /** Chinese sentences below the title. */
  readonly advice: string;
  readonly asOf: Day;
  readonly date1904: boolean;
  /** One content per standard caption, then one per further column. */
  readonly rows: readonly (readonly CellContent[])[];
  /** Captions of columns behind the standard ones. */
  readonly further?: readonly string[];
  /** Formatted rows below those that are filled. */
  readonly emptyRows: number;
}

interface SheetColumn {
  readonly letters: string;
  readonly caption: string;
  readonly width: number;
  readonly look: CellStyle;
  readonly shape: FieldShape;
  readonly choices: readonly string[];
}

/** Drop-downs go on below the rows that are formatted. */
const lastValidatedRow = 1000;
/** Characters that one A4 page across holds in a size people can read. */
const portraitRoom = 98;
const pageRoom = 170;

export function ledgerSheet(input: LedgerSheetInput): SheetContent {
  const columns = sheetColumns(input);
  const last = columns.at(-1)?.letters ?? "B";
  const width = columns.reduce((sum, column) => sum + column.width, sequenceWidth);
  const builder = new SheetBuilder({
    title: input.title,
    asOf: input.asOf,
    date1904: input.date1904,
    widths: { A: sequenceWidth, ...Object.fromEntries(columns.map((column) => [column.letters, column.width])) },
  });
  const pages = Math.ceil(width / pageRoom);
  // Columns repeated on each page must not cut through the heading.
  const from = pages > 1 ? "C" : "A";
  const heading = headingEnd(columns);
  builder.put(`${from}1:${heading}1`, input.title, style("title", { size: 16 }));
  builder.height(1, 30);
  builder.put(`${from}2:${heading}2`, input.advice, style("sub", { size: 9, vertical: "top" }));
  builder.fit(2, 18);
  builder.put(`A${ledgerHeaderRow}`, "序号", style("head"));
  for (const column of columns) builder.put(`${column.letters}${ledgerHeaderRow}`, column.caption, style("head"));
  builder.fit(ledgerHeaderRow, 30);
  const rows = input.rows.length + input.emptyRows;
  for (let index = 0; index < rows; index++) {
    const line = firstLedgerRow + index;
    const contents = input.rows[index];
    builder.put(`A${line}`, contents ? index + 1 : null, style("number"));
    columns.forEach((column, position) => {
      builder.put(`${column.letters}${line}`, contents?.[position] ?? null, column.look);
    });
    builder.fit(line, 22);
  }
  for (const column of columns) validate(builder, column, input.date1904);
  builder.freeze(`C${firstLedgerRow}`);
  const isWide = width > portraitRoom;
  builder.print({
    orientation: isWide ? "landscape" : "portrait",
    area: `A1:${last}${firstLedgerRow + Math.max(1, rows) - 1}`,
    repeat: [ledgerHeaderRow, ledgerHeaderRow],
    ...(pages > 1 ? { pagesWide: pages, repeatColumns: ["A", "B"] as const } : {}),
    grows: true,
    // A ledger has no base date: nothing stands at its foot but the page.
    margins: "public",
  });
  return builder.content();
}

const sequenceWidth = 6;

/** Title and advice stretch over what one sees of the sheet at once. */
function headingEnd(columns: readonly SheetColumn[]): string {
  let room = 110;
  let end = "B";
  for (const { letters, width } of columns) {
    if (room < width) break;
    room -= width;
    end = letters;
  }
  return end;
}

function sheetColumns({ kind, further = [] }: LedgerSheetInput): SheetColumn[] {
  const own = standardCaptions(kind).map((caption) => ({
    ...caption,
    choices: choicesOf(kind, caption.field, caption.shape),
  }));
  const more = further.map((caption) => ({ field: "", caption, shape: "text" as const, choices: [] }));
  return [...own, ...more].map((column, index) => ({
    letters: columnLetters(firstLedgerColumn + index),
    caption: column.caption,
    width: widthOf(column),
    look: lookOf(column),
    shape: column.shape,
    choices: column.choices,
  }));
}

const shapeWidths: { readonly [Shape in FieldShape]: number } = {
  text: 15,
  person: 10,
  names: 22,
  headcount: 10,
  date: 12,
  dates: 22,
  period: 12,
  year: 9,
  count: 9,
  number: 9,
  cents: 11,
  flag: 9,
  presence: 10,
};

const fieldWidths: ReadonlyMap<string, number> = new Map([
  ...["sex", "ethnicity"].map((field) => [field, 7] as const),
  ...["education", "group", "post", "memberType", "personType", "status", "grade", "stars", "level"].map(
    (field) => [field, 12] as const,
  ),
  ["idNumber", 21],
  ["phone", 14],
  ["note", 18],
  ...["topic", "title", "absentees", "attendees", "matter", "purpose", "reason", "basis", "result"].map(
    (field) => [field, 22] as const,
  ),
  ...["content", "agenda", "resolution", "opinion", "response", "feedback", "issue", "measures", "standard"].map(
    (field) => [field, 30] as const,
  ),
]);

function widthOf({ field, caption, shape }: Pick<StandardCaption, "field" | "caption" | "shape">): number {
  const wanted = fieldWidths.get(field) ?? shapeWidths[shape];
  const text = halfWidths(caption);
  // A long caption stands in two lines; each of them must fit.
  const needed = text <= 12 ? text + 2 : Math.ceil(text / 4) * 2 + 3;
  return Math.max(wanted, needed);
}

const wideText = 18;

function lookOf(column: Pick<StandardCaption, "field" | "caption" | "shape">): CellStyle {
  const [token, overrides] = looks[column.shape];
  const isLong = (column.shape === "text" || column.shape === "names") && widthOf(column) >= wideText;
  return style(isLong ? "text" : token, overrides);
}

const asText = { format: formats.text, wrap: true } as const;

/** Text columns are formatted as text, so that Excel leaves leading zeros, long numbers and dates in lists as typed. */
const looks: { readonly [Shape in FieldShape]: readonly [StyleToken, StyleOverrides] } = {
  text: ["centre", asText],
  person: ["centre", asText],
  names: ["text", asText],
  headcount: ["centre", {}],
  date: ["number", { format: formats.day }],
  dates: ["text", asText],
  period: ["number", { format: formats.month }],
  year: ["number", { format: formats.plainNumber }],
  count: ["number", { format: formats.plainNumber }],
  number: ["number", { format: formats.plainNumber }],
  cents: ["number", { format: formats.twoDecimals }],
  flag: ["centre", {}],
  presence: ["centre", {}],
};

function validate(builder: SheetBuilder, column: SheetColumn, date1904: boolean): void {
  const range = `${column.letters}${firstLedgerRow}:${column.letters}${lastValidatedRow}`;
  const title = column.caption.slice(0, 30);
  if (column.choices.length > 0) {
    const text = "请从下拉里选；没有合适的，也可以另写。";
    builder.validate(range, { kind: "list", values: column.choices }, { prompt: { title, text } });
    return;
  }
  switch (column.shape) {
    case "date": {
      const rule = { kind: "date", from: date1904 ? "1904-01-02" : "1900-03-01", to: "2099-12-31" } as const;
      const text = "请写年、月、日，例如 2026/3/5；只知道年月的，写 2026年3月。";
      builder.validate(range, rule, { prompt: { title, text } });
      return;
    }
    case "cents":
      builder.validate(
        range,
        { kind: "decimal", from: -10_000_000, to: 10_000_000 },
        { prompt: { title, text: "以元为单位，只写数字。" } },
      );
      return;
    case "count":
    case "number":
      builder.validate(range, { kind: "decimal", from: 0, to: 10_000_000 }, { prompt: { title, text: "只写数字。" } });
  }
}
