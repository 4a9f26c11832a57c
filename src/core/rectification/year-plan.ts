/**
 * The plan of a year (年度工作计划): how often each regular meeting and act is asked for by the profile, in which part of the
 * year, with a proposed working day; and what the records show of it by now. The days are proposals of the product; the
 * clerk moves them.
 */
import type { Checkup } from "../checkup/checkup.ts";
import { addToMonth, type Day, type Month, monthFrom, monthOf, monthParts, yearOf } from "../model/date.ts";
import type { Outcome } from "../model/outcome.ts";
import { dayInYear, type Period, periodsOverlapping, yearPeriod } from "../model/period.ts";
import { type Place, placeText } from "../model/place.ts";
import { periodOfSubject } from "../model/subject.ts";
import { type WorkCalendar, workdayFrom } from "../model/work-calendar.ts";
import type { FigureId, Frequency } from "../profiles/figures.ts";
import { figureValues } from "../profiles/profile.ts";
import { basisText } from "../reports/report-words.ts";
import { askedAgain } from "./asked-again.ts";
import { dutyWords } from "./duty-words.ts";
import { workdayBefore } from "./shifted-day.ts";

export const planKinds = ["三会一课", "主题党日", "组织生活", "学习教育", "党费与组织关系", "报告与总结"] as const;
export type PlanKind = (typeof planKinds)[number];

interface PlannedRule {
  readonly rule: string;
  readonly kind: PlanKind;
  /** The figure that says how often; absent = once a year. */
  readonly figure?: FigureId;
  /** Day of the month from which a working day is proposed; different ones, so that meetings do not bunch. */
  readonly from: number;
  /** Months for what is owed once a year; without it the middle of the year. */
  readonly month?: number;
}

const plannedRules: readonly PlannedRule[] = [
  { rule: "meetings/branch-assembly-quarterly", kind: "三会一课", figure: "assembly.frequency", from: 24 },
  { rule: "meetings/committee-monthly", kind: "三会一课", figure: "committee.meeting_frequency", from: 5 },
  { rule: "meetings/party-group-monthly", kind: "三会一课", figure: "group.meeting_frequency", from: 12 },
  { rule: "meetings/party-lecture", kind: "三会一课", figure: "lecture.frequency", from: 20 },
  { rule: "party-day/monthly", kind: "主题党日", figure: "partyday.frequency", from: 15 },
  { rule: "orglife/frequency", kind: "组织生活", figure: "orglife.frequency", from: 18, month: 11 },
  { rule: "orglife/annual-special", kind: "组织生活", figure: "orglife.annual_special", from: 8, month: 12 },
  { rule: "orglife/democratic-life-committee", kind: "组织生活", figure: "demlife.frequency", from: 10, month: 12 },
  { rule: "appraisal/yearly", kind: "组织生活", figure: "appraisal.frequency", from: 11, month: 12 },
  { rule: "study/monthly-learning", kind: "学习教育", figure: "study.monthly_learning", from: 8 },
  { rule: "study/group-training-count", kind: "学习教育", figure: "study.sessions", from: 22 },
  { rule: "dues/annual-assessment", kind: "党费与组织关系", from: 8, month: 1 },
  { rule: "relation/annual-screening", kind: "党费与组织关系", figure: "relation.screening", from: 16, month: 3 },
  { rule: "report/to-assembly-yearly", kind: "报告与总结", figure: "report.yearly", from: 17, month: 12 },
  { rule: "report/to-superior-yearly", kind: "报告与总结", figure: "report.yearly", from: 21, month: 12 },
  { rule: "report/secretary-debrief", kind: "报告与总结", from: 23, month: 12 },
  { rule: "plan/annual-summary", kind: "报告与总结", from: 25, month: 12 },
];

export interface PlannedItem {
  /** `2026|rule|2026-03`, the second of a period with `#2`. */
  readonly key: string;
  readonly kind: PlanKind;
  readonly title: string;
  /** 3月, 第1季度, 上半年, 全年. */
  readonly span: string;
  readonly period: Period;
  readonly basis: string;
  /** A working day of the period. */
  readonly proposed: Day;
  readonly actual: PlannedActual;
}

/** What the records show of an item. */
export interface PlannedActual {
  /** null: no answer about the period, because it has not begun or the ledger is missing. */
  readonly done: boolean | null;
  /** Where the record stands, and what stands there. */
  readonly record: { readonly place: Place; readonly text: string } | null;
}

/** The items of a year, by kind, then by time. Rules the profile does not ask for, or that do not apply, give none. */
export function plannedItems(checkup: Checkup, year: number): readonly PlannedItem[] {
  const answers = answersOf(checkup, year);
  const values = figureValues(checkup.profile.figures);
  return plannedRules.flatMap((planned) => {
    const checked = checkup.rules.find(({ rule }) => rule.id === planned.rule);
    const frequency = planned.figure === undefined ? onceAYear : values[planned.figure];
    if (!checked || checked.requiredBy === null || !isFrequency(frequency)) return [];
    const own = answers.filter((outcome) => outcome.rule === planned.rule);
    // The branch has no committee or no groups: the rule itself says so.
    if (own.length > 0 && own.every((outcome) => outcome.status === "not-applicable")) return [];
    return itemsOf(checkup, year, onFixedDay(planned, values["partyday.day"]), frequency, own, checked.rule.text.title);
  });
}

/** The theme Party day has a day of its own in some profiles. */
function onFixedDay(planned: PlannedRule, day: unknown): PlannedRule {
  const isFixed = planned.kind === "主题党日" && typeof day === "object" && day !== null && "dayOfMonth" in day;
  return isFixed && typeof day.dayOfMonth === "number" ? { ...planned, from: day.dayOfMonth } : planned;
}

const onceAYear: Frequency = { times: 1, per: "year" };

function isFrequency(value: unknown): value is Frequency {
  return typeof value === "object" && value !== null && "times" in value && "per" in value;
}

function itemsOf(
  checkup: Checkup,
  year: number,
  planned: PlannedRule,
  frequency: Frequency,
  own: readonly Outcome[],
  title: string,
): PlannedItem[] {
  const { facts } = checkup;
  const whole = yearPeriod(year);
  const periods = periodsOverlapping(frequency.per, whole.from, whole.to, facts.semesters).filter(
    // A semester belongs to the year of its first day.
    (period) => yearOf(period.from) === year,
  );
  const founded = facts.branch.foundedOn?.to;
  return periods.flatMap((period) => {
    if (founded !== undefined && founded > period.to) return [];
    const answers = own.filter(({ subject }) => periodOfSubject(subject)?.key === period.key);
    const basis = basisText((answers[0] ?? own[0])?.basis ?? []);
    return Array.from({ length: Math.min(frequency.times, 53) }, (_, index): PlannedItem => {
      const proposed = proposedDay(facts.calendar, period, planned, index, frequency.times);
      return {
        key: `${year}|${planned.rule}|${period.key}${index > 0 ? `#${index + 1}` : ""}`,
        kind: planned.kind,
        title: `${dutyWords(planned.rule, title)}${frequency.times > 1 ? `（第${index + 1}次）` : ""}`,
        span: spanText(period),
        period,
        basis,
        proposed,
        actual: actualOf(answers, index),
      };
    });
  });
}

/** The working day from the day of the month on, or the last one before it where the period would end. */
function proposedDay(
  calendar: WorkCalendar,
  period: Period,
  { from, month }: PlannedRule,
  index: number,
  times: number,
): Day {
  const [first, last] = [monthOf(period.from), monthOf(period.to)];
  const chosen = month === undefined ? null : monthFrom(yearOf(period.from), month);
  const fits = chosen !== null && times === 1 && chosen >= first && chosen <= last;
  // Once a quarter: its middle month. Twelve times a year: every month.
  const middle = addToMonth(first, Math.floor(((index + 0.5) * (last - first + 1)) / times));
  const day = dayInMonth(fits ? chosen : middle, from);
  const next = workdayFrom(calendar, day);
  return monthOf(next) === monthOf(day) && next <= period.to ? next : workdayBefore(calendar, day);
}

function dayInMonth(month: Month, day: number): Day {
  const parts = monthParts(month);
  return dayInYear(parts.year, { month: parts.month, day });
}

function spanText(period: Period): string {
  const { month } = monthParts(monthOf(period.from));
  switch (period.kind) {
    case "month":
      return `${month}月`;
    case "quarter":
      return `第${Math.ceil(month / 3)}季度`;
    case "half":
      return month <= 6 ? "上半年" : "下半年";
    case "semester":
      return month <= 7 ? "春季学期" : "秋季学期";
    default:
      return "全年";
  }
}

/** The nth of a period has a record when the period is met, or when so many records stand in its answer already. */
function actualOf(answers: readonly Outcome[], index: number): PlannedActual {
  const judged = answers.filter(({ status }) => status === "met" || status === "gap" || status === "not-due");
  if (judged.length === 0) return { done: null, record: null };
  const done = judged.every((outcome) => outcome.status === "met" || foundIn(outcome).length > index);
  const [first] = judged;
  const record = done && first ? (foundIn(first)[index] ?? foundIn(first)[0]) : undefined;
  if (record?.kind !== "found") return { done, record: null };
  return { done, record: { place: record.at, text: record.quote === "" ? placeText(record.at) : record.quote } };
}

function foundIn(outcome: Outcome) {
  return outcome.evidence.filter((evidence) => evidence.kind === "found");
}

/** Answers about the year: of the checkup itself, or of the same rules asked about an earlier year. */
function answersOf(checkup: Checkup, year: number): readonly Outcome[] {
  const { facts } = checkup;
  const whole = yearPeriod(year);
  if (whole.from > facts.asOf || facts.period.from <= whole.from) return checkup.outcomes;
  const asked = new Set(plannedRules.map(({ rule }) => rule));
  return askedAgain(checkup, whole, (rule) => asked.has(rule)).outcomes;
}

export const planStates = ["已完成", "待完成", "超期"] as const;
export type PlanState = (typeof planStates)[number];

/**
 * @param plannedOn the day in the plan, the clerk's or the proposed one; null when there is none that can be read
 * @param end the last day of the item's period
 */
export function planState(done: boolean | null, plannedOn: Day | null, end: Day, asOf: Day): PlanState {
  if (done === true) return "已完成";
  const last = plannedOn ?? end;
  return last < asOf ? "超期" : "待完成";
}

/** Whether a day is worth proposing: not for what is done already, nor for a period that is over. */
export function isStillToPlan({ actual, period }: PlannedItem, asOf: Day): boolean {
  return actual.done !== true && period.to >= asOf;
}

/** The day proposed, or today's next working day where that lies behind the base date already. */
export function dayToPlan(item: PlannedItem, asOf: Day, calendar: WorkCalendar): Day {
  if (item.proposed >= asOf) return item.proposed;
  const next = workdayFrom(calendar, asOf);
  return next <= item.period.to ? next : item.period.to;
}
