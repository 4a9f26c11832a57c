/**
 * What the rules about regular papers and acts have in common (a yearly plan, a monthly publication, a quarterly
 * supervision): which periods are asked about and the answer for one of them (decisions 1, 3, 4, 6).
 */
import { coverageText } from "../../facts/coverage.ts";
import { type EntryFacts, entryField } from "../../facts/entry-facts.ts";
import type { Facts } from "../../facts/facts.ts";
import { chineseDay, type DateSpan, type Day, spanOfYear } from "../../model/date.ts";
import { fieldText, fieldValue, isBlank } from "../../model/field.ts";
import { chineseLedgerName } from "../../model/ledger.ts";
import type { EntryOf, FieldName, OtherLedgerKind } from "../../model/ledger-fields.ts";
import type { Answer, Evidence } from "../../model/outcome.ts";
import { isClosed, liesWithin, overlap, type Period } from "../../model/period.ts";
import { placeText } from "../../model/place.ts";
import type { Frequency } from "../../profiles/figures.ts";
import { absent, cannotJudge, found, foundField, gap, met, notDue, placeOf } from "../define.ts";
import { withoutColumns } from "./missing-column.ts";
import { beforeFounding, duePeriods } from "./periodic-meeting.ts";

export interface RecordDuty<Kind extends OtherLedgerKind> {
  readonly facts: Pick<Facts, "asOf" | "period" | "branch">;
  readonly ledger: EntryFacts<Kind>;
  /** Chinese: 年度工作计划. */
  readonly name: string;
  readonly frequency: Frequency;
  /** Days that must remain in a period longer than a month when the branch is founded in it (decision 6). */
  readonly foundingDays: number;
  readonly counts: (entry: EntryOf<Kind>) => boolean;
  /** A column without which nobody can tell which records count: its absence cannot be judged. */
  readonly column?: FieldName<Kind>;
  /** The cell that shows the record. */
  readonly field: FieldName<Kind>;
  /** The stretch a record is for; without it the year it names, else its date. */
  readonly spanOf?: (entry: EntryOf<Kind>) => DateSpan | null;
  /** The last day on which it is in time, when that is not the last day of the period. */
  readonly dueBy?: (period: Period) => Day;
  /** An answer that takes the place of counting. */
  readonly exception?: (period: Period) => Answer | null;
  /** What in another ledger serves as well: a meeting that heard the report. */
  readonly elsewhere?: (period: Period) => readonly Evidence[];
}

/** One answer per period of the duty's frequency. */
export function* answersPerRecordPeriod<Kind extends OtherLedgerKind>(duty: RecordDuty<Kind>): Iterable<Answer> {
  const { asOf, period: inspection, branch } = duty.facts;
  const { ledger, column } = duty;
  const blocked = column === undefined ? null : withoutColumns(ledger, [column]);
  if (blocked) {
    yield blocked;
    return;
  }
  const records = duty.ledger.entries.filter(duty.counts);
  for (const period of duePeriods(duty.frequency.per, inspection, asOf)) {
    const unfounded = beforeFounding(period.key, period, branch, duty.foundingDays);
    yield unfounded ?? duty.exception?.(period) ?? answerFor(duty, records, period);
  }
}

function answerFor<Kind extends OtherLedgerKind>(
  duty: RecordDuty<Kind>,
  records: readonly EntryOf<Kind>[],
  period: Period,
): Answer {
  const { ledger, name, frequency } = duty;
  const { asOf } = duty.facts;
  const inside: EntryOf<Kind>[] = [];
  const open: EntryOf<Kind>[] = [];
  for (const record of records) {
    const span = duty.spanOf ? duty.spanOf(record) : periodOf(ledger, record);
    if (span === null) open.push(record);
    else if (liesWithin(span, period)) inside.push(record);
    else if (overlap(span, period)) open.push(record);
  }
  const evidence = [
    ...inside.map((record) => recordEvidence(record, duty.field, name)),
    ...(duty.elsewhere?.(period) ?? []),
  ];
  if (evidence.length >= frequency.times) return met(period.key, { evidence: evidence.slice(0, frequency.times) });
  const short =
    evidence.length === 0
      ? `${period.label}还没有${name}的记录`
      : `${period.label}应有${frequency.times}次${name}，已有${evidence.length}次`;
  const dueBy = duty.dueBy?.(period) ?? period.to;
  if (asOf <= dueBy) {
    return notDue(period.key, dueBy, { message: `${short}，最晚${chineseDay(dueBy)}。`, evidence });
  }
  const [first] = open;
  if (first) {
    return cannotJudge(period.key, "unreadable-date", {
      message: `有${open.length}条记录看不出属于哪个时间（如${placeText(placeOf(first))}），可能就是${period.label}的${name}，请先核对。`,
      evidence: open.slice(0, 5).map((record) => recordEvidence(record, duty.field, name)),
    });
  }
  const stretch = { from: period.from, to: dueBy < period.to ? dueBy : period.to };
  if (!ledger.covers(stretch)) {
    return cannotJudge(period.key, "coverage", {
      message: `${chineseLedgerName(ledger.kind)}的覆盖期是${coverageText(ledger.coverage)}，没有包住${period.label}，看不出有没有${name}。`,
      evidence,
    });
  }
  return gap(period.key, {
    message: `${short}。`,
    evidence: [absent(ledger.next(), `${period.label}${name}`), ...evidence],
    past: isClosed(period, asOf),
  });
}

/** The period a paper is for: the year it names (a plan for 2026 is written in December 2025), else its date. */
export function periodOf<Kind extends OtherLedgerKind>(
  ledger: EntryFacts<Kind>,
  entry: EntryOf<Kind>,
): DateSpan | null {
  const year = fieldValue(entryField(entry, "year"));
  if (typeof year === "number") return spanOfYear(year);
  const named = /(?<!\d)((?:19|20)\d{2})年(?!\s*\d)/.exec(fieldText(entryField(entry, "title")));
  if (named) return spanOfYear(Number(named[1]));
  return ledger.dateOf(entry);
}

/** The cell of a record that shows it, or its whole row when that cell is blank or the sheet has no such column. */
export function recordEvidence(
  entry: { readonly place: EntryOf<"plans">["place"] },
  field: string,
  name: string,
): Evidence {
  const cell = entryField(entry, field);
  return cell && !isBlank(cell) ? foundField(cell, name) : found(placeOf(entry), name);
}
