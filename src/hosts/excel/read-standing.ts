/// <reference types="office-js" />
/**
 * Sheets of ours as they stand before they are written anew, in a few round trips however many they are: how far each is
 * used, then cells, looks and sizes in blocks, then rules, then how they are printed.
 */
import { type CellRange, maximumColumns, maximumRows } from "../../core/model/place.ts";
import type { SheetChart } from "../../core/workbook/edit-plan.ts";
import type { CellValue } from "../../core/workbook/snapshot.ts";
import type { StandingCell, StandingLink, StandingLook, StandingSheet } from "../../core/workbook/standing-sheet.ts";
import { areasOfAddress } from "./addresses.ts";
import { type ReadItem, ReadQueue } from "./read-plan.ts";
import { ExcelRefusal, estimatedBytes, type Session } from "./session.ts";
import { askedOfCells, Looks, lookOf } from "./standing-look.ts";
import { readPrints } from "./standing-print.ts";
import { type RuleQuestion, readRules, stripsOf } from "./standing-rules.ts";

/** Cells of one sheet, and of all sheets together, that are kept. */
const mostCellsOfSheet = 20_000;
const mostCells = 40_000;

/** A cell with its look takes more than half a kilobyte, and Excel on the web answers 5 MB at most. */
const cellsPerTrip = 6_000;

const bytesOfLook = 600;

/** Looks and sizes beside and below what is used are asked for as far as this. */
const columnsBeside = 30;
const rowsBelow = 30;

/** What is known of a sheet of ours without asking Excel. */
export interface KnownOfSheet {
  /** Where Excel does not tell merged areas: those that may stand there. */
  readonly likelyMerges: readonly CellRange[];
  /** Whether this session has merged them, so that blank ones are believed too. */
  readonly areMergesOurs: boolean;
  /** Points of columns that may be hidden, whose width Excel does not tell; by zero-based column. */
  readonly widths: ReadonlyMap<number, number>;
  readonly heights: ReadonlyMap<number, number>;
  /** Null when there are charts of ours of which nobody knows what they show. */
  readonly charts: readonly SheetChart[] | null;
}

/** A sheet as it was, and in Chinese what of it is not kept. */
export interface StandingRead {
  readonly sheet: StandingSheet;
  readonly lost: readonly string[];
}

/** What has been asked of a sheet along with other things. */
export interface AskedOutline {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly filter: Excel.Range;
  readonly frozen: Excel.Range;
  readonly formats: Excel.ConditionalFormatCollection;
  readonly merges: Excel.RangeAreas | null;
}

/** To be read after the next round trip. */
export function askOutline(sheet: Excel.Worksheet, has: (minor: number) => boolean): AskedOutline {
  const used = sheet.getUsedRangeOrNullObject(false);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  sheet.load("showGridlines");
  sheet.autoFilter.load("isDataFiltered");
  const filter = sheet.autoFilter.getRangeOrNullObject();
  filter.load("rowIndex,columnIndex,rowCount,columnCount");
  const frozen = sheet.freezePanes.getLocationOrNullObject();
  frozen.load("rowCount,columnCount");
  const formats = sheet.getRange().conditionalFormats;
  formats.load("items/id,items/type,items/stopIfTrue");
  const merges = has(13) ? sheet.getRange().getMergedAreasOrNullObject() : null;
  merges?.load("address");
  return { sheet, used, filter, frozen, formats, merges };
}

/** In the order of the outlines; null for a sheet that is too large to be kept. */
export async function readStanding(
  context: Session,
  outlines: readonly AskedOutline[],
  known: readonly KnownOfSheet[],
): Promise<readonly (StandingRead | null)[]> {
  let left = mostCells;
  const readings = outlines.map((outline, index) => {
    const facts = known[index];
    const used = outline.used.isNullObject ? null : rangeOf(outline.used);
    const cells = used === null ? 0 : (used.bottom - used.top + 1) * (used.right - used.left + 1);
    if (facts === undefined || cells > mostCellsOfSheet || cells > left) return null;
    left -= cells;
    return new SheetReading(outline, used, facts);
  });
  const kept = readings.filter((reading) => reading !== null);
  if (kept.length === 0) return readings.map(() => null);
  await readCells(context, kept);
  const rules = await readRules(
    context,
    kept.flatMap((reading, index) => reading.questions(index)),
  );
  const prints = await readPrints(
    context,
    kept.map(({ outline }) => outline.sheet),
  );
  return readings.map((reading) => {
    if (reading === null) return null;
    const index = kept.indexOf(reading);
    return reading.result({
      conditions: rules.conditions.get(index) ?? [],
      validations: rules.validations.get(index) ?? [],
      rulesUntold: rules.untold.has(index),
      print: prints[index] ?? null,
    });
  });
}

async function readCells(context: Session, readings: readonly SheetReading[]): Promise<void> {
  const queue = new ReadQueue<"cells">(cellsPerTrip);
  readings.forEach(({ used }, sheet) => {
    if (used !== null) queue.add([{ kind: "cells", sheet, range: used }]);
  });
  let surroundings: "missing" | "without-validations" | "read" = "missing";
  while (!queue.isEmpty || surroundings !== "read") {
    const around =
      surroundings === "read" ? [] : readings.map((reading) => reading.askAround(surroundings === "missing"));
    const items = queue.take();
    const asked = items.map((item) => ({ item, reading: readings[item.sheet], answer: askBlock(readings, item) }));
    try {
      await context.sync();
    } catch (error) {
      if (!(error instanceof ExcelRefusal) || error.code === "InvalidOperationInCellEditMode") throw error;
      if (error.isTooLarge && queue.again(items)) continue;
      // Special cells are refused on some sheets.
      if (error.isTooLarge || surroundings !== "missing") throw error;
      surroundings = "without-validations";
      queue.add(items);
      continue;
    }
    for (const take of around) take();
    surroundings = "read";
    for (const { item, reading, answer } of asked) {
      const block = answer?.() ?? null;
      if (block === null) {
        if (!queue.again([item])) reading?.giveUp();
      } else context.received(reading?.takeBlock(item.range, block) ?? 0);
    }
  }
}

interface Block {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
  readonly properties: readonly (readonly Excel.CellProperties[])[];
}

function askBlock(readings: readonly SheetReading[], { sheet, range }: ReadItem<"cells">): (() => Block | null) | null {
  const asked = readings[sheet]?.rangeAt(range);
  if (asked === undefined) return null;
  asked.load("values,formulas,numberFormat");
  const properties = asked.getCellProperties(askedOfCells);
  return () => {
    const { values, formulas, numberFormat } = asked;
    // Excel answers null, without an error, when it was too much.
    if (values === null || formulas === null || numberFormat === null || properties.value === null) return null;
    return { values, formulas, formats: numberFormat, properties: properties.value };
  };
}

function rangeOf(range: Excel.Range): CellRange {
  return {
    top: range.rowIndex,
    left: range.columnIndex,
    bottom: range.rowIndex + range.rowCount - 1,
    right: range.columnIndex + range.columnCount - 1,
  };
}

interface Rest extends Pick<StandingSheet, "conditions" | "validations" | "print"> {
  readonly rulesUntold: boolean;
}

interface LookedCell {
  readonly row: number;
  readonly column: number;
  readonly look: StandingLook;
}

/** One sheet while it is read. */
class SheetReading {
  readonly outline: AskedOutline;
  readonly used: CellRange | null;
  readonly #known: KnownOfSheet;
  readonly #looks = new Looks();
  readonly #cells: StandingCell[] = [];
  readonly #looked: LookedCell[] = [];
  readonly #links: StandingLink[] = [];
  #base: StandingLook | null = null;
  /** Looks and formats of whole columns: those below everything that is used. */
  #columnLooks: readonly StandingLook[] = [];
  #columnFormats: readonly string[] = [];
  #columns: StandingSheet["columns"] = [];
  #rows: StandingSheet["rows"] = [];
  #strips: readonly CellRange[] = [];
  #validationsUntold = false;
  #isLost = false;

  constructor(outline: AskedOutline, used: CellRange | null, known: KnownOfSheet) {
    this.outline = outline;
    this.used = used;
    this.#known = known;
  }

  rangeAt({ top, left, bottom, right }: CellRange): Excel.Range {
    return this.outline.sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  }

  giveUp(): void {
    this.#isLost = true;
  }

  /** Sizes, the looks of columns, and where validations stand. */
  askAround(withValidations: boolean): () => void {
    const bottom = Math.min((this.used?.bottom ?? -1) + rowsBelow, maximumRows - 2);
    const right = Math.min((this.used?.right ?? -1) + columnsBeside, maximumColumns - 2);
    const columns = this.rangeAt({ top: 0, left: 0, bottom: 0, right }).getColumnProperties({
      columnHidden: true,
      format: { columnWidth: true },
    });
    const rows = this.rangeAt({ top: 0, left: 0, bottom, right: 0 }).getRowProperties({
      rowHidden: true,
      format: { rowHeight: true },
    });
    const below = this.rangeAt({ top: bottom + 1, left: 0, bottom: bottom + 1, right });
    below.load("numberFormat");
    const belowLooks = below.getCellProperties(askedOfCells);
    const corner = this.rangeAt({
      top: maximumRows - 1,
      left: maximumColumns - 1,
      bottom: maximumRows - 1,
      right: maximumColumns - 1,
    });
    corner.format.load("columnWidth,rowHeight");
    const cornerLook = corner.getCellProperties(askedOfCells);
    const validated = withValidations
      ? this.rangeAt({ top: 0, left: 0, bottom, right }).getSpecialCellsOrNullObject(
          Excel.SpecialCellType.dataValidations,
        )
      : null;
    validated?.load("address");
    return () => {
      const base = this.#looks.same(lookOf(cornerLook.value[0]?.[0] ?? {}));
      this.#base = base;
      this.#columnLooks = (belowLooks.value[0] ?? []).map((told) => this.#looks.same(lookOf(told, base)));
      this.#columnFormats = (below.numberFormat[0] ?? []).map((format: unknown) => `${format}`);
      const { widths, heights } = this.#known;
      this.#columns = columns.value.flatMap(({ columnHidden, format }, column) => {
        const hidden = columnHidden === true;
        const width = hidden ? (widths.get(column) ?? null) : (format?.columnWidth ?? null);
        const isOwn = width !== corner.format.columnWidth || widths.get(column) === width;
        return hidden || (width !== null && isOwn) ? [{ column, width, hidden }] : [];
      });
      this.#rows = rows.value.flatMap(({ rowHidden, format }, row) => {
        const hidden = rowHidden === true;
        const height = hidden ? (heights.get(row) ?? null) : (format?.rowHeight ?? null);
        // A row that is as high as the others may still be one that does not grow by itself.
        const isOwn = height !== corner.format.rowHeight || heights.get(row) === height;
        return hidden || (height !== null && isOwn) ? [{ row, height, hidden }] : [];
      });
      this.#strips = validated === null || validated.isNullObject ? [] : stripsOf(validated.address);
      this.#validationsUntold = validated === null;
    };
  }

  /** Returns about how many bytes it took. */
  takeBlock(range: CellRange, { values, formulas, formats, properties }: Block): number {
    let bytes = 0;
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        const [down, across] = [row - range.top, column - range.left];
        const value = cellValueOf(values[down]?.[across]);
        const told: unknown = formulas[down]?.[across];
        const formula = typeof told === "string" && told.startsWith("=") && told !== value ? told.slice(1) : undefined;
        this.#takeCell(row, column, value, formula, `${formats[down]?.[across] ?? "General"}`);
        this.#takeLook(row, column, properties[down]?.[across] ?? {});
        bytes += estimatedBytes(value) + estimatedBytes(told) + bytesOfLook;
      }
    }
    return bytes;
  }

  #takeCell(row: number, column: number, value: CellValue, formula: string | undefined, format: string): void {
    const ofColumn = this.#columnFormats[column] ?? "General";
    if (value === null && formula === undefined && format === ofColumn) return;
    // A cell in a column of another format needs its own, General as well.
    const style = format === "General" && ofColumn === "General" ? {} : { format };
    this.#cells.push({ row, column, value, style, ...(formula === undefined ? {} : { formula }) });
  }

  #takeLook(row: number, column: number, told: Excel.CellProperties): void {
    const { hyperlink } = told;
    if (hyperlink) {
      const { documentReference, address, screenTip } = hyperlink;
      if (documentReference || address) {
        this.#links.push({
          row,
          column,
          ...(documentReference ? { documentReference } : {}),
          ...(address ? { address } : {}),
          ...(screenTip ? { screenTip } : {}),
        });
      }
    }
    const look = this.#looks.same(lookOf(told, this.#base ?? undefined));
    // A link brings a look of its own, so the cell's is set again whatever it is.
    if (look !== (this.#columnLooks[column] ?? this.#base) || hyperlink) this.#looked.push({ row, column, look });
  }

  questions(of: number): RuleQuestion[] {
    const { sheet, formats } = this.outline;
    return [
      ...formats.items.flatMap(({ id, type, stopIfTrue }): RuleQuestion[] =>
        type === "Custom" ? [{ kind: "condition", of, sheet, id, stopIfTrue }] : [],
      ),
      ...this.#strips.map((range): RuleQuestion => ({ kind: "validation", of, sheet, range })),
    ];
  }

  result({ conditions, validations, print, rulesUntold }: Rest): StandingRead | null {
    if (this.#isLost) return null;
    const { sheet, filter, frozen, formats, merges } = this.outline;
    const isFiltered = sheet.autoFilter.isDataFiltered === true;
    const { charts } = this.#known;
    const lost = [
      ...(charts === null ? ["图表按这次写的样子"] : []),
      ...(formats.items.some(({ type }) => type !== "Custom") ? ["另加的数据条、色阶等条件格式不能恢复"] : []),
      ...(rulesUntold || this.#validationsUntold ? ["有的下拉选项或条件格式 Excel 没有告知，不能恢复"] : []),
      ...(isFiltered ? ["筛选条件不能恢复，各行都会显示出来"] : []),
      ...(print === null ? ["打印设置不变"] : []),
    ];
    return {
      lost,
      sheet: {
        cells: this.#cells,
        looks: [...this.#columnLooksApart(), ...this.#looks.together(this.#cellsToDraw())],
        columnFormats: this.#columnFormats.flatMap((format, column) =>
          format === "General" ? [] : [{ column, format }],
        ),
        links: this.#links,
        merges:
          merges === null ? this.#likelyMerges() : merges.isNullObject ? [] : (areasOfAddress(merges.address) ?? []),
        columns: this.#columns,
        rows: isFiltered ? this.#rows.map((row) => ({ ...row, hidden: false })) : this.#rows,
        freeze: frozen.isNullObject ? null : freezeOf(frozen),
        filter: filter.isNullObject ? null : rangeOf(filter),
        showGridlines: sheet.showGridlines,
        validations,
        conditions,
        charts: charts ?? [],
        print,
      },
    };
  }

  #cellsToDraw(): readonly LookedCell[] {
    const base = (column: number): StandingLook | null => this.#columnLooks[column] ?? this.#base;
    // These are drawn whatever their neighbours are.
    const drawn = new Set(
      this.#looked.flatMap(({ row, column, look }) => {
        const plain = base(column);
        return plain !== null && this.#looks.differsByLines(look, plain) ? [] : [`${row},${column}`];
      }),
    );
    const linked = new Set(this.#links.map(({ row, column }) => `${row},${column}`));
    return this.#looked.filter(({ row, column, look }) => {
      const plain = base(column);
      if (plain === null || linked.has(`${row},${column}`)) return true;
      const beside = { left: [0, -1], right: [0, 1], top: [-1, 0], bottom: [1, 0] } as const;
      return !this.#looks.isLinedByNeighbours(look, plain, (side) => {
        const [down, across] = beside[side];
        return drawn.has(`${row + down},${column + across}`);
      });
    });
  }

  #columnLooksApart(): StandingSheet["looks"] {
    return this.#columnLooks.flatMap((look, column) =>
      look === this.#base ? [] : [{ look, ranges: [{ top: 0, bottom: maximumRows - 1, left: column, right: column }] }],
    );
  }

  /** Only a merged area has nothing but its first cell filled. */
  #likelyMerges(): readonly CellRange[] {
    const filled = new Set(
      this.#cells.flatMap(({ row, column, value, formula }) =>
        value === null && formula === undefined ? [] : [`${row},${column}`],
      ),
    );
    return this.#known.likelyMerges.filter((merge) => {
      if (!this.#known.areMergesOurs && !filled.has(`${merge.top},${merge.left}`)) return false;
      for (let row = merge.top; row <= merge.bottom; row++) {
        for (let column = merge.left; column <= merge.right; column++) {
          if ((row !== merge.top || column !== merge.left) && filled.has(`${row},${column}`)) return false;
        }
      }
      return true;
    });
  }
}

function cellValueOf(told: unknown): CellValue {
  if (typeof told === "number" || typeof told === "boolean") return told;
  return typeof told === "string" && told !== "" ? told : null;
}

/** Frozen rows alone are told as whole rows, frozen columns alone as whole columns. */
function freezeOf({ rowCount, columnCount }: Excel.Range): StandingSheet["freeze"] {
  return {
    row: rowCount === maximumRows ? 0 : rowCount,
    column: columnCount === maximumColumns ? 0 : columnCount,
  };
}
