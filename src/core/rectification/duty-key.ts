/** The identity of a line of a month's list. */
import { isoMonth, type Month } from "../model/date.ts";

/** `yyyy-mm|rule|subject` */
export function dutyKey(month: Month, rule: string, subject: string): string {
  return `${isoMonth(month)}|${rule}|${subject}`;
}
