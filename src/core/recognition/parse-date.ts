/**
 * Every notation of a date that ledgers hold (mess E50 to E55) as a span of days. Impossible and ambiguous dates are
 * unreadable with a reason: a wrong date is worse than a question. Never guesses a year: the caller gives one or none.
 */
import {
  type DateSpan,
  type Day,
  dayFromSerial,
  dayOf,
  daysInMonth,
  firstDayOfMonth,
  lastDayOfMonth,
  type Month,
  monthOf,
  monthsFrom,
  spanOfDay,
  spanOfMonth,
  spanOfMonths,
  validDay,
  validMonth,
  yearOf,
} from "../model/date.ts";
import { halfPeriod, quarterPeriod } from "../model/period.ts";
import { type CellValue, cellFlag } from "../workbook/snapshot.ts";
import {
  halfWidth,
  isBlankDateLine,
  isErrorCell,
  isFiller,
  shownText,
  withArabicDigits,
  withoutBlanks,
} from "./text.ts";

export interface DateContext {
  readonly date1904: boolean;
  /** The year of a date that names none; null when nothing states it. */
  readonly year: number | null;
  /** A column of months: `3` is March and `1-3` is January to March. */
  readonly months?: boolean;
  /** A date of birth: `10.7.1` is 1910, members are grown up. */
  readonly birth?: boolean;
  /** The latest year a two-digit year can mean; 2049 when nothing says so. */
  readonly latestYear?: number;
}

export type DateReading =
  | {
      readonly state: "value";
      readonly span: DateSpan;
      /** False when the year came from the context. */
      readonly ownYear: boolean;
    }
  | { readonly state: "blank" }
  | {
      readonly state: "unreadable";
      /** Chinese. */
      readonly why: string;
      /** Only the year is missing: the reading succeeds once the context has one. */
      readonly needsYear: boolean;
    };

const blank: DateReading = { state: "blank" };

function unreadable(why: string, needsYear = false): DateReading {
  return { state: "unreadable", why, needsYear };
}

const noYear = unreadable("只写了月日，没有写年份，标题、工作表名和文件名里也没有找到年份", true);

function read(span: DateSpan, ownYear = true): DateReading {
  return { state: "value", span, ownYear };
}

/** Serials of plain numbers that are taken for dates: 1940 to 2099. Smaller ones are as likely to be something else. */
const smallestPlainSerial = 14_611;
const largestPlainSerial = 73_050;

/** Nobody on a ledger is younger. */
const youngest = 14;

/** Longest text that can be a date with its remarks. */
const longestDate = 80;

/** Reads one cell. */
export function parseDate(value: CellValue, flags: number, context: DateContext): DateReading {
  if (value === null) return blank;
  if (isErrorCell(flags)) return unreadable(`单元格里是错误值 ${shownText(value)}`);
  if (typeof value === "boolean") return unreadable("单元格里是逻辑值，不是日期");
  if (typeof value === "string") return parseDateText(value, context);
  if ((flags & (cellFlag.date | cellFlag.month)) !== 0) {
    const day = dayFromSerial(value, context.date1904);
    if (day === null) return unreadable(`数值 ${value} 不对应任何日期`);
    return read((flags & cellFlag.month) !== 0 ? spanOfMonth(monthOf(day)) : spanOfDay(day));
  }
  return parseDateNumber(value, context);
}

/** A number without a date format: 19800301, 198003, 2026, 45938, 1980.3, 3.31. */
function parseDateNumber(value: number, context: DateContext): DateReading {
  if (Number.isInteger(value)) {
    if (context.months === true && value >= 1 && value <= 12) return monthReading(context.year, value);
    if (value >= smallestPlainSerial && value <= largestPlainSerial) return serialReading(value, context);
    return parseDateText(String(value), context);
  }
  if (value >= smallestPlainSerial && value <= largestPlainSerial) return serialReading(value, context);
  const text = String(value);
  const yearAndMonth = /^(\d{4})\.(\d{1,2})$/.exec(text);
  if (yearAndMonth) {
    // The number loses a trailing zero: 1980.1 is January or October.
    if (yearAndMonth[2] === "1") return unreadable(`数值 ${text} 分不清是1月还是10月，请改写成文本或日期`);
    return parseDateText(text, context);
  }
  const monthAndDay = /^(\d{1,2})\.(\d{1,2})$/.exec(text);
  if (monthAndDay) {
    const day = monthAndDay[2] ?? "";
    if (/^[123]$/.test(day)) return unreadable(`数值 ${text} 分不清是${day}日还是${day}0日，请改写成文本或日期`);
    return parseDateText(text, context);
  }
  return unreadable(`“${text}”不是能认出的日期`);
}

function serialReading(serial: number, context: DateContext): DateReading {
  const day = dayFromSerial(serial, context.date1904);
  return day === null ? unreadable(`数值 ${serial} 不对应任何日期`) : read(spanOfDay(day));
}

/** No date yet: the record is planned, nothing is wrong with the cell. */
const undecided = /^(?:待定|未定|另定|暂定|另行通知)$/;

/** The commonest notations by far: 2026.3.31, 2026-03-31, 2026/3/31. */
const plainDate = /^(\d{4})([.\-/])(\d{1,2})\2(\d{1,2})$/;

/** Reads a date written as text. Linear in the length; overlong text is no date. */
export function parseDateText(raw: string, context: DateContext): DateReading {
  const shown = raw.trim();
  if (isFiller(shown) || isBlankDateLine(shown) || undecided.test(shown)) return blank;
  const plain = plainDate.exec(shown);
  if (plain) return dayReading(Number(plain[1]), Number(plain[3]), Number(plain[4]));
  if (shown.length > longestDate) return unreadable("文字太长，不像日期");
  if (isOfOtherWords(shown)) return unreadable(`“${shortened(shown)}”不是能认出的日期`);
  const text = isClean(shown) ? shown : cleaned(shown);
  const found = parsePoint(text, context) ?? parseRangeText(text, context);
  return found ?? unreadable(`“${shortened(shown)}”不是能认出的日期`);
}

/** Chinese characters that stand in dates and in the remarks `cleaned` takes away. */
const dateCharacters =
  "零一二三四五六七八九十拾廿卅壹贰叁肆伍陆柒捌玖两第年月日号季度半上下全元份中旬初底末星期礼拜周天午晚傍早凌晨点时分整至到拟于计划原定约左右前后补录召开举行展起";

const plainText = /^[\x20-\x27\x2a-\x7e\u4e00-\u9fff]*$/;
const otherCharacter = new RegExp(`(?![${dateCharacters}])[\\u4e00-\\u9fff]`);

/** A name, a place, a sentence: told without a closer look. Texts with brackets may hold a remark and are looked at. */
function isOfOtherWords(text: string): boolean {
  return otherCharacter.test(text) && plainText.test(text);
}

/** Digits, points and 年月日 alone: nothing to be cleaned. */
function isClean(text: string): boolean {
  return /^[\d年月日./-]*[\d年月日]$/.test(text);
}

function shortened(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}

const clockTime = /(^|[\sT日号午晚早~-])\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?Z?/g;
const spokenTime = /(?:上午|下午|晚上|傍晚|早上|中午|凌晨|晚)(?:\d{1,2}[点时](?:\d{1,2}分?|半|整)?)?/g;
const hourOnly = /日\d{1,2}[点时](?:\d{1,2}分?|半|整)?/g;
const weekday = /(?:星期|礼拜|周)[1-7日天]/g;

/** One spelling for all: half-width, Arabic digits, no blanks, no time of day, no weekday, no remarks. */
function cleaned(raw: string): string {
  let text = withArabicDigits(halfWidth(raw)).replace(clockTime, "$1").replace(/T$/, "");
  const outside = text.replace(/\([^()]*\)/g, "");
  text = /\d/.test(outside) ? outside : text.replace(/[()]/g, "");
  text = withoutBlanks(text)
    .replace(weekday, "")
    .replace(spokenTime, "")
    .replaceAll("号", "日")
    .replace(hourOnly, "日")
    .replaceAll("元月", "1月")
    .replaceAll("月份", "月")
    .replaceAll("年度", "年")
    .replaceAll("。", ".")
    .replace(/[—–−―至到]+/g, "~")
    .replace(/~+/g, "~");
  return text
    .replace(/^(?:拟于|拟|计划|原定|约|于)/, "")
    .replace(/(?:左右|前后|补录|补|召开|举行|开展|起)$/, "")
    .replace(/[~.,;、-]+$/, "");
}

/** A day, a month, a quarter, a half-year or a year; null when the text is none of them. */
function parsePoint(text: string, context: DateContext): DateReading | null {
  const day =
    /^(\d{4}|\d{2})([./-])(\d{1,2})\2(\d{1,2})日?$/.exec(text) ??
    /^(\d{4}|\d{2})(年)(\d{1,2})[月./-](\d{1,2})日?$/.exec(text) ??
    /^(\d{4})([./-])(\d{1,2})月(\d{1,2})日?$/.exec(text) ??
    /^(\d{4})()(\d{2})(\d{2})日?$/.exec(text);
  if (day) return dayReading(fullYear(day[1] ?? "", context), Number(day[3]), Number(day[4]));

  const month =
    /^(\d{4})[年./-](\d{1,2})月?(上旬|中旬|下旬|初|中|底|末)?$/.exec(text) ??
    /^(\d{2})年(\d{1,2})月(上旬|中旬|下旬|初|中|底|末)?$/.exec(text);
  if (month) return monthReading(fullYear(month[1] ?? "", context), Number(month[2]), true, month[3]);

  const digits = /^(\d{4})(\d{2})月?$/.exec(text);
  if (digits) {
    const found = validMonth(Number(digits[1]), Number(digits[2]));
    if (found !== null) return read(spanOfMonth(found));
    const short = /^(\d{2})(\d{2})(\d{2})$/.exec(text);
    if (short) return dayReading(fullYear(short[1] ?? "", context), Number(short[2]), Number(short[3]));
  }

  const monthDay = /^(\d{1,2})(?:月|[./])(\d{1,2})日?$/.exec(text) ?? /^(\d{1,2})-(\d{1,2})日?$/.exec(text);
  if (monthDay && !(context.months === true && /^\d{1,2}-\d{1,2}$/.test(text))) {
    return monthDayReading(text, Number(monthDay[1]), Number(monthDay[2]), context);
  }

  const monthOnly = /^(\d{1,2})月(上旬|中旬|下旬|初|中|底|末)?$/.exec(text);
  if (monthOnly) return monthReading(context.year, Number(monthOnly[1]), false, monthOnly[2]);
  if (context.months === true && /^\d{1,2}$/.test(text)) return monthReading(context.year, Number(text));

  const quarter = /^(?:(\d{4})年?)?(?:第?([1-4])季度?|q([1-4]))$/i.exec(text);
  if (quarter) {
    const year = quarter[1] === undefined ? context.year : Number(quarter[1]);
    if (year === null) return noYear;
    const period = quarterPeriod(year, Number(quarter[2] ?? quarter[3]));
    return read({ from: period.from, to: period.to, precision: "quarter" }, quarter[1] !== undefined);
  }
  const half = /^(?:(\d{4})年?)?([上下])半年$/.exec(text);
  if (half) {
    const year = half[1] === undefined ? context.year : Number(half[1]);
    if (year === null) return noYear;
    const period = halfPeriod(year, half[2] === "上" ? 1 : 2);
    return read({ from: period.from, to: period.to, precision: "half" }, half[1] !== undefined);
  }
  const year = /^(\d{4})(年?)(?:全年)?$/.exec(text);
  if (year) return yearReading(Number(year[1]));
  if (context.months === true && text === "全年")
    return context.year === null ? noYear : yearReading(context.year, false);
  if (/^\d{5}$/.test(text)) {
    const serial = Number(text);
    if (serial >= smallestPlainSerial && serial <= largestPlainSerial) return serialReading(serial, context);
  }
  return null;
}

/** Two-digit years belong to this century as far as that is possible, otherwise to the last one. */
function fullYear(digits: string, context: DateContext): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  const latest = (context.latestYear ?? 2049) - (context.birth === true ? youngest : 0);
  return 2000 + year <= latest ? 2000 + year : 1900 + year;
}

function dayReading(year: number, month: number, day: number, ownYear = true): DateReading {
  const found = validDay(year, month, day);
  if (found !== null) return read(spanOfDay(found), ownYear);
  if (day === 0 && month >= 1 && month <= 12) return unreadable(`${year}年${month}月0日不是日历上的日期，请核对`);
  return unreadable(`${year}年${month}月${day}日不是日历上的日期，请核对`);
}

function yearReading(year: number, ownYear = true): DateReading {
  if (validMonth(year, 1) === null) return unreadable(`${year} 不像年份，请核对`);
  return read({ from: dayOf(year, 1, 1), to: dayOf(year, 12, 31), precision: "year" }, ownYear);
}

function monthReading(year: number | null, month: number, ownYear = false, part?: string): DateReading {
  if (month < 1 || month > 12) return unreadable(`${month}月不是日历上的月份，请核对`);
  if (year === null) return noYear;
  const found = validMonth(year, month);
  if (found === null) return unreadable(`${year}年${month}月不是日历上的月份，请核对`);
  const from = firstDayOfMonth(found);
  const to = lastDayOfMonth(found);
  switch (part) {
    case "上旬":
      return read({ from, to: (from + 9) as Day, precision: "range" }, ownYear);
    case "中旬":
      return read({ from: (from + 10) as Day, to: (from + 19) as Day, precision: "range" }, ownYear);
    case "下旬":
      return read({ from: (from + 20) as Day, to, precision: "range" }, ownYear);
    default:
      return read(spanOfMonth(found), ownYear);
  }
}

function monthDayReading(text: string, month: number, day: number, context: DateContext): DateReading {
  if (month > 12 && day <= 12) return unreadable(`“${text}”分不清是年月还是月日，请写全年月日`);
  if (text.includes("-") && day <= 12 && !text.endsWith("日")) {
    return unreadable(`“${text}”分不清是${month}月${day}日还是${month}月至${day}月，请写全年月日`);
  }
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(2000, month)) {
    return unreadable(`${month}月${day}日不是日历上的日期，请核对`);
  }
  return context.year === null ? noYear : dayReading(context.year, month, day, false);
}

/** One end of a range as far as it is written; what is missing comes from the other end. */
interface End {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** `3.1~3.3`, `2026年3月1日至3日`, `2025.3-5`, `1~3月`; null when the text is no range. */
function parseRangeText(text: string, context: DateContext): DateReading | null {
  for (let index = 1; index < text.length - 1; index += 1) {
    const mark = text[index];
    if (mark !== "~" && mark !== "-") continue;
    // A hyphen may be part of either end (2026-3-1~2026-3-3): a tilde decides before any hyphen.
    if (mark === "-" && text.includes("~")) continue;
    const reading = rangeReading(text.slice(0, index), text.slice(index + 1), context);
    if (reading) return reading;
  }
  return null;
}

function rangeReading(left: string, right: string, context: DateContext): DateReading | null {
  const isMonths = /月$/.test(right) || context.months === true;
  const start = endOf(left, isMonths);
  if (!start || start.month === null) return null;
  const end = endOf(right, isMonths && start.day === null, start);
  if (!end || end.month === null) return null;
  if ((start.day === null) !== (end.day === null)) return null;
  const ownYear = start.year !== null;
  const year = start.year ?? context.year;
  if (year === null) return noYear;
  let lastYear = end.year ?? year;
  if (end.year === null && end.month < start.month) lastYear += 1;
  if (start.day === null || end.day === null) {
    const first = validMonth(year, start.month);
    const last = validMonth(lastYear, end.month);
    if (first === null || last === null) return unreadable("起止月份不是日历上的月份，请核对");
    if (last < first) return unreadable("截止月份早于起始月份，请核对");
    return read(spanOfMonths(first, last), ownYear);
  }
  const from = validDay(year, start.month, start.day);
  const to = validDay(lastYear, end.month, end.day);
  if (from === null || to === null) return unreadable("起止日期不是日历上的日期，请核对");
  if (to < from) return unreadable("截止日期早于起始日期，请核对");
  return read(from === to ? spanOfDay(from) : { from, to, precision: "range" }, ownYear);
}

/** @param start given for the right end, which inherits from it */
function endOf(text: string, isMonths: boolean, start?: End): End | null {
  const full =
    /^(\d{4})([./-])(\d{1,2})\2(\d{1,2})日?$/.exec(text) ?? /^(\d{4})(年)(\d{1,2})[月./](\d{1,2})日?$/.exec(text);
  if (full) return { year: Number(full[1]), month: Number(full[3]), day: Number(full[4]) };
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact) return { year: Number(compact[1]), month: Number(compact[2]), day: Number(compact[3]) };
  const yearMonth = /^(\d{4})[年./-](\d{1,2})月?$/.exec(text) ?? /^(\d{4})(\d{2})$/.exec(text);
  if (yearMonth) return { year: Number(yearMonth[1]), month: Number(yearMonth[2]), day: null };
  const monthDay = /^(\d{1,2})[月./-](\d{1,2})日?$/.exec(text);
  if (monthDay) return { year: null, month: Number(monthDay[1]), day: Number(monthDay[2]) };
  const month = /^(\d{1,2})月$/.exec(text);
  if (month) return { year: null, month: Number(month[1]), day: null };
  const bare = /^(\d{1,2})(日?)$/.exec(text);
  if (!bare) return null;
  if (!start) return isMonths && bare[2] === "" ? { year: null, month: Number(bare[1]), day: null } : null;
  if (start.day !== null) return { year: start.year, month: start.month, day: Number(bare[1]) };
  return bare[2] === "" && (isMonths || start.year !== null) ? { year: null, month: Number(bare[1]), day: null } : null;
}

export type MonthsReading =
  | { readonly state: "value"; readonly months: readonly Month[]; readonly ownYear: boolean }
  | Exclude<DateReading, { readonly state: "value" }>;

/** Longest stretch one payment is read for. */
const mostMonths = 120;

/** The months a cell stands for: a month, a date's month, a quarter, a range, or a list (1、2、3月). */
export function parseMonths(value: CellValue, flags: number, context: DateContext): MonthsReading {
  const inMonths = { ...context, months: true };
  const reading = parseDate(value, flags, inMonths);
  if (reading.state === "value") return monthsOfSpan(reading.span, reading.ownYear);
  if (reading.state === "blank" || typeof value !== "string") return reading;
  const listed = monthList(value, inMonths);
  return listed ?? reading;
}

function monthsOfSpan(span: DateSpan, ownYear: boolean): MonthsReading {
  const first = monthOf(span.from);
  const last = monthOf(span.to);
  if (last - first >= mostMonths) return { state: "unreadable", why: "起止月份相隔太长，请核对", needsYear: false };
  return { state: "value", months: monthsFrom(first, last), ownYear };
}

/** `1、2、3月`, `2026年1、2月`, `2026-01、2026-02`; null when any part is no month. */
function monthList(raw: string, context: DateContext): MonthsReading | null {
  if (raw.length > 200) return null;
  const parts = withoutBlanks(halfWidth(raw)).split(/[、,;和及]/);
  if (parts.length < 2 || parts.length > 24) return null;
  const months: Month[] = [];
  let year = context.year;
  let ownYear = false;
  let needsYear = false;
  for (const part of parts) {
    const yearHere = /^(\d{4})年(\d{1,2})$/.exec(part);
    const reading = parseDateText(yearHere ? `${part}月` : part, { ...context, year });
    if (reading.state === "unreadable" && reading.needsYear) needsYear = true;
    else if (reading.state === "value") {
      if (reading.ownYear) {
        ownYear = true;
        year = yearOf(reading.span.from);
      }
      for (const month of monthsFrom(monthOf(reading.span.from), monthOf(reading.span.to))) {
        if (months.length > mostMonths) return null;
        if (!months.includes(month)) months.push(month);
      }
    } else return null;
  }
  if (needsYear) return { state: "unreadable", why: "只写了月份，没有写年份，也没有找到年份", needsYear: true };
  return { state: "value", months: months.sort((a, b) => a - b), ownYear };
}
