/**
 * The style sheet (`xl/styles.xml`) with styles added at the end of its lists. An equal style that is there already is used
 * again, so a second run adds nothing; what is there is never changed. Knows the looks, not the cells.
 */
import type { BorderStyle, CellStyle } from "../../../core/workbook/edit-plan.ts";
import { canonicalXml } from "./canonical-xml.ts";
import { mainNamespace } from "./workbook-part.ts";
import {
  attribute,
  childElements,
  childNamed,
  elementText,
  escapeAttribute,
  insertionPoint,
  rootElement,
  type Splice,
  spliced,
  startTag,
  startTagTail,
  UnknownXml,
  withAttribute,
  type XmlElement,
} from "./xml.ts";

const styleSheetOrder = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];

export type StyleListName = "numFmts" | "fonts" | "fills" | "borders" | "cellXfs" | "dxfs";

/** What a list has to begin with when the file has none. */
const seeds: Readonly<Record<StyleListName, readonly string[]>> = {
  numFmts: [],
  fonts: ['<font><sz val="11"/><name val="宋体"/><charset val="134"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ["<border><left/><right/><top/><bottom/><diagonal/></border>"],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  dxfs: [],
};

/** A style sheet for a workbook that has none. */
export const minimalStyles =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<styleSheet xmlns="${mainNamespace}">` +
  `<fonts count="1">${seeds.fonts.join("")}</fonts><fills count="2">${seeds.fills.join("")}</fills>` +
  `<borders count="1">${seeds.borders.join("")}</borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** Excel keeps at most 65,490 cell formats. */
const mostCellFormats = 65_000;

/** Formats every program knows by number. */
const builtInFormats = new Map([
  ["General", 0],
  ["0", 1],
  ["0.00", 2],
  ["#,##0", 3],
  ["#,##0.00", 4],
  ["0%", 9],
  ["0.00%", 10],
  ["@", 49],
]);

const firstOwnFormat = 164;

/** The look a conditional format gives. */
export interface ConditionStyle {
  readonly font?: { readonly color?: string; readonly bold?: boolean };
  /** RRGGBB. */
  readonly fill?: string;
  /** A thin box, RRGGBB. */
  readonly box?: string;
}

interface StyleList {
  readonly element: XmlElement | null;
  /** Index by canonical text; the first of several equal ones. */
  readonly indexes: Map<string, number>;
  /** Entries in the file, seeds included. */
  count: number;
  readonly added: string[];
}

export class StylePatch {
  readonly #text: string;
  readonly #root: XmlElement;
  readonly #lists = new Map<StyleListName, StyleList>();
  readonly #hasStyleXfs: boolean;
  #highestFormat: number | null = null;

  constructor(text: string) {
    this.#text = text;
    this.#root = rootElement(text);
    this.#hasStyleXfs = childNamed(text, this.#root, "cellStyleXfs") !== undefined;
  }

  /** Index of the cell format with this look. `quoted`: editing the cell in Excel keeps it text. */
  cellFormat(style: CellStyle, quoted: boolean): number {
    const number = this.numberFormat(style.format ?? "General");
    const font = this.entry("fonts", fontXml(style.font));
    const fill = style.fill === undefined ? 0 : this.entry("fills", fillXml(style.fill));
    const border = style.border === undefined ? 0 : this.entry("borders", borderXml(style.border));
    const alignment = alignmentXml(style);
    const applied = [
      number === 0 ? "" : ' applyNumberFormat="1"',
      ' applyFont="1"',
      fill === 0 ? "" : ' applyFill="1"',
      border === 0 ? "" : ' applyBorder="1"',
      alignment === "" ? "" : ' applyAlignment="1"',
    ].join("");
    const parent = this.#hasStyleXfs ? ' xfId="0"' : "";
    const prefix = quoted ? ' quotePrefix="1"' : "";
    const tag = `<xf numFmtId="${number}" fontId="${font}" fillId="${fill}" borderId="${border}"${parent}${prefix}${applied}`;
    return this.entry("cellXfs", alignment === "" ? `${tag}/>` : `${tag}>${alignment}</xf>`);
  }

  /** Index of the differential format with this look. */
  differential(style: ConditionStyle): number {
    return this.entry("dxfs", differentialXml(style));
  }

  /** The whole text; the same text when nothing had to be added. */
  finish(): string {
    const splices: Splice[] = [];
    for (const name of styleSheetOrder) {
      const list = this.#lists.get(name as StyleListName);
      if (list === undefined || list.added.length === 0) continue;
      splices.push(
        list.element === null
          ? this.#newList(name as StyleListName, list.added)
          : this.#longerList(list.element, list.count, list.added.join("")),
      );
    }
    return spliced(this.#text, splices);
  }

  #newList(name: StyleListName, entries: readonly string[]): Splice {
    const at = insertionPoint(this.#text, this.#root, styleSheetOrder, name);
    return {
      start: at,
      end: at,
      text: `<${name} count="${entries.length}"${name === "dxfs" ? listTraces.created : ""}>${entries.join("")}</${name}>`,
    };
  }

  #longerList(element: XmlElement, count: number, inner: string): Splice {
    const tag = startTag(this.#text, element);
    const counted =
      attribute(this.#text, element, "count") === undefined ? tag : withAttribute(tag, "count", `${count}`);
    const content = this.#text.slice(element.tagEnd, element.contentEnd);
    const opened = element.selfClosing
      ? `${counted.slice(0, -2)}${element.name === "dxfs" ? listTraces.opened : ""}>`
      : counted;
    return { start: element.start, end: element.end, text: `${opened}${content}${inner}</${element.name}>` };
  }

  #list(name: StyleListName): StyleList {
    const known = this.#lists.get(name);
    if (known !== undefined) return known;
    const element = childNamed(this.#text, this.#root, name) ?? null;
    const entries = element === null ? [] : childElements(this.#text, element);
    const list: StyleList = { element, indexes: new Map(), count: 0, added: [] };
    const note = (xml: string): void => {
      const key = canonicalXml(xml);
      if (!list.indexes.has(key)) list.indexes.set(key, list.count);
      list.count++;
    };
    for (const entry of entries) note(elementText(this.#text, entry));
    if (entries.length === 0) {
      for (const seed of seeds[name]) {
        note(seed);
        list.added.push(seed);
      }
    }
    this.#lists.set(name, list);
    return list;
  }

  /** Index of an entry of a list, added unless an equal one is there. */
  entry(name: Exclude<StyleListName, "numFmts">, xml: string): number {
    const list = this.#list(name);
    const key = canonicalXml(xml);
    const known = list.indexes.get(key);
    if (known !== undefined) return known;
    if (name === "cellXfs" && list.count >= mostCellFormats) throw new UnknownXml("too many cell formats");
    const index = list.count;
    list.indexes.set(key, index);
    list.count++;
    list.added.push(xml);
    return index;
  }

  /** The cell format with this index as the file has it; the first one when there is none of this index. */
  cellFormatText(index: number): string {
    const list = childNamed(this.#text, this.#root, "cellXfs");
    this.#cellFormats ??= (list === undefined ? [] : childElements(this.#text, list)).map((element) =>
      elementText(this.#text, element),
    );
    return this.#cellFormats[index] ?? this.#cellFormats[0] ?? seeds.cellXfs.join("");
  }

  #cellFormats: readonly string[] | null = null;

  /** The number of a number format. */
  numberFormat(code: string): number {
    const builtIn = builtInFormats.get(code);
    if (builtIn !== undefined) return builtIn;
    const list = this.#list("numFmts");
    const known = this.#formatIds().get(code);
    if (known !== undefined) return known;
    const id = Math.max(firstOwnFormat - 1, this.#highestFormat ?? 0) + 1;
    this.#highestFormat = id;
    this.#formats?.set(code, id);
    list.added.push(`<numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`);
    list.count++;
    return id;
  }

  #formats: Map<string, number> | null = null;

  /** Number of each own format of the file, by its code. */
  #formatIds(): Map<string, number> {
    if (this.#formats !== null) return this.#formats;
    const formats = new Map<string, number>();
    const element = this.#list("numFmts").element;
    for (const entry of element === null ? [] : childElements(this.#text, element)) {
      const id = Number(attribute(this.#text, entry, "numFmtId") ?? 0);
      const code = attribute(this.#text, entry, "formatCode") ?? "";
      this.#highestFormat = Math.max(this.#highestFormat ?? 0, id);
      if (!formats.has(code)) formats.set(code, id);
    }
    this.#formats = formats;
    return formats;
  }
}

/**
 * White space in the start tag of the dxf list that remembers what the list was before the first mark, so that taking the
 * marks away gives the original bytes: made by us, or opened from a self-closing tag. It means nothing to any reader.
 */
const listTraces = { created: "\t\t", opened: "\t" } as const;

/**
 * Takes trailing differential formats away that have one of these looks and that nothing refers to. Those in the middle
 * stay: taking them away would renumber the others.
 */
export function withoutTrailingDifferentials(
  text: string,
  looks: readonly ConditionStyle[],
  isReferredTo: (index: number) => boolean,
): string {
  const list = childNamed(text, rootElement(text), "dxfs");
  if (list === undefined || list.selfClosing) return text;
  const own = new Set(looks.map((look) => canonicalXml(differentialXml(look))));
  const entries = childElements(text, list);
  let left = entries.length;
  for (; left > 0; left--) {
    const entry = entries[left - 1];
    if (entry === undefined || !own.has(canonicalXml(elementText(text, entry))) || isReferredTo(left - 1)) break;
  }
  if (left === entries.length) return text;
  const from = entries[left]?.start ?? list.contentEnd;
  const to = entries.at(-1)?.end ?? from;
  const tag = startTag(text, list);
  const tail = tag.slice(startTagTail(tag), -1);
  if (left === 0 && tail === listTraces.created) return spliced(text, [{ start: list.start, end: list.end, text: "" }]);
  const counted = attribute(text, list, "count") === undefined ? tag : withAttribute(tag, "count", `${left}`);
  if (left === 0 && tail.endsWith(listTraces.opened)) {
    const closed = `${counted.slice(0, -1 - listTraces.opened.length)}/>`;
    return spliced(text, [{ start: list.start, end: list.end, text: closed }]);
  }
  return spliced(text, [
    { start: list.start, end: list.tagEnd, text: counted },
    { start: from, end: to, text: "" },
  ]);
}

export function fontXml(
  font: CellStyle["font"] & { readonly italic?: boolean; readonly strikethrough?: boolean },
): string {
  const bold = `${font.bold ? "<b/>" : ""}${font.italic ? "<i/>" : ""}${font.strikethrough ? "<strike/>" : ""}`;
  const underline = font.underline ? "<u/>" : "";
  return (
    `<font>${bold}${underline}<sz val="${font.size}"/><color rgb="FF${font.color}"/>` +
    `<name val="${escapeAttribute(font.name)}"/><family val="3"/><charset val="134"/></font>`
  );
}

export function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml(border: NonNullable<CellStyle["border"]>): string {
  return `<border>${lineXml("left", border.left)}${lineXml("right", border.right)}${lineXml("top", border.top)}${lineXml("bottom", border.bottom)}<diagonal/></border>`;
}

function lineXml(side: string, line: BorderStyle | undefined): string {
  return line === undefined ? `<${side}/>` : `<${side} style="${line.line}"><color rgb="FF${line.color}"/></${side}>`;
}

function alignmentXml(style: CellStyle): string {
  const parts = [
    style.horizontal === undefined ? "" : ` horizontal="${style.horizontal}"`,
    style.vertical === undefined ? "" : ` vertical="${style.vertical}"`,
    style.wrap ? ' wrapText="1"' : "",
    style.indent === undefined || style.indent === 0 ? "" : ` indent="${style.indent}"`,
  ].join("");
  return parts === "" ? "" : `<alignment${parts}/>`;
}

function differentialXml(style: ConditionStyle): string {
  const color = style.font?.color === undefined ? "" : `<color rgb="FF${style.font.color}"/>`;
  const bold = style.font?.bold ? '<b/><i val="0"/>' : "";
  const font = bold + color === "" ? "" : `<font>${bold}${color}</font>`;
  const fill =
    style.fill === undefined ? "" : `<fill><patternFill><bgColor rgb="FF${style.fill}"/></patternFill></fill>`;
  const box = style.box === undefined ? "" : boxXml({ line: "thin", color: style.box });
  return `<dxf>${font}${fill}${box}</dxf>`;
}

function boxXml(line: BorderStyle): string {
  const sides = ["left", "right", "top", "bottom"].map((side) => lineXml(side, line)).join("");
  return `<border>${sides}<vertical/><horizontal/></border>`;
}
