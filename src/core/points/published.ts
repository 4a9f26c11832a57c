/**
 * What has been published: the notice as it stands, and the quarter totals kept for ever in 年度积分核算. A published
 * figure never changes by itself (points/no-silent-change), so both are read before anything is written.
 */

import {
  emptyCell,
  type PreviousCell,
  type PreviousList,
  type PreviousRow,
  readPreviousList,
  textOf,
} from "../reports/previous.ts";
import { sheetNames } from "../reports/sheet-names.ts";
import type { CellValue, SheetSnapshot, Snapshot } from "../workbook/snapshot.ts";
import { ownSheet } from "../workbook/snapshot.ts";

/** First words of the text below each list. */
export const noticeNoteStart = "扣分代码";
export const yearTotalStart = "平均";
export const archiveSection = "往年公示留底（保留，不打印）";

export const quarterWords: readonly string[] = ["一", "二", "三", "四"];
export const quarterCaptions = ["一季", "二季", "三季", "四季"] as const;

export const noticeCaptions = {
  number: "序号",
  name: "姓名",
  category: "类别",
  base: "基础\n积分",
  daily: "日常\n积分",
  appraisal: "民主\n评议",
  total: "本季\n合计",
  yearToDate: "本年\n累计",
  codes: "扣分\n代码",
  objection: "异议",
  note: "备注",
  check: "核对（不打印）",
} as const;

export const yearCaptions = {
  number: "序号",
  name: "姓名",
  category: "类别",
  due: "应尽",
  done: "已尽",
  base: "基础积分",
  first: "一季",
  second: "二季",
  third: "三季",
  fourth: "四季",
  daily: "日常积分",
  grade: "等次",
  appraisal: "评议积分",
  total: "年度总分",
  check: "核对",
  opinion: "评审意见",
} as const;

/** Four totals, first to fourth quarter; null = not published. */
export type QuarterTotals = readonly [number | null, number | null, number | null, number | null];

export const noTotals: QuarterTotals = [null, null, null, null];

/** One member's line of a year that is kept. */
export interface KeptYear {
  readonly category: string;
  readonly grade: PreviousCell;
  readonly opinion: PreviousCell;
  readonly totals: QuarterTotals;
  /** 年度总分 as it stood. */
  readonly total: CellValue;
  /** The line on the sheet; null in the block of earlier years. */
  readonly row: PreviousRow | null;
}

export interface YearSheet {
  /** Its further columns are those the clerk has added. */
  readonly list: PreviousList;
  /** Null when the title names no year. */
  readonly year: number | null;
  /** By 姓名, in sheet order. */
  readonly members: ReadonlyMap<string, KeptYear>;
}

export interface NoticeSheet {
  readonly list: PreviousList;
  /** `2026Q3`, or null when the title names no quarter. */
  readonly quarter: string | null;
  readonly rows: readonly PreviousRow[];
}

export interface Published {
  readonly yearSheet: YearSheet | null;
  readonly notice: NoticeSheet | null;
  /** Kept lines by year and 姓名: the sheet's own year and the block of earlier years. */
  readonly years: ReadonlyMap<number, ReadonlyMap<string, KeptYear>>;
  /** Keys of all published quarters. */
  readonly quarters: ReadonlySet<string>;
}

export function readPublished(snapshot: Snapshot): Published {
  const yearSheet = readYearSheet(snapshot);
  const notice = readNotice(snapshot);
  const years = new Map<number, ReadonlyMap<string, KeptYear>>(readArchive(snapshot));
  if (yearSheet && yearSheet.year !== null) years.set(yearSheet.year, yearSheet.members);
  const quarters = new Set<string>();
  for (const [year, members] of years) {
    for (const { totals } of members.values()) {
      totals.forEach((total, index) => {
        if (total !== null) quarters.add(`${year}Q${index + 1}`);
      });
    }
  }
  if (notice?.quarter && notice.rows.length > 0) quarters.add(notice.quarter);
  return { yearSheet, notice, years, quarters };
}

function readNotice(snapshot: Snapshot): NoticeSheet | null {
  const list = readPreviousList(snapshot, {
    definedName: sheetNames.pointsNotice.definedName,
    captions: Object.values(noticeCaptions),
    computed: [noticeCaptions.number, noticeCaptions.check, noticeCaptions.total],
    endsBefore: [noticeNoteStart],
  });
  if (!list) return null;
  const match = firstMatch(list.sheet, list.head, /(\d{4})年第([一二三四])季度/);
  const quarter = match ? `${match[1]}Q${quarterWords.indexOf(match[2] ?? "") + 1}` : null;
  return { list, quarter, rows: list.rows };
}

function readYearSheet(snapshot: Snapshot): YearSheet | null {
  const list = readPreviousList(snapshot, {
    definedName: sheetNames.pointsYear.definedName,
    captions: Object.values(yearCaptions),
    computed: [yearCaptions.number, yearCaptions.check],
    endsBefore: [yearTotalStart],
  });
  if (!list) return null;
  // 一季 … 四季 stand there twice: the daily points first, then the published totals, which read as further columns.
  const published = quarterCaptions.map((caption) => list.extras.findIndex((extra) => extra.caption === caption));
  const own = list.extras.map((_, index) => index).filter((index) => !published.includes(index));
  const clerkExtras = (row: PreviousRow): PreviousRow => ({
    ...row,
    extras: own.map((index) => row.extras[index] ?? emptyCell),
  });
  const members = new Map<string, KeptYear>();
  for (const row of list.rows) {
    const name = textOf(row.cells.get(yearCaptions.name));
    if (name === "" || members.has(name)) continue;
    members.set(name, {
      category: textOf(row.cells.get(yearCaptions.category)),
      grade: row.cells.get(yearCaptions.grade) ?? emptyCell,
      opinion: row.cells.get(yearCaptions.opinion) ?? emptyCell,
      totals: totalsOf(published.map((index) => row.extras[index]?.value ?? null)),
      total: row.cells.get(yearCaptions.total)?.value ?? null,
      row: clerkExtras(row),
    });
  }
  const match = firstMatch(list.sheet, list.head, /(\d{4})年度/);
  return {
    list: { ...list, extras: own.flatMap((index) => list.extras[index] ?? []), rows: list.rows.map(clerkExtras) },
    year: match ? Number(match[1]) : null,
    members,
  };
}

export const archiveCaptions = {
  year: "年度",
  name: "姓名",
  category: "类别",
  grade: "等次",
  total: "年度总分",
  opinion: "评审意见",
} as const;

/** The block of earlier years below the print area. */
function readArchive(snapshot: Snapshot): ReadonlyMap<number, ReadonlyMap<string, KeptYear>> {
  const years = new Map<number, Map<string, KeptYear>>();
  const sheet = ownSheet(snapshot, sheetNames.pointsYear.definedName);
  const start = sheet?.rows.findIndex((row) => row.values.some((value) => value === archiveSection)) ?? -1;
  const head = start < 0 ? undefined : sheet?.rows[start + 1];
  if (!sheet || !head) return years;
  const columns = new Map<string, number>();
  head.values.forEach((value, column) => {
    if (typeof value === "string" && !columns.has(value)) columns.set(value, column);
  });
  for (const row of sheet.rows.slice(start + 2)) {
    const cell = (caption: string): CellValue => row.values[columns.get(caption) ?? -1] ?? null;
    const year = cell(archiveCaptions.year);
    const name = cell(archiveCaptions.name);
    if (typeof year !== "number" || typeof name !== "string") continue;
    const members = years.get(year) ?? new Map<string, KeptYear>();
    years.set(year, members);
    members.set(name, {
      category: String(cell(archiveCaptions.category) ?? ""),
      grade: { value: cell(archiveCaptions.grade), formula: null },
      opinion: { value: cell(archiveCaptions.opinion), formula: null },
      totals: totalsOf(quarterCaptions.map(cell)),
      total: cell(archiveCaptions.total),
      row: null,
    });
  }
  return years;
}

function totalsOf(values: readonly CellValue[]): QuarterTotals {
  const [first, second, third, fourth] = values.map((value) => (typeof value === "number" ? value : null));
  return [first ?? null, second ?? null, third ?? null, fourth ?? null];
}

function firstMatch(sheet: SheetSnapshot, before: number, pattern: RegExp): RegExpExecArray | null {
  for (const row of sheet.rows) {
    if (row.index >= before) return null;
    for (const value of row.values) {
      const match = typeof value === "string" ? pattern.exec(value) : null;
      if (match) return match;
    }
  }
  return null;
}
