/** Profiles that ask for it: every Party group holds its own organizational life meeting (decision 50). */
import { groupKey } from "../../facts/roster-facts.ts";
import { fieldValue } from "../../model/field.ts";
import { isClosed } from "../../model/period.ts";
import { defineRule } from "../define.ts";
import { groupKeysOf, groupSituation } from "../shared/party-groups.ts";
import { answerForPeriod, beforeFounding, duePeriods, unusableFor } from "../shared/periodic-meeting.ts";
import { graceOf, heldForYear } from "../shared/yearly-meeting.ts";

export const byGroup = defineRule({
  id: "orglife/by-group",
  severity: "M",
  needs: ["meetings", "roster"],
  parameters: ["orglife.frequency", "orglife.grace", "assembly.founding_days"],
  basis: ["school/4.5.2"],
  text: {
    title: "党小组组织生活会",
    condition: "每个党小组在每个周期都有自己的组织生活会记录。",
    gap: "这个小组还没有组织生活会记录。",
    why: "组织生活会以党小组为单位，每个小组都要轮到。",
    remedy: "可以先核对是否开过漏记；开过的请在记录里写明是哪个小组。",
    remedyWhenPast: "开过的可以补登记录，写明是哪个小组、属于哪个年度；确实没有开的写明原因，按上级安排处理。",
    doubts: "没有写明小组的组织生活会看不出是哪个小组开的。",
  },
  *check(
    { meetings, roster, branch, asOf, period: inspection },
    { "orglife.frequency": frequency, "orglife.grace": grace, "assembly.founding_days": foundingDays },
  ) {
    const situation = groupSituation(roster, meetings, asOf);
    const blocked = situation.kind === "groups" ? unusableFor("org-life", "组织生活会", meetings) : situation.answer;
    if (blocked) {
      yield blocked;
      return;
    }
    const yearly = frequency.per === "year";
    for (const period of duePeriods(frequency.per, inspection, asOf)) {
      const unfounded = beforeFounding(period.key, period, branch, foundingDays);
      if (unfounded) {
        yield unfounded;
        continue;
      }
      const groups = roster.groupsOn(isClosed(period, asOf) ? period.to : asOf);
      const held = yearly ? heldForYear(meetings.ofType("org-life"), period) : meetings.within("org-life", period);
      const sorted = held.map((record) => ({ record, keys: groupKeysOf(record, groups) }));
      // One by the whole branch is none by groups; where nothing says whose it was, it may be any group's.
      const open = sorted.filter(({ record, keys }) => !keys && !fieldValue(record.type)?.includes("assembly"));
      for (const { name } of groups) {
        const own = sorted.filter(({ keys }) => keys?.has(groupKey(name)));
        yield answerForPeriod({
          facts: { meetings, asOf, branch },
          subject: `group:${name}/${period.key}`,
          label: `${name}${period.label}`,
          name: "组织生活会",
          type: "org-life",
          period,
          times: frequency.times,
          held: own.map(({ record }) => record),
          doubtful: [...open.map(({ record }) => record), ...meetings.possible("org-life", period)],
          graceUntil: yearly ? graceOf(period, grace) : period.to,
          hint: () => null,
        });
      }
    }
  },
});
