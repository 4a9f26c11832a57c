/** The text a cell shows, for the number formats ledgers use; others show the number plainly. */
import { dayFromSerial, partsOf } from "../../core/model/date.ts";
import type { CellValue } from "../../core/workbook/snapshot.ts";

export function shownText(value: CellValue, numberFormat: string, date1904: boolean): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  const section = numberFormat.split(";", 1)[0] ?? "";
  const decimals = /^[#,]*0(?:\.(0+))?(%?)$/.exec(section);
  if (decimals) {
    const places = decimals[1]?.length ?? 0;
    return decimals[2] === "%" ? `${(value * 100).toFixed(places)}%` : value.toFixed(places);
  }
  return dateText(value, section, date1904) ?? `${value}`;
}

function dateText(value: number, format: string, date1904: boolean): string | null {
  const bare = format.replace(/"[^"]*"|\\./g, "");
  if (!/[yd]/i.test(bare)) return null;
  const day = dayFromSerial(Math.floor(value), date1904);
  if (day === null) return null;
  const { year, month, day: date } = partsOf(day);
  return format.replace(/"([^"]*)"|\\(.)|y+|m+|d+/gi, (token, quoted?: string, escaped?: string) => {
    if (quoted !== undefined) return quoted;
    if (escaped !== undefined) return escaped;
    const number = /^y/i.test(token) ? year : /^m/i.test(token) ? month : date;
    return /^y/i.test(token) ? `${number}` : `${number}`.padStart(Math.min(token.length, 2), "0");
  });
}
