/** Periods of a year (month, quarter, half-year, semester, year) with the keys of the contract and Chinese labels. */
import {
  addToMonth,
  chineseDay,
  chineseMonth,
  type Day,
  dayOf,
  daysInMonth,
  firstDayOfMonth,
  isoDay,
  isoMonth,
  lastDayOfMonth,
  type Month,
  monthFrom,
  monthOf,
  monthParts,
  monthsFrom,
  validMonth,
  yearOf,
} from "./date.ts";

export type PeriodKind = "month" | "quarter" | "half" | "semester" | "year" | "span";

/** A stretch of days, both ends included. `key` is the stable subject of the contract: 2026-05, 2026Q2, 2026H1, 2026S1, 2026. */
export interface Period {
  readonly kind: PeriodKind;
  readonly key: string;
  /** Chinese, for messages: 2026年第2季度. */
  readonly label: string;
  readonly from: Day;
  readonly to: Day;
}

export function monthPeriod(month: Month): Period {
  return {
    kind: "month",
    key: isoMonth(month),
    label: chineseMonth(month),
    from: firstDayOfMonth(month),
    to: lastDayOfMonth(month),
  };
}

/** @param quarter 1 to 4 */
export function quarterPeriod(year: number, quarter: number): Period {
  const first = monthFrom(year, quarter * 3 - 2);
  return {
    kind: "quarter",
    key: `${year}Q${quarter}`,
    label: `${year}年第${quarter}季度`,
    from: firstDayOfMonth(first),
    to: lastDayOfMonth(addToMonth(first, 2)),
  };
}

/** @param half 1 or 2 */
export function halfPeriod(year: number, half: number): Period {
  const first = monthFrom(year, half * 6 - 5);
  return {
    kind: "half",
    key: `${year}H${half}`,
    label: `${year}年${half === 1 ? "上" : "下"}半年`,
    from: firstDayOfMonth(first),
    to: lastDayOfMonth(addToMonth(first, 5)),
  };
}

/** Both ends included. */
export interface Stretch {
  readonly from: Day;
  readonly to: Day;
}

/** A day of every year; a day past the end of the month means its last day. */
export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

/** First and last day of the two semesters of a school year. */
export interface Semesters {
  readonly spring: { readonly from: MonthDay; readonly to: MonthDay };
  /** Ends in the next calendar year. */
  readonly autumn: { readonly from: MonthDay; readonly to: MonthDay };
}

/** February to July and September to January; August belongs to none (decision 7). */
export const usualSemesters: Semesters = {
  spring: { from: { month: 2, day: 1 }, to: { month: 7, day: 31 } },
  autumn: { from: { month: 9, day: 1 }, to: { month: 1, day: 31 } },
};

export function dayInYear(year: number, { month, day }: MonthDay): Day {
  return dayOf(year, month, Math.min(day, daysInMonth(year, month)));
}

/** S1 = the spring semester, S2 = the autumn semester, which ends in the next year: both by the year of the first day. */
export function semesterPeriod(year: number, semester: number, semesters: Semesters = usualSemesters): Period {
  const { spring, autumn } = semesters;
  const from = dayInYear(year, semester === 1 ? spring.from : autumn.from);
  const to = semester === 1 ? dayInYear(year, spring.to) : dayInYear(year + 1, autumn.to);
  return {
    kind: "semester",
    key: `${year}S${semester}`,
    label: `${year}年${semester === 1 ? "春" : "秋"}季学期`,
    from,
    to,
  };
}

export function yearPeriod(year: number): Period {
  return { kind: "year", key: String(year), label: `${year}年`, from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) };
}

export function spanPeriod(from: Day, to: Day): Period {
  return {
    kind: "span",
    key: `${isoDay(from)}/${isoDay(to)}`,
    label: `${chineseDay(from)}至${chineseDay(to)}`,
    from,
    to,
  };
}

/** Reads the notations of `--period`: YYYY, YYYYQn, YYYYHn, YYYYSn, YYYY-MM. */
export function parsePeriod(text: string): Period | null {
  const month = /^(\d{4})-(\d{2})$/.exec(text);
  if (month) {
    const value = validMonth(Number(month[1]), Number(month[2]));
    return value === null ? null : monthPeriod(value);
  }
  const match = /^(\d{4})(?:([QHS])([1-4]))?$/.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  const number = Number(match[3]);
  if (validMonth(year, 1) === null) return null;
  if (match[2] === undefined) return yearPeriod(year);
  if (match[2] === "Q") return quarterPeriod(year, number);
  if (number > 2) return null;
  return match[2] === "H" ? halfPeriod(year, number) : semesterPeriod(year, number);
}

/** The month, quarter, half-year or year that contains a day. A day between two semesters has none. */
export function periodContaining(kind: Exclude<PeriodKind, "span" | "semester">, day: Day): Period;
export function periodContaining(kind: Exclude<PeriodKind, "span">, day: Day, semesters?: Semesters): Period | null;
export function periodContaining(
  kind: Exclude<PeriodKind, "span">,
  day: Day,
  semesters: Semesters = usualSemesters,
): Period | null {
  const month = monthOf(day);
  const parts = monthParts(month);
  switch (kind) {
    case "month":
      return monthPeriod(month);
    case "quarter":
      return quarterPeriod(parts.year, Math.ceil(parts.month / 3));
    case "half":
      return halfPeriod(parts.year, parts.month <= 6 ? 1 : 2);
    case "semester":
      return (
        [
          semesterPeriod(parts.year - 1, 2, semesters),
          semesterPeriod(parts.year, 1, semesters),
          semesterPeriod(parts.year, 2, semesters),
        ].find((semester) => containsDay(semester, day)) ?? null
      );
    case "year":
      return yearPeriod(yearOf(day));
  }
}

/** Every period of a kind that has at least one day in the stretch, in order. */
export function periodsOverlapping(
  kind: Exclude<PeriodKind, "span">,
  from: Day,
  to: Day,
  semesters: Semesters = usualSemesters,
): Period[] {
  if (kind === "semester") return semestersOverlapping(from, to, semesters);
  const found: Period[] = [];
  for (const month of monthsFrom(monthOf(from), monthOf(to))) {
    const period = periodContaining(kind, firstDayOfMonth(month));
    if (period && period.key !== found.at(-1)?.key) found.push(period);
  }
  return found;
}

/** A semester may begin and end on any day, so that its first month need not be one of the stretch. */
function semestersOverlapping(from: Day, to: Day, semesters: Semesters): Period[] {
  const found: Period[] = [];
  for (let year = yearOf(from) - 1; year <= yearOf(to); year++) {
    for (const number of [1, 2]) {
      const semester = semesterPeriod(year, number, semesters);
      if (overlap(semester, { from, to })) found.push(semester);
    }
  }
  return found;
}

export function containsDay(period: Stretch, day: Day): boolean {
  return period.from <= day && day <= period.to;
}

/** Whether every day of the one is a day of the other. */
export function liesWithin(inner: Stretch, outer: Stretch): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

/** Whether there is a day that both have. */
export function overlap(one: Stretch, other: Stretch): boolean {
  return one.from <= other.to && other.from <= one.to;
}

/** A period is closed from the day after its last day (decision 1). */
export function isClosed(period: { readonly to: Day }, asOf: Day): boolean {
  return period.to < asOf;
}
