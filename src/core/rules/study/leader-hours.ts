/** The secretary and the members of the committee reach their yearly hours; in proportion when in office for part of it. */

import type { Day } from "../../model/date.ts";
import { fieldValue } from "../../model/field.ts";
import { isClosed } from "../../model/period.ts";
import { cannotJudge, defineRule } from "../define.ts";
import { type CommitteeMember, committeeOn, secretaryOn } from "../shared/committee-members.ts";
import { withoutAnyColumn, withoutColumns } from "../shared/missing-column.ts";
import { duePeriods } from "../shared/periodic-meeting.ts";
import { StudyHours } from "../shared/study-hours.ts";

export const leaderHours = defineRule({
  id: "study/leader-hours",
  severity: "H",
  needs: ["study"],
  uses: ["committee", "roster"],
  parameters: ["study.leader_hours"],
  basis: ["district-bureau/3.1.3", "GH"],
  text: {
    title: "班子成员年度学时",
    condition: "书记和支部委员当年登记的学时达到口径的要求，任职不满一年的按月折算。",
    gap: "这一年的学时还不够。",
    why: "班子成员先学一步、多学一些。",
    remedy: "参加过的培训可以补登学时；还差的安排参加。",
    remedyWhenPast: "参加过没有登记的可以补登；确实不够的写明原因，下一年早做安排。",
  },
  *check({ study, committee, roster, period, asOf }, { "study.leader_hours": required }) {
    const lacking = withoutColumns(study, ["hours"]) ?? withoutAnyColumn(study, ["name", "participants"]);
    if (lacking) {
      yield lacking;
      return;
    }
    for (const year of duePeriods("year", period, asOf)) {
      const day = isClosed(year, asOf) ? year.to : asOf;
      const members = committeeOn(committee, day);
      const secretary = secretaryOn(committee, roster, day);
      if (members.length === 0 && secretary === null) {
        yield cannotJudge(year.key, "missing-ledger", {
          message: "没有找到支委班子表，花名册里也看不出谁是书记，补上后可以检查。",
          missing: { kind: "committee" },
        });
        continue;
      }
      const leaders = new Map(members.map((member) => [member.name, inOfficeSince(member)]));
      if (secretary !== null && !leaders.has(secretary)) leaders.set(secretary, null);
      // Without a roster 全体党员 are at least those who are asked about.
      const everybody = (of: Day) => roster?.onRosterOn(of).map((person) => person.name) ?? [...leaders.keys()];
      const hours = new StudyHours(study, year, everybody, asOf);
      for (const [name, since] of leaders) {
        const subject = `${name}/${year.key}`;
        if (roster?.find(name).kind === "ambiguous") {
          const message = `花名册里叫${name}的不止一人，学习学时台账分不清是谁。`;
          yield cannotJudge(subject, "ambiguous-name", { message });
        } else yield hours.answer({ subject, name, since }, required);
      }
    }
  },
});

/** The first day in office by any of the person's rows; null when it is not written. */
function inOfficeSince({ entries }: CommitteeMember): Day | null {
  const days = entries.flatMap(({ startedOn }) => fieldValue(startedOn)?.from ?? []);
  const [first = null] = days.sort((a, b) => a - b);
  return first;
}
