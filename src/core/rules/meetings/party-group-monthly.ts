/**
 * Every Party group (党小组) meets every closed month: three groups need three meetings a month (trap F1.12). An
 * organizational life meeting held by a group is that group's meeting of the month too (trap F3.36).
 */
import { groupKey, type PartyGroup } from "../../facts/roster-facts.ts";
import type { MeetingRecord } from "../../model/record.ts";
import { defineRule } from "../define.ts";
import { groupKeysOf, groupSituation } from "../shared/party-groups.ts";
import { answerForPeriod, beforeFounding, duePeriods, unusableFor } from "../shared/periodic-meeting.ts";

export const partyGroupMonthly = defineRule({
  id: "meetings/party-group-monthly",
  severity: "H",
  needs: ["meetings", "roster"],
  parameters: ["group.meeting_frequency", "assembly.founding_days"],
  basis: ["school/4.5.1", "district-bureau/4.1.1", "lianxing/2.1", "ZB-13"],
  text: {
    title: "党小组会每月1次（逐组）",
    condition: "每个党小组在每个已经结束的月份都有党小组会记录。",
    gap: "这个小组这个月还没有党小组会记录。",
    why: "按小组逐组看：一个小组开得多，不能代替另一个小组。",
    remedy: "可以先核对是否开过漏记；开过的请补登记，并写明是哪个小组。",
    remedyWhenPast: "开过的可以补登记录，写明是哪个小组；确实没有开的写明原因，留意以后按月召开。",
  },
  *check(
    { meetings, roster, branch, asOf, period: inspection },
    { "group.meeting_frequency": frequency, "assembly.founding_days": foundingDays },
  ) {
    const situation = groupSituation(roster, meetings, asOf);
    if (situation.kind !== "groups") {
      yield situation.answer;
      return;
    }
    const hasOrgLife = meetings.ofType("org-life").length > 0;
    const blocked = hasOrgLife ? null : unusableFor("group", "党小组会", meetings);
    if (blocked) {
      yield blocked;
      return;
    }
    for (const period of duePeriods(frequency.per, inspection, asOf)) {
      const unfounded = beforeFounding(period.key, period, branch, foundingDays);
      if (unfounded) {
        yield unfounded;
        continue;
      }
      const groups = roster.groupsOn(period.to < asOf ? period.to : asOf);
      const { byGroup, open } = sorted(meetings.within("group", period), meetings.within("org-life", period), groups);
      const possible = meetings.possible("group", period);
      for (const { name } of groups) {
        const key = groupKey(name);
        yield answerForPeriod({
          facts: { meetings, asOf, branch },
          subject: `group:${name}/${period.key}`,
          label: `${name}${period.label}`,
          name: "党小组会",
          type: "group",
          period,
          times: frequency.times,
          held: byGroup.get(key) ?? [],
          doubtful: [...open, ...possible.filter((record) => groupKeysOf(record, groups)?.has(key) ?? true)],
          graceUntil: period.to,
          hint: () => null,
        });
      }
    }
  },
});

/** Meetings by group, and those of which nothing says whose they were. With a single group there is no doubt. */
function sorted(
  groupMeetings: readonly MeetingRecord[],
  orgLife: readonly MeetingRecord[],
  groups: readonly PartyGroup[],
): { readonly byGroup: ReadonlyMap<string, readonly MeetingRecord[]>; readonly open: readonly MeetingRecord[] } {
  const byGroup = new Map<string, MeetingRecord[]>();
  const open: MeetingRecord[] = [];
  const only = groups.length === 1 ? groups[0] : undefined;
  const add = (record: MeetingRecord, keys: ReadonlySet<string>): void => {
    for (const key of keys) {
      const known = byGroup.get(key);
      if (known) known.push(record);
      else byGroup.set(key, [record]);
    }
  };
  for (const record of groupMeetings) {
    const keys = groupKeysOf(record, groups) ?? (only ? new Set([groupKey(only.name)]) : null);
    if (keys) add(record, keys);
    else open.push(record);
  }
  for (const record of orgLife) {
    const keys = groupKeysOf(record, groups);
    if (keys) add(record, keys);
  }
  return { byGroup, open };
}
