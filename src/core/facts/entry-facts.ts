/** The entries of a ledger beside the core ones: those that count, by date and by person, and what the sheets cover. */

import { type DateSpan, type Day, spanOfYear } from "../model/date.ts";
import { type Field, fieldValue } from "../model/field.ts";
import type { Ledger } from "../model/ledger.ts";
import {
  datingFields,
  type EntryOf,
  type FieldName,
  ledgerFields,
  type OtherLedgerKind,
} from "../model/ledger-fields.ts";
import type { Stretch } from "../model/period.ts";
import { type Coverage, covers } from "./coverage.ts";
import { DateIndex } from "./date-index.ts";
import { LedgerFacts } from "./ledger-facts.ts";
import { nameKey } from "./roster-facts.ts";

export class EntryFacts<Kind extends OtherLedgerKind> extends LedgerFacts<EntryOf<Kind>> {
  /** Neither planned nor cancelled, and not dated after the base date; undated ones are among them. Sheet order. */
  readonly entries: readonly EntryOf<Kind>[];
  private readonly byPerson = new Map<string, Map<string, EntryOf<Kind>[]>>();
  /** Their own dates: every rule asks, and a date is looked for in several fields. */
  private readonly dates = new Map<EntryOf<Kind>, DateSpan | null>();
  private index: DateIndex<EntryOf<Kind>> | null = null;

  constructor(
    readonly kind: Kind,
    ledger: Ledger<EntryOf<Kind>>,
    readonly coverage: Coverage,
    readonly asOf: Day,
  ) {
    super(ledger);
    this.entries = ledger.records.filter((entry) => {
      if (entry.standing !== "held") return false;
      const date = dateOfEntry(kind, entry);
      if (date !== null && date.from > asOf) return false;
      this.dates.set(entry, date);
      return true;
    });
  }

  /** The date of an entry: its first filled dating field, else the period its sheet states; null when neither tells. */
  dateOf(entry: EntryOf<Kind>): DateSpan | null {
    const known = this.dates.get(entry);
    return (known === undefined ? dateOfEntry(this.kind, entry) : known) ?? entry.stated;
  }

  /** Entries whose date lies wholly inside the stretch. Sheet order. */
  within(stretch: Stretch): readonly EntryOf<Kind>[] {
    return this.byDate().within(stretch);
  }

  /** Entries that could lie inside the stretch: without a date that can be told, or with one too wide to tell. */
  possible(stretch: Stretch): readonly EntryOf<Kind>[] {
    return this.byDate().possible(stretch);
  }

  private byDate(): DateIndex<EntryOf<Kind>> {
    this.index ??= new DateIndex(this.entries, (entry) => this.dateOf(entry));
    return this.index;
  }

  /** Entries that name the person in the field (a name or a list of names); 全体党员 is not resolved here. */
  of(field: FieldName<Kind>, name: string): readonly EntryOf<Kind>[] {
    let index = this.byPerson.get(field);
    if (!index) {
      index = new Map();
      for (const entry of this.entries) {
        for (const key of namesIn(entry, field)) {
          const known = index.get(key);
          if (known) known.push(entry);
          else index.set(key, [entry]);
        }
      }
      this.byPerson.set(field, index);
    }
    return index.get(nameKey(name)) ?? [];
  }

  covers(stretch: Stretch): boolean {
    return covers(this.coverage, stretch);
  }

  /** The Chinese name of a field, for messages and evidence. */
  label(field: FieldName<Kind>): string {
    return labelOf(this.kind, field);
  }
}

/** One field of an entry by its name, when only the name is known. */
export function entryField(entry: object, field: string): Field<unknown> | undefined {
  return (entry as { readonly [name: string]: Field<unknown> | undefined })[field];
}

/** The Chinese name of a field of a kind. */
export function labelOf<Kind extends OtherLedgerKind>(kind: Kind, field: FieldName<Kind>): string {
  const fields: { readonly [name: string]: readonly [string, string] | undefined } = ledgerFields[kind];
  return fields[field]?.[1] ?? field;
}

function namesIn(entry: object, field: string): readonly string[] {
  const value = fieldValue(entryField(entry, field));
  if (typeof value === "string") return [nameKey(value)];
  if (typeof value !== "object" || value === null || !("names" in value)) return [];
  const { names } = value as { readonly names: readonly string[] };
  return [...new Set(names.map(nameKey))];
}

/** The date an entry itself states, or null. A field that names a year counts as that year. */
export function dateOfEntry(kind: OtherLedgerKind, entry: object): DateSpan | null {
  for (const field of datingFields[kind]) {
    const value = fieldValue(entryField(entry, field));
    if (typeof value === "number") return spanOfYear(value);
    if (isSpan(value)) return value;
  }
  return null;
}

function isSpan(value: unknown): value is DateSpan {
  return typeof value === "object" && value !== null && "precision" in value;
}
