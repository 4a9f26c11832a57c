/**
 * Organizational life meetings (组织生活会) as often as the profile says; any form counts, by assembly or by group (decision
 * 50). A yearly one may be held early in the next year by order: it counts for the year it names (decision 35, trap F2.27).
 */
import type { Period } from "../../model/period.ts";
import { defineRule } from "../define.ts";
import { answersPerPeriod, dateEvidence } from "../shared/periodic-meeting.ts";
import { graceOf, heldForYear, maybeHeldForYear } from "../shared/yearly-meeting.ts";

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
            graceOf: (year: Period) => graceOf(year, grace),
            hintFor: (period: Period) => {
              const next = maybeHeldForYear(meetings.ofType("org-life"), period, grace);
              if (next.length === 0) return null;
              const message = "次年初的组织生活会没有写明属于哪个年度，如果就是这一年的，请在名称里写明。";
              return { message, evidence: next.slice(0, 3).map(dateEvidence) };
            },
          }
        : {}),
    });
  },
});
