/** Head-counts of a meeting: counts in one workbook, lists in the next (mess E47). Guests count for nobody (trap F1.10). */
import type { RosterFacts } from "../../facts/roster-facts.ts";
import { type Field, fieldValue } from "../../model/field.ts";
import type { Evidence } from "../../model/outcome.ts";
import type { Headcount, MeetingRecord, NameList } from "../../model/record.ts";
import { foundField } from "../define.ts";

const guest = /列席|积极分子|群众|发展对象|申请人|申请入党|嘉宾|上级|邀请|旁听/;

/** Whether the words behind a name say that the person is no member of the branch. */
export function isGuest(remark: string): boolean {
  return guest.test(remark);
}

export function attendeesOf(record: MeetingRecord): NameList | null {
  return fieldValue(record.attendees) ?? fieldValue(record.present)?.list ?? null;
}

/** How many a list names: everybody on it, and those who may be members. Null for 全体党员, which gives no number. */
export function listSize(
  list: NameList,
  roster: RosterFacts | null,
): { readonly all: number; readonly members: number } | null {
  if (list.everyone) return null;
  let members = 0;
  list.names.forEach((name, index) => {
    if (isGuest(list.remarks[index] ?? "")) return;
    if (!roster || roster.knows(name)) members++;
  });
  return { all: list.names.length + list.unnamed, members: members + list.unnamed };
}

export interface HeadcountOfMeeting {
  readonly expected: number | null;
  /** As stated, else the members on the list. Guests that the stated number includes are taken off. */
  readonly present: number | null;
  readonly evidence: readonly Evidence[];
}

export function headcountOf(record: MeetingRecord, roster: RosterFacts | null): HeadcountOfMeeting {
  const expected = countOf(record.expected);
  const list = attendeesOf(record);
  const size = list ? listSize(list, roster) : null;
  const stated = fieldValue(record.present)?.count ?? null;
  let present = stated ?? size?.members ?? null;
  if (present === null && list?.everyone && expected !== null) present = Math.max(0, expected - list.except.length);
  if (size && stated === size.all) present = size.members;
  const evidence: Evidence[] = [];
  if (record.expected) evidence.push(foundField(record.expected, "应到人数"));
  const presentCell = record.present ?? record.attendees;
  if (presentCell) evidence.push(foundField(presentCell, "实到人数"));
  return { expected, present, evidence };
}

/** A count, or the length of a list. */
export function countOf(field: Field<Headcount> | undefined): number | null {
  const value = fieldValue(field);
  if (!value) return null;
  if (value.count !== null) return value.count;
  return value.list && !value.list.everyone ? value.list.names.length + value.list.unnamed : null;
}

/** Whether the sheets have the columns that both numbers can be had from. */
export function hasHeadcounts(records: readonly MeetingRecord[]): boolean {
  return (
    records.some((record) => record.expected !== undefined) &&
    records.some((record) => record.present !== undefined || record.attendees !== undefined)
  );
}
