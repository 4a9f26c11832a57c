/** Pages of a notice that is posted: large rows, no row cut, the closing block never alone on a page. */
import { type ListPages, pageStarts } from "./page-starts.ts";
import { halfWidths } from "./sheet-builder.ts";

/** Printable height of A4 with the margins of public sheets, in points, less what printers round away. */
export const publicPageHeight = {
  portrait: ((29.7 - 1.3 - 1.4) / 2.54) * 72 - 6,
  landscape: ((21 - 1.3 - 1.4) / 2.54) * 72 - 6,
} as const;

/** Font size of names, in points: read from a metre away. */
export const noticeNameSize = 14;
/** A name of more than this many characters wraps: the figures would become too small to read on a wall. */
const widestName = 20;

/** `陈一（一组）` stands on one line: the names get the width they need. In characters, at least `usual`. */
export function nameColumnWidth(names: readonly string[], usual: number): number {
  const longest = names.reduce((most, name) => Math.max(most, halfWidths(name)), 0);
  const needed = Math.ceil(((longest * noticeNameSize) / 11 / 0.98 + 1) * 2) / 2;
  return Math.max(usual, Math.min(widestName, needed));
}

export interface NoticePages {
  /** Points, by row of the list. */
  readonly heights: readonly number[];
  /** Index of the first row of every further page. */
  readonly starts: readonly number[];
}

export interface PagesRequest extends ListPages {
  /** Points each row needs for its text; 0 where everything stands on one line. */
  readonly textHeights: readonly number[];
}

/** Rows are 24 points high, and lower only where that saves a page; at least three of them stand above the closing block. */
export function noticePages(request: PagesRequest): NoticePages {
  const layouts = [24, 22, 21, 20].map((rowHeight): NoticePages => {
    const heights = request.textHeights.map((text) => Math.max(rowHeight, text));
    return { heights, starts: pageStarts(heights, request) };
  });
  return layouts.reduce((best, layout) => (layout.starts.length < best.starts.length ? layout : best));
}
