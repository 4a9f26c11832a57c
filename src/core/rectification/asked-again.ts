/** Rules of a finished checkup asked about another stretch of time, on the ledgers as they are now. */
import type { Checkup } from "../checkup/checkup.ts";
import { runCheckup } from "../checkup/run-checkup.ts";
import type { Period } from "../model/period.ts";

/** Answers only: nothing of it is scored. */
export function askedAgain(checkup: Checkup, period: Period, isAsked: (rule: string) => boolean): Checkup {
  return runCheckup({
    facts: { ...checkup.facts, period },
    profile: checkup.profile,
    rules: checkup.rules.flatMap(({ rule }) => (isAsked(rule.id) ? [rule] : [])),
    weights: new Map(),
    rounding: "none",
    vetoes: [],
    manualScores: new Map(),
    settings: checkup.settings,
  });
}
