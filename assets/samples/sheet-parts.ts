/** Pieces that several sample sheets share: title rows, row heights, sums with their formulas, a chart of dues by month. */
import * as looks from "./looks.ts";
import { type Content, letters, type SheetDraft } from "./workbook-writer.ts";

/** Large merged title in row 1 and a unit row in row 2. */
export function titleRows(sheet: SheetDraft, lastColumn: string, title: string, unit: string): void {
  sheet.merge(`A1:${lastColumn}1`, title, looks.title);
  sheet.height(1, 36);
  sheet.merge(`A2:${lastColumn}2`, unit, looks.unit);
  sheet.height(2, 20);
}

/** A height that shows every wrapped text of a row: lines by column width, 14 points a line. */
export function rowHeight(contents: readonly (Content | undefined)[], widths: readonly number[]): number {
  let lines = 1;
  contents.forEach((content, index) => {
    if (typeof content !== "string") return;
    const room = Math.max(2, (widths[index] ?? 10) - 1.5);
    let own = 0;
    for (const part of content.split("\n")) own += Math.max(1, Math.ceil(displayWidth(part) / room));
    if (own > lines) lines = own;
  });
  return Math.max(20, lines * 13.5 + 6);
}

/** Width in characters: a Chinese character takes two at the usual sizes. */
function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) > 255 ? 1.9 : 1;
  return width;
}

export function widthsOf(sheet: SheetDraft, first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => sheet.widths.get(first + index)?.width ?? 10);
}

/** Amounts are summed in cents, so that no binary fraction shows. */
export function sum(values: readonly Content[]): number {
  let cents = 0;
  for (const value of values) if (typeof value === "number") cents += Math.round(value * 100);
  return cents / 100;
}

/** `=SUM(F5:F34)` with its result; text is not summed, as in Excel. */
export function sumFormula(range: string, values: readonly Content[]): Content {
  return { formula: `SUM(${range})`, result: sum(values) };
}

/** A member × month dues matrix: twelve month columns, a 合计 column and a 合计 row. */
export interface Matrix {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly totalRow: number;
  /** Letters of the first month column. */
  readonly firstMonth: string;
  readonly totals: readonly number[];
}

/** Column chart of the month totals below a matrix. */
export function duesChart(sheet: SheetDraft, matrix: Matrix, title: string, headerRow: number, top: number): void {
  const first = matrix.firstMonth;
  const last = letters(columnOf(first) + 11);
  const reference = (row: number): string => `'${sheet.name}'!$${first}$${row}:$${last}$${row}`;
  sheet.charts.push({
    title,
    categories: reference(headerRow),
    series: [{ name: "实交党费（元）", values: reference(matrix.totalRow), color: "C0504D" }],
    labels: Array.from({ length: 12 }, (_, index) => `${index + 1}月`),
    points: [matrix.totals],
    anchor: { top, left: 1, bottom: top + 14, right: columnOf(last) - 2 },
  });
}

function columnOf(name: string): number {
  let number = 0;
  for (const letter of name) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
