/** Plain text helpers of recognition: what a cell shows, and the keys by which captions and words are compared. */
import { dayFromSerial, isoDay, isoMonth, monthOf } from "../model/date.ts";
import { type CellValue, cellFlag } from "../workbook/snapshot.ts";
import { remembered } from "./memo.ts";

/** Longer texts are free text (minutes, notices): they are never parsed as a date, an amount or a caption. */
const longestParsedText = 400;

/** Full-width digits, letters and punctuation become half-width (NFKC). Pure ASCII is returned as it is. */
export function halfWidth(text: string): string {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    // ASCII, Chinese characters and 。 、 stay as they are under NFKC.
    if (code > 127 && !(code >= 0x4e00 && code <= 0x9fff) && code !== 0x3001 && code !== 0x3002) {
      return text.normalize("NFKC");
    }
  }
  return text;
}

/** Blanks of any width, line breaks and zero-width characters. */
const blanks = /[\s\u3000\u00a0\u200b-\u200f\u2060\ufeff]+/g;

/** Whether a text may hold one of `blanks`: Chinese characters, letters, digits and ASCII punctuation are none. */
function mayHoldBlanks(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code <= 0x20 || (code >= 0x7f && (code < 0x4e00 || code > 0x9fff))) return true;
  }
  return false;
}

export function withoutBlanks(text: string): string {
  return mayHoldBlanks(text) ? text.replace(blanks, "") : text;
}

/** Whether a text is made of Chinese characters alone; "" is. */
export function isHan(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x4e00 || code > 0x9fff) return false;
  }
  return true;
}

/** Brackets of any kind with what stands in them; an unclosed one is left alone. */
export function withoutBrackets(text: string): string {
  return text.replace(/[([{【〔〖︻「<《][^()[\]{}【】〔〕〖〗︻︼「」<>《》]*[)\]}】〕〗︼」>》]/g, "");
}

/** Characters of captions in another writing, each before the one it is compared as: 缴 and 交 are one, 黨員 is 党员. */
const writings =
  "缴交繳交黨党員员時时間间會会議议記记錄录動动應应實实費费職职務务種种別别類类組组織织號号碼码聯联繫系電电話话備备註注總总計计額额標标準准檢检査查責责業业學学歷历齡龄貫贯際际態态審审閱阅領领導导報报評评選选舉举單单區区縣县鄉乡鎮镇預预轉转書书簽签發发對对積积極极養养談谈幫帮難难獎奖懲惩銷销級级據据號号";

const sameAs = new Map<string, string>();
for (let index = 0; index + 1 < writings.length; index += 2)
  sameAs.set(writings.charAt(index), writings.charAt(index + 1));

const otherWriting = new RegExp(`[${[...sameAs.keys()].join("")}]`);
const everyOtherWriting = new RegExp(otherWriting.source, "g");

function sameWriting(text: string): string {
  return otherWriting.test(text)
    ? text.replace(everyOtherWriting, (character) => sameAs.get(character) ?? character)
    : text;
}

/**
 * The key by which captions are compared: half-width, without blanks, brackets (units, formats, value lists) and
 * punctuation; 缴 and 交, 黨 and 党 are one. `入党⏎时间（yyyy-MM）` → `入党时间`. "" for a blank or overlong text.
 */
export function captionKey(text: string): string {
  if (text.length > longestParsedText) return "";
  return isHan(text) ? sameWriting(text) : keyOfMixed(text);
}

const keyOfMixed = remembered((text) => {
  const plain = withoutBlanks(halfWidth(text));
  const outside = withoutBrackets(plain);
  return bare(outside) || bare(plain);
});

function bare(text: string): string {
  if (isHan(text)) return sameWriting(text);
  return sameWriting(text.replace(/[^\p{L}\p{N}.]+/gu, ""))
    .replace(/^\.+|\.+$/g, "")
    .toLowerCase();
}

/** The value as a person would read it, trimmed; "" for an empty cell. Numbers are not rounded. */
export function shownText(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "string") return value.trim();
  if (typeof value === "number") return String(value);
  return value ? "TRUE" : "FALSE";
}

/** The cell as it shows: real dates as 2026-03-31, months as 2026-03. */
export function shownCell(value: CellValue, flags: number, date1904: boolean): string {
  if (typeof value === "number" && (flags & (cellFlag.date | cellFlag.month)) !== 0) {
    const day = dayFromSerial(value, date1904);
    if (day !== null) return (flags & cellFlag.month) !== 0 ? isoMonth(monthOf(day)) : isoDay(day);
  }
  return shownText(value);
}

/** Most cells begin with a character no filler begins with. */
const plainStart = /^[\dA-WYZa-wyz\u4e00-\u4e0c\u4e0e-\u65df\u65e1-\u6681\u6683-\u6ca0\u6ca2-\u7a79\u7a7b-\u9fff]/;

/** Marks by which clerks say “nothing”: - — / 无 ╳╳ **. The official notes ask for them instead of a blank. */
export function isFiller(text: string): boolean {
  if (text === "") return true;
  if (text.length > 12 || plainStart.test(text)) return false;
  return /^(?:[-—–－_/／\\.·*xX×╳~、]+|无|暂无|空|没有|不适用|xxx+)$/i.test(withoutBlanks(text));
}

/** No blank date line ends like this. */
const plainEnd = /[\dA-Za-z]$/;

/** A date line to be filled in by hand: `年   月    日`. */
export function isBlankDateLine(text: string): boolean {
  return text.length <= 60 && !plainEnd.test(text) && /^[年月日至()-]+$/.test(withoutBlanks(halfWidth(text)));
}

export function isErrorCell(flags: number): boolean {
  return (flags & cellFlag.error) !== 0;
}

const chineseDigits = new Map<string, number>(
  [..."〇零一二三四五六七八九"].map((digit, index) => [digit, index === 0 ? 0 : index - 1]),
);
for (const [alias, digit] of [
  ["○", 0],
  ["Ｏ", 0],
  ["两", 2],
  ["壹", 1],
  ["贰", 2],
  ["叁", 3],
  ["肆", 4],
  ["伍", 5],
  ["陆", 6],
  ["柒", 7],
  ["捌", 8],
  ["玖", 9],
] as const) {
  chineseDigits.set(alias, digit);
}

const chineseNumber = /[〇零○一二两三四五六七八九十拾廿卅壹贰叁肆伍陆柒捌玖]+/g;

const anyChineseNumber = new RegExp(chineseNumber.source);

/** Chinese numerals become digits: 二〇二六 → 2026, 三十一 → 31, 十二 → 12, 廿一 → 21. */
export function withArabicDigits(text: string): string {
  return anyChineseNumber.test(text) ? text.replace(chineseNumber, arabicOf) : text;
}

function arabicOf(numeral: string): string {
  if (!/[十拾廿卅]/.test(numeral)) {
    let digits = "";
    for (const character of numeral) digits += chineseDigits.get(character) ?? "";
    return digits;
  }
  let tens = 0;
  let ones = 0;
  for (const character of numeral) {
    if (character === "十" || character === "拾") {
      tens = ones === 0 ? 1 : ones;
      ones = 0;
    } else if (character === "廿") tens = 2;
    else if (character === "卅") tens = 3;
    else ones = chineseDigits.get(character) ?? 0;
  }
  return String(tens * 10 + ones);
}
