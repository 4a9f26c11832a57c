/**
 * Organizational life meetings (组织生活会) as often as the profile says; any form counts, by assembly or by group (decision
 * 50). A yearly one may be held early in the next year by order: it counts for the year it names (decision 35, trap F2.27).
 */
import { dayOf, yearOf } from "../../model/date.ts";
import { fieldValue } from "../../model/field.ts";
import { containsDay, type Period } from "../../model/period.ts";
import type { MeetingRecord } from "../../model/record.ts";
import { defineRule } from "../define.ts";
import { answersPerPeriod, dateEvidence } from "../shared/periodic-meeting.ts";

export const frequency = defineRule({
  id: "orglife/frequency",
  severity: "H",
  needs: ["meetings"],
  parameters: ["orglife.frequency", "orglife.grace", "assembly.founding_days"],
  basis: ["school/4.5.2", "lianxing/2.3", "district-bureau/4.1.2", "ZB-17", "JY-17"],
  text: {
    title: "组织生活会频次",
    condition: "每个周期都有组织生活会记录。",
    gap: "这个周期还没有组织生活会记录。",
    why: "组织生活会是党员交流思想、开展批评和自我批评的会议；年度的常按上级安排在次年初召开。",
    remedy: "可以先核对是否开过漏记；开过的请补登记，次年初补开的请在名称里写明属于哪个年度。",
    remedyWhenPast: "开过的可以补登记录，并写明属于哪个年度；确实没有开的写明原因，按上级安排处理。",
  },
  *check(facts, { "orglife.frequency": times, "orglife.grace": grace, "assembly.founding_days": foundingDays }) {
    const { meetings } = facts;
    const yearly = times.per === "year";
    const lastDay = (year: Period) => dayOf(yearOf(year.from) + 1, grace.month, grace.day);
    yield* answersPerPeriod({
      facts,
      type: "org-life",
      name: "组织生活会",
      frequency: times,
      foundingDays,
      heldIn: (period) =>
        yearly ? heldForYear(meetings.ofType("org-life"), period) : meetings.within("org-life", period),
      ...(yearly
        ? {
            graceOf: lastDay,
            hintFor: (period: Period) => {
              const next = meetings.ofType("org-life").filter((record) => {
                const date = fieldValue(record.date);
                return (
                  record.statedYear === null &&
                  date !== undefined &&
                  date.from > period.to &&
                  date.to <= lastDay(period)
                );
              });
              if (next.length === 0) return null;
              const message = "次年初的组织生活会没有写明属于哪个年度，如果就是这一年的，请在名称里写明。";
              return { message, evidence: next.slice(0, 3).map(dateEvidence) };
            },
          }
        : {}),
    });
  },
});

/** By the year a record names, else by its date. */
function heldForYear(records: readonly MeetingRecord[], year: Period): readonly MeetingRecord[] {
  return records.filter((record) => {
    if (record.statedYear !== null) return record.statedYear === yearOf(year.from);
    const date = fieldValue(record.date);
    return date !== undefined && containsDay(year, date.from) && containsDay(year, date.to);
  });
}
