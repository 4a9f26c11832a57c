/**
 * Hours of study as a duty of the points: counted once at the end of each quarter. It is met when the hours registered
 * since January, or since the member came, reach the share of the year's hours that has passed, so that whoever studied
 * early is never short. What the ledger cannot prove is neutral.
 */
import type { Facts } from "../facts/facts.ts";
import type { Person } from "../facts/roster-facts.ts";
import {
  type Day,
  dayOf,
  firstDayOfMonth,
  lastDayOfMonth,
  type Month,
  monthFrom,
  monthOf,
  monthParts,
} from "../model/date.ts";
import { fieldValue } from "../model/field.ts";
import type { RecordPlace } from "../model/record.ts";
import { participantsOf, type StudyEntry } from "../rules/shared/study-hours.ts";

export const studyLabel = "学习学时";

/** Places cited at most: a year of weekly sessions would fill the sheet. */
const citedRows = 6;

export interface StudyAnswer {
  readonly isDone: boolean;
  /** The latest sessions that count; may be none. */
  readonly places: readonly RecordPlace[];
  /** The ledger. */
  readonly sheet: string;
}

interface Session {
  readonly day: Day;
  readonly hours: number;
  readonly place: RecordPlace;
}

export class StudyDuty {
  private readonly sessions = new Map<string, Session[]>();
  /** Days of the sessions of a person whose hours, or whose very date, cannot be read; null = of any day. */
  private readonly unclear = new Map<string, (Day | null)[]>();

  /** @param hoursPerYear what a member owes in a whole year */
  constructor(
    private readonly facts: Facts,
    private readonly hoursPerYear: number,
  ) {
    const { study } = facts.others;
    const everybody = (day: Day) => facts.roster?.onRosterOn(day).map(({ name }) => name) ?? [];
    for (const entry of study?.entries ?? []) {
      const date = study?.dateOf(entry) ?? null;
      for (const name of participantsOf(entry, everybody, date?.to ?? facts.asOf)) this.take(name, entry, date?.to);
    }
  }

  covers(month: Month): boolean {
    const { study } = this.facts.others;
    return (
      study?.covers({ from: firstDayOfMonth(monthFrom(monthParts(month).year, 1)), to: lastDayOfMonth(month) }) ?? false
    );
  }

  /** Null when nothing is due at the end of that month, or when the ledgers do not tell. */
  of(person: Person, month: Month): StudyAnswer | null {
    const { roster, others } = this.facts;
    if (!isStudyMonth(month) || !roster || !others.study || roster.isExempt(person)) return null;
    // The ledger names people by name alone (decision 10).
    if (person.subject !== person.name) return null;
    const { year } = monthParts(month);
    const end = lastDayOfMonth(month);
    const entered = roster.enteredOn(person);
    const start = entered !== null && entered > dayOf(year, 1, 1) ? entered : dayOf(year, 1, 1);
    const due = Math.ceil((this.hoursPerYear * (month - monthOf(start) + 1)) / 12);
    const own = (this.sessions.get(person.name) ?? []).filter(({ day }) => start <= day && day <= end);
    const hours = own.reduce((sum, session) => sum + session.hours, 0);
    const places = own.slice(-citedRows).map(({ place }) => place);
    if (hours + 1e-9 >= due) return { isDone: true, places, sheet: others.study.whole().sheet };
    // Floating members may study where they are now, and an unclear line may hold the missing hours.
    if (roster.standingOn(person, end) === "floating") return null;
    if (this.unclear.get(person.name)?.some((day) => day === null || (start <= day && day <= end)) === true)
      return null;
    if (!others.study.covers({ from: start, to: end })) return null;
    return { isDone: false, places, sheet: others.study.whole().sheet };
  }

  private take(name: string, entry: StudyEntry, day: Day | undefined): void {
    const hours = fieldValue(entry.hours);
    if (day === undefined || hours === undefined) {
      const known = this.unclear.get(name);
      if (known) known.push(day ?? null);
      else this.unclear.set(name, [day ?? null]);
      return;
    }
    const session = { day, hours, place: entry.place };
    const known = this.sessions.get(name);
    if (known) known.push(session);
    else this.sessions.set(name, [session]);
  }
}

/** The last month of a quarter. */
export function isStudyMonth(month: Month): boolean {
  return monthParts(month).month % 3 === 0;
}
