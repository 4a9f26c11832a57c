/** What a worksheet part says beside the values of its cells. */
import { parseRange } from "../../../core/model/place.ts";
import {
  attributes,
  childElements,
  childNamed,
  rootElement,
  startTag,
  textContent,
  type XmlElement,
} from "../../../hosts/file/ooxml/xml.ts";
import type { ConditionalFormat, Link, Sheet, Validation } from "../sheet.ts";
import type { FileColors } from "./file-colors.ts";
import type { FileStyles } from "./file-styles.ts";
import { capital, isOn, papers, pointsPerInch, rangesOf } from "./file-values.ts";
import { sheetRows } from "./sheet-rows.ts";

/** Where in the part something stands that is changed or taken away one by one. */
export interface SheetSources {
  readonly conditions: Map<ConditionalFormat, { readonly block: XmlElement; readonly rule: XmlElement }>;
  readonly validations: Map<Validation, XmlElement>;
  readonly links: Map<Link, XmlElement>;
}

export class SheetPart {
  readonly #sheet: Sheet;
  readonly #text: string;
  readonly #styles: FileStyles;
  readonly #colors: FileColors;
  readonly #sources: SheetSources = { conditions: new Map(), validations: new Map(), links: new Map() };

  constructor(sheet: Sheet, text: string, styles: FileStyles, colors: FileColors) {
    this.#sheet = sheet;
    this.#text = text;
    this.#styles = styles;
    this.#colors = colors;
  }

  load(): SheetSources {
    const root = rootElement(this.#text);
    const rules: { priority: number; sqref: string; block: XmlElement; rule: XmlElement }[] = [];
    for (const element of childElements(this.#text, root)) {
      const of = (): Map<string, string> => this.#attributes(element);
      if (element.name === "sheetPr") this.#properties(element);
      else if (element.name === "sheetData") this.#rows(element);
      else if (element.name === "cols") this.#columns(element);
      else if (element.name === "sheetViews") this.#view(element);
      else if (element.name === "conditionalFormatting") {
        for (const rule of childElements(this.#text, element)) {
          const priority = Number(this.#attributes(rule).get("priority") ?? 0);
          rules.push({ priority, sqref: of().get("sqref") ?? "", block: element, rule });
        }
      } else if (element.name === "dataValidations") this.#validations(element);
      else if (element.name === "hyperlinks") this.#links(element);
      else this.#print(element, of());
    }
    rules.sort((one, other) => one.priority - other.priority);
    for (const { sqref, block, rule } of rules) this.#condition(sqref, block, rule);
    return this.#sources;
  }

  #attributes(element: XmlElement): Map<string, string> {
    return attributes(startTag(this.#text, element));
  }

  #rows(data: XmlElement): void {
    for (const { index, values, cells } of sheetRows(this.#text, data)) {
      const height = values.get("ht");
      if (height !== undefined && isOn(values.get("customHeight"))) {
        this.#sheet.rowHeights.set(index, Number(height));
      }
      if (isOn(values.get("hidden"))) this.#sheet.hiddenRows.add(index);
      for (const { column, style } of cells) {
        const look = this.#styles.looks[style];
        if (look === undefined) continue;
        const cell = this.#sheet.cell(index, column);
        if (look === cell.look && cell.value === null && cell.formula === null) continue;
        this.#sheet.load(index, column, { ...cell, look, quoted: this.#styles.quoted.has(style) });
      }
    }
  }

  #properties(element: XmlElement): void {
    const color = childNamed(this.#text, element, "tabColor");
    if (color !== undefined) this.#sheet.tabColor = this.#colors(this.#attributes(color)) ?? "";
  }

  #columns(element: XmlElement): void {
    for (const column of childElements(this.#text, element)) {
      const values = this.#attributes(column);
      const width = values.get("width");
      const [first, last] = [Number(values.get("min")) - 1, Number(values.get("max")) - 1];
      for (let index = first; index <= Math.min(last, first + 1000); index++) {
        const look = this.#styles.looks[Number(values.get("style") ?? 0)];
        if (look !== undefined && look !== this.#sheet.workbook.normalLook) this.#sheet.loadColumnLook(index, look);
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

  #condition(sqref: string, block: XmlElement, rule: XmlElement): void {
    const values = this.#attributes(rule);
    const formula = childNamed(this.#text, rule, "formula");
    const isCustom = values.get("type") === "expression" && formula !== undefined;
    const look = this.#styles.conditions[Number(values.get("dxfId") ?? -1)]?.() ?? { borders: new Map() };
    const format: ConditionalFormat = {
      id: this.#sheet.workbook.newId("CF"),
      ranges: rangesOf(sqref),
      type: isCustom ? "Custom" : (conditionTypes.get(values.get("type") ?? "") ?? "PresetCriteria"),
      formula: isCustom ? textContent(this.#text, formula) : null,
      stopIfTrue: isOn(values.get("stopIfTrue")),
      look,
    };
    this.#sheet.conditionalFormats.push(format);
    this.#sources.conditions.set(format, { block, rule });
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
      const read: Validation = {
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
      };
      this.#sheet.validations.push(read);
      this.#sources.validations.set(read, validation);
    }
  }

  #links(element: XmlElement): void {
    for (const link of childElements(this.#text, element)) {
      const values = this.#attributes(link);
      const range = parseRange(values.get("ref") ?? "");
      if (range === null) continue;
      const location = values.get("location") ?? null;
      const read: Link = { range, documentReference: location, address: location === null ? "external" : null };
      this.#sheet.links.push(read);
      this.#sources.links.set(read, link);
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
        page.paperSize = papers.get(values.get("paperSize") ?? "1") ?? "Letter";
        const across = Number(values.get("fitToWidth") ?? 1);
        const down = Number(values.get("fitToHeight") ?? 1);
        if (/<pageSetUpPr\b[^>]*\bfitToPage="(?:1|true)"/.test(this.#text)) {
          page.zoom = {
            ...(across === 0 ? {} : { horizontalFitToPages: across }),
            ...(down === 0 ? {} : { verticalFitToPages: down }),
          };
        } else page.zoom = { scale: Number(values.get("scale") ?? 100) };
        return;
      }
      case "headerFooter": {
        for (const kind of ["Header", "Footer"] as const) {
          const odd = childNamed(this.#text, element, `odd${kind}`);
          if (odd !== undefined) this.#headerFooter(kind, textContent(this.#text, odd));
        }
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

  #headerFooter(kind: "Header" | "Footer", text: string): void {
    const places = { L: "left", C: "center", R: "right" } as const;
    // `&&` is a plain ampersand, so it is taken along before a section is looked for.
    for (const match of text.matchAll(/&([LCR])((?:&&|&(?![LCR&])|[^&])*)/g)) {
      const place = match[1];
      if (place === "L" || place === "C" || place === "R") {
        this.#sheet.page.headersFooters.set(`${places[place]}${kind}`, match[2] ?? "");
      }
    }
  }
}

const conditionTypes = new Map([
  ["cellIs", "CellValue"],
  ["colorScale", "ColorScale"],
  ["containsText", "ContainsText"],
  ["dataBar", "DataBar"],
  ["iconSet", "IconSet"],
  ["top10", "TopBottom"],
]);
