/** The criticism recorded (批评意见记录): which of it belongs to which meeting, and whether it is self-criticism. */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import { nameKey } from "../../facts/roster-facts.ts";
import type { DateSpan, Day } from "../../model/date.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import type { EntryOf } from "../../model/ledger-fields.ts";
import { containsDay, overlap } from "../../model/period.ts";
import type { MeetingRecord } from "../../model/record.ts";

export type Criticism = EntryOf<"criticism">;

/** The type column tells, else who is criticised: oneself, or nobody named. */
export function isSelfCriticism(entry: Criticism): boolean {
  const type = fieldText(entry.type);
  if (/自我|自评/.test(type)) return true;
  if (/相互|互相|互评/.test(type)) return false;
  const critic = nameKey(fieldText(entry.critic));
  const target = nameKey(fieldText(entry.target));
  return target === "" || critic === target;
}

export class CriticismByMeeting {
  private readonly byDay = new Map<Day, Criticism[]>();
  private readonly wide: { readonly entry: Criticism; readonly span: DateSpan }[] = [];
  private readonly undated: Criticism[] = [];

  constructor(
    criticism: EntryFacts<"criticism">,
    private readonly meetings: readonly MeetingRecord[],
  ) {
    for (const entry of criticism.entries) {
      const span = criticism.dateOf(entry);
      if (!span) this.undated.push(entry);
      else if (span.precision !== "day") this.wide.push({ entry, span });
      else {
        const known = this.byDay.get(span.from);
        if (known) known.push(entry);
        else this.byDay.set(span.from, [entry]);
      }
    }
  }

  /** Of the same day; an entry with a month or year belongs to the meetings in it, an undated one to the only meeting. */
  of(record: MeetingRecord): readonly Criticism[] {
    const date = fieldValue(record.date);
    if (!date) return [];
    const own: Criticism[] = [];
    for (const [day, entries] of this.byDay) if (containsDay(date, day)) own.push(...entries);
    for (const { entry, span } of this.wide) if (overlap(span, date)) own.push(entry);
    return this.meetings.length === 1 ? [...own, ...this.undated] : own;
  }
}
