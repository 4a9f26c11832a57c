/**
 * The figures of one line of the notice: by the register, as they stand on the notice of this quarter, or as the total kept
 * in 年度积分核算 allows. A published total is never worked out anew.
 */
import type { MemberPoints } from "../points/points.ts";
import { noticeCaptions } from "../points/published.ts";
import { twoDecimals } from "../points/two-decimals.ts";
import { type PreviousRow, textOf } from "./previous.ts";

/** Null = “—”. */
export interface NoticeFigures {
  readonly base: number | null;
  readonly daily: number | null;
  readonly appraisal: number | null;
  readonly total: number | null;
  /** From January to the end of the quarter, as 年度积分核算 counts, with the appraisal where it has been held. */
  readonly yearToDate: number | null;
  readonly codes: readonly string[];
}

export function registeredFigures(member: MemberPoints): NoticeFigures {
  return {
    base: member.base,
    daily: member.total === null ? null : member.daily,
    appraisal: member.appraisal,
    total: member.total,
    yearToDate: yearToDate(member, member.appraisal),
    codes: member.codes,
  };
}

/** As printed on the notice of this quarter. */
export function postedFigures(row: PreviousRow, member: MemberPoints): NoticeFigures {
  const number = (id: "base" | "daily" | "appraisal" | "total" | "yearToDate"): number | null => {
    const value = row.cells.get(noticeCaptions[id])?.value ?? null;
    return typeof value === "number" ? value : null;
  };
  const parts = [number("base"), number("daily"), number("appraisal")];
  return {
    base: number("base"),
    daily: number("daily"),
    appraisal: number("appraisal"),
    // A total whose parts were not kept stands alone.
    total: sumOf(parts) ?? number("total"),
    // Notices of an earlier version have no such column.
    yearToDate: row.cells.has(noticeCaptions.yearToDate)
      ? number("yearToDate")
      : yearToDate(member, number("appraisal")),
    codes: textOf(row.cells.get(noticeCaptions.codes)).split("、"),
  };
}

/**
 * Only the total of a posted quarter is kept. Its parts are those of the register where they still add up to it, with or
 * without what was corrected since, before or after the appraisal was held; otherwise they cannot be told.
 *
 * @param uncorrected the member by the register without its 更正 rows
 */
export function keptFigures(total: number, member: MemberPoints, uncorrected: MemberPoints): NoticeFigures {
  for (const known of [member, uncorrected]) {
    for (const appraisal of [known.appraisal, null]) {
      const { base, daily } = known;
      if (Math.abs((sumOf([base, daily, appraisal]) ?? 0) - total) >= 0.005) continue;
      // What was corrected since may lie in an earlier quarter: then nothing tells what was printed.
      const isCertain = member.yearToDate === uncorrected.yearToDate;
      return {
        base,
        daily,
        appraisal,
        total,
        yearToDate: isCertain ? yearToDate(known, appraisal) : null,
        codes: known.codes,
      };
    }
  }
  return { base: null, daily: null, appraisal: null, total, yearToDate: null, codes: [] };
}

function yearToDate(member: MemberPoints, appraisal: number | null): number | null {
  return sumOf([member.yearToDate, appraisal]);
}

function sumOf(parts: readonly (number | null)[]): number | null {
  const numbers = parts.filter((part) => part !== null);
  return numbers.length === 0 ? null : twoDecimals(numbers.reduce((sum, part) => sum + part, 0));
}
