/** The people in the ledger of developing members (发展党员台账), one row each, that an inspection asks about. */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import type { Facts } from "../../facts/facts.ts";
import { nameKey } from "../../facts/roster-facts.ts";
import { chineseDay, type DateSpan, type Day, isoSpan } from "../../model/date.ts";
import { type Field, fieldText, fieldValue, isUnreadable, saysNothing } from "../../model/field.ts";
import type { EntryOf, FieldName } from "../../model/ledger-fields.ts";
import type { Answer } from "../../model/outcome.ts";
import type { Period } from "../../model/period.ts";
import { cannotJudge, foundField, gap, met, notApplicable, notDue } from "../define.ts";
import { withoutCell, withoutColumns } from "./missing-column.ts";

export type DevelopmentEntry = EntryOf<"development">;

/** The columns that hold one date. */
export type StepName = Extract<
  Exclude<FieldName<"development">, "reviewedOn">,
  | `${string}On`
  | "publicityFrom"
  | "publicityTo"
  | "trainedFrom"
  | "trainedTo"
  | "probationFrom"
  | "probationTo"
  | "extendedUntil"
>;

export interface Dossier {
  /** The name, or `姓名#1` where several rows share it (decision 45). */
  readonly subject: string;
  readonly name: string;
  readonly entry: DevelopmentEntry;
}

export interface DevelopmentFacts extends Pick<Facts, "asOf" | "period"> {
  readonly development: EntryFacts<"development">;
}

/** Everybody whose conversion was not approved before the inspection began: what is finished is not asked about again. */
export function dossiersOf(development: EntryFacts<"development">, period: Period): readonly Dossier[] {
  const named = development.entries.flatMap((entry) => {
    const name = fieldValue(entry.name);
    return name === undefined ? [] : [{ name: nameKey(name), entry }];
  });
  const shared = new Map<string, number>();
  for (const { name } of named) shared.set(name, (shared.get(name) ?? 0) + 1);
  const numbered = new Map<string, number>();
  const dossiers: Dossier[] = [];
  for (const { name, entry } of named) {
    const number = (numbered.get(name) ?? 0) + 1;
    numbered.set(name, number);
    const finished = fieldValue(entry.conversionApprovedOn);
    if (finished && finished.to < period.from) continue;
    dossiers.push({ subject: (shared.get(name) ?? 0) > 1 ? `${name}#${number}` : name, name, entry });
  }
  return dossiers;
}

/** The date of a step that has been taken by the base date; null when it has not, or cannot be read. */
export function stepTaken(entry: DevelopmentEntry, step: StepName, asOf: Day): DateSpan | null {
  const span = stepSpan(entry, step);
  return span && span.from <= asOf ? span : null;
}

export function stepSpan(entry: DevelopmentEntry, step: StepName): DateSpan | null {
  const field: Field<DateSpan> | undefined = entry[step];
  return fieldValue(field) ?? null;
}

/** Whether an approved exemption stands instead of the training; 无 and a dash are none. */
export function isExemptFromTraining(entry: DevelopmentEntry): boolean {
  return !saysNothing(fieldText(entry.trainingExempt));
}

/** A step that has to follow another one within so many months or days. */
export interface StepDuty {
  readonly from: StepName;
  readonly done: StepName;
  /** Chinese: 1个月. */
  readonly limit: string;
  readonly lastDay: (from: Day) => Day;
  /** Why nothing is owed by somebody whose first step is not there yet. */
  readonly notReached: string;
  /** Behind the sentence of a gap: which text was applied on the day the time began to run. */
  readonly note: (from: Day) => string;
  /** An answer that takes the place of comparing. */
  readonly exception?: (dossier: Dossier, from: DateSpan) => Answer | null;
}

/** One answer per person of the ledger, or one for the branch when a column is missing. */
export function* answersPerStep(facts: DevelopmentFacts, duty: StepDuty): Iterable<Answer> {
  const lacking = withoutColumns(facts.development, [duty.from, duty.done]);
  if (lacking) {
    yield lacking;
    return;
  }
  for (const dossier of dossiersOf(facts.development, facts.period)) yield stepAnswer(facts, duty, dossier);
}

function stepAnswer({ development, asOf }: DevelopmentFacts, duty: StepDuty, dossier: Dossier): Answer {
  const { subject, name, entry } = dossier;
  const [from, done] = [stepSpan(entry, duty.from), stepSpan(entry, duty.done)];
  const [fromWord, doneWord] = [development.label(duty.from), development.label(duty.done)];
  const [fromCell, doneCell] = [entry[duty.from], entry[duty.done]];
  if (from === null) {
    if (!isUnreadable(fromCell) && done === null && !isUnreadable(doneCell)) {
      return notApplicable(subject, duty.notReached);
    }
    return fromCell ? undatedStep(subject, name, fromWord, fromCell) : withoutCell(development, dossier, duty.from);
  }
  const exception = duty.exception?.(dossier, from);
  if (exception) return exception;
  if (!fromCell || !doneCell) return withoutCell(development, dossier, duty.done);
  if (isUnreadable(doneCell)) return undatedStep(subject, name, doneWord, doneCell);
  // A month without a day is taken at both its ends: only what is certain is a gap or met.
  const [earliest, latest] = [duty.lastDay(from.from), duty.lastDay(from.to)];
  const evidence = [foundField(fromCell, fromWord), foundField(doneCell, `${name}的${doneWord}`)];
  const since = `${name}的${fromWord}是${isoSpan(from)}`;
  const note = duty.note(from.from);
  if (done === null || done.from > asOf) {
    if (asOf <= latest) {
      return notDue(subject, latest, { message: `${since}，最晚${chineseDay(latest)}。`, evidence });
    }
    return gap(subject, {
      message: `${since}，已经过了${duty.limit}（${chineseDay(latest)}），还没有登记${doneWord}${note}。`,
      evidence,
    });
  }
  if (done.to <= earliest) return met(subject, { evidence });
  if (done.from > latest) {
    return gap(subject, {
      message: `${since}，${doneWord}是${isoSpan(done)}，超过了${duty.limit}（最晚${chineseDay(latest)}）${note}。`,
      evidence,
      past: true,
    });
  }
  return cannotJudge(subject, "unreadable-date", {
    message: `${since}，${doneWord}是${isoSpan(done)}，没有写到日，看不出有没有超过${duty.limit}。`,
    evidence,
  });
}

/** A date that is blank although a later step is there, or that cannot be read. */
export function undatedStep(subject: string, name: string, word: string, cell: Field<unknown>): Answer {
  return cannotJudge(subject, "unreadable-date", {
    message: `${name}的${word}${isUnreadable(cell) ? "写法看不懂" : "是空的"}，无法核对。`,
    evidence: [foundField(cell, `${name}的${word}`)],
  });
}
