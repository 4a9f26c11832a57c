/**
 * 党费公示 (sheets README 6.8): PUBLIC. Names, signs and counts, and nothing underneath: no hidden row or column, no key, no
 * link. What a clerk wrote into 备注 is kept while the sheet tells of the same period.
 */
import type { PublicCheck } from "../announcements/public-check.ts";
import { type DuesLine, type DuesNotice, duesDisplayNames, duesNoteStart } from "../dues/dues-notice.ts";
import { chineseMonth } from "../model/date.ts";
import { cellPlace, type Place } from "../model/place.ts";
import type { SheetContent } from "../workbook/edit-plan.ts";
import { ownSheet } from "../workbook/snapshot.ts";
import { duesNoticeCaptions as captions, type StandingDuesNotice } from "./dues-notice-standing.ts";
import { type NoticePages, nameColumnWidth, noticeNameSize, noticePages, publicPageHeight } from "./notice-pages.ts";
import {
  extraColumns,
  isEmpty,
  keptContent,
  keptLine,
  type Moves,
  movesOf,
  type PreviousList,
  type PreviousRow,
  textOf,
} from "./previous.ts";
import { sealDateOf } from "./seal-date.ts";
import {
  type CellContent,
  columnAfter,
  dataRange,
  formula,
  type ListColumn,
  type ListFrame,
  linesOf,
  listFrame,
  SheetBuilder,
} from "./sheet-builder.ts";
import { sheetNames } from "./sheet-names.ts";
import type { SheetRequest } from "./sheet-plan.ts";
import { formats, palette, style } from "./style-table.ts";

const name = sheetNames.duesNotice;
const head = 4;
const heights = { title: 36, branch: 22, legend: 20, head: 40, sentinel: 4, total: 26, receipts: 22, signature: 24 };
/** Up to so many members fit on one page and can still be read from a metre. */
const onePage = { portrait: 30, landscape: 18 } as const;

const warning = "张贴请打印或导出 PDF，不要转发本工作簿（内含台账）。";

export interface DuesNoticeSheetRequest extends SheetRequest {
  readonly notice: DuesNotice;
  readonly standing: StandingDuesNotice | null;
  readonly check: PublicCheck;
}

export interface WrittenDuesNotice {
  readonly content: SheetContent;
  /** Clerk's remarks by line, as they may be printed. */
  readonly notes: readonly string[];
  /** Text of the receipts as printed. */
  readonly receipts: readonly string[];
  /** As it is printed, with the day somebody has written in. */
  readonly sealDate: string;
  /** Chinese: what changed since the last run and what was not carried over. */
  readonly preview: readonly string[];
}

export function duesNoticeSheet(request: DuesNoticeSheetRequest): WrittenDuesNotice {
  return new DuesNoticeWriter(request).written();
}

interface Column extends ListColumn<Line> {
  readonly width: number;
  /** Formula of the total row and its figure. */
  readonly total?: (range: string) => readonly [formula: string, value: string | number];
}

/** A member's line with the row it stood in. */
interface Line extends DuesLine {
  readonly row: PreviousRow | null;
  readonly remark: CellContent;
}

class DuesNoticeWriter {
  private readonly isLandscape: boolean;
  private readonly previous: PreviousList | null;
  private readonly frame: ListFrame;
  private readonly lines: readonly Line[];
  private readonly columns: readonly Column[];
  private readonly last: string;
  private readonly moves: Moves;
  private readonly said: string[] = [];
  private readonly receiptsText: readonly string[];
  private readonly sealDate: string;
  /** Characters of the column that holds every name on one line. */
  private readonly widestName: number;

  constructor(private readonly request: DuesNoticeSheetRequest) {
    this.widestName = nameColumnWidth(
      request.notice.lines.map((line) => line.display),
      0,
    );
    const { notice, standing } = request;
    this.isLandscape = notice.months.length > 6;
    this.previous = standing && standing.periodKey === notice.period.key ? standing.list : null;
    this.frame = listFrame(head, notice.lines.length);
    const rows = this.rowsByLine();
    const own = this.ownColumns();
    this.moves = movesOf(this.previous, this.frame, rows, own);
    this.lines = notice.lines.map((line, index) => {
      const row = rows[index] ?? null;
      return { ...line, row, remark: this.remark(row) };
    });
    this.last = own.at(-1)?.column ?? "A";
    const extras = extraColumns<Line>(this.previous, this.last, (line) => line?.row ?? null, this.moves);
    this.columns = [...own, ...extras];
    for (const extra of this.previous?.extras ?? []) this.checkExtra(extra.caption, extra.column);
    this.receiptsText = this.receipts();
    this.sealDate = this.keptSealDate();
    this.compareSigns();
  }

  written(): WrittenDuesNotice {
    return {
      content: this.content(),
      notes: this.lines.map(({ remark }) => (typeof remark === "string" ? remark : textIn(remark))),
      receipts: this.receiptsText,
      sealDate: this.sealDate,
      preview: this.said,
    };
  }

  private content(): SheetContent {
    const { notice, checkup, snapshot } = this.request;
    const { frame, last } = this;
    const sheet = new SheetBuilder({
      title: name.title,
      asOf: checkup.facts.asOf,
      date1904: snapshot.date1904,
      widths: Object.fromEntries(this.columns.map(({ column, width }) => [column, width])),
    });
    const printed = this.columns.slice(0, this.columns.findIndex(({ column }) => column === last) + 1);
    const printWidth = printed.reduce((sum, { width }) => sum + width, 0);
    sheet.put(`A1:${last}1`, notice.title, style("title", { size: 24 }));
    sheet.height(1, heights.title);
    sheet.put(`A2:${last}2`, notice.branch, style("plain", { size: 14, horizontal: "center" }));
    sheet.height(2, heights.branch);
    sheet.put(`A3:${last}3`, notice.legend, style("plain", { size: 12, horizontal: "center" }));
    sheet.height(3, heights.legend);
    sheet.list(frame, {
      columns: this.columns,
      rows: this.lines,
      minimumHeight: 21,
      headHeight: heights.head,
      headSize: 13,
      filter: true,
    });
    const firstMonth = this.monthColumn(0);
    const lastMonth = this.monthColumn(notice.months.length - 1);
    sheet.validate(dataRange(frame, firstMonth, lastMonth), { kind: "list", values: ["√", "○", "△", "—"] });
    sheet.freeze("C5");
    const totalRow = frame.sentinel + 1;
    this.totals(sheet, totalRow);
    const receipts = this.receiptsText.join("　　");
    const receiptsRow = totalRow + 1;
    sheet.put(`A${receiptsRow}:${last}${receiptsRow}`, receipts, style("plain", { size: 12, wrap: true }));
    sheet.fit(receiptsRow, heights.receipts);
    const noteRow = totalRow + 2;
    sheet.put(`A${noteRow}:${last}${noteRow}`, notice.note, style("note", { size: 11, color: palette.publicNote }));
    sheet.fit(noteRow, 20);
    const from = this.signatureColumn(printed, printWidth);
    const seal = style("plain", { size: 13, horizontal: "center" });
    sheet.put(`${from}${noteRow + 1}:${last}${noteRow + 1}`, notice.branch, seal);
    sheet.put(`${from}${noteRow + 2}:${last}${noteRow + 2}`, this.sealDate, seal);
    sheet.height(noteRow + 1, heights.signature);
    sheet.height(noteRow + 2, heights.signature);
    sheet.put(`A${noteRow + 4}:${last}${noteRow + 4}`, warning, style("note", { vertical: "center" }));
    sheet.fit(noteRow + 4, 16);
    const orientation = this.isLandscape ? "landscape" : "portrait";
    const closing =
      heights.sentinel +
      heights.total +
      linesOf(receipts, printWidth, 12) * 12 * 1.42 +
      6 +
      linesOf(notice.note, printWidth, 11) * 11 * 1.42 +
      6 +
      heights.signature * 2;
    const pages: NoticePages | null =
      this.lines.length <= onePage[orientation]
        ? null
        : noticePages({
            textHeights: this.lines.map((line) => this.textHeight(line)),
            pageHeight: publicPageHeight[orientation],
            top: heights.title + heights.branch + heights.legend,
            captions: heights.head,
            closing,
          });
    pages?.heights.forEach((height, index) => {
      sheet.height(frame.first + index, height);
    });
    sheet.print({
      orientation,
      area: `A1:${last}${noteRow + 2}`,
      repeat: [head, head],
      margins: "public",
      fitToHeight: pages === null ? 1 : 0,
      breaks: (pages?.starts ?? []).map((index) => frame.first + index),
    });
    return sheet.content();
  }

  private totals(sheet: SheetBuilder, row: number): void {
    const look = style("total", { size: 12 });
    sheet.put(`A${row}:B${row}`, "合计", look);
    const small = this.lines.length > 99 ? 8 : 10;
    for (const { column, total, caption } of this.columns) {
      if (!total) continue;
      const [text, value] = total(`${column}$${this.frame.head}:${column}$${this.frame.sentinel}`);
      const until = caption === captions.result ? `:${this.last}${row}` : "";
      const isMonth = this.request.notice.monthCaptions.includes(caption);
      const isAmount = caption === captions.monthlyDue || caption === this.request.notice.paidCaption;
      const own = isAmount ? style("total", { size: 11, format: "0.00;-0.00;—" }) : look;
      const cell = isMonth && this.isLandscape ? style("total", { size: small }) : own;
      sheet.put(`${column}${row}${until}`, formula(text, value), cell);
    }
    sheet.height(row, heights.total);
  }

  private monthColumn(index: number): string {
    return columnAfter("C", index);
  }

  /** The right part of the page, about half of it, for the seal. */
  private signatureColumn(printed: readonly Column[], width: number): string {
    let left = 0;
    for (const column of printed) {
      if (left >= width * 0.42) return column.column;
      left += column.width;
    }
    return "A";
  }

  private ownColumns(): Column[] {
    const { notice } = this.request;
    const landscape = this.isLandscape;
    const amounts = notice.showsAmounts;
    const count = notice.months.length;
    const narrow = amounts || count > 3;
    const wide = count === 1 && !amounts;
    const months = (row: number): string => `${this.monthColumn(0)}${row}:${this.monthColumn(count - 1)}${row}`;
    const sign = (row: number, word: string): string => `COUNTIF(${months(row)},"${word}")`;
    const body = (size: number, format?: string) =>
      style("number", { size, ...(format === undefined ? {} : { format }) });
    let next = "A";
    const take = (): string => {
      const column = next;
      next = columnAfter(next, 1);
      return column;
    };
    const columns: Column[] = [];
    const add = (
      column: Omit<Column, "column" | "cell" | "head"> & { cell: (line: Line, row: number) => CellContent },
    ): void => {
      const { cell, ...rest } = column;
      columns.push({
        ...rest,
        column: take(),
        head: rest.caption === captions.note ? "headClerk" : "head",
        cell: (line, row) => (line === null ? null : cell(line, row)),
      });
    };
    add({
      caption: captions.number,
      width: 6,
      style: body(13),
      cell: (_, row) => formula(`ROW()-ROW($A$${head})`, row - head),
    });
    add({
      caption: captions.name,
      width: this.nameWidth(wide ? 15 : 12),
      style: style("centre", { size: 14, format: formats.text }),
      cell: (line) => line.display,
    });
    notice.monthCaptions.forEach((caption, index) => {
      add({
        caption,
        width: landscape ? 5.5 : narrow ? 7 : wide ? 12 : 8.5,
        style: body(14),
        cell: (line) => line.signs[index] ?? null,
        total: (range) => [
          `COUNTIF(${range},"√")&"/"&(COUNTIF(${range},"√")+COUNTIF(${range},"○"))`,
          notice.monthTotals[index] ?? "",
        ],
      });
    });
    const dueColumn = next;
    add({
      caption: captions.dueMonths,
      width: narrow ? 7.5 : wide ? 10 : 8.5,
      style: body(14, "0;-0;—"),
      cell: (line, row) => formula(`${sign(row, "√")}+${sign(row, "○")}`, line.dueMonths),
      total: (range) => [`SUM(${range})`, sumOf(notice.lines, (line) => line.dueMonths)],
    });
    const paidColumn = columnAfter(dueColumn, 1);
    add({
      caption: captions.paidMonths,
      width: narrow ? 7.5 : wide ? 10 : 8.5,
      style: body(14, "0;-0;—"),
      cell: (line, row) => formula(sign(row, "√"), line.paidMonths),
      total: (range) => [`SUM(${range})`, sumOf(notice.lines, (line) => line.paidMonths)],
    });
    if (amounts) {
      add({
        caption: captions.monthlyDue,
        width: 9.5,
        style: body(13, formats.twoDecimals),
        cell: (line) => (line.monthlyDue === null ? null : line.monthlyDue / 100),
        total: (range) => [`SUM(${range})`, yuanSum(notice.lines, (line) => line.monthlyDue)],
      });
      add({
        caption: notice.paidCaption,
        width: 10.5,
        style: body(13, formats.twoDecimals),
        cell: (line) => (line.paid === null ? null : line.paid / 100),
        total: (range) => [`SUM(${range})`, yuanSum(notice.lines, (line) => line.paid)],
      });
    }
    add({
      caption: captions.result,
      width: narrow ? 13.5 : wide ? 18 : 15,
      style: style("number", { size: 14 }),
      cell: (line, row) =>
        formula(
          `IF(${sign(row, "○")}>0,"待交 "&${sign(row, "○")}&" 个月",IF(${paidColumn}${row}>0,"已交清",` +
            `IF(${sign(row, "△")}>0,"按规定","—")))`,
          line.result,
        ),
      total: (range) => [
        `"交清 "&COUNTIF(${range},"已交清")&" 人，待交 "&COUNTIF(${range},"待交*")&" 人"`,
        notice.resultTotal,
      ],
    });
    add({
      caption: captions.note,
      width: wide ? 16 : 12.5,
      style: style("clerk", { size: 12, format: formats.text }),
      cell: (line) => line.remark,
    });
    return columns;
  }

  /** The row each line stood in: by the name as it is shown now, or as the other way of showing names wrote it. */
  private rowsByLine(): readonly (PreviousRow | null)[] {
    const { notice, standing } = this.request;
    const people = notice.lines.map(({ person }) => person);
    const styles = [duesDisplayNames(people, "full"), duesDisplayNames(people, "masked")];
    const open = new Map<string, PreviousRow>();
    for (const row of standing?.list.rows ?? []) {
      const shown = textOf(row.cells.get(captions.name));
      if (!open.has(shown)) open.set(shown, row);
    }
    const found = notice.lines.map((line) => {
      const shown = [line.display, ...styles.map((names) => names.get(line.person.subject) ?? line.display)];
      const known = shown.find((text) => open.has(text));
      const row = known === undefined ? undefined : open.get(known);
      if (known !== undefined) open.delete(known);
      return this.previous ? (row ?? null) : null;
    });
    const used = new Set(found);
    this.leftBehind((standing?.list.rows ?? []).filter((row) => !used.has(row)));
    return found;
  }

  /** Lines and remarks that are not carried over are said, never dropped in silence. */
  private leftBehind(rows: readonly PreviousRow[]): void {
    const { standing, notice } = this.request;
    if (!standing) return;
    const before = this.previous ? notice.period.label : (standing.periodKey ?? "上一期");
    if (!this.previous && standing.list.extras.length > 0) {
      this.said.push(`${before}党费公示中支部自己加的 ${standing.list.extras.length} 列没有带入新一期公示。`);
    }
    for (const row of rows) {
      const who = textOf(row.cells.get(captions.name));
      const text = textOf(row.cells.get(captions.note));
      if (text !== "") {
        const at = this.placeIn(standing.list, row, captions.note);
        this.said.push(`${before}党费公示的备注不带入本表：${who}（${at?.range ?? ""}）“${text}”。`);
      } else if (this.previous && who !== "") this.said.push(`党费公示不再列出：${who}（不在期末名册内）。`);
    }
  }

  private placeIn(list: PreviousList, row: PreviousRow, caption: string): Place | null {
    const column = list.columns.get(caption);
    return column === undefined ? null : cellPlace(list.sheet.name, row.row, column);
  }

  private remark(row: PreviousRow | null): CellContent {
    const cell = row?.cells.get(captions.note);
    if (!row || !this.previous || cell === undefined || isEmpty(cell)) return null;
    const text = textOf(cell);
    const shown = this.request.check.clerk(captions.note, text, this.placeIn(this.previous, row, captions.note));
    return shown === text ? keptContent(cell, this.moves) : shown;
  }

  /** Columns the clerk has added lie beside the print area, and can be printed all the same. */
  private checkExtra(caption: string, column: number): void {
    this.previous?.rows.forEach((row) => {
      const index = this.previous?.extras.findIndex((extra) => extra.column === column) ?? -1;
      const text = textOf(row.extras[index]);
      if (text !== "" && this.previous) {
        this.request.check.beside(caption, text, cellPlace(this.previous.sheet.name, row.row, column));
      }
    });
  }

  /** Figures of the ledger where it has them; else what somebody wrote into the blanks. */
  private receipts(): readonly string[] {
    const { notice, snapshot, check } = this.request;
    const { collected, remitted, remittedOn } = notice.receipts;
    const fresh = [collected, remitted, remittedOn].map(({ text }) => text).join("　　");
    const standing = this.previous ? keptLine(snapshot, name.definedName, collected.label, fresh) : fresh;
    const starts = [collected, remitted, remittedOn].map(({ label }) => standing.indexOf(label));
    return [collected, remitted, remittedOn].map((part, index) => {
      const from = starts[index] ?? -1;
      const old = from < 0 ? "" : standing.slice(from + part.label.length, starts[index + 1] ?? undefined).trim();
      const isTyped = /[^\s　元月日]/.test(old);
      if (!isTyped || part.label + old === part.text) return part.text;
      if (part.isKnown) {
        this.said.push(
          `“${part.label}”原来写的是“${old}”，按党费台账写成“${part.text.slice(part.label.length)}”，请核对。`,
        );
        return part.text;
      }
      return part.label + check.clerk(part.label.replace("：", ""), old, null);
    });
  }

  /** A day that somebody has written in; blanks are printed for the year of this run. */
  private keptSealDate(): string {
    const { notice, snapshot, check } = this.request;
    if (!this.previous) return notice.sealDate;
    const rows = ownSheet(snapshot, name.definedName)?.rows ?? [];
    const note = rows.findIndex(({ values }) =>
      values.some((value) => typeof value === "string" && value.trim().startsWith(duesNoteStart)),
    );
    for (const value of note < 0 ? [] : rows.slice(note + 1).flatMap(({ values }) => values)) {
      const day = sealDateOf(value, snapshot.date1904);
      if (day !== null) return /年\s*月\s*日/.test(day) ? notice.sealDate : check.clerk("落款日期", day, null);
    }
    return notice.sealDate;
  }

  private compareSigns(): void {
    const { notice } = this.request;
    const changes = this.lines.flatMap((line) =>
      notice.monthCaptions.flatMap((caption, index) => {
        const old = textOf(line.row?.cells.get(caption));
        const now = line.signs[index];
        const month = notice.months[index];
        return old === "" || old === now || now === undefined || month === undefined
          ? []
          : [`${line.person.subject}${chineseMonth(month)}（${old}→${now}）`];
      }),
    );
    if (changes.length === 0) return;
    const more = changes.length > 10 ? ` 等 ${changes.length} 处` : "";
    this.said.push(`与表上原来的符号不同，已按党费台账更新：${changes.slice(0, 10).join("、")}${more}。`);
  }

  private nameWidth(usual: number): number {
    return Math.max(usual, this.widestName);
  }

  private textHeight(line: Line): number {
    const heightsOf = (text: string, width: number, size: number): number => {
      const count = linesOf(text, width, size);
      return count === 1 ? 0 : Math.round((count * size * 1.42 + 6) * 4) / 4;
    };
    return Math.max(
      heightsOf(line.display, this.nameWidth(12), noticeNameSize),
      heightsOf(textIn(line.remark), 12.5, 12),
    );
  }
}

function textIn(content: CellContent): string {
  if (content === null) return "";
  if (typeof content !== "object") return String(content);
  return "value" in content ? String(content.value ?? "") : "";
}

function sumOf(lines: readonly DuesLine[], figure: (line: DuesLine) => number): number {
  return lines.reduce((sum, line) => sum + figure(line), 0);
}

function yuanSum(lines: readonly DuesLine[], cents: (line: DuesLine) => number | null): number {
  return sumOf(lines, (line) => cents(line) ?? 0) / 100;
}
