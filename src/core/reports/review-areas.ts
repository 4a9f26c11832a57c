/**
 * 各组对照 of a review sheet: the seven groups now and before, their total, and a chart of both where there are both. The
 * figures are values of two checkups; what is derived from them is a formula.
 */
import type { Review, ReviewArea } from "../rectification/review.ts";
import { type ReviewWords, reviewWords } from "../rectification/review-period.ts";
import { columnAfter, formula, type SheetBuilder } from "./sheet-builder.ts";
import { formats, palette, style } from "./style-table.ts";

const nothing = "—";
const chartRows = 14;

/** @param head 1-based caption row · @returns the next free row */
export function reviewAreas(sheet: SheetBuilder, { areas, kind }: Review, head: number): number {
  const words = reviewWords[kind];
  const firstArea = head + 1;
  const captions = [
    "序号",
    "组别",
    `${words.before}得分率`,
    `${words.now}得分率`,
    "变化",
    `${words.now}达标`,
    `${words.now}未达标`,
    `${words.before}未达标`,
    "未达标增减",
  ];
  captions.forEach((caption, index) => {
    sheet.put(`${columnAfter("A", index)}${head}`, caption, style("head"));
  });
  sheet.fit(head, 26);
  const last = head + areas.length;
  areas.forEach((area, index) => {
    areaRow(sheet, area, firstArea + index, head);
  });
  const total = last + 1;
  totalRow(sheet, areas, total, head);
  sheet.when(`E${firstArea}:E${last}`, `N($E${firstArea})<-0.005`, { color: palette.red, bold: true });
  sheet.when(`E${firstArea}:E${last}`, `N($E${firstArea})>0.005`, { color: palette.green, bold: true });
  sheet.when(`I${firstArea}:I${total}`, `N($I${firstArea})>0`, { color: palette.red, bold: true });
  return chart(sheet, areas, words, { first: firstArea, last });
}

function areaRow(
  sheet: SheetBuilder,
  { title, before, now, met, gap, gapBefore }: ReviewArea,
  row: number,
  head: number,
): void {
  const number = (format: string) => style("number", { format });
  const change = before === null || now === null ? nothing : now - before;
  const more = gapBefore === null ? nothing : gap - gapBefore;
  sheet.put(`A${row}`, formula(`ROW()-ROW($A$${head})`, row - head), number("0"));
  sheet.put(`B${row}`, title, style("text"));
  sheet.put(`C${row}`, before ?? nothing, number(formats.percent));
  sheet.put(`D${row}`, now ?? nothing, number(formats.percent));
  sheet.put(
    `E${row}`,
    formula(`IF(COUNT($C${row}:$D${row})=2,$D${row}-$C${row},"${nothing}")`, change),
    number("+0%;-0%;0%"),
  );
  sheet.put(`F${row}`, met, number(formats.count));
  sheet.put(`G${row}`, gap, number(formats.count));
  sheet.put(`H${row}`, gapBefore ?? nothing, number(formats.count));
  sheet.put(
    `I${row}`,
    formula(`IF(COUNT($G${row}:$H${row})=2,$G${row}-$H${row},"${nothing}")`, more),
    number("+0;-0;0"),
  );
  sheet.fit(row, 20);
}

function totalRow(sheet: SheetBuilder, areas: readonly ReviewArea[], row: number, head: number): void {
  const last = row - 1;
  const sum = (value: (area: ReviewArea) => number): number => areas.reduce((total, area) => total + value(area), 0);
  const reaches = areas.some((area) => area.gapBefore !== null);
  const gap = sum((area) => area.gap);
  const gapBefore = sum((area) => area.gapBefore ?? 0);
  sheet.put(`A${row}:B${row}`, "合计", style("total"));
  for (const column of ["C", "D", "E"]) sheet.put(`${column}${row}`, nothing, style("total"));
  const sums = (column: string): string => `SUM($${column}$${head}:$${column}$${last})`;
  const total = style("total", { format: formats.count });
  sheet.put(
    `F${row}`,
    formula(
      sums("F"),
      sum((area) => area.met),
    ),
    total,
  );
  sheet.put(`G${row}`, formula(sums("G"), gap), total);
  const before = `IF(COUNT($H$${head}:$H$${last})=0,"${nothing}",${sums("H")})`;
  sheet.put(`H${row}`, formula(before, reaches ? gapBefore : nothing), total);
  sheet.put(
    `I${row}`,
    formula(`IF(COUNT($G${row}:$H${row})=2,$G${row}-$H${row},"${nothing}")`, reaches ? gap - gapBefore : nothing),
    style("total", { format: "+0;-0;0" }),
  );
  sheet.fit(row, 20);
}

/** No chart where there is nothing to compare. */
function chart(
  sheet: SheetBuilder,
  areas: readonly ReviewArea[],
  words: ReviewWords,
  rows: { readonly first: number; readonly last: number },
): number {
  const row = rows.last + 2;
  if (areas.every((area) => area.before === null)) return row;
  const last = row + chartRows - 1;
  for (let line = row; line <= last; line++) sheet.height(line, 13);
  sheet.chart({
    kind: "column",
    anchor: `A${row}:I${last}`,
    categories: `B${rows.first}:B${rows.last}`,
    series: [
      { title: `${words.before}得分率`, values: `C${rows.first}:C${rows.last}`, color: palette.sand },
      { title: `${words.now}得分率`, values: `D${rows.first}:D${rows.last}`, color: palette.red },
    ],
    gap: 60,
    legend: true,
    labelFormat: "0%;-0%;",
  });
  return last + 1;
}
