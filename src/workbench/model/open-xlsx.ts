/**
 * Opens an .xlsx as a workbook of the workbench: values, formulas, names and tables as the file host reads them, looks,
 * conditional formats, validations, links and print setup from the parts themselves. Charts come as anchors only.
 */
import { type CellRange, parseRange } from "../../core/model/place.ts";
import { cellFlag, cellKey, type SheetSnapshot } from "../../core/workbook/snapshot.ts";
import { readSpreadsheet } from "../../hosts/file/ooxml/read-spreadsheet.ts";
import { partLinks, readStructure, workbookPartOf } from "../../hosts/file/ooxml/read-structure.ts";
import {
  attributes,
  childElements,
  childNamed,
  elementText,
  rootElement,
  startTag,
  textContent,
  type XmlElement,
} from "../../hosts/file/ooxml/xml.ts";
import type { ZipCodec } from "../../hosts/file/ooxml/zip-codec.ts";
import { openPackage, type Package } from "../../hosts/file/ooxml/zip-container.ts";
import { type CellEdge, cellEdges, type LineLook, type Look, plainLook } from "./look.ts";
import type { ConditionLook, Sheet } from "./sheet.ts";
import { Workbook, type WorkbookOptions } from "./workbook.ts";

export async function openXlsx(
  bytes: Uint8Array,
  fileName: string,
  codec: ZipCodec,
  options: Pick<WorkbookOptions, "calculator" | "digitWidth"> = {},
): Promise<Workbook> {
  const opened = openPackage(bytes, fileName, codec);
  const workbookPart = workbookPartOf(opened);
  if (workbookPart === null) throw new TypeError("workbench: only .xlsx packages can be opened");
  const snapshot = readSpreadsheet(opened, fileName);
  const structure = readStructure(opened, workbookPart);
  const workbook = new Workbook({ ...options, name: fileName, date1904: snapshot.date1904 });
  const styles = stylesOf(structure.stylesPart === null ? null : textOf(opened, structure.stylesPart));
  const parts = structure.sheets.flatMap(({ name, part }) => (part === null ? [] : [{ name, part }]));
  for (const [index, { name, part }] of parts.entries()) {
    const read = snapshot.sheets[index];
    if (read === undefined) continue;
    const sheet = workbook.addSheet(name);
    loadSnapshot(sheet, read);
    new SheetPart(sheet, requiredText(opened, part), styles).load();
    sheet.charts.push(...chartsOf(opened, part, sheet));
    const state = read.visibility;
    sheet.visibility = state === "hidden" ? "Hidden" : state === "veryHidden" ? "VeryHidden" : "Visible";
  }
  workbook.activeSheet = workbook.sheets.find(({ visibility }) => visibility === "Visible") ?? null;
  const workbookText = requiredText(opened, workbookPart);
  const protection = childNamed(workbookText, rootElement(workbookText), "workbookProtection");
  workbook.isStructureProtected =
    protection !== undefined && isOn(attributes(startTag(workbookText, protection)).get("lockStructure"));
  for (const { name, refersTo, sheet, hidden } of snapshot.names) {
    const owner = sheet === null ? null : (workbook.sheet(sheet) ?? null);
    if (name === "_xlnm.Print_Area" && owner !== null) owner.page.printArea = rangeOfReference(refersTo);
    else if (name === "_xlnm.Print_Titles" && owner !== null) {
      const rows = rangeOfReference(refersTo);
      owner.page.titleRows = rows === null ? null : { first: rows.top, last: rows.bottom };
    } else if (!name.startsWith("_xlnm.")) {
      workbook.names.push({ name, refersTo, sheet: owner, visible: !hidden, comment: "" });
    }
  }
  return workbook;
}

function textOf(opened: Package, part: string): string | null {
  const bytes = opened.read(part);
  return bytes === null ? null : new TextDecoder().decode(bytes);
}

function requiredText(opened: Package, part: string): string {
  const text = textOf(opened, part);
  if (text === null) throw new TypeError(`workbench: part ${part} is missing`);
  return text;
}

function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

function rangeOfReference(refersTo: string): CellRange | null {
  return parseRange(refersTo.slice(refersTo.lastIndexOf("!") + 1));
}

function loadSnapshot(sheet: Sheet, read: SheetSnapshot): void {
  for (const row of read.rows) {
    row.values.forEach((value, column) => {
      const flags = row.flags[column] ?? 0;
      const formula = read.formulas.get(cellKey(row.index, column)) ?? null;
      if (value === null && formula === null) return;
      const isError = (flags & cellFlag.error) !== 0;
      sheet.load(row.index, column, { value, formula, isError, quoted: false, look: plainLook });
    });
  }
  sheet.merges = [...read.merges];
  for (const row of read.hiddenRows) sheet.hiddenRows.add(row);
  for (const column of read.hiddenColumns) sheet.hiddenColumns.add(column);
  sheet.isProtected = read.protected;
  sheet.commentCount = read.hasComments ? 1 : 0;
  sheet.filter = read.filter;
  for (const { name, range } of read.tables) sheet.tables.push({ id: sheet.workbook.newId("TB"), name, range });
}

interface Styles {
  readonly looks: readonly Look[];
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

function stylesOf(text: string | null): Styles {
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
  const fonts = list("fonts").map((font) => fontOf(text, font));
  const fills = list("fills").map((fill) => fillOf(text, fill));
  const borders = list("borders").map((border) => bordersOf(text, border));
  const quoted = new Set<number>();
  const looks = list("cellXfs").map((format, index): Look => {
    const values = of(format);
    if (isOn(values.get("quotePrefix"))) quoted.add(index);
    const alignment = childNamed(text, format, "alignment");
    const align = alignment === undefined ? new Map<string, string>() : of(alignment);
    const id = values.get("numFmtId") ?? "0";
    return {
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
  });
  const conditions = list("dxfs").map((element) => () => conditionLookOf(text, element));
  return { looks: looks.length === 0 ? [plainLook] : looks, quoted, conditions };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function fontOf(text: string, font: XmlElement): Partial<Look> {
  const children = new Map(childElements(text, font).map((child) => [child.name, attributes(startTag(text, child))]));
  const on = (name: string): boolean => {
    const value = children.get(name);
    return value !== undefined && value.get("val") !== "0" && value.get("val") !== "false";
  };
  const color = rgbOf(children.get("color"));
  return {
    fontName: children.get("name")?.get("val") ?? plainLook.fontName,
    fontSize: Number(children.get("sz")?.get("val") ?? plainLook.fontSize),
    bold: on("b"),
    italic: on("i"),
    underline: children.has("u") && children.get("u")?.get("val") !== "none" ? "Single" : "None",
    ...(color === null ? {} : { color }),
  };
}

/** Theme and indexed colours are left out: an add-in writes plain ones. */
function rgbOf(values: ReadonlyMap<string, string> | undefined): string | null {
  const rgb = values?.get("rgb");
  return rgb === undefined ? null : `#${rgb.slice(-6).toUpperCase()}`;
}

function fillOf(text: string, fill: XmlElement): string {
  const pattern = childNamed(text, fill, "patternFill");
  if (pattern === undefined || attributes(startTag(text, pattern)).get("patternType") !== "solid") return "";
  const color = childNamed(text, pattern, "fgColor");
  return (color === undefined ? null : rgbOf(attributes(startTag(text, color)))) ?? "";
}

const weights: Readonly<Record<string, LineLook["weight"]>> = { hair: "Hairline", medium: "Medium", thick: "Thick" };

function bordersOf(text: string, border: XmlElement): Look["borders"] {
  const borders: { [Edge in CellEdge]?: LineLook } = {};
  for (const side of childElements(text, border)) {
    const edge = cellEdges.find((known) => known === `Edge${capital(side.name)}`);
    const style = attributes(startTag(text, side)).get("style");
    if (edge === undefined || style === undefined || style === "none") continue;
    const color = childNamed(text, side, "color");
    borders[edge] = {
      style: "Continuous",
      weight: weights[style] ?? "Thin",
      color: (color === undefined ? null : rgbOf(attributes(startTag(text, color)))) ?? "#000000",
    };
  }
  return borders;
}

function conditionLookOf(text: string, element: XmlElement): ConditionLook {
  const look: ConditionLook = { borders: new Map() };
  const font = childNamed(text, element, "font");
  if (font !== undefined) {
    const { bold, color } = fontOf(text, font);
    if (childNamed(text, font, "b") !== undefined && bold !== undefined) look.bold = bold;
    if (color !== undefined) look.color = color;
  }
  const fill = childNamed(text, element, "fill");
  const pattern = fill === undefined ? undefined : childNamed(text, fill, "patternFill");
  const background = pattern === undefined ? undefined : childNamed(text, pattern, "bgColor");
  const color = background === undefined ? null : rgbOf(attributes(startTag(text, background)));
  if (color !== null) look.fill = color;
  const border = childNamed(text, element, "border");
  for (const [edge, line] of Object.entries(border === undefined ? {} : bordersOf(text, border))) {
    look.borders.set(edge, { style: line.style, color: line.color });
  }
  return look;
}

const pointsPerInch = 72;

/** What a worksheet part says beside the values of its cells. */
class SheetPart {
  readonly #sheet: Sheet;
  readonly #text: string;
  readonly #styles: Styles;

  constructor(sheet: Sheet, text: string, styles: Styles) {
    this.#sheet = sheet;
    this.#text = text;
    this.#styles = styles;
  }

  load(): void {
    const root = rootElement(this.#text);
    const rules: { priority: number; sqref: string; rule: XmlElement }[] = [];
    for (const element of childElements(this.#text, root)) {
      const of = (): Map<string, string> => this.#attributes(element);
      if (element.name === "sheetData") this.#rows(element);
      else if (element.name === "cols") this.#columns(element);
      else if (element.name === "sheetViews") this.#view(element);
      else if (element.name === "conditionalFormatting") {
        for (const rule of childElements(this.#text, element)) {
          const priority = Number(this.#attributes(rule).get("priority") ?? 0);
          rules.push({ priority, sqref: of().get("sqref") ?? "", rule });
        }
      } else if (element.name === "dataValidations") this.#validations(element);
      else if (element.name === "hyperlinks") this.#links(element);
      else this.#print(element, of());
    }
    rules.sort((one, other) => one.priority - other.priority);
    for (const { sqref, rule } of rules) this.#condition(sqref, rule);
  }

  #attributes(element: XmlElement): Map<string, string> {
    return attributes(startTag(this.#text, element));
  }

  #rows(data: XmlElement): void {
    for (const row of childElements(this.#text, data)) {
      const values = this.#attributes(row);
      const height = values.get("ht");
      if (height !== undefined && isOn(values.get("customHeight"))) {
        this.#sheet.rowHeights.set(Number(values.get("r")) - 1, Number(height));
      }
      for (const element of childElements(this.#text, row)) {
        const { r = "", s = "0" } = Object.fromEntries(this.#attributes(element));
        const at = parseRange(r);
        const look = this.#styles.looks[Number(s)];
        if (at === null || look === undefined) continue;
        const cell = this.#sheet.cell(at.top, at.left);
        if (look === this.#styles.looks[0] && cell.value === null && cell.formula === null) continue;
        this.#sheet.load(at.top, at.left, { ...cell, look, quoted: this.#styles.quoted.has(Number(s)) });
      }
    }
  }

  #columns(element: XmlElement): void {
    for (const column of childElements(this.#text, element)) {
      const values = this.#attributes(column);
      const width = values.get("width");
      const [first, last] = [Number(values.get("min")) - 1, Number(values.get("max")) - 1];
      for (let index = first; index <= Math.min(last, first + 1000); index++) {
        if (width !== undefined) this.#sheet.columnWidths.set(index, Number(width));
        if (isOn(values.get("hidden"))) this.#sheet.hiddenColumns.add(index);
      }
    }
  }

  #view(element: XmlElement): void {
    const view = childElements(this.#text, element)[0];
    if (view === undefined) return;
    this.#sheet.showGridlines = this.#attributes(view).get("showGridLines") !== "0";
    const pane = childNamed(this.#text, view, "pane");
    if (pane === undefined) return;
    const values = this.#attributes(pane);
    if (values.get("state") !== "frozen") return;
    this.#sheet.freeze = { row: Number(values.get("ySplit") ?? 0), column: Number(values.get("xSplit") ?? 0) };
  }

  #condition(sqref: string, rule: XmlElement): void {
    const values = this.#attributes(rule);
    const formula = childNamed(this.#text, rule, "formula");
    const isCustom = values.get("type") === "expression" && formula !== undefined;
    const look = this.#styles.conditions[Number(values.get("dxfId") ?? -1)]?.() ?? { borders: new Map() };
    this.#sheet.conditionalFormats.push({
      id: this.#sheet.workbook.newId("CF"),
      ranges: rangesOf(sqref),
      type: isCustom ? "Custom" : "CellValue",
      formula: isCustom ? textContent(this.#text, formula) : null,
      stopIfTrue: isOn(values.get("stopIfTrue")),
      look,
    });
  }

  #validations(element: XmlElement): void {
    for (const validation of childElements(this.#text, element)) {
      const values = this.#attributes(validation);
      const formula = (name: string): string | null => {
        const found = childNamed(this.#text, validation, name);
        return found === undefined ? null : textContent(this.#text, found);
      };
      const formula2 = formula("formula2");
      const type = values.get("type") ?? "none";
      this.#sheet.validations.push({
        ranges: rangesOf(values.get("sqref") ?? ""),
        rule: {
          type,
          operator: type === "list" ? null : (values.get("operator") ?? "between"),
          formula1: formula("formula1") ?? "",
          formula2,
        },
        ignoreBlanks: isOn(values.get("allowBlank")),
        errorAlert: {
          showAlert: isOn(values.get("showErrorMessage")),
          style: capital(values.get("errorStyle") ?? "stop"),
          title: values.get("errorTitle") ?? "",
          message: values.get("error") ?? "",
        },
        prompt: {
          showPrompt: isOn(values.get("showInputMessage")),
          title: values.get("promptTitle") ?? "",
          message: values.get("prompt") ?? "",
        },
      });
    }
  }

  #links(element: XmlElement): void {
    for (const link of childElements(this.#text, element)) {
      const values = this.#attributes(link);
      const range = parseRange(values.get("ref") ?? "");
      if (range === null) continue;
      const location = values.get("location") ?? null;
      this.#sheet.links.push({ range, documentReference: location, address: location === null ? "external" : null });
    }
  }

  #print(element: XmlElement, values: ReadonlyMap<string, string>): void {
    const { page } = this.#sheet;
    switch (element.name) {
      case "sheetProtection":
        this.#sheet.isProtected = isOn(values.get("sheet"));
        return;
      case "printOptions":
        page.centerHorizontally = isOn(values.get("horizontalCentered"));
        page.centerVertically = isOn(values.get("verticalCentered"));
        return;
      case "pageMargins":
        for (const side of ["left", "right", "top", "bottom", "header", "footer"] as const) {
          page.margins[side] = Number(values.get(side) ?? 0) * pointsPerInch;
        }
        return;
      case "pageSetup": {
        page.orientation = values.get("orientation") === "landscape" ? "Landscape" : "Portrait";
        page.paperSize = values.get("paperSize") === "9" ? "A4" : "Letter";
        const down = Number(values.get("fitToHeight") ?? 1);
        if (/<pageSetUpPr\b[^>]*\bfitToPage="(?:1|true)"/.test(this.#text)) {
          page.zoom = { horizontalFitToPages: 1, ...(down === 0 ? {} : { verticalFitToPages: down }) };
        }
        return;
      }
      case "headerFooter": {
        const footer = childNamed(this.#text, element, "oddFooter");
        if (footer !== undefined) this.#footer(textContent(this.#text, footer));
        return;
      }
      case "rowBreaks":
        for (const brk of childElements(this.#text, element)) {
          page.rowBreaks.add(Number(this.#attributes(brk).get("id") ?? 0));
        }
        return;
      default:
    }
  }

  #footer(text: string): void {
    const places = { L: "leftFooter", C: "centerFooter", R: "rightFooter" } as const;
    // `&&` is a plain ampersand, so it is taken along before a section is looked for.
    for (const match of text.matchAll(/&([LCR])((?:&&|&(?![LCR&])|[^&])*)/g)) {
      const place = match[1];
      if (place === "L" || place === "C" || place === "R") {
        this.#sheet.page.headersFooters.set(places[place], match[2] ?? "");
      }
    }
  }
}

function rangesOf(sqref: string): CellRange[] {
  return sqref.split(/\s+/).flatMap((part) => parseRange(part) ?? []);
}

function chartsOf(opened: Package, sheetPart: string, sheet: Sheet): Sheet["charts"] {
  const charts: Sheet["charts"] = [];
  for (const { kind, part } of partLinks(opened, sheetPart)) {
    const text = kind === "drawing" ? textOf(opened, part) : null;
    if (text === null) continue;
    for (const anchor of childElements(text, rootElement(text))) {
      const xml = elementText(text, anchor);
      const numbers = (name: string): number[] =>
        [...xml.matchAll(new RegExp(`<xdr:${name}>(\\d{1,7})</xdr:${name}>`, "g"))].map((match) => Number(match[1]));
      const [left = 0, right = 1] = numbers("col");
      const [top = 0, bottom = 1] = numbers("row");
      charts.push({
        id: sheet.workbook.newId("CH"),
        name: /<xdr:cNvPr\b[^>]*\bname="([^"]*)"/.exec(xml)?.[1] ?? "",
        type: "file",
        anchor: { top, left, bottom: bottom - 1, right: right - 1 },
        title: { visible: false, text: "" },
        legend: { visible: false, position: "Top" },
        series: [],
        axes: new Map(),
      });
    }
  }
  return charts;
}
