/**
 * Native bar and column charts and the drawing that holds them. One look for all: no title, light grid, value labels at
 * the end of each bar, an axis from 0 to 100 %. Must not know the package: parts are named by their relationship.
 */
import { type CellRange, cellAddress, quotedSheet } from "../../../core/model/place.ts";
import type { ContentCell, SheetChart } from "../../../core/workbook/edit-plan.ts";
import { type CellValue, cellKey } from "../../../core/workbook/snapshot.ts";
import { relationshipsNamespace } from "./workbook-part.ts";
import {
  appendInto,
  attribute,
  childElements,
  elementText,
  escapeAttribute,
  escapeText,
  rootElement,
  spliced,
} from "./xml.ts";

const chartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const drawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/main";
const anchorNamespace = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const gridColor = "E4DED6";
const axisColor = "8C8C8C";
const frameColor = "D9D2C8";
const textColor = "222222";

/** Name by which our charts in a drawing are known; Excel keeps it. */
export const ownChartName = "BranchLedger";

const categoryAxis = 111_111_111;
const valueAxis = 222_222_222;

/** A cell a chart may take its figures from. */
export type ChartedCell = Pick<ContentCell, "row" | "column" | "value">;

/** `cells` are those of the sheet: charts keep a copy of the figures they show. */
export function chartXml(chart: SheetChart, sheet: string, cells: readonly ChartedCell[]): string {
  const values = valuesByCell(cells);
  const series = chart.series.map((entry, index) => {
    const fill = solid(entry.color);
    return [
      `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeText(entry.title)}</c:v></c:tx>`,
      `<c:spPr>${fill}<a:ln><a:noFill/></a:ln></c:spPr><c:invertIfNegative val="0"/>`,
      `<c:dLbls><c:numFmt formatCode="${escapeAttribute(chart.labelFormat)}" sourceLinked="0"/>`,
      `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(chart.kind === "column" ? 800 : 900)}`,
      '<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>',
      '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>',
      `<c:cat><c:strRef><c:f>${reference(sheet, chart.categories)}</c:f>${textCache(chart.categories, values)}</c:strRef></c:cat>`,
      `<c:val><c:numRef><c:f>${reference(sheet, entry.values)}</c:f>${numberCache(entry.values, values)}</c:numRef></c:val>`,
      "</c:ser>",
    ].join("");
  });
  const bars = chart.kind === "bar";
  const legend = chart.legend
    ? `<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${textProperties(900)}</c:legend>`
    : "";
  return [
    xmlHead,
    `<c:chartSpace xmlns:c="${chartNamespace}" xmlns:a="${drawingNamespace}" xmlns:r="${relationshipsNamespace}">`,
    '<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>',
    `<c:barChart><c:barDir val="${bars ? "bar" : "col"}"/><c:grouping val="clustered"/><c:varyColors val="0"/>`,
    series.join(""),
    `<c:gapWidth val="${chart.gap}"/><c:axId val="${categoryAxis}"/><c:axId val="${valueAxis}"/></c:barChart>`,
    `<c:catAx><c:axId val="${categoryAxis}"/><c:scaling><c:orientation val="${bars ? "maxMin" : "minMax"}"/></c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${bars ? "l" : "b"}"/><c:numFmt formatCode="General" sourceLinked="0"/>`,
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    `<c:spPr><a:ln w="9525">${solid(axisColor)}</a:ln></c:spPr>${textProperties(900)}`,
    `<c:crossAx val="${valueAxis}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>`,
    '<c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>',
    `<c:valAx><c:axId val="${valueAxis}"/><c:scaling><c:orientation val="minMax"/><c:max val="1"/><c:min val="0"/></c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${bars ? "t" : "l"}"/>`,
    `<c:majorGridlines><c:spPr><a:ln w="6350">${solid(gridColor)}</a:ln></c:spPr></c:majorGridlines>`,
    '<c:numFmt formatCode="0%" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>',
    `<c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(900)}`,
    `<c:crossAx val="${categoryAxis}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/><c:majorUnit val="0.2"/></c:valAx>`,
    `<c:spPr><a:noFill/></c:spPr></c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>`,
    `<c:spPr>${solid("FFFFFF")}<a:ln w="6350">${solid(frameColor)}</a:ln></c:spPr>${textProperties(900)}</c:chartSpace>`,
  ].join("");
}

export const emptyDrawing = `${xmlHead}<xdr:wsDr xmlns:xdr="${anchorNamespace}" xmlns:a="${drawingNamespace}"></xdr:wsDr>`;

/** A drawing without our charts, and the relationships they had, in order. Pictures of the clerk stay. */
export function withoutOwnCharts(text: string): {
  readonly text: string;
  readonly relationshipIds: readonly string[];
  /** Anchors that stay. */
  readonly others: number;
} {
  const gone: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  const relationshipIds: string[] = [];
  const anchors = childElements(text, rootElement(text));
  for (const anchor of anchors) {
    const xml = elementText(text, anchor);
    if (!new RegExp(`<(?:[\\w.-]+:)?cNvPr\\b[^>]*\\bname="${ownChartName}\\b`).test(xml)) continue;
    const id = /<(?:[\w.-]+:)?chart\b[^>]*\s[\w.-]+:id="([^"]*)"/.exec(xml)?.[1];
    if (id === undefined) continue;
    relationshipIds.push(id);
    gone.push({ start: anchor.start, end: anchor.end, text: "" });
  }
  return { text: spliced(text, gone), relationshipIds, others: anchors.length - gone.length };
}

/** A drawing with our charts added, each with its relationship. */
export function withOwnCharts(
  text: string,
  charts: readonly { readonly chart: SheetChart; readonly relationshipId: string }[],
): string {
  let highest = 1;
  for (const match of text.matchAll(/<(?:[\w.-]+:)?cNvPr\b[^>]*?\bid="(\d{1,9})"/g)) {
    highest = Math.max(highest, Number(match[1]));
  }
  const anchors = charts.map(({ chart, relationshipId }, index) =>
    anchorXml(chart, relationshipId, highest + index + 1, index + 1),
  );
  return spliced(text, [appendInto(text, rootElement(text), anchors.join(""))]);
}

/** The relationship of a `drawing`, `legacyDrawing` … element of a sheet, or null. */
export function drawingRelationship(sheetText: string, name: string): string | null {
  const element = childElements(sheetText, rootElement(sheetText)).find((child) => child.name === name);
  return element === undefined ? null : (attribute(sheetText, element, "r:id") ?? null);
}

/** Stretched over whole cells, so that the chart keeps its place whatever the width of a character. */
function anchorXml(chart: SheetChart, relationshipId: string, id: number, number: number): string {
  const { top, left, bottom, right } = chart.anchor;
  const corner = (column: number, row: number): string =>
    `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
  const description = escapeAttribute(chart.series.map(({ title }) => title).join("、"));
  return [
    `<xdr:twoCellAnchor xmlns:xdr="${anchorNamespace}" xmlns:a="${drawingNamespace}">`,
    `<xdr:from>${corner(left, top)}</xdr:from><xdr:to>${corner(right + 1, bottom + 1)}</xdr:to>`,
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${ownChartName} ${number}" descr="${description}"/>`,
    "<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>",
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${chartNamespace}">`,
    `<c:chart xmlns:c="${chartNamespace}" xmlns:r="${relationshipsNamespace}" r:id="${relationshipId}"/>`,
    "</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>",
  ].join("");
}

function solid(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
}

/** 宋体, in hundredths of a point. */
function textProperties(size: number): string {
  return (
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}" b="0">${solid(textColor)}` +
    '<a:latin typeface="宋体"/><a:ea typeface="宋体"/></a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>'
  );
}

function reference(sheet: string, range: CellRange): string {
  const absolute = (row: number, column: number): string => cellAddress(row, column).replace(/^([A-Z]+)/, "$$$1$$");
  return escapeText(`${quotedSheet(sheet)}!${absolute(range.top, range.left)}:${absolute(range.bottom, range.right)}`);
}

function valuesByCell(cells: readonly ChartedCell[]): Map<number, CellValue> {
  return new Map(cells.map((cell) => [cellKey(cell.row, cell.column), cell.value]));
}

/** The cells of a range in reading order. */
function rangeValues(range: CellRange, values: ReadonlyMap<number, CellValue>): CellValue[] {
  const found: CellValue[] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) found.push(values.get(cellKey(row, column)) ?? null);
  }
  return found;
}

function textCache(range: CellRange, values: ReadonlyMap<number, CellValue>): string {
  const texts = rangeValues(range, values);
  const points = texts.map((value, index) =>
    value === null ? "" : `<c:pt idx="${index}"><c:v>${escapeText(`${value}`)}</c:v></c:pt>`,
  );
  return `<c:strCache><c:ptCount val="${texts.length}"/>${points.join("")}</c:strCache>`;
}

function numberCache(range: CellRange, values: ReadonlyMap<number, CellValue>): string {
  const numbers = rangeValues(range, values);
  const points = numbers.map((value, index) =>
    typeof value === "number" && Number.isFinite(value) ? `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>` : "",
  );
  return `<c:numCache><c:formatCode>0%</c:formatCode><c:ptCount val="${numbers.length}"/>${points.join("")}</c:numCache>`;
}
