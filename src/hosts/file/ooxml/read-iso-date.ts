/** Cells that hold a date as text (`t="d"`) instead of a serial. */
import { serialFromDay, validDay } from "../../../core/model/date.ts";

/** Excel's serial of `2024-02-29`, `2024-02-29T08:30:00` or `08:30:00`; null when the text is none of these. */
export function serialFromIso(text: string, date1904: boolean): number | null {
  const match =
    /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d{1,9})?))?)?(?:Z|[-+]\d{2}:\d{2})?$/.exec(text);
  if (match === null || (match[1] === undefined && match[4] === undefined)) return null;
  const time = (Number(match[4] ?? 0) * 3600 + Number(match[5] ?? 0) * 60 + Number(match[6] ?? 0)) / 86_400;
  if (match[1] === undefined) return time;
  const day = validDay(Number(match[1]), Number(match[2]), Number(match[3]));
  const serial = day === null ? null : serialFromDay(day, date1904);
  return serial === null ? null : serial + time;
}
