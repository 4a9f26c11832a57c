/**
 * Every name in the meeting records and the dues ledger of the inspection period belongs to one member of the roster.
 * One answer per person or unknown name: met for each member who was met with, so that the share means something.
 */
import type { MeetingFacts } from "../../facts/meeting-facts.ts";
import { nameKey, type Person, type RosterFacts } from "../../facts/roster-facts.ts";
import { type Day, firstDayOfMonth, lastDayOfMonth } from "../../model/date.ts";
import { type Field, fieldValue } from "../../model/field.ts";
import type { Answer, Evidence } from "../../model/outcome.ts";
import type { Period } from "../../model/period.ts";
import type { Place } from "../../model/place.ts";
import type { DuesRecord, NameList } from "../../model/record.ts";
import { cannotJudge, defineRule, found, gap, met, toConfirm } from "../define.ts";
import { isGuest } from "../shared/headcount.ts";

export const crossSheetNames = defineRule({
  id: "roster/cross-sheet-names",
  severity: "M",
  needs: ["roster"],
  uses: ["meetings", "dues"],
  basis: ["derived", "district-bureau/8.1.4"],
  text: {
    title: "各台账人员可回溯",
    condition: "会议记录和党费台账里的姓名都能在花名册里找到唯一的一个人。",
    gap: "这个姓名在花名册里找不到。",
    why: "姓名对不上，出勤、党费和积分就记不到人。",
    remedy: "可以核对是不是写错字、用了曾用名，或者花名册漏登；列席的请在姓名后用括号写“列席”。",
    doubts: "主讲人可能是外请的，只提示核对。",
  },
  *check({ roster, meetings, dues, period, asOf }) {
    const seen = new Sightings(roster);
    if (meetings) lookAtMeetings(meetings, period, seen);
    const end = period.to < asOf ? period.to : asOf;
    for (const record of dues?.ledger.records ?? []) {
      const day = inspectedDay(record, period.from, end);
      if (day === null) continue;
      const name = fieldValue(record.name);
      if (name === undefined) continue;
      const payment = fieldValue(record.paid);
      const paid = payment?.kind === "tick" || (payment?.kind === "amount" && payment.cents > 0);
      seen.add(name, paid ? day : null, record.name.at, name, "firm");
    }
    yield* seen.answers();
  },
});

type Weight = "firm" | "maybe-guest";

/** Names met with, and whom they belong to. */
class Sightings {
  private readonly members = new Map<Person, { readonly first: Evidence; readonly afterLeaving: Evidence[] }>();
  private readonly others = new Map<string, { readonly evidence: Evidence[]; ambiguous: boolean; firm: boolean }>();

  constructor(private readonly roster: RosterFacts) {}

  /** @param day when the person is said to have taken part; null proves no presence */
  add(written: string, day: Day | null, at: Place, quote: string, weight: Weight, group?: string): void {
    const lookup = this.roster.find(written, group === undefined ? {} : { group });
    if (lookup.kind === "person") {
      const known = this.members.get(lookup.person);
      const isLate = day !== null && this.hasLeftBefore(lookup.person, day);
      if (!known) {
        const first = found(at, quote);
        this.members.set(lookup.person, { first, afterLeaving: isLate ? [first] : [] });
      } else if (isLate) known.afterLeaving.push(found(at, quote));
      return;
    }
    const name = nameKey(written);
    const known = this.others.get(name);
    if (known) {
      if (known.evidence.length < mostPlaces) known.evidence.push(found(at, quote));
      if (weight === "firm") known.firm = true;
    } else {
      const ambiguous = lookup.kind === "ambiguous";
      this.others.set(name, { evidence: [found(at, quote)], ambiguous, firm: weight === "firm" });
    }
  }

  /** A month of leaving without a day is over before anybody is said to have left. */
  private hasLeftBefore(person: Person, day: Day): boolean {
    const status = fieldValue(person.record.status);
    const from = fieldValue(person.record.statusFrom);
    return (status === "transferred-out" || status === "removed" || status === "deceased") && from
      ? from.to < day
      : false;
  }

  *answers(): Iterable<Answer> {
    for (const [{ subject, name }, { first, afterLeaving }] of this.members) {
      if (afterLeaving.length === 0) yield met(subject, { evidence: [first] });
      else {
        const message = `花名册写明${name}已经离开支部，之后的台账里还有他的记录。`;
        yield gap(subject, { message, evidence: afterLeaving.slice(0, mostPlaces) });
      }
    }
    for (const [name, { evidence, ambiguous, firm }] of this.others) {
      if (ambiguous) {
        const message = `花名册里叫${name}的不止一人，台账里的这个姓名分不清是谁。`;
        yield cannotJudge(name, "ambiguous-name", { message, evidence });
      } else if (firm) yield gap(name, { message: `台账里的“${name}”在花名册里找不到。`, evidence });
      else yield toConfirm(name, { message: `主讲人“${name}”不在花名册里，请核对是不是外请的。`, evidence });
    }
  }
}

/** More cells would not help anybody. */
const mostPlaces = 20;

function lookAtMeetings(meetings: MeetingFacts, period: Period, seen: Sightings): void {
  for (const record of meetings.inPeriod(period)) {
    const day = fieldValue(record.date)?.from ?? null;
    const groups = fieldValue(record.group);
    const group = groups?.length === 1 ? groups[0] : undefined;
    const look = (list: NameList | null | undefined, field: Field<unknown> | undefined, present: boolean): void => {
      if (!list || !field) return;
      list.names.forEach((name, index) => {
        if (isGuest(list.remarks[index] ?? "") || isGuest(name)) return;
        seen.add(name, present ? day : null, field.at, name, "firm", group);
      });
      for (const name of list.except) seen.add(name, null, field.at, name, "firm", group);
    };
    look(fieldValue(record.attendees), record.attendees, true);
    look(fieldValue(record.present)?.list, record.present, true);
    look(fieldValue(record.expected)?.list, record.expected, false);
    look(fieldValue(record.absentees), record.absentees, false);
    for (const [field, weight] of [
      [record.chair, "firm"],
      [record.recorder, "firm"],
      [record.speaker, "maybe-guest"],
    ] as const) {
      const text = fieldValue(field);
      if (text === undefined || !field) continue;
      for (const name of plainNames(text)) seen.add(name, day, field.at, name, weight, group);
    }
  }
}

const offices =
  /^(?:党支部|支部|党总支|党委|党小组|小组)?(?:书记|副书记|委员|组长|(?:组织|宣传|纪检|统战|青年|学习)委员)|(?:同志|书记|副书记|委员|组长)$/g;

/** Names in a cell such as 书记张一 or 张一、李二; anything that is not plainly a name is left alone. */
function plainNames(text: string): string[] {
  return text.split(/[、,，;；/]/).flatMap((part) => {
    const bare = nameKey(part)
      .replace(/[（(][^（()）]*[)）]/g, "")
      .replace(offices, "");
    return /^[\u4e00-\u9fff]{2,4}$/.test(bare) &&
      !/全体|各|党员|支部|主持|记录|老师|主任|教授|讲师|同上|党校/.test(bare)
      ? [bare]
      : [];
  });
}

/** A day of the record inside the inspection, or null when it belongs to other months. */
function inspectedDay(record: DuesRecord, from: Day, to: Day): Day | null {
  const months = fieldValue(record.months);
  if (!months) return from;
  for (const month of months) {
    const first = firstDayOfMonth(month);
    if (first <= to && lastDayOfMonth(month) >= from) return first;
  }
  return null;
}
