/**
 * The workbook part (`xl/workbook.xml`): its sheets, defined names and calculation settings, edited as text.
 * Must not look into sheets.
 */
import { quotedSheet } from "../../../core/model/place.ts";
import { sheetOfReference } from "../../../core/workbook/snapshot.ts";
import {
  appendInto,
  attributes,
  childElements,
  childNamed,
  escapeAttribute,
  escapeText,
  insertionPoint,
  rootElement,
  type Splice,
  spliced,
  startTag,
  textContent,
  withAttribute,
  type XmlElement,
} from "./xml.ts";

export const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const relationshipsNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const workbookOrder = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];

export interface WorkbookSheet {
  readonly name: string;
  readonly sheetId: number;
  readonly relationshipId: string;
}

export interface WorkbookName {
  readonly name: string;
  /** Zero-based position of the sheet a sheet-level name belongs to. */
  readonly localSheetId: number | null;
  readonly refersTo: string;
  readonly hidden: boolean;
}

export function workbookSheets(text: string): WorkbookSheet[] {
  const sheets = childNamed(text, rootElement(text), "sheets");
  if (sheets === undefined) return [];
  return childElements(text, sheets).map((element) => {
    const values = attributes(startTag(text, element));
    let relationshipId = "";
    for (const [name, value] of values) if (name.endsWith(":id")) relationshipId = value;
    return { name: values.get("name") ?? "", sheetId: Number(values.get("sheetId") ?? 0), relationshipId };
  });
}

/** Adds a sheet at the end. */
export function withSheet(text: string, name: string, relationshipId: string): string {
  const root = rootElement(text);
  const sheets = childNamed(text, root, "sheets");
  const sheetId = 1 + Math.max(0, ...workbookSheets(text).map((sheet) => sheet.sheetId));
  const declared = attributes(startTag(text, root)).get("xmlns:r") === relationshipsNamespace;
  const namespace = declared ? "" : ` xmlns:r="${relationshipsNamespace}"`;
  const written = `<sheet${namespace} name="${escapeAttribute(name)}" sheetId="${sheetId}" r:id="${relationshipId}"/>`;
  if (sheets !== undefined) return spliced(text, [appendInto(text, sheets, written)]);
  const at = insertionPoint(text, root, workbookOrder, "sheets");
  return spliced(text, [{ start: at, end: at, text: `<sheets>${written}</sheets>` }]);
}

export function isDate1904(text: string): boolean {
  const properties = childNamed(text, rootElement(text), "workbookPr");
  return properties !== undefined && isTrue(attributes(startTag(text, properties)).get("date1904"));
}

/** Sheets must not be added, by the wish of whoever protected the workbook. */
export function isStructureLocked(text: string): boolean {
  const protection = childNamed(text, rootElement(text), "workbookProtection");
  return protection !== undefined && isTrue(attributes(startTag(text, protection)).get("lockStructure"));
}

export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

/** The present name of the sheet a workbook-level name points to, or null. */
export function sheetOfName(text: string, definedName: string): string | null {
  const wanted = definedName.toLowerCase();
  const found = definedNames(text).find(
    ({ entry }) => entry.localSheetId === null && entry.name.toLowerCase() === wanted,
  );
  return found === undefined ? null : sheetOfReference(found.entry.refersTo);
}

/**
 * Sets the names given and takes away those among `gone`, each found by name and sheet. A name that already says the same
 * is not touched; a new one goes where Excel's order (by name, then by sheet) wants it.
 */
export function withDefinedNames(
  text: string,
  wanted: readonly WorkbookName[],
  gone: readonly { readonly name: string; readonly localSheetId: number | null }[],
): string {
  const root = rootElement(text);
  const existing = definedNames(text);
  const splices: Splice[] = [];
  const missing = new Map(wanted.map((name) => [nameKey(name), name]));
  const unwanted = new Set(gone.map(nameKey));
  for (const { element, entry } of existing) {
    const key = nameKey(entry);
    const replacement = missing.get(key);
    if (replacement !== undefined) {
      missing.delete(key);
      if (entry.refersTo === replacement.refersTo && entry.hidden === replacement.hidden) continue;
      splices.push({ start: element.start, end: element.end, text: nameText(replacement) });
    } else if (unwanted.has(key)) splices.push({ start: element.start, end: element.end, text: "" });
  }
  const added = [...missing.values()].sort(compareNames);
  const container = childNamed(text, root, "definedNames");
  if (added.length > 0 && container === undefined) {
    const at = insertionPoint(text, root, workbookOrder, "definedNames");
    splices.push({ start: at, end: at, text: `<definedNames>${added.map(nameText).join("")}</definedNames>` });
  } else if (container !== undefined) {
    if (container.selfClosing && added.length > 0) {
      splices.push(appendInto(text, container, added.map(nameText).join("")));
    } else {
      for (const name of added) {
        const next = existing.find(({ entry }) => compareNames(entry, name) > 0);
        const at = next?.element.start ?? container.contentEnd;
        splices.push({ start: at, end: at, text: nameText(name) });
      }
    }
  }
  return spliced(text, splices);
}

/** Everything is recalculated when the workbook is opened next. */
export function withFullCalculation(text: string): string {
  const root = rootElement(text);
  const properties = childNamed(text, root, "calcPr");
  if (properties === undefined) {
    const at = insertionPoint(text, root, workbookOrder, "calcPr");
    return spliced(text, [{ start: at, end: at, text: '<calcPr fullCalcOnLoad="1"/>' }]);
  }
  const tag = startTag(text, properties);
  if (isTrue(attributes(tag).get("fullCalcOnLoad"))) return text;
  return spliced(text, [
    { start: properties.start, end: properties.tagEnd, text: withAttribute(tag, "fullCalcOnLoad", "1") },
  ]);
}

/** `体检报告!$A$1:$K$40` */
export function absoluteReference(sheet: string, corner: string, opposite?: string): string {
  return `${quotedSheet(sheet)}!${corner}${opposite === undefined ? "" : `:${opposite}`}`;
}

function definedNames(text: string): { readonly element: XmlElement; readonly entry: WorkbookName }[] {
  const container = childNamed(text, rootElement(text), "definedNames");
  if (container === undefined) return [];
  return childElements(text, container).map((element) => {
    const values = attributes(startTag(text, element));
    const local = values.get("localSheetId");
    return {
      element,
      entry: {
        name: values.get("name") ?? "",
        localSheetId: local === undefined ? null : Number(local),
        refersTo: textContent(text, element),
        hidden: isTrue(values.get("hidden")),
      },
    };
  });
}

function nameKey(name: { readonly name: string; readonly localSheetId: number | null }): string {
  return `${name.name.toLowerCase()}\n${name.localSheetId ?? ""}`;
}

function compareNames(one: WorkbookName, other: WorkbookName): number {
  const first = one.name.toLowerCase();
  const second = other.name.toLowerCase();
  if (first !== second) return first < second ? -1 : 1;
  return (one.localSheetId ?? -1) - (other.localSheetId ?? -1);
}

function nameText(name: WorkbookName): string {
  const local = name.localSheetId === null ? "" : ` localSheetId="${name.localSheetId}"`;
  const hidden = name.hidden ? ' hidden="1"' : "";
  return `<definedName name="${escapeAttribute(name.name)}"${local}${hidden}>${escapeText(name.refersTo)}</definedName>`;
}
