/** Worksheets and what belongs to one: freezing, filter, protection, tables. */
import { maximumColumns, maximumRows } from "../../../core/model/place.ts";
import { wholeSheet } from "../../model/areas.ts";
import { Fault, invalidArgument, itemNotFound } from "../../model/fault.ts";
import type { Sheet, Table } from "../../model/sheet.ts";
import type { Workbook } from "../../model/workbook.ts";
import { type CallContext, hostType } from "../host-type.ts";
import { areasIn, Region, rangeIn, regionHandles, requireAlive } from "../region.ts";
import { booleanValue, objectOf, optionalText, textValue, wholeNumber, wordValue } from "../values.ts";
import { standardCharacters } from "../widths.ts";
import { chartsType } from "./charts.ts";
import { namesType } from "./names-and-settings.ts";
import { pageLayoutType, rowBreaksType } from "./print.ts";
import { worksheetHandle } from "./worksheet-handle.ts";

const check = (sheet: Sheet): void => requireAlive({ sheet });

const freezeType = hostType<Sheet>("WorksheetFreezePanes", {
  check,
  methods: {
    FreezeAt: (sheet, [range]) => {
      const { bottom, right } = typeof range === "string" ? rangeIn(sheet, range) : objectOf(range, Region).range;
      sheet.freeze = {
        row: bottom === maximumRows - 1 ? 0 : bottom + 1,
        column: right === maximumColumns - 1 ? 0 : right + 1,
      };
    },
    FreezeColumns: (sheet, [count]) => {
      sheet.freeze = { row: 0, column: wholeNumber(count) };
    },
    FreezeRows: (sheet, [count]) => {
      sheet.freeze = { row: wholeNumber(count), column: 0 };
    },
    GetLocation: (sheet) => {
      if (sheet.freeze === null) throw itemNotFound();
      const { row, column } = sheet.freeze;
      // Frozen rows alone are whole rows, frozen columns alone whole columns.
      const bottom = row === 0 ? wholeSheet.bottom : row - 1;
      const right = column === 0 ? wholeSheet.right : column - 1;
      return regionHandles.range(new Region(sheet, [{ ...wholeSheet, bottom, right }]));
    },
    Unfreeze: (sheet) => {
      sheet.freeze = null;
    },
  },
});

const autoFilterType = hostType<Sheet>("AutoFilter", {
  check,
  scalars: {
    Enabled: { get: ({ filter }) => filter !== null },
    // Criteria are not kept: rows hidden inside the filter are taken for filtered.
    IsDataFiltered: {
      get: ({ filter, hiddenRows }) =>
        filter !== null && [...hiddenRows].some((row) => row > filter.top && row <= filter.bottom),
    },
  },
  methods: {
    Apply: (sheet, [range]) => {
      sheet.requireUnprotected();
      sheet.filter = typeof range === "string" ? rangeIn(sheet, range) : objectOf(range, Region).range;
    },
    GetRange: (sheet) => {
      if (sheet.filter === null) throw itemNotFound();
      return regionHandles.range(new Region(sheet, [sheet.filter]));
    },
    Remove: (sheet) => {
      sheet.requireUnprotected();
      sheet.filter = null;
    },
  },
});

const protectionType = hostType<Sheet>("WorksheetProtection", {
  check,
  scalars: { Protected: { get: ({ isProtected }) => isProtected } },
});

interface OnSheet {
  readonly sheet: Sheet;
  readonly table: Table;
}

const tableType = hostType<OnSheet>("Table", {
  check: (target) => requireAlive(target),
  identity: { key: "Id", of: ({ table }) => table.id },
  scalars: { Id: { get: ({ table }) => table.id }, Name: { get: ({ table }) => table.name } },
  methods: { GetRange: ({ sheet, table }) => regionHandles.range(new Region(sheet, [table.range])) },
});

/** Tables of one sheet or of all of them: the client finds a table again in the workbook. */
export const tablesType = hostType<readonly Sheet[]>("TableCollection", {
  items: (sheets) => sheets.flatMap((sheet) => sheet.tables.map((table) => tableType.of({ sheet, table }))),
  item: (sheets, key) => {
    for (const sheet of sheets) {
      const table = sheet.tables.find(({ id, name }) => id === key || name === key);
      if (table !== undefined) return tableType.of({ sheet, table });
    }
    throw itemNotFound();
  },
});

const commentType = hostType<{ readonly index: number }>("Comment", {
  identity: { key: "Id", of: ({ index }) => `${index}` },
});

const commentsType = hostType<Sheet>("CommentCollection", {
  check,
  items: (sheet) => Array.from({ length: sheet.commentCount }, (_, index) => commentType.of({ index })),
});

/** Events an add-in may ask for; by the name in `_Register…Event`. */
const events = ["DataChanged", "Activated", "Deactivated", "SelectionChanged", "NameChanged", "Added", "Deleted"];

function registrations<Target>(
  targetOf: (target: Target) => string,
): Record<string, (target: Target, values: readonly unknown[], context: CallContext) => null> {
  return Object.fromEntries(
    events.flatMap((event) =>
      [true, false].map((on) => [
        `_${on ? "Register" : "Unregister"}${event}Event`,
        (target: Target, _: readonly unknown[], context: CallContext): null => {
          context.register(event, targetOf(target), on);
          return null;
        },
      ]),
    ),
  );
}

const worksheetType = hostType<Sheet>("Worksheet", {
  check,
  identity: { key: "Id", of: ({ id }) => id },
  scalars: {
    Id: { get: ({ id }) => id },
    Name: {
      get: ({ name }) => name,
      set: (sheet, value) => sheet.workbook.renameSheet(sheet, textValue(value)),
    },
    Position: { get: (sheet) => sheet.workbook.sheets.indexOf(sheet) },
    ShowGridlines: { get: ({ showGridlines }) => showGridlines },
    // The client sets showGridlines by another name than it reads it by.
    Gridlines: {
      set: (sheet, value) => {
        sheet.showGridlines = booleanValue(value);
      },
    },
    StandardWidth: { get: ({ workbook }) => standardCharacters(workbook) },
    TabColor: { get: ({ tabColor }) => tabColor },
    Visibility: {
      get: ({ visibility }) => visibility,
      set: (sheet, value) => {
        sheet.workbook.requireUnlocked();
        sheet.visibility = wordValue(value, ["Visible", "Hidden", "VeryHidden"]);
      },
    },
  },
  navigation: {
    AutoFilter: (sheet) => autoFilterType.of(sheet),
    Charts: (sheet) => chartsType.of(sheet),
    Comments: (sheet) => commentsType.of(sheet),
    FreezePanes: (sheet) => freezeType.of(sheet),
    HorizontalPageBreaks: (sheet) => rowBreaksType.of(sheet),
    Names: (sheet) => namesType.of({ workbook: sheet.workbook, sheet }),
    PageLayout: (sheet) => pageLayoutType.of(sheet),
    Protection: (sheet) => protectionType.of(sheet),
    Tables: (sheet) => tablesType.of([sheet]),
  },
  methods: {
    Activate: (sheet) => sheet.workbook.activate(sheet),
    Delete: (sheet) => sheet.workbook.deleteSheet(sheet),
    GetCell: (sheet, [row, column]) => {
      const [top, left] = [wholeNumber(row), wholeNumber(column)];
      return regionHandles.range(new Region(sheet, [inSheet({ top, left, bottom: top, right: left })]));
    },
    GetRange: (sheet, [address]) => {
      const text = optionalText(address);
      return regionHandles.range(new Region(sheet, [text === null ? wholeSheet : rangeIn(sheet, text)]));
    },
    GetRangeByIndexes: (sheet, values) => {
      const [top = -1, left = -1, rows = 0, columns = 0] = values.map(wholeNumber);
      return regionHandles.range(
        new Region(sheet, [inSheet({ top, left, bottom: top + rows - 1, right: left + columns - 1 })]),
      );
    },
    GetRanges: (sheet, [address]) => {
      const text = optionalText(address);
      return regionHandles.areas(new Region(sheet, text === null ? [wholeSheet] : areasIn(sheet, text)));
    },
    // A blank sheet has A1 as its used range, unless a null object is asked for.
    GetUsedRange: (sheet, [valuesOnly]) =>
      regionHandles.range(
        new Region(sheet, [sheet.usedRange(valuesOnly === true) ?? { top: 0, left: 0, bottom: 0, right: 0 }]),
      ),
    GetUsedRangeOrNullObject: (sheet, [valuesOnly]) => {
      const used = sheet.usedRange(valuesOnly === true);
      return used === null ? null : regionHandles.range(new Region(sheet, [used]));
    },
    ...registrations<Sheet>(({ id }) => id),
  },
  since: { Comments: 10 },
});

function inSheet(range: Region["range"]): Region["range"] {
  const inside = range.top >= 0 && range.left >= 0 && range.bottom < maximumRows && range.right < maximumColumns;
  if (!inside || range.bottom < range.top || range.right < range.left) throw invalidArgument();
  return range;
}

worksheetHandle.of = (sheet) => worksheetType.of(sheet);

export const worksheetsType = hostType<Workbook>("WorksheetCollection", {
  items: ({ sheets }) => sheets.map((sheet) => worksheetType.of(sheet)),
  item: (workbook, key) => worksheetType.of(workbook.requiredSheet(textValue(key))),
  methods: {
    Add: (workbook, [name]) => worksheetType.of(workbook.addSheet(optionalText(name) ?? undefined)),
    GetActiveWorksheet: ({ activeSheet }) => {
      if (activeSheet === null) throw new Fault("GeneralException", "workbench: there is no active sheet");
      return worksheetType.of(activeSheet);
    },
    ...registrations<Workbook>(() => "Workbook"),
  },
});
