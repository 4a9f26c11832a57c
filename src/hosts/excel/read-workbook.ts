/// <reference types="office-js" />
/**
 * The open workbook into a snapshot, in few round trips: what sheets there are, how far each is used, the values in blocks,
 * and for numbers how they are shown. Bold and text formats are not asked for: no rule needs them and they cost as much as
 * the values. Below ExcelApi 1.13 Excel does not tell merged areas.
 */
import { type CellRange, maximumColumns } from "../../core/model/place.ts";
import type { DefinedName, Snapshot } from "../../core/workbook/snapshot.ts";
import { HostError } from "../host.ts";
import { areasOfAddress } from "./addresses.ts";
import { cellsOf, type ReadItem, ReadQueue } from "./read-plan.ts";
import { ExcelRefusal, estimatedBytes, type Session } from "./session.ts";
import { SheetGrid } from "./sheet-grid.ts";
import { characterPixels, charactersOfPoints } from "./widths.ts";

export interface ReadOptions {
  /** Whether the host has ExcelApi 1.`minor`. */
  readonly has: (minor: number) => boolean;
  /** Cells asked for in one round trip. */
  readonly cellsPerTrip: number;
}

export interface WorkbookRead {
  readonly snapshot: Snapshot;
  /** Ids of the sheets by name: a sheet keeps its id when it is renamed. */
  readonly sheetIds: ReadonlyMap<string, string>;
}

type Kind = "values" | "formats" | "formulas" | "rows";

export async function readWorkbook(context: Session, options: ReadOptions): Promise<WorkbookRead> {
  const workbook = context.workbook;
  workbook.load("name,readOnly");
  // Excel does not tell its date system; the second day of 1904 is 1 in one and 1463 in the other.
  const secondDay = workbook.functions.date(1904, 1, 2);
  secondDay.load("value");
  workbook.names.load("items/name,items/formula,items/visible");
  workbook.worksheets.load(
    "items/id,items/name,items/visibility,items/standardWidth,items/protection/protected,items/tables/items/name,items/names/items/name,items/names/items/formula,items/names/items/visible",
  );
  await context.sync();
  const sheets = workbook.worksheets.items;
  const outlines = await readOutlines(context, sheets, options);
  const grids = outlines.map(({ used }) => new SheetGrid(used));
  await readCells(context, sheets, outlines, grids, options);
  const names: DefinedName[] = workbook.names.items.map((item) => nameOf(item, null));
  for (const sheet of sheets) names.push(...sheet.names.items.map((item) => nameOf(item, sheet.name)));
  return {
    snapshot: {
      file: workbook.name,
      date1904: secondDay.value === 1,
      sheets: sheets.map((sheet, index) => {
        const grid = grids[index] ?? new SheetGrid(null);
        const outline = outlines[index];
        return {
          name: sheet.name,
          visibility: visibilityOf(sheet.visibility),
          protected: sheet.protection.protected,
          hasComments: outline?.hasComments ?? false,
          tables: outline?.tables ?? [],
          filter: outline?.filter ?? null,
          ...grid.content(),
        };
      }),
      names,
      readOnlyReason: workbook.readOnly
        ? "这个工作簿是以只读方式打开的，可以体检，不能写入。需要写入时，请另存一份再打开。"
        : null,
    },
    sheetIds: new Map(sheets.map(({ name, id }) => [name, id])),
  };
}

function nameOf(item: Excel.NamedItem, sheet: string | null): DefinedName {
  return { name: item.name, refersTo: `${item.formula}`.replace(/^=/, ""), sheet, hidden: !item.visible };
}

function visibilityOf(visibility: Excel.Worksheet["visibility"]): "visible" | "hidden" | "veryHidden" {
  if (visibility === "Hidden") return "hidden";
  return visibility === "VeryHidden" ? "veryHidden" : "visible";
}

/** How far a sheet is used and what lies over its cells. */
interface Outline {
  readonly used: CellRange | null;
  /** Where formulas stand; null = not told, so they are asked for everywhere. */
  readonly formulas: readonly CellRange[] | null;
  readonly tables: readonly { readonly name: string; readonly range: CellRange }[];
  readonly filter: CellRange | null;
  readonly hasComments: boolean;
}

async function readOutlines(
  context: Session,
  sheets: readonly Excel.Worksheet[],
  options: ReadOptions,
): Promise<readonly Outline[]> {
  try {
    return await askOutlines(context, sheets, options, true);
  } catch (error) {
    if (!(error instanceof ExcelRefusal) || error.code === "InvalidOperationInCellEditMode") throw error;
    // Special cells are refused on some sheets; then every formula is asked for.
    return askOutlines(context, sheets, options, false);
  }
}

async function askOutlines(
  context: Session,
  sheets: readonly Excel.Worksheet[],
  { has }: ReadOptions,
  specialCells: boolean,
): Promise<readonly Outline[]> {
  const asked = sheets.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    const formulas =
      specialCells && !sheet.protection.protected
        ? used.getSpecialCellsOrNullObject(Excel.SpecialCellType.formulas)
        : null;
    formulas?.load("address");
    const filter = sheet.autoFilter.getRangeOrNullObject();
    filter.load("rowIndex,columnIndex,rowCount,columnCount");
    const tables = sheet.tables.items.map((table) => {
      const range = table.getRange();
      range.load("rowIndex,columnIndex,rowCount,columnCount");
      return { name: table.name, range };
    });
    const comments = has(10) ? sheet.comments.getCount() : null;
    return { used, formulas, filter, tables, comments };
  });
  await context.sync();
  return asked.map(({ used, formulas, filter, tables, comments }): Outline => {
    const areas = formulas === null ? null : formulas.isNullObject ? [] : areasOfAddress(formulas.address);
    return {
      used: used.isNullObject ? null : rangeOf(used),
      formulas: areas,
      filter: filter.isNullObject ? null : rangeOf(filter),
      tables: tables.map(({ name, range }) => ({ name, range: rangeOf(range) })),
      hasComments: (comments?.value ?? 0) > 0,
    };
  });
}

function rangeOf(range: Excel.Range): CellRange {
  return {
    top: range.rowIndex,
    left: range.columnIndex,
    bottom: range.rowIndex + range.rowCount - 1,
    right: range.columnIndex + range.columnCount - 1,
  };
}

/** Values, then what only they tell is worth asking; both travel together where there are several blocks. */
async function readCells(
  context: Session,
  sheets: readonly Excel.Worksheet[],
  outlines: readonly Outline[],
  grids: readonly SheetGrid[],
  options: ReadOptions,
): Promise<void> {
  const queue = new ReadQueue<Kind>(options.cellsPerTrip);
  outlines.forEach(({ used }, sheet) => {
    if (used !== null) queue.add([{ kind: "values", sheet, range: used }]);
  });
  let shapesAreMissing = true;
  while (!queue.isEmpty || shapesAreMissing) {
    const shapes = shapesAreMissing ? askShapes(sheets, outlines, options) : [];
    const items = queue.take();
    const asked = items.map((item) => ask(sheets, item));
    const answered = await answeredInTime(context, queue, items);
    if (!answered) continue;
    shapesAreMissing = false;
    queue.add(takeShapes(shapes, outlines, grids));
    for (const { item, answer } of asked) {
      const rows = answer();
      if (rows === null) {
        again(queue, [item], sheets[item.sheet]?.name ?? "");
        continue;
      }
      context.received(bytesOf(rows));
      const grid = grids[item.sheet];
      if (grid === undefined) continue;
      grid.take(item.kind, item.range, rows);
      if (item.kind === "values") queue.add(details(item, grid, outlines[item.sheet]?.formulas ?? null));
    }
  }
}

/** False when it was too much at once: the items wait again, in halves. */
async function answeredInTime(
  context: Session,
  queue: ReadQueue<Kind>,
  items: readonly ReadItem<Kind>[],
): Promise<boolean> {
  try {
    await context.sync();
    return true;
  } catch (error) {
    if (!(error instanceof ExcelRefusal) || !error.isTooLarge || items.length === 0) throw error;
    again(queue, items, "");
    return false;
  }
}

function again(queue: ReadQueue<Kind>, items: readonly ReadItem<Kind>[], sheet: string): void {
  if (queue.again(items)) return;
  const named = sheet === "" ? "有一张工作表" : `工作表“${sheet}”`;
  throw new HostError(
    "too-large",
    `${named}的内容太多，Excel 一行也传不过来，没有读完。请核对是否有超长的文字或多余的列。`,
  );
}

type Rows = readonly (readonly unknown[])[];

function ask(
  sheets: readonly Excel.Worksheet[],
  item: ReadItem<Kind>,
): { readonly item: ReadItem<Kind>; readonly answer: () => Rows | null } {
  const { top, left, bottom, right } = item.range;
  const range = sheets[item.sheet]?.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  if (range === undefined) return { item, answer: () => [] };
  switch (item.kind) {
    case "values":
      range.load("values");
      return { item, answer: () => complete(range.values, item.range) };
    case "formulas":
      range.load("formulas");
      return { item, answer: () => complete(range.formulas, item.range) };
    case "formats":
      range.load("numberFormat");
      return { item, answer: () => complete(range.numberFormat, item.range) };
    case "rows": {
      const properties = range.getRowProperties({ rowHidden: true });
      return { item, answer: () => properties.value.map(({ rowHidden }) => [rowHidden === true]) };
    }
  }
}

/** Excel answers null, or fewer rows, in place of an error when it was too much. */
function complete(rows: Rows | null, range: CellRange): Rows | null {
  return rows === null || rows.length !== range.bottom - range.top + 1 ? null : rows;
}

function bytesOf(rows: Rows): number {
  let bytes = 2;
  for (const row of rows) for (const value of row) bytes += estimatedBytes(value);
  return bytes;
}

/** Number formats of the columns that hold numbers, formulas where there are some. */
function details(
  { sheet, range }: ReadItem<Kind>,
  grid: SheetGrid,
  formulas: readonly CellRange[] | null,
): ReadItem<Kind>[] {
  const found: ReadItem<Kind>[] = grid
    .numberRuns(range)
    .map((run): ReadItem<Kind> => ({ kind: "formats", sheet, range: run }));
  for (const area of formulas ?? [range]) {
    const common = {
      top: Math.max(area.top, range.top),
      left: Math.max(area.left, range.left),
      bottom: Math.min(area.bottom, range.bottom),
      right: Math.min(area.right, range.right),
    };
    if (common.top <= common.bottom && common.left <= common.right) {
      found.push({ kind: "formulas", sheet, range: common });
    }
  }
  return found;
}

/** Merged areas, hidden rows and columns, widths: what is asked for along with the first values. */
interface Shapes {
  readonly index: number;
  readonly merges: Excel.RangeAreas | null;
  readonly extent: Excel.Range;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  readonly standard: Excel.RangeFormat;
  readonly standardCharacters: number;
}

function askShapes(
  sheets: readonly Excel.Worksheet[],
  outlines: readonly Outline[],
  { has }: ReadOptions,
): readonly Shapes[] {
  return sheets.flatMap((sheet, index) => {
    const used = outlines[index]?.used ?? null;
    if (used === null) return [];
    const extent = sheet.getRangeByIndexes(0, 0, used.bottom + 1, used.right + 1);
    extent.load("rowHidden");
    const merges = has(13) ? extent.getMergedAreasOrNullObject() : null;
    merges?.load("address");
    const columns = extent.getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
    const standard = sheet.getRangeByIndexes(0, maximumColumns - 1, 1, 1).format;
    standard.load("columnWidth");
    return [{ index, merges, extent, columns, standard, standardCharacters: sheet.standardWidth }];
  });
}

/** What there is to ask next: which rows are hidden, where some are. */
function takeShapes(
  shapes: readonly Shapes[],
  outlines: readonly Outline[],
  grids: readonly SheetGrid[],
): ReadItem<Kind>[] {
  const next: ReadItem<Kind>[] = [];
  for (const { index, merges, extent, columns, standard, standardCharacters } of shapes) {
    const grid = grids[index];
    const used = outlines[index]?.used ?? null;
    if (grid === undefined || used === null) continue;
    if (merges !== null && !merges.isNullObject) grid.setMerges(areasOfAddress(merges.address) ?? []);
    const pixels = characterPixels(standard.columnWidth, standardCharacters);
    columns.value.forEach(({ columnHidden, format }, column) => {
      const points = format?.columnWidth ?? standard.columnWidth;
      const own = columnHidden !== true && points !== standard.columnWidth;
      grid.setColumn(column, columnHidden === true, own ? charactersOfPoints(points, pixels) : null);
    });
    if (extent.rowHidden === true) grid.hideRows(0, used.bottom);
    else if (extent.rowHidden !== false) {
      next.push({ kind: "rows", sheet: index, range: { top: 0, bottom: used.bottom, left: 0, right: 0 } });
    }
  }
  return next.filter(({ range }) => cellsOf(range) > 0);
}
