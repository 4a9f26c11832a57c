/** The package of a workbook that has never been a file: no sheets yet. */
import { contentTypesPart } from "./content-types.ts";
import { relationshipType } from "./relationships.ts";
import { mainNamespace, relationshipsNamespace } from "./workbook-part.ts";
import type { ZipCodec } from "./zip-codec.ts";
import { writePackage } from "./zip-container.ts";

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const packageNamespace = "http://schemas.openxmlformats.org/package/2006";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export const blankWorkbookPart = "xl/workbook.xml";

export function blankPackage(date1904: boolean, codec: ZipCodec): Uint8Array {
  const properties = date1904 ? '<workbookPr date1904="1"/>' : "<workbookPr/>";
  const texts: readonly (readonly [name: string, text: string])[] = [
    [
      contentTypesPart,
      `<Types xmlns="${packageNamespace}/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        `<Override PartName="/${blankWorkbookPart}" ContentType="${spreadsheet}.sheet.main+xml"/></Types>`,
    ],
    [
      "_rels/.rels",
      `<Relationships xmlns="${packageNamespace}/relationships">` +
        `<Relationship Id="rId1" Type="${relationshipType.officeDocument}" Target="${blankWorkbookPart}"/></Relationships>`,
    ],
    [
      blankWorkbookPart,
      `<workbook xmlns="${mainNamespace}" xmlns:r="${relationshipsNamespace}">${properties}` +
        "<bookViews><workbookView/></bookViews><sheets/></workbook>",
    ],
  ];
  const encoder = new TextEncoder();
  return writePackage(
    texts.map(([name, text]) => ({ name, bytes: encoder.encode(xmlHead + text) })),
    codec,
  );
}
