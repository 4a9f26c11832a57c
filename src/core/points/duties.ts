/**
 * Base duties (应尽, 已尽) of one member in one month, as the ledgers prove them. What cannot be known, what was excused
 * and what does not apply is neutral: it counts neither as due nor as done, and never against anybody.
 */
import type { Facts } from "../facts/facts.ts";
import { nameKey, type Person } from "../facts/roster-facts.ts";
import { type Day, firstDayOfMonth, lastDayOfMonth, type Month } from "../model/date.ts";
import { fieldText, fieldValue } from "../model/field.ts";
import { monthPeriod } from "../model/period.ts";
import type { MeetingRecord, MeetingType, RecordPlace } from "../model/record.ts";
import { isCounted, type PointsStandard } from "./standard.ts";
import { isStudyMonth, StudyDuty, studyLabel } from "./study-duty.ts";

export interface MonthDuties {
  readonly person: Person;
  readonly month: Month;
  readonly due: number;
  readonly done: number;
  /** 党费、主题党日、三会一课、学习学时: those that counted. */
  readonly items: readonly string[];
  /** Duty by duty where it is proved, with met of due where not all were met: 党费：党费台账第12行；主题党日（0/1）：会议记录第14行. Of a single duty the place alone. */
  readonly evidence: string;
  /** False for the row of a month in which the member owes nothing here: not yet arrived, or already gone. */
  readonly owed: boolean;
  /** False when a ledger of a counted duty is missing or does not cover the month: less may be known than was once. */
  readonly complete: boolean;
}

/** The kinds of 三会一课 that can be told from the meetings. The committee needs a committee sheet (decision 37). */
const threeMeetings: readonly MeetingType[] = ["assembly", "group", "lecture"];

interface Activity {
  readonly label: string;
  readonly type: MeetingType;
  readonly record: MeetingRecord;
}

/** Answers for any member and month; the meetings are sorted into months once. */
export class DutyFinder {
  private readonly activities = new Map<Month, readonly Activity[]>();
  private readonly study: StudyDuty | null;

  /** @param studyHours hours of study a member owes in a year; null = none are asked for */
  constructor(
    private readonly facts: Facts,
    private readonly standard: PointsStandard,
    studyHours: number | null,
  ) {
    this.study = isCounted(standard, "study") && studyHours !== null ? new StudyDuty(facts, studyHours) : null;
  }

  /** Null when the member had no duties here in that month: not yet arrived, or already gone. */
  of(person: Person, month: Month): MonthDuties | null {
    const { facts, standard } = this;
    if (!facts.roster || facts.roster.owesMonth(person, month) === false) return null;
    const count = new Counter();
    let complete = true;
    if (isCounted(standard, "dues")) {
      complete &&= facts.dues?.coversMonth(month) ?? false;
      countDues(facts, person, month, count);
    }
    if (isCounted(standard, "party-day") || isCounted(standard, "three-meetings")) {
      complete &&= facts.meetings?.covers(monthPeriod(month)) ?? false;
      if (!facts.roster.isExempt(person)) this.countActivities(person, month, count);
    }
    const learnt = this.study?.of(person, month) ?? null;
    if (this.study && isStudyMonth(month)) complete &&= this.study.covers(month);
    if (learnt) {
      count.add(studyLabel, learnt.isDone);
      for (const place of learnt.places) count.cite(studyLabel, place.sheet, place);
      if (learnt.places.length === 0) count.cite(studyLabel, learnt.sheet);
    }
    return {
      person,
      month,
      owed: true,
      due: count.due,
      done: count.done,
      items: count.items,
      evidence: count.evidence(),
      complete,
    };
  }

  private countActivities(person: Person, month: Month, count: Counter): void {
    for (const { label, type, record } of this.activitiesOf(month)) {
      const attendance = attendanceAt(this.facts, person, record, type);
      if (attendance === "neutral") continue;
      count.add(label, attendance === "present");
      count.cite(label, record.place.sheet, record.place);
    }
  }

  private activitiesOf(month: Month): readonly Activity[] {
    const known = this.activities.get(month);
    if (known) return known;
    const found: Activity[] = [];
    const stretch = { from: firstDayOfMonth(month), to: lastDayOfMonth(month) };
    const collect = (label: string, types: readonly MeetingType[]): void => {
      for (const type of types) {
        for (const record of this.facts.meetings?.within(type, stretch) ?? []) found.push({ label, type, record });
      }
    };
    if (isCounted(this.standard, "party-day")) collect("主题党日", ["party-day"]);
    if (isCounted(this.standard, "three-meetings")) collect("三会一课", threeMeetings);
    this.activities.set(month, found);
    return found;
  }
}

class Counter {
  due = 0;
  done = 0;
  readonly items: string[] = [];
  private readonly counts = new Map<string, { due: number; done: number; rows: Map<string, Set<number>> }>();

  add(label: string, isDone: boolean): void {
    const own = this.of(label);
    this.due += 1;
    own.due += 1;
    if (!isDone) return;
    this.done += 1;
    own.done += 1;
  }

  cite(label: string, sheet: string, place?: RecordPlace): void {
    const { rows } = this.of(label);
    const known = rows.get(sheet) ?? new Set();
    if (place) known.add(place.row);
    rows.set(sheet, known);
  }

  evidence(): string {
    const isSingle = this.counts.size === 1;
    return [...this.counts]
      .map(([label, { due, done, rows }]) => {
        const places = [...rows].map(([sheet, own]) =>
          own.size === 0 ? sheet : `${sheet}第${[...own].sort((a, b) => a - b).join("、")}行`,
        );
        // 项目, 应尽 and 已尽 beside it say the rest of a single duty.
        return isSingle ? places.join("，") : `${label}${done < due ? `（${done}/${due}）` : ""}：${places.join("，")}`;
      })
      .join("；");
  }

  private of(label: string) {
    const known = this.counts.get(label);
    if (known) return known;
    const made = { due: 0, done: 0, rows: new Map<string, Set<number>>() };
    this.counts.set(label, made);
    this.items.push(label);
    return made;
  }
}

function countDues(facts: Facts, person: Person, month: Month, count: Counter): void {
  const { roster, dues } = facts;
  if (!roster || !dues || roster.owesMonth(person, month) !== true) return;
  const { state, records } = dues.monthOf(person, month);
  const isPaid = state === "paid";
  // Waived, unreadable and ambiguous months are neutral; an unpaid one counts where the ledger proves it.
  if (!isPaid && !((state === "blank" || state === "absent") && dues.coversMonth(month))) return;
  count.add("党费", isPaid);
  for (const record of records) count.cite("党费", record.place.sheet, record.place);
  if (records.length === 0) count.cite("党费", dues.whole().sheet);
}

function attendanceAt(
  facts: Facts,
  person: Person,
  record: MeetingRecord,
  type: MeetingType,
): "present" | "absent" | "neutral" {
  const { roster, meetings } = facts;
  const day: Day | undefined = fieldValue(record.date)?.from;
  if (!roster || !meetings || day === undefined) return "neutral";
  const standing = roster.standingOn(person, day);
  if (standing !== "on-roster" && standing !== "floating") return "neutral";
  const seen = meetings.attendanceOf(record, person);
  if (seen !== "present" && seen !== "absent") return "neutral";
  // A list that names namesakes once does not say which of them (decision 10); “全体党员” names them all.
  if (person.subject !== person.name && !namesEverybody(record, person)) return "neutral";
  if (seen === "present") return "present";
  // Floating members may attend where they are now: not seen here is not absent (trap F1.6).
  if (standing === "floating" || isAbsenceOpen(record, person)) return "neutral";
  return type === "group" && !isOwnGroup(record, person) ? "neutral" : "absent";
}

/**
 * Whether the record leaves open why, or even that, somebody was missing. A reason beside the name, a remark on everybody
 * else (其余党员防汛值勤) and a list with fewer names than people present prove no fault of anybody's.
 */
function isAbsenceOpen(record: MeetingRecord, person: Person): boolean {
  const absentees = fieldValue(record.absentees);
  const index = absentees?.names.findIndex((name) => nameKey(name) === person.name) ?? -1;
  if (absentees && index >= 0) {
    const reason = absentees.remarks[index] ?? "";
    return reason !== "" && !/无故|未请假|旷/.test(reason);
  }
  if (/其余|其他|其它|部分/.test(fieldText(record.absentees))) return true;
  const present = fieldValue(record.present)?.count ?? null;
  const list = fieldValue(record.attendees) ?? fieldValue(record.present)?.list ?? null;
  return present !== null && list !== null && !list.everyone && present > list.names.length;
}

function namesEverybody(record: MeetingRecord, person: Person): boolean {
  const list = fieldValue(record.attendees) ?? fieldValue(record.present)?.list;
  const isNamed = (names: readonly string[] | undefined) =>
    names?.some((name) => nameKey(name) === person.name) ?? false;
  return list?.everyone === true && !isNamed(list.except) && !isNamed(fieldValue(record.absentees)?.names);
}

/** A group meeting is a duty of the members of that group only; without a named group nobody can be missed. */
function isOwnGroup(record: MeetingRecord, person: Person): boolean {
  const own = fieldValue(person.record.group);
  return own !== undefined && (fieldValue(record.group) ?? []).some((group) => nameKey(group) === nameKey(own));
}
