/**
 * A small .xlsx writer for the sample ledgers only. It shares no line with the product's own writer, so that the samples
 * can test it. The same draft gives the same bytes: no clock, no random, entries in a fixed order.
 */
import { strToU8, zipSync } from "fflate";

export interface Look {
  readonly font?: string;
  readonly size?: number;
  readonly bold?: boolean;
  /** RRGGBB. */
  readonly color?: string;
  /** RRGGBB. */
  readonly fill?: string;
  readonly align?: "left" | "center" | "right";
  readonly valign?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly border?: boolean;
  /** Number format code. */
  readonly format?: string;
}

export interface Formula {
  readonly formula: string;
  readonly result: number | string;
}

export type Content = string | number | null | Formula;

/** Zero-based, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface DropDown {
  readonly range: string;
  /** Values, or the formula of a range. */
  readonly from: readonly string[] | string;
}

export interface Highlight {
  readonly range: string;
  readonly formula: string;
  /** RRGGBB. */
  readonly fill: string;
  readonly color?: string;
}

export interface Note {
  readonly cell: string;
  readonly author: string;
  readonly text: string;
}

export interface ColumnChart {
  readonly title: string;
  /** Absolute references with sheet. */
  readonly categories: string;
  readonly series: readonly { readonly name: string; readonly values: string; readonly color: string }[];
  /** Cached points, so that viewers that do not recalculate show something. */
  readonly labels: readonly string[];
  readonly points: readonly (readonly number[])[];
  readonly anchor: Area;
}

interface Cell {
  readonly content: Content;
  readonly look: Look;
}

/** One sheet while it is being laid out. Rows are 1-based as on screen, columns are letters. */
export class SheetDraft {
  readonly cells = new Map<number, Map<number, Cell>>();
  readonly heights = new Map<number, number>();
  readonly widths = new Map<number, { width: number; hidden: boolean }>();
  readonly merges: string[] = [];
  readonly dropDowns: DropDown[] = [];
  readonly highlights: Highlight[] = [];
  readonly notes: Note[] = [];
  readonly charts: ColumnChart[] = [];
  freeze: string | null = null;
  filter: string | null = null;
  /** First and last row repeated on each page. */
  titleRows: readonly [number, number] | null = null;
  printArea: string | null = null;
  landscape = true;
  fitHeight = 0;

  constructor(readonly name: string) {}

  put(address: string, content: Content, look: Look = {}): void {
    const { row, column } = split(address);
    let cells = this.cells.get(row);
    if (!cells) {
      cells = new Map();
      this.cells.set(row, cells);
    }
    cells.set(column, { content, look });
  }

  /** Writes contents side by side from a cell to the right; `undefined` leaves a cell out. */
  line(address: string, contents: readonly (Content | undefined)[], look: Look | ((index: number) => Look)): void {
    const { row, column } = split(address);
    contents.forEach((content, index) => {
      if (content === undefined) return;
      this.put(letters(column + index) + row, content, typeof look === "function" ? look(index) : look);
    });
  }

  /** Merges a range; every cell gets the look, so that borders are closed. */
  merge(range: string, content: Content, look: Look = {}): void {
    const area = areaOf(range);
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const first = row === area.top && column === area.left;
        this.put(letters(column) + (row + 1), first ? content : null, look);
      }
    }
    this.merges.push(range);
  }

  height(row: number, points: number): void {
    this.heights.set(row, points);
  }

  columns(widths: Readonly<Record<string, number>>, hidden: readonly string[] = []): void {
    for (const [name, width] of Object.entries(widths)) {
      this.widths.set(columnNumber(name), { width, hidden: hidden.includes(name) });
    }
  }
}

export interface WorkbookDraft {
  readonly title: string;
  readonly creator: string;
  /** ISO date and time shown as created and saved. */
  readonly saved: string;
  readonly sheets: readonly SheetDraft[];
  readonly names: readonly { readonly name: string; readonly refersTo: string }[];
}

export function letters(column: number): string {
  let text = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    text = String.fromCharCode(65 + (rest % 26)) + text;
  return text;
}

export function columnNumber(name: string): number {
  let number = 0;
  for (const letter of name) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

function split(address: string): { row: number; column: number } {
  const match = /^([A-Z]+)(\d+)$/.exec(address);
  if (!match?.[1]) throw new Error(`not a cell: ${address}`);
  return { column: columnNumber(match[1]), row: Number(match[2]) };
}

function areaOf(range: string): Area {
  const [first, last] = range.split(":");
  const start = split(first ?? "");
  const end = split(last ?? first ?? "");
  return { top: start.row - 1, left: start.column, bottom: end.row - 1, right: end.column };
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;");
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
const drawingMain = "http://schemas.openxmlformats.org/drawingml/2006/main";

/** Numbers parts of styles.xml; equal parts share a number. */
class Numbered {
  readonly parts: string[];

  constructor(parts: readonly string[]) {
    this.parts = [...parts];
  }

  add(part: string): number {
    const known = this.parts.indexOf(part);
    return known >= 0 ? known : this.parts.push(part) - 1;
  }
}

class Styles {
  private readonly fonts = new Numbered([fontXml({})]);
  private readonly fills = new Numbered([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  private readonly borders = new Numbered(["<border><left/><right/><top/><bottom/><diagonal/></border>"]);
  private readonly formats = new Numbered([]);
  private readonly cellFormats = new Numbered(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
  private readonly differences = new Numbered([]);

  cellFormat(look: Look): number {
    const font = this.fonts.add(fontXml(look));
    const fill = look.fill
      ? this.fills.add(
          `<fill><patternFill patternType="solid"><fgColor rgb="FF${look.fill}"/><bgColor indexed="64"/></patternFill></fill>`,
        )
      : 0;
    const side = (name: string): string => `<${name} style="thin"><color auto="1"/></${name}>`;
    const border = look.border
      ? this.borders.add(`<border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border>`)
      : 0;
    const format =
      look.format === undefined ? 0 : (builtInFormats.get(look.format) ?? 176 + this.formats.add(escaped(look.format)));
    const alignment = [
      look.align ? ` horizontal="${look.align}"` : "",
      look.valign ? ` vertical="${look.valign}"` : "",
      look.wrap ? ' wrapText="1"' : "",
    ].join("");
    return this.cellFormats.add(
      `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"` +
        `${format ? ' applyNumberFormat="1"' : ""}${font ? ' applyFont="1"' : ""}${fill ? ' applyFill="1"' : ""}` +
        `${border ? ' applyBorder="1"' : ""}` +
        (alignment ? ` applyAlignment="1"><alignment${alignment}/></xf>` : "/>"),
    );
  }

  difference(highlight: Highlight): number {
    const font = highlight.color ? `<font><color rgb="FF${highlight.color}"/></font>` : "";
    return this.differences.add(
      `<dxf>${font}<fill><patternFill><bgColor rgb="FF${highlight.fill}"/></patternFill></fill></dxf>`,
    );
  }

  xml(): string {
    const list = (name: string, parts: readonly string[]): string =>
      parts.length === 0 ? "" : `<${name} count="${parts.length}">${parts.join("")}</${name}>`;
    const formats = this.formats.parts.map((code, index) => `<numFmt numFmtId="${176 + index}" formatCode="${code}"/>`);
    return (
      `${head}<styleSheet xmlns="${main}">${list("numFmts", formats)}${list("fonts", this.fonts.parts)}` +
      `${list("fills", this.fills.parts)}${list("borders", this.borders.parts)}` +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `${list("cellXfs", this.cellFormats.parts)}` +
      '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>' +
      `<dxfs count="${this.differences.parts.length}">${this.differences.parts.join("")}</dxfs>` +
      '<tableStyles count="0" defaultTableStyle="TableStyleMedium9" defaultPivotStyle="PivotStyleLight16"/></styleSheet>'
    );
  }
}

const builtInFormats: ReadonlyMap<string, number> = new Map([
  ["0", 1],
  ["0.00", 2],
  ["m/d/yy", 14],
  ["@", 49],
]);

function fontXml(look: Look): string {
  const color = look.color ? `<color rgb="FF${look.color}"/>` : '<color theme="1"/>';
  return `<font>${look.bold ? "<b/>" : ""}<sz val="${look.size ?? 11}"/>${color}<name val="${look.font ?? "宋体"}"/><charset val="134"/></font>`;
}

class SharedStrings {
  private readonly numbers = new Map<string, number>();
  private uses = 0;

  number(text: string): number {
    this.uses += 1;
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  }

  xml(): string {
    const items = [...this.numbers.keys()].map((text) => {
      const keep = /^\s|\s$|\n|\s\s/.test(text) ? ' xml:space="preserve"' : "";
      return `<si><t${keep}>${escaped(text).replaceAll("&#10;", "\n")}</t></si>`;
    });
    return `${head}<sst xmlns="${main}" count="${this.uses}" uniqueCount="${items.length}">${items.join("")}</sst>`;
  }
}

function cellXml(address: string, cell: Cell, strings: SharedStrings, style: number): string {
  const { content } = cell;
  const start = `<c r="${address}"${style ? ` s="${style}"` : ""}`;
  if (content === null || content === "") return `${start}/>`;
  if (typeof content === "number") return `${start}><v>${content}</v></c>`;
  if (typeof content === "string") return `${start} t="s"><v>${strings.number(content)}</v></c>`;
  const formula = `<f>${escaped(content.formula)}</f>`;
  return typeof content.result === "number"
    ? `${start}>${formula}<v>${content.result}</v></c>`
    : `${start} t="str">${formula}<v>${escaped(content.result)}</v></c>`;
}

function sheetXml(sheet: SheetDraft, isFirst: boolean, strings: SharedStrings, styles: Styles): string {
  const rowNumbers = [...new Set([...sheet.cells.keys(), ...sheet.heights.keys()])].sort((a, b) => a - b);
  let lastColumn = 0;
  const rows = rowNumbers.map((number) => {
    const cells = [...(sheet.cells.get(number) ?? [])].sort((a, b) => a[0] - b[0]);
    const height = sheet.heights.get(number);
    const inner = cells.map(([column, cell]) => {
      if (column > lastColumn) lastColumn = column;
      return cellXml(letters(column) + number, cell, strings, styles.cellFormat(cell.look));
    });
    return `<row r="${number}"${height === undefined ? "" : ` ht="${height}" customHeight="1"`}>${inner.join("")}</row>`;
  });
  const dimension = rowNumbers.length === 0 ? "A1" : `A1:${letters(lastColumn)}${rowNumbers.at(-1)}`;
  const parts = [
    `${head}<worksheet xmlns="${main}" xmlns:r="${office}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="${dimension}"/>`,
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ""} workbookViewId="0">${freezeXml(sheet.freeze)}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="14.25"/>',
  ];
  if (sheet.widths.size > 0) {
    const columns = [...sheet.widths].sort((a, b) => a[0] - b[0]);
    const column = ([index, entry]: (typeof columns)[number]): string =>
      `<col min="${index + 1}" max="${index + 1}" width="${entry.width}"${entry.hidden ? ' hidden="1"' : ""} customWidth="1"/>`;
    parts.push(`<cols>${columns.map(column).join("")}</cols>`);
  }
  parts.push(`<sheetData>${rows.join("")}</sheetData>`);
  if (sheet.filter) parts.push(`<autoFilter ref="${sheet.filter}"/>`);
  if (sheet.merges.length > 0) {
    const merges = sheet.merges.map((range) => `<mergeCell ref="${range}"/>`);
    parts.push(`<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>`);
  }
  sheet.highlights.forEach((highlight, index) => {
    parts.push(
      `<conditionalFormatting sqref="${highlight.range}"><cfRule type="expression" dxfId="${styles.difference(highlight)}" ` +
        `priority="${index + 1}"><formula>${escaped(highlight.formula)}</formula></cfRule></conditionalFormatting>`,
    );
  });
  if (sheet.dropDowns.length > 0) {
    const items = sheet.dropDowns.map((item) => {
      const source = typeof item.from === "string" ? item.from : `"${item.from.join(",")}"`;
      return `<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="${item.range}"><formula1>${escaped(source)}</formula1></dataValidation>`;
    });
    parts.push(`<dataValidations count="${items.length}">${items.join("")}</dataValidations>`);
  }
  parts.push('<printOptions horizontalCentered="1"/>');
  parts.push('<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>');
  parts.push(
    `<pageSetup paperSize="9" orientation="${sheet.landscape ? "landscape" : "portrait"}" fitToWidth="1" fitToHeight="${sheet.fitHeight}"/>`,
  );
  parts.push("<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>");
  if (sheet.charts.length > 0) parts.push('<drawing r:id="rId1"/>');
  if (sheet.notes.length > 0) parts.push('<legacyDrawing r:id="rId2"/>');
  parts.push("</worksheet>");
  return parts.join("");
}

function freezeXml(freeze: string | null): string {
  if (freeze === null) return "";
  const { row, column } = split(freeze);
  const pane = column === 0 ? "bottomLeft" : row === 1 ? "topRight" : "bottomRight";
  return (
    `<pane${column > 0 ? ` xSplit="${column}"` : ""}${row > 1 ? ` ySplit="${row - 1}"` : ""} topLeftCell="${freeze}" ` +
    `activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${freeze}" sqref="${freeze}"/>`
  );
}

function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

function absolute(range: string): string {
  return range.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

function definedNames(draft: WorkbookDraft): string {
  const entries: string[] = [];
  draft.sheets.forEach((sheet, index) => {
    const own = (name: string, refersTo: string, extra = ""): void => {
      entries.push(
        `<definedName name="${name}" localSheetId="${index}"${extra}>${escaped(`${quoted(sheet.name)}!${refersTo}`)}</definedName>`,
      );
    };
    if (sheet.filter) own("_xlnm._FilterDatabase", absolute(sheet.filter), ' hidden="1"');
    if (sheet.printArea) own("_xlnm.Print_Area", absolute(sheet.printArea));
    if (sheet.titleRows) own("_xlnm.Print_Titles", `$${sheet.titleRows[0]}:$${sheet.titleRows[1]}`);
  });
  for (const entry of draft.names) {
    entries.push(`<definedName name="${escaped(entry.name)}">${escaped(entry.refersTo)}</definedName>`);
  }
  return entries.length === 0 ? "" : `<definedNames>${entries.join("")}</definedNames>`;
}

function commentsXml(notes: readonly Note[]): string {
  const authors = [...new Set(notes.map((note) => note.author))];
  const items = notes.map(
    (note) =>
      `<comment ref="${note.cell}" authorId="${authors.indexOf(note.author)}"><text>` +
      `<r><rPr><b/><sz val="9"/><rFont val="宋体"/><charset val="134"/></rPr><t>${escaped(note.author)}:</t></r>` +
      `<r><rPr><sz val="9"/><rFont val="宋体"/><charset val="134"/></rPr><t xml:space="preserve">\n${escaped(note.text)}</t></r></text></comment>`,
  );
  return (
    `${head}<comments xmlns="${main}"><authors>${authors.map((author) => `<author>${escaped(author)}</author>`).join("")}</authors>` +
    `<commentList>${items.join("")}</commentList></comments>`
  );
}

function noteShapesXml(notes: readonly Note[]): string {
  const shapes = notes.map((note, index) => {
    const { row, column } = split(note.cell);
    return (
      `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:5pt;width:120pt;height:60pt;z-index:${index + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
      '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
      '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1}, 15, ${row}, 2, ${column + 3}, 31, ${row + 3}, 4</x:Anchor>` +
      `<x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
    );
  });
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${shapes.join("")}</xml>`
  );
}

function drawingXml(charts: readonly ColumnChart[]): string {
  const frames = charts.map((chart, index) => {
    const corner = (name: string, row: number, column: number): string =>
      `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
    return (
      `<xdr:twoCellAnchor>${corner("from", chart.anchor.top, chart.anchor.left)}${corner("to", chart.anchor.bottom + 1, chart.anchor.right + 1)}` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="图表 ${index + 1}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
      `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId${index + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
    );
  });
  return (
    `${head}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="${drawingMain}" xmlns:r="${office}">` +
    `${frames.join("")}</xdr:wsDr>`
  );
}

function chartXml(chart: ColumnChart): string {
  const text = (value: string, size: number): string =>
    `<c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}" b="1"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="${size}" b="1"/><a:t>${escaped(value)}</a:t></a:r></a:p></c:rich></c:tx>`;
  const labels = chart.labels.map((label, index) => `<c:pt idx="${index}"><c:v>${escaped(label)}</c:v></c:pt>`);
  const series = chart.series.map((entry, index) => {
    const points = (chart.points[index] ?? []).map((value, at) => `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`);
    return (
      `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escaped(entry.name)}</c:v></c:tx>` +
      `<c:spPr><a:solidFill><a:srgbClr val="${entry.color}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>` +
      `<c:cat><c:strRef><c:f>${escaped(chart.categories)}</c:f><c:strCache><c:ptCount val="${labels.length}"/>${labels.join("")}</c:strCache></c:strRef></c:cat>` +
      `<c:val><c:numRef><c:f>${escaped(entry.values)}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${points.length}"/>${points.join("")}</c:numCache></c:numRef></c:val></c:ser>`
    );
  });
  return (
    `${head}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="${drawingMain}" xmlns:r="${office}">` +
    `<c:roundedCorners val="0"/><c:chart><c:title>${text(chart.title, 1200)}<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>` +
    '<c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>' +
    `${series.join("")}<c:gapWidth val="80"/><c:axId val="50010001"/><c:axId val="50010002"/></c:barChart>` +
    '<c:catAx><c:axId val="50010001"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="50010002"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>' +
    '<c:valAx><c:axId val="50010002"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="50010001"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>' +
    `</c:plotArea>${chart.series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : ""}` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

function themeXml(): string {
  const color = (name: string, value: string): string => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`;
  const scheme = [
    '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>',
    color("dk2", "1F497D"),
    color("lt2", "EEECE1"),
    color("accent1", "4F81BD"),
    color("accent2", "C0504D"),
    color("accent3", "9BBB59"),
    color("accent4", "8064A2"),
    color("accent5", "4BACC6"),
    color("accent6", "F79646"),
    color("hlink", "0000FF"),
    color("folHlink", "800080"),
  ].join("");
  const font = (latin: string): string =>
    `<a:latin typeface="${latin}"/><a:ea typeface=""/><a:cs typeface=""/><a:font script="Hans" typeface="宋体"/>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = `<a:ln w="9525" cap="flat" cmpd="sng" algn="ctr">${fill}<a:prstDash val="solid"/></a:ln>`;
  const effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
  return (
    `${head}<a:theme xmlns:a="${drawingMain}" name="Office 主题"><a:themeElements><a:clrScheme name="Office">${scheme}</a:clrScheme>` +
    `<a:fontScheme name="Office"><a:majorFont>${font("Cambria")}</a:majorFont><a:minorFont>${font("Calibri")}</a:minorFont></a:fontScheme>` +
    `<a:fmtScheme name="Office"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>` +
    "</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>"
  );
}

function relationsXml(relations: readonly { id: string; type: string; target: string }[]): string {
  const items = relations.map(
    (entry) => `<Relationship Id="${entry.id}" Type="${entry.type}" Target="${entry.target}"/>`,
  );
  return `${head}<Relationships xmlns="${packageRelations}">${items.join("")}</Relationships>`;
}

/** The .xlsx file of a draft. */
export function workbookBytes(draft: WorkbookDraft): Uint8Array {
  const strings = new SharedStrings();
  const styles = new Styles();
  const parts = new Map<string, string>();
  const overrides: string[] = [];
  const part = (path: string, xml: string, contentType: string | null): void => {
    parts.set(path, xml);
    if (contentType !== null) overrides.push(`<Override PartName="/${path}" ContentType="${contentType}"/>`);
  };
  const sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  let charts = 0;
  draft.sheets.forEach((sheet, index) => {
    const number = index + 1;
    part(
      `xl/worksheets/sheet${number}.xml`,
      sheetXml(sheet, index === 0, strings, styles),
      `${sheetType}.worksheet+xml`,
    );
    const relations: { id: string; type: string; target: string }[] = [];
    if (sheet.charts.length > 0) {
      relations.push({ id: "rId1", type: `${office}/drawing`, target: `../drawings/drawing${number}.xml` });
      part(
        `xl/drawings/drawing${number}.xml`,
        drawingXml(sheet.charts),
        "application/vnd.openxmlformats-officedocument.drawing+xml",
      );
      const chartRelations = sheet.charts.map((chart, at) => {
        charts += 1;
        part(
          `xl/charts/chart${charts}.xml`,
          chartXml(chart),
          "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
        );
        return { id: `rId${at + 1}`, type: `${office}/chart`, target: `../charts/chart${charts}.xml` };
      });
      part(`xl/drawings/_rels/drawing${number}.xml.rels`, relationsXml(chartRelations), null);
    }
    if (sheet.notes.length > 0) {
      relations.push({ id: "rId2", type: `${office}/vmlDrawing`, target: `../drawings/vmlDrawing${number}.vml` });
      relations.push({ id: "rId3", type: `${office}/comments`, target: `../comments${number}.xml` });
      part(`xl/drawings/vmlDrawing${number}.vml`, noteShapesXml(sheet.notes), null);
      part(`xl/comments${number}.xml`, commentsXml(sheet.notes), `${sheetType}.comments+xml`);
    }
    if (relations.length > 0) part(`xl/worksheets/_rels/sheet${number}.xml.rels`, relationsXml(relations), null);
  });
  const count = draft.sheets.length;
  const sheets = draft.sheets.map(
    (sheet, index) => `<sheet name="${escaped(sheet.name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  part(
    "xl/workbook.xml",
    `${head}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr defaultThemeVersion="124226"/>` +
      `<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000" activeTab="0"/></bookViews>` +
      `<sheets>${sheets.join("")}</sheets>${definedNames(draft)}<calcPr calcId="144525"/></workbook>`,
    `${sheetType}.sheet.main+xml`,
  );
  part(
    "xl/_rels/workbook.xml.rels",
    relationsXml([
      ...draft.sheets.map((_, index) => ({
        id: `rId${index + 1}`,
        type: `${office}/worksheet`,
        target: `worksheets/sheet${index + 1}.xml`,
      })),
      { id: `rId${count + 1}`, type: `${office}/theme`, target: "theme/theme1.xml" },
      { id: `rId${count + 2}`, type: `${office}/styles`, target: "styles.xml" },
      { id: `rId${count + 3}`, type: `${office}/sharedStrings`, target: "sharedStrings.xml" },
    ]),
    null,
  );
  part("xl/theme/theme1.xml", themeXml(), "application/vnd.openxmlformats-officedocument.theme+xml");
  part("xl/styles.xml", styles.xml(), `${sheetType}.styles+xml`);
  part("xl/sharedStrings.xml", strings.xml(), `${sheetType}.sharedStrings+xml`);
  part(
    "docProps/core.xml",
    `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
      `<dc:title>${escaped(draft.title)}</dc:title><dc:creator>${escaped(draft.creator)}</dc:creator><cp:lastModifiedBy>${escaped(draft.creator)}</cp:lastModifiedBy>` +
      `<dcterms:created xsi:type="dcterms:W3CDTF">${draft.saved}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${draft.saved}</dcterms:modified></cp:coreProperties>`,
    "application/vnd.openxmlformats-package.core-properties+xml",
  );
  part(
    "docProps/app.xml",
    `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>`,
    "application/vnd.openxmlformats-officedocument.extended-properties+xml",
  );
  part(
    "_rels/.rels",
    relationsXml([
      { id: "rId1", type: `${office}/officeDocument`, target: "xl/workbook.xml" },
      {
        id: "rId2",
        type: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        target: "docProps/core.xml",
      },
      { id: "rId3", type: `${office}/extended-properties`, target: "docProps/app.xml" },
    ]),
    null,
  );
  const contentTypes =
    `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
    `${overrides.join("")}</Types>`;
  const files: Record<string, Uint8Array> = { "[Content_Types].xml": strToU8(contentTypes) };
  for (const [path, xml] of parts) files[path] = strToU8(xml);
  // Local parts of the date are what a zip holds, so any time zone writes the same bytes.
  return zipSync(files, { level: 9, mtime: new Date(2026, 10, 20, 17, 30, 0) });
}
