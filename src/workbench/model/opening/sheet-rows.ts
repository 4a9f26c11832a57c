/** The rows and cells of a worksheet part with their places; a row or cell that names none follows the one before it. */
import { parseRange } from "../../../core/model/place.ts";
import { attributes, childElements, startTag, type XmlElement } from "../../../hosts/file/ooxml/xml.ts";

export interface FileCell {
  /** Zero-based. */
  readonly column: number;
  /** Index of its cell format. */
  readonly style: number;
  readonly element: XmlElement;
}

export interface FileRow {
  /** Zero-based. */
  readonly index: number;
  readonly values: ReadonlyMap<string, string>;
  readonly element: XmlElement;
  readonly cells: readonly FileCell[];
}

export function* sheetRows(text: string, sheetData: XmlElement): Iterable<FileRow> {
  let next = 0;
  for (const element of childElements(text, sheetData)) {
    if (element.name !== "row") continue;
    const values = attributes(startTag(text, element));
    const index = Number(values.get("r") ?? next + 1) - 1;
    next = index + 1;
    yield { index, values, element, cells: rowCells(text, element) };
  }
}

function rowCells(text: string, row: XmlElement): FileCell[] {
  const cells: FileCell[] = [];
  let next = 0;
  for (const element of childElements(text, row)) {
    if (element.name !== "c") continue;
    const values = attributes(startTag(text, element));
    const column = parseRange(values.get("r") ?? "")?.left ?? next;
    next = column + 1;
    cells.push({ column, style: Number(values.get("s") ?? 0), element });
  }
  return cells;
}
