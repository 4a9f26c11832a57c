/** The meetings that count: held, dated on or before the base date, by type and period, and what the sheets cover. */

import type { DateSpan, Day } from "../model/date.ts";
import { fieldValue } from "../model/field.ts";
import type { Ledger } from "../model/ledger.ts";
import { liesWithin, overlap, type Period, type Stretch } from "../model/period.ts";
import type { Place } from "../model/place.ts";
import type { MeetingRecord, MeetingType } from "../model/record.ts";
import { type Coverage, covers } from "./coverage.ts";
import { DateIndex } from "./date-index.ts";
import { LedgerFacts } from "./ledger-facts.ts";
import { nameKey, type Person } from "./roster-facts.ts";

export type Attendance = "present" | "absent" | "excused" | "unknown";

export class MeetingFacts extends LedgerFacts<MeetingRecord> {
  /** Held and dated on or before the base date, in sheet order. */
  readonly held: readonly MeetingRecord[];
  private readonly byType = new Map<MeetingType, MeetingRecord[]>();
  private readonly undatedByType = new Map<MeetingType, MeetingRecord[]>();
  private readonly undatedUntyped: MeetingRecord[] = [];
  private readonly datedUntyped: MeetingRecord[] = [];
  private readonly listed = new Map<MeetingRecord, ReadonlySet<string>>();
  /** Records by inspection period, of which a checkup has one. */
  private readonly asked = new Map<string, readonly MeetingRecord[]>();
  private index: DateIndex<MeetingRecord> | null = null;

  constructor(
    ledger: Ledger<MeetingRecord>,
    readonly coverage: Coverage,
    readonly asOf: Day,
  ) {
    super(ledger);
    const held: MeetingRecord[] = [];
    for (const record of ledger.records) {
      if (record.standing !== "held") continue;
      const date = fieldValue(record.date);
      const types = fieldValue(record.type) ?? [];
      if (!date) {
        for (const type of types) entry(this.undatedByType, type).push(record);
        if (types.length === 0) this.undatedUntyped.push(record);
        continue;
      }
      if (date.from > asOf) continue;
      held.push(record);
      for (const type of types) entry(this.byType, type).push(record);
      if (types.length === 0) this.datedUntyped.push(record);
    }
    this.held = held;
  }

  ofType(type: MeetingType): readonly MeetingRecord[] {
    return this.byType.get(type) ?? [];
  }

  /** Records of whatever type whose date lies wholly inside the stretch, in sheet order. */
  heldWithin(stretch: Stretch): readonly MeetingRecord[] {
    this.index ??= new DateIndex(this.held, (record) => fieldValue(record.date) ?? null);
    return this.index.within(stretch);
  }

  /** A month without a day counts for its month, quarter and year (decision 5): the whole span must lie inside. */
  within(type: MeetingType, stretch: Stretch): readonly MeetingRecord[] {
    return this.ofType(type).filter((record) => isInside(fieldValue(record.date), stretch));
  }

  /**
   * Records that could be the missing one: of this type or of no type that can be told, without a date that can be told,
   * or with a date too wide for the period (a year for a month). A sheet that states another period is left out.
   */
  possible(type: MeetingType, stretch: Stretch): readonly MeetingRecord[] {
    const undated = [...(this.undatedByType.get(type) ?? []), ...this.undatedUntyped].filter((record) =>
      this.mayFallInto(record, stretch),
    );
    const wide = this.ofType(type).filter((record) => {
      const date = fieldValue(record.date);
      return date !== undefined && !isInside(date, stretch) && overlap(date, stretch);
    });
    const untyped = this.datedUntyped.filter((record) => isInside(fieldValue(record.date), stretch));
    return [...undated, ...wide, ...untyped];
  }

  /** Whether the sheet of an undated record leaves it open that the record belongs to the stretch. */
  mayFallInto(record: MeetingRecord, stretch: Stretch): boolean {
    const tables = this.ledger.tables.filter((table) => table.sheet === record.place.sheet);
    if (tables.length === 0) return true;
    return tables.some(({ stated }) => !stated || overlap(stated.span, stretch));
  }

  /** True when kinds of meeting have one sheet each and this kind has none (decision 40). */
  lacksSheetOf(type: MeetingType): boolean {
    const tables = this.ledger.tables;
    return (
      tables.length > 0 &&
      tables.every((table) => table.meetingType !== null) &&
      !tables.some((table) => table.meetingType === type) &&
      this.ofType(type).length === 0
    );
  }

  covers(stretch: Stretch): boolean {
    return covers(this.coverage, stretch);
  }

  /** Where a missing meeting would be written: below the last record of its own sheet, else of the last table. */
  override next(type?: MeetingType): Place {
    const own = this.ledger.tables.find((table) => table.meetingType === type);
    return (own ?? this.ledger.tables.at(-1))?.next ?? this.whole();
  }

  /** Records of the inspection period only (decision 49), of the given types, dated. */
  inPeriod(period: Period, types?: readonly MeetingType[]): readonly MeetingRecord[] {
    const key = `${period.from}/${period.to}`;
    let asked = this.asked.get(key);
    if (!asked) {
      asked = this.held.filter((record) => {
        const date = fieldValue(record.date);
        return date !== undefined && date.to >= period.from && date.from <= period.to;
      });
      this.asked.set(key, asked);
    }
    if (types === undefined) return asked;
    return asked.filter((record) => (fieldValue(record.type) ?? []).some((type) => types.includes(type)));
  }

  /** What the record says of one person. No list, no answer: a head-count names nobody. */
  attendanceOf(record: MeetingRecord, person: Person): Attendance {
    const list = fieldValue(record.attendees) ?? fieldValue(record.present)?.list ?? undefined;
    const absent = fieldValue(record.absentees);
    const away = absent?.names.findIndex((name) => nameKey(name) === person.name) ?? -1;
    if (absent && away >= 0) {
      return /病|事假|公|出差|外出|产假|探亲|学习|请假/.test(absent.remarks[away] ?? "") ? "excused" : "absent";
    }
    if (!list) return "unknown";
    if (list.everyone) return list.except.some((name) => nameKey(name) === person.name) ? "absent" : "present";
    let names = this.listed.get(record);
    if (!names) {
      names = new Set(list.names.map(nameKey));
      this.listed.set(record, names);
    }
    if (names.has(person.name)) return "present";
    return list.unnamed > 0 ? "unknown" : "absent";
  }
}

function entry(map: Map<MeetingType, MeetingRecord[]>, type: MeetingType): MeetingRecord[] {
  const known = map.get(type);
  if (known) return known;
  const created: MeetingRecord[] = [];
  map.set(type, created);
  return created;
}

function isInside(date: DateSpan | undefined, stretch: Stretch): boolean {
  return date !== undefined && liesWithin(date, stretch);
}
