/** Rules that ask every record of a ledger for some of its cells: one answer per record of the inspection period. */
import { type EntryFacts, entryField } from "../../facts/entry-facts.ts";
import type { EntryOf, FieldName, OtherLedgerKind } from "../../model/ledger-fields.ts";
import type { Answer } from "../../model/outcome.ts";
import type { Period } from "../../model/period.ts";
import { absent, cannotJudge, foundField, gap, met, placeOf } from "../define.ts";
import { withoutColumns } from "./missing-column.ts";

export interface EntryDuty<Kind extends OtherLedgerKind> {
  readonly ledger: EntryFacts<Kind>;
  /** Records that lie in it, or whose date nobody can tell, are asked; null asks all of them. */
  readonly period: Period | null;
  /** All of them must be filled in. */
  readonly fields: readonly FieldName<Kind>[];
  /** Chinese, for sentences: 转接记录. */
  readonly name: string;
  readonly counts?: (entry: EntryOf<Kind>) => boolean;
  /** Fields that need not be filled in for this record. */
  readonly spared?: (entry: EntryOf<Kind>) => readonly FieldName<Kind>[];
}

/** A blank cell is a gap; a column that does not exist cannot be judged, once for the whole ledger (decision 42). */
export function* answersPerEntry<Kind extends OtherLedgerKind>(duty: EntryDuty<Kind>): Iterable<Answer> {
  const { ledger, fields, name, period } = duty;
  const entries = ledger.entries.filter(
    (entry) => isAsked(ledger, entry, period) && (duty.counts === undefined || duty.counts(entry)),
  );
  if (entries.length === 0) return;
  const missing = fields.filter((field) => !ledger.has(field));
  const blocked = missing.length === fields.length ? withoutColumns(ledger, fields) : null;
  if (blocked) {
    yield blocked;
    return;
  }
  for (const entry of entries) {
    const spared = duty.spared?.(entry) ?? [];
    const asked = spared.length === 0 ? fields : fields.filter((field) => !spared.includes(field));
    const blank = asked.filter((field) => entryField(entry, field)?.state === "blank");
    const lacking = missing.length === 0 ? missing : asked.filter((field) => missing.includes(field));
    const [lacks] = lacking;
    if (blank.length > 0) {
      yield gap(entry.place.id, {
        message: `这条${name}还没有填${blank.map((field) => `“${ledger.label(field)}”`).join("、")}。`,
        evidence: blank.flatMap((field) => {
          const cell = entryField(entry, field);
          return cell ? [foundField(cell, ledger.label(field))] : [];
        }),
      });
    } else if (lacks !== undefined) {
      yield cannotJudge(entry.place.id, "missing-column", {
        message: `${name}里没有找到${lacking.map((field) => `“${ledger.label(field)}”`).join("、")}列，其余几项已经填写。`,
        evidence: [absent(placeOf(entry), lacking.map((field) => `${ledger.label(field)}列`).join("、"))],
        missing: { kind: ledger.kind, field: lacks },
      });
    } else {
      yield met(entry.place.id, {
        evidence: asked.flatMap((field) => {
          const cell = entryField(entry, field);
          return cell ? [foundField(cell, ledger.label(field))] : [];
        }),
      });
    }
  }
}

/** Records of the inspection period only (decision 49); one without a date that can be told is asked as well. */
export function isAsked<Kind extends OtherLedgerKind>(
  ledger: EntryFacts<Kind>,
  entry: EntryOf<Kind>,
  period: Period | null,
): boolean {
  if (period === null) return true;
  const date = ledger.dateOf(entry);
  return date === null || (date.from <= period.to && date.to >= period.from);
}
