/** Grids that show cells of a sheet in another order: a form as one row, a table turned round, a matrix as a list. */
import type { CellRange } from "../model/place.ts";
import { type CellValue, cellFlag, type SheetRow, type SheetSnapshot } from "../workbook/snapshot.ts";
import { Grid } from "./grid.ts";

/** What a cell of the view shows. */
export interface ViewCell {
  readonly value: CellValue;
  readonly flags: number;
  /** Where it stands on the sheet, zero-based. */
  readonly row: number;
  readonly column: number;
}

/**
 * A grid of these cells; null is a cell that stands nowhere and is blank.
 * @param merges merged areas of the view itself, zero-based
 */
export function viewGrid(
  grid: Grid,
  cells: readonly (readonly (ViewCell | null)[])[],
  merges: readonly CellRange[] = [],
): Grid {
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const rows = cells.map((row, index): SheetRow => {
    const flags = new Uint8Array(width);
    const values = Array.from({ length: width }, (_, column) => {
      flags[column] = row[column]?.flags ?? 0;
      return row[column]?.value ?? null;
    });
    return { index, values, flags };
  });
  for (const area of merges) cover(rows, area);
  const sheet: SheetSnapshot = { ...grid.sheet, rows, columnCount: width, merges, formulas: new Map() };
  return new Grid(sheet, grid.date1904, { rangeOf: (range) => boxOf(cells, range) });
}

function cover(rows: readonly SheetRow[], area: CellRange): void {
  for (let row = area.top; row <= area.bottom; row += 1) {
    const flags = rows[row]?.flags;
    for (let column = area.left; flags && column <= area.right; column += 1) {
      if (row !== area.top || column !== area.left) flags[column] = (flags[column] ?? 0) | cellFlag.covered;
    }
  }
}

/** The smallest range that holds what a range of the view shows; below everything when it shows nothing. */
function boxOf(cells: readonly (readonly (ViewCell | null)[])[], range: CellRange): CellRange {
  const box = boundsOf(cells, range.top, range.bottom, range.left, range.right);
  if (box) return box;
  const last = cells.length - 1;
  const above = boundsOf(cells, last, last, 0, Number.POSITIVE_INFINITY);
  const left = above?.left ?? 0;
  const below = (above?.bottom ?? 0) + 1;
  return { top: below, left, bottom: below, right: above?.right ?? left };
}

function boundsOf(
  cells: readonly (readonly (ViewCell | null)[])[],
  top: number,
  bottom: number,
  left: number,
  right: number,
): CellRange | null {
  let box: { top: number; left: number; bottom: number; right: number } | null = null;
  for (let row = Math.max(0, top); row <= bottom && row < cells.length; row += 1) {
    const shown = cells[row] ?? [];
    for (let column = Math.max(0, left); column <= right && column < shown.length; column += 1) {
      const cell = shown[column];
      if (!cell) continue;
      box ??= { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
      box.top = Math.min(box.top, cell.row);
      box.left = Math.min(box.left, cell.column);
      box.bottom = Math.max(box.bottom, cell.row);
      box.right = Math.max(box.right, cell.column);
    }
  }
  return box;
}
