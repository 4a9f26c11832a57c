/** The period a whole sheet speaks of, as its title, its tab or the file name state it (decision 3). */
import { type DateSpan, firstDayOfMonth, lastDayOfMonth, validMonth, yearOf } from "../model/date.ts";
import { halfPeriod, quarterPeriod, spanPeriod, yearPeriod } from "../model/period.ts";
import { halfWidth, withArabicDigits, withoutBlanks } from "./text.ts";

export interface StatedPeriod {
  readonly span: DateSpan;
  /** Chinese: where it stands. 标题“2026年度三会一课记录” */
  readonly by: string;
}

/** What one text says: years, and perhaps a part of the year that another text must complete. */
export interface PeriodWords {
  /** First and last year; the same when one is named. */
  readonly years: { readonly first: number; readonly last: number } | null;
  readonly part:
    | { readonly kind: "months"; readonly first: number; readonly last: number }
    | { readonly kind: "quarter"; readonly quarter: number }
    | { readonly kind: "half"; readonly half: number }
    | null;
}

const longestTitle = 120;

/** A text that names the day it was filled in, a deadline or a rule tells nothing of the period. */
const otherDate =
  /(?:填报|填表|制表|制作|统计|报送|生成|打印|更新|导出|截止|截至)(?:日期|时间)?|^(?:注|说明|提示|备注|附件|填表说明|注意)/;

/** Reads the period out of a title, tab or file name. */
export function periodWords(text: string): PeriodWords {
  const none: PeriodWords = { years: null, part: null };
  if (text.length > longestTitle) return none;
  let plain = withArabicDigits(withoutBlanks(halfWidth(text)));
  if (otherDate.test(plain)) return none;
  plain = plain
    .replace(/[—–−~至到]+/g, "-")
    .replaceAll("月份", "月")
    .replaceAll("度", "");
  // A full date is the day of an export or of one meeting, not the period of the sheet.
  plain = plain.replace(
    /(?:19|20)\d{2}(?:([.\-/])\d{1,2}\1\d{1,2}|年\d{1,2}月\d{1,2}日?|(?:0[1-9]|1[0-2])[0-3]\d(?!\d))/g,
    "",
  );
  if (/学年/.test(plain)) return none;
  const months =
    /(?:^|\D)(\d{1,2})月?-(?:(?:19|20)\d{2}年)?(\d{1,2})月/.exec(plain) ??
    /(?:^|\D)(\d{1,2})()月(?!\d)/.exec(plain) ??
    /(?:19|20)\d{2}[-./](\d{1,2})()(?!\d)/.exec(plain);
  const yearPair = /((?:19|20)\d{2})年?-((?:19|20)\d{2})(?!\d)/.exec(plain) ?? /((?:19|20)\d{2})-(\d{2})年/.exec(plain);
  const monthSpan = /((?:19|20)\d{2})年(\d{1,2})月-((?:19|20)\d{2})年(\d{1,2})月/.exec(plain);
  if (monthSpan) {
    return {
      years: { first: Number(monthSpan[1]), last: Number(monthSpan[3]) },
      part: { kind: "months", first: Number(monthSpan[2]), last: Number(monthSpan[4]) },
    };
  }
  const single = /(?:^|\D)((?:19|20)\d{2})(?!\d)/.exec(plain);
  let years: PeriodWords["years"] = null;
  if (yearPair) {
    const first = Number(yearPair[1]);
    const second = yearPair[2] ?? "";
    const last = second.length === 2 ? Math.floor(first / 100) * 100 + Number(second) : Number(second);
    if (last >= first && last - first <= 5) years = { first, last };
  }
  if (years === null && single) years = { first: Number(single[1]), last: Number(single[1]) };
  const quarter =
    /第?([1-4])季/.exec(plain) ?? /(?:^|\W)Q([1-4])(?!\d)/i.exec(plain) ?? /\d{4}Q([1-4])(?!\d)/i.exec(plain);
  if (quarter) return { years, part: { kind: "quarter", quarter: Number(quarter[1]) } };
  const half = /([上下])半年/.exec(plain);
  if (half) return { years, part: { kind: "half", half: half[1] === "上" ? 1 : 2 } };
  if (months) {
    const first = Number(months[1]);
    const last = months[2] === "" ? first : Number(months[2]);
    if (first >= 1 && first <= 12 && last >= 1 && last <= 12) return { years, part: { kind: "months", first, last } };
  }
  return { years, part: null };
}

export interface PeriodSources {
  /** Texts above the header, first row first. */
  readonly titles: readonly string[];
  readonly tab: string;
  /** File name. */
  readonly file: string;
  /** The year a clerk has told for a sheet that states none. */
  readonly told?: number;
}

interface Source extends PeriodWords {
  readonly by: string;
}

function sourcesOf(sources: PeriodSources): Source[] {
  const stem = sources.file.replace(/\.[A-Za-z]{2,5}$/, "");
  return [
    ...sources.titles.map((title) => ({ by: `标题“${title.replace(/\s+/g, " ").trim()}”`, ...periodWords(title) })),
    { by: `工作表名“${sources.tab}”`, ...periodWords(sources.tab) },
    { by: `文件名“${sources.file}”`, ...periodWords(stem) },
  ];
}

/**
 * Title beats tab beats file name. A part without a year (tab 5月) takes the year of the next source that has one; a
 * part is taken from title or tab, from the file name only together with its own year.
 */
export function statedPeriod(sources: PeriodSources): StatedPeriod | null {
  const known = sourcesOf(sources);
  const file = known.at(-1);
  const withPart = known.find((source) => source.part !== null && (source !== file || source.years !== null));
  const stating = withPart?.years ? withPart : known.find((source) => source.years !== null);
  const withYears = stating ?? (sources.told === undefined ? undefined : toldSource(sources.told));
  if (!withYears?.years) return null;
  // A year in the title is stronger than a month in the file name.
  const part = withPart && (withPart !== file || withYears === file) ? withPart : null;
  const years = part?.years ?? withYears.years;
  const span = spanOf(years, part?.part ?? null);
  if (!span) return null;
  const by = part === null || part === withYears ? withYears.by : `${part.by}和${withYears.by}`;
  return { span, by };
}

function toldSource(year: number): Source {
  return { by: `您指明的${year}年`, years: { first: year, last: year }, part: null };
}

function spanOf(years: { readonly first: number; readonly last: number }, part: PeriodWords["part"]): DateSpan | null {
  if (validMonth(years.first, 1) === null || validMonth(years.last, 1) === null) return null;
  if (part === null) {
    const from = yearPeriod(years.first).from;
    const to = yearPeriod(years.last).to;
    return { from, to, precision: years.first === years.last ? "year" : "range" };
  }
  switch (part.kind) {
    case "quarter": {
      const period = quarterPeriod(years.first, part.quarter);
      return { from: period.from, to: period.to, precision: "quarter" };
    }
    case "half": {
      const period = halfPeriod(years.first, part.half);
      return { from: period.from, to: period.to, precision: "half" };
    }
    case "months": {
      const lastYear = years.last === years.first && part.last < part.first ? years.last + 1 : years.last;
      const first = validMonth(years.first, part.first);
      const last = validMonth(lastYear, part.last);
      if (first === null || last === null) return null;
      const period = spanPeriod(firstDayOfMonth(first), lastDayOfMonth(last));
      return { from: period.from, to: period.to, precision: first === last ? "month" : "range" };
    }
  }
}

/** The one year a sheet speaks of, or null when it names none or several. */
export function statedYear(stated: StatedPeriod | null): number | null {
  if (!stated) return null;
  const first = yearOf(stated.span.from);
  return first === yearOf(stated.span.to) ? first : null;
}
