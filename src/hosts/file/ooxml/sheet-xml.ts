/**
 * The worksheet part of a report sheet of ours, whole, from its content: every element in the schema's order, texts inline.
 * Must not know the package: styles are asked for by look, the drawing is given by its relationship.
 */
import { parseIsoDay, serialFromDay } from "../../../core/model/date.ts";
import { type CellRange, cellAddress, quotedSheet, rangeAddress } from "../../../core/model/place.ts";
import type {
  CellStyle,
  ContentCell,
  PrintSetup,
  SheetContent,
  SheetValidation,
} from "../../../core/workbook/edit-plan.ts";
import {
  errorTexts,
  footerTexts,
  headerDistance,
  inlineList,
  longestCellText,
  looksLikeFormula,
} from "../../sheets/sheet-limits.ts";
import type { ConditionStyle } from "./style-patch.ts";
import { mainNamespace, relationshipsNamespace } from "./workbook-part.ts";
import { escapeAttribute, escapeText, withoutIllegalCharacters } from "./xml.ts";

export interface SheetFrame {
  readonly cellFormat: (style: CellStyle, quoted: boolean) => number;
  readonly differential: (style: ConditionStyle) => number;
  readonly date1904: boolean;
  /** Relationship of the drawing, or null. */
  readonly drawing: string | null;
  /** What an earlier version of the sheet keeps. */
  readonly kept: KeptParts;
}

/** Pieces of XML taken over from the sheet that is replaced. */
export interface KeptParts {
  /** `<tabColor …/>` or empty. */
  readonly tabColor: string;
  /** Name of the sheet in a VBA project, or null. */
  readonly codeName: string | null;
  /** The tab is one of those selected. */
  readonly selected: boolean;
  /** Zoom in per cent, or null. */
  readonly zoom: string | null;
  /** `<legacyDrawing …/>` of the clerk's comments, or empty. */
  readonly legacyDrawing: string;
}

export const nothingKept: KeptParts = { tabColor: "", codeName: null, selected: false, zoom: null, legacyDrawing: "" };

const centimetresPerInch = 2.54;

const a4 = 9;

/** Throws RangeError for a date of a validation that Excel cannot hold. Validations that do not fit are the caller's to leave out. */
export function sheetXml(content: SheetContent, frame: SheetFrame): string {
  const { kept } = frame;
  const codeName = kept.codeName === null ? "" : ` codeName="${escapeAttribute(kept.codeName)}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${mainNamespace}" xmlns:r="${relationshipsNamespace}">`,
    `<sheetPr${codeName}>${kept.tabColor}<pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="${rangeAddress(usedRange(content.cells))}"/>`,
    viewXml(content.freeze, kept),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(content),
    rowsXml(content, frame),
    content.filter === null ? "" : `<autoFilter ref="${rangeAddress(content.filter)}"/>`,
    counted(
      "mergeCells",
      content.merges.map((merge) => `<mergeCell ref="${rangeAddress(merge)}"/>`),
    ),
    conditionsXml(content, frame),
    counted(
      "dataValidations",
      content.validations.map((validation) => validationXml(validation, frame.date1904)),
    ),
    linksXml(content.cells),
    printXml(content.print),
    breaksXml(content.print.breaks ?? []),
    frame.drawing === null ? "" : `<drawing r:id="${frame.drawing}"/>`,
    kept.legacyDrawing,
    "</worksheet>",
  ].join("");
}

export { fitsValidation } from "../../sheets/sheet-limits.ts";

export function hasFormulas(content: SheetContent): boolean {
  return content.cells.some((cell) => cell.formula !== undefined);
}

/** A text as the sheet's XML holds it: one kind of line break, nothing XML cannot hold, `_x000D_` taken literally. */
export function cellText(text: string): string {
  const plain = withoutIllegalCharacters(text.replace(/\r\n?/g, "\n"));
  const cut = plain.length > longestCellText ? withoutIllegalCharacters(plain.slice(0, longestCellText)) : plain;
  return escapeText(cut.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_"));
}

function usedRange(cells: readonly ContentCell[]): CellRange {
  let bottom = 0;
  let right = 0;
  for (const { row, column } of cells) {
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return { top: 0, left: 0, bottom, right };
}

function viewXml(freeze: SheetContent["freeze"], kept: KeptParts): string {
  const selected = kept.selected ? ' tabSelected="1"' : "";
  const zoom = kept.zoom === null ? "" : ` zoomScale="${kept.zoom}" zoomScaleNormal="${kept.zoom}"`;
  const view = `<sheetView showGridLines="0"${selected}${zoom} workbookViewId="0"`;
  if (freeze === null || (freeze.row === 0 && freeze.column === 0)) return `<sheetViews>${view}/></sheetViews>`;
  const across = freeze.column > 0 ? ` xSplit="${freeze.column}"` : "";
  const down = freeze.row > 0 ? ` ySplit="${freeze.row}"` : "";
  const pane = freeze.column === 0 ? "bottomLeft" : freeze.row === 0 ? "topRight" : "bottomRight";
  const corner = cellAddress(freeze.row, freeze.column);
  return (
    `<sheetViews>${view}><pane${across}${down} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`
  );
}

function columnsXml(content: SheetContent): string {
  const columns = [...content.columns].sort((one, other) => one.column - other.column);
  if (columns.length === 0) return "";
  const written = columns.map(({ column, width, hidden }) => {
    const concealed = hidden ? ' hidden="1"' : "";
    return `<col min="${column + 1}" max="${column + 1}" width="${width}"${concealed} customWidth="1"/>`;
  });
  return `<cols>${written.join("")}</cols>`;
}

function rowsXml(content: SheetContent, frame: SheetFrame): string {
  const rows = new Map<number, ContentCell[]>();
  for (const cell of content.cells) {
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell]);
    else row.push(cell);
  }
  const heights = new Map(content.rowHeights.map(({ row, height }) => [row, height]));
  for (const row of heights.keys()) if (!rows.has(row)) rows.set(row, []);
  const format = rememberedFormats(frame);
  const written = [...rows.entries()]
    .sort(([one], [other]) => one - other)
    .map(([index, cells]) => {
      const height = heights.get(index);
      const tall = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
      const inOrder = [...cells].sort((one, other) => one.column - other.column);
      return `<row r="${index + 1}"${tall}>${inOrder.map((cell) => cellXml(cell, format)).join("")}</row>`;
    });
  return `<sheetData>${written.join("")}</sheetData>`;
}

/** Reports share a few dozen style objects among thousands of cells: each is looked up once. */
function rememberedFormats(frame: SheetFrame): (style: CellStyle, quoted: boolean) => number {
  const plain = new Map<CellStyle, number>();
  const quotedOnes = new Map<CellStyle, number>();
  return (style, quoted) => {
    const known = quoted ? quotedOnes : plain;
    const index = known.get(style) ?? frame.cellFormat(style, quoted);
    known.set(style, index);
    return index;
  };
}

function cellXml(cell: ContentCell, format: (style: CellStyle, quoted: boolean) => number): string {
  const { value, formula } = cell;
  const quoted = formula === undefined && typeof value === "string" && looksLikeFormula(value);
  const head = `<c r="${cellAddress(cell.row, cell.column)}" s="${format(cell.style, quoted)}"`;
  if (formula !== undefined) return formulaXml(head, formula, value);
  if (typeof value === "number" && Number.isFinite(value)) return `${head}><v>${value}</v></c>`;
  if (typeof value === "boolean") return `${head} t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === "string" && value !== "") {
    return `${head} t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`;
  }
  return `${head}/>`;
}

/** A cell with a formula and its value; `head` is the start tag up to its type, `written` an `<f>` that is there already. */
export function formulaXml(
  head: string,
  formula: string,
  value: ContentCell["value"],
  written = `<f>${escapeText(withoutIllegalCharacters(formula))}</f>`,
): string {
  if (typeof value === "number") {
    return Number.isFinite(value)
      ? `${head}>${written}<v>${value}</v></c>`
      : `${head} t="e">${written}<v>#NUM!</v></c>`;
  }
  if (typeof value === "boolean") return `${head} t="b">${written}<v>${value ? 1 : 0}</v></c>`;
  if (value === null) return `${head}>${written}</c>`;
  if (errorTexts.has(value)) return `${head} t="e">${written}<v>${value}</v></c>`;
  return `${head} t="str">${written}<v>${cellText(value)}</v></c>`;
}

function conditionsXml(content: SheetContent, frame: SheetFrame): string {
  return content.conditions
    .map((condition, index) => {
      const look: ConditionStyle = {
        ...(condition.font === undefined ? {} : { font: condition.font }),
        ...(condition.fill === undefined ? {} : { fill: condition.fill }),
      };
      return (
        `<conditionalFormatting sqref="${rangeAddress(condition.range)}">` +
        `<cfRule type="expression" dxfId="${frame.differential(look)}" priority="${index + 1}">` +
        `<formula>${escapeText(condition.formula)}</formula></cfRule></conditionalFormatting>`
      );
    })
    .join("");
}

function validationXml(validation: SheetValidation, date1904: boolean): string {
  const { rule, prompt } = validation;
  const style = validation.onError === "warning" ? ' errorStyle="warning"' : "";
  const shown =
    prompt === undefined
      ? ""
      : ` promptTitle="${escapeAttribute(prompt.title.slice(0, 32))}" prompt="${escapeAttribute(prompt.text.slice(0, 255))}"`;
  const common = `${style} allowBlank="1"${prompt === undefined ? "" : ' showInputMessage="1"'} showErrorMessage="1"${shown} sqref="${rangeAddress(validation.range)}"`;
  const element = (type: string, ...formulas: string[]): string => {
    const operator = formulas.length === 2 ? ' operator="between"' : "";
    const written = formulas.map(
      (formula, index) => `<formula${index + 1}>${escapeText(formula)}</formula${index + 1}>`,
    );
    return `<dataValidation type="${type}"${operator}${common}>${written.join("")}</dataValidation>`;
  };
  switch (rule.kind) {
    case "list":
      return element("list", `"${inlineList(rule.values).replaceAll('"', '""')}"`);
    case "list-range":
      return element("list", rule.formula);
    case "date":
      return element("date", serial(rule.from, date1904), serial(rule.to, date1904));
    case "decimal":
      return element("decimal", `${rule.from}`, `${rule.to}`);
  }
}

function serial(isoDay: string, date1904: boolean): string {
  const day = parseIsoDay(isoDay);
  const number = day === null ? null : serialFromDay(day, date1904);
  if (number === null) throw new RangeError(`Not a date Excel can hold: ${isoDay}`);
  return `${number}`;
}

/** Links lead to places of the same workbook only: never an address outside, never a formula made of data. */
function linksXml(cells: readonly ContentCell[]): string {
  const links: string[] = [];
  for (const { link, row, column } of cells) {
    if (link === undefined) continue;
    const location = escapeAttribute(`${quotedSheet(link.sheet)}!${link.range}`);
    links.push(`<hyperlink ref="${cellAddress(row, column)}" location="${location}"/>`);
  }
  return links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`;
}

function printXml(print: PrintSetup): string {
  const [left, right, top, bottom] = print.margins.map(inches);
  const distance = inches(headerDistance);
  return (
    '<printOptions horizontalCentered="1"/>' +
    `<pageMargins left="${left}" right="${right}" top="${top}" bottom="${bottom}" header="${distance}" footer="${distance}"/>` +
    `<pageSetup paperSize="${a4}"${fitToWidth(print)} orientation="${print.orientation}" fitToHeight="${print.fitToHeight}"/>` +
    `<headerFooter><oddFooter>${escapeText(footerCode(print.footerLeft))}</oddFooter></headerFooter>`
  );
}

/** One page across is what the format takes for granted. */
function fitToWidth({ pagesWide }: PrintSetup): string {
  return pagesWide === undefined || pagesWide === 1 ? "" : ` fitToWidth="${pagesWide}"`;
}

function inches(centimetres: number): number {
  return Math.round((centimetres / centimetresPerInch) * 1e6) / 1e6;
}

function footerCode(left: string): string {
  const texts = footerTexts(withoutIllegalCharacters(left));
  return `${texts.left === "" ? "" : `&L${texts.left}`}&R${texts.right}`;
}

function breaksXml(breaks: readonly number[]): string {
  if (breaks.length === 0) return "";
  const written = [...new Set(breaks)].sort((one, other) => one - other);
  const inner = written.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join("");
  return `<rowBreaks count="${written.length}" manualBreakCount="${written.length}">${inner}</rowBreaks>`;
}

function counted(name: string, entries: readonly string[]): string {
  return entries.length === 0 ? "" : `<${name} count="${entries.length}">${entries.join("")}</${name}>`;
}
