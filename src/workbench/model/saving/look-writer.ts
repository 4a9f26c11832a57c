/**
 * Looks of the workbench as formats of a file. A changed look is made out of the format the cell had: what the look does
 * not speak of (protection, turned text, theme fonts) stays.
 */
import { fillXml, fontXml, type StylePatch } from "../../../hosts/file/ooxml/style-patch.ts";
import {
  attributes,
  childElements,
  elementText,
  escapeAttribute,
  rootElement,
  startTag,
} from "../../../hosts/file/ooxml/xml.ts";
import { type CellEdge, cellEdges, type LineLook, type Look, plainLook } from "../look.ts";
import { fileLines, lookKey } from "../opening/file-styles.ts";
import type { ConditionLook } from "../sheet.ts";

const sides: readonly (readonly [side: string, edge: CellEdge])[] = [
  ["left", "EdgeLeft"],
  ["right", "EdgeRight"],
  ["top", "EdgeTop"],
  ["bottom", "EdgeBottom"],
];

const lineWords = new Map([...fileLines].map(([word, { style, weight }]) => [`${style} ${weight}`, word]));

export class LookWriter {
  readonly #styles: () => StylePatch;
  readonly #looks: readonly Look[];
  readonly #quoted: ReadonlySet<number>;
  readonly #known = new Map<string, number>();

  /** `styles` is asked for when something has to be written; `looks` and `quoted` are those of the file's cell formats. */
  constructor(styles: () => StylePatch, looks: readonly Look[], quoted: ReadonlySet<number>) {
    this.#styles = styles;
    this.#looks = looks;
    this.#quoted = quoted;
  }

  /** Index of the cell format with this look, made out of the one with index `base`. */
  cellFormat(look: Look, quoted: boolean, base: number): number {
    const before = this.#looks[base] ?? plainLook;
    if (quoted === this.#quoted.has(base) && lookKey(before) === lookKey(look)) return base;
    const key = `${base} ${quoted} ${lookKey(look)}`;
    const known = this.#known.get(key) ?? this.#made(look, before, quoted, base);
    this.#known.set(key, known);
    return known;
  }

  /** Index of the differential format with this look. */
  differential(look: ConditionLook): number {
    const { color, bold, italic, fill } = look;
    const plainColor = color === undefined ? {} : { color: color.slice(1) };
    const lines = sides.map(([, edge]) => look.borders.get(edge));
    const [line] = lines;
    const isBox =
      line !== undefined && lines.every((other) => other?.color === line.color && other.style === line.style);
    if (italic === undefined && (look.borders.size === 0 || (isBox && line.style === "Continuous"))) {
      return this.#styles().differential({
        ...(color === undefined && bold !== true
          ? {}
          : { font: { ...plainColor, ...(bold === true ? { bold } : {}) } }),
        ...(fill === undefined || fill === "" ? {} : { fill: fill.slice(1) }),
        ...(line === undefined ? {} : { box: line.color.slice(1) }),
      });
    }
    return this.#styles().entry("dxfs", differentialXml(look));
  }

  #made(look: Look, before: Look, quoted: boolean, base: number): number {
    const styles = this.#styles();
    const text = styles.cellFormatText(base);
    const root = rootElement(text);
    const values = attributes(startTag(text, root));
    const set = (name: string, index: number, applied: string): void => {
      values.set(name, `${index}`);
      values.set(applied, "1");
    };
    if (look.numberFormat !== before.numberFormat) {
      set("numFmtId", styles.numberFormat(look.numberFormat), "applyNumberFormat");
    }
    if (fontOf(look) !== fontOf(before)) set("fontId", styles.entry("fonts", fontOf(look)), "applyFont");
    if (look.fill !== before.fill) {
      set("fillId", look.fill === "" ? 0 : styles.entry("fills", fillXml(look.fill.slice(1))), "applyFill");
    }
    if (bordersXml(look) !== bordersXml(before)) {
      const plain = Object.keys(look.borders).length === 0;
      set("borderId", plain ? 0 : styles.entry("borders", bordersXml(look)), "applyBorder");
    }
    if (quoted) values.set("quotePrefix", "1");
    else values.delete("quotePrefix");
    const children = childElements(text, root);
    const alignmentBefore = children.find(({ name }) => name === "alignment");
    const alignment = alignmentOf(
      look,
      alignmentBefore === undefined ? new Map() : attributes(startTag(text, alignmentBefore)),
    );
    if (alignment !== "") values.set("applyAlignment", "1");
    const others = children.filter(({ name }) => name !== "alignment").map((child) => elementText(text, child));
    const inner = `${alignment}${others.join("")}`;
    const tag = `<xf${[...values].map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join("")}`;
    return styles.entry("cellXfs", inner === "" ? `${tag}/>` : `${tag}>${inner}</xf>`);
  }
}

function fontOf({ fontName, fontSize, bold, italic, strikethrough, underline, color }: Look): string {
  return fontXml({
    name: fontName,
    size: fontSize,
    bold,
    italic,
    strikethrough,
    underline: underline === "Single",
    color: color.slice(1),
  });
}

function bordersXml({ borders }: Look): string {
  const lines = sides.map(([side, edge]) => lineXml(side, borders[edge]));
  return `<border>${lines.join("")}<diagonal/></border>`;
}

function lineXml(side: string, line: LineLook | undefined): string {
  if (line === undefined) return `<${side}/>`;
  const word = lineWords.get(`${line.style} ${line.weight}`) ?? lineWords.get(`${line.style} Thin`) ?? "thin";
  return `<${side} style="${line.style === "Double" ? "double" : word}"><color rgb="FF${line.color.slice(1)}"/></${side}>`;
}

function alignmentOf(look: Look, before: ReadonlyMap<string, string>): string {
  const values = new Map(before);
  const set = (name: string, value: string, unsaid: string): void => {
    if (value === unsaid) values.delete(name);
    else values.set(name, value);
  };
  set("horizontal", small(look.horizontal), "general");
  set("vertical", small(look.vertical), "bottom");
  set("wrapText", look.wrap ? "1" : "0", "0");
  set("indent", `${look.indent}`, "0");
  if (values.size === 0) return "";
  return `<alignment${[...values].map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join("")}/>`;
}

/** Excel's word as a file writes it: `CenterAcrossSelection` is `centerContinuous` there. */
function small(word: string): string {
  return word === "CenterAcrossSelection" ? "centerContinuous" : word.charAt(0).toLowerCase() + word.slice(1);
}

/** In general; what marks and report sheets use is written by the style sheet itself. */
function differentialXml({ color, bold, italic, fill, borders }: ConditionLook): string {
  const flag = (name: string, on: boolean | undefined): string =>
    on === undefined ? "" : `<${name}${on ? "" : ' val="0"'}/>`;
  const font = `${flag("b", bold)}${flag("i", italic)}${color === undefined ? "" : `<color rgb="FF${color.slice(1)}"/>`}`;
  const lines = sides.map(([side, edge]) => {
    const line = borders.get(edge);
    return lineXml(side, line === undefined ? undefined : { ...line, weight: "Thin" });
  });
  return [
    `<dxf>${font === "" ? "" : `<font>${font}</font>`}`,
    fill === undefined || fill === ""
      ? ""
      : `<fill><patternFill><bgColor rgb="FF${fill.slice(1)}"/></patternFill></fill>`,
    cellEdges.some((edge) => borders.has(edge)) ? `<border>${lines.join("")}<vertical/><horizontal/></border>` : "",
    "</dxf>",
  ].join("");
}
