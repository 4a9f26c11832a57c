/** Words and places that several sheets share. */

import type { Checkup } from "../checkup/checkup.ts";
import { isoDay } from "../model/date.ts";
import type { Outcome } from "../model/outcome.ts";
import { cellPlace, type Place, parseRange } from "../model/place.ts";
import type { Rounding } from "../model/stars.ts";

export function branchName(checkup: Checkup): string {
  return checkup.facts.branch.name || "（台账未写明支部名称）";
}

export function baseDateText(checkup: Checkup): string {
  return `基准日 ${isoDay(checkup.facts.asOf)}`;
}

export const roundingWords: { readonly [Mode in Rounding]: string } = {
  none: "不取整",
  floor: "去尾",
  "half-up": "四舍五入",
};

/** The first article, and how many more there are: the columns are narrow and the full list is one click away. */
export function basisText(basis: readonly string[]): string {
  const first = basis[0];
  if (first === undefined) return "";
  return basis.length === 1 ? first : `${first} 等${basis.length}条`;
}

/**
 * The first place of the evidence: the cells that say something, or the cell where what is missing would stand. Of a row
 * that is still to be written, or of a whole table, only the first cell is named.
 */
export function placeOfOutcome(outcome: Outcome): Place | null {
  const evidence = outcome.evidence[0];
  if (evidence === undefined) return null;
  return evidence.kind === "found" ? evidence.at : firstCell(evidence.near);
}

/** The upper left cell of a place. */
export function firstCell(place: Place): Place {
  const range = parseRange(place.range);
  return range ? cellPlace(place.sheet, range.top, range.left) : place;
}

/** A number as Excel shows it in General: 15 digits, no binary noise. */
export function generalText(value: number): string {
  return String(Number(value.toPrecision(15)));
}

/** TEXT(x,"0.00"). */
export function twoDecimals(value: number): string {
  return (Math.round(Number((value * 100).toPrecision(15))) / 100).toFixed(2);
}
