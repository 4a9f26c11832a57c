/**
 * What the rules about regular meetings (assembly, committee, group, lecture, theme Party day, organizational life) have
 * in common: which periods are asked about, and the answer for one period (decisions 1, 4, 5, 6).
 */
import { coverageText } from "../../facts/coverage.ts";
import type { Facts } from "../../facts/facts.ts";
import type { MeetingFacts } from "../../facts/meeting-facts.ts";
import { chineseDay, type Day, firstDayOfMonth, monthOf } from "../../model/date.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import type { BranchInfo } from "../../model/ledger.ts";
import type { Answer, Evidence } from "../../model/outcome.ts";
import {
  containsDay,
  isClosed,
  type Period,
  periodsOverlapping,
  type Semesters,
  type Stretch,
} from "../../model/period.ts";
import { placeText } from "../../model/place.ts";
import type { MeetingRecord, MeetingType } from "../../model/record.ts";
import type { Frequency } from "../../profiles/figures.ts";
import { absent, cannotJudge, found, foundField, gap, met, notApplicable, notDue, placeOf } from "../define.ts";

/** A duty to hold one kind of meeting so many times a period. */
export interface MeetingDuty {
  readonly facts: Pick<Facts, "asOf" | "period" | "branch" | "semesters"> & { readonly meetings: MeetingFacts };
  readonly type: MeetingType;
  /** Chinese: 党员大会. */
  readonly name: string;
  readonly frequency: Frequency;
  /** Days that must remain in a period longer than a month when the branch is founded in it. */
  readonly foundingDays: number;
  /** Records that count for a period; without it those of the type dated in the period. */
  readonly heldIn?: (period: Period) => readonly MeetingRecord[];
  /** Records that count only if something the sheet does not show is true. */
  readonly doubtfulIn?: (period: Period) => readonly MeetingRecord[];
  /** An answer that takes the place of counting: the duty does not apply in this period, or cannot be told to. */
  readonly exception?: (period: Period) => Answer | null;
  /** Until when a closed period may be made up for; without it not at all. */
  readonly graceOf?: (period: Period) => Day;
  /** Further evidence and words for a missing meeting. */
  readonly hintFor?: (period: Period) => { readonly message: string; readonly evidence: readonly Evidence[] } | null;
}

/** One answer per period of the duty's frequency, or one for the branch when the sheets cannot show the meetings at all. */
export function* answersPerPeriod(duty: MeetingDuty): Iterable<Answer> {
  const { meetings, branch, asOf, period: inspection, semesters } = duty.facts;
  const blocked = unusableFor(duty.type, duty.name, meetings);
  if (blocked) {
    yield blocked;
    return;
  }
  for (const period of duePeriods(duty.frequency.per, inspection, asOf, semesters)) {
    const unfounded = beforeFounding(period.key, period, branch, duty.foundingDays);
    yield unfounded ??
      duty.exception?.(period) ??
      answerForPeriod({
        facts: duty.facts,
        subject: period.key,
        label: period.label,
        name: duty.name,
        type: duty.type,
        period,
        times: duty.frequency.times,
        held: duty.heldIn ? duty.heldIn(period) : meetings.within(duty.type, period),
        doubtful: [...(duty.doubtfulIn?.(period) ?? []), ...meetings.possible(duty.type, period)],
        graceUntil: duty.graceOf?.(period) ?? period.to,
        hint: () => duty.hintFor?.(period) ?? null,
      });
  }
}

export interface PeriodDuty {
  readonly facts: Pick<Facts, "asOf" | "branch"> & { readonly meetings: MeetingFacts };
  readonly subject: string;
  /** Chinese, begins the sentences: 2026年第2季度, 第一党小组2026年5月. */
  readonly label: string;
  readonly name: string;
  readonly type: MeetingType;
  readonly period: Period;
  readonly times: number;
  readonly held: readonly MeetingRecord[];
  readonly doubtful: readonly MeetingRecord[];
  /** The period's last day, or a later one where a late meeting still counts. */
  readonly graceUntil: Day;
  readonly hint: () => { readonly message: string; readonly evidence: readonly Evidence[] } | null;
}

/** The answer for one subject and one period whose duty is known to apply. */
export function answerForPeriod(duty: PeriodDuty): Answer {
  const { subject, label, name, times, period } = duty;
  const { meetings, asOf, branch } = duty.facts;
  const held = distinctMeetings(duty.held);
  if (held.length >= times) return met(subject, { evidence: held.slice(0, times).map(dateEvidence) });
  const short = shortfall(label, name, times, held.length);
  if (!isClosed(period, asOf)) {
    const message = `${label}还在期内，${short.open}，最晚${chineseDay(period.to)}。`;
    return notDue(subject, period.to, { message, evidence: held.map(dateEvidence) });
  }
  if (asOf <= duty.graceUntil) {
    const message = `${label}已经结束，${short.open}；按安排补开的，最晚${chineseDay(duty.graceUntil)}。`;
    return notDue(subject, duty.graceUntil, { message, evidence: held.map(dateEvidence) });
  }
  if (duty.doubtful.length > 0) return possiblyHeld(subject, label, name, duty.doubtful);
  if (!meetings.covers(sinceFounding(period, branch))) {
    return cannotJudge(subject, "coverage", {
      message: `会议记录的覆盖期是${coverageText(meetings.coverage)}，没有包住${label}，看不出${name}开了没有。`,
      evidence: held.map(dateEvidence),
    });
  }
  const hint = duty.hint();
  return gap(subject, {
    message: short.closed + (hint?.message ?? ""),
    evidence: [
      absent(meetings.next(duty.type), `${label}${name}`),
      ...held.map(dateEvidence),
      ...(hint?.evidence ?? []),
    ],
    past: true,
  });
}

/**
 * Periods of a kind that the inspection asks about: those that overlap it and have begun. A semester belongs to the
 * inspection that contains its last day, or the base date (decision 33).
 */
export function duePeriods(
  per: Frequency["per"],
  inspection: Period,
  asOf: Day,
  semesters?: Semesters,
): readonly Period[] {
  const last = inspection.to < asOf ? inspection.to : asOf;
  if (last < inspection.from) return [];
  const periods = periodsOverlapping(per, inspection.from, last, semesters);
  if (per !== "semester") return periods;
  return periods.filter(
    (semester) =>
      containsDay(inspection, semester.to) || (containsDay(semester, asOf) && containsDay(inspection, asOf)),
  );
}

/** Decision 6: nothing is owed before the founding month, nor in a longer period of which too few days remained. */
export function beforeFounding(
  subject: string,
  period: Period,
  branch: BranchInfo,
  foundingDays: number,
): Answer | null {
  const founded = branch.foundedOn?.to;
  if (founded === undefined || founded < period.from) return null;
  if (founded > period.to) return notApplicable(subject, `${period.label}时支部还没有成立。`);
  if (period.kind === "month" || period.to - founded + 1 >= foundingDays) return null;
  return notApplicable(subject, `支部在${period.label}内成立，期末已不足${foundingDays}天。`);
}

/** When the sheets cannot show this kind of meeting at all, one answer says so instead of one per period. */
export function unusableFor(type: MeetingType, name: string, meetings: MeetingFacts): Answer | null {
  if (meetings.ofType(type).length > 0) return null;
  if (meetings.lacksSheetOf(type)) {
    return cannotJudge("branch", "missing-ledger", {
      message: `各类会议分表登记，但没有找到${name}的记录表，补上后可以检查。`,
      missing: { kind: "meetings" },
    });
  }
  if (!meetings.has("date")) {
    return cannotJudge("branch", "missing-column", {
      message: `会议记录里没有找到日期列，看不出${name}是哪天开的。`,
      evidence: [absent(meetings.whole(), "日期列")],
      missing: { kind: "meetings", field: "date" },
    });
  }
  if (meetings.ledger.records.every((record) => record.type === undefined)) {
    return cannotJudge("branch", "missing-column", {
      message: `会议记录里没有找到会议类型列，分不出哪次是${name}。`,
      evidence: [absent(meetings.whole(), "会议类型列")],
      missing: { kind: "meetings", field: "type" },
    });
  }
  return null;
}

/** The cell that dates a meeting. */
export function dateEvidence(record: MeetingRecord): Evidence {
  return record.date ? foundField(record.date, "日期") : found(placeOf(record), fieldText(record.title));
}

/** Two rows of the same days and the same topic are one meeting (trap F3.34); rows without a topic stand for themselves. */
export function distinctMeetings(records: readonly MeetingRecord[]): readonly MeetingRecord[] {
  const seen = new Set<string>();
  return records.filter((record) => {
    const date = fieldValue(record.date);
    const topic = fieldText(record.topic) || fieldText(record.title);
    const key = date && topic !== "" ? `${date.from}/${date.to}/${topic}` : record.place.id;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Records that may be the missing meeting: nobody can tell, and which cells to look at. */
export function possiblyHeld(subject: string, label: string, name: string, records: readonly MeetingRecord[]): Answer {
  const undated = records.filter((record) => fieldValue(record.date)?.precision !== "day");
  const first = undated[0] ?? records[0];
  const where = first ? placeText(undated.length > 0 && first.date ? first.date.at : placeOf(first)) : "";
  const what = undated.length > 0 ? "日期读不准" : "类型或要素看不出来";
  return cannotJudge(subject, undated.length > 0 ? "unreadable-date" : "unreadable-value", {
    message: `有${records.length}条记录的${what}（如${where}），可能就是${label}的${name}，请先核对。`,
    evidence: records
      .slice(0, 5)
      .map((record) =>
        undated.length === 0 && record.type ? foundField(record.type, "会议类型") : dateEvidence(record),
      ),
  });
}

/** Fewer than asked for: of one, none. */
function shortfall(label: string, name: string, times: number, held: number): { open: string; closed: string } {
  if (times === 1) return { open: `还没有${name}记录`, closed: `${label}还没有${name}记录。` };
  return {
    open: `应有${times}次${name}，已有${held}次，还差${times - held}次`,
    closed: `${label}应有${times}次${name}，台账里有${held}次，还差${times - held}次。`,
  };
}

function sinceFounding(period: Period, branch: BranchInfo): Stretch {
  const founded = branch.foundedOn;
  if (!founded || founded.from <= period.from) return period;
  return { from: firstDayOfMonth(monthOf(founded.from)), to: period.to };
}
