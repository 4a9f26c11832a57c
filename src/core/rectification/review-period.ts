/** The stretches a review is about: a quarter, half-year or year that is over, and the one before it. */
import { addDays, type Day, monthOf, monthParts, yearOf } from "../model/date.ts";
import { isClosed, type Period, periodContaining } from "../model/period.ts";
import { quarterWords } from "../points/published.ts";

export type ReviewKind = "quarter" | "half" | "year";

/** What the stretch, the one before and the one after are called in captions: 本季 上季 下季. */
export interface ReviewWords {
  readonly now: string;
  readonly before: string;
  readonly next: string;
}

export const reviewWords: { readonly [Kind in ReviewKind]: ReviewWords } = {
  quarter: { now: "本季", before: "上季", next: "下季" },
  half: { now: "本期", before: "上期", next: "下期" },
  year: { now: "本年", before: "上年", next: "下年" },
};

/** The last stretch of a kind that is over on a day: on 1 January 2027 the fourth quarter of 2026. */
export function lastClosed(kind: ReviewKind, asOf: Day): Period {
  const current = periodContaining(kind, asOf);
  return isClosed(current, asOf) ? current : periodBefore(kind, current);
}

/** Of the first quarter the fourth of the year before. */
export function periodBefore(kind: ReviewKind, period: Period): Period {
  return periodContaining(kind, addDays(period.from, -1));
}

/** 2026年第三季度, 2026年上半年, 2026年度. */
export function reviewLabel(kind: ReviewKind, period: Period): string {
  const year = yearOf(period.from);
  const { month } = monthParts(monthOf(period.to));
  switch (kind) {
    case "quarter":
      return `${year}年第${quarterWords[month / 3 - 1] ?? ""}季度`;
    case "half":
      return `${year}年${month === 6 ? "上" : "下"}半年`;
    case "year":
      return `${year}年度`;
  }
}
