/**
 * Two runs side by side: which gaps are new, which are mended, which are still there, and which nobody judges any more.
 * Whatever is a gap now is either new, still open, about the issue ledger itself, or of a rule whose earlier gaps were only
 * counted.
 */
import type { Checkup } from "../checkup/checkup.ts";
import { isoDay } from "../model/date.ts";
import type { Outcome, Status } from "../model/outcome.ts";
import { isAboutIssueLedger } from "../rectification/issue-rows.ts";
import { type EarlierRun, ruleDigest, subjectDigest, subjectOfDigest } from "./run-record.ts";

export interface Change {
  /** Id; null when a rule of the earlier run is not known any more. */
  readonly rule: string | null;
  /** Null when the earlier run keeps a person or record that the workbook does not have any more. */
  readonly subject: string | null;
  /** What is said now; null when nothing is. */
  readonly outcome: Outcome | null;
  /** What was said then; null: met, not applicable, or not asked. */
  readonly before: Status | null;
}

export interface Comparison {
  readonly before: EarlierRun;
  /** Gaps that were none. */
  readonly added: readonly Change[];
  /** Gaps that are met now. */
  readonly fixed: readonly Change[];
  readonly stillOpen: readonly Change[];
  /** Gaps of then about which there is neither a gap nor a tick now. */
  readonly noLongerJudged: readonly Change[];
  /** Rules whose earlier gaps were only counted. */
  readonly uncounted: readonly { readonly rule: string; readonly before: number; readonly now: number }[];
  /** Gaps of now about the lines of the issue ledger itself: they come and go with its lines and are not compared. */
  readonly issueLedger: number;
  /** Chinese: what makes the two runs differ beside the ledgers. */
  readonly notes: readonly string[];
}

/** In the order of the outcomes of the checkup; what is not among them comes last. */
export function compareRuns(before: EarlierRun, checkup: Checkup): Comparison {
  const added: Change[] = [];
  const fixed: Change[] = [];
  const stillOpen: Change[] = [];
  const noLongerJudged: Change[] = [];
  let issueLedger = 0;
  const countedNow = new Map<string, number>();
  const seen = new Map<string, Set<string>>();
  for (const outcome of checkup.outcomes) {
    const { rule, subject, status } = outcome;
    if (isAboutIssueLedger(rule)) {
      if (status === "gap") issueLedger++;
      continue;
    }
    const key = ruleDigest(rule);
    const digest = subjectDigest(rule, subject);
    const known = seen.get(key);
    if (known) known.add(digest);
    else seen.set(key, new Set([digest]));
    const was = before.rules.get(key)?.get(digest) ?? null;
    const change: Change = { rule, subject, outcome, before: was };
    if (status === "gap" && before.uncounted.has(key)) countedNow.set(key, (countedNow.get(key) ?? 0) + 1);
    else if (status === "gap") (was === "gap" ? stillOpen : added).push(change);
    else if (was === "gap") (status === "met" ? fixed : noLongerJudged).push(change);
  }
  const ruleIds = new Map(checkup.rules.map(({ rule }) => [ruleDigest(rule.id), rule.id]));
  for (const [key, statuses] of before.rules) {
    const rule = ruleIds.get(key) ?? null;
    if (rule !== null && isAboutIssueLedger(rule)) continue;
    for (const [digest, status] of statuses) {
      if (status !== "gap" || seen.get(key)?.has(digest)) continue;
      noLongerJudged.push({ rule, subject: subjectOfDigest(digest), outcome: null, before: "gap" });
    }
  }
  const uncounted = [...before.uncounted].flatMap(([key, count]) => {
    const rule = ruleIds.get(key);
    return rule === undefined ? [] : [{ rule, before: count, now: countedNow.get(key) ?? 0 }];
  });
  const notes = notesOn(before, checkup);
  if (issueLedger > 0) notes.push(`问题台账自身还有 ${issueLedger} 处没有填全，随台账的行增减，不列入比较。`);
  return { before, added, fixed, stillOpen, noLongerJudged, uncounted, issueLedger, notes };
}

/** 新增 3，已解决 5，仍有 12；不再判定 1. */
export function comparisonText({ added, fixed, stillOpen, noLongerJudged }: Comparison): string {
  const counts = `新增 ${added.length}，已解决 ${fixed.length}，仍有 ${stillOpen.length}`;
  return noLongerJudged.length === 0 ? counts : `${counts}；不再判定 ${noLongerJudged.length}`;
}

function notesOn(before: EarlierRun, checkup: Checkup): string[] {
  const { period } = checkup.facts;
  const notes: string[] = [];
  if (before.profiles.join() !== checkup.profile.ids.join()) {
    notes.push(
      `两次的口径不同（上次 ${before.profiles.join("、")}，这次 ${checkup.profile.ids.join("、")}），有的变化来自口径。`,
    );
  }
  if (before.period !== null && before.period.from !== period.from) {
    const from = isoDay(before.period.from);
    notes.push(`两次的检查区间不同（上次从 ${from} 起，这次从 ${isoDay(period.from)} 起），区间外的不再判定。`);
  }
  return notes;
}
