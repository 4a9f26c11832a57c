/** A sheet with its merges resolved: a covered cell answers with the value of the upper-left cell of its area. */
import { type CellRange, type Place, rangeAddress } from "../model/place.ts";
import { type CellValue, cellKey, type SheetRow, type SheetSnapshot } from "../workbook/snapshot.ts";
import { shownText } from "./text.ts";

/** Merged cells beyond this are not resolved: only a hostile file has so many. */
const mostCoveredCells = 2_000_000;

export interface Cell {
  readonly value: CellValue;
  readonly flags: number;
  /** Where the value stands: the upper-left cell of a merged area. */
  readonly row: number;
  readonly column: number;
}

/**
 * How the cells of a grid that shows a sheet in another order (a form as one row, a table turned round) lie on the sheet:
 * whoever reads it need not know, and every address stays true.
 */
export interface GridView {
  /** The range of the sheet that a range of the grid shows, zero-based. */
  readonly rangeOf: (range: CellRange) => CellRange;
}

export class Grid {
  readonly rows: readonly SheetRow[];
  private readonly byIndex = new Map<number, SheetRow>();
  private readonly areas = new Map<number, CellRange>();

  constructor(
    readonly sheet: SheetSnapshot,
    readonly date1904 = false,
    /** Null for a grid that shows the sheet as it is. */
    readonly view: GridView | null = null,
  ) {
    this.rows = sheet.rows;
    for (const row of sheet.rows) this.byIndex.set(row.index, row);
    let left = mostCoveredCells;
    for (const area of sheet.merges) {
      const right = Math.min(area.right, sheet.columnCount - 1);
      for (let position = this.positionFrom(area.top); position < this.rows.length; position += 1) {
        const row = this.rows[position];
        if (row === undefined || row.index > area.bottom) break;
        for (let column = area.left; column <= right; column += 1) {
          left -= 1;
          if (left < 0) return;
          this.areas.set(cellKey(row.index, column), area);
        }
      }
    }
  }

  rowAt(index: number): SheetRow | undefined {
    return this.byIndex.get(index);
  }

  /** Position in `rows` of the first row with this index or a later one. */
  positionFrom(index: number): number {
    let low = 0;
    let high = this.rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.rows[middle]?.index ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The merged area a cell belongs to. */
  areaAt(row: number, column: number): CellRange | undefined {
    return this.areas.size === 0 ? undefined : this.areas.get(cellKey(row, column));
  }

  isCovered(row: number, column: number): boolean {
    const area = this.areaAt(row, column);
    return area !== undefined && (area.top !== row || area.left !== column);
  }

  /** The cell with merges resolved. */
  cell(row: SheetRow, column: number): Cell {
    const area = this.areaAt(row.index, column);
    if (area && (area.top !== row.index || area.left !== column)) {
      const anchor = this.rowAt(area.top);
      return {
        value: anchor?.values[area.left] ?? null,
        flags: anchor?.flags[area.left] ?? 0,
        row: area.top,
        column: area.left,
      };
    }
    return { value: row.values[column] ?? null, flags: row.flags[column] ?? 0, row: row.index, column };
  }

  /** The value with merges resolved. */
  valueAt(row: SheetRow, column: number): CellValue {
    return this.isCovered(row.index, column) ? this.cell(row, column).value : (row.values[column] ?? null);
  }

  text(row: SheetRow, column: number): string {
    return shownText(this.valueAt(row, column));
  }

  /** The text that stands in this very cell; "" for a covered one. */
  ownText(row: SheetRow, column: number): string {
    return this.isCovered(row.index, column) ? "" : shownText(row.values[column] ?? null);
  }

  /** Where a cell of the grid stands on the sheet. */
  place(row: number, column: number): Place {
    return this.placeOf({ top: row, left: column, bottom: row, right: column });
  }

  /** Where a range of the grid stands on the sheet. */
  placeOf(range: CellRange): Place {
    return { sheet: this.sheet.name, range: rangeAddress(this.onSheet(range)) };
  }

  /** The range of the sheet that a range of the grid shows. */
  onSheet(range: CellRange): CellRange {
    return this.view ? this.view.rangeOf(range) : range;
  }
}
