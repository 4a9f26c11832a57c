/** Which parts of which sheets are asked for in one round trip: as much as fits, split further when it was too much. */
import type { CellRange } from "../../core/model/place.ts";

/** Something to be asked for: a range of a sheet. `Kind` says what of it. */
export interface ReadItem<Kind extends string> {
  readonly kind: Kind;
  /** Index of the sheet. */
  readonly sheet: number;
  readonly range: CellRange;
}

const mostRows = 20_000;

export function cellsOf({ top, left, bottom, right }: CellRange): number {
  return (bottom - top + 1) * (right - left + 1);
}

export class ReadQueue<Kind extends string> {
  #waiting: ReadItem<Kind>[] = [];
  #budget: number;

  /** `budget`: cells of one round trip. */
  constructor(budget: number) {
    this.#budget = budget;
  }

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  add(items: readonly ReadItem<Kind>[]): void {
    this.#waiting.push(...items);
  }

  /** The next items, at most the budget's cells together and at least one row of one. */
  take(): ReadItem<Kind>[] {
    const taken: ReadItem<Kind>[] = [];
    let cells = 0;
    while (this.#waiting.length > 0) {
      const item = this.#waiting[0];
      if (item === undefined) break;
      const columns = item.range.right - item.range.left + 1;
      const rows = item.range.bottom - item.range.top + 1;
      const fitting = Math.min(mostRows, Math.max(1, Math.floor(this.#budget / columns)));
      const part = Math.min(rows, fitting);
      if (taken.length > 0 && cells + part * columns > this.#budget) break;
      this.#waiting.shift();
      if (part < rows) {
        const at = item.range.top + part;
        this.#waiting.unshift({ ...item, range: { ...item.range, top: at } });
        taken.push({ ...item, range: { ...item.range, bottom: at - 1 } });
      } else taken.push(item);
      cells += part * columns;
    }
    return taken;
  }

  /**
   * These were too much at once: they are asked for again in halves. False when there is nothing left to halve.
   */
  again(items: readonly ReadItem<Kind>[]): boolean {
    const cells = items.reduce((sum, { range }) => sum + cellsOf(range), 0);
    const only = items.length === 1 ? items[0] : undefined;
    if (only !== undefined && only.range.top === only.range.bottom) return false;
    this.#budget = Math.max(1, Math.min(this.#budget, Math.floor(cells / 2)));
    this.#waiting.unshift(...items);
    return true;
  }
}
