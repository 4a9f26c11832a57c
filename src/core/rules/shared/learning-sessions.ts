/** When the members learned together: meetings for study and lectures, and the sessions of the study ledger. */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import type { Facts } from "../../facts/facts.ts";
import type { MeetingFacts } from "../../facts/meeting-facts.ts";
import type { DateSpan } from "../../model/date.ts";
import { fieldText, fieldValue, isUnreadable } from "../../model/field.ts";
import type { Answer, Evidence } from "../../model/outcome.ts";
import { liesWithin, overlap, type Period } from "../../model/period.ts";
import type { MeetingRecord, MeetingType } from "../../model/record.ts";
import type { Frequency } from "../../profiles/figures.ts";
import { withoutLedgers } from "./missing-ledgers.ts";
import { answersPerEvidencePeriod } from "./periodic-evidence.ts";
import { dateEvidence } from "./periodic-meeting.ts";
import { recordEvidence } from "./periodic-record.ts";
import type { StudyEntry } from "./study-hours.ts";
import { textsOf } from "./text-of-meeting.ts";

export interface LearningDuty {
  readonly facts: Pick<Facts, "asOf" | "period" | "branch" | "semesters"> & {
    readonly study: EntryFacts<"study"> | null;
    readonly meetings: MeetingFacts | null;
  };
  /** Chinese: 集中教育培训. */
  readonly name: string;
  readonly frequency: Frequency;
  readonly foundingDays: number;
  /** Whether an assembly or a theme Party day at which the members studied counts as well. */
  readonly atOtherMeetings: boolean;
}

interface Session {
  readonly date: DateSpan;
  readonly evidence: Evidence;
}

const learning: readonly MeetingType[] = ["study", "lecture"];
/** With a part for study they count where the profile asks for any learning together. */
const alsoLearning: readonly MeetingType[] = ["assembly", "party-day"];

/** One answer per period, or one for the branch when the workbook has neither ledger. */
export function* answersPerLearningPeriod(duty: LearningDuty): Iterable<Answer> {
  const { study, meetings, ...facts } = duty.facts;
  const ledger = study ?? meetings;
  if (!ledger) {
    yield withoutLedgers(["study", "meetings"]);
    return;
  }
  const sessions = [
    ...(meetings?.held ?? []).flatMap((record) => sessionOfMeeting(record, duty.atOtherMeetings)),
    ...(study ? sessionsOf(study) : []),
  ];
  const doubtful = (study?.entries ?? []).filter((entry) => {
    const isUndated = study?.dateOf(entry) === null;
    return isUndated ? isCollective(entry) : isUnnamed(entry);
  });
  yield* answersPerEvidencePeriod({
    facts,
    name: duty.name,
    frequency: duty.frequency,
    foundingDays: duty.foundingDays,
    shown: (period) => distinctDays(sessions.filter(({ date }) => liesWithin(date, period))),
    doubt: (period) =>
      doubtIn(
        period,
        doubtful.filter((entry) => overlap(study?.dateOf(entry) ?? period, period)),
        meetings,
        duty.atOtherMeetings ? [...learning, ...alsoLearning] : learning,
      ),
    covers: (period) => (study?.covers(period) ?? true) && (meetings?.covers(period) ?? true),
    next: ledger.next(),
  });
}

/** A session of one day in both ledgers is one session. */
function distinctDays(sessions: readonly Session[]): readonly Evidence[] {
  const seen = new Map<string, Evidence>();
  for (const { date, evidence } of sessions) {
    const key = `${date.from}/${date.to}`;
    if (!seen.has(key)) seen.set(key, evidence);
  }
  return [...seen.values()];
}

function sessionOfMeeting(record: MeetingRecord, atOtherMeetings: boolean): readonly Session[] {
  const date = fieldValue(record.date);
  const types = fieldValue(record.type) ?? [];
  const learned = types.some((type) => learning.includes(type));
  const studied = (): boolean =>
    atOtherMeetings &&
    types.some((type) => alsoLearning.includes(type)) &&
    /学习|理论|宣讲|传达/.test(textsOf(record).text);
  return date && (learned || studied()) ? [{ date, evidence: dateEvidence(record) }] : [];
}

// Several rules count the same sessions; what is remembered depends on the ledger alone.
const known = new WeakMap<EntryFacts<"study">, readonly Session[]>();

function sessionsOf(study: EntryFacts<"study">): readonly Session[] {
  const remembered = known.get(study);
  if (remembered) return remembered;
  const sessions = sessionsIn(study);
  known.set(study, sessions);
  return sessions;
}

/** Rows of several people, and rows of one day and title for one person each. */
function sessionsIn(study: EntryFacts<"study">): readonly Session[] {
  const sessions: Session[] = [];
  const single = new Map<string, { readonly entry: StudyEntry; readonly date: DateSpan; count: number }>();
  for (const entry of study.entries) {
    const date = study.dateOf(entry);
    if (!date || isAlone(entry)) continue;
    if (isCollective(entry)) sessions.push({ date, evidence: recordEvidence(entry, "date", "集中学习") });
    else {
      const key = `${date.from}/${date.to}/${fieldText(entry.title) || fieldText(entry.content)}`;
      const known = single.get(key);
      if (known) known.count++;
      else single.set(key, { entry, date, count: 1 });
    }
  }
  for (const { entry, date, count } of single.values()) {
    if (count > 1) sessions.push({ date, evidence: recordEvidence(entry, "date", "集中学习") });
  }
  return sessions;
}

function isAlone(entry: StudyEntry): boolean {
  return /自学|网络|网上|在线|个人/.test(fieldText(entry.type));
}

function isCollective(entry: StudyEntry): boolean {
  if (isAlone(entry)) return false;
  const list = fieldValue(entry.participants);
  const several = list !== undefined && (list.everyone || list.names.length + list.unnamed > 1);
  return several || /集中|集体|轮训/.test(`${fieldText(entry.type)}${fieldText(entry.title)}`);
}

/** Whether it cannot be told who took part, nor does the sheet ask for it: it may have been everybody. */
function isUnnamed(entry: StudyEntry): boolean {
  if (isAlone(entry) || isCollective(entry)) return false;
  return isUnreadable(entry.participants) || (entry.participants === undefined && entry.name === undefined);
}

function doubtIn(
  period: Period,
  doubtful: readonly StudyEntry[],
  meetings: MeetingFacts | null,
  types: readonly MeetingType[],
) {
  const records = [...new Set(types.flatMap((type) => meetings?.possible(type, period) ?? []))];
  const count = records.length + doubtful.length;
  if (count === 0) return null;
  return {
    reason: "unreadable-date" as const,
    message: `有${count}条记录的日期、类型或参加人读不准，可能就是${period.label}的集中学习，请先核对。`,
    evidence: [
      ...doubtful.slice(0, 3).map((entry) => recordEvidence(entry, "date", "集中学习")),
      ...records.slice(0, 3).map(dateEvidence),
    ],
  };
}
