/** Page layout and page breaks. */
import { wholeSheet } from "../../model/areas.ts";
import { invalidArgument, itemNotFound } from "../../model/fault.ts";
import type { PageLayout, Sheet } from "../../model/sheet.ts";
import { hostType, type Property } from "../host-type.ts";
import { Region, rangeIn, regionHandles, requireAlive } from "../region.ts";
import { booleanValue, fieldsOf, numberValue, objectOf, textValue, wordValue } from "../values.ts";

const papers = ["Letter", "A3", "A4", "A5", "B4", "B5", "Legal"] as const;

function margin(side: keyof PageLayout["margins"]): Property<Sheet> {
  return {
    get: ({ page }) => page.margins[side],
    set: ({ page }, value) => {
      const points = numberValue(value);
      if (points < 0) throw invalidArgument();
      page.margins[side] = points;
    },
  };
}

function headerFooter(place: string): Property<Sheet> {
  return {
    get: ({ page }) => page.headersFooters.get(place) ?? "",
    set: ({ page }, value) => {
      const text = textValue(value);
      if (text.length > 255) throw invalidArgument();
      if (text === "") page.headersFooters.delete(place);
      else page.headersFooters.set(place, text);
    },
  };
}

const headerFooterType = hostType<Sheet>("HeaderFooter", {
  scalars: {
    LeftHeader: headerFooter("leftHeader"),
    CenterHeader: headerFooter("centerHeader"),
    RightHeader: headerFooter("rightHeader"),
    LeftFooter: headerFooter("leftFooter"),
    CenterFooter: headerFooter("centerFooter"),
    RightFooter: headerFooter("rightFooter"),
  },
});

const headersFootersType = hostType<Sheet>("HeaderFooterGroup", {
  navigation: { DefaultForAllPages: (sheet) => headerFooterType.of(sheet) },
});

function addressRange(sheet: Sheet, value: unknown): Region {
  return typeof value === "string" ? new Region(sheet, [rangeIn(sheet, value)]) : objectOf(value, Region);
}

export const pageLayoutType = hostType<Sheet>("PageLayout", {
  check: (sheet) => requireAlive({ sheet }),
  scalars: {
    Orientation: {
      get: ({ page }) => page.orientation,
      set: ({ page }, value) => {
        page.orientation = wordValue(value, ["Portrait", "Landscape"]);
      },
    },
    PaperSize: {
      get: ({ page }) => page.paperSize,
      set: ({ page }, value) => {
        page.paperSize = wordValue(value, papers);
      },
    },
    CenterHorizontally: {
      get: ({ page }) => page.centerHorizontally,
      set: ({ page }, value) => {
        page.centerHorizontally = booleanValue(value);
      },
    },
    CenterVertically: {
      get: ({ page }) => page.centerVertically,
      set: ({ page }, value) => {
        page.centerVertically = booleanValue(value);
      },
    },
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
    Zoom: {
      get: ({ page }) => page.zoom,
      set: ({ page }, value) => {
        const fields = fieldsOf(value);
        const number = (name: string): number | undefined => {
          const field = fields.get(name);
          return field === undefined || field === null ? undefined : numberValue(field);
        };
        const [scale, across, down] = [number("scale"), number("horizontalfittopages"), number("verticalfittopages")];
        page.zoom = {
          ...(scale === undefined ? {} : { scale }),
          ...(across === undefined ? {} : { horizontalFitToPages: across }),
          ...(down === undefined ? {} : { verticalFitToPages: down }),
        };
      },
    },
  },
  navigation: { HeadersFooters: (sheet) => headersFootersType.of(sheet) },
  methods: {
    SetPrintArea: (sheet, [area]) => {
      sheet.page.printArea = addressRange(sheet, area).range;
    },
    SetPrintTitleRows: (sheet, [rows]) => {
      const { range } = addressRange(sheet, rows);
      sheet.page.titleRows = { first: range.top, last: range.bottom };
    },
    SetPrintTitleColumns: (sheet, [columns]) => {
      const { range } = addressRange(sheet, columns);
      sheet.page.titleColumns = { first: range.left, last: range.right };
    },
    GetPrintTitleRows: (sheet) => {
      const rows = sheet.page.titleRows;
      if (rows === null) throw itemNotFound();
      return regionHandles.range(new Region(sheet, [{ ...wholeSheet, top: rows.first, bottom: rows.last }]));
    },
    GetPrintTitleColumns: (sheet) => {
      const columns = sheet.page.titleColumns;
      if (columns === null) throw itemNotFound();
      return regionHandles.range(new Region(sheet, [{ ...wholeSheet, left: columns.first, right: columns.last }]));
    },
    GetPrintArea: (sheet) =>
      sheet.page.printArea === null ? null : regionHandles.areas(new Region(sheet, [sheet.page.printArea])),
  },
});

export const rowBreaksType = hostType<Sheet>("PageBreakCollection", {
  check: (sheet) => requireAlive({ sheet }),
  items: (sheet) => [...sheet.page.rowBreaks].sort((a, b) => a - b).map((row) => rowBreakType.of({ sheet, row })),
  methods: {
    Add: (sheet, [range]) => {
      const { top } = addressRange(sheet, range).range;
      if (top === 0) throw invalidArgument();
      sheet.page.rowBreaks.add(top);
      return rowBreakType.of({ sheet, row: top });
    },
    RemovePageBreaks: (sheet) => sheet.page.rowBreaks.clear(),
  },
});

interface RowBreak {
  readonly sheet: Sheet;
  readonly row: number;
}

const rowBreakType = hostType<RowBreak>("PageBreak", {
  identity: { key: "_Id", of: ({ row }) => `${row}` },
  scalars: { RowIndex: { get: ({ row }) => row } },
  methods: {
    Delete: ({ sheet, row }) => sheet.page.rowBreaks.delete(row),
  },
});
