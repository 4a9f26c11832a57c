/**
 * 季度积分公示 (sheets README 6.6): PUBLIC. It holds names, public categories and figures, and nothing underneath: no
 * hidden row or column, no key, no link. Its figures are values on purpose; the check column beside the print area says
 * whether the register still gives them.
 */
import { checkSentences, type PublicCheckResult } from "../announcements/public-check.ts";
import { addToMonth, monthOf } from "../model/date.ts";
import { isClosed } from "../model/period.ts";
import { noticeCaptions } from "../points/published.ts";
import { type NoticePages, nameColumnWidth, noticeNameSize, noticePages, publicPageHeight } from "./notice-pages.ts";
import { PointsFormulas } from "./points-formulas.ts";
import { dash, hasParts } from "./points-notice-lines.ts";
import type { NoticePage, NoticePageLine, NoticePageRequest } from "./points-notice-page.ts";
import { emptyCell, extraColumns, keptContent, type Moves, movesOf } from "./previous.ts";
import {
  type CellContent,
  dataRange,
  formula,
  type ListColumn,
  type ListFrame,
  linesOf,
  listFrame,
  SheetBuilder,
} from "./sheet-builder.ts";
import { sheetNames, tabName } from "./sheet-names.ts";
import { type SheetPlan, sheetOp, unreadableSheet, writtenAs } from "./sheet-plan.ts";
import { fonts, formats, palette, style } from "./style-table.ts";

const name = sheetNames.pointsNotice;
const head = 4;
/** Up to so many members fit on one page. */
const onePage = 30;
const lowestRow = 21;
const heights = { title: 36, branch: 22, dates: 20, head: 36, sentinel: 4, signature: 24 };
const agreed = "与登记一致";
const changed = "登记已变，请加更正行";

export interface NoticeRequest extends NoticePageRequest {
  readonly page: NoticePage;
}

/** What keeps the notice from being posted at all, whatever is answered; empty = nothing does. */
export function noticeObstacles({ checkup, points, notice }: NoticePageRequest): readonly string[] {
  return isClosed(points.period, checkup.facts.asOf)
    ? notice.obstacles
    : [`${points.period.label}在基准日还没有结束，公示暂不写入，登记和年度核算照常更新。`];
}

/**
 * Null operation with the reasons when the quarter is still running, the standard does not allow a notice, or a text of the
 * clerk that may give something away waits for an answer.
 */
export function pointsNoticeSheet(request: NoticeRequest): SheetPlan {
  const { checkup, snapshot, points, notice, page } = request;
  const obstacles = noticeObstacles(request);
  if (!isClosed(points.period, checkup.facts.asOf)) return { op: null, preview: obstacles };
  const unreadable = unreadableSheet(snapshot, name, points.published.notice?.list ?? null);
  if (unreadable) return unreadable;
  const reasons = obstacles.length > 0 ? obstacles : page.check.open.length > 0 ? findings(page.check) : [];
  if (reasons.length > 0)
    return { op: null, preview: [`“${tabName(snapshot, name)}”暂不写入，请先核对：`, ...reasons] };
  return {
    op: sheetOp(snapshot, name, new NoticeWriter(request).content()),
    preview: [
      `${writtenAs(snapshot, name)}：${points.period.label}，${notice.lines.length} 名党员。`,
      ...page.preview,
      ...notice.preview,
      ...findings(page.check),
    ],
  };
}

function findings(check: PublicCheckResult): string[] {
  return checkSentences(check, "姓名、类别和积分");
}

class NoticeWriter {
  private readonly frame: ListFrame;
  private readonly formulas: PointsFormulas;
  private readonly moves: Moves;
  private readonly sheet: SheetBuilder;
  private readonly pages: NoticePages;
  private readonly widths: Widths;

  constructor(private readonly request: NoticeRequest) {
    const { checkup, snapshot, points, notice, page } = request;
    this.frame = listFrame(head, notice.lines.length);
    this.formulas = new PointsFormulas(snapshot, points.standard);
    this.widths = widthsFor(page.lines);
    const previous = notice.isRepeated ? (points.published.notice?.list ?? null) : null;
    const columns = Object.values(noticeCaptions).map((caption, index) => ({
      column: "ABCDEFGHIJKL".charAt(index),
      caption,
    }));
    this.moves = movesOf(
      previous,
      this.frame,
      notice.lines.map((line) => line.row),
      columns,
    );
    const extras = extraColumns<NoticePageLine>(previous, "L", (entry) => entry?.line.row ?? null, this.moves);
    this.sheet = new SheetBuilder({
      title: name.title,
      asOf: checkup.facts.asOf,
      date1904: snapshot.date1904,
      widths: { ...this.widths, ...Object.fromEntries(extras.map((entry) => [entry.column, entry.width])) },
    });
    this.pages = this.pagesOf(this.textHeights());
    this.list(extras);
  }

  /** A short list is scaled to one page; a longer one stands at full size, its legend and signatures with the last members. */
  private pagesOf(textHeights: readonly number[]): NoticePages {
    const { page } = this.request;
    if (textHeights.length <= onePage)
      return { heights: textHeights.map((text) => Math.max(lowestRow, text)), starts: [] };
    return noticePages({
      textHeights,
      pageHeight: publicPageHeight.portrait,
      top: heights.title + heights.branch + heights.dates,
      captions: heights.head,
      closing:
        heights.sentinel + linesOf(page.legend, printedWidth(this.widths), 11) * 11 * 1.42 + 6 + heights.signature * 2,
    });
  }

  content() {
    const { page } = this.request;
    const { sheet, frame } = this;
    sheet.put("A1:K1", page.title, style("title", { size: 24 }));
    sheet.height(1, heights.title);
    sheet.put("A2:K2", page.branch, style("plain", { size: 14, horizontal: "center" }));
    sheet.height(2, heights.branch);
    sheet.put("A3:K3", page.dates, style("plain", { size: 13, horizontal: "center" }));
    sheet.height(3, heights.dates);
    sheet.freeze("C5");
    sheet.when(dataRange(frame, "L"), `LEFT($L${frame.first},4)="登记已变"`, {
      color: palette.red,
      fill: palette.redBackground,
    });
    const legendRow = frame.sentinel + 1;
    sheet.put(
      `A${legendRow}:K${legendRow}`,
      page.legend,
      style("note", { size: 11, color: palette.publicNote, vertical: "center" }),
    );
    sheet.fit(legendRow, 20);
    const contactRow = legendRow + 1;
    const phoneRow = legendRow + 2;
    const left = style("plain", { size: 13 });
    const right = style("plain", { size: 13, horizontal: "center" });
    sheet.put(`A${contactRow}:E${contactRow}`, page.contact, left);
    sheet.put(`F${contactRow}:K${contactRow}`, page.branch, right);
    sheet.put(`A${phoneRow}:E${phoneRow}`, page.phone, left);
    sheet.put(`F${phoneRow}:K${phoneRow}`, page.signed, right);
    sheet.height(contactRow, heights.signature);
    sheet.height(phoneRow, heights.signature);
    sheet.put(
      `A${phoneRow + 2}:K${phoneRow + 2}`,
      "张贴请打印或导出 PDF，不要转发本工作簿（内含台账）。",
      style("note", { vertical: "center" }),
    );
    sheet.fit(phoneRow + 2, 16);
    const isShort = page.lines.length <= onePage;
    sheet.print({
      orientation: "portrait",
      area: `A1:K${phoneRow}`,
      repeat: [head, head],
      margins: "public",
      fitToHeight: isShort ? 1 : 0,
      breaks: this.pages.starts.map((index) => frame.first + index),
    });
    return sheet.content();
  }

  private list(extras: readonly ListColumn<NoticePageLine>[]): void {
    const figure = (format: string) => style("number", { size: 14, format });
    const value = (part: number | null): CellContent => part ?? dash;
    const column = (
      letter: string,
      caption: string,
      look: ReturnType<typeof style>,
      cell: (entry: NoticePageLine, row: number) => CellContent,
      heading: ListColumn<NoticePageLine>["head"] = "head",
    ): ListColumn<NoticePageLine> => ({
      column: letter,
      caption,
      head: heading,
      style: look,
      cell: (entry, row) => (entry === null ? null : cell(entry, row)),
    });
    const clerk = style("clerk", { size: 12, format: formats.text });
    this.sheet.list(this.frame, {
      columns: [
        column("A", noticeCaptions.number, style("number", { size: 13 }), (_, row) =>
          formula(`ROW()-ROW($A$${head})`, row - head),
        ),
        column("B", noticeCaptions.name, style("centre", { size: 14, format: formats.text }), (entry) => entry.name),
        column("C", noticeCaptions.category, style("centre", { size: 13 }), ({ line }) => line.category),
        column("D", noticeCaptions.base, figure("0.0"), ({ line }) => value(line.base)),
        column("E", noticeCaptions.daily, figure("0.0;-0.0;0"), ({ line }) => value(line.daily)),
        column("F", noticeCaptions.appraisal, figure("0.0"), ({ line }) => value(line.appraisal)),
        column(
          "G",
          noticeCaptions.total,
          style("number", { size: 14, font: fonts.hei, format: "0.0" }),
          ({ line }, row) =>
            // Kept without its parts: nothing there to add up.
            line.total !== null && !hasParts(line)
              ? line.total
              : formula(`IF(COUNT($D${row}:$F${row})=0,"${dash}",SUM($D${row}:$F${row}))`, line.total ?? dash),
        ),
        column("H", noticeCaptions.yearToDate, figure("0.0"), ({ line }) => value(line.yearToDate)),
        column("I", noticeCaptions.codes, style("centre", { size: 12 }), ({ line }) => line.codes || null),
        column("J", noticeCaptions.objection, clerk, (entry) => this.clerkCell(entry, "objection"), "headClerk"),
        column("K", noticeCaptions.note, clerk, (entry) => this.clerkCell(entry, "note"), "headClerk"),
        column("L", noticeCaptions.check, style("aux"), (entry, row) => this.check(entry, row), "auxHead"),
        ...extras,
      ],
      rows: this.request.page.lines,
      minimumHeight: lowestRow,
      headHeight: heights.head,
      headSize: 13,
      filter: true,
    });
    // Names are large: a row is as high as the page allows, and higher only where a text wraps.
    this.pages.heights.forEach((height, index) => {
      this.sheet.height(this.frame.first + index, height);
    });
  }

  /** As the clerk has it; only a text the clerk wants masked is written otherwise. */
  private clerkCell(entry: NoticePageLine, id: "objection" | "note"): CellContent {
    const cell = entry.line.row?.cells.get(noticeCaptions[id]) ?? emptyCell;
    return String(cell.value ?? "") === entry[id] ? keptContent(cell, this.moves) : entry[id];
  }

  /** Points each row needs for its text; 0 where everything stands on one line. */
  private textHeights(): number[] {
    const { widths } = this;
    return this.request.page.lines.map((entry) =>
      Math.max(
        wrappedHeight(entry.name, widths.B, noticeNameSize),
        wrappedHeight(entry.line.category, widths.C, 13),
        wrappedHeight(entry.line.codes, widths.I, 12),
        wrappedHeight(entry.objection, widths.J, 12),
        wrappedHeight(entry.note, widths.K, 12),
      ),
    );
  }

  /** The register is searched by the name as it stands there: where another one is shown, only the result is written. */
  private check({ line, name: shown }: NoticePageLine, row: number): CellContent {
    const result = line.agrees ? agreed : changed;
    if (shown !== line.member.name) return result;
    const { formulas } = this;
    const { ownCategory } = line.member;
    const first = monthOf(this.request.points.period.from);
    const until = addToMonth(first, 3);
    const person = `$B${row}`;
    const base = formulas.capByPublicName(ownCategory, "base", `$C${row}`);
    const daily = formulas.capByPublicName(ownCategory, "daily", `$C${row}`);
    const done = formulas.registerSum("H", person, first, until);
    const due = formulas.registerSum("G", person, first, until);
    return formula(
      `IF(${person}="","",IF(ABS(N($G${row})-(ROUND(${base}*${done}/MAX(1,${due}),2)` +
        `+MAX(0,MIN(${daily},${formulas.quarterDaily(person, first)}))+N($F${row})))<0.05,"${agreed}","${changed}"))`,
      result,
    );
  }
}

const usual = { A: 5.5, B: 11.5, C: 8, D: 8.5, E: 8.5, F: 8.5, G: 9, H: 9, I: 7.5, J: 9, K: 8, L: 18 };
type Widths = Readonly<Record<keyof typeof usual, number>>;
function widthsFor(lines: readonly NoticePageLine[]): Widths {
  const names = lines.map((entry) => entry.name);
  return { ...usual, B: nameColumnWidth(names, usual.B) };
}

function printedWidth({ L: _, ...printed }: Widths): number {
  return Object.values(printed).reduce((sum, own) => sum + own, 0);
}

/** Points a text needs that does not fit on one line, else 0. */
function wrappedHeight(text: string, width: number, size: number): number {
  const lines = linesOf(text, width, size);
  return lines === 1 ? 0 : Math.round((lines * size * 1.42 + 6) * 4) / 4;
}
