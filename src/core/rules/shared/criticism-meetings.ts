/** Who of those present at an organizational life meeting is missing from its criticism records: one answer per meeting. */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import type { MeetingFacts } from "../../facts/meeting-facts.ts";
import type { RosterFacts } from "../../facts/roster-facts.ts";
import { fieldValue } from "../../model/field.ts";
import type { Answer, Evidence } from "../../model/outcome.ts";
import type { Period } from "../../model/period.ts";
import type { MeetingRecord } from "../../model/record.ts";
import { absent, cannotJudge, found, foundField, gap, met } from "../define.ts";
import { type Criticism, CriticismByMeeting } from "./criticism-records.ts";
import { attendeeNames, listedNames } from "./meeting-attendees.ts";
import { dateEvidence } from "./periodic-meeting.ts";
import { recordEvidence } from "./periodic-record.ts";

interface CriticismFacts {
  readonly criticism: EntryFacts<"criticism">;
  readonly meetings: MeetingFacts;
  readonly roster: RosterFacts | null;
  readonly period: Period;
}

interface CriticismDuty {
  /** Those of the names whom the records of the meeting lack. */
  readonly lacking: (names: readonly string[], own: readonly Criticism[]) => readonly string[];
  /** Chinese: 自我批评. */
  readonly word: string;
}

export function* answersPerCriticismMeeting(facts: CriticismFacts, duty: CriticismDuty): Iterable<Answer> {
  const records = facts.meetings.inPeriod(facts.period, ["org-life"]);
  const byMeeting = new CriticismByMeeting(facts.criticism, facts.meetings.ofType("org-life"));
  for (const record of records) yield answerFor(record, byMeeting.of(record), facts, duty);
}

function answerFor(
  record: MeetingRecord,
  own: readonly Criticism[],
  { criticism, roster }: CriticismFacts,
  { lacking, word }: CriticismDuty,
): Answer {
  const subject = record.place.id;
  const date = fieldValue(record.date);
  if (own.length === 0) {
    if (date && criticism.covers(date)) {
      return gap(subject, {
        message: "这次组织生活会还没有批评意见记录。",
        evidence: [absent(criticism.next(), `${word}记录`), dateEvidence(record)],
      });
    }
    const message = "批评意见记录没有包住这次组织生活会的日期，看不出谁提了意见。";
    return cannotJudge(subject, "coverage", { message, evidence: [dateEvidence(record)] });
  }
  const attendees = attendeeNames(record, roster);
  if (!attendees || attendees.names.length === 0) {
    const cell = record.attendees ?? record.present;
    return cannotJudge(subject, cell ? "unreadable-value" : "missing-column", {
      message: "这次组织生活会没有出席名单，看不出是不是人人都谈到。",
      evidence: [cell ? foundField(cell, "出席名单") : dateEvidence(record)],
      ...(cell ? {} : { missing: { kind: "meetings", field: "attendees" } as const }),
    });
  }
  const missing = lacking(attendees.names, own);
  const list = record.attendees ?? record.present;
  const evidence: Evidence[] = list ? [found(list.at, `出席${attendees.names.length}人`)] : [];
  if (missing.length > 0) {
    return gap(subject, {
      message: `${listedNames(missing)}还没有${word}记录。`,
      evidence: [...evidence, absent(criticism.next(), `${word}记录`)],
    });
  }
  const shown = own.slice(0, 1).map((entry) => recordEvidence(entry, "date", "批评意见"));
  if (attendees.complete) return met(subject, { evidence: [...evidence, ...shown] });
  const message = `出席名单里有没写姓名的人，看不出他们有没有${word}。`;
  return cannotJudge(subject, "unreadable-value", { message, evidence });
}
