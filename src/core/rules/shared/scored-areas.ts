/** Rules that ask for a conclusion on each of some areas of a score table (五个过硬, 四强). */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import { fieldText } from "../../model/field.ts";
import type { EntryOf } from "../../model/ledger-fields.ts";

/** The rows of each area that say something: a score, or a word of conclusion. */
export function concludedRows(scorecard: EntryFacts<"scorecard">, area: string): readonly EntryOf<"scorecard">[] {
  return scorecard.entries.filter(
    (entry) =>
      `${fieldText(entry.area)} ${fieldText(entry.item)}`.includes(area) &&
      [entry.score, entry.basis, entry.note].some((field) => fieldText(field) !== ""),
  );
}
