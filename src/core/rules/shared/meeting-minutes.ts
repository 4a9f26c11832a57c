/** What the rules about minutes have in common: which records they ask, and the answer when there is no text to read. */
import type { MeetingFacts } from "../../facts/meeting-facts.ts";
import { fieldText, fieldValue, saysNothing } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import type { MeetingRecord, MeetingType } from "../../model/record.ts";
import { absent, cannotJudge, foundField } from "../define.ts";
import { dateEvidence } from "./periodic-meeting.ts";
import { textsOf } from "./text-of-meeting.ts";

/** Meetings of the Party branch in the narrow sense. */
export const branchMeetings: readonly MeetingType[] = ["assembly", "committee", "group"];

/** The minutes of a meeting, normalised; "" when the cell is blank or there is no such column. */
export function minutesText(record: MeetingRecord): string {
  return textsOf(record).minutes;
}

export function isOfType(record: MeetingRecord, ...types: readonly MeetingType[]): boolean {
  return fieldValue(record.type)?.some((type) => types.includes(type)) === true;
}

/** One answer when no record of the ledger has a column for the minutes; null otherwise. */
export function withoutMinutes(meetings: MeetingFacts, records: readonly MeetingRecord[]): Answer | null {
  if (records.length === 0 || records.some(({ content, process }) => content ?? process)) return null;
  return cannotJudge("branch", "missing-column", {
    message: "会议记录里没有找到会议内容列，看不出会上说了什么。",
    evidence: [absent(meetings.whole(), "会议内容列")],
    missing: { kind: "meetings", field: "content" },
  });
}

/** The answer for a record whose minutes are blank. */
export function blankMinutes(record: MeetingRecord): Answer {
  const cell = record.content ?? record.process;
  return cannotJudge(record.place.id, cell ? "unreadable-value" : "missing-column", {
    message: "这次会议没有写会议内容，无法核对。",
    evidence: [cell ? foundField(cell, "会议内容") : dateEvidence(record)],
    ...(cell ? {} : { missing: { kind: "meetings", field: "content" } as const }),
  });
}

/** Whether the minutes stand in an attachment rather than in the cell (trap F5.60). */
export function hasAttachment(record: MeetingRecord): boolean {
  return !saysNothing(fieldText(record.attachment));
}
