/** The style sheet of a file as looks: of cell formats by their index, and of conditional formats. */
import {
  attributes,
  childElements,
  childNamed,
  rootElement,
  startTag,
  type XmlElement,
} from "../../../hosts/file/ooxml/xml.ts";
import { type CellEdge, cellEdges, type LineLook, type Look, plainLook } from "../look.ts";
import type { ConditionLook } from "../sheet.ts";
import type { FileColors } from "./file-colors.ts";
import { capital, isOn } from "./file-values.ts";

export interface FileStyles {
  /** By index of the cell format; equal looks are one object, and a plain one is `plainLook` itself. */
  readonly looks: readonly Look[];
  /** Cell formats that keep text starting with an apostrophe. */
  readonly quoted: ReadonlySet<number>;
  readonly conditions: readonly (() => ConditionLook)[];
}

const builtInFormats = new Map([
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [9, "0%"],
  [10, "0.00%"],
  [14, "yyyy/m/d"],
  [31, 'yyyy"年"m"月"d"日"'],
  [57, 'yyyy"年"m"月"'],
  [49, "@"],
]);

export function fileStyles(text: string | null, colors: FileColors): FileStyles {
  if (text === null) return { looks: [plainLook], quoted: new Set(), conditions: [] };
  const root = rootElement(text);
  const list = (name: string): XmlElement[] => {
    const element = childNamed(text, root, name);
    return element === undefined ? [] : childElements(text, element);
  };
  const of = (element: XmlElement): Map<string, string> => attributes(startTag(text, element));
  const formats = new Map(
    list("numFmts").map((element) => [of(element).get("numFmtId"), of(element).get("formatCode")]),
  );
  const fonts = list("fonts").map((font) => fontOf(text, font, colors));
  const fills = list("fills").map((fill) => fillOf(text, fill, colors));
  const borders = list("borders").map((border) => bordersOf(text, border, colors));
  const quoted = new Set<number>();
  const same = new Map([[lookKey(plainLook), plainLook]]);
  const looks = list("cellXfs").map((format, index): Look => {
    const values = of(format);
    if (isOn(values.get("quotePrefix"))) quoted.add(index);
    const alignment = childNamed(text, format, "alignment");
    const align = alignment === undefined ? new Map<string, string>() : of(alignment);
    const id = values.get("numFmtId") ?? "0";
    const look = {
      ...plainLook,
      ...fonts[Number(values.get("fontId") ?? 0)],
      numberFormat: formats.get(id) ?? builtInFormats.get(Number(id)) ?? "General",
      fill: fills[Number(values.get("fillId") ?? 0)] ?? "",
      borders: borders[Number(values.get("borderId") ?? 0)] ?? {},
      horizontal: capital(align.get("horizontal") ?? "general"),
      vertical: capital(align.get("vertical") ?? "bottom"),
      wrap: isOn(align.get("wrapText")),
      indent: Number(align.get("indent") ?? 0),
    };
    const known = same.get(lookKey(look)) ?? look;
    same.set(lookKey(look), known);
    return known;
  });
  const conditions = list("dxfs").map((element) => () => conditionLookOf(text, element, colors));
  return { looks: looks.length === 0 ? [plainLook] : looks, quoted, conditions };
}

const keys = new WeakMap<Look, string>();

/** Equal for equal looks. */
export function lookKey(look: Look): string {
  const known = keys.get(look);
  if (known !== undefined) return known;
  const { borders, ...others } = look;
  const lines = cellEdges.map((edge) => {
    const line = borders[edge];
    return line === undefined ? "" : `${line.style} ${line.weight} ${line.color}`;
  });
  const key = JSON.stringify([Object.entries(others).sort(([one], [other]) => (one < other ? -1 : 1)), lines]);
  keys.set(look, key);
  return key;
}

function fontOf(text: string, font: XmlElement, colors: FileColors): Partial<Look> {
  const children = new Map(childElements(text, font).map((child) => [child.name, attributes(startTag(text, child))]));
  const on = (name: string): boolean => {
    const value = children.get(name);
    return value !== undefined && value.get("val") !== "0" && value.get("val") !== "false";
  };
  const color = colors(children.get("color"));
  return {
    fontName: children.get("name")?.get("val") ?? plainLook.fontName,
    fontSize: Number(children.get("sz")?.get("val") ?? plainLook.fontSize),
    bold: on("b"),
    italic: on("i"),
    strikethrough: on("strike"),
    underline: children.has("u") && children.get("u")?.get("val") !== "none" ? "Single" : "None",
    ...(color === null ? {} : { color }),
  };
}

function fillOf(text: string, fill: XmlElement, colors: FileColors): string {
  const pattern = childNamed(text, fill, "patternFill");
  if (pattern === undefined || attributes(startTag(text, pattern)).get("patternType") !== "solid") return "";
  const color = childNamed(text, pattern, "fgColor");
  return (color === undefined ? null : colors(attributes(startTag(text, color)))) ?? "";
}

/** Lines by the word a file has for them; Excel says a style and a weight. */
export const fileLines: ReadonlyMap<string, Pick<LineLook, "style" | "weight">> = new Map([
  ["thin", { style: "Continuous", weight: "Thin" }],
  ["medium", { style: "Continuous", weight: "Medium" }],
  ["thick", { style: "Continuous", weight: "Thick" }],
  ["hair", { style: "Continuous", weight: "Hairline" }],
  ["dashed", { style: "Dash", weight: "Thin" }],
  ["mediumDashed", { style: "Dash", weight: "Medium" }],
  ["dotted", { style: "Dot", weight: "Thin" }],
  ["dashDot", { style: "DashDot", weight: "Thin" }],
  ["mediumDashDot", { style: "DashDot", weight: "Medium" }],
  ["dashDotDot", { style: "DashDotDot", weight: "Thin" }],
  ["mediumDashDotDot", { style: "DashDotDot", weight: "Medium" }],
  ["slantDashDot", { style: "SlantDashDot", weight: "Medium" }],
  ["double", { style: "Double", weight: "Thick" }],
] as const);

const plainLine = { style: "Continuous", weight: "Thin" } as const;

function bordersOf(text: string, border: XmlElement, colors: FileColors): Look["borders"] {
  const borders: { [Edge in CellEdge]?: LineLook } = {};
  for (const side of childElements(text, border)) {
    const edge = cellEdges.find((known) => known === `Edge${capital(side.name)}`);
    const style = attributes(startTag(text, side)).get("style");
    if (edge === undefined || style === undefined || style === "none") continue;
    const color = childNamed(text, side, "color");
    borders[edge] = {
      ...(fileLines.get(style) ?? plainLine),
      color: (color === undefined ? null : colors(attributes(startTag(text, color)))) ?? "#000000",
    };
  }
  return borders;
}

function conditionLookOf(text: string, element: XmlElement, colors: FileColors): ConditionLook {
  const look: ConditionLook = { borders: new Map() };
  const font = childNamed(text, element, "font");
  if (font !== undefined) {
    const { bold, italic, color } = fontOf(text, font, colors);
    if (childNamed(text, font, "b") !== undefined && bold !== undefined) look.bold = bold;
    // Black for text that is simply bold (a mark is) would be one thing more than the file says.
    if (childNamed(text, font, "i") !== undefined && italic === true) look.italic = italic;
    if (color !== undefined) look.color = color;
  }
  const fill = childNamed(text, element, "fill");
  const pattern = fill === undefined ? undefined : childNamed(text, fill, "patternFill");
  const background = pattern === undefined ? undefined : childNamed(text, pattern, "bgColor");
  const color = background === undefined ? null : colors(attributes(startTag(text, background)));
  if (color !== null) look.fill = color;
  const border = childNamed(text, element, "border");
  for (const [edge, line] of Object.entries(border === undefined ? {} : bordersOf(text, border, colors))) {
    look.borders.set(edge, { style: line.style, color: line.color });
  }
  return look;
}
