/** Leading cadres take part in the organizational life of the branch as ordinary members. */
import type { MeetingFacts } from "../../facts/meeting-facts.ts";
import type { Person, RosterFacts } from "../../facts/roster-facts.ts";
import type { Day } from "../../model/date.ts";
import { fieldValue } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import { isClosed, type Period } from "../../model/period.ts";
import type { MeetingRecord } from "../../model/record.ts";
import { cannotJudge, defineRule, foundField, gap, met, notApplicable, notDue } from "../define.ts";
import { leadingCadresOn } from "../shared/leading-cadres.ts";
import { dateEvidence, duePeriods } from "../shared/periodic-meeting.ts";

export const leadingCadreAttends = defineRule({
  id: "meetings/leading-cadre-attends",
  severity: "M",
  needs: ["meetings", "roster"],
  parameters: ["attendance.member_rate"],
  basis: ["district-bureau/4.1.2", "city-organs/1.1", "JY-16"],
  text: {
    title: "领导干部参加组织生活",
    condition: "党员领导干部参加党员大会、组织生活会的比例达到设定的数。",
    gap: "这名领导干部参加党员大会、组织生活会偏少。",
    why: "领导干部以普通党员身份参加所在支部的组织生活；比例是产品缺省，非文件数值。",
    remedy: "可以核对名单是否漏记；开会前早些约时间，确实来不了的写明原因。",
  },
  *check({ meetings, roster, period: inspection, asOf }, { "attendance.member_rate": minimum }) {
    const cadres = leadingCadresOn(roster, inspection.to < asOf ? inspection.to : asOf);
    if ("status" in cadres) {
      yield cadres;
      return;
    }
    for (const year of duePeriods("year", inspection, asOf)) {
      const records = new Set([...meetings.within("assembly", year), ...meetings.within("org-life", year)]);
      for (const person of cadres) yield answerFor({ person, year, records, meetings, roster, minimum, asOf });
    }
  },
});

interface Question {
  readonly person: Person;
  readonly year: Period;
  readonly records: ReadonlySet<MeetingRecord>;
  readonly meetings: MeetingFacts;
  readonly roster: RosterFacts;
  /** Percent. */
  readonly minimum: number;
  readonly asOf: Day;
}

function answerFor({ person, year, records, meetings, roster, minimum, asOf }: Question): Answer {
  const subject = `${person.subject}/${year.key}`;
  if (person.subject !== person.name) {
    const message = `花名册里叫${person.name}的不止一人，名单分不清是谁。`;
    return cannotJudge(subject, "ambiguous-name", { message });
  }
  const away: MeetingRecord[] = [];
  let due = 0;
  let unclear = false;
  for (const record of records) {
    const day = fieldValue(record.date)?.from;
    if (day === undefined || roster.standingOn(person, day) !== "on-roster") continue;
    const attendance = meetings.attendanceOf(record, person);
    if (attendance === "unknown") unclear = true;
    else {
      due++;
      if (attendance !== "present") away.push(record);
    }
  }
  if (due === 0) {
    if (!unclear) return notApplicable(subject, `${year.label}没有要他参加的党员大会、组织生活会记录。`);
    return cannotJudge(subject, "unreadable-value", {
      message: `${year.label}的党员大会、组织生活会没有出席名单，看不出${person.name}来没来。`,
      evidence: [...records].slice(0, 1).map(dateEvidence),
    });
  }
  const present = due - away.length;
  const evidence = away.slice(0, 5).map((record) => {
    const list = record.absentees ?? record.attendees ?? record.present;
    return list ? foundField(list, "出席情况") : dateEvidence(record);
  });
  const message = `${person.name}${year.label}应参加${due}次党员大会、组织生活会，参加了${present}次`;
  if (present * 100 >= minimum * due) return met(subject, { message: `${message}。`, evidence });
  if (!isClosed(year, asOf)) return notDue(subject, year.to, { message: `${message}，年内还可以补上来。`, evidence });
  return gap(subject, { message: `${message}，低于${minimum}%。`, evidence, past: true });
}
