/** One workbook in the grid: which sheet is which, and what of each the grid shows. Shared by the two directions. */
import type { Workbook as GridWorkbook, Worksheet as GridWorksheet } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { CellValue } from "../../../core/workbook/snapshot.ts";
import type { Cell, Sheet } from "../../model/sheet.ts";
import type { Workbook } from "../../model/workbook.ts";
import type { SheetShape } from "./sheet-mapping.ts";

export interface ShownSheet {
  readonly gridId: string;
  /** By row × columns + column; the very cells of the model, which are values. */
  readonly cells: Map<number, Cell>;
  shape: SheetShape;
  /** Revision of the sheet these cells were taken at. */
  revision: number;
}

const mostColumns = 16_384;

export function keyOf(row: number, column: number): number {
  return row * mostColumns + column;
}

export function positionOf(key: number): { readonly row: number; readonly column: number } {
  return { row: Math.floor(key / mostColumns), column: key % mostColumns };
}

export class GridBook {
  readonly api: FUniver;
  readonly unitId: string;
  readonly workbook: Workbook;
  readonly shown = new Map<Sheet, ShownSheet>();
  /** Names with what they refer to. */
  names = new Map<string, string>();
  #isApplying = false;

  constructor(api: FUniver, unitId: string, workbook: Workbook) {
    this.api = api;
    this.unitId = unitId;
    this.workbook = workbook;
  }

  /** Changes made to the grid by the workbench itself, which are not to be taken for somebody's edits. */
  get isApplying(): boolean {
    return this.#isApplying;
  }

  applying(act: () => void): void {
    const before = this.#isApplying;
    this.#isApplying = true;
    try {
      act();
    } finally {
      this.#isApplying = before;
    }
  }

  /** Carries out a mutation of the grid, without a trace in its undo history. */
  mutate(id: string, sheet: ShownSheet | null, parameters: object): void {
    const place = sheet === null ? {} : { subUnitId: sheet.gridId };
    this.applying(() => this.api.syncExecuteCommand(id, { unitId: this.unitId, ...place, ...parameters }));
  }

  sheetOf(gridId: string): Sheet | null {
    for (const [sheet, shown] of this.shown) if (shown.gridId === gridId) return sheet;
    return null;
  }

  gridWorkbook(): GridWorkbook {
    const found = this.api.getWorkbook(this.unitId);
    if (found === null) throw new Error("workbench: the workbook is not in the grid");
    return found.getWorkbook();
  }

  gridSheet(gridId: string): GridWorksheet | null {
    return this.gridWorkbook().getSheetBySheetId(gridId) ?? null;
  }

  /** Puts a calculated value into the model. It is what the grid makes of a formula: shown and read back, never judged by. */
  takeCalculated(sheet: Sheet, row: number, column: number, value: CellValue, isError: boolean): void {
    const cell = sheet.cell(row, column);
    const shown = this.shown.get(sheet);
    if (cell.formula === null || shown === undefined || (cell.value === value && cell.isError === isError)) return;
    sheet.load(row, column, { ...cell, value, isError });
    shown.cells.set(keyOf(row, column), sheet.cell(row, column));
  }
}
