/**
 * 季度讲评, 半年讲评 and 年度讲评 (sheets README 6.10): one writer, other stretches. Figures of the stretch against the one
 * before, the issues it left behind looked at again, a draft to be read aloud, and the branch's own opinion.
 */
import { type Day, isoDay } from "../model/date.ts";
import type { Period } from "../model/period.ts";
import { type Review, reviewOf } from "../rectification/review.ts";
import { reviewDraft } from "../rectification/review-draft.ts";
import type { ReviewEvent } from "../rectification/review-events.ts";
import { conclusions, type ReviewedIssue } from "../rectification/review-issues.ts";
import { type ReviewKind, type ReviewWords, reviewLabel, reviewWords } from "../rectification/review-period.ts";
import type { SheetContent } from "../workbook/edit-plan.ts";
import { isEmptySheet, ownSheet } from "../workbook/snapshot.ts";
import { branchName } from "./report-words.ts";
import { reviewAreas } from "./review-areas.ts";
import {
  archiveHeading,
  type KeptReview,
  keptReview,
  opinionHeading,
  reviewNoteStarts,
  stretchLabel,
} from "./review-opinion.ts";
import {
  type CellContent,
  columnAfter,
  formula,
  type ListColumn,
  listFrame,
  SheetBuilder,
  wholeColumn,
} from "./sheet-builder.ts";
import type { SheetName } from "./sheet-names.ts";
import { type SheetPlan, type SheetRequest, sheetOp, writtenAs } from "./sheet-plan.ts";
import { fonts, formats, palette, style } from "./style-table.ts";

const nothing = "—";
const widths = { A: 5.5, B: 19, C: 10, D: 10, E: 10, F: 10, G: 10, H: 10, I: 12, J: 3, K: 8, L: 16 };
const head = 4;

export interface PeriodReviewRequest extends SheetRequest {
  /** A stretch that is over; the last one of its kind when absent. */
  readonly period?: Period;
}

export interface PeriodReviewKind {
  readonly kind: ReviewKind;
  readonly name: SheetName;
}

export function periodReviewSheet(request: PeriodReviewRequest, { kind, name }: PeriodReviewKind): SheetPlan {
  const { checkup, snapshot, period } = request;
  const review = reviewOf({ checkup, snapshot, kind, ...(period ? { period } : {}) });
  const label = reviewLabel(kind, review.period);
  const kept = keptReview(snapshot, name, label);
  if (kept === null) {
    const sheet = ownSheet(snapshot, name.definedName);
    return {
      op: null,
      preview: [
        `“${sheet?.name ?? name.title}”里找不到“${opinionHeading}”这一行了，为免丢失已填内容，这张表没有更新。请恢复这一行，或删去这张表后再写入。`,
      ],
    };
  }
  const writer = new ReviewWriter(request, review, kept, name);
  return { op: sheetOp(snapshot, name, writer.content()), preview: preview(request, review, kept, name) };
}

function preview(
  { snapshot, period: asked }: PeriodReviewRequest,
  review: Review,
  kept: KeptReview,
  name: SheetName,
): string[] {
  const { kind, period, earlier, before, issues } = review;
  const words = reviewWords[kind];
  const sentences: string[] = [];
  if (asked && asked.key !== period.key) {
    sentences.push(`${asked.label}在基准日还没有结束，讲评写的是最近结束的${reviewLabel(kind, period)}。`);
  }
  sentences.push(
    `${writtenAs(snapshot, name)}：${reviewLabel(kind, period)}，对照${reviewLabel(kind, earlier)}；${words.before}问题复核 ${issues.length} 条。`,
  );
  if (before === null) {
    sentences.push(`台账没有${reviewLabel(kind, earlier)}的记录，${words.before}各栏写“${nothing}”，不画对照图。`);
  }
  if (ownSheet(snapshot, name.definedName) && !isEmptyOf(snapshot, name)) {
    sentences.push(`“${name.title}”的讲评稿每次重新起草；讲评意见照原样保留${archiveText(kept)}。`);
  }
  return sentences;
}

function isEmptyOf(snapshot: SheetRequest["snapshot"], name: SheetName): boolean {
  const sheet = ownSheet(snapshot, name.definedName);
  return sheet ? isEmptySheet(sheet) : true;
}

function archiveText({ earlier, notes }: KeptReview): string {
  const parts = [];
  if (earlier.length > 0) parts.push(`往期的 ${earlier.length} 条放在表的下方`);
  if (notes.length > 0) parts.push(`表右边自己写的 ${notes.length} 格也留着`);
  return parts.length === 0 ? "" : `，${parts.join("，")}`;
}

class ReviewWriter {
  private readonly sheet: SheetBuilder;
  private readonly words: ReviewWords;
  /** 1-based row of the draft's heading. */
  private draftRow = 1;
  /** Chinese numerals of the sections, in the order in which they come. */
  private readonly sections = ["一", "二", "三", "四", "五"].values();

  constructor(
    private readonly request: PeriodReviewRequest,
    private readonly review: Review,
    private readonly kept: KeptReview,
    name: SheetName,
  ) {
    this.words = reviewWords[review.kind];
    this.sheet = new SheetBuilder({
      title: name.title,
      asOf: request.checkup.facts.asOf,
      date1904: request.snapshot.date1904,
      widths,
    });
  }

  content(): SheetContent {
    const { sheet, review } = this;
    const { checkup } = this.request;
    const label = reviewLabel(review.kind, review.period);
    sheet.put("A1:I1", `${label}党支部工作讲评`, style("title"));
    sheet.height(1, 36);
    sheet.put("K1", stretchLabel, style("aux"));
    sheet.put("L1", label, style("aux", { format: formats.text }));
    const against = reviewLabel(review.kind, review.earlier);
    sheet.put(
      "A2:I2",
      `${branchName(checkup)}　　基准日 ${isoDay(checkup.facts.asOf)}　　对照 ${against}`,
      style("sub", { horizontal: "center", border: "red-line" }),
    );
    sheet.fit(2, 18);
    sheet.freeze("A3");
    this.section(3, "各组对照");
    let row = reviewAreas(sheet, review, head);
    sheet.put(`A${row}:I${row}`, this.movesText(), style("text", { border: "none" }));
    sheet.fit(row, 22);
    row++;
    row = this.reviewedIssues(row);
    if (review.events.length > 0) row = this.events(row);
    row = this.draft(row);
    row = this.opinion(row);
    const last = this.notes(row);
    this.archive(last + 2);
    for (const { row: at, column, value } of this.kept.notes) {
      sheet.put(`${columnAfter("A", column)}${at + 1}`, value, style("clerk", { border: "none", wrap: false }));
    }
    const print = { orientation: "portrait", area: `A1:I${last}` } as const;
    sheet.print({ ...print, fitToHeight: 1 });
    if (heightOf(sheet.content(), last) <= onePage) return sheet.content();
    sheet.print({ ...print, breaks: [this.draftRow] });
    return sheet.content();
  }

  private section(row: number, title: string): void {
    this.sheet.put(`A${row}:I${row}`, `${this.sections.next().value ?? ""}、${title}`, style("section"));
    this.sheet.height(row, 22);
  }

  private movesText(): string {
    const { words } = this;
    const { now, before, moves } = this.review;
    const share = (coverage: number | null | undefined): string =>
      coverage === null || coverage === undefined ? nothing : `${Math.round(coverage * 100)}%`;
    return (
      `判定覆盖率：${words.before} ${share(before?.scorecard.coverage)}，${words.now} ${share(now.scorecard.coverage)}。` +
      `问题台账：${words.now}新增 ${moves.found} 条、销号 ${moves.closed} 条、反复 ${moves.again} 条。`
    );
  }

  private reviewedIssues(row: number): number {
    const { sheet, words } = this;
    const { issues } = this.review;
    this.section(row, `${words.before}问题复核`);
    const frame = listFrame(row + 1, issues.length);
    const centre = style("centre", { format: formats.text });
    const column = (
      letter: string,
      caption: string,
      look: ListColumn<ReviewedIssue>["style"],
      cell: (issue: ReviewedIssue) => CellContent,
      until?: string,
    ): ListColumn<ReviewedIssue> => ({
      column: letter,
      ...(until === undefined ? {} : { until }),
      caption,
      head: "head",
      style: look,
      cell: (issue) => (issue === null ? null : cell(issue)),
    });
    sheet.list<ReviewedIssue>(frame, {
      columns: [
        {
          column: "A",
          caption: "序号",
          head: "head",
          style: style("number", { format: "0" }),
          cell: (issue, line) => (issue ? formula(`ROW()-ROW($A$${frame.head})`, line - frame.head) : null),
        },
        {
          column: "B",
          until: "E",
          caption: "问题（台账编号）",
          head: "head",
          style: style("text", { format: formats.text }),
          cell: (issue) => (issue ? problemLine(issue) : `没有${words.before}留下、需要复核的问题`),
        },
        column("F", `${words.before}状态`, centre, (issue) => issue.before),
        column("G", `${words.now}复核`, centre, (issue) => issue.now),
        column("H", "时限", style("centre", { format: formats.day }), (issue) => dayCell(issue.dueBy)),
        column("I", "结论", centre, (issue) => issue.conclusion),
      ],
      rows: issues,
      minimumHeight: 22,
      headHeight: 24,
    });
    sheet.when(`I${frame.first}:I${frame.sentinel}`, `OR($I${frame.first}="逾期",$I${frame.first}="反复")`, {
      color: palette.red,
      bold: true,
      fill: palette.redBackground,
    });
    if (issues.length === 0) return frame.sentinel + 1;
    const total = frame.sentinel + 1;
    const range = wholeColumn(frame, "I");
    const counts = conclusions.map(
      (word) => [word, issues.filter((issue) => issue.conclusion === word).length] as const,
    );
    const shown = counts.filter(([word, count]) => count > 0 || word === "已销号");
    sheet.put(
      `A${total}:I${total}`,
      formula(
        `"${words.before}未销 "&(COUNTIF(${range},"?*")-1)&" 条${shown.map(([word]) => `，${word} "&COUNTIF(${range},"${word}")&" 条`).join("")}"`,
        `${words.before}未销 ${issues.length} 条${shown.map(([word, count]) => `，${word} ${count} 条`).join("")}`,
      ),
      style("total"),
    );
    sheet.fit(total, 22);
    return total + 1;
  }

  private events(row: number): number {
    const { sheet, words } = this;
    const { kind, events } = this.review;
    this.section(row, kind === "half" ? "半年督查情况" : "评议考核与验收");
    const captions: readonly (readonly [string, string])[] = [
      ["A", "序号"],
      ["B:C", "事项"],
      ["D:E", words.before],
      ["F:G", words.now],
      ["H:I", "来源"],
    ];
    const at = (columns: string, line: number): string =>
      columns
        .split(":")
        .map((letter) => `${letter}${line}`)
        .join(":");
    const top = row + 1;
    for (const [columns, caption] of captions) sheet.put(at(columns, top), caption, style("head"));
    sheet.fit(top, 22);
    events.forEach((event: ReviewEvent, index) => {
      const line = top + 1 + index;
      sheet.put(`A${line}`, formula(`ROW()-ROW($A$${top})`, line - top), style("number", { format: "0" }));
      sheet.put(at("B:C", line), event.title, style("text"));
      sheet.put(at("D:E", line), event.before, style("centre", { format: formats.text }));
      sheet.put(at("F:G", line), event.now, style("centre", { format: formats.text }));
      sheet.put(at("H:I", line), event.source, style("centre", { size: 9 }));
      sheet.fit(line, 22);
    });
    return top + events.length + 1;
  }

  private draft(row: number): number {
    const { sheet } = this;
    this.section(row, "讲评稿（草稿，供修改）");
    this.draftRow = row;
    const paragraphs = reviewDraft(this.review);
    paragraphs.forEach((paragraph, index) => {
      const line = row + 1 + index;
      const text = `　　${paragraph}`;
      sheet.put(`A${line}:I${line}`, text, style("prose"));
      sheet.fit(line, 28);
    });
    return row + 1 + paragraphs.length;
  }

  private opinion(row: number): number {
    const { sheet } = this;
    const { current } = this.kept;
    this.section(row, opinionHeading);
    const line = row + 1;
    sheet.put(
      `A${line}:I${line}`,
      current.text === "" ? null : current.text,
      style("clerk", { font: fonts.fangSong, size: 14, vertical: "top", format: formats.text }),
    );
    sheet.fit(line, 84);
    sheet.put(`A${line + 1}:I${line + 1}`, current.signature, style("plain"));
    sheet.height(line + 1, 30);
    return line + 2;
  }

  /** @returns the last printed row */
  private notes(row: number): number {
    const { sheet, words } = this;
    const { kind, period, earlier } = this.review;
    const ends = kind === "quarter" ? "季度末" : "期末";
    const days = ({ from, to }: Period): string => `${isoDay(from)} 至 ${isoDay(to)}`;
    sheet.put(
      `A${row}:I${row}`,
      `${reviewNoteStarts.source}${ends}各一次体检（同一口径）。得分率按七组示例权重计算，非文件规定；“${nothing}”为没有可判定的台账。`,
      style("note"),
    );
    sheet.fit(row, 16);
    sheet.put(
      `A${row + 1}:I${row + 1}`,
      `${reviewNoteStarts.stretches}${words.now} ${days(period)}，${words.before} ${days(earlier)}；期末最后一天过完再判定，当期最后到期的事项也算在内。讲评稿每次重新起草，改定的文字请写在“讲评意见”里。`,
      style("note"),
    );
    sheet.fit(row + 1, 16);
    return row + 1;
  }

  private archive(row: number): void {
    const { sheet } = this;
    const { earlier } = this.kept;
    if (earlier.length === 0) return;
    sheet.put(`A${row}:I${row}`, archiveHeading, style("section"));
    sheet.height(row, 22);
    const text = style("clerk", { format: formats.text });
    earlier.forEach((opinion, index) => {
      const line = row + 1 + index;
      sheet.put(`A${line}:B${line}`, opinion.label === "" ? null : opinion.label, text);
      sheet.put(`C${line}:G${line}`, opinion.text === "" ? nothing : opinion.text, text);
      sheet.put(`H${line}:I${line}`, opinion.signature, style("clerk", { size: 9, format: formats.text }));
      sheet.fit(line, 24);
    });
  }
}

/** Points that fit on one page at three quarters of the size; a longer review is read aloud from its second page. */
const onePage = 1000;

function heightOf(content: SheetContent, last: number): number {
  return content.rowHeights.reduce((sum, { row, height }) => (row < last ? sum + height : sum), 0);
}

function problemLine({ number, problem, subject }: ReviewedIssue): string {
  return `${number} ${problem}${subject === "" || subject === "支部" ? "" : `（${subject}）`}`.trim();
}

function dayCell(day: Day | null): CellContent {
  return day === null ? nothing : { day };
}
