/** Elections of the inspection period, as rows of the election ledger, with the meeting that held each of them. */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import type { MeetingFacts } from "../../facts/meeting-facts.ts";
import type { Day } from "../../model/date.ts";
import { fieldValue } from "../../model/field.ts";
import type { Period } from "../../model/period.ts";
import type { MeetingRecord } from "../../model/record.ts";
import type { ElectionEntry } from "./election-terms.ts";
import { isAsked } from "./entry-fields.ts";
import { textsOf } from "./text-of-meeting.ts";

/** Rows of the period that an election was held for; a committee appointed from above was not elected. */
export function electionsAsked(election: EntryFacts<"election">, period: Period): readonly ElectionEntry[] {
  return election.entries.filter((entry) => isAsked(election, entry, period) && fieldValue(entry.appointed) !== true);
}

const electionWords = /换届选举|换届大会|换届会|选举大会|选举支部委员|选举支委|支委会选举|补选/;

/** Meetings of the period that say of themselves that they held an election. */
export function electionMeetings(meetings: MeetingFacts | null, period: Period): readonly MeetingRecord[] {
  return (meetings?.inPeriod(period, ["assembly"]) ?? []).filter((record) =>
    electionWords.test(textsOf(record).subjectText),
  );
}

/** The election meeting of the day of a row. */
export class MeetingsOfElections {
  private readonly byDay = new Map<Day, MeetingRecord>();

  constructor(readonly meetings: readonly MeetingRecord[]) {
    for (const record of meetings) {
      const date = fieldValue(record.date);
      if (date && date.precision === "day") this.byDay.set(date.from, record);
    }
  }

  of(entry: ElectionEntry): MeetingRecord | null {
    const date = fieldValue(entry.electedOn);
    return date && date.precision === "day" ? (this.byDay.get(date.from) ?? null) : null;
  }

  /** Meetings that no row of the ledger stands for. */
  without(entries: readonly ElectionEntry[]): readonly MeetingRecord[] {
    const known = new Set(entries.map((entry) => this.of(entry)));
    return this.meetings.filter((record) => !known.has(record));
  }
}
