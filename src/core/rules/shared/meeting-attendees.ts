/** The members who were at a meeting, by name: guests taken off, 全体党员 written out from the roster of the day. */
import { nameKey, type RosterFacts } from "../../facts/roster-facts.ts";
import type { Day } from "../../model/date.ts";
import { fieldValue } from "../../model/field.ts";
import type { MeetingRecord } from "../../model/record.ts";
import { attendeesOf, isGuest } from "./headcount.ts";

export interface Attendees {
  /** Name keys, in the order of the list. */
  readonly names: readonly string[];
  /** False when the list counts people it does not name (等5名). */
  readonly complete: boolean;
}

/** Null when there is no list, or 全体党员 without a roster to write it out from. */
export function attendeeNames(record: MeetingRecord, roster: RosterFacts | null): Attendees | null {
  const list = attendeesOf(record);
  if (!list) return null;
  const named = list.everyone
    ? everybodyExpected(roster, fieldValue(record.date)?.from)
    : list.names.filter((_, index) => !isGuest(list.remarks[index] ?? "")).map(nameKey);
  if (!named) return null;
  const away = new Set([...(fieldValue(record.absentees)?.names ?? []), ...list.except].map(nameKey));
  const names = [...new Set(named)].filter((name) => !away.has(name) && (!roster || roster.knows(name)));
  return { names, complete: list.unnamed === 0 };
}

/** On the roster that day, neither floating nor exempt; null where roster or day are not known. */
function everybodyExpected(roster: RosterFacts | null, day: Day | undefined): readonly string[] | null {
  if (!roster || day === undefined) return null;
  return roster
    .onRosterOn(day)
    .filter((person) => roster.standingOn(person, day) !== "floating" && !roster.isExempt(person))
    .map(({ name }) => name);
}

/** 张一、李二、王三等5人: at most so many names in a message. */
export function listedNames(names: readonly string[], most = 8): string {
  return names.length <= most ? names.join("、") : `${names.slice(0, most).join("、")}等${names.length}人`;
}
