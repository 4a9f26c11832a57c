/**
 * The coming duties of a branch as a calendar file. A calendar is carried away from the workbook, into phones and clouds:
 * it names no member unless the clerk asks for it.
 */
import type { Checkup } from "../checkup/checkup.ts";
import { ruleEntry } from "../explain/explain.ts";
import { addToMonth, type Day, isoDay, monthOf, monthsFrom, weekdayOf } from "../model/date.ts";
import { parsePeriod } from "../model/period.ts";
import { textHash } from "../model/text-hash.ts";
import { computedRules } from "../rectification/coming-duties.ts";
import { type Duty, dutiesOf, shiftText } from "../rectification/duties.ts";
import { dutyWords } from "../rectification/duty-words.ts";
import { type CalendarEvent, calendarText } from "./calendar-text.ts";

/** Product defaults: months that are looked ahead, the one of the base date included, and days of the reminder. */
export const usualMonths = 3;
export const usualRemindDays = 3;

export const mostMonths = 12;
export const mostRemindDays = 60;

export interface DutyCalendarRequest {
  readonly checkup: Checkup;
  /** 1 to `mostMonths`. */
  readonly months?: number;
  /** 0 (the day itself) to `mostRemindDays`. */
  readonly remindDays?: number;
  /** Members by name, as in the list of the month. */
  readonly withNames?: boolean;
}

export interface DutyCalendar {
  readonly fileName: string;
  /** The file; null when nothing is due. */
  readonly text: string | null;
  readonly events: readonly CalendarEvent[];
  /** Chinese sentences: what is in it, and what is left out on purpose. */
  readonly preview: readonly string[];
}

export function dutyCalendar(request: DutyCalendarRequest): DutyCalendar {
  const { checkup, months = usualMonths, remindDays = usualRemindDays, withNames = false } = request;
  const { asOf } = checkup.facts;
  const events = comingDuties(checkup, months).map(({ duty, lastDay }) =>
    eventOf(checkup, duty, lastDay, remindDays, withNames),
  );
  const name = [checkup.facts.branch.name, "到期事项"].filter((part) => part !== "").join("　");
  const text = events.length === 0 ? null : calendarText({ name, stamp: asOf, remindDays, events });
  return { fileName: `支部到期事项-${isoDay(asOf)}.ics`, text, events, preview: preview(events, request, asOf) };
}

interface DueDuty {
  readonly duty: Duty;
  readonly lastDay: Day;
}

/** By last day; a duty that stands in the lists of several months once. */
function comingDuties(checkup: Checkup, months: number): DueDuty[] {
  const { asOf } = checkup.facts;
  const first = monthOf(asOf);
  const found = new Map<string, DueDuty>();
  for (const month of monthsFrom(first, addToMonth(first, months - 1))) {
    for (const duty of dutiesOf(checkup, month)) {
      const { lastDay } = duty;
      if (lastDay === null || lastDay < asOf || duty.met !== null) continue;
      const key = `${duty.rule}|${duty.subject}`;
      if (!found.has(key)) found.set(key, { duty, lastDay });
    }
  }
  return [...found.values()].sort((a, b) => a.lastDay - b.lastDay);
}

function eventOf(checkup: Checkup, duty: Duty, lastDay: Day, remindDays: number, withNames: boolean): CalendarEvent {
  const { asOf, branch, calendar } = checkup.facts;
  const summary = withNames ? duty.title : summaryWithoutNames(checkup, duty);
  const isBirthday = duty.rule === computedRules.birthday;
  const rest = isBirthday || calendar.isWorkday(lastDay) ? [] : ["这一天是休息日，可以提前安排。"];
  return {
    uid: `${identity(`${branch.name}|${duty.rule}|${duty.subject}`)}@branch-ledger.invalid`,
    day: lastDay,
    summary,
    description: [
      `${isBirthday ? "日期" : "最后一天"}：${isoDay(lastDay)}（星期${weekdayWords[weekdayOf(lastDay)] ?? ""}）${shiftText(duty)}`,
      ...rest,
      ...(duty.basis === "" ? [] : [isBirthday ? duty.basis : `依据：${duty.basis}`]),
      ...(withNames ? [] : ["涉及的人员请看工作簿，日历里不写姓名。"]),
      `${remindWords(remindDays)}提醒${remindDays === usualRemindDays ? "（产品缺省，可以改）" : ""}。`,
      `由支部台账助手按基准日 ${isoDay(asOf)} 的台账生成，办好以后以台账的记录为准。`,
    ],
    categories: ["支部台账", ruleEntry(duty.rule)?.area.title ?? ""].filter((word) => word !== ""),
  };
}

const weekdayWords = ["日", "一", "二", "三", "四", "五", "六"];

function remindWords(days: number): string {
  return days === 0 ? "当天 9 点" : `提前 ${days} 天 9 点`;
}

/** The work and its period; never the title of the list, which may name who still owes it. */
function summaryWithoutNames(checkup: Checkup, { rule, subject }: Duty): string {
  const title =
    checkup.rules.find((checked) => checked.rule.id === rule)?.rule.text.title ?? ruleEntry(rule)?.title ?? rule;
  const period = parsePeriod(subject);
  return `${dutyWords(rule, title)}${period === null ? "" : `（${period.label}）`}`;
}

/** Sixteen digits: the branch is part of it, since one calendar may take the duties of several branches. */
function identity(text: string): string {
  return `${textHash(text)}${textHash(`${text}|duty`)}`;
}

function preview(
  events: readonly CalendarEvent[],
  { months = usualMonths, remindDays = usualRemindDays, withNames = false }: DutyCalendarRequest,
  asOf: Day,
): string[] {
  const [first] = events;
  if (!first) return [`从 ${isoDay(asOf)} 起 ${months} 个月内没有查到要到期的事项，没有日历可以写。`];
  const sentences = [
    `${events.length} 项到期事项，最近的一项在 ${isoDay(first.day)}；每项写在最后一天，${remindWords(remindDays)}提醒。`,
    withNames ? "日历里有姓名，请注意存放和转发。" : "日历里不写姓名。",
  ];
  return sentences;
}
