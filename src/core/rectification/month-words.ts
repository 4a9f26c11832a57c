/**
 * Lines of a month's list known again by their words, when the hidden key is lost (values copied, the column deleted).
 * Only words that the list itself writes are taken, with the article beside them: a line the branch has written or
 * worded anew is its own.
 */
import type { Checkup } from "../checkup/checkup.ts";
import { type Day, dayOf, firstDayOfMonth, isoMonth, type Month, monthParts, parseIsoDay } from "../model/date.ts";
import { type Period, spanPeriod } from "../model/period.ts";
import { lastingSubject, periodOfSubject } from "../model/subject.ts";
import type { IssueLine } from "../reports/issue-states.ts";
import { basisText } from "../reports/report-words.ts";
import { askedAgain } from "./asked-again.ts";
import { comingDutyNamed } from "./coming-duties.ts";
import { type Duty, type DutyKind, dutiesOf, periodEndingOn, shiftText } from "./duties.ts";
import { dutyKey } from "./duty-key.ts";
import { dutyWords, isDutyRule } from "./duty-words.ts";
import { subjectText } from "./issue-key.ts";
import { carriedLines, type LineToCarry, lineOrigins, titleWithoutWhy } from "./month-carry.ts";
import { issueGroupText, issueLineKey, leftIssuesText } from "./month-lines.ts";

/** What stands in a line beside its key. */
export interface WordedLine {
  /** 类别. */
  readonly kind: string;
  readonly title: string;
  readonly basis: string;
  /** 最后期限 when it is a day. */
  readonly lastDay: Day | null;
}

/** The words of one month's list. */
export class MonthWords {
  private readonly phrases: readonly { readonly rule: string; readonly phrase: string }[];
  private readonly asked = new Map<string, Checkup>();
  private readonly handedOn = new Map<string, string[]>();
  private duties: readonly Duty[] | null = null;

  /** @param before the lines of the list before it, with their keys; null when there is none */
  constructor(
    private readonly checkup: Checkup,
    private readonly issues: readonly IssueLine[],
    private readonly month: Month,
    before: { readonly month: Month; readonly lines: readonly LineToCarry[] } | null,
  ) {
    this.phrases = checkup.rules.flatMap(({ rule }) =>
      isDutyRule(rule.id) ? [{ rule: rule.id, phrase: dutyWords(rule.id, rule.text.title) }] : [],
    );
    if (!before) return;
    for (const { origin, title, why, basis } of carriedLines(before.lines, before.month)) {
      this.handOn(`${title}${why}`, basis, origin);
    }
    // What was marked since says another why, or is not handed on any more.
    for (const { origin, title, line } of lineOrigins(before.lines, before.month)) {
      this.handOn(title, line.basis, origin);
    }
  }

  private handOn(title: string, basis: string, origin: string): void {
    const words = wordsOf(title, basis);
    const same = this.handedOn.get(words);
    if (same) same.push(origin);
    else this.handedOn.set(words, [origin]);
  }

  /**
   * The key a line has lost; null when its words are not those of this list, or do not say which line it is.
   *
   * @param taken keys that stand beside other lines of the month
   */
  keyOf(line: WordedLine, taken: ReadonlySet<string>): string | null {
    for (const key of this.keysOf(line)) if (!taken.has(key)) return key;
    return null;
  }

  private *keysOf(asItStands: WordedLine): Iterable<string> {
    const line = { ...asItStands, title: titleWithoutWhy(asItStands.title) };
    // A line that was carried over has the last day of the month, not that of its duty: the month before knows it.
    if (line.kind === carriedKind) {
      // One without the words about an earlier month has been written by hand.
      if (line.title !== asItStands.title) yield* this.carriedKeys(asItStands.title, line);
    } else if (line.kind === issueKind) yield* this.issueKeys(line);
    else if (line.basis !== "") yield* this.dutyKeys(line);
  }

  private *carriedKeys(asItStands: string, { title, basis }: WordedLine): Iterable<string> {
    for (const words of [asItStands, title]) {
      for (const origin of this.handedOn.get(wordsOf(words, basis)) ?? []) {
        yield `${isoMonth(this.month)}|carry|${origin}`;
      }
    }
  }

  private *dutyKeys(line: WordedLine): Iterable<string> {
    const { title, basis, lastDay } = line;
    const named = this.phrases.filter(({ phrase }) => title.startsWith(phrase));
    if (named.length > 0) {
      this.duties ??= dutiesOf(this.checkup, this.month);
      const same = this.duties.filter((duty) => `${duty.title}${shiftText(duty)}` === title && duty.basis === basis);
      for (const duty of same) if (lastDay === null || duty.lastDay === lastDay) yield duty.key;
    }
    for (const { rule, phrase } of named) {
      const checkup = this.askedAbout(rule);
      for (const subject of dutySubjects(checkup, rule, this.month, line, title.slice(phrase.length))) {
        yield dutyKey(this.month, rule, subject);
      }
    }
    const coming = comingDutyNamed(this.checkup, this.month, line);
    if (coming !== null) yield coming;
  }

  private *issueKeys({ title, basis }: WordedLine): Iterable<string> {
    const isLike = (issue: IssueLine): boolean => basis === issue.basis || basis === "" || issue.basis === "";
    for (const issue of this.issues) {
      const { number, label, problem, rule } = issue;
      if (number === "" || !title.startsWith(number) || !isLike(issue)) continue;
      if (title === issueGroupText([issue])) yield issueLineKey(this.month, label);
      // How many they were, and which, has changed since.
      const rest = title.slice(number.length);
      if (rule !== null && /^ 等 \d+ 条：/.test(rest) && rest.replace(/^ 等 \d+ 条：/, "").startsWith(problem)) {
        yield issueLineKey(this.month, `rule:${rule}`);
      }
    }
    const count = /\d+/.exec(title)?.[0];
    if (count !== undefined && title === leftIssuesText(Number(count))) yield issueLineKey(this.month, "more");
  }

  /** The answers of a rule, also about a year before that of the inspection: what came due in the month may be older. */
  private askedAbout(rule: string): Checkup {
    const { facts } = this.checkup;
    const from = dayOf(monthParts(this.month).year, 1, 1);
    if (facts.period.from <= from) return this.checkup;
    const before = this.asked.get(rule);
    if (before) return before;
    const asked = askedAgain(this.checkup, spanPeriod(from, facts.asOf), (id) => id === rule);
    this.asked.set(rule, asked);
    return asked;
  }
}

const carriedKind: DutyKind = "上月结转";
const issueKind: DutyKind = "未销问题";

function wordsOf(title: string, basis: string): string {
  return `${title}|${basis}`;
}

/**
 * Subjects of a rule's duties that a line may be about which begins with the rule's words, the likeliest first.
 *
 * @param rest what follows the rule's words
 */
function dutySubjects(checkup: Checkup, rule: string, month: Month, line: WordedLine, rest: string): readonly string[] {
  const outcomes = checkup.outcomes.filter((outcome) => outcome.rule === rule);
  if (!outcomes.some(({ basis }) => basisText(basis) === line.basis)) return [];
  const shifted = /（原为 (\d{4}-\d{2}-\d{2})，休息日顺延）$/.exec(rest);
  const people = namesIn(shifted ? rest.slice(0, shifted.index) : rest);
  const known = new Set([
    ...outcomes.map(({ subject }) => subjectText(lastingSubject(subject))),
    ...(checkup.facts.roster?.people ?? []).map(({ subject }) => subject),
  ]);
  if (people === null || !people.every((name) => known.has(name))) return [];
  const due = shifted ? parseIsoDay(shifted[1] ?? "") : line.lastDay;
  const periods = new Map<string, PeriodWithDue>();
  const others: string[] = [];
  for (const { subject, status, dueBy } of outcomes) {
    const period = periodOfSubject(subject);
    if (!period) {
      others.push(subject);
      continue;
    }
    const before = periods.get(period.key);
    const isMet = status === "met" && before?.isMet !== false;
    periods.set(period.key, { period, isMet, dueBy: dueBy ?? before?.dueBy ?? null });
  }
  if (periods.size > 0) return due === null ? [] : periodsDueOn([...periods.values()], due, month);
  if (others.every((subject) => subject === "branch")) return ["branch"];
  const period = due === null ? null : periodEndingOn(due);
  if (period) return [period.key];
  return people.length === 1 ? others.filter((subject) => subjectText(subject) === people[0]) : [];
}

interface PeriodWithDue {
  readonly period: Period;
  /** Known as long as the duty is open. */
  readonly dueBy: Day | null;
  readonly isMet: boolean;
}

/** Whose last day it was: answers about a duty that is done do not say it any more. */
function periodsDueOn(known: readonly PeriodWithDue[], due: Day, month: Month): readonly string[] {
  const keysOf = (some: readonly PeriodWithDue[]): string[] => some.map(({ period }) => period.key);
  // A year in its time of grace is due later than it was.
  const exact = known.filter(({ period, dueBy }) => dueBy === due || period.to === due);
  if (exact.length > 0) {
    const first = firstDayOfMonth(month);
    // What is done may have been done before the list was written.
    const rank = ({ period, dueBy, isMet }: PeriodWithDue): number =>
      (period.from <= first && first <= period.to ? 0 : 4) + (dueBy === due ? 0 : 2) + (isMet ? 1 : 0);
    return keysOf([...exact].sort((a, b) => rank(a) - rank(b)));
  }
  const around = known.filter(({ period }) => period.from <= due && due < period.to);
  // The period before that of the day, not one before it.
  const ended = known.filter(({ period: { from, to } }) => to < due && due - to <= to - from + 1);
  if (around.length === 0 || ended.length === 0) return keysOf([...around, ...ended]);
  // What is done after its period ends (公示) is told by a duty of the rule that is still open.
  return known.some(({ period, dueBy }) => dueBy !== null && dueBy > period.to) ? keysOf(ended) : [];
}

/** （第一党小组、第二党小组）, （还差 12 人：张一、李二、王三 等）; null for anything else that stands there. */
function namesIn(text: string): readonly string[] | null {
  if (text === "") return [];
  if (!text.startsWith("（") || !text.endsWith("）")) return null;
  const names = text.slice(1, -1).replace(/^还差 \d+ 人：/, "");
  return names.replace(/ 等$/, "").split("、");
}
