/** Full members who have no vote on a day: 留党察看, suspended membership, custody (trap F1.1). Read from the roster only. */
import type { Person } from "../../facts/roster-facts.ts";
import type { Day } from "../../model/date.ts";
import { type Field, fieldText, fieldValue } from "../../model/field.ts";

export type VotingBar = "none" | "barred" | "unknown";

const barring = /留党察看|停止党籍|留置|逮捕|羁押|拘留|停止党员权利/;

/** `unknown`: such a measure stands there, but not from when. Without an end it is taken to last. */
export function votingBarOn(person: Person, day: Day): VotingBar {
  const { discipline, disciplineFrom, disciplineTo, status, statusFrom, statusTo } = person.record;
  if (fieldValue(status) === "suspended") {
    const [from, to] = [fieldValue(statusFrom), fieldValue(statusTo)];
    if (!from) return "unknown";
    if (from.from <= day && !(to && to.to < day)) return "barred";
  }
  if (!barring.test(fieldText(discipline))) return "none";
  const [from, to] = [fieldValue(disciplineFrom), fieldValue(disciplineTo)];
  if (!from) return "unknown";
  return from.from <= day && !(to && to.to < day) ? "barred" : "none";
}

/** Whether anything in the record may bar the person from voting at some time. */
export function mayBeBarred(person: Person): boolean {
  return fieldValue(person.record.status) === "suspended" || barring.test(fieldText(person.record.discipline));
}

/** The cell that tells of it; the name where neither column is there. */
export function barCell({ record: { discipline, status, name } }: Person): Field<unknown> {
  return (barring.test(fieldText(discipline)) ? discipline : status) ?? name;
}
