/** What would lift the score to the next star: only gaps that can still be mended count (decision 52). */
import type { Checkup, Scorecard } from "../checkup/checkup.ts";
import { scorecardOf } from "../checkup/scorecard.ts";
import type { Outcome } from "../model/outcome.ts";

export interface NextStar {
  /** Rules to mend, those that lift the score most first. */
  readonly rules: readonly string[];
  /** Points gained. */
  readonly gain: number;
  /** Stars that are certain then: the lower end of the interval reaches them too. */
  readonly stars: number;
}

/** Null when there is no star to reach, or when what can still be mended does not suffice. */
export function nextStar(checkup: Checkup): NextStar | null {
  const { score, stars } = checkup.scorecard;
  if (score === null || stars === null || stars >= 5) return null;
  const mendable = new Map<string, number>();
  for (const outcome of checkup.outcomes) {
    if (isMendable(outcome)) mendable.set(outcome.rule, (mendable.get(outcome.rule) ?? 0) + 1);
  }
  // An item's gain does not depend on the other items: mending changes no weight and no rescaling.
  const gains = checkup.scorecard.items
    .flatMap((item) => {
      const count = mendable.get(item.rule);
      if (count === undefined || item.full === null || item.manual !== null) return [];
      return [{ rule: item.rule, gain: (item.full * count) / (item.met + item.gap) }];
    })
    .sort((a, b) => b.gain - a.gain);
  const reached = (count: number): NextStar | null => {
    const chosen = gains.slice(0, count).map(({ rule }) => rule);
    const after = scorecardAfter(checkup, new Set(chosen));
    if (after.score === null || after.stars === null || after.stars <= stars) return null;
    return { rules: chosen, gain: after.score - score, stars: after.stars };
  };
  // Mending more never lowers the score: the fewest rules that reach a star are found by halving.
  let best = reached(gains.length);
  let low = 1;
  for (let high = gains.length - 1; best !== null && low <= high; ) {
    const middle = (low + high) >> 1;
    const found = reached(middle);
    if (found) {
      best = found;
      high = middle - 1;
    } else low = middle + 1;
  }
  return best;
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
      mended.has(outcome.rule) && isMendable(outcome) ? { ...outcome, status: "met" } : outcome,
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
    vetoes: scorecard.vetoes,
  });
}
