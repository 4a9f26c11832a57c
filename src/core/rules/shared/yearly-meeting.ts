/** Yearly meetings that may be held early in the next year by order: they count for the year they name (trap F2.27). */
import { type Day, yearOf } from "../../model/date.ts";
import { fieldValue } from "../../model/field.ts";
import { containsDay, dayInYear, type Period } from "../../model/period.ts";
import type { MeetingRecord } from "../../model/record.ts";
import type { MonthDay } from "../../profiles/figures.ts";

/** By the year a record names, else by its date. */
export function heldForYear(records: readonly MeetingRecord[], year: Period): readonly MeetingRecord[] {
  return records.filter((record) => {
    if (record.statedYear !== null) return record.statedYear === yearOf(year.from);
    const date = fieldValue(record.date);
    return date !== undefined && containsDay(year, date.from) && containsDay(year, date.to);
  });
}

/** Meetings early in the next year that name no year and may be this year's. */
export function maybeHeldForYear(
  records: readonly MeetingRecord[],
  year: Period,
  grace: MonthDay,
): readonly MeetingRecord[] {
  return records.filter((record) => {
    const date = fieldValue(record.date);
    return record.statedYear === null && date !== undefined && date.from > year.to && date.to <= graceOf(year, grace);
  });
}

/** The last day on which a meeting of the year may be made up for. */
export function graceOf(year: Period, grace: MonthDay): Day {
  return dayInYear(yearOf(year.from) + 1, grace);
}
