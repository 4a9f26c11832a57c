/**
 * Duties that belong to people and terms and come due on days of their own: conversions, terms of office, half-yearly
 * reviews of activists, political birthdays. How early each is announced is a figure of the profile.
 */
import type { Checkup } from "../checkup/checkup.ts";
import type { EntryFacts } from "../facts/entry-facts.ts";
import {
  addDays,
  addMonths,
  type Day,
  daysInMonth,
  firstDayOfMonth,
  isoDay,
  lastDayOfMonth,
  type Month,
  monthOf,
  monthParts,
  parseIsoDay,
  partsOf,
} from "../model/date.ts";
import { fieldValue } from "../model/field.ts";
import { dayInYear } from "../model/period.ts";
import { printedArticle } from "../profiles/articles.ts";
import { figureValues } from "../profiles/profile.ts";
import { dossiersOf, stepTaken } from "../rules/shared/dossiers.ts";
import { datesInTerm, type Term, termsOf } from "../rules/shared/election-terms.ts";
import { probationsOn } from "../rules/shared/probation.ts";
import type { Duty, DutyKind } from "./duties.ts";
import { dutyKey } from "./duty-key.ts";
import { keyParts } from "./issue-key.ts";

export const computedRules = {
  conversion: "roster/conversion-reminder",
  term: "election/superior-reminder",
  request: "election/renewal-request-lead",
  review: "develop/half-year-review",
  birthday: "roster/political-birthday",
} as const;

/** In the order of the catalogue. Rules that the profile does not ask for give nothing, but for the birthdays. */
export function* comingDuties(checkup: Checkup, month: Month): Iterable<Duty> {
  yield* terms(checkup, month);
  yield* conversions(checkup, month);
  yield* birthdays(checkup, month);
  yield* reviews(checkup, month);
}

type ComputedRule = (typeof computedRules)[keyof typeof computedRules];

interface Coming {
  readonly rule: ComputedRule;
  readonly subject: string;
  readonly title: string;
  readonly lastDay: Day;
}

function duty(checkup: Checkup, month: Month, coming: Coming): Duty {
  const kind: DutyKind = coming.lastDay <= lastDayOfMonth(month) ? "本月应办" : "临近到期";
  return {
    key: dutyKey(month, coming.rule, coming.subject),
    kind,
    basis: basisOf(checkup, coming.rule),
    met: null,
    ...coming,
  };
}

/** The article by which the checkup itself asks; the first of the rule where it has not asked. */
function basisOf(checkup: Checkup, id: ComputedRule): string {
  const checked = checkup.rules.find(({ rule }) => rule.id === id);
  if (!checked || checked.requiredBy === null) return "仅作提醒";
  const asked = checkup.outcomes.find(({ rule }) => rule === id)?.basis[0];
  return asked ?? printedArticle(checked.rule.basis[0] ?? "");
}

function isAsked(checkup: Checkup, rule: ComputedRule): boolean {
  return checkup.profile.requires(rule) !== null;
}

/** The present term as it runs out, and the request that goes to the superior organisation some months before. */
function* terms(checkup: Checkup, month: Month): Iterable<Duty> {
  const { others, branch } = checkup.facts;
  const figures = figureValues(checkup.profile.figures);
  const years = figures["term.years"];
  const term = others.election && years ? termsOf(others.election, branch, years).at(-1) : undefined;
  if (!others.election || !term || term.appointed) return;
  const expires = expiryOf(others.election, term);
  const [first, last] = [firstDayOfMonth(month), lastDayOfMonth(month)];
  const lead = figures["election.request_lead_months"];
  const ahead = Math.max(figures["election.reminder_months"] ?? 0, lead ?? 0);
  if (expires < first || addMonths(expires, -ahead) > last) return;
  if (isAsked(checkup, computedRules.term)) {
    const title = termTitle(expires);
    yield duty(checkup, month, { rule: computedRules.term, subject: term.subject, title, lastDay: expires });
  }
  if (lead === undefined || !isAsked(checkup, computedRules.request)) return;
  const deadline = addMonths(expires, -lead);
  if (deadline < first || datesInTerm(others.election, term, "requestedOn").length > 0) return;
  const title = `${requestStart(expires)}，提前 ${lead} 个月）`;
  yield duty(checkup, month, {
    rule: computedRules.request,
    subject: term.subject,
    title,
    lastDay: deadline,
  });
}

/** Probation that ends in the month or soon after it. */
function* conversions(checkup: Checkup, month: Month): Iterable<Duty> {
  const { roster, asOf } = checkup.facts;
  const figures = figureValues(checkup.profile.figures);
  const length = figures["develop.probation"];
  const ahead = figures["roster.conversion_reminder_days"];
  if (!roster || !length || ahead === undefined || !isAsked(checkup, computedRules.conversion)) return;
  const [first, last] = [firstDayOfMonth(month), lastDayOfMonth(month)];
  for (const { person, ends } of probationsOn(roster, asOf, length)) {
    if (ends === null || ends < first || addDays(ends, -ahead) > last) continue;
    yield duty(checkup, month, {
      rule: computedRules.conversion,
      subject: person.subject,
      title: conversionTitle(person.name),
      lastDay: ends,
    });
  }
}

/** Activists whose last review, or admission as activist, lies half a year back within the month. */
function* reviews(checkup: Checkup, month: Month): Iterable<Duty> {
  const { others, period, asOf } = checkup.facts;
  const { development } = others;
  const months = figureValues(checkup.profile.figures)["develop.review_months"];
  if (!development || months === undefined || !isAsked(checkup, computedRules.review)) return;
  for (const { subject, name, entry } of dossiersOf(development, period)) {
    const since = stepTaken(entry, "activistOn", asOf);
    if (since === null || stepTaken(entry, "candidateOn", asOf) !== null) continue;
    const dates = (fieldValue(entry.reviewedOn) ?? []).filter(({ from }) => from >= since.from && from <= asOf);
    const before = dates.reduce<Day>((latest, { to }) => (to > latest ? to : latest), since.to);
    const lastDay = addMonths(before, months);
    if (monthOf(lastDay) !== month) continue;
    yield duty(checkup, month, {
      rule: computedRules.review,
      subject,
      title: `${reviewStart(name)}${isoDay(before)}）`,
      lastDay,
    });
  }
}

/** Most names in one line. */
const mostNames = 10;

/** Members by the day on which they joined: one line per day, whoever shares it. */
function* birthdays(checkup: Checkup, month: Month): Iterable<Duty> {
  const { roster } = checkup.facts;
  if (!roster?.has("joinedOn")) return;
  const { year, month: number } = monthParts(month);
  const byDay = new Map<Day, string[]>();
  for (const { name, record } of roster.onRosterOn(lastDayOfMonth(month))) {
    const joined = fieldValue(record.joinedOn);
    if (!joined || joined.from !== joined.to) continue;
    const parts = partsOf(joined.from);
    if (parts.month !== number || parts.year >= year) continue;
    // Somebody who joined on 29 February has it on the 28th in a common year.
    const day = dayInYear(year, { month: number, day: parts.day });
    const names = byDay.get(day) ?? [];
    names.push(`${name}（${year - parts.year}年${parts.day > daysInMonth(year, number) ? "，2月29日入党" : ""}）`);
    byDay.set(day, names);
  }
  for (const [lastDay, names] of [...byDay].sort(([a], [b]) => a - b)) {
    const more = names.length > mostNames ? `等 ${names.length} 人` : "";
    yield duty(checkup, month, {
      rule: computedRules.birthday,
      subject: isoDay(lastDay),
      title: `${birthdayStart}${names.slice(0, mostNames).join("、")}${more}`,
      lastDay,
    });
  }
}

function expiryOf(election: EntryFacts<"election">, term: Term): Day {
  const extended = datesInTerm(election, term, "extendedUntil").at(-1)?.day;
  return extended !== undefined && extended > term.expiresOn ? extended : term.expiresOn;
}

const untilText = (expires: Day): string => `任期 ${isoDay(expires)} 届满`;
const termTitle = (expires: Day): string => `支部班子${untilText(expires)}，可以着手准备换届`;
const requestStart = (expires: Day): string => `报送换届请示（${untilText(expires)}`;
const conversionTitle = (name: string): string => `${name}预备期满，可以着手准备转正（本人先写申请）`;
const reviewStart = (name: string): string => `对入党积极分子${name}进行半年考察（上次 `;
const birthdayStart = "政治生日（入党纪念日）：";

/**
 * The key of the duty of this kind that a line of the month names, whether or not it is still open; null when its words
 * name none, or one of several people of one name.
 */
export function comingDutyNamed(
  checkup: Checkup,
  month: Month,
  line: { readonly title: string; readonly basis: string; readonly lastDay: Day | null },
): string | null {
  const { title } = line;
  const keyOf = (rule: ComputedRule, subjects: readonly string[]): string | null => {
    const [subject] = subjects;
    const isClear = subject !== undefined && subjects.length === 1 && basisOf(checkup, rule) === line.basis;
    return isClear ? dutyKey(month, rule, subject) : null;
  };
  const { roster, others, period, branch } = checkup.facts;
  if (title.startsWith(birthdayStart)) {
    return keyOf(computedRules.birthday, line.lastDay === null ? [] : [isoDay(line.lastDay)]);
  }
  const converted = (roster?.people ?? []).filter(({ name }) => title === conversionTitle(name));
  if (converted.length > 0) {
    return keyOf(
      computedRules.conversion,
      converted.map(({ subject }) => subject),
    );
  }
  const dossiers = others.development ? [...dossiersOf(others.development, period)] : [];
  const reviewed = dossiers.filter(({ name }) => title.startsWith(reviewStart(name)));
  if (reviewed.length > 0) {
    return keyOf(
      computedRules.review,
      reviewed.map(({ subject }) => subject),
    );
  }
  const years = figureValues(checkup.profile.figures)["term.years"];
  const { election } = others;
  if (!election || !years) return null;
  for (const term of termsOf(election, branch, years)) {
    const expires = expiryOf(election, term);
    if (title === termTitle(expires)) return keyOf(computedRules.term, [term.subject]);
    if (title.startsWith(requestStart(expires))) return keyOf(computedRules.request, [term.subject]);
  }
  return null;
}

/** Whether the ledgers now show a duty of this kind: true, or null while they do not. */
export function comingDutyIsMet(checkup: Checkup, key: string): boolean | null {
  const { rule: month, subject: rest } = keyParts(key);
  const { rule, subject } = keyParts(rest);
  const { roster, others, asOf, period, branch } = checkup.facts;
  if (rule === computedRules.conversion) {
    const person = roster?.onRosterOn(asOf).find((one) => one.subject === subject);
    return roster && person && roster.memberTypeOn(person, asOf) === "full" ? true : null;
  }
  if (rule === computedRules.review && others.development) {
    const dossier = dossiersOf(others.development, period).find((one) => one.subject === subject);
    const since = parseIsoDay(`${month}-01`);
    const reviews = fieldValue(dossier?.entry.reviewedOn) ?? [];
    return since !== null && reviews.some(({ from }) => from >= since && from <= asOf) ? true : null;
  }
  const years = figureValues(checkup.profile.figures)["term.years"];
  if ((rule === computedRules.term || rule === computedRules.request) && others.election && years) {
    const term = termsOf(others.election, branch, years).find((one) => one.subject === subject);
    if (!term) return null;
    const isRequested = rule === computedRules.request && datesInTerm(others.election, term, "requestedOn").length > 0;
    return term.next !== null || isRequested ? true : null;
  }
  return null;
}
