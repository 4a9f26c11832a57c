/** A sheet of the model as a sheet of the grid: sizes, merged areas, hidden parts, conditional formats, lists to choose from. */
import type { IColumnData, IRange, IRowData, ISheetDataValidationRule, IStyleBase } from "@univerjs/core";
import { BooleanNumber, BorderStyleTypes, DataValidationRenderMode, DataValidationType } from "@univerjs/core";
import {
  CFRuleType,
  CFSubRuleType,
  type IConditionFormattingRule,
  type IFormulaHighlightCell,
} from "@univerjs/preset-sheets-conditional-formatting";
import type { CellRange } from "../../../core/model/place.ts";
import type { ConditionLook, Sheet } from "../../model/sheet.ts";
import { styleOf } from "./cell-mapping.ts";

const pixelsPerPoint = 96 / 72;
/** Characters with padding, as a file has them. */
const standardWidth = 9;
/** Free rows and columns beyond what is used, so that there is room to type. */
const spare = { rows: 60, columns: 8, leastRows: 100, leastColumns: 26 };

export const standardRowHeight = 19;

export function standardColumnWidth(sheet: Sheet): number {
  return Math.round(standardWidth * sheet.workbook.digitWidth);
}

export function gridRange({ top, left, bottom, right }: CellRange): IRange {
  return { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
}

export function cellRange({ startRow, startColumn, endRow, endColumn }: IRange): CellRange {
  return { top: startRow, left: startColumn, bottom: endRow, right: endColumn };
}

/** What a sheet looks like beside its cells; compared as a whole, aspect by aspect, after every batch. */
export interface SheetShape {
  readonly name: string;
  readonly hidden: boolean;
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly freeze: { readonly row: number; readonly column: number } | null;
  readonly merges: readonly IRange[];
  readonly rows: Readonly<Record<number, Partial<IRowData>>>;
  readonly columns: Readonly<Record<number, Partial<IColumnData>>>;
  readonly conditions: readonly IConditionFormattingRule[];
  readonly validations: readonly ISheetDataValidationRule[];
}

export function shapeOf(sheet: Sheet): SheetShape {
  const used = sheet.usedRange(false);
  const rowCount = Math.max(spare.leastRows, (used?.bottom ?? 0) + spare.rows);
  const columnCount = Math.max(spare.leastColumns, (used?.right ?? 0) + spare.columns);
  return {
    name: sheet.name,
    hidden: sheet.visibility !== "Visible",
    tabColor: sheet.tabColor,
    showGridlines: sheet.showGridlines,
    rowCount,
    columnCount,
    freeze: sheet.freeze,
    merges: sheet.merges.map(gridRange),
    rows: rowsOf(sheet, rowCount),
    columns: columnsOf(sheet, columnCount),
    conditions: conditionsOf(sheet),
    validations: validationsOf(sheet),
  };
}

function rowsOf(sheet: Sheet, rowCount: number): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  for (const [row, points] of sheet.rowHeights) {
    if (row < rowCount) rows[row] = { h: Math.round(points * pixelsPerPoint), ia: BooleanNumber.FALSE };
  }
  for (const row of sheet.hiddenRows) if (row < rowCount) rows[row] = { ...rows[row], hd: BooleanNumber.TRUE };
  return rows;
}

function columnsOf(sheet: Sheet, columnCount: number): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const [column, characters] of sheet.columnWidths) {
    if (column < columnCount) columns[column] = { w: Math.round(characters * sheet.workbook.digitWidth) };
  }
  for (const column of sheet.hiddenColumns) {
    if (column < columnCount) columns[column] = { ...columns[column], hd: BooleanNumber.TRUE };
  }
  for (const [column, look] of sheet.columnLooks()) {
    if (column < columnCount) columns[column] = { ...columns[column], s: styleOf(look) };
  }
  return columns;
}

/** Formula rules only: of the others the model knows no more than that they are there. */
function conditionsOf(sheet: Sheet): IConditionFormattingRule[] {
  return sheet.conditionalFormats.flatMap(({ id, ranges, formula, stopIfTrue, look }) => {
    if (formula === null || ranges.length === 0) return [];
    const rule: IFormulaHighlightCell = {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: `=${formula}`,
      style: conditionStyle(look),
    };
    return [{ cfId: id, ranges: ranges.map(gridRange), stopIfTrue, rule }];
  });
}

function conditionStyle({ bold, italic, color, fill, borders }: ConditionLook): IStyleBase {
  const side = (edge: string): { s: BorderStyleTypes; cl: { rgb: string } } | undefined => {
    const line = borders.get(edge);
    return line === undefined ? undefined : { s: BorderStyleTypes.THIN, cl: { rgb: line.color } };
  };
  const box = { t: side("EdgeTop"), b: side("EdgeBottom"), l: side("EdgeLeft"), r: side("EdgeRight") };
  return {
    ...(bold === undefined ? {} : { bl: bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ...(italic === undefined ? {} : { it: italic ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ...(color === undefined ? {} : { cl: { rgb: color } }),
    ...(fill === undefined ? {} : { bg: { rgb: fill } }),
    ...(borders.size === 0 ? {} : { bd: JSON.parse(JSON.stringify(box)) }),
  };
}

function validationsOf(sheet: Sheet): ISheetDataValidationRule[] {
  return sheet.validations.flatMap(({ ranges, rule, ignoreBlanks, errorAlert }, index) => {
    if (rule.type !== "list" || ranges.length === 0) return [];
    const inline = /^"(.*)"$/s.exec(rule.formula1);
    return [
      {
        uid: `validation-${sheet.id}-${index}`,
        type: DataValidationType.LIST,
        ranges: ranges.map(gridRange),
        formula1: inline?.[1] ?? `=${rule.formula1}`,
        renderMode: DataValidationRenderMode.TEXT,
        allowBlank: ignoreBlanks,
        showErrorMessage: errorAlert.showAlert,
        ...(errorAlert.message === "" ? {} : { error: errorAlert.message }),
      },
    ];
  });
}
