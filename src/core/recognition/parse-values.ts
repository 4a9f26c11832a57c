/** Cells of the ledgers beside the core ones: one person, flags, counts and numbers with units, years, several dates. */
import { type DateSpan, yearOf } from "../model/date.ts";
import type { Reading } from "./parse-amount.ts";
import { type DateContext, parseDate, parseDateText } from "./parse-date.ts";
import { plainName } from "./parse-people.ts";
import { type CellParser, parseText } from "./table-rows.ts";
import { halfWidth, isErrorCell, isFiller, shownText, withArabicDigits, withoutBlanks } from "./text.ts";

const blank = { state: "blank" } as const;

function unreadable(text: string, expected: string): { readonly state: "unreadable"; readonly why: string } {
  const shown = text.length > 20 ? `${text.slice(0, 20)}…` : text;
  return { state: "unreadable", why: `“${shown}”不是能认出的${expected}` };
}

/** One person; fillers are blank. */
export const parsePerson: CellParser<string> = (value, flags) => {
  const text = parseText(value, flags);
  if (text.state !== "value") return text;
  const name = plainName(text.value);
  return name === "" || isFiller(name) ? blank : { state: "value", value: name };
};

const longestWord = 30;

const yes =
  /^(?:是|有|√|✓|✔|☑|●|y|yes|true|1|对|具备|齐全|具有|符合|合格|通过|同意|完成|到位|达标)(?:$|[,，、;；(（:：])|^已(?!过期|失效|损坏|撤销)|^(?:有|是|√)\S{0,12}$|^(?:建有|设有|配有|配齐|建成|列入|兼任|一致通过|举手通过|表决通过|审议通过|大会通过)/i;
const no =
  /^(?:否|无|×|✗|✘|╳|x|n|no|false|0|没有|不是|缺|暂无|不具备|不齐全?|不符合|不合格|不通过|不同意|不到位|未达标)(?:$|[,，、;；(（:：])|^(?:未|尚未|没|不|无|否)\S{0,12}$|^(?:正在|待|拟)/i;

/** 是 有 √ 已… are true, 否 无 × 未… are false. */
export const parseFlag: CellParser<boolean> = (value, flags): Reading<boolean> => {
  if (typeof value === "boolean") return { state: "value", value };
  const shown = shownText(value);
  if (shown === "" || isErrorCell(flags)) return shown === "" ? blank : unreadable(shown, "是或否");
  const text = withoutBlanks(halfWidth(shown.slice(0, longestWord + 1)));
  if (text.length <= longestWord) {
    if (no.test(text)) return { state: "value", value: false };
    if (yes.test(text)) return { state: "value", value: true };
    if (isFiller(text)) return blank;
  }
  return unreadable(shown, "是或否（可以写“是”“否”，或“有”“无”）");
};

const numberInText =
  /^(?:共|约|计|合计|得|扣|加|减|第)?([+-]?\d{1,9}(?:\.\d{1,6})?)(?:个?(?:人次|人|名|位|票|分|学时|课时|小时|天|日|次|户|件|份|张|页|块|台|套|间|把|本|册|面|条|项|年|月|㎡|m2|平方米?|平米|元|%|h))?(?:以上|左右)?$/i;

/** Minutes are no hours: who reckons in minutes is asked to write hours. */
const numberOf = (shown: string): number | null => {
  const text = withoutBlanks(halfWidth(shown))
    .replace(/[(（][^()（）]*[)）]$/, "")
    .replace(/(\d),(?=\d{3})/g, "$1");
  const plain = numberInText.exec(text) ?? numberInText.exec(withArabicDigits(text));
  return plain ? Number(plain[1]) : null;
};

/** A number, with its unit or without: 2学时, -3分, +3, 90. */
export const parseNumber: CellParser<number> = (value, flags): Reading<number> => {
  if (typeof value === "number" && !isErrorCell(flags)) return { state: "value", value };
  const shown = shownText(value);
  if (shown === "") return blank;
  const number = shown.length <= longestWord && !isErrorCell(flags) ? numberOf(shown) : null;
  if (number !== null) return { state: "value", value: number };
  return isFiller(shown) ? blank : unreadable(shown, "数字");
};

/** A whole number, 0 or more: 12, 12人. */
export const parseCount: CellParser<number> = (value, flags): Reading<number> => {
  const shown = shownText(value);
  if (shown === "无" || shown === "没有") return { state: "value", value: 0 };
  const number = parseNumber(value, flags);
  if (number.state !== "value") return number;
  return Number.isInteger(number.value) && number.value >= 0 ? number : unreadable(shown, "个数");
};

/** A year: 2026, 2026年度, or a date of that year. */
export function yearParser(context: DateContext): CellParser<number> {
  return (value, flags): Reading<number> => {
    const named = /^(?:截至)?((?:19|20)\d{2})年?度?(?:第?[一二三四1-4]季度|[上下]半年)?$/.exec(
      withArabicDigits(withoutBlanks(halfWidth(shownText(value).slice(0, 40)))),
    );
    if (named) return { state: "value", value: Number(named[1]) };
    const date = parseDate(value, flags, context);
    if (date.state === "value" && date.ownYear) return { state: "value", value: yearOf(date.span.from) };
    return date.state === "blank" ? blank : unreadable(shownText(value), "年度");
  };
}

/** Several dates in one cell are at most this many. */
const mostDates = 60;

/**
 * Several dates in one cell: 2026.3.1、2026.6.5; 2026年3月1日，6月5日. Oldest first. One part that is no date makes the
 * cell unreadable.
 */
export function datesParser(context: DateContext, missYear: () => void): CellParser<readonly DateSpan[]> {
  return (value, flags): Reading<readonly DateSpan[]> => {
    const whole = parseDate(value, flags, context);
    if (whole.state === "value") return { state: "value", value: [whole.span] };
    if (whole.state === "blank") return whole;
    const parts = typeof value === "string" && value.length <= 800 ? value.split(/[、,，;；\n\r]|\s{2,}/) : [];
    const spans: DateSpan[] = [];
    let year = context.year;
    let needsYear = false;
    for (const part of parts) {
      const text = part.trim().replace(/^(?:[(（]?\d{1,2}[)）]|\d{1,2}\.(?=\d{4})|第.{1,3}次[:：]?|[①-⑳])/, "");
      if (text === "") continue;
      const reading = parseDateText(text, { ...context, year });
      if (reading.state === "blank") continue;
      if (reading.state === "unreadable") {
        if (!reading.needsYear) return { state: "unreadable", why: reading.why };
        needsYear = true;
        continue;
      }
      spans.push(reading.span);
      if (reading.ownYear) year = yearOf(reading.span.from);
    }
    if (needsYear || whole.needsYear) missYear();
    if (needsYear || spans.length === 0 || parts.length > mostDates) return { state: "unreadable", why: whole.why };
    return { state: "value", value: sortedSpans(spans) };
  };
}

export function sortedSpans(spans: readonly DateSpan[]): readonly DateSpan[] {
  return [...spans].sort((a, b) => a.from - b.from || a.to - b.to);
}
