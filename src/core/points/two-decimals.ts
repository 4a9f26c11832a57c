/** Excel's ROUND to two decimals: binary noise never decides. */
export function twoDecimals(value: number): number {
  return Math.round(Number((value * 100).toPrecision(15))) / 100;
}
