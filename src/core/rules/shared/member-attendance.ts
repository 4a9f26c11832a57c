/**
 * What the lists tell of the attendance of every member: who was due when, who came. Built once from the lists, so that a
 * question about one member looks nothing up but maps. What nobody wrote down is unknown, never an absence.
 */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import type { MeetingFacts } from "../../facts/meeting-facts.ts";
import { groupKey, groupKeysOfPerson, nameKey, type Person, type RosterFacts } from "../../facts/roster-facts.ts";
import { type Day, type Month, monthOf } from "../../model/date.ts";
import { type Field, fieldText, fieldValue } from "../../model/field.ts";
import { monthPeriod } from "../../model/period.ts";
import type { MeetingRecord, MeetingType } from "../../model/record.ts";
import { attendeesOf, countOf, isGuest } from "./headcount.ts";
import { groupKeysOf } from "./party-groups.ts";

/** Organisational life that every member is due at; meetings of a group are due for the group. */
const forEverybody: readonly MeetingType[] = ["assembly", "party-day", "org-life", "lecture", "appraisal"];

/** `none`: nothing was held for the member; `unknown`: something was, and no list tells who came. */
export type MonthAttendance = "present" | "excused" | "absent" | "none" | "unknown";

interface Occasion {
  readonly day: Day;
  /** Null: everybody; else the keys of the groups. */
  readonly groups: ReadonlySet<string> | null;
  readonly present: ReadonlySet<string>;
  /** The list says 全体党员 or names the absent only: everybody came but these. */
  readonly allBut: ReadonlySet<string> | null;
  readonly excused: ReadonlySet<string>;
  /** Whether a list tells who came. */
  readonly listed: boolean;
  readonly cell: Field<unknown> | null;
}

interface MonthLists {
  readonly occasions: Occasion[];
  readonly present: Set<string>;
  readonly excused: Set<string>;
  /** Who was missing from every list of 全体党员 of the month; null when there is none. */
  allBut: Set<string> | null;
  readonly groups: Set<string>;
  readonly unlistedGroups: Set<string>;
  everybody: boolean;
  unlisted: boolean;
}

export class MemberAttendance {
  private readonly occasions: Occasion[] = [];
  private readonly months = new Map<Month, MonthLists>();
  private readonly presentDays = new Map<string, Day[]>();
  private readonly exceptedDays = new Map<string, Day[]>();
  private readonly everybodyDays: Day[] = [];
  private readonly allButDays: Day[] = [];
  private readonly groupDays = new Map<string, Day[]>();

  /** @param isReason whether the words behind an absent name are a good reason */
  constructor(
    private readonly meetings: MeetingFacts,
    attendance: EntryFacts<"attendance"> | null,
    roster: RosterFacts,
    isReason: (words: string) => boolean,
  ) {
    const rows = attendance ? rowsByDay(attendance, isReason) : new Map<Day, RowsOfDay>();
    for (const record of meetings.held) {
      const occasion = occasionOf(record, rows, roster, isReason);
      if (occasion) this.occasions.push(namedInGroups(occasion, roster));
    }
    this.occasions.sort((a, b) => a.day - b.day);
    for (const occasion of this.occasions) this.index(occasion);
  }

  /** Whether any list tells who came to anything. */
  hasLists(): boolean {
    return this.occasions.some(({ listed }) => listed);
  }

  monthOf(person: Person, month: Month): MonthAttendance {
    const lists = this.months.get(month);
    if (!lists) return this.meetings.covers(monthPeriod(month)) ? "none" : "unknown";
    const { name } = person;
    const groups = groupKeysOfPerson(person);
    const due = lists.everybody || groups.some((group) => lists.groups.has(group));
    if (lists.present.has(name)) return "present";
    if (!due) return this.meetings.covers(monthPeriod(month)) ? "none" : "unknown";
    if (lists.allBut && !lists.allBut.has(name)) return "present";
    if (lists.excused.has(name)) return "excused";
    return lists.unlisted || groups.some((group) => lists.unlistedGroups.has(group)) ? "unknown" : "absent";
  }

  /** The cell of a list of the month, as evidence. */
  listOf(month: Month): Field<unknown> | null {
    return this.months.get(month)?.occasions.find(({ cell }) => cell !== null)?.cell ?? null;
  }

  /** How often a person was due and came between two days, both included, by the occasions that have a list. */
  countOf(person: Person, from: Day, to: Day): { readonly due: number; readonly present: number } {
    const within = (days: readonly Day[] | undefined): number => countBetween(days ?? [], from, to);
    let due = within(this.everybodyDays);
    for (const group of groupKeysOfPerson(person)) due += within(this.groupDays.get(group));
    const named = within(this.presentDays.get(person.name));
    const implied = within(this.allButDays) - within(this.exceptedDays.get(person.name));
    return { due, present: Math.min(due, named + implied) };
  }

  private index(occasion: Occasion): void {
    const { day, groups, present, allBut, excused, listed } = occasion;
    const lists = this.listsOf(monthOf(day));
    lists.occasions.push(occasion);
    for (const name of present) {
      lists.present.add(name);
      if (listed) push(this.presentDays, name, day);
    }
    for (const name of excused) lists.excused.add(name);
    if (groups) {
      for (const group of groups) {
        lists.groups.add(group);
        if (listed) push(this.groupDays, group, day);
        else lists.unlistedGroups.add(group);
      }
      return;
    }
    lists.everybody = true;
    if (!listed) {
      lists.unlisted = true;
      return;
    }
    this.everybodyDays.push(day);
    if (!allBut) return;
    this.allButDays.push(day);
    for (const name of allBut) push(this.exceptedDays, name, day);
    lists.allBut = lists.allBut ? new Set([...lists.allBut].filter((name) => allBut.has(name))) : new Set(allBut);
  }

  private listsOf(month: Month): MonthLists {
    const known = this.months.get(month);
    if (known) return known;
    const made: MonthLists = {
      occasions: [],
      present: new Set(),
      excused: new Set(),
      allBut: null,
      groups: new Set(),
      unlistedGroups: new Set(),
      everybody: false,
      unlisted: false,
    };
    this.months.set(month, made);
    return made;
  }
}

interface RowsOfDay {
  readonly present: Set<string>;
  readonly away: Set<string>;
  readonly excused: Set<string>;
  cell: Field<unknown> | null;
}

/** The attendance ledger by day: marks of those who came, or of those who did not. */
function rowsByDay(attendance: EntryFacts<"attendance">, isReason: (words: string) => boolean): Map<Day, RowsOfDay> {
  const days = new Map<Day, RowsOfDay>();
  for (const row of attendance.entries) {
    const name = nameKey(fieldValue(row.name) ?? "");
    const date = attendance.dateOf(row);
    const presence = fieldValue(row.presence);
    if (name === "" || date?.precision !== "day") continue;
    const known = days.get(date.from);
    const own: RowsOfDay = known ?? { present: new Set(), away: new Set(), excused: new Set(), cell: null };
    days.set(date.from, own);
    own.cell ??= row.presence ?? row.name ?? null;
    if (presence === "present" || presence === "late" || presence === "made-up") own.present.add(name);
    else {
      own.away.add(name);
      if (presence === "leave" || presence === "not-due" || isReason(fieldText(row.reason))) own.excused.add(name);
    }
  }
  return days;
}

function occasionOf(
  record: MeetingRecord,
  rows: ReadonlyMap<Day, RowsOfDay>,
  roster: RosterFacts,
  isReason: (words: string) => boolean,
): Occasion | null {
  const date = fieldValue(record.date);
  const types = fieldValue(record.type) ?? [];
  // A month without a day lies in its month; a wider date in none.
  if (!date || monthOf(date.from) !== monthOf(date.to)) return null;
  const open = types.some((type) => forEverybody.includes(type));
  if (!open && !types.includes("group")) return null;
  const groups = open ? null : (groupKeysOf(record, roster.groupsOn(date.from)) ?? new Set<string>());
  const absentees = fieldValue(record.absentees);
  const away = (absentees?.names ?? []).map(nameKey);
  const excused = new Set(away.filter((_, index) => isReason(absentees?.remarks[index] ?? "")));
  const day = date.from;
  const list = attendeesOf(record);
  const cell = record.attendees ?? record.present ?? record.absentees ?? null;
  if (list && list.unnamed === 0) {
    if (list.everyone) {
      const allBut = new Set([...away, ...list.except.map(nameKey)]);
      return { day, groups, present: new Set(), allBut, excused, listed: true, cell };
    }
    const gone = new Set(away);
    const here = list.names.filter((_, index) => !isGuest(list.remarks[index] ?? "")).map(nameKey);
    const present = new Set(here.filter((name) => !gone.has(name)));
    return { day, groups, present, allBut: null, excused, listed: true, cell };
  }
  const own = rows.get(day);
  if (own) {
    const allBut = own.present.size > 0 ? null : own.away;
    return { day, groups, present: own.present, allBut, excused: own.excused, listed: true, cell: own.cell };
  }
  // Who was absent is told by name, or nobody was (无).
  if (!list && absentees?.unnamed === 0 && (away.length > 0 || !isAnybodyMissing(record))) {
    return { day, groups, present: new Set(), allBut: new Set(away), excused, listed: true, cell };
  }
  const named = new Set((list?.names ?? []).map(nameKey));
  return { day, groups, present: named, allBut: null, excused, listed: false, cell };
}

/** Whether the counts say that not all came: then 无 only says that nobody asked for leave. */
function isAnybodyMissing(record: MeetingRecord): boolean {
  const [expected, present] = [countOf(record.expected), countOf(record.present)];
  return expected !== null && present !== null && present < expected;
}

/** Everybody of a group but some: the others are named from the roster of the day. */
function namedInGroups(occasion: Occasion, roster: RosterFacts): Occasion {
  const { groups, allBut, day } = occasion;
  if (!groups || !allBut) return occasion;
  const members = roster.groupsOn(day).filter(({ name }) => groups.has(groupKey(name)));
  const names = members.flatMap((group) => group.members.map(({ name }) => name));
  return { ...occasion, allBut: null, present: new Set(names.filter((name) => !allBut.has(name))) };
}

function push(map: Map<string, Day[]>, key: string, day: Day): void {
  const known = map.get(key);
  if (known) known.push(day);
  else map.set(key, [day]);
}

/** How many of the days, ascending, lie in the stretch. */
function countBetween(days: readonly Day[], from: Day, to: Day): number {
  return firstAfter(days, to) - firstAfter(days, (from - 1) as Day);
}

/** Index of the first day after the given one. */
function firstAfter(days: readonly Day[], day: Day): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? day) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
