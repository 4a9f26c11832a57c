/** Range and RangeAreas. */
import { type CellRange, maximumColumns, maximumRows } from "../../../core/model/place.ts";
import type { CellValue } from "../../../core/workbook/snapshot.ts";
import { boundingRange, cellCount, columnCount, intersection, isWholeColumns, rowCount } from "../../model/areas.ts";
import { Fault, invalidArgument, itemNotFound } from "../../model/fault.ts";
import { shownText } from "../../model/number-text.ts";
import type { Cell } from "../../model/sheet.ts";
import { type CallContext, type Handle, hostType, type Members, type Property } from "../host-type.ts";
import { Region, rangeIn, regionHandles, requireAlive } from "../region.ts";
import { booleanValue, fieldsOf, objectOf, optionalText, textValue, wholeNumber, wordValue } from "../values.ts";
import { cellProperties } from "./cell-properties.ts";
import { conditionalFormatsType } from "./conditional-formats.ts";
import { dataValidationType } from "./data-validation.ts";
import { heightAt, rangeFormatType, widthAt } from "./formats.ts";
import { worksheetHandle } from "./worksheet-handle.ts";

function grid<Value>({ sheet, range }: Region, context: CallContext, of: (cell: Cell) => Value): Value[][] | null {
  // Excel answers null, without an error, for more cells than it can send.
  if (cellCount(range) > context.mostCells) return null;
  const rows: Value[][] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    const values: Value[] = [];
    for (let column = range.left; column <= range.right; column++) values.push(of(sheet.cell(row, column)));
    rows.push(values);
  }
  return rows;
}

function gridProperty(of: (cell: Cell, region: Region) => unknown, writable: boolean): Property<Region> {
  return {
    get: (region, context) => grid(region, context, (cell) => of(cell, region)),
    ...(writable
      ? {
          set: (region: Region, value: unknown, context: CallContext): void => {
            if (cellCount(region.range) > context.mostCells) throw invalidArgument();
            region.sheet.write(region.range, value);
          },
        }
      : {}),
  };
}

function formulaOf(cell: Cell): CellValue {
  return cell.formula === null ? (cell.value ?? "") : `=${cell.formula}`;
}

function typeOf(cell: Cell): string {
  if (cell.isError) return "Error";
  switch (typeof cell.value) {
    case "number":
      return "Double";
    case "boolean":
      return "Boolean";
    case "string":
      return "String";
    default:
      return "Empty";
  }
}

function setNumberFormat({ sheet, range }: Region, value: unknown): void {
  if (!Array.isArray(value)) {
    const format = textValue(value);
    sheet.setLook(range, (look) => ({ ...look, numberFormat: format }));
    return;
  }
  if (value.length !== rowCount(range)) throw invalidArgument();
  value.forEach((row: unknown, index) => {
    if (!Array.isArray(row) || row.length !== columnCount(range)) throw invalidArgument();
    row.forEach((entry: unknown, offset) => {
      if (entry === null) return;
      const format = textValue(entry);
      const [top, left] = [range.top + index, range.left + offset];
      sheet.setLook({ top, left, bottom: top, right: left }, (look) => ({ ...look, numberFormat: format }));
    });
  });
}

/** True, false, or null for a range where some are hidden. */
function shared(hidden: ReadonlySet<number>, from: number, to: number): boolean | null {
  if (hidden.size === 0) return false;
  let count = 0;
  for (const index of hidden) if (index >= from && index <= to) count++;
  if (count === 0) return false;
  return count === to - from + 1 ? true : null;
}

const hiddenRows: Property<Region> = {
  get: ({ sheet, range }) => shared(sheet.hiddenRows, range.top, range.bottom),
  set: ({ sheet, range }, value) => sheet.setRowsHidden(range, booleanValue(value)),
};

const hiddenColumns: Property<Region> = {
  get: ({ sheet, range }) => shared(sheet.hiddenColumns, range.left, range.right),
  set: ({ sheet, range }, value) => sheet.setColumnsHidden(range, booleanValue(value)),
};

function moved({ sheet, range }: Region, change: Partial<CellRange>): Handle {
  const next = { ...range, ...change };
  const outside = next.top < 0 || next.left < 0 || next.bottom >= maximumRows || next.right >= maximumColumns;
  if (outside || next.top > next.bottom || next.left > next.right) throw invalidArgument();
  return regionHandles.range(new Region(sheet, [next]));
}

/** Cells of one kind, as few areas as runs down the columns make. */
const specialKinds = ["Formulas", "Constants", "Blanks", "DataValidations"] as const;

const clearWords = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"] as const;

function clear({ sheet, ranges }: Region, [applyTo]: readonly unknown[]): void {
  const what = applyTo === null || applyTo === undefined ? "All" : wordValue(applyTo, clearWords);
  for (const range of ranges) {
    sheet.clear(range, {
      contents: what === "All" || what === "Contents",
      formats: what === "All" || what === "Formats",
      links: what === "All" || what === "Hyperlinks" || what === "RemoveHyperlinks",
    });
  }
}

function specialCells({ sheet, ranges }: Region, [kind]: readonly unknown[]): Handle {
  const wanted = wordValue(kind, specialKinds);
  if (wanted === "Blanks") throw new Fault("ApiNotFound", "workbench: getSpecialCells(Blanks) is not implemented");
  if (sheet.isProtected) throw new Fault("AccessDenied", "The worksheet is protected.");
  const columns = new Map<number, number[]>();
  const add = (row: number, column: number): void => {
    const rows = columns.get(column) ?? [];
    rows.push(row);
    columns.set(column, rows);
  };
  if (wanted === "DataValidations") {
    for (const area of validatedIn({ sheet, ranges })) {
      for (let column = area.left; column <= area.right; column++) {
        for (let row = area.top; row <= area.bottom; row++) add(row, column);
      }
    }
  } else {
    for (const { row, column, cell } of sheet.cells()) {
      const isIt = wanted === "Formulas" ? cell.formula !== null : cell.formula === null && cell.value !== null;
      const at = { top: row, left: column, bottom: row, right: column };
      if (isIt && ranges.some((range) => intersection(range, at) !== null)) add(row, column);
    }
  }
  const areas: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const [column, rows] of columns) {
    for (const row of rows.sort((one, other) => one - other)) {
      const last = areas.at(-1);
      if (last !== undefined && last.left === column && last.bottom === row - 1) last.bottom = row;
      else areas.push({ top: row, left: column, bottom: row, right: column });
    }
  }
  if (areas.length === 0) throw itemNotFound();
  return regionHandles.areas(new Region(sheet, areas));
}

function validatedIn({ sheet, ranges }: Pick<Region, "sheet" | "ranges">): CellRange[] {
  return sheet.validations.flatMap(({ ranges: validated }) =>
    validated.flatMap((area) => ranges.flatMap((range) => intersection(area, range) ?? [])),
  );
}

const navigation: NonNullable<Members<Region>["navigation"]> = {
  ConditionalFormats: (region) => conditionalFormatsType.of(region),
  DataValidation: (region) => dataValidationType.of(region),
  Format: (region) => rangeFormatType.of(region),
  Worksheet: ({ sheet }) => worksheetHandle.of(sheet),
};

function bandProperties(
  { sheet, range }: Region,
  [wanted]: readonly unknown[],
  band: "row" | "column",
): Record<string, unknown>[] {
  const fields = fieldsOf(wanted);
  const asks = (name: string): boolean => fields.get(name) === true;
  const from = band === "row" ? range.top : range.left;
  const to = band === "row" ? range.bottom : range.right;
  const hidden = band === "row" ? sheet.hiddenRows : sheet.hiddenColumns;
  const format = fields.get("format");
  const size = band === "column" ? "columnwidth" : "rowheight";
  const sizes = format !== undefined && fieldsOf(format).get(size) === true;
  const sizeOf = (index: number): Record<string, number> =>
    band === "column"
      ? { columnWidth: widthAt(new Region(sheet, [range]), index) }
      : { rowHeight: heightAt(sheet, index) };
  const bands: Record<string, unknown>[] = [];
  for (let index = from; index <= to; index++) {
    bands.push({
      ...(asks(`${band}hidden`) ? { [`${band}Hidden`]: hidden.has(index) } : {}),
      ...(asks(`${band}index`) ? { [`${band}Index`]: index } : {}),
      ...(sizes ? { format: sizeOf(index) } : {}),
    });
  }
  return bands;
}

const rangeType = hostType<Region>("Range", {
  check: requireAlive,
  tracked: true,
  scalars: {
    Address: { get: (region) => region.address },
    CellCount: { get: ({ range }) => (cellCount(range) > 2 ** 31 - 1 ? -1 : cellCount(range)) },
    RowIndex: { get: ({ range }) => range.top },
    ColumnIndex: { get: ({ range }) => range.left },
    RowCount: { get: ({ range }) => rowCount(range) },
    ColumnCount: { get: ({ range }) => columnCount(range) },
    RowHidden: hiddenRows,
    ColumnHidden: hiddenColumns,
    Values: gridProperty((cell) => cell.value ?? "", true),
    Formulas: gridProperty(formulaOf, true),
    ValueTypes: gridProperty(typeOf, false),
    Text: gridProperty(
      (cell, { sheet }) => shownText(cell.value, cell.look.numberFormat, sheet.workbook.date1904),
      false,
    ),
    NumberFormat: {
      get: (region, context) => grid(region, context, (cell) => cell.look.numberFormat),
      set: setNumberFormat,
    },
    Hyperlink: {
      get: ({ sheet, range }) => {
        const link = sheet.links.find((known) => intersection(known.range, range) !== null);
        if (link === undefined) return null;
        return link.documentReference === null
          ? { address: link.address }
          : { documentReference: link.documentReference };
      },
      set: ({ sheet, range }, value) => {
        sheet.requireUnprotected();
        const fields = fieldsOf(value);
        const documentReference = optionalText(fields.get("documentreference"));
        const address = optionalText(fields.get("address"));
        if (documentReference === null && address === null) throw invalidArgument();
        sheet.links = sheet.links.filter((link) => intersection(link.range, range) === null);
        sheet.links.push({ range, documentReference, address });
        // Excel gives the cell the look of its Hyperlink style.
        sheet.setLook(range, (look) => ({ ...look, color: "#0563C1", underline: "Single" }));
        const display = optionalText(fields.get("texttodisplay"));
        if (display !== null) sheet.write(range, display);
      },
    },
  },
  navigation,
  methods: {
    Clear: clear,
    GetBoundingRect: (region, [other]) => {
      const range = typeof other === "string" ? rangeIn(region.sheet, other) : objectOf(other, Region).range;
      return regionHandles.range(new Region(region.sheet, [boundingRange(region.range, range)]));
    },
    GetCell: (region, [row, column]) => {
      const top = region.range.top + wholeNumber(row);
      const left = region.range.left + wholeNumber(column);
      return moved(region, { top, left, bottom: top, right: left });
    },
    GetCellProperties: (region, [wanted], context) => ({ value: cellProperties(region, wanted, context) }),
    GetColumn: (region, [column]) => {
      const left = region.range.left + wholeNumber(column);
      return moved(region, { left, right: left });
    },
    GetColumnProperties: (region, values) => ({ value: bandProperties(region, values, "column") }),
    GetEntireColumn: (region) => moved(region, { top: 0, bottom: maximumRows - 1 }),
    GetEntireRow: (region) => moved(region, { left: 0, right: maximumColumns - 1 }),
    GetIntersection: ({ sheet, range }, [other]) => {
      const common = intersection(
        range,
        typeof other === "string" ? rangeIn(sheet, other) : objectOf(other, Region).range,
      );
      if (common === null) throw itemNotFound();
      return regionHandles.range(new Region(sheet, [common]));
    },
    GetMergedAreas: ({ sheet, ranges }) => {
      const merges = sheet.merges.filter((merge) => ranges.some((range) => intersection(range, merge) !== null));
      if (merges.length === 0) throw itemNotFound();
      return regionHandles.areas(new Region(sheet, merges));
    },
    GetOffsetRange: (region, [rows, columns]) => {
      const { top, left, bottom, right } = region.range;
      const [down, across] = [wholeNumber(rows), wholeNumber(columns)];
      return moved(region, { top: top + down, bottom: bottom + down, left: left + across, right: right + across });
    },
    GetResizedRange: (region, [rows, columns]) =>
      moved(region, {
        bottom: region.range.bottom + wholeNumber(rows),
        right: region.range.right + wholeNumber(columns),
      }),
    GetRow: (region, [row]) => {
      const top = region.range.top + wholeNumber(row);
      return moved(region, { top, bottom: top });
    },
    GetRowProperties: (region, values) => ({ value: bandProperties(region, values, "row") }),
    GetSpecialCells: specialCells,
    GetUsedRange: ({ sheet, range }, [valuesOnly]) => {
      const used = sheet.usedRange(valuesOnly === true);
      const common = used === null ? null : intersection(used, range);
      if (common === null) throw itemNotFound();
      return regionHandles.range(new Region(sheet, [common]));
    },
    Merge: ({ sheet, range }, [across]) => {
      if (across !== true) {
        sheet.merge(range);
        return;
      }
      for (let row = range.top; row <= range.bottom; row++) sheet.merge({ ...range, top: row, bottom: row });
    },
    Select: ({ sheet, range }) => sheet.workbook.select(sheet, range),
    Unmerge: ({ sheet, range }) => sheet.unmerge(range),
    _ValidateArraySize: ({ range }, [rows, columns]) => {
      if (rows !== rowCount(range) || columns !== columnCount(range)) {
        throw invalidArgument(
          "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
        );
      }
    },
  },
  since: { GetMergedAreas: 13 },
});

const areasType = hostType<Region>("RangeAreas", {
  check: requireAlive,
  tracked: true,
  scalars: {
    Address: { get: (region) => region.address },
    AreaCount: { get: ({ ranges }) => ranges.length },
    CellCount: { get: ({ ranges }) => ranges.reduce((sum, range) => sum + cellCount(range), 0) },
    IsEntireColumn: { get: ({ ranges }) => ranges.every(isWholeColumns) },
  },
  navigation: { ...navigation, Areas: (region) => areaListType.of(region) },
  methods: { Clear: clear, GetSpecialCells: specialCells },
});

const areaListType = hostType<Region>("RangeCollection", {
  check: requireAlive,
  items: ({ sheet, ranges }) => ranges.map((range) => rangeType.of(new Region(sheet, [range]))),
});

regionHandles.range = (region) => rangeType.of(region);
regionHandles.areas = (region) => areasType.of(region);
