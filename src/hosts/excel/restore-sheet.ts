/// <reference types="office-js" />
/** A sheet of ours back to what it was, as steps: what `readStanding` read. */
import { columnLetters, rangeAddress } from "../../core/model/place.ts";
import type { EditOp } from "../../core/workbook/edit-plan.ts";
import type {
  LookedCells,
  StandingCondition,
  StandingLink,
  StandingLook,
  StandingRule,
  StandingSheet,
  StandingValidation,
} from "../../core/workbook/standing-sheet.ts";
import { markAddresses } from "../marks/mark-layout.ts";
import {
  callBytes,
  clearing,
  emptying,
  extentOf,
  formulaSteps,
  type Lines,
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
import { standingPrintStep } from "./standing-print.ts";
import type { Step } from "./step.ts";
import { wordOf } from "./words.ts";

export type RestoreOp = Extract<EditOp, { kind: "restore" }>;

export function restoreSteps(
  workbook: Excel.Workbook,
  { definedName, standing }: RestoreOp,
  target: SheetTarget,
): { readonly steps: readonly Step[]; readonly print: Step | null } {
  const { sheet, begin } = sheetSource(workbook, definedName, target);
  const { cells } = standing;
  const extent = extentOf(cells);
  const steps = [
    begin,
    ...(target.id === null ? [] : [clearing(sheet, target)]),
    ...standing.columnFormats.map(({ column, format }) => columnFormatStep(sheet, column, format)),
    ...numberFormatSteps(sheet, cells),
    ...valueSteps(sheet, cells, extent),
    ...formulaSteps(sheet, cells),
    ...(target.id === null ? [] : [emptying(sheet, extent)]),
    ...standing.links.map((link) => linkStep(sheet, link)),
    ...standing.looks.flatMap((looked) => lookSteps(sheet, looked)),
    ...mergeSteps(sheet, standing.merges),
    ...sizeSteps(sheet, standing),
    viewStep(sheet, standing),
    ...standing.validations.map((validation) => validationStep(sheet, validation)),
    // The last one added has the highest priority.
    ...[...standing.conditions].reverse().map((condition) => conditionStep(sheet, condition)),
    ...standing.charts.map((chart, index) => chartStep(sheet, chart, index)),
  ];
  return { steps, print: standing.print === null ? null : standingPrintStep(sheet, standing.print) };
}

function columnFormatStep(sheet: SheetSource, column: number, format: string): Step {
  return {
    bytes: callBytes,
    act: () => {
      const range: { numberFormat: unknown } = sheet().getRange(`${columnLetters(column)}:${columnLetters(column)}`);
      range.numberFormat = format;
    },
  };
}

function linkStep(sheet: SheetSource, { row, column, ...link }: StandingLink): Step {
  return {
    bytes: callBytes + estimatedBytes(JSON.stringify(link)),
    act: () => {
      sheet().getCell(row, column).hyperlink = { ...link };
    },
  };
}

function lookSteps(sheet: SheetSource, { look, ranges }: LookedCells): Step[] {
  return [
    ...markAddresses(ranges, ",").map((address) => ({
      bytes: callBytes + address.length + 12 * propertyBytes,
      act: () => setLook(sheet().getRanges(address).format, look),
    })),
    ...lineSteps(sheet, ranges, linesOf(look)),
  ];
}

function setLook(format: Excel.RangeFormat, look: StandingLook): void {
  const { font, fill, horizontal, vertical, wrap, indent } = look;
  format.font.name = font.name;
  format.font.size = font.size;
  format.font.bold = font.bold;
  format.font.italic = font.italic;
  format.font.strikethrough = font.strikethrough;
  format.font.underline = wordOf(Excel.RangeUnderlineStyle, font.underline) ?? Excel.RangeUnderlineStyle.none;
  format.font.color = font.color;
  if (fill === null) format.fill.clear();
  else format.fill.color = fill;
  format.horizontalAlignment = wordOf(Excel.HorizontalAlignment, horizontal) ?? Excel.HorizontalAlignment.general;
  format.verticalAlignment = wordOf(Excel.VerticalAlignment, vertical) ?? Excel.VerticalAlignment.bottom;
  format.wrapText = wrap;
  format.indentLevel = indent;
}

function linesOf({ lines }: StandingLook): Lines {
  const drawn: { -readonly [Side in keyof Lines]: Lines[Side] } = {};
  for (const side of ["left", "right", "top", "bottom"] as const) {
    const line = lines[side];
    if (line === undefined) continue;
    drawn[side] = {
      style: wordOf(Excel.BorderLineStyle, line.style) ?? Excel.BorderLineStyle.continuous,
      weight: wordOf(Excel.BorderWeight, line.weight) ?? Excel.BorderWeight.thin,
      color: line.color,
    };
  }
  return drawn;
}

function sizeSteps(sheet: SheetSource, { columns, rows }: StandingSheet): Step[] {
  return [
    ...columns.map(({ column, width, hidden }) => ({
      bytes: callBytes,
      act: () => {
        const range = sheet().getRange(`${columnLetters(column)}:${columnLetters(column)}`);
        if (width !== null) range.format.columnWidth = width;
        if (hidden) range.columnHidden = true;
      },
    })),
    ...runsOf(rows).map(({ first, last, height, hidden }) => ({
      bytes: callBytes,
      act: () => {
        const range = sheet().getRange(`${first + 1}:${last + 1}`);
        if (height !== null) range.format.rowHeight = height;
        if (hidden) range.rowHidden = true;
      },
    })),
  ];
}

interface RowRun {
  readonly first: number;
  last: number;
  readonly height: number | null;
  readonly hidden: boolean;
}

/** Rows of one height below each other are set together. */
function runsOf(rows: StandingSheet["rows"]): readonly RowRun[] {
  const runs: RowRun[] = [];
  for (const { row, height, hidden } of rows) {
    const run = runs.at(-1);
    if (run !== undefined && run.last === row - 1 && run.height === height && run.hidden === hidden) run.last = row;
    else runs.push({ first: row, last: row, height, hidden });
  }
  return runs;
}

function validationStep(sheet: SheetSource, { range, rule, ignoreBlanks, alert, prompt }: StandingValidation): Step {
  const written = ruleOf(rule);
  return {
    bytes: callBytes + 4 * propertyBytes + estimatedBytes(JSON.stringify(written)),
    act: () => {
      const { dataValidation } = sheet().getRange(rangeAddress(range));
      dataValidation.rule = written;
      dataValidation.ignoreBlanks = ignoreBlanks;
      const style = wordOf(Excel.DataValidationAlertStyle, alert.style) ?? Excel.DataValidationAlertStyle.stop;
      dataValidation.errorAlert = { ...alert, style };
      dataValidation.prompt = { ...prompt };
    },
  };
}

function ruleOf(rule: StandingRule): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list":
      return { list: { source: rule.source, inCellDropDown: rule.inCellDropDown } };
    case "custom":
      return { custom: { formula: rule.formula } };
    default: {
      const operator = wordOf(Excel.DataValidationOperator, rule.operator) ?? Excel.DataValidationOperator.between;
      const { formula1, formula2 } = rule;
      return { [rule.kind]: { operator, formula1, ...(formula2 === null ? {} : { formula2 }) } };
    }
  }
}

function conditionStep(sheet: SheetSource, condition: StandingCondition): Step {
  const address = condition.ranges.map(rangeAddress).join(",");
  return {
    bytes: 3 * callBytes + address.length + estimatedBytes(condition.formula),
    act: () => {
      const added = sheet().getRanges(address).conditionalFormats.add(Excel.ConditionalFormatType.custom);
      added.custom.rule.formula = condition.formula;
      const { format } = added.custom;
      const { color, bold, italic } = condition.font;
      if (color !== null) format.font.color = color;
      if (bold) format.font.bold = true;
      if (italic) format.font.italic = true;
      if (condition.fill !== null) format.fill.color = condition.fill;
      for (const { side, style, color: drawn } of condition.borders) {
        const place = wordOf(Excel.ConditionalRangeBorderIndex, side);
        const line = wordOf(Excel.ConditionalRangeBorderLineStyle, style);
        if (place === undefined || line === undefined) continue;
        const border = format.borders.getItem(place);
        border.style = line;
        border.color = drawn;
      }
      if (condition.stopIfTrue) added.stopIfTrue = true;
    },
  };
}
