/** The interviews (约谈) that the ledger of supervision tells of, in its stage or in its feedback. */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import type { DateSpan } from "../../model/date.ts";
import { fieldText } from "../../model/field.ts";
import type { EntryOf } from "../../model/ledger-fields.ts";
import type { Evidence } from "../../model/outcome.ts";
import { foundFields } from "./found-fields.ts";

export interface Interview {
  readonly entry: EntryOf<"supervision">;
  /** Null when it cannot be told: it may be the one that is missing (decision 5). */
  readonly date: DateSpan | null;
  /** The cell that tells of it. */
  readonly evidence: Evidence;
}

/** In sheet order; none without the ledger. */
export function interviewsIn(supervision: EntryFacts<"supervision"> | null): readonly Interview[] {
  if (!supervision) return [];
  return supervision.entries.flatMap((entry) => {
    const cell = [entry.stage, entry.feedback].find((field) => /约谈/.test(fieldText(field)));
    return foundFields([cell, "约谈"]).map((evidence) => ({ entry, date: supervision.dateOf(entry), evidence }));
  });
}
