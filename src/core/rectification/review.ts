/**
 * A review of a quarter, half-year or year: its figures against those of the stretch before it, both worked out today by
 * the same profile on the same workbook, and what became of the issues the earlier stretch left behind.
 */
import type { Checkup, ScorecardArea, ScorecardGroupId } from "../checkup/checkup.ts";
import { addDays, type Day, dayOf, yearOf } from "../model/date.ts";
import type { LedgerKind } from "../model/ledger.ts";
import { isClosed, overlap, type Period, spanPeriod } from "../model/period.ts";
import { issueStates } from "../reports/issue-states.ts";
import type { Snapshot } from "../workbook/snapshot.ts";
import { checkupAt } from "./checkup-at.ts";
import { type ReviewEvent, type ReviewedStretch, reviewEvents } from "./review-events.ts";
import { type IssueMoves, issueMoves, type ReviewedIssue, reviewedIssues } from "./review-issues.ts";
import { lastClosed, periodBefore, type ReviewKind } from "./review-period.ts";

export interface ReviewRequest {
  readonly checkup: Checkup;
  readonly snapshot: Snapshot;
  readonly kind: ReviewKind;
  /** A stretch of that kind that is over; the last one when absent. */
  readonly period?: Period;
}

/** One of the seven groups. Shares 0 to 1; null = nothing could be judged. */
export interface ReviewArea {
  readonly id: ScorecardGroupId;
  readonly title: string;
  readonly before: number | null;
  readonly now: number | null;
  readonly met: number;
  readonly gap: number;
  /** Null when the ledgers do not reach back. */
  readonly gapBefore: number | null;
}

export interface Review {
  readonly kind: ReviewKind;
  readonly period: Period;
  readonly earlier: Period;
  /** Today's checkup: what is still open, what comes next. */
  readonly checkup: Checkup;
  readonly now: Checkup;
  /** Null when the ledgers do not reach back into the earlier stretch. */
  readonly before: Checkup | null;
  readonly areas: readonly ReviewArea[];
  readonly issues: readonly ReviewedIssue[];
  readonly moves: IssueMoves;
  /** Empty for a quarter. */
  readonly events: readonly ReviewEvent[];
}

export function reviewOf({ checkup: asked, snapshot, kind, period: chosen }: ReviewRequest): Review {
  const { asOf } = asked.facts;
  const checkup = wholeYear(asked, snapshot);
  const period = chosen && isClosed(chosen, asOf) ? chosen : lastClosed(kind, asOf);
  const earlier = periodBefore(kind, period);
  const now = checkupAt(checkup, snapshot, closingDay(period), period);
  const before = reachesBack(now, earlier) ? checkupAt(checkup, snapshot, closingDay(earlier), earlier) : null;
  const areasBefore = new Map(before?.scorecard.areas.map((area) => [area.id, area]));
  const lines = issueStates(checkup, snapshot);
  const stretch = (own: Period, closing: Checkup): ReviewedStretch => ({
    period: own,
    closing,
    today: kind === "quarter" ? closing : checkupAt(checkup, snapshot, asOf, own),
  });
  return {
    kind,
    period,
    earlier,
    checkup,
    now,
    before,
    areas: now.scorecard.areas.map((area): ReviewArea => {
      const was = areasBefore.get(area.id);
      return {
        id: area.id,
        title: area.title,
        before: was ? shareOf(was) : null,
        now: shareOf(area),
        met: area.met,
        gap: area.gap,
        gapBefore: was ? was.gap : null,
      };
    }),
    issues: reviewedIssues(lines, earlier),
    moves: issueMoves(lines, period),
    events: reviewEvents(kind, stretch(period, now), before ? stretch(earlier, before) : null),
  };
}

/** A checkup of one quarter says nothing about the issues of another: they are looked at over the year up to today. */
function wholeYear(checkup: Checkup, snapshot: Snapshot): Checkup {
  const { asOf, period } = checkup.facts;
  if (period.kind === "span") return checkup;
  return checkupAt(checkup, snapshot, asOf, spanPeriod(dayOf(yearOf(asOf), 1, 1), asOf));
}

/**
 * The base date of a stretch's closing checkup: the day after its last. On the last day itself a meeting of the stretch
 * that was not held is still 未到期 (decision 1), and would be missing from its own review.
 */
function closingDay(period: Period): Day {
  return addDays(period.to, 1);
}

/** Ledgers that are kept month by month. An old date in any other one says nothing about the stretch before. */
const running: ReadonlySet<LedgerKind> = new Set<LedgerKind>(["meetings", "dues", "attendance", "study"]);

function reachesBack({ facts }: Checkup, earlier: Period): boolean {
  const kept = facts.coverage.filter(({ kind }) => running.has(kind));
  return kept.some(({ stretches }) => stretches.some((stretch) => overlap(stretch, earlier)));
}

function shareOf({ score, full }: ScorecardArea): number | null {
  return score === null || full === 0 ? null : score / full;
}
