/**
 * What a package is made of: the workbook part, its sheets in order, names, and whether it can be patched. Must not look
 * into sheets.
 */
import type { DefinedName, SheetSnapshot } from "../../../core/workbook/snapshot.ts";
import { contentTypesPart } from "./content-types.ts";
import { UnreadablePart, utf8Part, XmlScanner } from "./read-xml.ts";
import { readRelationships, relationshipsPartOf, resolveTarget } from "./relationships.ts";
import { UnknownXml } from "./xml.ts";
import type { Package } from "./zip.ts";

export interface PartLink {
  readonly id: string;
  /** Last segment of the relationship type: `worksheet`, `table`, `comments` … */
  readonly kind: string;
  /** Name of the part it leads to. */
  readonly part: string;
}

export interface SheetPart {
  readonly name: string;
  readonly visibility: SheetSnapshot["visibility"];
  /** Null for a chart sheet or a dialog: it has a tab and no cells. */
  readonly part: string | null;
}

export interface WorkbookStructure {
  readonly date1904: boolean;
  /** In tab order, chart sheets included: sheet-scoped names count them. */
  readonly sheets: readonly SheetPart[];
  readonly names: readonly DefinedName[];
  readonly stylesPart: string | null;
  readonly stringsPart: string | null;
  /** Chinese: why the package as a whole cannot be patched, or null. Sheets have their own, see `partObstacle`. */
  readonly obstacle: string | null;
}

/** Links of a part to other parts of the package; links out of it are left out. "" is the package itself. */
export function partLinks(opened: Package, owner: string): PartLink[] {
  const bytes = opened.read(relationshipsPartOf(owner));
  if (bytes === null) return [];
  const text = new TextDecoder().decode(utf8Part(bytes).bytes);
  try {
    return readRelationships(text)
      .filter((link) => !link.external)
      .map(({ id, type, target }) => ({
        id,
        kind: type.slice(type.lastIndexOf("/") + 1),
        part: existingPart(opened, resolveTarget(owner, target)),
      }));
  } catch (error) {
    if (error instanceof UnknownXml) throw new UnreadablePart("部件之间的关系读不出来");
    throw error;
  }
}

/** Some writers escape the target and not the entry. */
function existingPart(opened: Package, part: string): string {
  if (!part.includes("%") || opened.find(part) !== null) return part;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Name of the workbook part, or null when the package holds no workbook. */
export function workbookPartOf(opened: Package): string | null {
  const link = partLinks(opened, "").find(({ kind }) => kind === "officeDocument");
  const part = link?.part ?? "xl/workbook.xml";
  return opened.find(part) === null ? null : part;
}

/** A scanner over an XML part, or null when there is no such part. */
export function partScanner(opened: Package, part: string): XmlScanner | null {
  const bytes = opened.read(part);
  return bytes === null ? null : new XmlScanner(utf8Part(bytes).bytes);
}

const strictNamespace = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const transitionalNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/**
 * Chinese: why this spreadsheet part can be read and not patched, or null. Patching wants UTF-8, the transitional
 * namespace, and element names without prefix. Throws UnreadablePart.
 */
export function partObstacle(bytes: Uint8Array): string | null {
  const part = utf8Part(bytes);
  if (part.transcoded) return "它的内部文字编码少见";
  const scanner = new XmlScanner(part.bytes);
  scanner.root();
  const { prefixed } = scanner;
  const attributes = scanner.attributes();
  if ([...attributes.values()].includes(strictNamespace)) return "它是“Strict Open XML”格式";
  return prefixed || attributes.get("xmlns") !== transitionalNamespace ? "它的内部写法少见" : null;
}

export function readStructure(opened: Package, workbookPart: string): WorkbookStructure {
  const links = partLinks(opened, workbookPart);
  const bytes = opened.read(workbookPart);
  if (bytes === null) throw new UnreadablePart("里面没有工作簿");
  const scanner = new XmlScanner(utf8Part(bytes).bytes);
  let date1904 = false;
  const sheets: SheetPart[] = [];
  const names: (Omit<DefinedName, "sheet"> & { readonly sheetIndex: string | undefined })[] = [];
  scanner.root();
  if (!scanner.nameIs("workbook")) throw new UnreadablePart("里面没有工作簿");
  while (scanner.child(1)) {
    if (scanner.nameIs("workbookPr")) {
      while (scanner.nextAttribute()) if (scanner.attributeIs("date1904")) date1904 = scanner.attributeFlag();
    } else if (scanner.nameIs("sheets")) {
      while (scanner.child(2)) sheets.push(sheetPart(scanner.attributes(), links));
    } else if (scanner.nameIs("definedNames")) {
      while (scanner.child(2)) {
        const attributes = scanner.attributes();
        names.push({
          name: attributes.get("name") ?? "",
          hidden: isTrue(attributes.get("hidden")),
          sheetIndex: attributes.get("localSheetId"),
          refersTo: scanner.text().replace(/^=/, ""),
        });
      }
    }
  }
  if (sheets.length === 0) throw new UnreadablePart("里面没有工作表");
  const partOf = (wanted: string): string | null => links.find(({ kind }) => kind === wanted)?.part ?? null;
  return {
    date1904,
    sheets,
    names: names.map(({ sheetIndex, ...name }) => ({
      ...name,
      sheet: sheetIndex === undefined ? null : (sheets[Number(sheetIndex)]?.name ?? null),
    })),
    stylesPart: partOf("styles"),
    stringsPart: partOf("sharedStrings"),
    obstacle: packageObstacle(opened, links) ?? partObstacle(bytes),
  };
}

const backslash = 0x5c;

function packageObstacle(opened: Package, workbookLinks: readonly PartLink[]): string | null {
  const unusual = opened.entries.some(({ rawName }) => rawName.includes(backslash));
  if (unusual || opened.find(contentTypesPart) === null) return "它的内部写法少见";
  if (workbookLinks.some(({ kind }) => kind === "revisionHeaders")) return "它是“共享工作簿”";
  return partLinks(opened, "").some(({ kind }) => kind === "origin") ? "它带有数字签名，一改动签名就失效" : null;
}

function sheetPart(attributes: ReadonlyMap<string, string>, links: readonly PartLink[]): SheetPart {
  const id = attributes.get("id");
  const name = attributes.get("name") ?? "";
  const link = links.find((candidate) => candidate.id === id);
  if (link === undefined) throw new UnreadablePart(`找不到工作表“${name}”的内容`);
  const state = attributes.get("state");
  return {
    name,
    visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
    part: link.kind === "worksheet" ? link.part : null,
  };
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}
