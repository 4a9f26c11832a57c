/** The day a notice is signed and sealed with, as somebody has written it over the printed one. */
import { chineseDay, dayFromSerial } from "../model/date.ts";
import type { CellValue } from "../workbook/snapshot.ts";

/** 2026年10月15日（盖章）, 10月15日, 2026.10.15. */
const written = /\d{4}年.*日|\d{1,2}月\d{1,2}日|\d{4}[./-]\d{1,2}[./-]\d{1,2}|盖章/;

/** Null for a cell that names no day. A date of Excel's is written out; words stay as they are. */
export function sealDateOf(value: CellValue, date1904: boolean): string | null {
  if (typeof value === "string") return written.test(value) ? value.trim() : null;
  const day = typeof value === "number" ? dayFromSerial(value, date1904) : null;
  return day === null ? null : `${chineseDay(day)}（盖章）`;
}
