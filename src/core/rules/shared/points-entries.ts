/**
 * Rows of the points register (积分登记) as the rules read them: whose they are, for which stretch of time, which part of
 * the points they belong to, and whether they correct what has been registered before.
 */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import { nameKey } from "../../facts/roster-facts.ts";
import { type DateSpan, monthOf, spanOfMonth } from "../../model/date.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import type { EntryOf } from "../../model/ledger-fields.ts";
import type { Evidence } from "../../model/outcome.ts";
import { found, foundField, placeOf } from "../define.ts";

/** The three parts of the points, and `total` for a line that adds them up; null when nothing tells. */
export type PointsPart = "base" | "daily" | "appraisal" | "total" | null;

export interface PointsRow {
  readonly entry: EntryOf<"points">;
  /** Name key of the member; "" when the row names nobody. */
  readonly name: string;
  /** What the points are for; null when nothing tells. */
  readonly span: DateSpan | null;
  readonly part: PointsPart;
  readonly isCorrection: boolean;
  /** Null when no number stands there. */
  readonly points: number | null;
  readonly total: number | null;
}

export function pointsRows(points: EntryFacts<"points">): readonly PointsRow[] {
  return points.entries.map((entry) => ({
    entry,
    name: nameKey(fieldText(entry.name)),
    span: spanOfEntry(points, entry),
    part: partOf(fieldText(entry.part)),
    isCorrection: isCorrection(entry),
    points: fieldValue(entry.points) ?? null,
    total: fieldValue(entry.total) ?? null,
  }));
}

/** 月份, else the month in which the row was registered, else the period the sheet states. A month that cannot be read tells nothing. */
function spanOfEntry(points: EntryFacts<"points">, entry: EntryOf<"points">): DateSpan | null {
  const month = fieldValue(entry.month);
  if (month) return month;
  if (entry.month?.state === "unreadable") return null;
  const registered = fieldValue(entry.registeredOn);
  if (registered && monthOf(registered.from) === monthOf(registered.to)) return spanOfMonth(monthOf(registered.from));
  return points.dateOf(entry);
}

function partOf(text: string): PointsPart {
  if (/评议|测评/.test(text)) return "appraisal";
  if (/基础|基本分|履职/.test(text)) return "base";
  if (/合计|总计|总分|年度|季度|小计/.test(text)) return "total";
  return text === "" || /更正/.test(text) ? null : "daily";
}

function isCorrection(entry: EntryOf<"points">): boolean {
  const mark = fieldText(entry.correction);
  if (mark !== "" && !/^(?:否|无|没有|未|×|-|—)$/.test(mark)) return true;
  return /更正|冲正/.test(`${fieldText(entry.part)}${fieldText(entry.reason)}`);
}

/** 分值, else 合计: what a line adds. */
export function amountOf(row: PointsRow): number | null {
  return row.points ?? row.total;
}

/** 合计, else 分值: what a line that adds up says. */
export function totalOf(row: PointsRow): number | null {
  return row.total ?? row.points;
}

/** Whether the row is for a month or a part of it. */
export function isMonthly(row: PointsRow): boolean {
  return row.span !== null && monthOf(row.span.from) === monthOf(row.span.to);
}

/** The cells a row shows: the number, or its whole row when the sheet has none. */
export function pointsEvidence(row: PointsRow, name = "积分"): Evidence {
  const cell = row.points === null ? (row.total === null ? undefined : row.entry.total) : row.entry.points;
  return cell ? foundField(cell, name) : found(placeOf(row.entry), name);
}

/** Points are kept to two decimals: binary noise never makes a difference. */
export function samePoints(one: number, other: number): boolean {
  return Math.abs(one - other) < 0.005;
}

/** 12, 12.5, 12.25. */
export function pointsText(value: number): string {
  return String(Number(value.toFixed(2)));
}

/** 张一、李二、王三等5人. */
export function namesText(names: readonly string[]): string {
  return names.length > 3 ? `${names.slice(0, 3).join("、")}等${names.length}人` : names.join("、");
}

/** The lists of a map, made when they are first asked for. */
export function listOf<Key, Value>(lists: Map<Key, Value[]>, key: Key): Value[] {
  const known = lists.get(key);
  if (known) return known;
  const made: Value[] = [];
  lists.set(key, made);
  return made;
}
