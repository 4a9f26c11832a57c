/**
 * Score to star to class, after the Wuwei text, read as half-open bands (decision 25). The text has whole points only;
 * 94.5 belongs to the band it has reached, never to the one it has not.
 */

/** Lowest score of five, four, three, two and one star. */
export type StarThresholds = readonly [five: number, four: number, three: number, two: number, one: number];

/** How the score is made whole before it is compared. */
export type Rounding = "none" | "floor" | "half-up";

export const wuweiThresholds: StarThresholds = [95, 90, 80, 70, 60];

const scale = 1_000_000;

/** In millionths of a point, as ROUND(x,6) of the sheet: 94.99999999999999 is the binary noise of 95. */
function withoutNoise(score: number): number {
  return Math.round(score * scale);
}

function rounded(score: number, rounding: Rounding): number {
  const exact = withoutNoise(score);
  switch (rounding) {
    case "none":
      return exact;
    case "floor":
      return Math.floor(exact / scale) * scale;
    case "half-up":
      return Math.floor((exact + scale / 2) / scale) * scale;
  }
}

/** Stars 0 to 5 of a score from 0 to 100. */
export function starOf(
  score: number,
  rounding: Rounding = "none",
  thresholds: StarThresholds = wuweiThresholds,
): number {
  const exact = rounded(score, rounding);
  return thresholds.filter((threshold) => exact >= withoutNoise(threshold)).length;
}

/** Whether rounding to whole points would give another star (取整敏感). */
export function isRoundingSensitive(score: number, thresholds: StarThresholds = wuweiThresholds): boolean {
  return starOf(score, "none", thresholds) !== starOf(score, "half-up", thresholds);
}

const starWords = ["无星", "一星", "二星", "三星", "四星", "五星"] as const;

/** 无星 一星 … 五星. */
export function starWord(star: number): string {
  return starWords[star] ?? "";
}

/** Five stars are a candidate only: 先进 is decided by the superior. No star is 后进 directly. */
export function classOf(star: number): "先进候选" | "良好" | "一般" | "后进" {
  if (star >= 5) return "先进候选";
  if (star >= 3) return "良好";
  if (star >= 1) return "一般";
  return "后进";
}
