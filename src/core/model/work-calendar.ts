/**
 * Working days by the yearly notices on holidays and make-up days, with days of the clerk's own on top. Outside the
 * years it knows, weekends are days off and whoever counts says 暂算（未含当年调休） (decision 21). Pure.
 */
import { addDays, type Day, dayOf, weekdayOf, yearOf } from "./date.ts";
import { holidayDates } from "./holiday-dates.ts";

export type DayKind = "rest" | "work";

export interface WorkCalendar {
  isWorkday(day: Day): boolean;
  /** Whether the days off of that year are known. */
  knows(year: number): boolean;
}

interface YearOfDates {
  readonly off: ReadonlySet<Day>;
  readonly work: ReadonlySet<Day>;
}

const knownYears: ReadonlyMap<number, YearOfDates> = new Map(
  holidayDates.map(([year, off, work]) => [year, { off: daysOf(year, off), work: daysOf(year, work) }]),
);

function daysOf(year: number, text: string): ReadonlySet<Day> {
  const days = new Set<Day>();
  for (const run of text.split(" ")) {
    if (run === "") continue;
    const [from = "", to = from] = run.split("-");
    for (let day = dayIn(year, from); day <= dayIn(year, to); day = addDays(day, 1)) days.add(day);
  }
  return days;
}

function dayIn(year: number, text: string): Day {
  return dayOf(year, Number(text.slice(0, 2)), Number(text.slice(2)));
}

/** @param own days off and make-up days the clerk has entered; they win over what is known */
export function workCalendar(own: ReadonlyMap<Day, DayKind> = new Map()): WorkCalendar {
  const ownYears = new Set([...own.keys()].map(yearOf));
  return {
    isWorkday: (day) => {
      const chosen = own.get(day);
      if (chosen !== undefined) return chosen === "work";
      const dates = knownYears.get(yearOf(day));
      if (dates?.off.has(day)) return false;
      if (dates?.work.has(day)) return true;
      const weekday = weekdayOf(day);
      return weekday !== 0 && weekday !== 6;
    },
    knows: (year) => knownYears.has(year) || ownYears.has(year),
  };
}

/** Working days from one day to another, both included: Monday to Friday is 5. 0 when `to` lies before `from`. */
export function workdaysBetween(calendar: WorkCalendar, from: Day, to: Day): number {
  let count = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) if (calendar.isWorkday(day)) count++;
  return count;
}

/** Whether every year of the stretch is known; else the count is 暂算. */
export function knowsStretch(calendar: WorkCalendar, from: Day, to: Day): boolean {
  for (let year = yearOf(from); year <= yearOf(to); year++) if (!calendar.knows(year)) return false;
  return true;
}

/** The day itself when it is a working day, else the next one. */
export function workdayFrom(calendar: WorkCalendar, day: Day): Day {
  let next = day;
  // No holiday is longer than this; a clerk's own list could be.
  for (let step = 0; step < 366 && !calendar.isWorkday(next); step++) next = addDays(next, 1);
  return next;
}

/** The nth working day on or after a day; `count` of 1 or more. */
export function nthWorkday(calendar: WorkCalendar, from: Day, count: number): Day {
  let day = workdayFrom(calendar, from);
  for (let left = count; left > 1; left -= 1) day = workdayFrom(calendar, addDays(day, 1));
  return day;
}
