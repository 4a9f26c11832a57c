/**
 * Our marking layer on a ledger sheet: conditional formats that are always true and carry a marker, so that they are found
 * again in any copy of the sheet and taken away without touching what the clerk has. Works on the text of one sheet.
 */
import { type CellRange, parseRange } from "../../../core/model/place.ts";
import { type MarkLevel, markLevels } from "../../../core/workbook/mark-look.ts";
import { levelOfFormula, markAddresses, markFormula, markMarker } from "../../marks/mark-layout.ts";
import {
  attribute,
  attributes,
  childElements,
  childNamed,
  elementText,
  insertionPoint,
  rootElement,
  type Splice,
  spliced,
  startTag,
  textContent,
} from "./xml.ts";

/** The sheet with our layer added after the conditional formats it has. `differential` gives the format of a level. */
export function withMarks(
  text: string,
  areas: ReadonlyMap<MarkLevel, readonly CellRange[]>,
  differential: (level: MarkLevel) => number,
): string {
  let priority = highestPriority(text);
  const blocks: string[] = [];
  for (const level of markLevels) {
    for (const references of markAddresses(areas.get(level) ?? [], " ")) {
      priority++;
      blocks.push(
        `<conditionalFormatting sqref="${references}"><cfRule type="expression" dxfId="${differential(level)}" ` +
          `priority="${priority}"><formula>${markFormula(level)}</formula></cfRule></conditionalFormatting>`,
      );
    }
  }
  if (blocks.length === 0) return text;
  const at = insertionPoint(text, rootElement(text), worksheetOrder, "conditionalFormatting");
  return spliced(text, [{ start: at, end: at, text: blocks.join("") }]);
}

/** The sheet without our layer; the same text when there is none. Rules of others in the same block stay. */
export function withoutMarks(text: string): string {
  if (!text.includes(markMarker)) return text;
  const splices: Splice[] = [];
  for (const block of childElements(text, rootElement(text))) {
    if (block.name !== "conditionalFormatting" || !elementText(text, block).includes(markMarker)) continue;
    const rules = childElements(text, block);
    const own = rules.filter((rule) => {
      const formula = childNamed(text, rule, "formula");
      return rule.name === "cfRule" && formula !== undefined && levelOfFormula(textContent(text, formula)) !== null;
    });
    const gone = own.length > 0 && own.length === rules.length ? [block] : own;
    for (const { start, end } of gone) splices.push({ start, end, text: "" });
  }
  return spliced(text, splices);
}

export function isProtected(text: string): boolean {
  const protection = childNamed(text, rootElement(text), "sheetProtection");
  const on = protection === undefined ? undefined : attribute(text, protection, "sheet");
  return on === "1" || on === "true";
}

export function mergedAreas(text: string): CellRange[] {
  const container = childNamed(text, rootElement(text), "mergeCells");
  if (container === undefined) return [];
  const merges: CellRange[] = [];
  for (const element of childElements(text, container)) {
    const range = parseRange(attributes(startTag(text, element)).get("ref") ?? "");
    if (range !== null) merges.push(range);
  }
  return merges;
}

/** Order of the children of a worksheet. */
export const worksheetOrder = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
];

/** Over all rules of the sheet, those of later versions in extension lists included. */
function highestPriority(text: string): number {
  let highest = 0;
  const after = Math.max(0, text.lastIndexOf("</sheetData"));
  for (const match of text.slice(after).matchAll(/<(?:\w+:)?cfRule\b[^>]*?\spriority\s*=\s*["'](\d{1,9})["']/g)) {
    highest = Math.max(highest, Number(match[1]));
  }
  return highest;
}
