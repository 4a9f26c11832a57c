/** Workbooks built part by part for tests, zipped by fflate: not by the code under test. */
import { strToU8, type Zippable, zipSync } from "fflate";

export type Part = string | Uint8Array;

const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const strictNamespace = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const officeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const strictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const packageNamespace = "http://schemas.openxmlformats.org/package/2006";
const spreadsheetTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Zips parts in the order given, with a fixed date. */
export function makePackage(parts: Readonly<Record<string, Part>>): Uint8Array {
  const files: Zippable = {};
  for (const [name, part] of Object.entries(parts)) files[name] = typeof part === "string" ? strToU8(part) : part;
  return zipSync(files, { level: 6, mtime: "1980-01-01T00:00:00" });
}

export interface FixtureSheet {
  readonly name: string;
  /** Inside `<worksheet>`; anything that begins with `<row` or `<c` is put into `<sheetData>`. */
  readonly xml: string;
  readonly state?: "hidden" | "veryHidden";
  /** Relationships of the sheet: kind (last segment of the type) and target. */
  readonly links?: readonly { readonly kind: string; readonly target: string; readonly external?: boolean }[];
}

export interface Fixture {
  readonly sheets: readonly FixtureSheet[];
  /** `<si>` elements; null = no such part. */
  readonly strings?: string | null;
  /** Children of `<styleSheet>`; null = no such part. */
  readonly styles?: string | null;
  /** Children of `<workbook>` before and after `<sheets>`. */
  readonly before?: string;
  readonly after?: string;
  readonly strict?: boolean;
  /** Put before every element name of workbook, sheets, styles and strings, with its colon. */
  readonly prefix?: string;
  /** More parts, or other content for those above. */
  readonly parts?: Readonly<Record<string, Part>>;
}

/** Parts of a small sound workbook, to be changed and zipped by `makePackage`. */
export function workbookParts(fixture: Fixture): Record<string, Part> {
  const { strict = false, prefix = "" } = fixture;
  const namespace = strict ? strictNamespace : mainNamespace;
  const relationships = strict ? strictRelationships : officeRelationships;
  const declaration = prefix === "" ? `xmlns="${namespace}"` : `xmlns:${prefix.slice(0, -1)}="${namespace}"`;
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const part = (root: string, inner: string): string =>
    head + withPrefix(`<${root} ${declaration} xmlns:r="${relationships}">${inner}</${root}>`, prefix);
  const links = (entries: readonly string[]): string =>
    `${head}<Relationships xmlns="${packageNamespace}/relationships">${entries.join("")}</Relationships>`;
  const link = (id: string, kind: string, target: string, external = false): string =>
    `<Relationship Id="${id}" Type="${relationships}/${kind}" Target="${target}"${external ? ' TargetMode="External"' : ""}/>`;

  const parts: Record<string, Part> = {
    "[Content_Types].xml": "",
    "_rels/.rels": links([link("rId1", "officeDocument", "xl/workbook.xml")]),
  };
  const overrides: [string, string][] = [["xl/workbook.xml", "sheet.main"]];
  const workbookLinks: string[] = [];
  const tabs: string[] = [];
  fixture.sheets.forEach((sheet, index) => {
    const number = index + 1;
    const state = sheet.state === undefined ? "" : ` state="${sheet.state}"`;
    tabs.push(`<sheet name="${sheet.name}" sheetId="${number}"${state} r:id="rId${number}"/>`);
    workbookLinks.push(link(`rId${number}`, "worksheet", `worksheets/sheet${number}.xml`));
    overrides.push([`xl/worksheets/sheet${number}.xml`, "worksheet"]);
    const rows = /^<(?:row|c)\b/.test(sheet.xml) ? `<sheetData>${sheet.xml}</sheetData>` : sheet.xml;
    parts[`xl/worksheets/sheet${number}.xml`] = part("worksheet", rows);
    if (sheet.links === undefined) return;
    parts[`xl/worksheets/_rels/sheet${number}.xml.rels`] = links(
      sheet.links.map(({ kind, target, external }, position) => link(`rId${position + 1}`, kind, target, external)),
    );
  });
  if (fixture.strings !== null && fixture.strings !== undefined) {
    parts["xl/sharedStrings.xml"] = part("sst", fixture.strings);
    workbookLinks.push(link("rIdStrings", "sharedStrings", "sharedStrings.xml"));
    overrides.push(["xl/sharedStrings.xml", "sharedStrings"]);
  }
  if (fixture.styles !== null) {
    parts["xl/styles.xml"] = part("styleSheet", fixture.styles ?? plainStyles);
    workbookLinks.push(link("rIdStyles", "styles", "styles.xml"));
    overrides.push(["xl/styles.xml", "styles"]);
  }
  parts["xl/workbook.xml"] = part(
    "workbook",
    `${fixture.before ?? ""}<sheets>${tabs.join("")}</sheets>${fixture.after ?? ""}`,
  );
  parts["xl/_rels/workbook.xml.rels"] = links(workbookLinks);
  parts["[Content_Types].xml"] =
    `${head}<Types xmlns="${packageNamespace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides
      .map(([name, type]) => `<Override PartName="/${name}" ContentType="${spreadsheetTypes}.${type}+xml"/>`)
      .join("")}</Types>`;
  return { ...parts, ...fixture.parts };
}

export function makeWorkbook(fixture: Fixture): Uint8Array {
  return makePackage(workbookParts(fixture));
}

/** One visible sheet named 台账. */
export function makeSheet(xml: string, rest: Omit<Fixture, "sheets"> = {}): Uint8Array {
  return makeWorkbook({ ...rest, sheets: [{ name: "台账", xml }] });
}

/** What every styles part must have, with these cell styles. `fonts` are further fonts from index 1. */
export function stylesWith(cellStyles: string, formats = "", fonts = ""): string {
  return `${formats === "" ? "" : `<numFmts>${formats}</numFmts>`}<fonts><font><sz val="11"/><name val="宋体"/></font>${fonts}</fonts><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs>${cellStyles}</cellXfs>`;
}

const plainStyles = stylesWith('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');

function withPrefix(xml: string, prefix: string): string {
  return prefix === "" ? xml : xml.replace(/<(\/?)([A-Za-z])/g, `<$1${prefix}$2`);
}
