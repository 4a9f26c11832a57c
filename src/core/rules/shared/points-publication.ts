/** Publications of points in the publicity ledger, and the quarter each of them is about. */
import { addDays, type Day, yearOf } from "../../model/date.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import type { EntryOf } from "../../model/ledger-fields.ts";
import { periodContaining } from "../../model/period.ts";

export function isAboutPoints(entry: EntryOf<"publicity">): boolean {
  return /积分/.test(fieldText(entry.matter));
}

const numerals = "一二三四";

/**
 * `2026Q3`: from 对应期间, else from words such as 2026年第三季度 or 三季度, else by the day of publishing – shortly before
 * the end of a quarter it is that quarter, otherwise the one before. Null when nothing tells.
 *
 * @param days how many days around the end of a quarter a publication may be early
 */
export function publishedQuarterOf(entry: EntryOf<"publicity">, days: number): string | null {
  const stated = fieldValue(entry.period);
  if (stated) {
    const quarter = periodContaining("quarter", stated.to);
    return stated.from >= quarter.from ? quarter.key : null;
  }
  const published = fieldValue(entry.publishedOn);
  const around = published ? periodContaining("quarter", published.from) : null;
  const last =
    around && published ? (published.from >= addDays(around.to, -days) ? around : before(around.from)) : null;
  const named = /(?:(\d{4})年?)?第?([一二三四1-4])季度/.exec(fieldText(entry.matter));
  if (!named) return last?.key ?? null;
  const digit = named[2] ?? "";
  const number = numerals.includes(digit) ? numerals.indexOf(digit) + 1 : Number(digit);
  if (named[1] !== undefined) return `${named[1]}Q${number}`;
  // Named without its year it is the latest quarter of that number that was over when it was published.
  if (!last) return null;
  const year = yearOf(last.from);
  return `${number <= Number(last.key.slice(-1)) ? year : year - 1}Q${number}`;
}

function before(from: Day) {
  return periodContaining("quarter", addDays(from, -1));
}
