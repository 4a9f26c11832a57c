/** Last days that fall on a day of rest: the next working day takes their place, and it is said (product). */
import type { Day } from "../model/date.ts";
import { type WorkCalendar, workdayFrom } from "../model/work-calendar.ts";

export interface ShiftedDay {
  readonly lastDay: Day;
  readonly shiftedFrom?: Day;
}

export function shiftedDay(calendar: WorkCalendar, day: Day): ShiftedDay {
  const lastDay = workdayFrom(calendar, day);
  return lastDay === day ? { lastDay } : { lastDay, shiftedFrom: day };
}
