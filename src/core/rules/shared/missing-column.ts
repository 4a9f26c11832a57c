/** What a rule says when a ledger has no column for a field it needs (decision 42). */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import { chineseLedgerName } from "../../model/ledger.ts";
import type { EntryOf, FieldName, OtherLedgerKind } from "../../model/ledger-fields.ts";
import type { Answer } from "../../model/outcome.ts";
import { absent, cannotJudge, placeOf } from "../define.ts";

/** One answer that names the columns that are not there; null when the ledger has all of them. */
export function withoutColumns<Kind extends OtherLedgerKind>(
  ledger: EntryFacts<Kind>,
  fields: readonly FieldName<Kind>[],
  subject = "branch",
): Answer | null {
  const missing = fields.filter((field) => !ledger.has(field));
  const first = missing[0];
  if (first === undefined) return null;
  const words = missing.map((field) => ledger.label(field)).join("、");
  return cannotJudge(subject, "missing-column", {
    message: `${chineseLedgerName(ledger.kind)}没有找到${missing.length > 1 ? "这些列" : "这一列"}：${words}，无法核对。`,
    evidence: [absent(ledger.whole(), `${words}列`)],
    missing: { kind: ledger.kind, field: first },
  });
}

/** The same for one row, a person's mostly, where its own sheet lacks a column that another sheet of the ledger has. */
export function withoutCell<Kind extends OtherLedgerKind>(
  ledger: EntryFacts<Kind>,
  { subject, name, entry }: { readonly subject: string; readonly name: string; readonly entry: EntryOf<Kind> },
  field: FieldName<Kind>,
): Answer {
  const word = ledger.label(field);
  return cannotJudge(subject, "missing-column", {
    message: `${name}所在的表没有${word}列，无法核对。`,
    evidence: [absent(placeOf(entry), `${word}列`)],
    missing: { kind: ledger.kind, field },
  });
}

/** The same where any one of the columns would do: null when the ledger has one of them. */
export function withoutAnyColumn<Kind extends OtherLedgerKind>(
  ledger: EntryFacts<Kind>,
  fields: readonly FieldName<Kind>[],
  subject = "branch",
): Answer | null {
  return fields.some((field) => ledger.has(field)) ? null : withoutColumns(ledger, fields.slice(0, 1), subject);
}

/** Answers in which a gap stands only where the ledger has the columns that would have shown the contrary. */
export function* whereColumnsTell<Kind extends OtherLedgerKind>(
  ledger: EntryFacts<Kind>,
  fields: readonly FieldName<Kind>[],
  answers: Iterable<Answer>,
): Iterable<Answer> {
  for (const answer of answers) {
    yield (answer.status === "gap" ? withoutColumns(ledger, fields, answer.subject) : null) ?? answer;
  }
}
