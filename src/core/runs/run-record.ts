/**
 * What one run leaves behind: when and by what it was checked, and how each rule answered about each subject, so that a
 * later run can be compared with it. Persons stand in it as digests only: whoever is taken out of the ledgers is not
 * named by what is kept of them.
 */
import type { Checkup, Summary } from "../checkup/checkup.ts";
import { judgesOwnSheets } from "../checkup/run-checkup.ts";
import type { Day } from "../model/date.ts";
import type { Outcome, Status } from "../model/outcome.ts";
import { textHash } from "../model/text-hash.ts";
import { isAboutIssueLedger } from "../rectification/issue-rows.ts";

/** Statuses by the digest of the subject (`subjectDigest`). */
export type StatusesBySubject = ReadonlyMap<string, Status>;

/** What was answered in an earlier run, wherever it was kept. */
export interface EarlierRun {
  readonly asOf: Day;
  /** Ids in stacking order. */
  readonly profiles: readonly string[];
  readonly toolVersion: string;
  /** The inspected stretch, both ends included; null when it was not kept. */
  readonly period: { readonly from: Day; readonly to: Day } | null;
  readonly counts: Summary;
  /** Two decimals; null = not scored. */
  readonly score: number | null;
  /** By `ruleDigest`. What was met or not applicable need not be there. */
  readonly rules: ReadonlyMap<string, StatusesBySubject>;
  /** Gaps of rules that had too many to keep them one by one, by `ruleDigest`. */
  readonly uncounted: ReadonlyMap<string, number>;
}

/** An earlier run as the workbook keeps it. */
export interface RunRecord extends EarlierRun {
  readonly period: { readonly from: Day; readonly to: Day };
  /**
   * Of every rule, subject and status except those about the sheets the tool itself writes: the same ledgers give the
   * same digest, whether the reports have been written or not.
   */
  readonly digest: string;
}

/** What is kept of a checkup. */
export function runRecordOf(checkup: Checkup, toolVersion: string): RunRecord {
  const { facts, profile, summary, scorecard, outcomes } = checkup;
  return {
    asOf: facts.asOf,
    profiles: profile.ids,
    toolVersion,
    period: { from: facts.period.from, to: facts.period.to },
    counts: summary,
    score: scorecard.score === null ? null : Math.round(scorecard.score * 100) / 100,
    digest: digestOf(outcomes),
    rules: statusesByRule(
      outcomes.filter(
        ({ rule, status }) => status !== "met" && status !== "not-applicable" && !isAboutIssueLedger(rule),
      ),
    ),
    uncounted: new Map(),
  };
}

/** A checkup made anew, of an earlier state of the workbook. */
export function earlierRunOf(checkup: Checkup, toolVersion: string): EarlierRun {
  return { ...runRecordOf(checkup, toolVersion), rules: statusesByRule(checkup.outcomes) };
}

export function statusesByRule(
  outcomes: Iterable<Pick<Outcome, "rule" | "subject" | "status">>,
): ReadonlyMap<string, StatusesBySubject> {
  const rules = new Map<string, Map<string, Status>>();
  for (const { rule, subject, status } of outcomes) {
    const key = ruleDigest(rule);
    const known = rules.get(key);
    const digest = subjectDigest(rule, subject);
    if (known) known.set(digest, status);
    else rules.set(key, new Map([[digest, status]]));
  }
  return rules;
}

export function ruleDigest(rule: string): string {
  return shortDigest(rule);
}

/** Periods and the branch itself as they are, everything else (persons, records, groups) as seven characters. */
export function subjectDigest(rule: string, subject: string): string {
  if (subject === "branch") return "-";
  return openSubject.test(subject) ? subject : shortDigest(`${rule}|${subject}`);
}

/** The subject, where the digest says it. */
export function subjectOfDigest(digest: string): string | null {
  if (digest === "-") return "branch";
  return openSubject.test(digest) ? digest : null;
}

/** The period keys of the contract. No digest has a capital letter or a dash, or fewer than seven characters. */
const openSubject = /^\d{4}(?:[QHS]\d|-\d{2})?$/;

/** Seven characters 0-9 a-z. */
function shortDigest(text: string): string {
  return Number.parseInt(textHash(text), 16).toString(36).padStart(7, "0");
}

function digestOf(outcomes: readonly Outcome[]): string {
  const judged = outcomes.filter(({ rule }) => !judgesOwnSheets(rule));
  return textHash(judged.map(({ rule, subject, status }) => `${rule}|${subject}|${status}`).join("\n"));
}
