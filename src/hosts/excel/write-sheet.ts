/// <reference types="office-js" />
/**
 * One report sheet of ours as steps: made or found, its own name set first (so that a second try finds it), values before
 * anything is emptied (so that a failure half-way loses nothing a clerk typed), looks last. Never deletes, renames, moves,
 * hides or protects a sheet: that would take the clerk's undo away.
 */
import { parseIsoDay, serialFromDay } from "../../core/model/date.ts";
import {
  type CellRange,
  columnLetters,
  maximumColumns,
  maximumRows,
  quotedSheet,
  rangeAddress,
} from "../../core/model/place.ts";
import type {
  CellStyle,
  ContentCell,
  EditOp,
  PrintSetup,
  SheetChart,
  SheetCondition,
  SheetContent,
  SheetValidation,
} from "../../core/workbook/edit-plan.ts";
import type { CellValue } from "../../core/workbook/snapshot.ts";
import { joinedRanges, markAddresses } from "../marks/mark-layout.ts";
import { footerTexts, headerDistance, inlineList } from "../sheets/sheet-limits.ts";
import { enteredValue } from "./entered-text.ts";
import { estimatedBytes } from "./session.ts";
import type { Step } from "./step.ts";
import { pointsOfCharacters } from "./widths.ts";

export type SheetOp = Extract<EditOp, { kind: "sheet" }>;

export interface SheetTarget {
  /** Id of the sheet to refill, or null for a new one. */
  readonly id: string | null;
  /** The name on the tab, now or to be given. */
  readonly name: string;
  /** The workbook-level name that marks it: absent, right, or pointing elsewhere. */
  readonly definedName: "absent" | "right" | "astray";
  /** Charts of ours on it. */
  readonly ownCharts: readonly string[];
  readonly hasFilter: boolean;
}

export interface WritingFacts {
  readonly date1904: boolean;
  /** Pixels of a character of the standard font. */
  readonly characterPixels: number;
}

/** Charts of ours are known by this name. */
export const ownChartName = "BranchLedger";

/** Bytes of a call on a range, with the calls that make the range. */
const callBytes = 600;
const propertyBytes = 150;

/** Cells of one values step. */
const cellsPerStep = 2_000;

/** Bytes of one step with formulas. */
const bytesPerStep = 50_000;

/** Throws RangeError for a date of a validation that Excel cannot hold. */
export function sheetSteps(
  workbook: Excel.Workbook,
  op: SheetOp,
  target: SheetTarget,
  facts: WritingFacts,
): readonly Step[] {
  const { content } = op;
  let made: Excel.Worksheet | null = null;
  const sheet = (): Excel.Worksheet => {
    made ??= workbook.worksheets.getItem(target.id ?? target.name);
    return made;
  };
  const begin: Step = {
    bytes: 2 * callBytes,
    act: () => {
      made = target.id === null ? workbook.worksheets.add(target.name) : workbook.worksheets.getItem(target.id);
      if (target.definedName === "absent") workbook.names.add(op.definedName, made.getRange("A1"));
      else if (target.definedName === "astray") {
        workbook.names.getItem(op.definedName).formula = `=${quotedSheet(target.name)}!$A$1`;
      }
    },
  };
  const extent = extentOf(content.cells);
  return [
    begin,
    ...(target.id === null ? [] : [clearing(sheet, target)]),
    ...numberFormatSteps(sheet, content.cells),
    ...valueSteps(sheet, content.cells, extent),
    ...formulaSteps(sheet, content.cells),
    ...(target.id === null ? [] : [emptying(sheet, extent)]),
    ...linkSteps(sheet, content.cells),
    ...lookSteps(sheet, content.cells),
    ...mergeSteps(sheet, content.merges),
    ...sizeSteps(sheet, content, facts),
    viewStep(sheet, content),
    ...content.validations.map((validation) => validationStep(sheet, validation, facts)),
    ...conditionSteps(sheet, content.conditions),
    ...content.charts.map((chart, index) => chartStep(sheet, chart, index)),
  ];
}

type SheetSource = () => Excel.Worksheet;

/** Takes away everything but the values. The clerk's comments and pictures stay. */
function clearing(sheet: SheetSource, target: SheetTarget): Step {
  return {
    bytes: 10 * callBytes,
    act: () => {
      const all = sheet().getRange();
      all.unmerge();
      all.clear(Excel.ClearApplyTo.formats);
      all.clear(Excel.ClearApplyTo.hyperlinks);
      all.conditionalFormats.clearAll();
      all.dataValidation.clear();
      all.rowHidden = false;
      all.columnHidden = false;
      all.format.useStandardWidth = true;
      all.format.useStandardHeight = true;
      if (target.hasFilter) sheet().autoFilter.remove();
      sheet().freezePanes.unfreeze();
      for (const name of target.ownCharts) sheet().charts.getItem(name).delete();
    },
  };
}

function numberFormatSteps(sheet: SheetSource, cells: readonly ContentCell[]): Step[] {
  const byFormat = grouped(cells, ({ style }) => style.format ?? "");
  const steps: Step[] = [];
  for (const [format, ranges] of byFormat) {
    if (format === "") continue;
    for (const range of ranges) {
      steps.push({
        bytes: callBytes,
        act: () => setWhole(sheet().getRange(rangeAddress(range)), format),
      });
    }
  }
  return steps;
}

/** One format for the whole range: faster than one for each cell. */
function setWhole(range: { numberFormat: unknown }, format: string): void {
  range.numberFormat = format;
}

function extentOf(cells: readonly ContentCell[]): CellRange {
  let bottom = 0;
  let right = 0;
  for (const cell of cells) {
    bottom = Math.max(bottom, cell.row);
    right = Math.max(right, cell.column);
  }
  return { top: 0, left: 0, bottom, right };
}

/** Every cell of the sheet's extent; cells with formulas keep what they have until their formula comes. */
function valueSteps(sheet: SheetSource, cells: readonly ContentCell[], extent: CellRange): Step[] {
  const width = extent.right + 1;
  const grid: CellValue[][] = Array.from({ length: extent.bottom + 1 }, () => new Array<CellValue>(width).fill(""));
  for (const { row, column, value, formula, style } of cells) {
    const line = grid[row];
    if (line !== undefined) line[column] = formula === undefined ? enteredValue(value, style.format) : null;
  }
  const rows = Math.max(1, Math.floor(cellsPerStep / width));
  const steps: Step[] = [];
  for (let top = 0; top < grid.length; top += rows) {
    const block = grid.slice(top, top + rows);
    steps.push({
      bytes:
        callBytes + block.reduce((sum, line) => sum + line.reduce<number>((all, v) => all + estimatedBytes(v), 0), 0),
      act: () => {
        sheet().getRangeByIndexes(top, 0, block.length, width).values = block;
      },
    });
  }
  return steps;
}

/** Only texts of ours and of the clerk's formulas go through here, never a text from a ledger. */
function formulaSteps(sheet: SheetSource, cells: readonly ContentCell[]): Step[] {
  const byColumn = new Map<number, ContentCell[]>();
  for (const cell of cells) {
    if (cell.formula === undefined) continue;
    const column = byColumn.get(cell.column) ?? [];
    column.push(cell);
    byColumn.set(cell.column, column);
  }
  const steps: Step[] = [];
  for (const [column, list] of byColumn) {
    const inOrder = list.sort((one, other) => one.row - other.row);
    for (let at = 0; at < inOrder.length; ) {
      let end = at + 1;
      for (let bytes = 0; end < inOrder.length && bytes < bytesPerStep; end++) {
        if (inOrder[end]?.row !== (inOrder[end - 1]?.row ?? 0) + 1) break;
        bytes += estimatedBytes(inOrder[end]?.formula);
      }
      const run = inOrder.slice(at, end);
      const formulas = run.map(({ formula }) => [`=${formula ?? ""}`]);
      const top = run[0]?.row ?? 0;
      steps.push({
        bytes: callBytes + formulas.reduce((sum, [formula]) => sum + estimatedBytes(formula), 0),
        act: () => {
          sheet().getRangeByIndexes(top, column, formulas.length, 1).formulas = formulas;
        },
      });
      at = end;
    }
  }
  return steps;
}

/** What an earlier, larger version left below and beside. */
function emptying(sheet: SheetSource, extent: CellRange): Step {
  return {
    bytes: 2 * callBytes,
    act: () => {
      const below = { top: extent.bottom + 1, left: 0, bottom: maximumRows - 1, right: maximumColumns - 1 };
      const beside = { top: 0, left: extent.right + 1, bottom: maximumRows - 1, right: maximumColumns - 1 };
      for (const { top, left, bottom, right } of [below, beside]) {
        const range = sheet().getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
        range.clear(Excel.ClearApplyTo.contents);
      }
    },
  };
}

/** Before the looks: a link brings a look of its own. */
function linkSteps(sheet: SheetSource, cells: readonly ContentCell[]): Step[] {
  return cells.flatMap(({ link, row, column }) => {
    if (link === undefined) return [];
    const documentReference = `${quotedSheet(link.sheet)}!${link.range}`;
    return [
      {
        bytes: callBytes + estimatedBytes(documentReference),
        act: () => {
          sheet().getCell(row, column).hyperlink = { documentReference };
        },
      },
    ];
  });
}

/** Equal looks are set together, on as few areas as they make. */
function lookSteps(sheet: SheetSource, cells: readonly ContentCell[]): Step[] {
  const keys = new Map<CellStyle, string>();
  const styles = new Map<string, CellStyle>();
  const keyOf = ({ style }: ContentCell): string => {
    const known = keys.get(style);
    if (known !== undefined) return known;
    const { format: _, ...look } = style;
    const key = JSON.stringify(look);
    keys.set(style, key);
    styles.set(key, style);
    return key;
  };
  const steps: Step[] = [];
  for (const [key, ranges] of grouped(cells, keyOf)) {
    const style = styles.get(key);
    if (style === undefined) continue;
    for (const address of markAddresses(ranges, ",")) {
      steps.push({
        bytes: callBytes + address.length + 10 * propertyBytes,
        act: () => setLook(sheet().getRanges(address).format, style),
      });
    }
    steps.push(...borderSteps(sheet, ranges, style));
  }
  return steps;
}

function setLook(format: Excel.RangeFormat, style: CellStyle): void {
  format.font.name = style.font.name;
  format.font.size = style.font.size;
  format.font.bold = style.font.bold === true;
  format.font.color = `#${style.font.color}`;
  format.font.underline = style.font.underline === true ? "Single" : "None";
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  if (style.horizontal !== undefined) format.horizontalAlignment = capital(style.horizontal);
  if (style.vertical !== undefined) format.verticalAlignment = style.vertical === "top" ? "Top" : "Center";
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.indent !== undefined && style.indent > 0) format.indentLevel = style.indent;
}

function capital(word: "left" | "center" | "right"): "Left" | "Center" | "Right" {
  return word === "left" ? "Left" : word === "center" ? "Center" : "Right";
}

const lineWeights = { thin: "Thin", medium: "Medium", hair: "Hairline" } as const;

/** Lines inside are drawn only where an area has an inside: Excel refuses them for a single row or column. */
function borderSteps(sheet: SheetSource, ranges: readonly CellRange[], style: CellStyle): Step[] {
  const { border } = style;
  if (border === undefined) return [];
  const sides = [
    ["EdgeLeft", border.left],
    ["EdgeRight", border.right],
    ["EdgeTop", border.top],
    ["EdgeBottom", border.bottom],
  ] as const;
  const insides = [
    ["InsideVertical", border.left ?? border.right, (range: CellRange) => range.right > range.left],
    ["InsideHorizontal", border.top ?? border.bottom, (range: CellRange) => range.bottom > range.top],
  ] as const;
  const lines = [
    ...sides.map(([side, line]) => ({ side, line, areas: ranges })),
    ...insides.map(([side, line, has]) => ({ side, line, areas: ranges.filter(has) })),
  ];
  return lines.flatMap(({ side, line, areas }) => {
    if (line === undefined) return [];
    return markAddresses(areas, ",").map(
      (address): Step => ({
        bytes: callBytes + address.length + 3 * propertyBytes,
        act: () => {
          const drawn = sheet().getRanges(address).format.borders.getItem(side);
          drawn.style = "Continuous";
          drawn.weight = lineWeights[line.line];
          drawn.color = `#${line.color}`;
        },
      }),
    );
  });
}

function mergeSteps(sheet: SheetSource, merges: readonly CellRange[]): Step[] {
  return merges.map((merge) => ({
    bytes: callBytes,
    act: () => sheet().getRange(rangeAddress(merge)).merge(false),
  }));
}

function sizeSteps(sheet: SheetSource, content: SheetContent, { characterPixels }: WritingFacts): Step[] {
  const columns = content.columns.map(
    ({ column, width, hidden }): Step => ({
      bytes: callBytes,
      act: () => {
        const letters = columnLetters(column);
        const range = sheet().getRange(`${letters}:${letters}`);
        range.format.columnWidth = pointsOfCharacters(width, characterPixels);
        if (hidden === true) range.columnHidden = true;
      },
    }),
  );
  const heights = grouped(
    content.rowHeights.map(({ row, height }) => ({ row, column: 0, height })),
    ({ height }) => `${height}`,
  );
  const rows: Step[] = [];
  for (const [height, ranges] of heights) {
    for (const { top, bottom } of ranges) {
      rows.push({
        bytes: callBytes,
        act: () => {
          sheet().getRange(`${top + 1}:${bottom + 1}`).format.rowHeight = Number(height);
        },
      });
    }
  }
  return [...columns, ...rows];
}

function viewStep(sheet: SheetSource, { freeze, filter }: SheetContent): Step {
  return {
    bytes: 3 * callBytes,
    act: () => {
      sheet().showGridlines = false;
      const { freezePanes, autoFilter } = sheet();
      if (freeze !== null && freeze.row > 0 && freeze.column > 0) {
        freezePanes.freezeAt(sheet().getRangeByIndexes(0, 0, freeze.row, freeze.column));
      } else if (freeze !== null && freeze.row > 0) freezePanes.freezeRows(freeze.row);
      else if (freeze !== null && freeze.column > 0) freezePanes.freezeColumns(freeze.column);
      if (filter !== null) autoFilter.apply(sheet().getRange(rangeAddress(filter)));
    },
  };
}

function validationStep(sheet: SheetSource, validation: SheetValidation, facts: WritingFacts): Step {
  const rule = validationRule(validation, facts.date1904);
  const { range, onError, prompt } = validation;
  return {
    bytes: callBytes + 3 * propertyBytes + estimatedBytes(JSON.stringify(rule)),
    act: () => {
      const { dataValidation } = sheet().getRange(rangeAddress(range));
      dataValidation.rule = rule;
      dataValidation.errorAlert = {
        showAlert: true,
        style: onError === "stop" ? "Stop" : "Warning",
        title: "",
        message: "",
      };
      if (prompt !== undefined) {
        dataValidation.prompt = {
          showPrompt: true,
          title: prompt.title.slice(0, 32),
          message: prompt.text.slice(0, 255),
        };
      }
    },
  };
}

function validationRule({ rule }: SheetValidation, date1904: boolean): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: inlineList(rule.values) } };
    case "list-range":
      return { list: { inCellDropDown: true, source: `=${rule.formula}` } };
    case "date": {
      const [formula1, formula2] = [serial(rule.from, date1904), serial(rule.to, date1904)];
      return { date: { formula1: `=${formula1}`, formula2: `=${formula2}`, operator: "Between" } };
    }
    case "decimal":
      return { decimal: { formula1: rule.from, formula2: rule.to, operator: "Between" } };
  }
}

function serial(isoDay: string, date1904: boolean): number {
  const day = parseIsoDay(isoDay);
  const number = day === null ? null : serialFromDay(day, date1904);
  if (number === null) throw new RangeError(`Not a date Excel can hold: ${isoDay}`);
  return number;
}

/** The last one added has the highest priority, so they are added from the back. */
function conditionSteps(sheet: SheetSource, conditions: readonly SheetCondition[]): Step[] {
  return [...conditions].reverse().map(({ range, formula, font, fill }) => ({
    bytes: 2 * callBytes + estimatedBytes(formula),
    act: () => {
      const condition = sheet()
        .getRange(rangeAddress(range))
        .conditionalFormats.add(Excel.ConditionalFormatType.custom);
      condition.custom.rule.formula = `=${formula}`;
      const { format } = condition.custom;
      if (font?.color !== undefined) format.font.color = `#${font.color}`;
      if (font?.bold !== undefined) format.font.bold = font.bold;
      if (fill !== undefined) format.fill.color = `#${fill}`;
    },
  }));
}

const pointsPerCentimetre = 72 / 2.54;

/**
 * How the sheet is printed. Apart from the others, since Excel may refuse it where no printer is set up: by then everything
 * else is written.
 */
export function printStep(workbook: Excel.Workbook, print: PrintSetup, target: SheetTarget): Step {
  return {
    bytes: 8 * callBytes,
    act: () => {
      const sheet: SheetSource = () => workbook.worksheets.getItem(target.id ?? target.name);
      const layout = sheet().pageLayout;
      const [left, right, top, bottom] = print.margins;
      layout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
      layout.paperSize = Excel.PaperType.a4;
      layout.centerHorizontally = true;
      layout.leftMargin = left * pointsPerCentimetre;
      layout.rightMargin = right * pointsPerCentimetre;
      layout.topMargin = top * pointsPerCentimetre;
      layout.bottomMargin = bottom * pointsPerCentimetre;
      layout.headerMargin = headerDistance * pointsPerCentimetre;
      layout.footerMargin = headerDistance * pointsPerCentimetre;
      layout.zoom = {
        horizontalFitToPages: print.pagesWide ?? 1,
        ...(print.fitToHeight === 1 ? { verticalFitToPages: 1 } : {}),
      };
      if (!print.grows) layout.setPrintArea(rangeAddress(print.area));
      const { repeatRows, repeatColumns, breaks } = print;
      if (repeatRows !== undefined) layout.setPrintTitleRows(`$${repeatRows.first + 1}:$${repeatRows.last + 1}`);
      if (repeatColumns !== undefined) {
        layout.setPrintTitleColumns(`$${columnLetters(repeatColumns.first)}:$${columnLetters(repeatColumns.last)}`);
      }
      const footer = footerTexts(print.footerLeft);
      layout.headersFooters.defaultForAllPages.leftFooter = footer.left;
      layout.headersFooters.defaultForAllPages.rightFooter = footer.right;
      const { horizontalPageBreaks } = sheet();
      horizontalPageBreaks.removePageBreaks();
      for (const row of new Set(breaks ?? [])) horizontalPageBreaks.add(`A${row + 1}`);
    },
  };
}

function chartStep(sheet: SheetSource, chart: SheetChart, index: number): Step {
  return {
    bytes: 20 * callBytes,
    act: () => {
      const at = (range: CellRange): Excel.Range => sheet().getRange(rangeAddress(range));
      const [first, ...others] = chart.series;
      if (first === undefined) return;
      const type = chart.kind === "bar" ? Excel.ChartType.barClustered : Excel.ChartType.columnClustered;
      const drawn = sheet().charts.add(type, at(first.values), Excel.ChartSeriesBy.columns);
      drawn.name = `${ownChartName} ${index + 1}`;
      const { top, left, bottom, right } = chart.anchor;
      drawn.setPosition(at({ top, left, bottom: top, right: left }), at({ top: bottom, left: right, bottom, right }));
      drawn.title.visible = false;
      drawn.legend.visible = chart.legend;
      if (chart.legend) drawn.legend.position = "Top";
      const all = [drawn.series.getItemAt(0), ...others.map(({ title }) => drawn.series.add(title))];
      all.forEach((series, place) => {
        const wanted = chart.series[place];
        if (wanted === undefined) return;
        series.name = wanted.title;
        if (place > 0) series.setValues(at(wanted.values));
        series.setXAxisValues(at(chart.categories));
        series.format.fill.setSolidColor(`#${wanted.color}`);
        series.gapWidth = chart.gap;
        series.hasDataLabels = true;
        series.dataLabels.numberFormat = chart.labelFormat;
      });
      const { valueAxis, categoryAxis } = drawn.axes;
      valueAxis.minimum = 0;
      valueAxis.maximum = 1;
      valueAxis.majorUnit = 0.2;
      valueAxis.numberFormat = "0%";
      if (chart.kind === "bar") categoryAxis.reversePlotOrder = true;
    },
  };
}

/** Cells with the same key as few ranges. */
function grouped<Cell extends { readonly row: number; readonly column: number }>(
  cells: readonly Cell[],
  keyOf: (cell: Cell) => string,
): Map<string, readonly CellRange[]> {
  const groups = new Map<string, CellRange[]>();
  for (const cell of cells) {
    const key = keyOf(cell);
    const group = groups.get(key) ?? [];
    group.push({ top: cell.row, left: cell.column, bottom: cell.row, right: cell.column });
    groups.set(key, group);
  }
  return new Map([...groups].map(([key, ranges]) => [key, joinedRanges(ranges)]));
}
