/** The ledger of star ratings (星级档案) year by year: one answer per rated year, or per branch and year on a list of branches. */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import { yearOf } from "../../model/date.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import type { EntryOf } from "../../model/ledger-fields.ts";
import type { Period } from "../../model/period.ts";
import { isAsked } from "./entry-fields.ts";
import { periodOf } from "./periodic-record.ts";

export interface Rating {
  readonly entry: EntryOf<"ratings">;
  /** The year rated. */
  readonly year: number;
  /** `2026`, or `第一支部/2026` where the ledger lists several branches. */
  readonly subject: string;
  /** 先进 良好 一般 后进, as written. */
  readonly grade: string;
}

/** The ratings of the inspection period, or of all years, in ledger order; rows without a year are left out. */
export function ratingsOf(ratings: EntryFacts<"ratings">, period: Period | null): readonly Rating[] {
  const several = isOfSeveralBranches(ratings);
  const seen = new Set<string>();
  return ratings.entries.flatMap((entry) => {
    const span = periodOf(ratings, entry);
    if (span === null || !isAsked(ratings, entry, period)) return [];
    const year = yearOf(span.from);
    const name = fieldText(entry.branch);
    const subject = several && name !== "" ? `${name}/${year}` : String(year);
    if (seen.has(subject)) return [];
    seen.add(subject);
    return [{ entry, year, subject, grade: fieldText(entry.grade).replace(/[“”"\s]/g, "") }];
  });
}

/** Whether the ledger lists several branches, as a committee above keeps it. */
export function isOfSeveralBranches(ratings: EntryFacts<"ratings">): boolean {
  return new Set(ratings.entries.map((entry) => fieldText(entry.branch)).filter((name) => name !== "")).size > 1;
}

const numerals = "无一二三四五";

/** Stars as written: 四星, 4星, ★★★★, 4; null when nothing tells. */
export function starsOf(entry: EntryOf<"ratings">): number | null {
  const text = fieldText(entry.stars);
  if (/[★☆]/.test(text)) return [...text].filter((sign) => sign === "★").length;
  const digit = /[0-5]/.exec(text);
  if (digit) return Number(digit[0]);
  const numeral = /[无一二三四五]/.exec(text);
  return numeral ? numerals.indexOf(numeral[0]) : null;
}

export function scoreOf(entry: EntryOf<"ratings">): number | undefined {
  return fieldValue(entry.score);
}
