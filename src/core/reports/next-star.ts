/**
 * 怎样升一星: the fewest open gaps whose closing reaches the next star. Only gaps that can still be mended count (decision
 * 52); what cannot be made up for is counted apart, so that nobody is promised what cannot be done.
 */
import type { Checkup, Scorecard } from "../checkup/checkup.ts";
import { scorecardOf } from "../checkup/scorecard.ts";
import type { Outcome } from "../model/outcome.ts";

/** A gap to close. */
export interface GapToMend {
  readonly rule: string;
  readonly subject: string;
}

export interface NextStar {
  /** Rules of the gaps to close, those that lift the score most first. */
  readonly rules: readonly string[];
  /** The gaps to close, those that lift the score most first. */
  readonly gaps: readonly GapToMend[];
  /** Points gained. */
  readonly gain: number;
  /** Stars that are certain then: the lower end of the interval reaches them too. */
  readonly stars: number;
  /** Gaps of past periods that stay whatever is done. */
  readonly past: number;
}

/** Null when there is no star to reach, or when what can still be mended does not suffice. */
export function nextStar(checkup: Checkup): NextStar | null {
  const { score, stars } = checkup.scorecard;
  if (score === null || stars === null || stars >= 5) return null;
  const gaps = gapsByGain(checkup);
  const reached = (count: number): NextStar | null => {
    const chosen = gaps.slice(0, count);
    const after = scorecardAfter(checkup, new Set(chosen.map(keyOf)));
    if (after.score === null || after.stars === null || after.stars <= stars) return null;
    return {
      rules: [...new Set(chosen.map(({ rule }) => rule))],
      gaps: chosen,
      gain: after.score - score,
      stars: after.stars,
      past: pastGaps(checkup),
    };
  };
  // Closing more gaps never lowers the score: the fewest that reach a star are found by halving.
  let best = reached(gaps.length);
  let low = 1;
  for (let high = gaps.length - 1; best !== null && low <= high; ) {
    const middle = (low + high) >> 1;
    const found = reached(middle);
    if (found) {
      best = found;
      high = middle - 1;
    } else low = middle + 1;
  }
  return best;
}

/** Scored gaps that can no longer be closed. */
export function pastGaps(checkup: Checkup): number {
  const scored = new Set(checkup.scorecard.items.flatMap((item) => (item.manual === null ? [item.rule] : [])));
  return checkup.outcomes.filter(({ rule, status, past }) => status === "gap" && past === true && scored.has(rule))
    .length;
}

/**
 * What closing a gap gives does not depend on the other gaps: it changes no weight and no rescaling. The lower end of the
 * interval decides when a star is certain, so gaps are ordered by what they add to it.
 */
function gapsByGain(checkup: Checkup): readonly GapToMend[] {
  const { items, areas } = checkup.scorecard;
  const applicable = new Map<string, number>();
  for (const { group, weight, aux } of items) {
    if (aux) applicable.set(group, (applicable.get(group) ?? 0) + weight);
  }
  const gains = new Map<string, { readonly low: number; readonly score: number }>();
  for (const { rule, group, weight, met, gap, cannotJudge, manual, full } of items) {
    const groupFull = areas.find((area) => area.id === group)?.full ?? 0;
    const groupWeight = applicable.get(group);
    if (full === null || manual !== null || gap === 0 || groupWeight === undefined) continue;
    gains.set(rule, {
      low: (groupFull * weight) / groupWeight / (met + gap + cannotJudge),
      score: full / (met + gap),
    });
  }
  const mendable = checkup.outcomes.flatMap((outcome) => {
    const gain = isMendable(outcome) ? gains.get(outcome.rule) : undefined;
    return gain && gain.score > 0 ? [{ rule: outcome.rule, subject: outcome.subject, gain }] : [];
  });
  return mendable
    .sort((a, b) => b.gain.low - a.gain.low || b.gain.score - a.gain.score)
    .map(({ rule, subject }) => ({ rule, subject }));
}

function keyOf({ rule, subject }: GapToMend): string {
  return `${rule}|${subject}`;
}

function isMendable(outcome: Outcome): boolean {
  return outcome.status === "gap" && outcome.past !== true;
}

function scorecardAfter(checkup: Checkup, mended: ReadonlySet<string>): Scorecard {
  const { scorecard, rules } = checkup;
  const known = new Set(rules.map((checked) => checked.rule.id));
  return scorecardOf({
    rules,
    outcomes: checkup.outcomes.map((outcome) =>
      mended.has(keyOf(outcome)) && isMendable(outcome) ? { ...outcome, status: "met" } : outcome,
    ),
    weights: new Map(scorecard.areas.map((area) => [area.id, area.full])),
    manualScores: new Map(
      scorecard.items.flatMap((item) =>
        item.manual === null || !known.has(item.rule) ? [] : [[item.rule, item.manual]],
      ),
    ),
    clerkItems: scorecard.items
      .filter((item) => !known.has(item.rule))
      .map(({ rule, title, group, weight, met, gap, cannotJudge, manual }) => ({
        id: rule,
        title,
        group,
        weight,
        met,
        gap,
        cannotJudge,
        manual,
      })),
    rounding: scorecard.rounding,
    thresholds: scorecard.thresholds,
    vetoes: scorecard.vetoes,
  });
}
