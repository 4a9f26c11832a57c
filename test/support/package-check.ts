/**
 * What Excel would complain about in a package, as sentences: parts nobody declared or needs, dangling relationships,
 * elements out of the schema's order, counts and indexes that do not fit, names used twice. Empty = nothing found.
 */
import { type CellRange, parseRange } from "../../src/core/model/place.ts";
import { contentTypeOf, contentTypesPart } from "../../src/hosts/file/ooxml/content-types.ts";
import { readRelationships, relationshipsPartOf, resolveTarget } from "../../src/hosts/file/ooxml/relationships.ts";
import {
  attributes,
  childElements,
  childNamed,
  elementText,
  rootElement,
  startTag,
  textContent,
  type XmlElement,
} from "../../src/hosts/file/ooxml/xml.ts";
import { openPackage } from "../../src/hosts/file/ooxml/zip.ts";

const schemaOrder: ReadonlyMap<string, readonly string[]> = new Map([
  [
    "worksheet",
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst".split(
      " ",
    ),
  ],
  [
    "workbook",
    "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst".split(
      " ",
    ),
  ],
  [
    "styleSheet",
    "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" "),
  ],
  ["dxf", "font numFmt fill alignment border protection extLst".split(" ")],
  ["border", "start end left right top bottom diagonal vertical horizontal".split(" ")],
  ["xf", "alignment protection extLst".split(" ")],
  ["sheetPr", "tabColor outlinePr pageSetUpPr".split(" ")],
  ["sheetView", "pane selection pivotSelection extLst".split(" ")],
]);

/** Worksheet children of which there may be several. */
const repeatable = new Set(["conditionalFormatting"]);

const countedLists = new Set([
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "mergeCells",
  "dataValidations",
  "tableParts",
  "rowBreaks",
]);

export function checkPackage(bytes: Uint8Array): string[] {
  return new PackageCheck(bytes).run();
}

class PackageCheck {
  readonly #texts = new Map<string, string>();
  readonly #parts: string[] = [];
  readonly #problems: string[] = [];

  constructor(bytes: Uint8Array) {
    const opened = openPackage(bytes, "checked");
    for (const { name } of opened.entries) {
      if (name.endsWith("/")) continue;
      this.#parts.push(name);
      const content = opened.read(name);
      if (content !== null && /\.(?:xml|rels|vml)$/.test(name)) {
        this.#texts.set(name, new TextDecoder("utf-8", { fatal: true }).decode(content));
      }
    }
  }

  run(): string[] {
    for (const [part, text] of this.#texts) this.#wellFormed(part, text);
    if (this.#problems.length > 0) return this.#problems;
    this.#contentTypes();
    this.#relationships();
    const workbookPart = this.#single("", "/officeDocument");
    if (workbookPart === undefined) return [...this.#problems, "no workbook part"];
    const styles = this.#styles(workbookPart);
    const sheets = this.#workbook(workbookPart);
    const strings = this.#texts.get(this.#single(workbookPart, "/sharedStrings") ?? "");
    const stringCount = strings === undefined ? 0 : childElements(strings, rootElement(strings)).length;
    for (const sheet of sheets) this.#sheet(sheet.name, sheet.part, styles, stringCount);
    this.#calculationChain(workbookPart, sheets);
    for (const part of this.#parts) if (/\/drawings\/[^/]*\.xml$/.test(part)) this.#drawing(part);
    return this.#problems;
  }

  #problem(part: string, what: string): void {
    this.#problems.push(`${part}: ${what}`);
  }

  #wellFormed(part: string, text: string): void {
    const open: string[] = [];
    const markup = text.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>/g, "");
    for (const match of markup.matchAll(/<(\/?)([^\s/>]+)((?:"[^"]*"|'[^']*'|[^"'>])*)>/g)) {
      const [, closing, name = "", rest = ""] = match;
      if (closing === "/") {
        if (open.pop() !== name) this.#problem(part, `</${name}> closes something else`);
        continue;
      }
      const names = [...rest.matchAll(/([^\s=/"']+)\s*=\s*(?:"[^"]*"|'[^']*')/g)].map(([, found]) => found);
      if (new Set(names).size !== names.length) this.#problem(part, `an attribute twice in <${name}>`);
      if (!rest.endsWith("/")) open.push(name);
    }
    if (open.length > 0) this.#problem(part, `<${open.at(-1)}> is not closed`);
    if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9A-Fa-f]+);)/.test(markup)) this.#problem(part, "a bare &");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not occur
    if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text)) this.#problem(part, "an illegal character");
  }

  #contentTypes(): void {
    const text = this.#texts.get(contentTypesPart) ?? "<Types/>";
    const seen = new Set<string>();
    for (const element of childElements(text, rootElement(text))) {
      const values = attributes(startTag(text, element));
      const key = (values.get("PartName") ?? `.${values.get("Extension")}`).toLowerCase();
      if (seen.has(key)) this.#problem(contentTypesPart, `${key} twice`);
      seen.add(key);
      const part = values.get("PartName")?.slice(1).toLowerCase();
      if (part !== undefined && !this.#parts.some((name) => name.toLowerCase() === part)) {
        this.#problem(contentTypesPart, `${part} does not exist`);
      }
    }
    for (const part of this.#parts) {
      if (part !== contentTypesPart && contentTypeOf(text, part) === null) this.#problem(part, "no content type");
    }
  }

  /** Every target exists, every id used is there, and every part is reached from the package. */
  #relationships(): void {
    const reached = new Set<string>();
    const queue = [""];
    for (let owner = queue.shift(); owner !== undefined; owner = queue.shift()) {
      const links = this.#links(owner);
      const ids = links.map(({ id }) => id);
      if (new Set(ids).size !== ids.length) this.#problem(owner, "a relationship id twice");
      for (const id of this.#usedIds(owner))
        if (!ids.includes(id)) this.#problem(owner, `relationship ${id} is missing`);
      for (const link of links) {
        if (link.external) continue;
        const part = resolveTarget(owner, link.target);
        if (!this.#parts.includes(part)) this.#problem(owner, `relationship to ${part} leads nowhere`);
        else if (!reached.has(part)) {
          reached.add(part);
          queue.push(part);
        }
      }
    }
    for (const part of this.#parts) {
      if (part === contentTypesPart) continue;
      const owner = /^(.*?)_rels\/([^/]*)\.rels$/.exec(part);
      const needed = owner === null ? part : `${owner[1] ?? ""}${owner[2] ?? ""}`;
      if (needed !== "" && !reached.has(needed)) this.#problem(part, "nothing refers to it");
    }
  }

  #links(owner: string): ReturnType<typeof readRelationships> {
    const text = this.#texts.get(relationshipsPartOf(owner));
    return text === undefined ? [] : readRelationships(text);
  }

  #usedIds(part: string): string[] {
    const text = this.#texts.get(part) ?? "";
    return [...text.matchAll(/\s(?:r|o):(?:id|embed|link|pict|relid)="([^"]+)"/g)].map(([, id]) => id ?? "");
  }

  #single(owner: string, type: string): string | undefined {
    const link = this.#links(owner).find((candidate) => candidate.type.endsWith(type));
    return link === undefined ? undefined : resolveTarget(owner, link.target);
  }

  #order(part: string, text: string, element: XmlElement): void {
    const order = schemaOrder.get(element.name);
    const children = childElements(text, element);
    if (order !== undefined) {
      let last = -1;
      for (const { name } of children) {
        const rank = order.indexOf(name);
        if (rank === -1) continue;
        if (rank < last) this.#problem(part, `<${name}> stands too late in <${element.name}>`);
        if (rank === last && !repeatable.has(name)) this.#problem(part, `<${name}> twice in <${element.name}>`);
        last = Math.max(last, rank);
      }
    }
    const count = attributes(startTag(text, element)).get("count");
    if (countedLists.has(element.name) && count !== undefined && Number(count) !== children.length) {
      this.#problem(part, `<${element.name}> counts ${count} and has ${children.length}`);
    }
  }

  #styles(workbookPart: string): { formats: number; differentials: number } {
    const part = this.#single(workbookPart, "/styles");
    const text = part === undefined ? undefined : this.#texts.get(part);
    if (part === undefined || text === undefined) return { formats: 1, differentials: 0 };
    const root = rootElement(text);
    this.#order(part, text, root);
    const lists = new Map(childElements(text, root).map((list) => [list.name, childElements(text, list)]));
    for (const list of childElements(text, root)) {
      this.#order(part, text, list);
      for (const entry of childElements(text, list)) this.#order(part, text, entry);
    }
    const size = (name: string): number => lists.get(name)?.length ?? 0;
    const ownFormats = new Set((lists.get("numFmts") ?? []).map((entry) => value(text, entry, "numFmtId")));
    if (ownFormats.size !== size("numFmts")) this.#problem(part, "a number format id twice");
    for (const [listName, parents] of [["cellStyleXfs", 0] as const, ["cellXfs", size("cellStyleXfs")] as const]) {
      for (const xf of lists.get(listName) ?? []) {
        const within = (name: string, limit: number): void => {
          const index = Number(value(text, xf, name) ?? 0);
          if (index >= Math.max(1, limit)) this.#problem(part, `${name} ${index} of ${listName} is out of range`);
        };
        within("fontId", size("fonts"));
        within("fillId", size("fills"));
        within("borderId", size("borders"));
        within("xfId", parents);
        const format = value(text, xf, "numFmtId") ?? "0";
        if (Number(format) >= 164 && !ownFormats.has(format)) this.#problem(part, `number format ${format} is missing`);
      }
    }
    return { formats: size("cellXfs"), differentials: size("dxfs") };
  }

  #workbook(part: string): { name: string; part: string }[] {
    const text = this.#texts.get(part) ?? "<workbook/>";
    const root = rootElement(text);
    this.#order(part, text, root);
    const container = childNamed(text, root, "sheets");
    const elements = container === undefined ? [] : childElements(text, container);
    const unique = (what: string, values: readonly (string | undefined)[]): void => {
      if (new Set(values.map((entry) => entry?.toLowerCase())).size !== values.length)
        this.#problem(part, `a ${what} twice`);
    };
    const tags = elements.map((element) => attributes(startTag(text, element)));
    unique(
      "sheet name",
      tags.map((tag) => tag.get("name")),
    );
    unique(
      "sheetId",
      tags.map((tag) => tag.get("sheetId")),
    );
    unique(
      "sheet relationship",
      tags.map((tag) => tag.get("r:id")),
    );
    for (const tag of tags) {
      const name = tag.get("name") ?? "";
      if (name === "" || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name))
        this.#problem(part, `bad sheet name ${name}`);
    }
    const names = childNamed(text, root, "definedNames");
    const entries = names === undefined ? [] : childElements(text, names);
    unique(
      "defined name",
      entries.map((entry) => `${value(text, entry, "name")}/${value(text, entry, "localSheetId") ?? ""}`),
    );
    for (const entry of entries) {
      const local = value(text, entry, "localSheetId");
      const sheet = local === undefined ? undefined : tags[Number(local)]?.get("name");
      if (local !== undefined && sheet === undefined) this.#problem(part, `localSheetId ${local} is out of range`);
      const target = textContent(text, entry);
      if (target === "") this.#problem(part, `${value(text, entry, "name")} refers to nothing`);
      if (sheet !== undefined && /^_xlnm\./.test(value(text, entry, "name") ?? "")) {
        const plain = target.replaceAll("'", "");
        if (!plain.startsWith(`${sheet.replaceAll("'", "")}!$`)) this.#problem(part, `${target} is not on ${sheet}`);
      }
    }
    const links = new Map(this.#links(part).map((link) => [link.id, link]));
    return tags.flatMap((tag) => {
      const link = links.get(tag.get("r:id") ?? "");
      if (link === undefined || !link.type.endsWith("/worksheet")) return [];
      return [{ name: tag.get("name") ?? "", part: resolveTarget(part, link.target) }];
    });
  }

  #sheet(name: string, part: string, styles: { formats: number; differentials: number }, strings: number): void {
    const text = this.#texts.get(part);
    if (text === undefined) return;
    const root = rootElement(text);
    this.#order(part, text, root);
    const priorities: string[] = [];
    for (const child of childElements(text, root)) {
      this.#order(part, text, child);
      for (const below of child.name === "sheetViews" ? childElements(text, child) : []) this.#order(part, text, below);
      if (child.name === "conditionalFormatting") {
        for (const rule of childElements(text, child)) {
          if (rule.name !== "cfRule") continue;
          priorities.push(value(text, rule, "priority") ?? "none");
          const look = value(text, rule, "dxfId");
          if (look !== undefined && Number(look) >= styles.differentials)
            this.#problem(part, `dxfId ${look} is out of range`);
        }
        this.#reference(part, value(text, child, "sqref") ?? "");
      }
      if (child.name === "dataValidations" || child.name === "hyperlinks") {
        for (const entry of childElements(text, child)) {
          this.#reference(part, value(text, entry, "sqref") ?? value(text, entry, "ref") ?? "");
        }
      }
      if (child.name === "mergeCells") this.#merges(part, text, child);
      if (child.name === "sheetData") this.#cells(`${part} (${name})`, text, child, styles.formats, strings);
    }
    if (new Set(priorities).size !== priorities.length) this.#problem(part, "a cfRule priority twice");
  }

  #reference(part: string, reference: string): void {
    if (reference === "" || reference.split(" ").some((range) => parseRange(range) === null)) {
      this.#problem(part, `bad reference “${reference.slice(0, 40)}”`);
    }
    if (reference.length > 8000) this.#problem(part, "a reference of more than 8,000 characters");
  }

  #merges(part: string, text: string, container: XmlElement): void {
    const ranges: CellRange[] = [];
    for (const entry of childElements(text, container)) {
      const range = parseRange(value(text, entry, "ref") ?? "");
      if (range === null) continue;
      if (ranges.some((other) => overlap(range, other)))
        this.#problem(part, `merged ${value(text, entry, "ref")} overlaps`);
      ranges.push(range);
    }
  }

  #cells(part: string, text: string, data: XmlElement, formats: number, strings: number): void {
    let lastRow = -1;
    for (const row of childElements(text, data)) {
      const index = Number(value(text, row, "r") ?? lastRow + 2) - 1;
      if (index <= lastRow) this.#problem(part, `row ${index + 1} out of order`);
      lastRow = index;
      let lastColumn = -1;
      for (const cell of childElements(text, row)) {
        const at = parseRange(value(text, cell, "r") ?? "");
        if (at === null) continue;
        if (at.top !== index || at.left <= lastColumn)
          this.#problem(part, `cell ${value(text, cell, "r")} out of order`);
        lastColumn = at.left;
        if (Number(value(text, cell, "s") ?? 0) >= formats)
          this.#problem(part, `style of ${value(text, cell, "r")} is missing`);
        if (value(text, cell, "t") === "s" && Number(/<v>(\d+)<\/v>/.exec(elementText(text, cell))?.[1]) >= strings) {
          this.#problem(part, `string of ${value(text, cell, "r")} is missing`);
        }
      }
    }
  }

  /** Every entry names a cell that has a formula. */
  #calculationChain(workbookPart: string, sheets: readonly { part: string }[]): void {
    const part = this.#single(workbookPart, "/calcChain");
    const text = part === undefined ? undefined : this.#texts.get(part);
    if (part === undefined || text === undefined) return;
    const all = sheets.map((sheet) => this.#texts.get(sheet.part) ?? "").join("");
    for (const cell of childElements(text, rootElement(text))) {
      const address = value(text, cell, "r") ?? "";
      if (!new RegExp(`<c r="${address}"[^>]*>\\s*<f`).test(all)) this.#problem(part, `${address} has no formula`);
    }
  }

  #drawing(part: string): void {
    const text = this.#texts.get(part) ?? "";
    const ids = [...text.matchAll(/<(?:\w+:)?cNvPr\b[^>]*?\bid="(\d+)"/g)].map(([, id]) => id);
    if (new Set(ids).size !== ids.length) this.#problem(part, "a shape id twice");
  }
}

function value(text: string, element: XmlElement, name: string): string | undefined {
  return attributes(startTag(text, element)).get(name);
}

function overlap(one: CellRange, other: CellRange): boolean {
  return one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;
}
