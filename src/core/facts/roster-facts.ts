/**
 * Who belongs to the branch on a given day. Head-counts are four different numbers (trap F1.1) and status is taken on
 * the date judged, not today (decision 8): every question here takes a day.
 */

import { addDays, addYears, type DateSpan, type Day, type Month, monthOf } from "../model/date.ts";
import { type Field, fieldValue, isBlank, isUnreadable, saysNothing } from "../model/field.ts";
import type { Ledger } from "../model/ledger.ts";
import type { MemberRecord, MemberStatus } from "../model/record.ts";
import { LedgerFacts } from "./ledger-facts.ts";

/** One person; a person entered twice has several records and counts once (decision 39). */
export interface Person {
  /** Subject of outcomes: the name, or `姓名#1` where several people share it (decision 45). */
  readonly subject: string;
  readonly name: string;
  /** The first record. */
  readonly record: MemberRecord;
  readonly records: readonly MemberRecord[];
}

export type Lookup =
  | { readonly kind: "person"; readonly person: Person }
  | { readonly kind: "ambiguous"; readonly people: readonly Person[] }
  | { readonly kind: "unknown" };

/** Further facts that tell namesakes apart (decision 10). */
export interface LookupHint {
  readonly idNumber?: string;
  readonly birthDate?: Day;
  readonly group?: string;
}

/** A person's standing on a day. `before` = not yet here, `left` = no longer here, `unknown` = left on an unknown day. */
export type StandingOnDay = "on-roster" | "floating" | "suspended" | "before" | "left" | "unknown";

export type TypeOnDay = "full" | "probationary" | "unknown";

export interface PartyGroup {
  readonly name: string;
  readonly members: readonly Person[];
}

export class RosterFacts extends LedgerFacts<MemberRecord> {
  readonly people: readonly Person[];
  private readonly byName = new Map<string, Person[]>();
  /** Days on which somebody's standing changes, ascending: between two of them every question has one answer. */
  private readonly changes: readonly Day[];
  private readonly onRosterByStretch = new Map<number, readonly Person[]>();
  private readonly groupsByStretch = new Map<number, readonly PartyGroup[]>();
  private readonly unsureByStretch = new Map<number, boolean>();

  constructor(ledger: Ledger<MemberRecord>) {
    super(ledger);
    this.people = identified(ledger.records);
    for (const person of this.people) {
      const known = this.byName.get(person.name);
      if (known) known.push(person);
      else this.byName.set(person.name, [person]);
    }
    this.changes = this.daysOfChange();
  }

  /** Whether anybody on the roster has this name. */
  knows(name: string): boolean {
    // Most names are written like their key; making one costs more than asking twice.
    return this.byName.has(name) || this.byName.has(nameKey(name));
  }

  /** Names are compared without blanks; namesakes are told apart by ID number, else birth date, else group. */
  find(name: string, hint: LookupHint = {}): Lookup {
    const candidates = this.byName.get(name) ?? this.byName.get(nameKey(name));
    const only = candidates?.[0];
    if (!candidates || !only) return { kind: "unknown" };
    if (candidates.length === 1) return { kind: "person", person: only };
    const tests: ((person: Person) => boolean)[] = [];
    if (hint.idNumber !== undefined) tests.push((person) => fieldValue(person.record.idNumber) === hint.idNumber);
    if (hint.birthDate !== undefined)
      tests.push((person) => fieldValue(person.record.birthDate)?.from === hint.birthDate);
    if (hint.group !== undefined) tests.push((person) => fieldValue(person.record.group) === hint.group);
    for (const test of tests) {
      const matching = candidates.filter(test);
      const match = matching[0];
      if (matching.length === 1 && match) return { kind: "person", person: match };
    }
    return { kind: "ambiguous", people: candidates };
  }

  /**
   * Blank or pending status counts as 在册 (decisions 8, 39). A month without a day: joined from its first day, left on
   * its first day, so that nobody owes a duty the ledger does not prove.
   */
  standingOn(person: Person, day: Day): StandingOnDay {
    const entered = this.enteredOn(person);
    if (entered !== null && entered > day) return "before";
    const record = person.record;
    const status = fieldValue(record.status) ?? "on-roster";
    if (status === "on-roster" || status === "pending") return "on-roster";
    const from = fieldValue(record.statusFrom);
    const to = fieldValue(record.statusTo);
    if (from && day < from.from) return "on-roster";
    if (status === "floating" || status === "suspended") return to && day > to.to ? "on-roster" : status;
    return from ? "left" : "unknown";
  }

  /** On-roster members on a day: 在册 or 流动, arrived and not yet left (decision 8). Roster order. */
  onRosterOn(day: Day): readonly Person[] {
    return remembered(this.onRosterByStretch, this.stretchOf(day), () =>
      this.people.filter((person) => this.isOnRoster(person, day)),
    );
  }

  isOnRoster(person: Person, day: Day): boolean {
    const standing = this.standingOn(person, day);
    return standing === "on-roster" || standing === "floating";
  }

  /** Every day from which somebody's standing may be another one than the day before. */
  private daysOfChange(): Day[] {
    const days = new Set<Day>();
    for (const person of this.people) {
      const entered = this.enteredOn(person);
      if (entered !== null) days.add(entered);
      const from = fieldValue(person.record.statusFrom);
      if (from) days.add(from.from);
      const to = fieldValue(person.record.statusTo);
      if (to) days.add(addDays(to.to, 1));
    }
    return [...days].sort((a, b) => a - b);
  }

  /** Number of changes up to and including a day. */
  private stretchOf(day: Day): number {
    let low = 0;
    let high = this.changes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.changes[middle] ?? day) <= day) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Decision 9; conversion counts from its day (trap F1.3). */
  memberTypeOn(person: Person, day: Day): TypeOnDay {
    const record = person.record;
    const converted = fieldValue(record.fullMemberOn);
    if (converted && converted.from <= day) return "full";
    if (converted && converted.from > day) return "probationary";
    const stated = fieldValue(record.memberType);
    if (stated === "full") return "full";
    if (stated === "probationary") return "probationary";
    const joined = fieldValue(record.joinedOn);
    if (joined && addYears(joined.from, 1) > day) return "probationary";
    return "unknown";
  }

  /** Full members on the roster, and how many people could be either. */
  fullMembersOn(day: Day): { readonly full: readonly Person[]; readonly unknown: readonly Person[] } {
    const full: Person[] = [];
    const unknown: Person[] = [];
    for (const person of this.onRosterOn(day)) {
      const type = this.memberTypeOn(person, day);
      if (type === "full") full.push(person);
      else if (type === "unknown") unknown.push(person);
    }
    return { full, unknown };
  }

  /** Party groups by name, in the order in which the roster names them, with their on-roster members on a day. */
  groupsOn(day: Day): readonly PartyGroup[] {
    return remembered(this.groupsByStretch, this.stretchOf(day), () => this.groupedOn(day));
  }

  private groupedOn(day: Day): readonly PartyGroup[] {
    const groups = new Map<string, { readonly name: string; readonly members: Person[] }>();
    for (const person of this.onRosterOn(day)) {
      for (const name of groupNames(person)) {
        const key = groupKey(name);
        const group = groups.get(key);
        if (group) group.members.push(person);
        else groups.set(key, { name, members: [person] });
      }
    }
    return [...groups.values()];
  }

  /** The day a person's duties here begin: the later of joining and transferring in. Null = before the ledgers begin. */
  enteredOn(person: Person): Day | null {
    const joined = fieldValue(person.record.joinedOn)?.from ?? null;
    const transferred = fieldValue(person.record.transferredInOn)?.from ?? null;
    if (joined === null) return transferred;
    return transferred === null || joined > transferred ? joined : transferred;
  }

  /**
   * Whether a monthly duty such as dues is owed for a month (decisions 11 and 41): from the month of joining or
   * transferring in; not in the month of leaving or after it. Unknown where the day of arriving or leaving cannot be
   * read or is only known as a year.
   */
  owesMonth(person: Person, month: Month): boolean | "unknown" {
    const entered = this.enteredOn(person);
    if (entered !== null && monthOf(entered) > month) return false;
    const here = this.isHereIn(person, month);
    return here === true && this.entryIsVague(person, month) ? "unknown" : here;
  }

  /** Whether the day of arriving may lie after the month although nothing readable says so. */
  private entryIsVague(person: Person, month: Month): boolean {
    return mayLieAfter(person.record.joinedOn, month) || mayLieAfter(person.record.transferredInOn, month);
  }

  /** True when the person has not left by the end of the month. */
  private isHereIn(person: Person, month: Month): boolean | "unknown" {
    const status = fieldValue(person.record.status);
    if (status === undefined || !leftStatuses.has(status)) return true;
    const from = fieldValue(person.record.statusFrom);
    if (!from) return "unknown";
    const to = fieldValue(person.record.statusTo);
    if (status === "suspended" && to && monthOf(to.to) < month) return true;
    return month < monthOf(from.from);
  }

  /** Approved exemption from activities (年老体弱, 患病): no hard requirement (JY-23). */
  isExempt(person: Person): boolean {
    const exemption = fieldValue(person.record.exemption);
    return exemption !== undefined && !saysNothing(exemption);
  }

  /** Whether anybody's presence at a meeting that day cannot be counted on. */
  isAnybodyUnsureOn(day: Day): boolean {
    return remembered(this.unsureByStretch, this.stretchOf(day), () =>
      this.people.some((person) => this.isUnsureOn(person, day)),
    );
  }

  /** People whose presence at a meeting cannot be counted on: floating, exempt, or of unknown standing (decision 36). */
  isUnsureOn(person: Person, day: Day): boolean {
    const standing = this.standingOn(person, day);
    if (standing === "floating" || standing === "unknown" || this.isExempt(person)) return true;
    const status = fieldValue(person.record.status);
    return status !== undefined && status !== "on-roster" && person.record.statusFrom !== undefined
      ? isBlank(person.record.statusFrom)
      : false;
  }
}

/** Whether a date may lie after the month: it cannot be read, or ends later. */
export function mayLieAfter(field: Field<DateSpan> | undefined, month: Month): boolean {
  if (isUnreadable(field)) return true;
  const span = fieldValue(field);
  return span !== undefined && monthOf(span.to) > month;
}

function remembered<Value>(known: Map<number, Value>, key: number, make: () => Value): Value {
  const value = known.get(key);
  if (value !== undefined) return value;
  const made = make();
  known.set(key, made);
  return made;
}

const leftStatuses: ReadonlySet<MemberStatus> = new Set<MemberStatus>([
  "transferred-out",
  "suspended",
  "removed",
  "deceased",
]);

/** Names are compared without blanks of any width, without 女 or a nationality in brackets, and with one middle dot. */
export function nameKey(name: string): string {
  if (!/[\s\u3000（(•‧・．.]/.test(name)) return name;
  return name
    .replace(/[\s\u3000]+/g, "")
    .replace(/[（(](?:男|女|预备|预备党员|[^（()）]{1,5}族)[)）]/g, "")
    .replace(/[•‧・．.]/g, "·");
}

/** 第一党小组, 一组 and 第1小组 are one group, so are 第十一党小组 and １１组: what remains without the words around the name. */
export function groupKey(name: string): string {
  const key = nameKey(name).normalize("NFKC");
  const bare = key.replace(/第|党员|党小组|小组|组$/g, "");
  return String(numberOf(bare) ?? (bare || key));
}

const numerals = "一二三四五六七八九";

/** 一 to 九十九. */
function numberOf(text: string): number | null {
  const [match, tens = "", ten = "", ones = ""] =
    /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(text) ?? [];
  if (!match) return null;
  const digitOf = (numeral: string): number => (numeral === "" ? 0 : numerals.indexOf(numeral) + 1);
  if (ten === "") return ones === "" ? digitOf(tens) : null;
  return (digitOf(tens) || 1) * 10 + digitOf(ones);
}

/** The groups a person's cell names; more than one is a fault of the roster (org/every-member-in-group). */
export function groupNames(person: Person): readonly string[] {
  const text = fieldValue(person.record.group);
  if (text === undefined) return [];
  return text
    .split(/[、,，;；/]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

// Asked for every member and month; what is remembered depends on the person alone.
const groupKeys = new WeakMap<Person, readonly string[]>();

/** Keys of the groups a person's cell names, each once. */
export function groupKeysOfPerson(person: Person): readonly string[] {
  const known = groupKeys.get(person);
  if (known) return known;
  const keys = [...new Set(groupNames(person).map(groupKey))];
  groupKeys.set(person, keys);
  return keys;
}

/**
 * Groups records into people. The same name with the same ID number, or with the same birth date where an ID number is
 * missing, is one person entered twice. One ID number under two names stays two people: somebody mistyped.
 */
function identified(records: readonly MemberRecord[]): Person[] {
  const groups: { readonly name: string; readonly records: MemberRecord[]; hasId: boolean }[] = [];
  const byId = new Map<string, (typeof groups)[number]>();
  const byBirth = new Map<string, (typeof groups)[number]>();
  for (const record of records) {
    const name = nameKey(fieldValue(record.name) ?? "");
    if (name === "") continue;
    const idNumber = fieldValue(record.idNumber)?.toUpperCase();
    const birth = dayValue(record.birthDate);
    const idKey = idNumber === undefined ? null : `${name}/${idNumber}`;
    const birthKey = birth === null ? null : `${name}/${birth.from}`;
    const sameId = idKey === null ? undefined : byId.get(idKey);
    const sameBirth = birthKey === null ? undefined : byBirth.get(birthKey);
    let group = sameId ?? (sameBirth && !(idKey !== null && sameBirth.hasId) ? sameBirth : undefined);
    if (group) group.records.push(record);
    else {
      group = { name, records: [record], hasId: false };
      groups.push(group);
    }
    if (idKey !== null) {
      group.hasId = true;
      byId.set(idKey, group);
    }
    if (birthKey !== null && !byBirth.has(birthKey)) byBirth.set(birthKey, group);
  }
  const shared = new Map<string, number>();
  for (const { name } of groups) shared.set(name, (shared.get(name) ?? 0) + 1);
  const numbered = new Map<string, number>();
  const people: Person[] = [];
  for (const { name, records: own } of groups) {
    const record = own[0];
    if (!record) continue;
    const number = (numbered.get(name) ?? 0) + 1;
    numbered.set(name, number);
    const subject = (shared.get(name) ?? 0) > 1 ? `${name}#${number}` : name;
    people.push({ subject, name, record, records: own });
  }
  return people;
}

function dayValue(field: Field<DateSpan> | undefined): DateSpan | null {
  const span = fieldValue(field);
  return span && span.precision === "day" ? span : null;
}
