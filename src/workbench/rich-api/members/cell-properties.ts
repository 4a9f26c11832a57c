/** What `getCellProperties` tells of each cell: of what is asked for, in Excel's words. */
import { cellCount, contains } from "../../model/areas.ts";
import { Fault, invalidArgument } from "../../model/fault.ts";
import type { CellEdge, LineLook, Look } from "../../model/look.ts";
import type { Sheet } from "../../model/sheet.ts";
import { type CallContext, notImplemented } from "../host-type.ts";
import type { Region } from "../region.ts";
import { fieldsOf } from "../values.ts";

type Told = Record<string, unknown>;

/** Names that are asked for, of those that are known; an unknown one is refused, never passed over. */
function asked<Name extends string>(wanted: unknown, type: string, names: readonly Name[]): readonly Name[] {
  const known = new Map<string, Name>(names.map((name) => [name.toLowerCase(), name]));
  return [...fieldsOf(wanted)].flatMap(([name, value]) => {
    if (value === false || value === undefined || value === null) return [];
    const found = known.get(name);
    if (found === undefined) throw notImplemented(type, name);
    return [found];
  });
}

function part(wanted: unknown, name: string): unknown {
  return fieldsOf(wanted).get(name.toLowerCase());
}

const fontParts = ["bold", "color", "italic", "name", "size", "strikethrough", "underline"] as const;

function fontOf({ bold, color, italic, fontName, fontSize, strikethrough, underline }: Look): Told {
  return { bold, color, italic, name: fontName, size: fontSize, strikethrough, underline };
}

const fillParts = ["color", "pattern"] as const;

/** Excel calls a cell without a fill white; only the pattern tells that there is none. */
function fillOf({ fill }: Look): Told {
  return { color: fill === "" ? "#FFFFFF" : fill, pattern: fill === "" ? "None" : "Solid" };
}

const neighbours = {
  EdgeTop: [-1, 0, "EdgeBottom"],
  EdgeBottom: [1, 0, "EdgeTop"],
  EdgeLeft: [0, -1, "EdgeRight"],
  EdgeRight: [0, 1, "EdgeLeft"],
} as const;

/** A line between two cells belongs to both. */
function lineAt(sheet: Sheet, row: number, column: number, edge: CellEdge): LineLook | undefined {
  const [down, across, other] = neighbours[edge];
  const own = sheet.cell(row, column).look.borders[edge];
  const outside = row + down < 0 || column + across < 0 || row + down > 1_048_575 || column + across > 16_383;
  return own ?? (outside ? undefined : sheet.cell(row + down, column + across).look.borders[other]);
}

const lineParts = ["color", "style", "weight"] as const;

function linesOf(sheet: Sheet, row: number, column: number, names: readonly (typeof lineParts)[number][]): Told {
  const told = (edge: CellEdge): Told => {
    const line = lineAt(sheet, row, column, edge) ?? { style: "None", weight: "Thin", color: "#000000" };
    return picked({ ...line }, names);
  };
  return { bottom: told("EdgeBottom"), left: told("EdgeLeft"), right: told("EdgeRight"), top: told("EdgeTop") };
}

const formatParts = [
  "borders",
  "fill",
  "font",
  "horizontalAlignment",
  "indentLevel",
  "verticalAlignment",
  "wrapText",
] as const;

function picked(told: Told, names: readonly string[]): Told {
  return Object.fromEntries(names.map((name) => [name, told[name]]));
}

export function cellProperties({ sheet, range }: Region, wanted: unknown, context: CallContext): Told[][] {
  if (cellCount(range) > context.mostCells) throw new Fault("ResponsePayloadSizeLimitExceeded", "Too many cells.");
  const names = asked(wanted, "CellProperties", ["format", "hyperlink"]);
  const format = names.includes("format") ? part(wanted, "format") : null;
  if (format === undefined) throw invalidArgument();
  const formats = format === null ? [] : asked(format, "CellPropertiesFormat", formatParts);
  const fonts = formats.includes("font") ? asked(part(format, "font"), "CellPropertiesFont", fontParts) : [];
  const fills = formats.includes("fill") ? asked(part(format, "fill"), "CellPropertiesFill", fillParts) : [];
  const lines = formats.includes("borders") ? asked(part(format, "borders"), "CellBorder", lineParts) : [];
  const of = (row: number, column: number): Told => {
    const { look } = sheet.cell(row, column);
    const all: Told = {
      horizontalAlignment: look.horizontal,
      indentLevel: look.indent,
      verticalAlignment: look.vertical,
      wrapText: look.wrap,
      ...(fonts.length === 0 ? {} : { font: picked(fontOf(look), fonts) }),
      ...(fills.length === 0 ? {} : { fill: picked(fillOf(look), fills) }),
      ...(lines.length === 0 ? {} : { borders: linesOf(sheet, row, column, lines) }),
    };
    return {
      ...(format === null ? {} : { format: picked(all, formats) }),
      ...(names.includes("hyperlink") ? linkAt(sheet, row, column) : {}),
    };
  };
  return Array.from({ length: range.bottom - range.top + 1 }, (_, down) =>
    Array.from({ length: range.right - range.left + 1 }, (_, across) => of(range.top + down, range.left + across)),
  );
}

function linkAt(sheet: Sheet, row: number, column: number): Told {
  const at = { top: row, left: column, bottom: row, right: column };
  const link = sheet.links.find(({ range }) => contains(range, at));
  if (link === undefined) return {};
  const { documentReference, address } = link;
  return { hyperlink: documentReference === null ? { address } : { documentReference } };
}
