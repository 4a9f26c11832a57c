/** What the facts of every ledger have in common: which fields there are and where things stand. */
import type { Ledger } from "../model/ledger.ts";
import type { Place } from "../model/place.ts";

export abstract class LedgerFacts<Entry, Pooled extends Ledger<Entry> = Ledger<Entry>> {
  constructor(readonly ledger: Pooled) {}

  /** Whether at least one table has a column for the field. */
  has(field: string): boolean {
    return this.ledger.fields.has(field);
  }

  /**
   * The caption of a column, or the first table when no table has it.
   * @param sheet its own caption comes first where several sheets have the column
   */
  caption(field: string, sheet?: string): Place {
    const captions = this.ledger.tables.flatMap((table) => table.captions.get(field) ?? []);
    return captions.find((caption) => caption.sheet === sheet) ?? captions[0] ?? this.whole();
  }

  /** The first table as a whole. */
  whole(): Place {
    const table = this.ledger.tables[0];
    return table ? { sheet: table.sheet, range: table.range } : { sheet: "", range: "A1" };
  }

  /** Where a missing record would be written: below the last record. */
  next(): Place {
    return this.ledger.tables.at(-1)?.next ?? this.whole();
  }
}
