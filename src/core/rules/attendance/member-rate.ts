/** How often each member came in a year, out of the times he was due; only meetings with a list count. */
import type { Person, RosterFacts } from "../../facts/roster-facts.ts";
import { addDays, type Day } from "../../model/date.ts";
import { fieldValue } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import { isClosed, type Period } from "../../model/period.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met, notApplicable, notDue } from "../define.ts";
import { MemberAttendance } from "../shared/member-attendance.ts";
import { duePeriods } from "../shared/periodic-meeting.ts";

export const memberRate = defineRule({
  id: "attendance/member-rate",
  severity: "L",
  needs: ["meetings", "roster"],
  uses: ["attendance"],
  parameters: ["attendance.member_rate"],
  basis: ["school/4.8.4", "jiefangbei/3.3"],
  text: {
    title: "党员个人年度参加率",
    condition: "每名党员全年参加的次数与应参加的次数之比达到设定的比例。",
    gap: "全年的参加率偏低。",
    why: "文件要求定期检查参加情况，没有写明数值；所用比例是产品缺省，非文件数值，可以在体检设置里改。",
    remedy: "可以先核对名单有没有漏记；确实偏低的，了解一下原因，作为积分和评议的参考。",
    remedyWhenPast: "可以先核对名单有没有漏记；确实偏低的，作为积分和评议的参考。",
    doubts: "只统计写了名单的会议；请假也算没有参加。",
  },
  *check({ meetings, roster, attendance, period, asOf }, { "attendance.member_rate": minimum }) {
    const lists = new MemberAttendance(meetings, attendance, roster, Boolean);
    if (!lists.hasLists()) {
      yield cannotJudge("branch", "missing-column", {
        message: "会议记录里没有出席或缺席名单，算不出每名党员的参加率。",
        evidence: [absent(meetings.whole(), "出席名单列")],
        missing: { kind: "meetings", field: "attendees" },
      });
      return;
    }
    for (const year of duePeriods("year", period, asOf)) {
      for (const person of roster.people) {
        const answer = answerFor(person, roster, year, lists, minimum, asOf);
        if (answer) yield answer;
      }
    }
  },
});

/** Null for somebody who was not in the branch that year. */
function answerFor(
  person: Person,
  roster: RosterFacts,
  year: Period,
  lists: MemberAttendance,
  minimum: number,
  asOf: Day,
): Answer | null {
  const last = year.to < asOf ? year.to : asOf;
  const entered = roster.enteredOn(person);
  const from = entered !== null && entered > year.from ? entered : year.from;
  const to = leftBy(person, last);
  if (from > to || roster.standingOn(person, from) === "unknown") return null;
  const subject = `${person.subject}/${year.key}`;
  if (roster.isExempt(person)) return notApplicable(subject, "经批准不作硬性要求。");
  if (roster.standingOn(person, last) === "floating") return notApplicable(subject, "流动党员可以在外参加组织生活。");
  const evidence = [foundField(person.record.name, "姓名")];
  if (roster.find(person.name).kind === "ambiguous") {
    const message = `花名册里叫${person.name}的不止一人，出席名单分不清是谁。`;
    return cannotJudge(subject, "ambiguous-name", { message, evidence });
  }
  const { due, present } = lists.countOf(person, from, to);
  if (due === 0) return notApplicable(subject, `${person.name}在${year.label}没有写了名单的应参加活动。`);
  const words = `${person.name}${year.label}应参加${due}次，参加${present}次（${Math.floor((present * 100) / due)}%）`;
  if (present * 100 >= minimum * due) return met(subject, { message: `${words}。`, evidence });
  const low = `${words}，低于${minimum}%。`;
  if (!isClosed(year, asOf)) return notDue(subject, year.to, { message: low, evidence });
  return gap(subject, { message: low, evidence, past: true });
}

/** The last day on which the person was still here. */
function leftBy({ record }: Person, last: Day): Day {
  const status = fieldValue(record.status);
  const gone = status === "transferred-out" || status === "removed" || status === "deceased" || status === "suspended";
  const from = gone ? fieldValue(record.statusFrom)?.from : undefined;
  return from === undefined ? last : (Math.min(addDays(from, -1), last) as Day);
}
