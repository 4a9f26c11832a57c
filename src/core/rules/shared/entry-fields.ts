/** Rules that ask every record of a ledger for some of its cells: one answer per record of the inspection period. */
import { type EntryFacts, entryField } from "../../facts/entry-facts.ts";
import type { EntryOf, FieldName, OtherLedgerKind } from "../../model/ledger-fields.ts";
import type { Answer, Evidence } from "../../model/outcome.ts";
import { overlap, type Period } from "../../model/period.ts";
import { absent, cannotJudge, gap, met, placeOf } from "../define.ts";
import { foundFields } from "./found-fields.ts";
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
  const blocked = withoutColumns(ledger, fields);
  if (blocked && !fields.some((field) => ledger.has(field))) {
    yield blocked;
    return;
  }
  for (const entry of entries) {
    const spared = duty.spared?.(entry) ?? [];
    const asked = spared.length === 0 ? fields : fields.filter((field) => !spared.includes(field));
    const blank = asked.filter((field) => entryField(entry, field)?.state === "blank");
    // Also where another sheet of the ledger has the column.
    const lacking = asked.filter((field) => entryField(entry, field) === undefined);
    const [lacks] = lacking;
    if (blank.length > 0) {
      yield gap(entry.place.id, {
        message: `这条${name}还没有填${blank.map((field) => `“${ledger.label(field)}”`).join("、")}。`,
        evidence: cellsOf(duty, entry, blank),
      });
    } else if (lacks !== undefined) {
      yield cannotJudge(entry.place.id, "missing-column", {
        message: `${name}里没有找到${lacking.map((field) => `“${ledger.label(field)}”`).join("、")}列，其余几项已经填写。`,
        evidence: [absent(placeOf(entry), lacking.map((field) => `${ledger.label(field)}列`).join("、"))],
        missing: { kind: ledger.kind, field: lacks },
      });
    } else {
      yield met(entry.place.id, {
        evidence: cellsOf(duty, entry, asked),
      });
    }
  }
}

function cellsOf<Kind extends OtherLedgerKind>(
  { ledger }: EntryDuty<Kind>,
  entry: EntryOf<Kind>,
  fields: readonly FieldName<Kind>[],
): Evidence[] {
  return foundFields(...fields.map((field) => [entryField(entry, field), ledger.label(field)] as const));
}

/** Records of the inspection period only (decision 49); one without a date that can be told is asked as well. */
export function isAsked<Kind extends OtherLedgerKind>(
  ledger: EntryFacts<Kind>,
  entry: EntryOf<Kind>,
  period: Period | null,
): boolean {
  if (period === null) return true;
  const date = ledger.dateOf(entry);
  return date === null || overlap(date, period);
}
