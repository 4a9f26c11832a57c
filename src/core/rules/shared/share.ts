/** Majorities and parts of a whole, compared in whole numbers (traps F4.42 to F4.47): half of 10 is 5, never 0.5. */
import type { Share } from "../../profiles/figures.ts";

/** Whether so many of the whole reach the share: 不少于 includes the border, 超过 does not. */
export function reaches(share: Share, part: number, whole: number): boolean {
  const left = share.denominator * part;
  const right = share.numerator * whole;
  return share.inclusive ? left >= right : left > right;
}

/** Chinese, of a part that does not reach the share: 没有超过1/2, 不到4/5. */
export function shortOfWords(share: Share): string {
  return `${share.inclusive ? "不到" : "没有超过"}${share.numerator}/${share.denominator}`;
}
