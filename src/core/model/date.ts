/**
 * Civil dates as integers: no time of day, no time zone, no clock. A `Day` counts days since 1970-01-01 in the proleptic
 * Gregorian calendar, a `Month` counts months since year 0. Comparing, sorting and subtracting are plain integer maths.
 */

declare const dayBrand: unique symbol;
declare const monthBrand: unique symbol;

/** Days since 1970-01-01 (negative before). */
export type Day = number & { readonly [dayBrand]: true };

/** Months since year 0: `year * 12 + (month - 1)`. */
export type Month = number & { readonly [monthBrand]: true };

export interface DateParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** The years a ledger can sensibly name. Outside it a number is not a date. */
const firstYear = 1900;
const lastYear = 2099;

/** Day number of a civil date whose parts are known to be valid (Howard Hinnant's days_from_civil). */
export function dayOf(year: number, month: number, day: number): Day {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * 146_097 + dayOfEra - 719_468) as Day;
}

/** Day number, or null when the parts name no day of the calendar between 1900 and 2099. */
export function validDay(year: number, month: number, day: number): Day | null {
  if (!Number.isInteger(year) || year < firstYear || year > lastYear) return null;
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return null;
  return dayOf(year, month, day);
}

/** Month number, or null when the parts name no month between 1900 and 2099. */
export function validMonth(year: number, month: number): Month | null {
  if (!Number.isInteger(year) || year < firstYear || year > lastYear) return null;
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  return monthFrom(year, month);
}

export function partsOf(day: Day): DateParts {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function yearOf(day: Day): number {
  return partsOf(day).year;
}

/** 0 Sunday to 6 Saturday. */
export function weekdayOf(day: Day): number {
  return (((day + 4) % 7) + 7) % 7;
}

export function addDays(day: Day, count: number): Day {
  return (day + count) as Day;
}

/** The same day of another month, clamped to that month's last day: 01-31 + 1 month = 02-28. */
export function addMonths(day: Day, count: number): Day {
  const parts = partsOf(day);
  const month = addToMonth(monthFrom(parts.year, parts.month), count);
  const target = monthParts(month);
  return dayOf(target.year, target.month, Math.min(parts.day, daysInMonth(target.year, target.month)));
}

export function addYears(day: Day, count: number): Day {
  return addMonths(day, count * 12);
}

/** Whole years completed from one day to another; a 02-29 birthday completes on 02-28 of a common year. */
export function wholeYearsBetween(from: Day, to: Day): number {
  const years = yearOf(to) - yearOf(from);
  return addYears(from, years) <= to ? years : years - 1;
}

export function monthFrom(year: number, month: number): Month {
  return (year * 12 + month - 1) as Month;
}

export function monthOf(day: Day): Month {
  const parts = partsOf(day);
  return monthFrom(parts.year, parts.month);
}

export function monthParts(month: Month): { readonly year: number; readonly month: number } {
  return { year: Math.floor(month / 12), month: (month % 12) + 1 };
}

export function addToMonth(month: Month, count: number): Month {
  return (month + count) as Month;
}

export function firstDayOfMonth(month: Month): Day {
  const parts = monthParts(month);
  return dayOf(parts.year, parts.month, 1);
}

export function lastDayOfMonth(month: Month): Day {
  const parts = monthParts(month);
  return dayOf(parts.year, parts.month, daysInMonth(parts.year, parts.month));
}

/** Both ends included. */
export function monthsFrom(first: Month, last: Month): Month[] {
  const months: Month[] = [];
  for (let month = first; month <= last; month = addToMonth(month, 1)) months.push(month);
  return months;
}

function padded(value: number, width: number): string {
  const digits = String(value);
  return digits.length >= width ? digits : digits.padStart(width, "0");
}

export function earliestOf<Point extends Day | Month>(first: Point, ...others: readonly Point[]): Point {
  return Math.min(first, ...others) as Point;
}

export function latestOf<Point extends Day | Month>(first: Point, ...others: readonly Point[]): Point {
  return Math.max(first, ...others) as Point;
}

/** `2026-03-31` */
export function isoDay(day: Day): string {
  const parts = partsOf(day);
  return `${padded(parts.year, 4)}-${padded(parts.month, 2)}-${padded(parts.day, 2)}`;
}

/** `2026-03` */
export function isoMonth(month: Month): string {
  const parts = monthParts(month);
  return `${padded(parts.year, 4)}-${padded(parts.month, 2)}`;
}

/** Reads `YYYY-MM-DD` and nothing else. */
export function parseIsoDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? validDay(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** 2026年3月31日 */
export function chineseDay(day: Day): string {
  const parts = partsOf(day);
  return `${parts.year}年${parts.month}月${parts.day}日`;
}

/** 2026年3月 */
export function chineseMonth(month: Month): string {
  const parts = monthParts(month);
  return `${parts.year}年${parts.month}月`;
}

const epoch1900 = dayOf(1899, 12, 30);
const epoch1904 = dayOf(1904, 1, 1);

/**
 * Excel's date serial as a day; the time of day is dropped. The 1900 system counts a 29 February 1900 that never was:
 * serials below 60 are one day further from the epoch, and serial 60 itself is no day at all (null).
 */
export function dayFromSerial(serial: number, date1904: boolean): Day | null {
  if (!Number.isFinite(serial)) return null;
  const whole = Math.floor(serial);
  if (date1904) return whole < 0 || whole > 71_588 ? null : addDays(epoch1904, whole);
  if (whole < 1 || whole === 60 || whole > 73_050) return null;
  return addDays(epoch1900, whole < 60 ? whole + 1 : whole);
}

/** The serial Excel shows as this day. Null before the first day of the date system. */
export function serialFromDay(day: Day, date1904: boolean): number | null {
  if (date1904) return day < epoch1904 ? null : day - epoch1904;
  const serial = day - epoch1900;
  if (serial > 60) return serial;
  return serial - 1 < 1 ? null : serial - 1;
}

/** How exactly a cell names its date. */
export type DatePrecision = "day" | "range" | "month" | "quarter" | "half" | "year";

/** A date as a ledger gives it: a day, several days, or a month without a day (which stays a month). Ends included. */
export interface DateSpan {
  readonly from: Day;
  readonly to: Day;
  readonly precision: DatePrecision;
}

export function spanOfDay(day: Day): DateSpan {
  return { from: day, to: day, precision: "day" };
}

export function spanOfMonth(month: Month): DateSpan {
  return { from: firstDayOfMonth(month), to: lastDayOfMonth(month), precision: "month" };
}

export function spanOfMonths(first: Month, last: Month): DateSpan {
  if (first === last) return spanOfMonth(first);
  return { from: firstDayOfMonth(first), to: lastDayOfMonth(last), precision: "range" };
}

export function spanOfYear(year: number): DateSpan {
  return { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31), precision: "year" };
}

/** The span as it may be shown: 2026-03-31, 2026-03, 2026, or 2026-03-01 至 2026-03-03. */
export function isoSpan(span: DateSpan): string {
  switch (span.precision) {
    case "day":
      return isoDay(span.from);
    case "month":
      return isoMonth(monthOf(span.from));
    case "year":
      return String(yearOf(span.from));
    default:
      return `${isoDay(span.from)} 至 ${isoDay(span.to)}`;
  }
}
