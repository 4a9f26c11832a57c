/**
 * 季度积分公示 (sheets README 6.6): PUBLIC. It holds names, public categories and figures, and nothing underneath: no
 * hidden row or column, no key, no link. Its figures are values on purpose; the check column beside the print area says
 * whether the register still gives them.
 */
import { addDays, addToMonth, monthOf, yearOf } from "../model/date.ts";
import { isClosed } from "../model/period.ts";
import { cellPlace, parseRange } from "../model/place.ts";
import {
  checkPublicTexts,
  maskedText,
  type NameStyle,
  type PrivateMatter,
  type PublicText,
  privateNumbersIn,
} from "../points/masking.ts";
import { noticeCaptions, noticeNoteStart, quarterWords } from "../points/published.ts";
import { PointsFormulas, type PointsSheetRequest } from "./points-formulas.ts";
import { codeLegend, dash, type Notice, type NoticeLine, quarterNumber } from "./points-notice-lines.ts";
import { emptyCell, extraColumns, keptContent, keptLine, type Moves, movesOf, textOf } from "./previous.ts";
import { branchName } from "./report-words.ts";
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
const widths = { A: 5.5, B: 11.5, C: 8, D: 8.5, E: 8.5, F: 8.5, G: 9, H: 7.5, I: 11, J: 10, K: 18 };
const heights = { title: 36, branch: 22, dates: 20, head: 36, sentinel: 4, signature: 24 };
const agreed = "与登记一致";
const changed = "登记已变，请加更正行";

export interface NoticeRequest extends PointsSheetRequest {
  readonly notice: Notice;
  readonly nameStyle: NameStyle;
}

/** Null operation with the reasons when the quarter is still running or the standard does not allow a notice. */
export function pointsNoticeSheet(request: NoticeRequest): SheetPlan {
  const { checkup, snapshot, points, notice } = request;
  if (!isClosed(points.period, checkup.facts.asOf)) {
    return { op: null, preview: [`${points.period.label}在基准日还没有结束，公示暂不写入，登记和年度核算照常更新。`] };
  }
  const unreadable = unreadableSheet(snapshot, name, points.published.notice?.list ?? null);
  if (unreadable) return unreadable;
  if (notice.obstacles.length > 0)
    return { op: null, preview: [`“${tabName(snapshot, name)}”暂不写入，请先核对：`, ...notice.obstacles] };
  const writer = new NoticeWriter(request);
  const content = writer.content();
  return {
    op: sheetOp(snapshot, name, content),
    preview: [
      `${writtenAs(snapshot, name)}：${points.period.label}，${notice.lines.length} 名党员。`,
      ...notice.preview,
      ...writer.findings(),
    ],
  };
}

class NoticeWriter {
  private readonly frame: ListFrame;
  private readonly formulas: PointsFormulas;
  private readonly moves: Moves;
  private readonly sheet: SheetBuilder;
  private readonly clerkTexts: PublicText[] = [];
  private readonly masked: string[] = [];
  private readonly layout: PageLayout;

  constructor(private readonly request: NoticeRequest) {
    const { checkup, snapshot, points, notice } = request;
    this.frame = listFrame(head, notice.lines.length);
    this.formulas = new PointsFormulas(snapshot, points.standard);
    const previous = notice.isRepeated ? (points.published.notice?.list ?? null) : null;
    const columns = Object.entries(noticeCaptions).map(([, caption], index) => ({
      column: "ABCDEFGHIJK".charAt(index),
      caption,
    }));
    this.moves = movesOf(
      previous,
      this.frame,
      notice.lines.map((line) => line.row),
      columns,
    );
    const extras = extraColumns<NoticeLine>(previous, "K", (line) => line?.row ?? null, this.moves);
    this.sheet = new SheetBuilder({
      title: name.title,
      asOf: checkup.facts.asOf,
      date1904: snapshot.date1904,
      widths: { ...widths, ...Object.fromEntries(extras.map((entry) => [entry.column, entry.width])) },
    });
    this.layout = pageLayout(this.textHeights(), legendText(request));
    this.list(extras);
  }

  content() {
    const { points, notice } = this.request;
    const { sheet, frame } = this;
    const branch = this.shown(branchName(this.request.checkup));
    sheet.put(
      "A1:J1",
      `${points.year}年第${quarterWords[quarterNumber(points) - 1] ?? ""}季度党员积分公示`,
      style("title", { size: 24 }),
    );
    sheet.height(1, heights.title);
    sheet.put("A2:J2", branch, style("plain", { size: 14, horizontal: "center" }));
    sheet.height(2, heights.branch);
    // A fourth quarter is posted in the next year.
    const posted = yearOf(addDays(points.period.to, 1));
    const dates = this.line(`公示时间：`, `公示时间：${posted}年　　月　　日至　　月　　日`, notice.isRepeated, "A3");
    sheet.put("A3:J3", dates, style("plain", { size: 13, horizontal: "center" }));
    sheet.height(3, heights.dates);
    sheet.freeze("C5");
    sheet.when(dataRange(frame, "K"), `LEFT($K${frame.first},4)="登记已变"`, {
      color: palette.red,
      fill: palette.redBackground,
    });
    const legendRow = frame.sentinel + 1;
    const legend = legendText(this.request);
    sheet.put(
      `A${legendRow}:J${legendRow}`,
      legend,
      style("note", { size: 11, color: palette.publicNote, vertical: "center" }),
    );
    sheet.fit(legendRow, 20);
    const contactRow = legendRow + 1;
    const phoneRow = legendRow + 2;
    const left = style("plain", { size: 13 });
    const right = style("plain", { size: 13, horizontal: "center" });
    sheet.put(`A${contactRow}:D${contactRow}`, this.line("联系人：", "联系人：", true, `A${contactRow}`), left);
    sheet.put(`E${contactRow}:J${contactRow}`, branch, right);
    sheet.put(`A${phoneRow}:D${phoneRow}`, this.line("支部电话：", "支部电话：", true, `A${phoneRow}`), left);
    sheet.put(`E${phoneRow}:J${phoneRow}`, `${posted}年　　月　　日（盖章）`, right);
    sheet.height(contactRow, heights.signature);
    sheet.height(phoneRow, heights.signature);
    sheet.put(
      `A${phoneRow + 2}:J${phoneRow + 2}`,
      "张贴请打印或导出 PDF，不要转发本工作簿（内含台账）。",
      style("note", { vertical: "center" }),
    );
    sheet.fit(phoneRow + 2, 16);
    sheet.print({
      orientation: "portrait",
      area: `A1:J${phoneRow}`,
      repeat: [head, head],
      margins: "public",
      fitToHeight: notice.lines.length <= onePage ? 1 : 0,
      breaks: notice.lines.length <= onePage ? [] : this.layout.starts.map((index) => frame.first + index),
    });
    return sheet.content();
  }

  /** Chinese: what was masked, and what of the clerk's own texts should be looked at before posting. */
  findings(): string[] {
    const found = [...this.masked];
    for (const { at, matters } of checkPublicTexts(this.clerkTexts)) {
      found.push(
        `请确认：“${at.sheet}”${at.range} 中支部填写的内容可能涉及${words(matters)}，系统没有改动，请核对后再张贴。`,
      );
    }
    if (found.length === 0)
      found.push("公示内容检查：只有姓名、类别和积分，没有发现证件、电话、健康、处分、收入方面的内容。");
    return found;
  }

  /** A name of the branch or of a person: identifying numbers in it are never posted. */
  private shown(text: string): string {
    const matters = privateNumbersIn(text);
    if (matters.length === 0) return text;
    this.masked.push(`公示中有一处名称含${words(matters)}，已写成“${maskedText}”，请核对台账。`);
    return maskedText;
  }

  /** A line of ours that a clerk may have filled in. */
  private line(beginning: string, fresh: string, isKept: boolean, address: string): string {
    if (!isKept) return fresh;
    const text = keptLine(this.request.snapshot, name.definedName, beginning, fresh);
    if (text !== fresh) this.note(address, text);
    return text;
  }

  private note(address: string, text: string): void {
    const at = parseRange(address);
    if (at === null || text === "") return;
    this.clerkTexts.push({ at: cellPlace(tabName(this.request.snapshot, name), at.top, at.left), text, by: "clerk" });
  }

  private list(extras: readonly ListColumn<NoticeLine>[]): void {
    const { notice } = this.request;
    const figure = (format: string) => style("number", { size: 14, format });
    const value = (part: number | null): CellContent => part ?? dash;
    const column = (
      letter: string,
      caption: string,
      look: ReturnType<typeof style>,
      cell: (line: NoticeLine, row: number) => CellContent,
      heading: ListColumn<NoticeLine>["head"] = "head",
    ): ListColumn<NoticeLine> => ({
      column: letter,
      caption,
      head: heading,
      style: look,
      cell: (line, row) => (line === null ? null : cell(line, row)),
    });
    const clerk = style("clerk", { size: 12, format: formats.text });
    this.sheet.list(this.frame, {
      columns: [
        column("A", noticeCaptions.number, style("number", { size: 13 }), (_, row) =>
          formula(`ROW()-ROW($A$${head})`, row - head),
        ),
        column("B", noticeCaptions.name, style("centre", { size: 14, format: formats.text }), (line) =>
          this.shown(line.display),
        ),
        column("C", noticeCaptions.category, style("centre", { size: 13 }), (line) => line.category),
        column("D", noticeCaptions.base, figure("0.0"), (line) => value(line.base)),
        column("E", noticeCaptions.daily, figure("0.0;-0.0;0"), (line) => value(line.daily)),
        column("F", noticeCaptions.appraisal, figure("0.0"), (line) => value(line.appraisal)),
        column("G", noticeCaptions.total, style("number", { size: 14, font: fonts.hei, format: "0.0" }), (line, row) =>
          formula(
            `IF(COUNT($D${row}:$F${row})=0,"${dash}",SUM($D${row}:$F${row}))`,
            value(line.total) as number | string,
          ),
        ),
        column("H", noticeCaptions.codes, style("centre", { size: 12 }), (line) => line.codes || null),
        column(
          "I",
          noticeCaptions.objection,
          clerk,
          (line, row) => this.clerkCell(line, "objection", `I${row}`),
          "headClerk",
        ),
        column("J", noticeCaptions.note, clerk, (line, row) => this.clerkCell(line, "note", `J${row}`), "headClerk"),
        column("K", noticeCaptions.check, style("aux"), (line, row) => this.check(line, row), "auxHead"),
        ...extras,
      ],
      rows: notice.lines,
      minimumHeight: this.layout.rowHeight,
      headHeight: heights.head,
      headSize: 13,
      filter: true,
    });
    // Names are large: a row is as high as the page allows, and higher only where a text wraps.
    this.layout.heights.forEach((height, index) => {
      this.sheet.height(this.frame.first + index, height);
    });
  }

  private clerkCell(line: NoticeLine, id: "objection" | "note", address: string): CellContent {
    const cell = line.row?.cells.get(noticeCaptions[id]) ?? emptyCell;
    this.note(address, textOf(cell));
    return keptContent(cell, this.moves);
  }

  /** Points each row needs for its text; 0 where everything stands on one line. */
  private textHeights(): number[] {
    return this.request.notice.lines.map((line) =>
      Math.max(
        wrappedHeight(line.display, widths.B, 14),
        wrappedHeight(line.category, widths.C, 13),
        wrappedHeight(line.codes, widths.H, 12),
        wrappedHeight(textOf(line.row?.cells.get(noticeCaptions.objection)), widths.I, 12),
        wrappedHeight(textOf(line.row?.cells.get(noticeCaptions.note)), widths.J, 12),
      ),
    );
  }

  /** The register is searched by the name as it stands there: where another one is shown, only the result is written. */
  private check(line: NoticeLine, row: number): CellContent {
    const result = line.agrees ? agreed : changed;
    if (line.display !== line.member.name || this.shownSilently(line.display) !== line.display) return result;
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
      `IF(${person}="","",IF(ABS(SUM($D${row}:$F${row})-(ROUND(${base}*${done}/MAX(1,${due}),2)` +
        `+MAX(0,MIN(${daily},${formulas.quarterDaily(person, first)}))+N($F${row})))<0.05,"${agreed}","${changed}"))`,
      result,
    );
  }

  private shownSilently(text: string): string {
    return privateNumbersIn(text).length > 0 ? maskedText : text;
  }
}

function legendText({ points, notice }: NoticeRequest): string {
  const codes = codeLegend(notice.lines, points.standard.items);
  return (
    `${noticeNoteStart}：${codes === "" ? "无" : codes}。基础积分按已尽与应尽义务之比折算；民主评议积分每年评议后计入。` +
    "分值标准经支部党员大会讨论确定（示例分值，非文件规定）；按名册顺序排列，不排名次。如有异议，请在公示期内向支部口头或书面提出。"
  );
}

function words(matters: readonly PrivateMatter[]): string {
  return matters.join("、");
}

/** Printable height of A4 with the margins of public sheets, in points, less what printers round away. */
const pageHeight = ((29.7 - 1.3 - 1.4) / 2.54) * 72 - 6;

interface PageLayout {
  /** Least height of a row. */
  readonly rowHeight: number;
  /** Height of each row. */
  readonly heights: readonly number[];
  /** Index of the first member of every further page. */
  readonly starts: readonly number[];
}

/** Points a text needs that does not fit on one line, else 0. */
function wrappedHeight(text: string, width: number, size: number): number {
  const lines = linesOf(text, width, size);
  return lines === 1 ? 0 : Math.round((lines * size * 1.42 + 6) * 4) / 4;
}

/**
 * Pages of a long list at full size. The legend and the signatures stay together with at least three members; rows are
 * 24 points high, and lower only where that saves a page.
 */
function pageLayout(textHeights: readonly number[], legend: string): PageLayout {
  const rowsAt = (rowHeight: number): number[] => textHeights.map((text) => Math.max(rowHeight, text));
  if (textHeights.length <= onePage) return { rowHeight: 21, heights: rowsAt(21), starts: [] };
  const width = Object.values(widths).reduce((sum, own) => sum + own, 0) - widths.K;
  const block = heights.sentinel + linesOf(legend, width, 11) * 11 * 1.42 + 6 + heights.signature * 2;
  const layouts = [24, 22, 21, 20].map((rowHeight) => {
    const rows = rowsAt(rowHeight);
    return { rowHeight, heights: rows, starts: pageStarts(rows, block) };
  });
  return layouts.reduce((best, layout) => (layout.starts.length < best.starts.length ? layout : best));
}

function pageStarts(rows: readonly number[], block: number): number[] {
  const starts: number[] = [];
  const further = pageHeight - heights.head;
  let room = further - heights.title - heights.branch - heights.dates;
  let first = 0;
  rows.forEach((height, index) => {
    if (height > room) {
      starts.push(index);
      first = index;
      room = further;
    }
    room -= height;
  });
  const lastThree = Math.max(0, rows.length - 3);
  if (block > room) starts.push(Math.max(first + 1, lastThree));
  else if (starts.length > 0 && first > lastThree) starts[starts.length - 1] = lastThree;
  return starts;
}
