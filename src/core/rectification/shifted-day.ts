/** Last days that fall on a day of rest: the next working day takes their place, and it is said (product). */
import { addDays, type Day } from "../model/date.ts";
import { type WorkCalendar, workdayFrom } from "../model/work-calendar.ts";

export interface ShiftedDay {
  readonly lastDay: Day;
  readonly shiftedFrom?: Day;
}

export function shiftedDay(calendar: WorkCalendar, day: Day): ShiftedDay {
  const lastDay = workdayFrom(calendar, day);
  return lastDay === day ? { lastDay } : { lastDay, shiftedFrom: day };
}

/** The day itself when it is a working day, else the last one before it. */
export function workdayBefore(calendar: WorkCalendar, day: Day): Day {
  let before = day;
  for (let step = 0; step < 31 && !calendar.isWorkday(before); step++) before = addDays(before, -1);
  return before;
}
