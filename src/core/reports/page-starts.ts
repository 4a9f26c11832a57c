/** Where pages of a printed list begin: no row is cut, and what closes the list never stands alone on a page. */

export interface ListPages {
  /** Points, or lines where all rows are one line high; the others in the same. */
  readonly pageHeight: number;
  /** What stands above the list on the first page, without its captions. */
  readonly top: number;
  /** The captions, which every page repeats. */
  readonly captions: number;
  /** Total, notes and signatures. */
  readonly closing: number;
}

/** Rows that stand above the closing block wherever it begins a page. */
export const leastAbove = 3;

/**
 * Indices of the rows with which a further page begins.
 *
 * @param rows their heights, in the unit of the page's
 */
export function pageStarts(rows: readonly number[], { pageHeight, top, captions, closing }: ListPages): number[] {
  const starts: number[] = [];
  const further = pageHeight - captions;
  let room = further - top;
  let first = 0;
  rows.forEach((height, index) => {
    if (height > room && index > first) {
      starts.push(index);
      first = index;
      room = further;
    }
    room -= height;
  });
  const lastRows = Math.max(0, rows.length - leastAbove);
  if (closing > room) starts.push(Math.max(first + 1, lastRows));
  else if (starts.length > 0 && first > lastRows) starts[starts.length - 1] = lastRows;
  return starts.filter((start) => start < rows.length);
}
