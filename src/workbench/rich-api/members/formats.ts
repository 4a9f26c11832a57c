/** Looks of cells: RangeFormat and what hangs on it. */
import type { CellRange } from "../../../core/model/place.ts";
import { columnCount, rowCount } from "../../model/areas.ts";
import { invalidArgument } from "../../model/fault.ts";
import { type CellEdge, cellEdges, type LineLook, type Look } from "../../model/look.ts";
import type { Sheet } from "../../model/sheet.ts";
import { hostType, type Property } from "../host-type.ts";
import { type Region, requireAlive } from "../region.ts";
import { booleanValue, colorValue, numberValue, textValue, wholeNumber, wordValue } from "../values.ts";
import { pointsOfWidth, standardPoints, widthOfPoints } from "../widths.ts";

function lookProperty<Value>(
  of: (look: Look) => Value,
  change: (look: Look, value: unknown) => Look,
): Property<Region> {
  return {
    get: ({ sheet, ranges }) => {
      const values = ranges.map((range) => sheet.common(range, of));
      return values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
    },
    set: ({ sheet, ranges }, value) => {
      for (const range of ranges) sheet.setLook(range, (look) => change(look, value));
    },
  };
}

const fontType = hostType<Region>("RangeFont", {
  check: requireAlive,
  scalars: {
    Bold: lookProperty(
      (look) => look.bold,
      (look, value) => ({ ...look, bold: booleanValue(value) }),
    ),
    Italic: lookProperty(
      (look) => look.italic,
      (look, value) => ({ ...look, italic: booleanValue(value) }),
    ),
    Strikethrough: lookProperty(
      (look) => look.strikethrough,
      (look, value) => ({ ...look, strikethrough: booleanValue(value) }),
    ),
    Underline: lookProperty(
      (look) => look.underline,
      (look, value) => ({ ...look, underline: wordValue(value, ["None", "Single"]) }),
    ),
    Color: lookProperty(
      (look) => look.color,
      (look, value) => ({ ...look, color: colorValue(value) }),
    ),
    Name: lookProperty(
      (look) => look.fontName,
      (look, value) => ({ ...look, fontName: textValue(value) }),
    ),
    Size: lookProperty(
      (look) => look.fontSize,
      (look, value) => ({ ...look, fontSize: numberValue(value) }),
    ),
  },
});

const fillType = hostType<Region>("RangeFill", {
  check: requireAlive,
  scalars: {
    Color: lookProperty(
      (look) => look.fill,
      (look, value) => ({ ...look, fill: colorValue(value) }),
    ),
  },
  methods: {
    Clear: ({ sheet, ranges }) => {
      for (const range of ranges) sheet.setLook(range, (look) => ({ ...look, fill: "" }));
    },
  },
});

const lineSides = [...cellEdges, "InsideVertical", "InsideHorizontal"] as const;
type LineSide = (typeof lineSides)[number];

const lineStyles = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
const lineWeights = ["Hairline", "Thin", "Medium", "Thick"] as const;

interface Line {
  readonly region: Region;
  readonly side: LineSide;
}

/** Which edges of which cells a side of a range is: an inside line is the far edge of one cell and the near one of the next. */
function edgesOf(side: LineSide, range: CellRange, row: number, column: number): readonly CellEdge[] {
  switch (side) {
    case "EdgeTop":
      return row === range.top ? [side] : [];
    case "EdgeBottom":
      return row === range.bottom ? [side] : [];
    case "EdgeLeft":
      return column === range.left ? [side] : [];
    case "EdgeRight":
      return column === range.right ? [side] : [];
    case "InsideVertical":
      return [
        ...(column < range.right ? (["EdgeRight"] as const) : []),
        ...(column > range.left ? (["EdgeLeft"] as const) : []),
      ];
    case "InsideHorizontal":
      return [
        ...(row < range.bottom ? (["EdgeBottom"] as const) : []),
        ...(row > range.top ? (["EdgeTop"] as const) : []),
      ];
  }
}

const plainLine: LineLook = { style: "Continuous", weight: "Thin", color: "#000000" };

function setLine({ region, side }: Line, change: (line: LineLook | undefined) => LineLook | undefined): void {
  for (const range of region.ranges) {
    const oneColumn = columnCount(range) === 1;
    const oneRow = rowCount(range) === 1;
    // There is no line inside a single row or column: Excel's own object model refuses, so an add-in must not ask.
    if ((side === "InsideVertical" && oneColumn) || (side === "InsideHorizontal" && oneRow)) throw invalidArgument();
    region.sheet.setLook(range, (look, row, column) => {
      const edges = edgesOf(side, range, row, column);
      if (edges.length === 0) return look;
      const borders: { [Edge in CellEdge]?: LineLook } = { ...look.borders };
      for (const edge of edges) {
        const line = change(borders[edge]);
        if (line === undefined) delete borders[edge];
        else borders[edge] = line;
      }
      return { ...look, borders };
    });
  }
}

function lineOf({ region, side }: Line): LineLook | undefined {
  const { range, sheet } = region;
  const edge = cellEdges.find((known) => known === side) ?? (side === "InsideVertical" ? "EdgeRight" : "EdgeBottom");
  return sheet.cell(range.top, range.left).look.borders[edge];
}

const borderType = hostType<Line>("RangeBorder", {
  check: ({ region }) => requireAlive(region),
  identity: { key: "Id", of: ({ side }) => side },
  scalars: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: (line) => lineOf(line)?.style ?? "None",
      set: (line, value) => {
        const style = wordValue(value, lineStyles);
        setLine(line, (before) => (style === "None" ? undefined : { ...(before ?? plainLine), style }));
      },
    },
    Weight: {
      get: (line) => lineOf(line)?.weight ?? "Thin",
      set: (line, value) => {
        const weight = wordValue(value, lineWeights);
        setLine(line, (before) => ({ ...(before ?? plainLine), weight }));
      },
    },
    Color: {
      get: (line) => lineOf(line)?.color ?? "",
      set: (line, value) => {
        const color = colorValue(value);
        setLine(line, (before) => ({ ...(before ?? plainLine), color }));
      },
    },
  },
});

const bordersType = hostType<Region>("RangeBorderCollection", {
  check: requireAlive,
  items: (region) => lineSides.map((side) => borderType.of({ region, side })),
  item: (region, key) => borderType.of({ region, side: wordValue(key, lineSides) }),
});

const horizontals = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const verticals = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

export const rangeFormatType = hostType<Region>("RangeFormat", {
  check: requireAlive,
  scalars: {
    HorizontalAlignment: lookProperty(
      (look) => look.horizontal,
      (look, value) => ({ ...look, horizontal: wordValue(value, horizontals) }),
    ),
    VerticalAlignment: lookProperty(
      (look) => look.vertical,
      (look, value) => ({ ...look, vertical: wordValue(value, verticals) }),
    ),
    WrapText: lookProperty(
      (look) => look.wrap,
      (look, value) => ({ ...look, wrap: booleanValue(value) }),
    ),
    IndentLevel: lookProperty(
      (look) => look.indent,
      (look, value) => {
        const indent = wholeNumber(value);
        if (indent < 0 || indent > 250) throw invalidArgument();
        // An indent needs a side to start from.
        return { ...look, indent, horizontal: indent > 0 && look.horizontal === "General" ? "Left" : look.horizontal };
      },
    ),
    ColumnWidth: {
      get: (region) => {
        const widths = new Set<number>();
        for (const { left, right } of region.ranges) {
          for (let column = left; column <= Math.min(right, left + 300); column++) widths.add(widthAt(region, column));
        }
        return widths.size === 1 ? [...widths][0] : null;
      },
      set: ({ sheet, ranges }, value) => {
        const points = numberValue(value);
        if (points < 0 || points > 1800) throw invalidArgument();
        for (const range of ranges) sheet.setColumnWidth(range, widthOfPoints(sheet.workbook, points));
      },
    },
    RowHeight: {
      get: ({ sheet, range }) => heightAt(sheet, range.top),
      set: ({ sheet, ranges }, value) => {
        const points = numberValue(value);
        if (points < 0 || points > 409.5) throw invalidArgument();
        for (const range of ranges) sheet.setRowHeight(range, points);
      },
    },
    UseStandardWidth: {
      get: ({ sheet, range }) => !sheet.columnWidths.has(range.left),
      set: ({ sheet, ranges }, value) => {
        if (booleanValue(value)) for (const range of ranges) sheet.setColumnWidth(range, null);
      },
    },
    UseStandardHeight: {
      get: ({ sheet, range }) => !sheet.rowHeights.has(range.top),
      set: ({ sheet, ranges }, value) => {
        if (booleanValue(value)) for (const range of ranges) sheet.setRowHeight(range, null);
      },
    },
  },
  navigation: {
    Font: (region) => fontType.of(region),
    Fill: (region) => fillType.of(region),
    Borders: (region) => bordersType.of(region),
  },
});

const standardHeight = 15;

/** Points; a hidden row has none. */
export function heightAt(sheet: Sheet, row: number): number {
  return sheet.hiddenRows.has(row) ? 0 : (sheet.rowHeights.get(row) ?? standardHeight);
}

/** Points; a hidden column has none. */
export function widthAt({ sheet }: Region, column: number): number {
  if (sheet.hiddenColumns.has(column)) return 0;
  const own = sheet.columnWidths.get(column);
  return own === undefined ? standardPoints() : pointsOfWidth(sheet.workbook, own);
}
