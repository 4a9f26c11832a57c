/**
 * Sums over the register exactly as the formulas make them: by name without regard to case, by real months only, and up to
 * the limits of each item. A row of an item counts in proportion when the month (月上限) or the year so far (年上限) holds
 * more of the item than counts: no row stands before another, so that sorting changes nothing, and a month that has been
 * added up keeps its figure when later months come.
 */
import { type Month, monthFrom, monthParts, monthsFrom } from "../model/date.ts";
import type { RegisterRow } from "./register.ts";
import { itemOf, type PointsStandard } from "./standard.ts";

export interface MonthSum {
  readonly due: number;
  readonly done: number;
  /** What counts of 分值, up to the limits of the items. */
  readonly points: number;
  /** Rows that carry points. */
  readonly rows: number;
}

/** What one row brings: after the limit of the month, and after that of the year as well. */
export interface CountedPoints {
  readonly withinMonth: number;
  readonly counted: number;
}

type Totals = { -readonly [Key in keyof MonthSum]: MonthSum[Key] };

/** One item of one member: points by month, as registered and up to the limit of the month. */
interface ItemMonths {
  readonly monthCap: number;
  readonly yearCap: number;
  readonly raw: Map<Month, number>;
}

export class RegisterSums {
  private readonly byName = new Map<string, Map<Month, Totals>>();
  private readonly byItem = new Map<string, ItemMonths>();

  constructor(
    rows: readonly RegisterRow[],
    private readonly standard: PointsStandard,
  ) {
    for (const row of rows) {
      if (row.month === null || row.name === "" || row.points === null || row.code === "") continue;
      const item = this.itemMonths(row);
      item.raw.set(row.month, (item.raw.get(row.month) ?? 0) + row.points);
    }
    for (const row of rows) {
      if (row.month === null || row.name === "") continue;
      const name = row.name.toLowerCase();
      const months = this.byName.get(name) ?? new Map<Month, Totals>();
      this.byName.set(name, months);
      const sum = months.get(row.month) ?? { due: 0, done: 0, points: 0, rows: 0 };
      months.set(row.month, sum);
      sum.due += row.due ?? 0;
      sum.done += row.done ?? 0;
      sum.points += this.countedOf(row)?.counted ?? 0;
      if (row.points !== null) sum.rows += 1;
    }
  }

  /** Both ends included. */
  of(name: string, first: Month, last: Month): MonthSum {
    const sum: Totals = { due: 0, done: 0, points: 0, rows: 0 };
    const months = this.byName.get(name.toLowerCase());
    if (!months) return sum;
    for (const month of monthsFrom(first, last)) {
      const own = months.get(month);
      if (!own) continue;
      sum.due += own.due;
      sum.done += own.done;
      sum.points += own.points;
      sum.rows += own.rows;
    }
    return sum;
  }

  /** Null when the row carries no points. */
  countedOf(row: RegisterRow): CountedPoints | null {
    const { month, points, code, name } = row;
    if (points === null) return null;
    if (month === null || code === "" || name === "") return { withinMonth: points, counted: points };
    const item = this.itemMonths(row);
    const raw = item.raw.get(month) ?? 0;
    const withinMonth = isBeyond(raw, item.monthCap) ? (points * item.monthCap) / Math.abs(raw) : points;
    const before = this.yearSoFar(item, month, false);
    const after = this.yearSoFar(item, month, true);
    // Rows of a month that cancel each other out bring nothing together, whatever each of them brings.
    const isEven = Math.abs(after - before) < 5e-7;
    const share = isEven ? 1 : (clamp(after, item.yearCap) - clamp(before, item.yearCap)) / (after - before);
    return { withinMonth, counted: withinMonth * share };
  }

  /** Whether an item has been registered beyond its limit: of the month, or of the year up to that month. */
  excessOf(row: RegisterRow): "month" | "year" | null {
    const { month, code, name } = row;
    if (month === null || code === "" || name === "") return null;
    const item = this.itemMonths(row);
    if (isBeyond(item.raw.get(month) ?? 0, item.monthCap)) return "month";
    return isBeyond(this.yearSoFar(item, month, true), item.yearCap) ? "year" : null;
  }

  /** Sum of an item from January, each month up to its limit. */
  private yearSoFar(item: ItemMonths, month: Month, isIncluded: boolean): number {
    let sum = 0;
    for (const own of monthsFrom(monthFrom(monthParts(month).year, 1), month)) {
      if (own === month && !isIncluded) continue;
      sum += clamp(item.raw.get(own) ?? 0, item.monthCap);
    }
    return sum;
  }

  private itemMonths({ name, code }: RegisterRow): ItemMonths {
    const key = JSON.stringify([name.toLowerCase(), code.toLowerCase()]);
    const known = this.byItem.get(key);
    if (known) return known;
    const item = itemOf(this.standard, code);
    const made: ItemMonths = {
      monthCap: item?.monthCap ?? Number.POSITIVE_INFINITY,
      yearCap: item?.yearCap ?? Number.POSITIVE_INFINITY,
      raw: new Map(),
    };
    this.byItem.set(key, made);
    return made;
  }
}

/** Three times 0.1 is not beyond 0.3. */
function isBeyond(points: number, cap: number): boolean {
  return Math.abs(points) > cap + 1e-6;
}

/** Limits hold for deductions as for bonuses. */
function clamp(points: number, cap: number): number {
  return Math.max(-cap, Math.min(cap, points));
}
