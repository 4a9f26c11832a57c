/** A sheet with its merges resolved: a covered cell answers with the value of the upper-left cell of its area. */
import { type CellRange, cellAddress, type Place } from "../model/place.ts";
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

export class Grid {
  readonly rows: readonly SheetRow[];
  private readonly byIndex = new Map<number, SheetRow>();
  private readonly areas = new Map<number, CellRange>();

  constructor(
    readonly sheet: SheetSnapshot,
    readonly date1904 = false,
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

  place(row: number, column: number): Place {
    return { sheet: this.sheet.name, range: cellAddress(row, column) };
  }
}
