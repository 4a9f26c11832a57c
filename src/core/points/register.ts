/**
 * The points register (积分登记): one generated row per member and month beside the rows the branch writes. The register
 * only grows: rows of the branch are never touched, and after a quarter has been published its generated rows stay as
 * they are; what the ledgers say differently since then becomes a 更正 row.
 */
import type { Facts } from "../facts/facts.ts";
import {
  addToMonth,
  type Day,
  isoMonth,
  lastDayOfMonth,
  type Month,
  monthFrom,
  monthOf,
  monthParts,
  monthsFrom,
  validMonth,
  yearOf,
} from "../model/date.ts";
import { isClosed, type Period } from "../model/period.ts";
import type { PreviousList, PreviousRow } from "../reports/previous.ts";
import type { Snapshot } from "../workbook/snapshot.ts";
import type { PointsProblem, PointsStandard } from "./standard.ts";

/** How the note below the register begins. */
export const registerNoteStart = "新增请接着空行填写";

export const registerCaptions = {
  registeredOn: "登记日",
  month: "月份",
  name: "姓名",
  part: "部分",
  code: "代码",
  item: "项目",
  due: "应尽",
  done: "已尽",
  points: "分值",
  reason: "事由",
  evidence: "依据",
  source: "来源",
  registrar: "登记人",
  check: "核对",
  category: "类别",
  withinMonth: "月限内",
  counted: "计入",
  key: "键",
} as const;

/** One row as the formulas of the points sheets read it. */
export interface RegisterRow {
  /** `generated` and `correction` are ours (来源 体检), `clerk` is the branch's. */
  readonly origin: "generated" | "correction" | "clerk";
  /** True when this run gives the row its figures; otherwise it is written back as found. */
  readonly fresh: boolean;
  /** `yyyy-mm|姓名|基础` of a generated row, else "". */
  readonly key: string;
  /** The row as it stands on the sheet; null when this run adds it. */
  readonly found: PreviousRow | null;
  /** Of our own rows; null for rows of the branch. */
  readonly registeredOn: Day | null;
  /** Null when the cell holds no real date. */
  readonly month: Month | null;
  /** As it stands: sums match it letter by letter. */
  readonly name: string;
  readonly part: string;
  /** As the member was in that month; "" when nothing tells. */
  readonly category: string;
  readonly code: string;
  /** Null when the cell holds no number. */
  readonly due: number | null;
  readonly done: number | null;
  /** 分值 as the sheet shows it: typed, or brought out by the code. */
  readonly points: number | null;
  /** 项目 and 依据 of our own rows. */
  readonly item: string;
  readonly evidence: string;
  readonly reason: string;
}

export interface Register {
  readonly rows: readonly RegisterRow[];
  /** The sheet as it stands, for the columns a clerk has added. */
  readonly previous: PreviousList | null;
  readonly problems: readonly PointsProblem[];
  /** Chinese: rows added, kept, changed and dropped. */
  readonly preview: readonly string[];
}

export interface RegisterRequest {
  readonly facts: Facts;
  readonly snapshot: Snapshot;
  readonly standard: PointsStandard;
  /** Months are registered from January of its year on. */
  readonly quarter: Period;
  /** Keys of the quarters that have been published: 2026Q2. */
  readonly published: ReadonlySet<string>;
  /** Names of 年度积分核算 that are kept although the roster no longer has them. */
  readonly keptNames: ReadonlySet<string>;
  /** Hours of study a member owes in a year; null = not asked for. */
  readonly studyHours: number | null;
}

/** Quarter of a month: 2026Q3. */
export function quarterKey(month: Month): string {
  const { year, month: number } = monthParts(month);
  return `${year}Q${Math.ceil(number / 3)}`;
}

/**
 * Every month from January of the quarter's year that is over on the base date (一月一登记), whichever quarter is asked
 * for: those of later years only when the quarter is the latest one, so that asking for an old one starts no new year.
 */
export function registeredMonths(quarter: Period, asOf: Day): readonly Month[] {
  const current = monthOf(asOf);
  const closed = isClosed({ to: lastDayOfMonth(current) }, asOf) ? current : addToMonth(current, -1);
  const december = monthFrom(yearOf(quarter.from), 12);
  const isLatest = addToMonth(monthOf(quarter.to), 3) > closed;
  return monthsFrom(monthFrom(yearOf(quarter.from), 1), isLatest || closed < december ? closed : december);
}

/** Whether a formula of 项目 or 分值 is the one we write. */
export function isOwnFormula(formula: string | null): boolean {
  return formula !== null && /^IF\(\$?[A-Z]{1,3}\$?\d+="","",IFERROR\(VLOOKUP\(/.test(formula);
}

/** The key of a generated row: `2026-07|张一|基础`. */
export function registerKey(month: Month, subject: string): string {
  return `${isoMonth(month)}|${subject}|基础`;
}

/** Month and subject of a key of ours, or null. */
export function partsOfRegisterKey(key: string): { readonly month: Month; readonly subject: string } | null {
  const match = /^(\d{4})-(\d{2})\|(.+)\|基础$/.exec(key);
  const month = match ? validMonth(Number(match[1]), Number(match[2])) : null;
  return month === null ? null : { month, subject: match?.[3] ?? "" };
}
