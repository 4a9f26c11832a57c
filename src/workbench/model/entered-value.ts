/**
 * What Excel makes of a value put into a cell: text cells keep it as it is, elsewhere numbers, dates, shares, truth values
 * and formulas are recognised, as for somebody typing in a Chinese Excel.
 */
import { serialFromDay, validDay } from "../../core/model/date.ts";
import type { CellValue } from "../../core/workbook/snapshot.ts";
import { invalidArgument } from "./fault.ts";

export interface Entry {
  readonly value: CellValue;
  /** Without “=”. */
  readonly formula: string | null;
  readonly isError: boolean;
  /** Kept as text by a leading apostrophe. */
  readonly quoted: boolean;
  /** The number format Excel gives a General cell along with the value, or null. */
  readonly numberFormat: string | null;
}

export const errorTexts: ReadonlySet<string> = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
]);

const longestText = 32_767;
const longestFormula = 8_192;

/** Throws InvalidArgument for what no cell can hold. */
export function entered(input: unknown, numberFormat: string, date1904: boolean): Entry {
  if (typeof input === "number") {
    if (!Number.isFinite(input)) throw invalidArgument();
    return numberFormat === "@" ? textEntry(`${input}`) : entry(input);
  }
  if (typeof input === "boolean") return numberFormat === "@" ? textEntry(input ? "TRUE" : "FALSE") : entry(input);
  if (typeof input !== "string") throw invalidArgument();
  if (input === "") return entry(null);
  if (numberFormat === "@") return textEntry(input);
  if (input.startsWith("'")) return { ...textEntry(input.slice(1)), quoted: true };
  if (input.startsWith("=") && input.length > 1) return formulaEntry(input.slice(1));
  const recognised = recognisedText(input.trim(), date1904);
  if (recognised !== null) return recognised;
  // “-党员” is taken for the start of a formula, as when typed.
  if (/^[+\-@]./.test(input)) return formulaEntry(input);
  return textEntry(input);
}

function entry(value: CellValue, numberFormat: string | null = null): Entry {
  return { value, formula: null, isError: false, quoted: false, numberFormat };
}

function textEntry(text: string): Entry {
  if (text.length > longestText) throw invalidArgument();
  return entry(text === "" ? null : text);
}

function formulaEntry(formula: string): Entry {
  if (formula.length > longestFormula) throw invalidArgument();
  return { value: null, formula, isError: false, quoted: false, numberFormat: null };
}

function recognisedText(text: string, date1904: boolean): Entry | null {
  const upper = text.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return entry(upper === "TRUE");
  if (errorTexts.has(upper)) return { ...entry(upper), isError: true };
  if (/^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?(?:E[+-]?\d+)?$/i.test(text) || /^[+-]?\.\d+$/.test(text)) {
    return entry(fifteenDigits(Number(text.replaceAll(",", ""))));
  }
  const share = /^([+-]?\d+(?:\.\d+)?)%$/.exec(text);
  if (share) return entry(Number(share[1]) / 100, share[1]?.includes(".") ? "0.00%" : "0%");
  return recognisedDate(text, date1904);
}

/** Excel keeps fifteen digits: an identity number becomes another one. */
function fifteenDigits(number: number): number {
  return Number(number.toPrecision(15));
}

const dayFormat = "yyyy/m/d";

function recognisedDate(text: string, date1904: boolean): Entry | null {
  const day = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/.exec(text) ?? /^(\d{4})(年)(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (day) {
    const format = day[2] === "年" ? 'yyyy"年"m"月"d"日"' : dayFormat;
    return dated(Number(day[1]), Number(day[3]), Number(day[4]), format, date1904);
  }
  const month = /^(\d{4})[-/](\d{1,2})$/.exec(text);
  if (month) return dated(Number(month[1]), Number(month[2]), 1, "mmm-yy", date1904);
  const chineseMonth = /^(\d{4})年(\d{1,2})月$/.exec(text);
  if (chineseMonth) return dated(Number(chineseMonth[1]), Number(chineseMonth[2]), 1, 'yyyy"年"m"月"', date1904);
  const short = /^(\d{1,2})[-/](\d{1,2})$/.exec(text) ?? /^(\d{1,2})月(\d{1,2})日$/.exec(text);
  // The year is the clock's in Excel; the workbench has none and takes a fixed one.
  return short ? dated(2026, Number(short[1]), Number(short[2]), 'm"月"d"日"', date1904) : null;
}

function dated(year: number, month: number, date: number, format: string, date1904: boolean): Entry | null {
  const day = validDay(year, month, date);
  const serial = day === null ? null : serialFromDay(day, date1904);
  return serial === null ? null : entry(serial, format);
}
