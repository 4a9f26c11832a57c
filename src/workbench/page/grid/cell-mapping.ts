/** A cell of the model as a cell of the grid, and its look as a style of the grid. */
import type { IBorderStyleData, ICellData, IStyleData, Nullable } from "@univerjs/core";
import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { CellEdge, LineLook, Look } from "../../model/look.ts";
import type { Cell } from "../../model/sheet.ts";

const horizontal: ReadonlyMap<string, HorizontalAlign> = new Map([
  ["Left", HorizontalAlign.LEFT],
  ["Center", HorizontalAlign.CENTER],
  ["CenterContinuous", HorizontalAlign.CENTER],
  ["Right", HorizontalAlign.RIGHT],
  ["Justify", HorizontalAlign.JUSTIFIED],
  ["Distributed", HorizontalAlign.DISTRIBUTED],
]);

const vertical: ReadonlyMap<string, VerticalAlign> = new Map([
  ["Top", VerticalAlign.TOP],
  ["Center", VerticalAlign.MIDDLE],
  ["Bottom", VerticalAlign.BOTTOM],
]);

const edges: readonly (readonly [CellEdge, "t" | "b" | "l" | "r"])[] = [
  ["EdgeTop", "t"],
  ["EdgeBottom", "b"],
  ["EdgeLeft", "l"],
  ["EdgeRight", "r"],
];

const lines: readonly (readonly [BorderStyleTypes, Omit<LineLook, "color">])[] = [
  [BorderStyleTypes.THIN, { style: "Continuous", weight: "Thin" }],
  [BorderStyleTypes.HAIR, { style: "Continuous", weight: "Hairline" }],
  [BorderStyleTypes.MEDIUM, { style: "Continuous", weight: "Medium" }],
  [BorderStyleTypes.THICK, { style: "Continuous", weight: "Thick" }],
  [BorderStyleTypes.DOTTED, { style: "Dot", weight: "Thin" }],
  [BorderStyleTypes.DASHED, { style: "Dash", weight: "Thin" }],
  [BorderStyleTypes.DOUBLE, { style: "Double", weight: "Thick" }],
];

/** Every property is named: the grid lays a style over the one a cell has, and null takes a property away. */
const styles = new Map<Look, IStyleData>();

export function styleOf(look: Look): IStyleData {
  const known = styles.get(look);
  if (known !== undefined) return known;
  const style: IStyleData = {
    ff: look.fontName,
    fs: look.fontSize,
    bl: flag(look.bold),
    it: flag(look.italic),
    ul: { s: flag(look.underline !== "None") },
    st: { s: flag(look.strikethrough) },
    cl: { rgb: look.color },
    bg: look.fill === "" ? null : { rgb: look.fill },
    bd: Object.fromEntries(edges.map(([edge, side]) => [side, lineOf(look.borders[edge])])),
    ht: horizontal.get(look.horizontal) ?? null,
    vt: vertical.get(look.vertical) ?? VerticalAlign.BOTTOM,
    tb: look.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    n: look.numberFormat === "General" ? null : { pattern: look.numberFormat },
    pd: look.indent === 0 ? null : { l: look.indent * indentPixels },
  };
  styles.set(look, style);
  return style;
}

const indentPixels = 9;

function flag(on: boolean): BooleanNumber {
  return on ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function lineOf(line: LineLook | undefined): IBorderStyleData | null {
  if (line === undefined) return null;
  const found = lines.find(([, { style, weight }]) => style === line.style && weight === line.weight);
  return { s: found?.[0] ?? BorderStyleTypes.THIN, cl: { rgb: line.color } };
}

/** A cell without content still has its look. */
export function gridCell(cell: Cell): ICellData {
  return { ...gridContent(cell), f: cell.formula === null ? null : `=${cell.formula}`, s: styleOf(cell.look), p: null };
}

function gridContent({ value, quoted }: Cell): ICellData {
  if (value === null) return { v: null, t: null };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  return { v: value, t: quoted ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

/** What was put into a cell of the grid, as somebody would type it; "" empties. */
export function enteredIn(cell: Nullable<ICellData>): string | number | boolean {
  if (!cell) return "";
  if (typeof cell.f === "string" && cell.f !== "") return cell.f;
  const value = cell.v ?? textOfDocument(cell);
  if (value === null) return "";
  if (cell.t === CellValueType.BOOLEAN) return value === true || value === 1;
  if (cell.t === CellValueType.FORCE_STRING) return `'${value}`;
  return value;
}

/** Text with several looks in one cell, and text with breaks, comes as a small document. */
function textOfDocument({ p }: ICellData): string | null {
  const text = p?.body?.dataStream;
  return text === undefined ? null : text.replace(/\r\n$/, "").replaceAll("\r", "\n");
}

/** The look a style of the grid stands for; what it does not name is the workbook's normal look. */
export function lookOf(style: Nullable<IStyleData>, normal: Look): Look {
  if (!style) return normal;
  const borders: { [Edge in CellEdge]?: LineLook } = {};
  for (const [edge, side] of edges) {
    const line = style.bd?.[side];
    if (line === null || line === undefined) continue;
    const kind = lines.find(([type]) => type === line.s)?.[1] ?? { style: "Continuous", weight: "Thin" };
    borders[edge] = { ...kind, color: colour(line.cl.rgb, normal.color) };
  }
  return {
    numberFormat: style.n?.pattern ?? normal.numberFormat,
    fontName: style.ff ?? normal.fontName,
    fontSize: style.fs ?? normal.fontSize,
    bold: style.bl === BooleanNumber.TRUE,
    italic: style.it === BooleanNumber.TRUE,
    underline: style.ul?.s === BooleanNumber.TRUE ? "Single" : "None",
    strikethrough: style.st?.s === BooleanNumber.TRUE,
    color: colour(style.cl?.rgb, normal.color),
    fill: colour(style.bg?.rgb, ""),
    horizontal: nameIn(horizontal, style.ht) ?? normal.horizontal,
    vertical: nameIn(vertical, style.vt) ?? normal.vertical,
    wrap: style.tb === WrapStrategy.WRAP,
    indent: Math.round((style.pd?.l ?? 0) / indentPixels),
    borders,
  };
}

function nameIn<Value>(names: ReadonlyMap<string, Value>, value: Value | null | undefined): string | undefined {
  for (const [name, known] of names) if (known === value) return name;
  return undefined;
}

/** `#RRGGBB` in capitals from what the grid has, which may be `rgb(1,2,3)`. */
function colour(value: Nullable<string>, otherwise: string): string {
  const hex = /^#([0-9a-f]{6})$/i.exec(value ?? "");
  if (hex?.[1] !== undefined) return `#${hex[1].toUpperCase()}`;
  const parts = /^rgba?\((\d{1,3}),\s?(\d{1,3}),\s?(\d{1,3})/.exec(value ?? "");
  if (!parts) return otherwise;
  const digits = parts.slice(1).map((part) => Number(part).toString(16).padStart(2, "0"));
  return `#${digits.join("").toUpperCase()}`;
}
