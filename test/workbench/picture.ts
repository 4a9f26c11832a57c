/** A sheet of the workbench as plain data that two hosts can be compared by: ids and the order of things left out. */
import { type CellRange, cellAddress, rangeAddress } from "../../src/core/model/place.ts";
import type { CellEdge, LineLook, Look } from "../../src/workbench/model/look.ts";
import type { Sheet } from "../../src/workbench/model/sheet.ts";
import type { Workbook } from "../../src/workbench/model/workbook.ts";

const opposite = {
  EdgeTop: [-1, 0, "EdgeBottom"],
  EdgeBottom: [1, 0, "EdgeTop"],
  EdgeLeft: [0, -1, "EdgeRight"],
  EdgeRight: [0, 1, "EdgeLeft"],
} as const;

/** A line between two cells may be kept with either: both are asked. */
function lineAt(sheet: Sheet, row: number, column: number, edge: CellEdge): LineLook | undefined {
  const own = sheet.cell(row, column).look.borders[edge];
  const [down, across, other] = opposite[edge];
  if (own !== undefined || row + down < 0 || column + across < 0) return own;
  return sheet.cell(row + down, column + across).look.borders[other];
}

function lookAt(sheet: Sheet, row: number, column: number): Record<string, unknown> {
  const { borders: _, ...look }: Look = sheet.cell(row, column).look;
  const edges = Object.keys(opposite) as CellEdge[];
  const lines = edges.flatMap((edge) => {
    const line = lineAt(sheet, row, column, edge);
    return line === undefined ? [] : [`${edge} ${line.weight} ${line.color}`];
  });
  return { ...look, lines: lines.join(", ") };
}

/** Values and formulas of the cells that have some, by address. */
export function contentOf(sheet: Sheet): Record<string, unknown> {
  const content = new Map<string, unknown>();
  for (const { row, column, cell } of sheet.cells()) {
    if (cell.value === null && cell.formula === null) continue;
    content.set(
      cellAddress(row, column),
      cell.formula === null ? cell.value : { formula: cell.formula, value: cell.value },
    );
  }
  return sorted(content);
}

export function picture(sheet: Sheet): Record<string, unknown> {
  const looks = new Map<string, unknown>();
  for (const { row, column, cell } of sheet.cells()) {
    if (cell.look !== sheet.workbook.normalLook) looks.set(cellAddress(row, column), lookAt(sheet, row, column));
  }
  const { page } = sheet;
  return {
    content: contentOf(sheet),
    looks: sorted(looks),
    merges: addresses(sheet.merges),
    // One pixel is the finest a column can be.
    widths: sorted(new Map([...sheet.columnWidths].map(([column, width]) => [`${column}`, Math.round(width * 8)]))),
    heights: sorted(new Map([...sheet.rowHeights].map(([row, height]) => [`${row}`, height]))),
    hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
    hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
    freeze: sheet.freeze,
    filter: sheet.filter === null ? null : rangeAddress(sheet.filter),
    gridlines: sheet.showGridlines,
    conditions: conditionsOf(sheet),
    validations: sheet.validations
      .map(({ ranges, rule, errorAlert, prompt, ignoreBlanks }) => ({
        ranges: addresses(ranges),
        rule,
        ignoreBlanks,
        alert: errorAlert.style,
        prompt: prompt.showPrompt ? { title: prompt.title, message: prompt.message } : null,
      }))
      .sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)),
    links: sorted(new Map(sheet.links.map(({ range, documentReference }) => [rangeAddress(range), documentReference]))),
    page: {
      ...page,
      margins: Object.fromEntries(Object.entries(page.margins).map(([side, points]) => [side, Math.round(points)])),
      headersFooters: sorted(page.headersFooters),
      rowBreaks: [...page.rowBreaks].sort((a, b) => a - b),
    },
    charts: sheet.charts.map(({ name, anchor }) => ({ name, anchor: rangeAddress(anchor) })),
  };
}

export function requiredSheet(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.sheet(name);
  if (sheet === undefined) throw new Error(`there is no sheet ${name}`);
  return sheet;
}

export function pictures(workbook: Workbook, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, picture(requiredSheet(workbook, name))]));
}

/** In order of priority. */
export function conditionsOf(sheet: Sheet): unknown[] {
  return sheet.conditionalFormats.map(({ ranges, type, formula, look }) => ({
    ranges: addresses(ranges),
    type,
    formula,
    look: { ...look, borders: sorted(look.borders) },
  }));
}

function addresses(ranges: readonly CellRange[]): string[] {
  return ranges.map(rangeAddress).sort();
}

function sorted(entries: ReadonlyMap<string, unknown>): Record<string, unknown> {
  return Object.fromEntries([...entries].sort(([one], [other]) => (one < other ? -1 : 1)));
}
