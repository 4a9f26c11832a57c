/** Arithmetic of rectangles on a sheet. */
import { type CellRange, maximumColumns, maximumRows, parseRange, rangeAddress } from "../../core/model/place.ts";
import { invalidArgument } from "./fault.ts";

export const wholeSheet: CellRange = { top: 0, left: 0, bottom: maximumRows - 1, right: maximumColumns - 1 };

export function rowCount(range: CellRange): number {
  return range.bottom - range.top + 1;
}

export function columnCount(range: CellRange): number {
  return range.right - range.left + 1;
}

export function cellCount(range: CellRange): number {
  return rowCount(range) * columnCount(range);
}

export function isWholeColumns(range: CellRange): boolean {
  return range.top === 0 && range.bottom === maximumRows - 1;
}

export function isWholeRows(range: CellRange): boolean {
  return range.left === 0 && range.right === maximumColumns - 1;
}

export function intersection(one: CellRange, other: CellRange): CellRange | null {
  const range = {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
  return range.top > range.bottom || range.left > range.right ? null : range;
}

export function boundingRange(one: CellRange, other: CellRange): CellRange {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}

export function contains(outer: CellRange, inner: CellRange): boolean {
  const common = intersection(outer, inner);
  return common !== null && sameRange(common, inner);
}

export function sameRange(one: CellRange, other: CellRange): boolean {
  return one.top === other.top && one.left === other.left && one.bottom === other.bottom && one.right === other.right;
}

/** What is left of a range without a hole: up to four rectangles. */
export function subtraction(range: CellRange, hole: CellRange): CellRange[] {
  const common = intersection(range, hole);
  if (common === null) return [range];
  const left: CellRange[] = [];
  if (common.top > range.top) left.push({ ...range, bottom: common.top - 1 });
  if (common.bottom < range.bottom) left.push({ ...range, top: common.bottom + 1 });
  const middle = { top: common.top, bottom: common.bottom };
  if (common.left > range.left) left.push({ ...middle, left: range.left, right: common.left - 1 });
  if (common.right < range.right) left.push({ ...middle, left: common.right + 1, right: range.right });
  return left;
}

/** Excel writes whole columns and rows in short: `C:D`, `4:5`. */
export function addressOf(range: CellRange): string {
  if (isWholeColumns(range) || isWholeRows(range)) {
    const [from, to] = rangeAddress(range).split(":");
    const kept = isWholeRows(range) ? /\d+/ : /[A-Z]+/;
    return `${kept.exec(from ?? "")?.[0] ?? ""}:${kept.exec(to ?? from ?? "")?.[0] ?? ""}`;
  }
  return rangeAddress(range);
}

/** An address as Excel takes it, without sheet; throws InvalidArgument. */
export function readAddress(address: string): CellRange {
  const range = parseRange(address);
  if (range === null) throw invalidArgument();
  return range;
}
