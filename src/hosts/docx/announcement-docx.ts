/**
 * An announcement as a Word file, laid out as notices of offices usually are: A4, the margins of official documents, the
 * title centred, the table with its captions on every page, 落款 on the right. Load this module only when a file is wanted:
 * the library behind it is large.
 */
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { unzipSync, type Zippable, zipSync } from "fflate";
import type { Announcement, AnnouncementColumn } from "../../core/announcements/announcement.ts";
import { withoutIllegalCharacters } from "../file/ooxml/xml.ts";

/** Millimetres. The margins are a habit of official documents; none of the seven standards names them. */
const page = { width: 210, height: 297, top: 37, bottom: 35, left: 28, right: 26 };
/** Characters of all columns beyond which the page is laid crosswise. */
const widestUpright = 95;
/** Rows that stay with what follows, so that no signature stands alone on a page. */
const rowsKept = 3;
/** Half points. */
const sizes = { title: 44, branch: 32, lead: 28, table: 24, notes: 24, signature: 28, page: 28 };

/** @returns the file; the same announcement always gives the same bytes, and nothing in them names a person as author */
export async function announcementDocx(announcement: Announcement): Promise<Uint8Array> {
  const packed = new Uint8Array(await Packer.toArrayBuffer(documentOf(announcement)));
  return neutral(packed);
}

function documentOf(announcement: Announcement): Document {
  const { title, branch, lead, notes, signature } = announcement;
  const isCrosswise = announcement.columns.reduce((sum, column) => sum + column.width, 0) > widestUpright;
  const below = notes.map((note) =>
    paragraph(note, { size: sizes.notes, font: "仿宋" }, { keepNext: true, keepLines: true }, 20),
  );
  return new Document({
    title,
    styles: {
      default: { document: { run: { font: font("宋体"), size: sizes.notes, language: { eastAsia: "zh-CN" } } } },
    },
    sections: [
      {
        properties: { page: { size: sizeOf(isCrosswise), margin: marginOf() } },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [
          paragraph(title, { size: sizes.title, font: "宋体", bold: true }, { alignment: AlignmentType.CENTER }, 36),
          paragraph(branch, { size: sizes.branch, font: "仿宋" }, { alignment: AlignmentType.CENTER }, 28),
          ...lead.map((line) =>
            paragraph(line, { size: sizes.lead, font: "仿宋" }, { alignment: AlignmentType.CENTER }, 28),
          ),
          tableOf(announcement, isCrosswise),
          ...below,
          paragraph("", { size: sizes.signature, font: "仿宋" }, { keepNext: true }),
          paragraph(
            signature.branch,
            { size: sizes.signature, font: "仿宋" },
            { alignment: AlignmentType.RIGHT, indent: { right: convertMillimetersToTwip(10) }, keepNext: true },
            28,
          ),
          paragraph(
            signature.date,
            { size: sizes.signature, font: "仿宋" },
            { alignment: AlignmentType.RIGHT, indent: { right: convertMillimetersToTwip(10) } },
            28,
          ),
        ],
      },
    ],
  });
}

function sizeOf(isCrosswise: boolean) {
  return {
    width: convertMillimetersToTwip(page.width),
    height: convertMillimetersToTwip(page.height),
    orientation: isCrosswise ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
  };
}

function marginOf() {
  return {
    top: convertMillimetersToTwip(page.top),
    bottom: convertMillimetersToTwip(page.bottom),
    left: convertMillimetersToTwip(page.left),
    right: convertMillimetersToTwip(page.right),
  };
}

function tableOf({ columns, rows, total }: Announcement, isCrosswise: boolean): Table {
  const room = convertMillimetersToTwip((isCrosswise ? page.height : page.width) - page.left - page.right);
  const characters = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => Math.floor((room * column.width) / characters));
  const lines = total === null ? rows : [...rows, total];
  const row = (cells: readonly string[], look: Look, options: { isHead: boolean; isKept: boolean }): TableRow =>
    new TableRow({
      ...(options.isHead ? { tableHeader: true } : {}),
      cantSplit: true,
      children: columns.map(
        (column, index) =>
          new TableCell({
            width: { size: widths[index] ?? 0, type: WidthType.DXA },
            verticalAlign: VerticalAlignTable.CENTER,
            margins: { top: 20, bottom: 20, left: 30, right: 30 },
            children: [
              paragraph(cells[index] ?? "", look, {
                alignment: column.align === "left" && !options.isHead ? AlignmentType.LEFT : AlignmentType.CENTER,
                ...(options.isKept ? { keepNext: true } : {}),
              }),
            ],
          }),
      ),
    });
  const line = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
  return new Table({
    width: { size: room, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [
      row(columns.map(captionLines), { size: sizes.table, font: "黑体" }, { isHead: true, isKept: true }),
      ...lines.map((cells, index) =>
        row(
          cells,
          { size: sizes.table, font: total !== null && index === lines.length - 1 ? "黑体" : "宋体" },
          { isHead: false, isKept: index >= lines.length - rowsKept },
        ),
      ),
    ],
  });
}

/** 基础积分 in a narrow column breaks in its middle, not after its third character. */
function captionLines({ caption, width }: AnnouncementColumn): string {
  return [...caption].length === 4 && width < 10 ? `${caption.slice(0, 2)}\n${caption.slice(2)}` : caption;
}

interface Look {
  readonly size: number;
  readonly font: string;
  readonly bold?: true;
}

/** @param lineHeight points; absent = one line */
function paragraph(
  text: string,
  { size, font: name, bold }: Look,
  options: Omit<IParagraphOptions, "children" | "text" | "spacing"> = {},
  lineHeight?: number,
): Paragraph {
  const run: IRunOptions = { size, font: font(name), ...(bold ? { bold } : {}) };
  return new Paragraph({
    ...options,
    ...(lineHeight === undefined ? {} : { spacing: { line: lineHeight * 20, lineRule: LineRuleType.AT_LEAST } }),
    children: withoutIllegalCharacters(text)
      .split("\n")
      .map((part, index) => new TextRun({ ...run, text: part, ...(index > 0 ? { break: 1 } : {}) })),
  });
}

function font(name: string) {
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name };
}

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"], size: sizes.page, font: font("宋体") })],
  });
}

/** Parts of the package that tell of an author, of times or of nothing at all. */
const properties =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>';

/** Takes author and times out, and gives every part the same date. */
function neutral(packed: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(packed)).sort(([a], [b]) => (a < b ? -1 : 1));
  const encoder = new TextEncoder();
  const files: Zippable = {};
  for (const [name, bytes] of [...parts.filter(isFirst), ...parts.filter((part) => !isFirst(part))]) {
    files[name] = name === "docProps/core.xml" ? encoder.encode(properties) : bytes;
  }
  // A zip holds local times: noon of the first day its calendar can be sure of, in every time zone.
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 2, 12) });
}

/** Readers look for the list of types at the beginning of a package. */
function isFirst([name]: readonly [string, Uint8Array]): boolean {
  return name === "[Content_Types].xml";
}
