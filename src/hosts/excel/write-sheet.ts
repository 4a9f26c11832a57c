/// <reference types="office-js" />
/**
 * One report sheet of ours as steps: made or found, values before
 * anything is emptied (so that a failure half-way loses nothing a clerk typed), looks last. Never deletes, renames, moves,
 * hides or protects a sheet: that would take the clerk's undo away.
 */
import { parseIsoDay, serialFromDay } from "../../core/model/date.ts";
import { type CellRange, columnLetters, quotedSheet, rangeAddress } from "../../core/model/place.ts";
import type {
  BorderStyle,
  CellStyle,
  ContentCell,
  EditOp,
  PrintSetup,
  SheetCondition,
  SheetContent,
  SheetValidation,
} from "../../core/workbook/edit-plan.ts";
import { markAddresses } from "../marks/mark-layout.ts";
import { footerTexts, headerDistance, inlineList } from "../sheets/sheet-limits.ts";
import {
  callBytes,
  clearing,
  emptying,
  extentOf,
  formulaSteps,
  grouped,
  type Line,
  lineSteps,
  mergeSteps,
  numberFormatSteps,
  propertyBytes,
  type SheetSource,
  type SheetTarget,
  sheetSource,
  valueSteps,
  viewStep,
} from "./cell-steps.ts";
import { chartStep } from "./chart-step.ts";
import { estimatedBytes } from "./session.ts";
import type { Step } from "./step.ts";
import { pointsOfCharacters } from "./widths.ts";

export type SheetOp = Extract<EditOp, { kind: "sheet" }>;

export interface WritingFacts {
  readonly date1904: boolean;
  /** Pixels of a character of the standard font. */
  readonly characterPixels: number;
}

/** Throws RangeError for a date of a validation that Excel cannot hold. */
export function sheetSteps(
  workbook: Excel.Workbook,
  op: SheetOp,
  target: SheetTarget,
  facts: WritingFacts,
): readonly Step[] {
  const { content } = op;
  const { sheet, begin } = sheetSource(workbook, op.definedName, target);
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
    viewStep(sheet, { ...content, showGridlines: false }),
    ...content.validations.map((validation) => validationStep(sheet, validation, facts)),
    ...conditionSteps(sheet, content.conditions),
    ...content.charts.map((chart, index) => chartStep(sheet, chart, index)),
  ];
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

function borderSteps(sheet: SheetSource, ranges: readonly CellRange[], { border }: CellStyle): Step[] {
  if (border === undefined) return [];
  const { left, right, top, bottom } = border;
  return lineSteps(sheet, ranges, {
    ...(left === undefined ? {} : { left: lineOf(left) }),
    ...(right === undefined ? {} : { right: lineOf(right) }),
    ...(top === undefined ? {} : { top: lineOf(top) }),
    ...(bottom === undefined ? {} : { bottom: lineOf(bottom) }),
  });
}

function lineOf({ line, color }: BorderStyle): Line {
  return { style: "Continuous", weight: lineWeights[line], color: `#${color}` };
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
