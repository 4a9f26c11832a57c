/**
 * The grid of the page: shows a workbook, takes over what somebody does in it, follows the selection both ways. The model
 * is the truth; the grid is brought up to it once after every batch, not per cell.
 */
import type { IRange } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { type CellRange, rangeAddress } from "../../../core/model/place.ts";
import { sameRange } from "../../model/areas.ts";
import { errorTexts } from "../../model/entered-value.ts";
import type { Sheet } from "../../model/sheet.ts";
import type { Workbook } from "../../model/workbook.ts";
import { Calculations } from "./calculations.ts";
import type { GridBook } from "./grid-book.ts";
import { type GridEdits, noEdits, noteMutation, readEdits } from "./grid-reader.ts";
import { activate, showWorkbook, writeChanges } from "./grid-writer.ts";
import { cellRange } from "./sheet-mapping.ts";
import { startUniver } from "./start-univer.ts";

export interface GridEvents {
  /** Sentences for the person at the grid: what was not taken over, or not calculated. */
  readonly refused: (sentence: string) => void;
}

/** What a cell shows, as the grid has it. */
export interface ShownCell {
  readonly text: string;
  readonly value: unknown;
  /** #RRGGBB of fill and text, with conditional formats over them; "" for none. */
  readonly fill: string;
  readonly color: string;
}

export class Grid {
  readonly #api: FUniver;
  readonly #calculations: Calculations;
  readonly #events: GridEvents;
  #book: GridBook | null = null;
  #edits: GridEdits = noEdits();
  #hasEdits = false;
  #stopListening: (() => void) | null = null;
  #wanted: { readonly sheet: Sheet; readonly range: CellRange | null } | null = null;
  #isFollowing = false;

  constructor(container: HTMLElement, events: GridEvents) {
    this.#events = events;
    const { univer, api } = startUniver(container);
    this.#api = api;
    this.#calculations = new Calculations(univer, api, () =>
      events.refused("公式一分钟还没有算完，表里暂时是原来的数。保存后用 Excel 打开，会重新计算。"),
    );
    this.#api.onCommandExecuted(({ id, params }, options) => this.#note(id, params, options?.fromFormula === true));
    this.#api.addEvent(this.#api.Event.SelectionChanged, ({ worksheet, selections }) =>
      this.#follow(worksheet.getSheetId(), selections[0] ?? null),
    );
    this.#api.addEvent(this.#api.Event.ActiveSheetChanged, ({ activeSheet }) =>
      this.#follow(activeSheet.getSheetId(), null),
    );
  }

  /** Puts a workbook into the grid, in place of the one before. */
  show(workbook: Workbook): void {
    this.#stopListening?.();
    const before = this.#book;
    this.#book = null;
    if (before !== null) this.#api.disposeUnit(before.unitId);
    this.#edits = noEdits();
    this.#book = showWorkbook(this.#api, workbook);
    this.#stopListening = workbook.listen((event) => {
      if (this.#isFollowing) return;
      if (event.kind === "selected") this.#wanted = { sheet: event.sheet, range: event.range };
      else if (event.kind === "activated" && this.#wanted?.sheet !== event.sheet) {
        this.#wanted = { sheet: event.sheet, range: null };
      }
    });
  }

  /** Takes over what was done in the grid up to now. */
  takeEdits(): void {
    const book = this.#book;
    if (!this.#hasEdits || book === null) return;
    const edits = this.#edits;
    this.#edits = noEdits();
    this.#hasEdits = false;
    const refused = readEdits(book, edits);
    this.refresh();
    // A sheet that was added is active in the grid before the model knows it.
    const active = this.#api.getWorkbook(book.unitId)?.getActiveSheet();
    if (edits.structure && active !== undefined) this.#follow(active.getSheetId(), null);
    for (const sentence of new Set(refused)) this.#events.refused(sentence);
  }

  /** Brings the grid up to the model. */
  refresh(): void {
    const book = this.#book;
    if (book === null) return;
    writeChanges(book);
    const wanted = this.#wanted;
    this.#wanted = null;
    if (wanted !== null && !wanted.sheet.isDeleted) this.#select(book, wanted.sheet, wanted.range);
  }

  /** Until formulas have their values. */
  async calculated(): Promise<void> {
    this.takeEdits();
    await this.#calculations.settled();
  }

  cell(sheetName: string, row: number, column: number): ShownCell | null {
    const book = this.#book;
    const sheet = book?.workbook.sheet(sheetName);
    const shown = sheet === undefined ? undefined : book?.shown.get(sheet);
    const grid = shown === undefined ? null : (book?.gridSheet(shown.gridId) ?? null);
    if (book === null || grid === null || shown === undefined) return null;
    // As drawn: number formats and conditional formats are laid over the cell itself.
    const drawn = grid.getCell(row, column);
    const style = book.gridWorkbook().getStyles().getStyleByCell(drawn);
    const over = drawn?.interceptorStyle;
    return {
      text:
        book.api.getWorkbook(book.unitId)?.getSheetBySheetId(shown.gridId)?.getRange(row, column).getDisplayValue() ??
        "",
      value: drawn?.v ?? null,
      fill: over?.bg?.rgb ?? style?.bg?.rgb ?? "",
      color: over?.cl?.rgb ?? style?.cl?.rgb ?? "",
    };
  }

  selection(): { readonly sheet: string; readonly address: string } | null {
    const book = this.#book;
    const active = book?.api.getWorkbook(book.unitId)?.getActiveSheet();
    const range = active?.getSelection()?.getActiveRange()?.getRange();
    const sheet = active === undefined ? null : (book?.sheetOf(active.getSheetId()) ?? null);
    return sheet === null || range === undefined
      ? null
      : { sheet: sheet.name, address: rangeAddress(cellRange(range)) };
  }

  /** As if somebody had typed into a cell; for tests. */
  type(sheetName: string, row: number, column: number, text: string | number): void {
    const book = this.#book;
    const sheet = book?.workbook.requiredSheet(sheetName);
    const shown = sheet === undefined ? undefined : book?.shown.get(sheet);
    if (book === null || shown === undefined) return;
    book.api.getWorkbook(book.unitId)?.getSheetBySheetId(shown.gridId)?.getRange(row, column).setValue(text);
    this.takeEdits();
  }

  #note(id: string, parameters: unknown, fromFormula: boolean): void {
    const book = this.#book;
    if (book === null || !isOf(parameters, book.unitId)) return;
    if (fromFormula) {
      this.#takeCalculated(book, parameters);
      return;
    }
    if (book.isApplying || !noteMutation(this.#edits, id, parameters)) return;
    if (this.#hasEdits) return;
    this.#hasEdits = true;
    // A command is several mutations: taken over together when it is done.
    setTimeout(() => this.takeEdits());
  }

  #takeCalculated(book: GridBook, { subUnitId, cellValue }: GridParameters): void {
    const sheet = subUnitId === undefined ? null : book.sheetOf(subUnitId);
    if (sheet === null) return;
    for (const [row, cells] of Object.entries(cellValue ?? {})) {
      for (const [column, cell] of Object.entries(cells ?? {})) {
        const value = cell?.v ?? null;
        const isError = typeof value === "string" && errorTexts.has(value);
        // A function the grid does not know keeps the value it was saved with.
        if (value === "#NAME?") continue;
        const taken = cell?.t === booleanType ? value === 1 || value === true : value;
        book.takeCalculated(sheet, Number(row), Number(column), taken, isError);
      }
    }
  }

  /** The model follows the selection in the grid. */
  #follow(gridId: string, selected: IRange | null): void {
    const book = this.#book;
    if (book === null || book.isApplying) return;
    const sheet = book.sheetOf(gridId);
    if (sheet === null || sheet.visibility !== "Visible") return;
    const { workbook } = book;
    const range = selected === null ? null : cellRange(selected);
    if (range === null ? workbook.activeSheet === sheet : isSelected(workbook, sheet, range)) return;
    this.#isFollowing = true;
    if (range === null) workbook.activate(sheet);
    else workbook.select(sheet, range);
    this.#isFollowing = false;
  }

  #select(book: GridBook, sheet: Sheet, range: CellRange | null): void {
    const shown = book.shown.get(sheet);
    const workbook = book.api.getWorkbook(book.unitId);
    if (shown === undefined || workbook === null) return;
    activate(book, sheet);
    const grid = workbook.getSheetBySheetId(shown.gridId);
    if (grid === null || range === null) return;
    const { top, left, bottom, right } = range;
    book.applying(() => {
      grid.getRange(top, left, bottom - top + 1, right - left + 1).activate();
      // Univer has none, whatever its type says, for a sheet that is not drawn yet.
      const seen: IRange | null | undefined = grid.getVisibleRange();
      const isSeen =
        seen !== null &&
        seen !== undefined &&
        top >= seen.startRow &&
        top < seen.endRow &&
        left >= seen.startColumn &&
        left < seen.endColumn;
      if (!isSeen) grid.scrollToCell(Math.max(0, top - rowsAbove), left < columnsInView ? 0 : left);
    });
  }
}

/** A revealed cell is shown with some rows above it, and from the first column when that leaves it in view. */
const rowsAbove = 4;
const columnsInView = 8;
/** Univer's type of truth values. */
const booleanType = 3;

interface GridParameters {
  readonly unitId: string;
  readonly subUnitId?: string;
  readonly cellValue?: Record<
    string,
    Record<string, { readonly v?: string | number | boolean | null; readonly t?: number } | null> | null
  >;
}

function isOf(parameters: unknown, unitId: string): parameters is GridParameters {
  return (
    typeof parameters === "object" && parameters !== null && "unitId" in parameters && parameters.unitId === unitId
  );
}

function isSelected(workbook: Workbook, sheet: Sheet, range: CellRange): boolean {
  return workbook.activeSheet === sheet && sameRange(workbook.selection, range);
}
