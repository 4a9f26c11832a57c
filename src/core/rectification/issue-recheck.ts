/**
 * Issues of earlier years. The inspection of a new year says nothing about last December, but a fault that was carried
 * over 31 December has to be looked at again: its rule is asked once more about the year the fault belongs to, on today's
 * ledgers.
 */
import type { Checkup } from "../checkup/checkup.ts";
import { addDays, addMonths, type Day, yearOf } from "../model/date.ts";
import type { Outcome } from "../model/outcome.ts";
import { periodContaining, yearPeriod } from "../model/period.ts";
import { periodOfSubject } from "../model/subject.ts";
import { figureValues } from "../profiles/profile.ts";
import { graceOf } from "../rules/shared/yearly-meeting.ts";
import { askedAgain } from "./asked-again.ts";
import { issueKey, keyParts } from "./issue-key.ts";

/** Answers by key about issues that this inspection leaves out because they belong to a year before it. */
export function outcomesOfEarlierYears(
  issues: readonly { readonly key: string | null; readonly foundOn: Day | null }[],
  checkup: Checkup,
  answered: ReadonlyMap<string, Outcome>,
): ReadonlyMap<string, Outcome> {
  const rulesByYear = new Map<number, Set<string>>();
  for (const { key, foundOn } of issues) {
    if (key === null || answered.has(key)) continue;
    const { rule, subject } = keyParts(key);
    const year = yearOfIssue(subject, foundOn);
    if (year === null || yearPeriod(year).to >= checkup.facts.period.from) continue;
    const rules = rulesByYear.get(year);
    if (rules) rules.add(rule);
    else rulesByYear.set(year, new Set([rule]));
  }
  const found = new Map<string, Outcome>();
  // The latest year first: of a subject without a period the last answer stands.
  for (const [year, ids] of [...rulesByYear].sort(([a], [b]) => b - a)) {
    for (const outcome of askedAgain(checkup, yearPeriod(year), (rule) => ids.has(rule)).outcomes) {
      const key = issueKey(outcome.rule, outcome.subject);
      if (!answered.has(key) && !found.has(key)) found.set(key, outcome);
    }
  }
  return found;
}

/**
 * Answers about the last quarter of the year before, in the first quarter of a year that is inspected from its first day.
 * What only ended on 31 December could not be judged before that day and lies outside the new year's inspection: without
 * this look back nobody would ever be told of it (trap 64). Yearly meetings that may be made up for until a day of the
 * new year are looked back at for as long again once that day is over.
 */
export function outcomesOfLastQuarter(checkup: Checkup): readonly Outcome[] {
  const { asOf, period } = checkup.facts;
  const year = yearPeriod(yearOf(asOf));
  const before = periodContaining("quarter", addDays(year.from, -1));
  if (period.from !== year.from) return [];
  const isFirstQuarter = periodContaining("quarter", asOf).from === year.from;
  const late = new Set<string>(graceHasJustEnded(checkup) ? lateRules(checkup) : []);
  if (!isFirstQuarter && late.size === 0) return [];
  const again = askedAgain(checkup, yearPeriod(yearOf(before.to)), (rule) => isFirstQuarter || late.has(rule));
  return again.outcomes.filter(({ subject }) => {
    const own = periodOfSubject(subject);
    return own !== null && own.to >= before.from && own.to <= before.to;
  });
}

const graceFigure = "orglife.grace";

/** Whether the time in which last year's meetings may be made up for ended within the last three months. */
function graceHasJustEnded({ facts, profile }: Checkup): boolean {
  const grace = figureValues(profile.figures)[graceFigure];
  if (grace === undefined) return false;
  const until = graceOf(yearPeriod(yearOf(facts.asOf) - 1), grace);
  return facts.asOf > until && facts.asOf <= addMonths(until, 3);
}

function lateRules({ rules }: Checkup): readonly string[] {
  return rules.flatMap(({ rule }) => (rule.parameters.includes(graceFigure) ? [rule.id] : []));
}

/** The year of the period a subject names, or else the year in which the fault was found. */
function yearOfIssue(subject: string, foundOn: Day | null): number | null {
  const period = periodOfSubject(subject);
  if (period !== null) return yearOf(period.to);
  return foundOn === null ? null : yearOf(foundOn);
}
