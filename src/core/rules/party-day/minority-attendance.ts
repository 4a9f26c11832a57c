/** A theme Party day is not held with a minority of those due: half is enough, fewer is not (trap F4.47). */
import type { RosterFacts } from "../../facts/roster-facts.ts";
import { isoMonth, monthOf } from "../../model/date.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import type { MeetingRecord } from "../../model/record.ts";
import { absent, cannotJudge, defineRule, gap, met, notApplicable } from "../define.ts";
import { hasHeadcounts, headcountOf } from "../shared/headcount.ts";
import { dateEvidence } from "../shared/periodic-meeting.ts";

export const minorityAttendance = defineRule({
  id: "party-day/minority-attendance",
  severity: "H",
  needs: ["meetings"],
  uses: ["roster"],
  basis: ["four-strong"],
  text: {
    title: "少部分人参加",
    condition: "每次主题党日到场的不少于应到的一半；分批开展的合起来算。",
    gap: "这次主题党日只有少部分人参加。",
    why: "主题党日面向全体党员，少数人的活动不能代替。",
    remedy: "可以核对人数；分批开展的请把每一批都登记上，志愿服务可以作为党日的一部分而不是全部。",
  },
  *check({ meetings, roster, period }) {
    const records = meetings.inPeriod(period, ["party-day"]);
    if (records.length > 0 && !hasHeadcounts(records)) {
      yield cannotJudge("branch", "missing-column", {
        message: "会议记录里没有找到应到、实到人数列，看不出参加的人多不多。",
        evidence: [absent(meetings.whole(), "应到、实到人数列")],
        missing: { kind: "meetings", field: "expected" },
      });
      return;
    }
    const batches = new Map<string, Batch>();
    const counted = records.map((record) => {
      const numbers = headcountOf(record, roster);
      const key = batchOf(record);
      const batch = batches.get(key) ?? { present: 0, largest: 0, sum: 0, first: record, isOpen: false };
      batch.present += numbers.present ?? 0;
      batch.largest = Math.max(batch.largest, numbers.expected ?? 0);
      batch.sum += numbers.expected ?? 0;
      batch.isOpen ||= numbers.present === null;
      batches.set(key, batch);
      return { record, ...numbers, batch };
    });
    for (const { record, expected, present, evidence, batch } of counted) {
      const subject = record.place.id;
      if (expected === null || present === null) {
        yield cannotJudge(subject, "unreadable-value", {
          message: "这次主题党日没有写清应到或实到人数。",
          evidence: evidence.length > 0 ? evidence : [dateEvidence(record)],
        });
      } else if (expected === 0) yield notApplicable(subject, "应到人数为零。");
      else if (2 * present >= expected) yield met(subject, { evidence });
      else if (2 * batch.present >= expectedOf(batch, roster)) {
        yield notApplicable(subject, `分批开展，合计${batch.present}人参加，不少于应到的一半。`);
      } else if (batch.isOpen) {
        yield cannotJudge(subject, "unreadable-value", {
          message: "这次主题党日看起来是分批开展的，有一批没有写清实到人数，合不出来。",
          evidence,
        });
      } else {
        const voluntary = /志愿/.test(`${fieldText(record.type)}${fieldText(record.topic)}${fieldText(record.title)}`);
        const message = `应到${expected}人、实到${present}人，不到一半${voluntary ? "，看起来是以少数人的志愿服务代替主题党日" : ""}。`;
        yield gap(subject, { message, evidence });
      }
    }
  },
});

/** Heads of the Party days that belong together. */
interface Batch {
  present: number;
  largest: number;
  sum: number;
  /** Whose day tells how many of the roster were due. */
  readonly first: MeetingRecord;
  /** The heads of one of them are not known. */
  isOpen: boolean;
}

/** Each batch states its own part where all of them together are no more than the roster has due, else each states the whole. */
function expectedOf({ largest, sum, first }: Batch, roster: RosterFacts | null): number {
  if (sum === largest) return sum;
  const due = dueOn(first, roster);
  return due !== null && sum <= due ? sum : largest;
}

/** How many of the roster were due; null when that cannot be told. */
function dueOn({ date }: MeetingRecord, roster: RosterFacts | null): number | null {
  const day = fieldValue(date)?.from;
  if (!roster || day === undefined) return null;
  return roster.onRosterOn(day).filter((person) => !roster.isUnsureOn(person, day)).length;
}

/** The same for Party days of one month that belong together: the same topic, or groups without one; else its own. */
function batchOf(record: MeetingRecord): string {
  const words = fieldText(record.topic) || fieldText(record.title);
  const topic = words
    .replace(/[\s（）()]/g, "")
    .replace(/第?[\d一二三四五六七八九十]+批次?|分批(?:开展|进行|次)?/g, "");
  const date = fieldValue(record.date);
  const isGroup = fieldText(record.group) !== "";
  return date && (topic !== "" || isGroup) ? `${isoMonth(monthOf(date.from))}/${topic}` : record.place.id;
}
