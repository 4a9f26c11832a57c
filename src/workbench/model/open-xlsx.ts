/**
 * Opens an .xlsx as a workbook of the workbench: values, formulas, names and tables as the file host reads them, looks,
 * conditional formats, validations, links and print setup from the parts themselves. Charts come as anchors only.
 */
import { type CellRange, parseRange } from "../../core/model/place.ts";
import { cellFlag, cellKey, type SheetSnapshot } from "../../core/workbook/snapshot.ts";
import { readAddInSettings } from "../../hosts/file/ooxml/add-in-settings.ts";
import { readSpreadsheet } from "../../hosts/file/ooxml/read-spreadsheet.ts";
import { partLinks, readStructure, workbookPartOf } from "../../hosts/file/ooxml/read-structure.ts";
import {
  attributes,
  childElements,
  childNamed,
  elementText,
  rootElement,
  startTag,
} from "../../hosts/file/ooxml/xml.ts";
import type { ZipCodec } from "../../hosts/file/ooxml/zip-codec.ts";
import { openPackage, type Package } from "../../hosts/file/ooxml/zip-container.ts";
import { plainLook } from "./look.ts";
import { fileColors } from "./opening/file-colors.ts";
import { type FileStyles, fileStyles } from "./opening/file-styles.ts";
import { isOn } from "./opening/file-values.ts";
import { SheetPart, type SheetSources } from "./opening/sheet-part.ts";
import type { Sheet } from "./sheet.ts";
import { Workbook, type WorkbookOptions } from "./workbook.ts";

export type OpenOptions = Pick<WorkbookOptions, "calculator" | "digitWidth">;

/** `codec`: Node's or the page's, see node-zip-codec.ts and browser-zip-codec.ts. Throws HostError, TypeError. */
export async function openXlsx(
  bytes: Uint8Array,
  fileName: string,
  codec: ZipCodec,
  options: OpenOptions = {},
): Promise<Workbook> {
  return openedXlsx(openPackage(bytes, fileName, codec), fileName, options).workbook;
}

/** A sheet beside the text it was read from. */
export interface OpenedSheet {
  readonly sheet: Sheet;
  readonly part: string;
  readonly text: string;
  readonly sources: SheetSources;
}

export interface OpenedXlsx {
  readonly workbook: Workbook;
  readonly workbookPart: string;
  readonly styles: FileStyles;
  readonly sheets: readonly OpenedSheet[];
}

/** The workbook with what is needed to write changes back. The same package gives the same ids. */
export function openedXlsx(opened: Package, fileName: string, options: OpenOptions = {}): OpenedXlsx {
  const workbookPart = workbookPartOf(opened);
  if (workbookPart === null) throw new TypeError("workbench: only .xlsx packages can be opened");
  const snapshot = readSpreadsheet(opened, fileName);
  const structure = readStructure(opened, workbookPart);
  const workbook = new Workbook({ ...options, name: fileName, date1904: snapshot.date1904 });
  const stylesText = structure.stylesPart === null ? null : textOf(opened, structure.stylesPart);
  const themePart = partLinks(opened, workbookPart).find(({ kind }) => kind === "theme")?.part;
  const colors = fileColors(themePart === undefined ? null : textOf(opened, themePart), stylesText);
  const styles = fileStyles(stylesText, colors);
  workbook.normalLook = styles.looks[0] ?? plainLook;
  const sheets: OpenedSheet[] = [];
  const parts = structure.sheets.flatMap(({ name, part }) => (part === null ? [] : [{ name, part }]));
  for (const [index, { name, part }] of parts.entries()) {
    const read = snapshot.sheets[index];
    if (read === undefined) continue;
    const sheet = workbook.addSheet(name);
    sheet.origin = part;
    loadSnapshot(sheet, read);
    const text = requiredText(opened, part);
    const sources = new SheetPart(sheet, text, styles, colors).load();
    sheet.charts.push(...chartsOf(opened, part, sheet));
    const state = read.visibility;
    sheet.visibility = state === "hidden" ? "Hidden" : state === "veryHidden" ? "VeryHidden" : "Visible";
    sheets.push({ sheet, part, text, sources });
  }
  const workbookText = requiredText(opened, workbookPart);
  workbook.activeSheet = activeSheet(workbook, workbookText, structure.sheets);
  const protection = childNamed(workbookText, rootElement(workbookText), "workbookProtection");
  workbook.isStructureProtected =
    protection !== undefined && isOn(attributes(startTag(workbookText, protection)).get("lockStructure"));
  for (const { name, refersTo, sheet, hidden } of snapshot.names) {
    const owner = sheet === null ? null : (workbook.sheet(sheet) ?? null);
    if (name === "_xlnm.Print_Area" && owner !== null) owner.page.printArea = rangeOfReference(refersTo);
    else if (name === "_xlnm.Print_Titles" && owner !== null) {
      // Columns, rows, or both: '五月 会议'!$A:$B,'五月 会议'!$1:$3
      for (const part of refersTo.split(/,(?=[^,]*!\$?\w+:\$?\w+$)/)) {
        const range = rangeOfReference(part);
        if (range === null) continue;
        if (/\d$/.test(part)) owner.page.titleRows = { first: range.top, last: range.bottom };
        else owner.page.titleColumns = { first: range.left, last: range.right };
      }
    } else if (!name.startsWith("_xlnm.")) {
      workbook.names.push({ name, refersTo, sheet: owner, visible: !hidden, comment: "" });
    }
  }
  for (const [key, value] of readAddInSettings(opened)) workbook.settings.set(key, value);
  return { workbook, workbookPart, styles, sheets };
}

/** The sheet that was in front when the file was saved. */
function activeSheet(
  workbook: Workbook,
  workbookText: string,
  sheets: readonly { readonly name: string }[],
): Sheet | null {
  const views = childNamed(workbookText, rootElement(workbookText), "bookViews");
  const view = views === undefined ? undefined : childElements(workbookText, views)[0];
  const index = view === undefined ? 0 : Number(attributes(startTag(workbookText, view)).get("activeTab") ?? 0);
  const active = workbook.sheet(sheets[index]?.name ?? "");
  if (active?.visibility === "Visible") return active;
  return workbook.sheets.find(({ visibility }) => visibility === "Visible") ?? null;
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
      sheet.load(row.index, column, { value, formula, isError, quoted: false, look: sheet.workbook.normalLook });
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
