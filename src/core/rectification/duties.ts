/**
 * What a branch owes in a month, each with its last day and its rule: for the month's list, the pane on opening and the
 * calendar. Periods that still run come from the answers of the checkup; conversions, terms of office, reviews of
 * activists and political birthdays are worked out for the month itself, some time ahead. Duties say what can be done,
 * they judge nothing: what is overdue is an issue.
 */
import type { Checkup } from "../checkup/checkup.ts";
import { addDays, type Day, firstDayOfMonth, isoDay, lastDayOfMonth, type Month, monthOf } from "../model/date.ts";
import type { Outcome } from "../model/outcome.ts";
import { type Period, parsePeriod, periodContaining } from "../model/period.ts";
import { lastingSubject, periodOfSubject } from "../model/subject.ts";
import { basisText } from "../reports/report-words.ts";
import { comingDuties } from "./coming-duties.ts";
import { dutyKey } from "./duty-key.ts";
import { dutyWords, isDutyRule, isRegularWork } from "./duty-words.ts";
import { keyParts, subjectText } from "./issue-key.ts";
import { shiftedDay } from "./shifted-day.ts";

export const dutyKinds = ["本月应办", "本季应办", "临近到期", "未销问题", "上月结转", "上级布置"] as const;
export type DutyKind = (typeof dutyKinds)[number];

export interface Duty {
  /** `yyyy-mm|rule|subject`, the identity of a line of the month's list. */
  readonly key: string;
  readonly rule: string;
  /** As in the answers; a period where several people or groups owe the same: `2026-10`. */
  readonly subject: string;
  readonly kind: DutyKind;
  /** Chinese, without the last day: 召开党小组会（第一党小组、第二党小组）. */
  readonly title: string;
  /** The article, as printed. */
  readonly basis: string;
  /** Null = 未定. */
  readonly lastDay: Day | null;
  /** The day of rest on which the last day would have fallen. */
  readonly shiftedFrom?: Day;
  /** Whether a record is there; null while it is open, or when no record can show it. */
  readonly met: boolean | null;
}

/** Product default: days before its end from which a duty beyond the quarter is announced, in the report as in the list. */
export const leadDays = 60;

/**
 * The duties of a month in the order of the catalogue, by last day within a kind. For the month of the base date all of
 * them; for a later month those that are known to fall into it; for an earlier one those whose period it was.
 */
export function dutiesOf(checkup: Checkup, month: Month): readonly Duty[] {
  const found = [...fromAnswers(checkup, month), ...comingDuties(checkup, month)];
  const order = new Map<DutyKind, number>(dutyKinds.map((kind, index) => [kind, index]));
  return found.sort(
    (a, b) => (order.get(a.kind) ?? 0) - (order.get(b.kind) ?? 0) || (a.lastDay ?? 0) - (b.lastDay ?? 0),
  );
}

/** Answers of one rule that make one line of the list. */
interface Group {
  readonly rule: string;
  readonly subject: string;
  readonly outcomes: Outcome[];
}

function* fromAnswers(checkup: Checkup, month: Month): Iterable<Duty> {
  const titles = new Map(checkup.rules.map(({ rule }) => [rule.id, rule.text.title]));
  const groups = new Map<string, Group>();
  for (const outcome of checkup.outcomes) {
    if (!isDutyRule(outcome.rule)) continue;
    const subject = lineSubject(outcome);
    if (subject === null) continue;
    const key = dutyKey(month, outcome.rule, subject);
    const known = groups.get(key);
    if (known) known.outcomes.push(outcome);
    else groups.set(key, { rule: outcome.rule, subject, outcomes: [outcome] });
  }
  for (const [key, group] of groups) {
    const duty = dutyOf(checkup, month, key, group, titles.get(group.rule) ?? group.rule);
    if (duty) yield duty;
  }
}

/**
 * The period many owe together, or the subject itself. An answer without a period that is due at the end of one (talks of
 * the year) belongs to that period. Null for answers no list is made of.
 */
function lineSubject(outcome: Outcome): string | null {
  const { status, subject, dueBy } = outcome;
  if (status !== "not-due" && status !== "met" && status !== "gap") return null;
  const named = periodOfSubject(subject);
  if (status !== "not-due" && (!isRegularWork(outcome.rule) || named === null)) return null;
  if (named) return named.key;
  if (dueBy !== undefined && subject !== "branch") {
    const period = periodEndingOn(dueBy);
    if (period) return period.key;
  }
  return subject;
}

/** The longest period that ends on a day: 31 December ends the year. */
export function periodEndingOn(day: Day): Period | null {
  for (const kind of ["year", "half", "quarter", "month"] as const) {
    const period = periodContaining(kind, day);
    if (period.to === day) return period;
  }
  return null;
}

function dutyOf(checkup: Checkup, month: Month, key: string, group: Group, title: string): Duty | null {
  const { rule, subject, outcomes } = group;
  const open = outcomes.filter((outcome) => outcome.status === "not-due");
  const due = latest(open);
  const kind = due === null ? kindOfDone(subject, month) : kindOfDue(checkup.facts.asOf, due, month);
  const [first] = open.length > 0 ? open : outcomes;
  if (kind === null || !first) return null;
  const period = parsePeriod(subject);
  const day = due ?? period?.to ?? null;
  // What belongs to a period has to be done within it: a later record would count for the next one.
  const isBound = day === null || period?.to === day || staysPut.test(rule);
  return {
    key,
    rule,
    subject,
    kind,
    title: `${dutyWords(rule, title)}${peopleText(open)}`,
    basis: basisText(first.basis),
    ...(isBound ? { lastDay: day } : shiftedDay(checkup.facts.calendar, day)),
    met: open.length > 0 ? null : outcomes.every((outcome) => outcome.status === "met"),
  };
}

/** Time limits of the regulations themselves are shown as they are. */
const staysPut = /^(?:develop|election|relation|roster|dues)\//;

function latest(open: readonly Outcome[]): Day | null {
  let last: Day | null = null;
  for (const { dueBy } of open) if (dueBy !== undefined && (last === null || dueBy > last)) last = dueBy;
  return last;
}

function kindOfDue(asOf: Day, due: Day, month: Month): DutyKind | null {
  const first = firstDayOfMonth(month);
  if (due < first) return null;
  if (due <= lastDayOfMonth(month)) return "本月应办";
  // A later month has its own day: what is due after it is not announced before its quarter has begun.
  if (monthOf(asOf) !== month) return null;
  if (due <= periodContaining("quarter", first).to) return "本季应办";
  return due <= addDays(asOf, leadDays) ? "临近到期" : null;
}

/** Done, or missed: only the periods of this very month and quarter still stand in the list. */
function kindOfDone(subject: string, month: Month): DutyKind | null {
  const first = firstDayOfMonth(month);
  if (subject === periodContaining("month", first).key) return "本月应办";
  return subject === periodContaining("quarter", first).key ? "本季应办" : null;
}

const mostNames = 3;

/** Who still owes it: （第一党小组、第二党小组）, （还差 12 人：张一、李二、王三 等）; nothing when the branch itself does. */
function peopleText(open: readonly Outcome[]): string {
  const owing = new Map<string, boolean>();
  for (const { subject } of open) {
    const lasting = lastingSubject(subject);
    if (lasting !== "" && lasting !== "branch") owing.set(subjectText(lasting), lasting.startsWith("group:"));
  }
  if (owing.size === 0) return "";
  const names = [...owing.keys()];
  const areGroups = [...owing.values()].every((isGroup) => isGroup);
  if (areGroups || names.length === 1) return `（${names.join("、")}）`;
  const shown = names.slice(0, mostNames).join("、");
  return `（还差 ${names.length} 人：${shown}${names.length > mostNames ? " 等" : ""}）`;
}

/**
 * Whether the records now show a duty of a list: true, false once its time is over without them, null while it is open or
 * nobody can tell.
 *
 * @param key of a line: `yyyy-mm|rule|subject`
 */
export function dutyIsMet(checkup: Checkup, key: string): boolean | null {
  const { subject: rest } = keyParts(key);
  const { rule, subject } = keyParts(rest);
  const period = parsePeriod(subject);
  let seen: boolean | null = null;
  for (const outcome of checkup.outcomes) {
    if (outcome.rule !== rule) continue;
    const own =
      outcome.subject === subject ||
      (period !== null && (periodOfSubject(outcome.subject)?.key ?? period.key) === period.key);
    if (!own) continue;
    if (outcome.status === "not-due") return null;
    if (outcome.status === "gap") seen = false;
    else if (outcome.status === "met" && seen === null) seen = true;
  }
  return seen;
}

/** 原为 2026-10-17，休息日顺延; "" when nothing was shifted. */
export function shiftText(duty: Pick<Duty, "shiftedFrom">): string {
  return duty.shiftedFrom === undefined ? "" : `（原为 ${isoDay(duty.shiftedFrom)}，休息日顺延）`;
}
