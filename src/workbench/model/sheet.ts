/**
 * One worksheet with Excel's own rules for what an add-in does to it. Sizes are in the units of a file (widths in
 * characters with padding, heights in points); the RichApi members convert them.
 */
import { type CellRange, maximumColumns, maximumRows } from "../../core/model/place.ts";
import type { CellValue } from "../../core/workbook/snapshot.ts";
import { cellCount, contains, intersection, isWholeColumns, isWholeRows, sameRange, subtraction } from "./areas.ts";
import { type Entry, entered } from "./entered-value.ts";
import { Fault, invalidArgument } from "./fault.ts";
import type { Look } from "./look.ts";
import type { Workbook } from "./workbook.ts";

export interface Cell {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly isError: boolean;
  readonly quoted: boolean;
  readonly look: Look;
}

export interface ConditionLook {
  color?: string;
  bold?: boolean;
  italic?: boolean;
  fill?: string;
  borders: Map<string, { style: string; color: string }>;
}

export interface ConditionalFormat {
  readonly id: string;
  ranges: CellRange[];
  readonly type: string;
  /** Without “=”; null for rules of other types. */
  formula: string | null;
  stopIfTrue: boolean;
  readonly look: ConditionLook;
}

/** The rule of a data validation in the words of a file: `type` list, date, decimal … */
export interface ValidationRule {
  readonly type: string;
  readonly operator: string | null;
  /** Without “=”; an inline list as its choices joined by commas, in quotes. */
  readonly formula1: string;
  readonly formula2: string | null;
}

export interface Validation {
  ranges: CellRange[];
  rule: ValidationRule;
  ignoreBlanks: boolean;
  errorAlert: { showAlert: boolean; style: string; title: string; message: string };
  prompt: { showPrompt: boolean; title: string; message: string };
}

export interface Link {
  readonly range: CellRange;
  /** `工作表!A1`, or null for a link out of the workbook. */
  readonly documentReference: string | null;
  readonly address: string | null;
}

export interface PageLayout {
  orientation: "Portrait" | "Landscape";
  paperSize: string;
  centerHorizontally: boolean;
  centerVertically: boolean;
  /** Points. */
  margins: { left: number; right: number; top: number; bottom: number; header: number; footer: number };
  printArea: CellRange | null;
  titleRows: { first: number; last: number } | null;
  titleColumns: { first: number; last: number } | null;
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  headersFooters: Map<string, string>;
  /** Zero-based rows before which a page begins. */
  rowBreaks: Set<number>;
}

export interface ChartSeries {
  title: string;
  values: CellRange | null;
  categories: CellRange | null;
  color: string;
  gap: number;
  hasLabels: boolean;
  labelFormat: string;
}

export interface Chart {
  readonly id: string;
  name: string;
  readonly type: string;
  anchor: CellRange;
  title: { visible: boolean; text: string };
  legend: { visible: boolean; position: string };
  readonly series: ChartSeries[];
  readonly axes: Map<string, Map<string, unknown>>;
}

export interface Table {
  readonly id: string;
  name: string;
  range: CellRange;
}

export class Sheet {
  readonly workbook: Workbook;
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden" = "Visible";
  /** The part of the file it was opened from, or null. */
  origin: string | null = null;
  isDeleted = false;
  isProtected = false;
  tabColor = "";
  showGridlines = true;
  commentCount = 0;
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  merges: CellRange[] = [];
  freeze: { row: number; column: number } | null = null;
  filter: CellRange | null = null;
  /** The first has the highest priority. */
  readonly conditionalFormats: ConditionalFormat[] = [];
  readonly validations: Validation[] = [];
  links: Link[] = [];
  readonly charts: Chart[] = [];
  readonly tables: Table[] = [];
  readonly page: PageLayout = {
    orientation: "Portrait",
    paperSize: "Letter",
    centerHorizontally: false,
    centerVertically: false,
    margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
    printArea: null,
    titleRows: null,
    titleColumns: null,
    zoom: { scale: 100 },
    headersFooters: new Map(),
    rowBreaks: new Set(),
  };

  readonly #cells = new Map<number, Cell>();
  readonly #columnLooks = new Map<number, Look>();
  #used: { all: CellRange | null; values: CellRange | null } | null = null;
  #revision = 0;

  constructor(workbook: Workbook, id: string, name: string) {
    this.workbook = workbook;
    this.id = id;
    this.name = name;
  }

  cell(row: number, column: number): Cell {
    return (
      this.#cells.get(keyOf(row, column)) ?? {
        ...emptyCell,
        look: this.#columnLooks.get(column) ?? this.workbook.normalLook,
      }
    );
  }

  /** Grows with every change of cells or of the looks of columns, so that who shows them knows when to look again. */
  get revision(): number {
    return this.#revision;
  }

  /** Cells with a value, a formula or a look of their own, in no order. */
  *cells(): Iterable<{ readonly row: number; readonly column: number; readonly cell: Cell }> {
    for (const [key, cell] of this.#cells) yield { ...positionOf(key), cell };
  }

  get hasFormulas(): boolean {
    for (const { formula } of this.#cells.values()) if (formula !== null) return true;
    return false;
  }

  /** Looks given to whole columns, by column. */
  columnLooks(): Iterable<readonly [number, Look]> {
    return this.#columnLooks;
  }

  /** For opening a file: no rule is applied. */
  load(row: number, column: number, cell: Cell): void {
    this.#cells.set(keyOf(row, column), cell);
    this.#touched();
  }

  /** For opening a file: the look of a whole column. */
  loadColumnLook(column: number, look: Look): void {
    this.#columnLooks.set(column, look);
  }

  /** The smallest range with all cells that have something; `valuesOnly` passes over mere looks. */
  usedRange(valuesOnly: boolean): CellRange | null {
    this.#used ??= { all: this.#extent(false), values: this.#extent(true) };
    return valuesOnly ? this.#used.values : this.#used.all;
  }

  /** Writes a grid of the range's own size; null leaves a cell alone. Throws InvalidArgument, AccessDenied. */
  write(range: CellRange, grid: unknown): void {
    this.requireUnprotected();
    const rows = gridFor(range, grid);
    rows.forEach((values, index) => {
      values.forEach((input, offset) => {
        if (input !== null) this.#enter(range.top + index, range.left + offset, input);
      });
    });
    this.#touched();
    this.workbook.recalculate();
    this.workbook.changed(this, range);
  }

  /** Empties the cells: `contents` their values, `formats` their looks with merges' sake left alone, `links` their links. */
  clear(range: CellRange, what: { contents?: boolean; formats?: boolean; links?: boolean }): void {
    this.requireUnprotected();
    if (what.links) this.links = this.links.filter((link) => intersection(link.range, range) === null);
    if (what.formats) {
      for (let column = range.left; isWholeColumns(range) && column <= range.right; column++) {
        if (this.#columnLooks.size === 0) break;
        this.#columnLooks.delete(column);
      }
      this.#clearConditions(range);
    }
    if (what.contents || what.formats) {
      for (const [key, cell] of this.#cellsIn(range)) {
        const look = what.formats ? this.workbook.normalLook : cell.look;
        const kept = what.contents ? { ...emptyCell, look } : { ...cell, look };
        if (kept.value === null && kept.formula === null && kept.look === this.workbook.normalLook)
          this.#cells.delete(key);
        else this.#cells.set(key, kept);
      }
      this.#touched();
    }
    if (what.contents) this.workbook.changed(this, range);
  }

  /** Changes the look of every cell of a range. */
  setLook(range: CellRange, change: (look: Look, row: number, column: number) => Look): void {
    this.requireUnprotected();
    if (isWholeColumns(range)) {
      if (range.left === 0 && range.right === maximumColumns - 1) {
        throw new Fault("UnsupportedOperation", "workbench: formatting every cell of a sheet is not implemented");
      }
      for (let column = range.left; column <= range.right; column++) {
        this.#columnLooks.set(column, change(this.#columnLooks.get(column) ?? this.workbook.normalLook, 0, column));
      }
      for (const [key, cell] of this.#cellsIn(range)) {
        const { row, column } = positionOf(key);
        this.#cells.set(key, { ...cell, look: change(cell.look, row, column) });
      }
    } else {
      if (cellCount(range) > 2_000_000) throw new Fault("UnsupportedOperation", "workbench: too many cells to format");
      for (let row = range.top; row <= range.bottom; row++) {
        for (let column = range.left; column <= range.right; column++) {
          const cell = this.cell(row, column);
          this.#cells.set(keyOf(row, column), { ...cell, look: change(cell.look, row, column) });
        }
      }
    }
    this.#touched();
  }

  /** One value for all cells of a range, or null when they differ, as Excel answers. */
  common<Value>(range: CellRange, of: (look: Look) => Value): Value | null {
    const extent = this.usedRange(false);
    const inside = extent === null ? null : intersection(range, extent);
    const first = of(this.cell(range.top, range.left).look);
    if (inside === null) return first;
    for (let row = inside.top; row <= inside.bottom; row++) {
      for (let column = inside.left; column <= inside.right; column++) {
        if (of(this.cell(row, column).look) !== first) return null;
      }
    }
    return contains(inside, range) || first === of(this.workbook.normalLook) ? first : null;
  }

  merge(range: CellRange): void {
    this.requireUnprotected();
    if (cellCount(range) === 1) return;
    // Excel joins what overlaps; an add-in that does so has its addresses wrong.
    if (this.merges.some((merge) => intersection(merge, range) !== null && !sameRange(merge, range))) {
      throw invalidArgument("workbench: merged areas overlap");
    }
    if (!this.merges.some((merge) => sameRange(merge, range))) this.merges.push(range);
    for (const [key, cell] of this.#cellsIn(range)) {
      const { row, column } = positionOf(key);
      if (row !== range.top || column !== range.left) this.#cells.set(key, { ...emptyCell, look: cell.look });
    }
    this.#touched();
  }

  unmerge(range: CellRange): void {
    this.requireUnprotected();
    this.merges = this.merges.filter((merge) => intersection(merge, range) === null);
  }

  setValidation(range: CellRange, validation: Omit<Validation, "ranges"> | null): void {
    this.requireUnprotected();
    for (const other of this.validations) other.ranges = other.ranges.flatMap((area) => subtraction(area, range));
    const kept = this.validations.filter(({ ranges }) => ranges.length > 0);
    this.validations.length = 0;
    this.validations.push(...kept);
    if (validation !== null) this.validations.push({ ...validation, ranges: [range] });
  }

  validationOf(range: CellRange): Validation | null {
    return this.validations.find(({ ranges }) => ranges.some((area) => contains(area, range))) ?? null;
  }

  setRowsHidden(range: CellRange, hidden: boolean): void {
    this.requireUnprotected();
    if (isWholeColumns(range)) {
      if (hidden) throw new Fault("UnsupportedOperation", "workbench: hiding every row is not implemented");
      this.hiddenRows.clear();
      return;
    }
    for (let row = range.top; row <= range.bottom; row++) {
      if (hidden) this.hiddenRows.add(row);
      else this.hiddenRows.delete(row);
    }
  }

  setColumnsHidden(range: CellRange, hidden: boolean): void {
    this.requireUnprotected();
    for (let column = range.left; column <= range.right; column++) {
      if (hidden) this.hiddenColumns.add(column);
      else this.hiddenColumns.delete(column);
    }
  }

  /** `width` in characters; null takes the standard one. */
  setColumnWidth(range: CellRange, width: number | null): void {
    this.requireUnprotected();
    if (width === null) {
      for (const column of [...this.columnWidths.keys()]) {
        if (column >= range.left && column <= range.right) this.columnWidths.delete(column);
      }
      return;
    }
    for (let column = range.left; column <= range.right; column++) this.columnWidths.set(column, width);
  }

  /** Points; null takes the standard one. */
  setRowHeight(range: CellRange, height: number | null): void {
    this.requireUnprotected();
    if (height === null) {
      for (const row of [...this.rowHeights.keys()]) {
        if (row >= range.top && row <= range.bottom) this.rowHeights.delete(row);
      }
      return;
    }
    if (isWholeColumns(range)) throw new Fault("UnsupportedOperation", "workbench: a height for every row");
    for (let row = range.top; row <= range.bottom; row++) this.rowHeights.set(row, height);
  }

  addCondition(ranges: readonly CellRange[], type: string): ConditionalFormat {
    this.requireUnprotected();
    const format: ConditionalFormat = {
      id: this.workbook.newId("CF"),
      ranges: [...ranges],
      type,
      formula: null,
      stopIfTrue: false,
      look: { borders: new Map() },
    };
    this.conditionalFormats.unshift(format);
    return format;
  }

  /** Another sheet got another name: rules, validations and links of this one follow. */
  renameReferences(renamed: (formula: string) => string): void {
    for (const format of this.conditionalFormats) {
      if (format.formula !== null) format.formula = renamed(format.formula);
    }
    for (const validation of this.validations) {
      const { rule } = validation;
      const formula2 = rule.formula2 === null ? null : renamed(rule.formula2);
      validation.rule = { ...rule, formula1: renamed(rule.formula1), formula2 };
    }
    this.links = this.links.map((link) =>
      link.documentReference === null ? link : { ...link, documentReference: renamed(link.documentReference) },
    );
  }

  requireUnprotected(): void {
    if (this.isProtected) {
      throw new Fault("AccessDenied", "You cannot perform the requested operation. The worksheet is protected.");
    }
  }

  /** Takes the conditional formats away from a range; those that reach beyond it keep the rest. */
  #clearConditions(range: CellRange): void {
    for (const format of this.conditionalFormats) {
      format.ranges = format.ranges.flatMap((area) => subtraction(area, range));
    }
    const kept = this.conditionalFormats.filter(({ ranges }) => ranges.length > 0);
    this.conditionalFormats.length = 0;
    this.conditionalFormats.push(...kept);
  }

  #enter(row: number, column: number, input: unknown): void {
    if (this.#isCovered(row, column)) {
      // Written, not shown and not kept: Excel drops what is put under a merged area.
      return;
    }
    const cell = this.cell(row, column);
    const entry: Entry = entered(input, cell.look.numberFormat, this.workbook.date1904);
    const look =
      entry.numberFormat !== null && cell.look.numberFormat === "General"
        ? { ...cell.look, numberFormat: entry.numberFormat }
        : cell.look;
    const { formula, isError, quoted } = entry;
    const value = formula === null ? entry.value : this.workbook.calculated(this, row, column, formula, cell.value);
    const key = keyOf(row, column);
    if (value === null && formula === null && look === this.workbook.normalLook) this.#cells.delete(key);
    else this.#cells.set(key, { value, formula, isError, quoted, look });
  }

  #touched(): void {
    this.#used = null;
    this.#revision++;
  }

  #isCovered(row: number, column: number): boolean {
    if (this.merges.length === 0) return false;
    const at = { top: row, left: column, bottom: row, right: column };
    return this.merges.some((merge) => contains(merge, at) && (merge.top !== row || merge.left !== column));
  }

  #extent(valuesOnly: boolean): CellRange | null {
    let extent: { top: number; left: number; bottom: number; right: number } | null = null;
    for (const [key, cell] of this.#cells) {
      if (valuesOnly && cell.value === null && cell.formula === null) continue;
      const { row, column } = positionOf(key);
      if (extent === null) extent = { top: row, left: column, bottom: row, right: column };
      else {
        extent.top = Math.min(extent.top, row);
        extent.left = Math.min(extent.left, column);
        extent.bottom = Math.max(extent.bottom, row);
        extent.right = Math.max(extent.right, column);
      }
    }
    return extent;
  }

  *#cellsIn(range: CellRange): Iterable<[number, Cell]> {
    if (!isWholeColumns(range) && !isWholeRows(range) && cellCount(range) < this.#cells.size) {
      for (let row = range.top; row <= range.bottom; row++) {
        for (let column = range.left; column <= range.right; column++) {
          const key = keyOf(row, column);
          const cell = this.#cells.get(key);
          if (cell !== undefined) yield [key, cell];
        }
      }
      return;
    }
    for (const [key, cell] of [...this.#cells]) {
      const { row, column } = positionOf(key);
      if (row < range.top || row > range.bottom || column < range.left || column > range.right) continue;
      yield [key, cell];
    }
  }
}

const emptyCell = { value: null, formula: null, isError: false, quoted: false } as const;

function keyOf(row: number, column: number): number {
  if (row < 0 || column < 0 || row >= maximumRows || column >= maximumColumns) throw invalidArgument();
  return row * maximumColumns + column;
}

function positionOf(key: number): { readonly row: number; readonly column: number } {
  return { row: Math.floor(key / maximumColumns), column: key % maximumColumns };
}

/** A single value stands for every cell; a grid has the range's own size. */
function gridFor(range: CellRange, grid: unknown): readonly (readonly unknown[])[] {
  const rows = range.bottom - range.top + 1;
  const columns = range.right - range.left + 1;
  if (!Array.isArray(grid)) {
    if (rows * columns > 2_000_000) throw new Fault("UnsupportedOperation", "workbench: too many cells to fill");
    return Array.from({ length: rows }, () => new Array<unknown>(columns).fill(grid));
  }
  const wrongShape = grid.length !== rows || grid.some((row) => !Array.isArray(row) || row.length !== columns);
  if (wrongShape) {
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return grid.map((row): readonly unknown[] => (Array.isArray(row) ? row : []));
}
