/**
 * Terms of office (届) from the election ledger. A term begins on the day of the election; filling a single vacancy does
 * not begin a new one, and a committee appointed from above is transitional (trap F2.20).
 */
import { type EntryFacts, entryField } from "../../facts/entry-facts.ts";
import { addYears, type DateSpan, type Day, monthOf } from "../../model/date.ts";
import { type Field, fieldText, fieldValue, isUnreadable } from "../../model/field.ts";
import type { BranchInfo } from "../../model/ledger.ts";
import type { EntryOf, FieldName } from "../../model/ledger-fields.ts";
import type { Answer, Evidence } from "../../model/outcome.ts";
import { overlap, type Period } from "../../model/period.ts";
import type { TermYears } from "../../profiles/figures.ts";
import { cannotJudge, foundField } from "../define.ts";
import { withoutColumns } from "./missing-column.ts";
import { recordEvidence } from "./periodic-record.ts";

export type ElectionEntry = EntryOf<"election">;

export interface Term {
  /** The row of the election. */
  readonly subject: string;
  /** Several rows of one month are one election: a row for each post or candidate. */
  readonly entries: readonly ElectionEntry[];
  readonly electedOn: DateSpan;
  /** The last day of the term. */
  readonly expiresOn: Day;
  readonly appointed: boolean;
  /** The next election; null for the present term. */
  readonly next: Term | null;
  /** The cell of the election day. */
  readonly evidence: Evidence;
}

/** Years of a term by the type of the branch. */
export function termYearsOf(branch: BranchInfo, years: TermYears): number {
  return isCommunity(branch) ? years.community : years.usual;
}

function isCommunity({ type, name }: BranchInfo): boolean {
  return /村|社区|居委/.test(type ?? name);
}

/** Oldest first. */
export function termsOf(election: EntryFacts<"election">, branch: BranchInfo, years: TermYears): readonly Term[] {
  const dated = election.entries.flatMap((entry) => {
    const electedOn = fieldValue(entry.electedOn);
    return electedOn && !isByElection(entry) ? [{ entry, electedOn }] : [];
  });
  dated.sort((a, b) => a.electedOn.from - b.electedOn.from);
  const elections: { readonly electedOn: DateSpan; readonly entries: ElectionEntry[] }[] = [];
  for (const { entry, electedOn } of dated) {
    const last = elections.at(-1);
    if (last && monthOf(last.electedOn.from) === monthOf(electedOn.from)) last.entries.push(entry);
    else elections.push({ electedOn, entries: [entry] });
  }
  const terms: Term[] = [];
  let next: Term | null = null;
  for (const { electedOn, entries } of elections.reverse()) {
    const [first] = entries;
    if (!first) continue;
    next = {
      subject: first.place.id,
      entries,
      electedOn,
      expiresOn: expiryOf(electedOn.to, entries, branch, years),
      appointed: entries.some(({ appointed }) => fieldValue(appointed) === true),
      next,
      evidence: recordEvidence(first, "electedOn", "选举日期"),
    };
    terms.push(next);
  }
  return terms.reverse();
}

/** 补选 of single members. */
export function isByElection({ post, note }: ElectionEntry): boolean {
  return /补选|增补|增选/.test(`${fieldText(post)} ${fieldText(note)}`);
}

/** As the ledger states it (批复值), at most the longest term the texts allow; else the usual one. */
function expiryOf(elected: Day, entries: readonly ElectionEntry[], branch: BranchInfo, years: TermYears): Day {
  const usual = termYearsOf(branch, years);
  const latest = addYears(elected, Math.max(usual, years.longest));
  let stated: Day | undefined;
  for (const { expiresOn, termYears } of entries) {
    const approved = fieldValue(termYears);
    stated ??= fieldValue(expiresOn)?.to;
    if (approved !== undefined && approved > 0) stated ??= addYears(elected, Math.floor(approved));
  }
  if (stated === undefined || stated <= elected) return addYears(elected, usual);
  return stated < latest ? stated : latest;
}

/** The present term, and terms that ended with an election within the inspection period. */
export function inspectedTerms(terms: readonly Term[], period: Period): readonly Term[] {
  return terms.filter(({ next }) => next === null || overlap(next.electedOn, period));
}

/** Why there are no terms to judge. */
export function withoutTerms(election: EntryFacts<"election">): Answer {
  const [first] = election.entries;
  return (
    withoutColumns(election, ["electedOn"]) ??
    cannotJudge("branch", "unreadable-date", {
      message: "换届选举台账里没有读得准的选举日期，算不出任期。",
      evidence: first?.electedOn ? [foundField(first.electedOn, "选举日期")] : [],
    })
  );
}

export interface DatedCell {
  readonly day: Day;
  /** Later than `day` where the cell states a month or a year. */
  readonly lastDay: Day;
  readonly cell: Field<DateSpan>;
}

/**
 * Dates of a field that lie within a term, whichever row states them: a request, a reminder or an approval concerns the
 * term in which it is made, and an extension the term whose end it moves, be it written beside the old election or the
 * new one. Earliest first.
 */
export function datesInTerm(
  election: EntryFacts<"election">,
  term: Term,
  field: Extract<FieldName<"election">, "remindedOn" | "requestedOn" | "extensionApprovedOn" | "extendedUntil">,
): readonly DatedCell[] {
  const dates: DatedCell[] = [];
  for (const entry of election.entries) {
    const cell = entry[field];
    if (cell?.state !== "value") continue;
    const { value: date } = cell;
    const isOfTerm = field === "extendedUntil" ? isExtensionOf(term, date) : isMadeIn(term, date);
    if (isOfTerm) dates.push({ day: date.from, lastDay: date.to, cell });
  }
  return dates.sort((a, b) => a.day - b.day);
}

function isMadeIn({ electedOn, next }: Term, date: DateSpan): boolean {
  return date.from > electedOn.to && (next === null || date.from <= next.electedOn.to);
}

/** Nobody extends a term to a day before its end, and what reaches the end of the next term extends that one. */
function isExtensionOf({ expiresOn, next }: Term, until: DateSpan): boolean {
  return until.to >= expiresOn && (next === null || until.to < next.expiresOn);
}

/** Why a date of the term cannot be read: no such column, or a cell of the term that cannot be read. */
export function undatedInTerm(
  election: EntryFacts<"election">,
  term: Term,
  field: FieldName<"election">,
): Answer | null {
  const blocked = withoutColumns(election, [field], term.subject);
  if (blocked) return blocked;
  for (const entry of [...term.entries, ...(term.next?.entries ?? [])]) {
    const cell = entryField(entry, field);
    if (!isUnreadable(cell)) continue;
    return cannotJudge(term.subject, "unreadable-date", {
      message: `${election.label(field)}读不准，请先核对。`,
      evidence: [foundField(cell, election.label(field))],
    });
  }
  return null;
}

/** The blank cell of the present row, or its row: where the missing date belongs. */
export function missingInTerm(term: Term, field: FieldName<"election">, label: string): Evidence {
  const entry = term.entries[0];
  const cell = entry ? entryField(entry, field) : undefined;
  return cell ? foundField(cell, label) : term.evidence;
}
