/** Who has left (transferred out, deceased, suspended, removed) is no longer due at meetings nor for dues. */
import type { DuesFacts } from "../../facts/dues-facts.ts";
import type { MeetingFacts } from "../../facts/meeting-facts.ts";
import { nameKey, type Person, type RosterFacts } from "../../facts/roster-facts.ts";
import { chineseMonth, type Day, isoSpan, type Month, monthOf } from "../../model/date.ts";
import { fieldValue } from "../../model/field.ts";
import type { Answer, Evidence } from "../../model/outcome.ts";
import type { DuesRecord, MeetingRecord, MemberStatus } from "../../model/record.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met, notApplicable } from "../define.ts";
import { isGuest } from "../shared/headcount.ts";

export const inactiveNotCounted = defineRule({
  id: "relation/inactive-not-counted",
  severity: "M",
  needs: ["roster"],
  uses: ["meetings", "dues"],
  basis: ["derived"],
  text: {
    title: "已转出不计入基数",
    condition: "转出、去世、停止党籍以后，不再出现在应到名单和应缴党费里。",
    gap: "已经不在支部的人，还算在应到或应缴里。",
    why: "基数多算了，到会率和交纳率都会不准。",
    remedy: "可以核对离开的日期；日期没错的，从之后的应到名单和党费表里去掉。",
    doubts: "离开当月不算；补交以前月份的党费不算。",
  },
  *check({ roster, meetings, dues, asOf }) {
    if (!meetings && !dues) {
      yield cannotJudge("branch", "missing-ledger", {
        message: "没有找到会议记录和党费台账，补上后可以检查。",
        missing: { kind: "meetings" },
      });
      return;
    }
    if (!roster.has("status")) {
      yield cannotJudge("branch", "missing-column", {
        message: "花名册没有组织关系状态列，看不出谁已经离开。",
        evidence: [absent(roster.whole(), "组织关系状态列")],
        missing: { kind: "roster", field: "status" },
      });
      return;
    }
    const gone = roster.people.filter(({ record }) => left.has(fieldValue(record.status)));
    if (gone.length === 0) {
      yield notApplicable("branch", "花名册上没有转出、去世或停止党籍的党员。");
      return;
    }
    const listed = meetings
      ? meetingsByName(meetings, new Set(gone.map(({ name }) => name)))
      : new Map<string, Listing[]>();
    for (const person of gone) yield answerFor(person, roster, listed.get(person.name) ?? [], dues, asOf);
  },
});

const left: ReadonlySet<MemberStatus | undefined> = new Set(["transferred-out", "deceased", "suspended", "removed"]);

/** Cells of a monthly due that stand for a whole row of months: they do not say which of the months are owed. */
function sharedDues(months: Iterable<readonly DuesRecord[]>): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const records of months) {
    for (const { due } of records) {
      if (!due) continue;
      if (seen.has(due.at.range)) shared.add(due.at.range);
      seen.add(due.at.range);
    }
  }
  return shared;
}

interface Listing {
  readonly record: MeetingRecord;
  readonly evidence: Evidence;
}

/** Meetings whose lists name one of the people, as due, present or absent; guests do not count. */
function meetingsByName(meetings: MeetingFacts, names: ReadonlySet<string>): Map<string, Listing[]> {
  const listed = new Map<string, Listing[]>();
  for (const record of meetings.held) {
    for (const [cell, list] of [
      [record.expected, fieldValue(record.expected)?.list],
      [record.attendees, fieldValue(record.attendees)],
      [record.present, fieldValue(record.present)?.list],
      [record.absentees, fieldValue(record.absentees)],
    ] as const) {
      if (!cell || !list) continue;
      list.names.forEach((name, index) => {
        const key = nameKey(name);
        if (!names.has(key) || isGuest(list.remarks[index] ?? "")) return;
        const known = listed.get(key);
        const listing: Listing = { record, evidence: foundField(cell, "名单") };
        if (!known) listed.set(key, [listing]);
        else if (known.at(-1)?.record !== record) known.push(listing);
      });
    }
  }
  return listed;
}

function answerFor(
  person: Person,
  roster: RosterFacts,
  listings: readonly Listing[],
  dues: DuesFacts | null,
  asOf: Day,
): Answer {
  const { subject, name, record } = person;
  const from = fieldValue(record.statusFrom);
  const to = fieldValue(record.statusTo);
  const status = foundField(record.status ?? record.name, "组织关系状态");
  const date = record.statusFrom ? [foundField(record.statusFrom, `${name}离开的日期`)] : [];
  if (!from) {
    return cannotJudge(subject, record.statusFrom ? "unreadable-date" : "missing-column", {
      message: `花名册上${name}已经不在支部，没有登记从哪天起，无法核对。`,
      evidence: [status, ...date],
      ...(record.statusFrom ? {} : { missing: { kind: "roster", field: "statusFrom" } as const }),
    });
  }
  if (from.from > asOf) return notApplicable(subject, `${name}到${isoSpan(from)}才离开。`);
  if (roster.find(name).kind === "ambiguous") {
    return cannotJudge(subject, "ambiguous-name", {
      message: `花名册上叫${name}的不止一人，会议和党费里分不清是谁。`,
      evidence: [status],
    });
  }
  const faults: string[] = [];
  const evidence: Evidence[] = [...date];
  const later = listings.filter(({ record: meeting }) => {
    const day = fieldValue(meeting.date);
    return day !== undefined && day.from > from.to && !(to && day.to > to.to);
  });
  if (later.length > 0) {
    faults.push(`还在${later.length}次会议的名单里`);
    evidence.push(...later.slice(0, 5).map((listing) => listing.evidence));
  }
  const own = dues?.monthsOf(person) ?? new Map<Month, readonly DuesRecord[]>();
  const shared = sharedDues(own.values());
  for (const [month, records] of own) {
    if (month <= monthOf(from.to) || month > monthOf(asOf) || (to && month > monthOf(to.to))) continue;
    const owed = records.find(({ due }) => due && (fieldValue(due) ?? 0) > 0 && !shared.has(due.at.range));
    if (!owed?.due) continue;
    faults.push(`${chineseMonth(month)}还有应交党费`);
    evidence.push(foundField(owed.due, "应交党费"));
  }
  if (faults.length === 0) return met(subject, { evidence: date });
  const words = faults.length > 4 ? `${faults.slice(0, 3).join("、")}等${faults.length}处` : faults.join("、");
  return gap(subject, { message: `${name}从${isoSpan(from)}起不在支部，${words}。`, evidence: evidence.slice(0, 10) });
}
