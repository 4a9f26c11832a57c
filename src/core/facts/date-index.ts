/**
 * Records by date: what lies in a stretch of days is found without looking at all of them, however many rules ask. Ties
 * nothing to a kind of ledger.
 */

import type { DateSpan, Day } from "../model/date.ts";
import type { Stretch } from "../model/period.ts";

interface Dated<Entry> {
  readonly entry: Entry;
  readonly date: DateSpan;
  /** Place in the sheet. */
  readonly order: number;
}

export class DateIndex<Entry> {
  /** By first day. */
  private readonly dated: readonly Dated<Entry>[];
  /** Those of more than one day, which can lie in a stretch in part. */
  private readonly wide: readonly Dated<Entry>[];
  /** By the days asked for: many rules ask for the same year. */
  private readonly found = new Map<string, readonly Entry[]>();
  private readonly undated: readonly { readonly entry: Entry; readonly order: number }[];

  /** @param entries in sheet order */
  constructor(entries: readonly Entry[], dateOf: (entry: Entry) => DateSpan | null) {
    const dated: Dated<Entry>[] = [];
    const undated: { readonly entry: Entry; readonly order: number }[] = [];
    for (const [order, entry] of entries.entries()) {
      const date = dateOf(entry);
      if (date) dated.push({ entry, date, order });
      else undated.push({ entry, order });
    }
    this.wide = dated.filter(({ date }) => date.from !== date.to);
    this.dated = dated.sort((a, b) => a.date.from - b.date.from);
    this.undated = undated;
  }

  /** Entries whose date lies wholly inside the stretch, in sheet order. */
  within({ from, to }: Stretch): readonly Entry[] {
    const key = `${from}/${to}`;
    const known = this.found.get(key);
    if (known) return known;
    const found = this.lyingIn(from, to);
    this.found.set(key, found);
    return found;
  }

  private lyingIn(from: Day, to: Day): readonly Entry[] {
    const inside: Dated<Entry>[] = [];
    for (let at = this.firstFrom(from); at < this.dated.length; at++) {
      const own = this.dated[at];
      if (!own || own.date.from > to) break;
      if (own.date.to <= to) inside.push(own);
    }
    return inSheetOrder(inside);
  }

  /** Entries without a date, and those whose date lies inside the stretch only in part; in sheet order. */
  possible({ from, to }: Stretch): readonly Entry[] {
    const inPart = this.wide.filter(
      ({ date }) => date.from <= to && date.to >= from && !(from <= date.from && date.to <= to),
    );
    return inSheetOrder([...this.undated, ...inPart]);
  }

  /** Index of the first entry that begins on the day or later. */
  private firstFrom(day: number): number {
    let low = 0;
    let high = this.dated.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.dated[middle]?.date.from ?? day) < day) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function inSheetOrder<Entry>(found: { readonly entry: Entry; readonly order: number }[]): readonly Entry[] {
  return found.sort((a, b) => a.order - b.order).map(({ entry }) => entry);
}
