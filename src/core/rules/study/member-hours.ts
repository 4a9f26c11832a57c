/** Every member reaches the yearly hours of study; whoever came during the year in proportion to the months (trap F1.4). */

import type { Day } from "../../model/date.ts";
import { isClosed } from "../../model/period.ts";
import { cannotJudge, defineRule, notApplicable } from "../define.ts";
import { withoutAnyColumn, withoutColumns } from "../shared/missing-column.ts";
import { duePeriods } from "../shared/periodic-meeting.ts";
import { StudyHours } from "../shared/study-hours.ts";

export const memberHours = defineRule({
  id: "study/member-hours",
  severity: "H",
  needs: ["study", "roster"],
  parameters: ["study.member_hours"],
  basis: ["district-bureau/3.1.3", "JY-20", "GH", "GH-old"],
  text: {
    title: "党员年度学时",
    condition: "每名党员当年登记的学时达到口径的要求，年中来的按月折算。",
    gap: "这一年的学时还不够。",
    why: "党员每年参加集中学习培训有学时要求。",
    remedy: "参加过的培训、党课可以补登学时；还差的安排补学。",
    remedyWhenPast: "参加过没有登记的可以补登；确实不够的写明原因，下一年早做安排。",
    doubts: "年老体弱、患病经批准的不作硬性要求；流动党员在外地的学习可以补登。",
  },
  *check({ study, roster, period, asOf }, { "study.member_hours": required }) {
    const lacking = withoutColumns(study, ["hours"]) ?? withoutAnyColumn(study, ["name", "participants"]);
    if (lacking) {
      yield lacking;
      return;
    }
    for (const year of duePeriods("year", period, asOf)) {
      const day = isClosed(year, asOf) ? year.to : asOf;
      const everybody = (of: Day) => roster.onRosterOn(of).map(({ name }) => name);
      const hours = new StudyHours(study, year, everybody, asOf);
      for (const person of roster.onRosterOn(day)) {
        const subject = `${person.subject}/${year.key}`;
        if (roster.isExempt(person)) yield notApplicable(subject, "登记了不作硬性要求的情况。");
        else if (person.subject !== person.name) {
          const message = `花名册里叫${person.name}的不止一人，学习学时台账分不清是谁。`;
          yield cannotJudge(subject, "ambiguous-name", { message });
        } else {
          const answer = hours.answer({ subject, name: person.name, since: roster.enteredOn(person) }, required);
          if (answer.status !== "gap" || roster.standingOn(person, day) !== "floating") yield answer;
          else {
            const message = answer.message.replace(/。$/, "；流动党员可能在外地参加学习，请核对。");
            yield cannotJudge(subject, "coverage", { message, evidence: answer.evidence });
          }
        }
      }
    }
  },
});
