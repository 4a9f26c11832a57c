/**
 * The head-counts of a meeting agree: no more present than due, as many on the list as present, as many due as the roster
 * had that day. The last is only compared where no floating, exempt or undated member makes it unsure (decision 36).
 */
import { groupKey, type PartyGroup, type RosterFacts } from "../../facts/roster-facts.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import type { MeetingRecord, MeetingType } from "../../model/record.ts";
import { absent, cannotJudge, defineRule, found, gap, met } from "../define.ts";
import { attendeesOf, headcountOf, listSize } from "../shared/headcount.ts";
import { groupKeysOf } from "../shared/party-groups.ts";
import { dateEvidence } from "../shared/periodic-meeting.ts";

export const headcountConsistent = defineRule({
  id: "attendance/headcount-consistent",
  severity: "M",
  needs: ["meetings"],
  uses: ["roster"],
  basis: ["district-bureau/8.2", "lianxing/2.2"],
  text: {
    title: "人数勾稽",
    condition: "实到不多于应到，实到与出席名单一致，应到与当日花名册一致。",
    gap: "应到、实到、名单的人数对不上。",
    why: "人数对不上的记录，别人看了会怀疑是补的。",
    remedy: "可以对照签到核对人数；列席的积极分子、群众不计入实到。",
    doubts: "应到人数按当天的花名册核对；转出、流动、豁免的日期没有写清时只核对另外两项。",
  },
  *check({ meetings, roster, period }) {
    const records = meetings.inPeriod(period);
    if (records.length > 0 && !records.some(hasAnyColumn)) {
      yield cannotJudge("branch", "missing-column", {
        message: "会议记录里没有找到应到、实到人数和出席名单列。",
        evidence: [absent(meetings.whole(), "应到、实到人数列")],
        missing: { kind: "meetings", field: "expected" },
      });
      return;
    }
    for (const record of records) yield answerFor(record, roster);
  },
});

function hasAnyColumn(record: MeetingRecord): boolean {
  return record.expected !== undefined || record.present !== undefined || record.attendees !== undefined;
}

function answerFor(record: MeetingRecord, roster: RosterFacts | null): Answer {
  const { expected, present, evidence } = headcountOf(record, roster);
  const stated = fieldValue(record.present)?.count ?? null;
  const list = attendeesOf(record);
  const size = list ? listSize(list, roster) : null;
  const due = roster ? dueOnRoster(record, roster) : [];
  const faults: string[] = [];
  let compared = 0;
  if (expected !== null && present !== null) {
    compared++;
    if (present > expected) faults.push(`实到${present}人，多于应到${expected}人`);
  }
  if (stated !== null && size) {
    compared++;
    if (stated !== size.all && stated !== size.members)
      faults.push(`写的实到是${stated}人，出席名单有${size.members}人`);
  }
  if (due.length > 0 && expected !== null) {
    compared++;
    if (!due.includes(expected)) faults.push(`写的应到是${expected}人，花名册当日应到${due.join("人或")}人`);
  }
  const cells = [...evidence];
  if (record.attendees && size && stated !== null) cells.push(found(record.attendees.at, `名单${size.members}人`));
  if (faults.length > 0) return gap(record.place.id, { message: `${faults.join("；")}。`, evidence: cells });
  if (compared > 0) return met(record.place.id, { evidence });
  return cannotJudge(record.place.id, "unreadable-value", {
    message: "这次会议没有写清人数，也没有出席名单，无法核对。",
    evidence: evidence.length > 0 ? evidence : [dateEvidence(record)],
  });
}

/** Meetings for which every member of the branch is due, or of the groups that held them. */
const forEverybody: readonly MeetingType[] = ["party-day", "org-life", "lecture"];

/**
 * How many the roster has due that day: two numbers where it cannot be told whether everybody was or some groups, none
 * where nothing is sure. An assembly is for everybody whatever groups its topic speaks of; who sits on the committee no
 * roster says.
 */
function dueOnRoster(record: MeetingRecord, roster: RosterFacts): readonly number[] {
  const date = fieldValue(record.date);
  const types = fieldValue(record.type) ?? [];
  if (date?.precision !== "day" || roster.isAnybodyUnsureOn(date.from)) return [];
  const isOpen = types.some((type) => forEverybody.includes(type));
  const all = roster.onRosterOn(date.from).length;
  const groups = roster.groupsOn(date.from);
  const keys = groupKeysOf(record, groups);
  const due: number[] = [];
  // A topic may only speak of a group, and whoever is in none came along with all of them.
  const isForAll = keys === null || fieldText(record.group) === "" || keys.size === groups.length;
  if (types.includes("assembly") || (isOpen && isForAll)) due.push(all);
  if (keys && !types.includes("assembly") && (isOpen || types.includes("group"))) due.push(membersIn(groups, keys));
  return [...new Set(due)].filter((count) => count > 0);
}

function membersIn(groups: readonly PartyGroup[], keys: ReadonlySet<string>): number {
  return groups.filter(({ name }) => keys.has(groupKey(name))).reduce((sum, { members }) => sum + members.length, 0);
}
