/**
 * Six closed months in a row in which organisational life was held and the member came to none of it, without a reason.
 * It only asks to verify (trap F6.68). A month without any meeting accuses nobody and ends no run (F2.25); a month of which
 * somebody was not here from its first to its last day (joined, came, was 流动) is none of his. It looks back as far as the
 * ledger goes, across years (F2.22).
 */
import type { MeetingFacts } from "../../facts/meeting-facts.ts";
import type { Person, RosterFacts } from "../../facts/roster-facts.ts";
import {
  addToMonth,
  chineseMonth,
  type Day,
  earliestOf,
  firstDayOfMonth,
  lastDayOfMonth,
  type Month,
  monthOf,
  monthsFrom,
} from "../../model/date.ts";
import { fieldText, saysNothing } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met, notApplicable, toConfirm } from "../define.ts";
import { latestRun, type RunMark } from "../shared/latest-run.ts";
import { MemberAttendance } from "../shared/member-attendance.ts";
import { normalText } from "../shared/text-normal.ts";
import { WordFinder } from "../shared/text-words.ts";

export const sixMonthsAbsent = defineRule({
  id: "attendance/six-months-absent",
  severity: "V",
  needs: ["meetings", "roster"],
  uses: ["attendance"],
  parameters: ["attendance.absent_months", "words.unexcused"],
  basis: ["district-bureau/4.3.2", "DZ-9", "JY-31(6)"],
  text: {
    title: "连续6个月不参加组织生活",
    condition: "没有连续六个有组织生活的月份都没有参加，或者写明了正当理由。",
    gap: "台账显示连续多个月没有参加组织生活的记录，请核实。",
    why: "没有正当理由连续六个月不参加组织生活，党章另有规定，所以要先把事实和理由核实清楚。",
    remedy: "可以先核对是否漏记，再向本人了解情况；有正当理由的在备注写明，确需处理的请示上级党组织。",
    doubts: "只看有名单的会议；当月才入党、转入或有流动的，这个月不算；这里只是核实提示，不对任何人作认定。",
  },
  *check({ meetings, roster, attendance, asOf }, { "attendance.absent_months": limit, "words.unexcused": words }) {
    const finder = new WordFinder(words);
    const lists = new MemberAttendance(meetings, attendance, roster, (text) => isReason(text, finder));
    if (!lists.hasLists()) {
      yield cannotJudge("branch", "missing-column", {
        message: "会议记录里没有出席或缺席名单，看不出每名党员参加了没有。",
        evidence: [absent(meetings.whole(), "出席名单列")],
        missing: { kind: "meetings", field: "attendees" },
      });
      return;
    }
    const months = closedMonths(meetings, asOf);
    for (const person of roster.people) {
      const standing = roster.standingOn(person, asOf);
      if (standing === "floating") yield notApplicable(person.subject, "流动党员可以在外参加组织生活。");
      else if (standing === "suspended") yield notApplicable(person.subject, "已停止党籍。");
      else if (standing !== "on-roster") continue;
      else if (roster.isExempt(person)) yield notApplicable(person.subject, "年老体弱或患病，不作硬性要求。");
      else if (roster.find(person.name).kind === "ambiguous") {
        yield cannotJudge(person.subject, "ambiguous-name", {
          message: `花名册里叫${person.name}的不止一人，出席名单分不清是谁。`,
          evidence: [foundField(person.record.name, "姓名")],
        });
      } else yield answerFor(person, lists, roster, months, limit);
    }
  },
});

/** A word such as 无故 is no reason. */
function isReason(text: string, unexcused: WordFinder): boolean {
  const plain = normalText(text);
  return !saysNothing(plain) && !unexcused.has(plain);
}

/** From the first month the minutes cover to the one before that of the base date, which has not ended yet; that one at least. */
function closedMonths(meetings: MeetingFacts, asOf: Day): readonly Month[] {
  const lastClosed = addToMonth(monthOf(asOf), -1);
  const start = meetings.coverage.stretches[0]?.from;
  return monthsFrom(start === undefined ? lastClosed : earliestOf(monthOf(start), lastClosed), lastClosed);
}

/** Whether the person was due from the first day of the month to the last. */
function isWholeMonthHere(roster: RosterFacts, person: Person, month: Month): boolean {
  return [firstDayOfMonth(month), lastDayOfMonth(month)].every((day) => roster.standingOn(person, day) === "on-roster");
}

function answerFor(
  person: Person,
  lists: MemberAttendance,
  roster: RosterFacts,
  months: readonly Month[],
  limit: number,
): Answer {
  const { subject, name, record } = person;
  const { run, open } = latestRun(months, limit, (month): RunMark => {
    if (!isWholeMonthHere(roster, person, month)) return "break";
    const attendance = lists.monthOf(person, month);
    if (attendance === "none") return "skip";
    if (attendance === "unknown") return "open";
    return attendance === "absent" ? "hit" : "break";
  });
  const [first] = run;
  if (first === undefined) {
    if (!open) return met(subject);
    return cannotJudge(subject, "coverage", {
      message: `${name}有几个月参加没参加看不出来，不能排除连续${limit}个月没有参加的记录。`,
    });
  }
  const last = run.at(-1) ?? first;
  const list = lists.listOf(last);
  const shown = list ? [foundField(list, `${chineseMonth(last)}的出席名单`)] : [];
  const what = `${name}从${chineseMonth(first)}到${chineseMonth(last)}，有组织生活的${run.length}个月都不在出席名单里`;
  const notes = [record.note, record.exemption].filter((cell) => cell !== undefined);
  const reason = notes.find((cell) => !saysNothing(fieldText(cell)));
  if (reason) {
    return met(subject, {
      message: `${what}，备注写明：${fieldText(reason)}。`,
      evidence: [foundField(reason, "理由")],
    });
  }
  const [blank] = notes;
  if (!blank) {
    return toConfirm(subject, { message: `${what}，花名册没有写理由的列，请核实是否有正当理由。`, evidence: shown });
  }
  return gap(subject, {
    message: `${what}，也没有写理由，请核实情况。`,
    evidence: [...shown, foundField(blank, `${name}没有参加组织生活的理由`)],
  });
}
