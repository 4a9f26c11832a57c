/**
 * The text of a worksheet part with everything that has changed since opening: the sheet as the text has it is compared
 * with the sheet as it is now, and only what differs is written. A new sheet is a blank one that has changed.
 */
import { type CellRange, cellAddress, rangeAddress } from "../../../core/model/place.ts";
import { worksheetOrder } from "../../../hosts/file/ooxml/marks.ts";
import { mainNamespace, relationshipsNamespace } from "../../../hosts/file/ooxml/workbook-part.ts";
import {
  attributes,
  childElements,
  childNamed,
  elementText,
  escapeAttribute,
  escapeText,
  insertionPoint,
  rootElement,
  type Splice,
  spliced,
  startTag,
  withAttribute,
  type XmlElement,
} from "../../../hosts/file/ooxml/xml.ts";
import { sameRange } from "../areas.ts";
import type { Look } from "../look.ts";
import { lookKey } from "../opening/file-styles.ts";
import { papers, pointsPerInch } from "../opening/file-values.ts";
import type { SheetSources } from "../opening/sheet-part.ts";
import type { ConditionalFormat, Link, Sheet, Validation } from "../sheet.ts";
import { changedRows } from "./cell-rows.ts";
import type { LookWriter } from "./look-writer.ts";

export const blankSheet =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<worksheet xmlns="${mainNamespace}" xmlns:r="${relationshipsNamespace}"><sheetViews><sheetView workbookViewId="0"/></sheetViews>` +
  '<sheetFormatPr defaultRowHeight="15"/><sheetData/>' +
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>';

export interface SheetText {
  readonly text: string;
  readonly formulasChanged: boolean;
  readonly valuesChanged: boolean;
}

export interface SheetBefore {
  readonly sheet: Sheet;
  readonly text: string;
  readonly sources: SheetSources;
}

/** `drawing`: the relationship of a drawing the sheet is to have, null for none, undefined for the one it has. */
export function sheetText(
  before: SheetBefore,
  after: Sheet,
  looks: LookWriter,
  drawing: string | null | undefined,
): SheetText {
  return new SheetWriter(before, after, looks).write(drawing);
}

interface ColumnLooks {
  readonly before: ReadonlyMap<number, Look>;
  readonly after: ReadonlyMap<number, Look>;
}

class SheetWriter {
  readonly #before: Sheet;
  readonly #after: Sheet;
  readonly #text: string;
  readonly #sources: SheetSources;
  readonly #looks: LookWriter;
  readonly #root: XmlElement;
  readonly #children: readonly XmlElement[];
  readonly #splices: Splice[] = [];

  constructor(before: SheetBefore, after: Sheet, looks: LookWriter) {
    this.#before = before.sheet;
    this.#after = after;
    this.#text = before.text;
    this.#sources = before.sources;
    this.#looks = looks;
    this.#root = rootElement(before.text);
    this.#children = childElements(before.text, this.#root);
  }

  write(drawing: string | null | undefined): SheetText {
    this.#properties();
    this.#dimension();
    this.#view();
    const columnFormats = this.#columns();
    const data = this.#required("sheetData");
    const rows = changedRows(this.#text, data, this.#before, this.#after, this.#looks, columnFormats);
    this.#splices.push(...rows.splices);
    this.#filter();
    this.#merges();
    this.#conditions();
    this.#validations();
    this.#links();
    this.#page();
    if (drawing !== undefined) this.#replace("drawing", drawing === null ? "" : `<drawing r:id="${drawing}"/>`);
    return {
      text: spliced(this.#text, this.#splices),
      formulasChanged: rows.formulasChanged,
      valuesChanged: rows.valuesChanged,
    };
  }

  #child(name: string): XmlElement | undefined {
    return this.#children.find((child) => child.name === name);
  }

  #required(name: string): XmlElement {
    const found = this.#child(name);
    if (found === undefined) throw new TypeError(`workbench: a worksheet without ${name}`);
    return found;
  }

  #attributes(element: XmlElement): Map<string, string> {
    return attributes(startTag(this.#text, element));
  }

  /** Puts `written` in the place of the child of this name, or where such a child belongs; empty takes it away. */
  #replace(name: string, written: string): void {
    const found = this.#child(name);
    if (found !== undefined) this.#splices.push({ start: found.start, end: found.end, text: written });
    else if (written !== "") this.#insert(name, written);
  }

  #insert(name: string, written: string): void {
    const at = insertionPoint(this.#text, this.#root, worksheetOrder, name);
    this.#splices.push({ start: at, end: at, text: written });
  }

  /** Sets (null: takes away) attributes of the child of this name, which is made when it is not there. */
  #setAttributes(name: string, wanted: ReadonlyMap<string, string | null>): void {
    const found = this.#child(name);
    if (found === undefined) {
      const written = [...wanted].flatMap(([key, value]) =>
        value === null ? [] : [` ${key}="${escapeAttribute(value)}"`],
      );
      if (written.length > 0) this.#insert(name, `<${name}${written.join("")}/>`);
      return;
    }
    const tag = tagWith(startTag(this.#text, found), wanted);
    this.#splices.push({ start: found.start, end: found.tagEnd, text: tag });
  }

  #properties(): void {
    const colorChanged = this.#before.tabColor !== this.#after.tabColor;
    const fitChanged = fits(this.#before) !== fits(this.#after);
    if (!colorChanged && !fitChanged) return;
    const found = this.#child("sheetPr");
    const children = found === undefined ? [] : childElements(this.#text, found);
    const kept = new Map(children.map((child) => [child.name, elementText(this.#text, child)]));
    if (colorChanged) {
      if (this.#after.tabColor === "") kept.delete("tabColor");
      else kept.set("tabColor", `<tabColor rgb="FF${this.#after.tabColor.slice(1)}"/>`);
    }
    if (fitChanged) {
      const tag = tagWith(
        kept.get("pageSetUpPr") ?? "<pageSetUpPr/>",
        new Map([["fitToPage", fits(this.#after) ? "1" : null]]),
      );
      if (tag === "<pageSetUpPr/>") kept.delete("pageSetUpPr");
      else kept.set("pageSetUpPr", tag);
    }
    const inner = ["tabColor", "outlinePr", "pageSetUpPr"].map((name) => kept.get(name) ?? "").join("");
    const tag = found === undefined ? "<sheetPr>" : startTag(this.#text, found).replace(/\s*\/>$/, ">");
    const isEmpty = inner === "" && tag === "<sheetPr>";
    this.#replace("sheetPr", isEmpty ? "" : inner === "" ? tag.replace(/>$/, "/>") : `${tag}${inner}</sheetPr>`);
  }

  #dimension(): void {
    const used = this.#after.usedRange(false);
    const before = this.#before.usedRange(false);
    if (used === null || (before !== null && sameRange(used, before))) return;
    this.#replace("dimension", `<dimension ref="${rangeAddress(used)}"/>`);
  }

  #view(): void {
    const { freeze, showGridlines } = this.#after;
    const freezeChanged = pointText(freeze) !== pointText(this.#before.freeze);
    if (!freezeChanged && showGridlines === this.#before.showGridlines) return;
    const views = this.#child("sheetViews");
    const view = views === undefined ? undefined : childElements(this.#text, views)[0];
    const tag =
      view === undefined ? '<sheetView workbookViewId="0">' : startTag(this.#text, view).replace(/\s*\/>$/, ">");
    const shown = tagWith(
      tag,
      new Map([
        ["showGridLines", showGridlines ? null : "0"],
        ...(freezeChanged ? ([["topLeftCell", null]] as const) : []),
      ]),
    );
    const inside = view === undefined ? "" : this.#text.slice(view.tagEnd, view.contentEnd);
    const inner = freezeChanged ? paneXml(freeze) + this.#viewExtensions(view) : inside;
    const written = inner === "" ? shown.replace(/>$/, "/>") : `${shown}${inner}</sheetView>`;
    if (view === undefined) this.#replace("sheetViews", `<sheetViews>${written}</sheetViews>`);
    else this.#splices.push({ start: view.start, end: view.end, text: written });
  }

  #viewExtensions(view: XmlElement | undefined): string {
    const found = view === undefined ? undefined : childNamed(this.#text, view, "extLst");
    return found === undefined ? "" : elementText(this.#text, found);
  }

  /** Writes the columns that changed. Returns the format of a column as it is then; 0 is none of its own. */
  #columns(): (column: number) => number {
    const found = this.#child("cols");
    const stretches = (found === undefined ? [] : childElements(this.#text, found)).map((element) => {
      const values = this.#attributes(element);
      const [first, last] = [Number(values.get("min")) - 1, Number(values.get("max")) - 1];
      values.delete("min");
      values.delete("max");
      return { first, last, values };
    });
    const looks = { before: new Map(this.#before.columnLooks()), after: new Map(this.#after.columnLooks()) };
    const changed = this.#changedColumns(looks);
    const columns = new Map<number, ReadonlyMap<string, string>>();
    if (changed.size > 0) {
      for (const { first, last, values } of stretches) {
        for (let column = first; column <= last; column++) columns.set(column, values);
      }
    }
    for (const column of changed) {
      const values = this.#columnValues(column, columns.get(column), looks);
      if (values.size === 0) columns.delete(column);
      else columns.set(column, values);
    }
    if (changed.size > 0) this.#replace("cols", columnsXml(columns));
    return (column) => {
      const values = changed.has(column)
        ? columns.get(column)
        : stretches.find(({ first, last }) => first <= column && column <= last)?.values;
      return Number(values?.get("style") ?? 0);
    };
  }

  #columnValues(
    column: number,
    before: ReadonlyMap<string, string> | undefined,
    looks: ColumnLooks,
  ): Map<string, string> {
    const values = new Map(before);
    const width = this.#after.columnWidths.get(column);
    if (width !== this.#before.columnWidths.get(column)) {
      for (const name of ["width", "customWidth", "bestFit"]) values.delete(name);
      if (width !== undefined) values.set("width", `${width}`).set("customWidth", "1");
    }
    if (this.#after.hiddenColumns.has(column)) values.set("hidden", "1");
    else values.delete("hidden");
    const look = looks.after.get(column) ?? this.#after.workbook.normalLook;
    if (!sameLook(look, looks.before.get(column) ?? this.#before.workbook.normalLook)) {
      const style = this.#looks.cellFormat(look, false, Number(values.get("style") ?? 0));
      if (style === 0) values.delete("style");
      else values.set("style", `${style}`);
    }
    // A width is asked of every column that is named.
    if (values.size > 0 && !values.has("width")) values.set("width", standardWidth);
    return values;
  }

  #changedColumns(looks: ColumnLooks): Set<number> {
    const [before, after] = [this.#before, this.#after];
    const changed = new Set<number>();
    for (const column of [...before.columnWidths.keys(), ...after.columnWidths.keys()]) {
      if (before.columnWidths.get(column) !== after.columnWidths.get(column)) changed.add(column);
    }
    for (const column of [...before.hiddenColumns, ...after.hiddenColumns]) {
      if (before.hiddenColumns.has(column) !== after.hiddenColumns.has(column)) changed.add(column);
    }
    for (const column of [...looks.before.keys(), ...looks.after.keys()]) {
      if (
        !sameLook(
          looks.before.get(column) ?? this.#before.workbook.normalLook,
          looks.after.get(column) ?? this.#after.workbook.normalLook,
        )
      )
        changed.add(column);
    }
    return changed;
  }

  #filter(): void {
    const { filter } = this.#after;
    if (rangeText(filter) === rangeText(this.#before.filter)) return;
    this.#replace("autoFilter", filter === null ? "" : `<autoFilter ref="${rangeAddress(filter)}"/>`);
  }

  #merges(): void {
    const before = this.#before.merges.map(rangeAddress);
    const after = this.#after.merges.map(rangeAddress);
    if ([...before].sort().join() === [...after].sort().join()) return;
    const kept = new Set(after);
    const inOrder = [...before.filter((merge) => kept.delete(merge)), ...kept];
    const inner = inOrder.map((merge) => `<mergeCell ref="${merge}"/>`).join("");
    this.#replace("mergeCells", inner === "" ? "" : `<mergeCells count="${inOrder.length}">${inner}</mergeCells>`);
  }

  #conditions(): void {
    const sourceById = new Map(
      [...this.#sources.conditions].map(([format, source]) => [format.id, { format, ...source }]),
    );
    const after = this.#after.conditionalFormats;
    const ids = new Set(after.map(({ id }) => id));
    const priorities = this.#priorities(sourceById);
    const blocks = new Map<
      XmlElement,
      { readonly id: string; readonly format: ConditionalFormat; readonly rule: XmlElement }[]
    >();
    for (const [id, { format, block, rule }] of sourceById) {
      const members = blocks.get(block) ?? [];
      members.push({ id, format, rule });
      blocks.set(block, members);
    }
    const byId = new Map(after.map((format) => [format.id, format]));
    const apart: string[] = [];
    for (const [block, members] of blocks) {
      const stay: string[] = [];
      let changed = false;
      for (const { id, format, rule } of members) {
        const now = byId.get(id);
        const text = now === undefined ? "" : this.#ruleText(format, now, rule, priorities.get(id));
        if (now === undefined || rangesText(now.ranges) !== rangesText(format.ranges)) {
          changed = true;
          if (now !== undefined) apart.push(blockXml(now.ranges, text));
          continue;
        }
        changed ||= text !== elementText(this.#text, rule);
        stay.push(text);
      }
      if (!changed) continue;
      const tag = startTag(this.#text, block);
      this.#splices.push({
        start: block.start,
        end: block.end,
        text: stay.length === 0 ? "" : `${tag}${stay.join("")}</conditionalFormatting>`,
      });
    }
    const added = after.filter(({ id }) => !sourceById.has(id));
    const written = added.flatMap((format) =>
      format.formula === null ? [] : [blockXml(format.ranges, this.#newRule(format, priorities.get(format.id) ?? 1))],
    );
    if (ids.size > 0 && apart.length + written.length > 0) {
      this.#insert("conditionalFormatting", [...apart, ...written].join(""));
    }
  }

  /**
   * The priority of each rule. Those of the file stay when new rules only come after them; otherwise all are counted anew in
   * their order.
   */
  #priorities(sources: ReadonlyMap<string, { readonly rule: XmlElement }>): Map<string, number> {
    const all = this.#after.conditionalFormats;
    const own = all.flatMap(({ id }) => {
      const source = sources.get(id);
      return source === undefined ? [] : [Number(this.#attributes(source.rule).get("priority") ?? 0)];
    });
    const isLast = all.slice(0, own.length).every(({ id }) => sources.has(id));
    const isRising = own.every((priority, index) => index === 0 || priority >= (own[index - 1] ?? 0));
    // Rules of later versions stand in extension lists and have priorities too.
    const highest = isLast && isRising && own.length < all.length ? this.#highestPriority() : 0;
    return new Map(
      all.map(({ id }, index) => {
        if (!isLast || !isRising) return [id, index + 1];
        return [id, own[index] ?? highest + index - own.length + 1];
      }),
    );
  }

  #highestPriority(): number {
    let highest = 0;
    const after = this.#required("sheetData").end;
    for (const match of this.#text
      .slice(after)
      .matchAll(/<(?:\w+:)?cfRule\b[^>]*?\spriority\s*=\s*["'](\d{1,9})["']/g)) {
      highest = Math.max(highest, Number(match[1]));
    }
    return highest;
  }

  #ruleText(before: ConditionalFormat, now: ConditionalFormat, rule: XmlElement, priority: number | undefined): string {
    const sameRule =
      before.formula === now.formula &&
      before.stopIfTrue === now.stopIfTrue &&
      conditionKey(before) === conditionKey(now);
    if (!sameRule) return this.#newRule(now, priority ?? 1);
    const text = elementText(this.#text, rule);
    if (priority === undefined || this.#attributes(rule).get("priority") === `${priority}`) return text;
    const tag = startTag(this.#text, rule);
    return withAttribute(tag, "priority", `${priority}`) + text.slice(tag.length);
  }

  #newRule(format: ConditionalFormat, priority: number): string {
    const stop = format.stopIfTrue ? ' stopIfTrue="1"' : "";
    return (
      `<cfRule type="expression" dxfId="${this.#looks.differential(format.look)}" priority="${priority}"${stop}>` +
      `<formula>${escapeText(format.formula ?? "")}</formula></cfRule>`
    );
  }

  #validations(): void {
    const unused = new Map(
      [...this.#sources.validations].map(([validation, element]) => [
        validationKey(validation),
        { validation, element },
      ]),
    );
    const before = this.#before.validations.map(
      (validation) => validationKey(validation) + rangesText(validation.ranges),
    );
    const after = this.#after.validations.map(
      (validation) => validationKey(validation) + rangesText(validation.ranges),
    );
    if (before.join("\n") === after.join("\n")) return;
    const written = this.#after.validations.map((validation) => {
      const known = unused.get(validationKey(validation));
      if (known === undefined) return validationXml(validation);
      const text = elementText(this.#text, known.element);
      const tag = startTag(this.#text, known.element);
      return withAttribute(tag, "sqref", rangesText(validation.ranges)) + text.slice(tag.length);
    });
    const inner = written.join("");
    const found = this.#child("dataValidations");
    const tag = found === undefined ? "<dataValidations>" : startTag(this.#text, found).replace(/\s*\/>$/, ">");
    const counted = withAttribute(tag, "count", `${written.length}`);
    this.#replace("dataValidations", inner === "" ? "" : `${counted}${inner}</dataValidations>`);
  }

  #links(): void {
    const before = new Map([...this.#sources.links].map(([link, element]) => [linkKey(link), element]));
    const after = this.#after.links.map(linkKey);
    if (this.#before.links.map(linkKey).join("\n") === after.join("\n")) return;
    const written = this.#after.links.flatMap((link) => {
      const known = before.get(linkKey(link));
      if (known !== undefined) return [elementText(this.#text, known)];
      if (link.documentReference === null) return [];
      return [`<hyperlink ref="${rangeAddress(link.range)}" location="${escapeAttribute(link.documentReference)}"/>`];
    });
    this.#replace("hyperlinks", written.length === 0 ? "" : `<hyperlinks>${written.join("")}</hyperlinks>`);
  }

  #page(): void {
    const [before, after] = [this.#before.page, this.#after.page];
    const options = ({ centerHorizontally, centerVertically }: typeof after): string =>
      `${centerHorizontally} ${centerVertically}`;
    if (options(before) !== options(after)) {
      this.#setAttributes(
        "printOptions",
        new Map([
          ["horizontalCentered", after.centerHorizontally ? "1" : null],
          ["verticalCentered", after.centerVertically ? "1" : null],
        ]),
      );
    }
    if (JSON.stringify(before.margins) !== JSON.stringify(after.margins)) {
      const margins = Object.entries(after.margins).map(([side, points]): [string, string] => [side, inches(points)]);
      this.#setAttributes("pageMargins", new Map(margins));
    }
    const setup = ({ orientation, paperSize, zoom }: typeof after): string =>
      JSON.stringify([orientation, paperSize, zoom]);
    if (setup(before) !== setup(after)) {
      const { zoom } = after;
      const number = [...papers].find(([, paper]) => paper === after.paperSize)?.[0] ?? null;
      this.#setAttributes(
        "pageSetup",
        new Map([
          ["paperSize", number],
          ["scale", zoom.scale === undefined || zoom.scale === 100 ? null : `${zoom.scale}`],
          ["fitToWidth", fits(this.#after) ? pages(zoom.horizontalFitToPages) : null],
          ["fitToHeight", fits(this.#after) ? pages(zoom.verticalFitToPages) : null],
          ["orientation", after.orientation.toLowerCase()],
        ]),
      );
    }
    this.#headersFooters();
    const breaks = ({ rowBreaks }: typeof after): number[] => [...rowBreaks].sort((one, other) => one - other);
    const wanted = breaks(after);
    if (breaks(before).join() !== wanted.join()) {
      const inner = wanted.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join("");
      const counts = `count="${wanted.length}" manualBreakCount="${wanted.length}"`;
      this.#replace("rowBreaks", wanted.length === 0 ? "" : `<rowBreaks ${counts}>${inner}</rowBreaks>`);
    }
  }

  #headersFooters(): void {
    const text = (sheet: Sheet, kind: "Header" | "Footer"): string =>
      (["left", "center", "right"] as const)
        .map((place) => [place.charAt(0).toUpperCase(), sheet.page.headersFooters.get(place + kind) ?? ""])
        .map(([code, content]) => (content === "" ? "" : `&${code}${content}`))
        .join("");
    const kinds = ["Header", "Footer"] as const;
    if (kinds.every((kind) => text(this.#before, kind) === text(this.#after, kind))) return;
    const found = this.#child("headerFooter");
    const kept = new Map(
      (found === undefined ? [] : childElements(this.#text, found)).map((child) => [
        child.name,
        elementText(this.#text, child),
      ]),
    );
    for (const kind of kinds) {
      const written = text(this.#after, kind);
      if (written === "") kept.delete(`odd${kind}`);
      else kept.set(`odd${kind}`, `<odd${kind}>${escapeText(written)}</odd${kind}>`);
    }
    const order = ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"];
    const inner = order.map((name) => kept.get(name) ?? "").join("");
    const tag = found === undefined ? "<headerFooter>" : startTag(this.#text, found).replace(/\s*\/>$/, ">");
    this.#replace("headerFooter", inner === "" ? "" : `${tag}${inner}</headerFooter>`);
  }
}

/** Characters; asked for beside another fact about a column that has no width of its own. */
const standardWidth = "9";

function sameLook(one: Look, other: Look): boolean {
  return one === other || lookKey(one) === lookKey(other);
}

function tagWith(tag: string, wanted: ReadonlyMap<string, string | null>): string {
  let text = tag;
  for (const [name, value] of wanted) {
    if (value !== null) text = withAttribute(text, name, value);
    else text = text.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), "");
  }
  return text;
}

function fits({ page }: Sheet): boolean {
  return page.zoom.horizontalFitToPages !== undefined || page.zoom.verticalFitToPages !== undefined;
}

/** One page is what is meant anyway; 0 is as many as it takes. */
function pages(count: number | undefined): string | null {
  return count === 1 ? null : `${count ?? 0}`;
}

function inches(points: number): string {
  return `${Math.round((points / pointsPerInch) * 1e6) / 1e6}`;
}

function pointText(point: Sheet["freeze"]): string {
  return point === null || (point.row === 0 && point.column === 0) ? "" : `${point.row},${point.column}`;
}

function rangeText(range: CellRange | null): string {
  return range === null ? "" : rangeAddress(range);
}

function rangesText(ranges: readonly CellRange[]): string {
  return ranges.map(rangeAddress).join(" ");
}

function paneXml(freeze: Sheet["freeze"]): string {
  if (freeze === null || pointText(freeze) === "") return "";
  const across = freeze.column > 0 ? ` xSplit="${freeze.column}"` : "";
  const down = freeze.row > 0 ? ` ySplit="${freeze.row}"` : "";
  const pane = freeze.column === 0 ? "bottomLeft" : freeze.row === 0 ? "topRight" : "bottomRight";
  const corner = cellAddress(freeze.row, freeze.column);
  return (
    `<pane${across}${down} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/>`
  );
}

/** Neighbours that say the same become one stretch. */
function columnsXml(columns: ReadonlyMap<number, ReadonlyMap<string, string>>): string {
  const stretches: { readonly first: number; last: number; readonly text: string }[] = [];
  for (const [column, values] of [...columns].sort(([one], [other]) => one - other)) {
    const text = [...values].map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join("");
    const previous = stretches.at(-1);
    if (previous !== undefined && previous.last === column - 1 && previous.text === text) previous.last = column;
    else stretches.push({ first: column, last: column, text });
  }
  if (stretches.length === 0) return "";
  const inner = stretches.map(({ first, last, text }) => `<col min="${first + 1}" max="${last + 1}"${text}/>`);
  return `<cols>${inner.join("")}</cols>`;
}

function blockXml(ranges: readonly CellRange[], rules: string): string {
  return `<conditionalFormatting sqref="${rangesText(ranges)}">${rules}</conditionalFormatting>`;
}

function conditionKey({ look }: ConditionalFormat): string {
  const { borders, ...others } = look;
  return JSON.stringify([Object.entries(others).sort(), [...borders].sort()]);
}

function validationKey({ rule, ignoreBlanks, errorAlert, prompt }: Validation): string {
  return JSON.stringify([rule.type, rule.operator, rule.formula1, rule.formula2, ignoreBlanks, errorAlert, prompt]);
}

function linkKey({ range, documentReference, address }: Link): string {
  return JSON.stringify([rangeAddress(range), documentReference, address]);
}

function validationXml({ ranges, rule, ignoreBlanks, errorAlert, prompt }: Validation): string {
  const values: (readonly [name: string, value: string | null])[] = [
    ["type", rule.type],
    ["errorStyle", errorAlert.style === "Stop" ? null : errorAlert.style.toLowerCase()],
    ["operator", rule.operator],
    ["allowBlank", ignoreBlanks ? "1" : null],
    ["showInputMessage", prompt.showPrompt ? "1" : null],
    ["showErrorMessage", errorAlert.showAlert ? "1" : null],
    ["errorTitle", errorAlert.title === "" ? null : errorAlert.title],
    ["error", errorAlert.message === "" ? null : errorAlert.message],
    ["promptTitle", prompt.title === "" ? null : prompt.title],
    ["prompt", prompt.message === "" ? null : prompt.message],
    ["sqref", rangesText(ranges)],
  ];
  const written = values
    .map(([name, value]) => (value === null ? "" : ` ${name}="${escapeAttribute(value)}"`))
    .join("");
  const second = rule.formula2 === null ? "" : `<formula2>${escapeText(rule.formula2)}</formula2>`;
  return `<dataValidation${written}><formula1>${escapeText(rule.formula1)}</formula1>${second}</dataValidation>`;
}
