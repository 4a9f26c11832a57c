/** The secretary gives a Party lecture every year, unless in office for too short a time. */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import { nameKey } from "../../facts/roster-facts.ts";
import { addMonths, type Day } from "../../model/date.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import { isClosed, type Period } from "../../model/period.ts";
import type { MeetingRecord } from "../../model/record.ts";
import { absent, cannotJudge, defineRule, notApplicable } from "../define.ts";
import { isSecretaryPost } from "../shared/committee-members.ts";
import { answersPerPeriod } from "../shared/periodic-meeting.ts";
import { secretaryLookup, withoutSecretary } from "../shared/secretary-lookup.ts";
import { isSpokenBy } from "../shared/spoken-by.ts";

export const secretaryLectureYearly = defineRule({
  id: "meetings/secretary-lecture-yearly",
  severity: "M",
  needs: ["meetings"],
  uses: ["committee", "roster"],
  parameters: ["lecture.secretary", "lecture.secretary_min_months", "assembly.founding_days"],
  basis: ["district-bureau/4.1.1", "ZB-16"],
  text: {
    title: "书记讲党课",
    condition: "每个已经结束的周期里，有书记主讲的党课。",
    gap: "这个周期还没有书记讲党课的记录。",
    why: "书记讲党课是带头学、带头讲。",
    remedy: "讲过的请在主讲人栏补填；还没有讲的可以安排一次。",
    remedyWhenPast: "讲过的可以补填主讲人；确实没有讲的写明原因，下一年早做安排。",
    doubts: "全国规定说的是党委（党组）书记，对支部书记按所选口径判断。",
  },
  *check(
    facts,
    {
      "lecture.secretary": frequency,
      "lecture.secretary_min_months": fewestMonths,
      "assembly.founding_days": foundingDays,
    },
  ) {
    const { meetings, committee, roster, asOf } = facts;
    const lectures = meetings.ofType("lecture");
    if (lectures.length > 0 && lectures.every(({ speaker }) => speaker === undefined)) {
      yield cannotJudge("branch", "missing-column", {
        message: "会议记录没有找到主讲人列，看不出党课是谁讲的。",
        evidence: [absent(meetings.whole(), "主讲人列")],
        missing: { kind: "meetings", field: "speaker" },
      });
      return;
    }
    const secretaryOf = secretaryLookup(committee, roster);
    const within = (period: Period, counts: (record: MeetingRecord) => boolean): readonly MeetingRecord[] =>
      meetings.within("lecture", period).filter(counts);
    yield* answersPerPeriod({
      facts,
      type: "lecture",
      name: "书记讲的党课",
      frequency,
      foundingDays,
      heldIn: (period) =>
        within(period, ({ date, speaker }) => {
          const day = fieldValue(date)?.from;
          const secretary = day === undefined ? null : secretaryOf(day);
          return secretary !== null && isSpokenBy(fieldText(speaker), secretary, true);
        }),
      doubtfulIn: (period) => within(period, ({ speaker }) => fieldText(speaker) === ""),
      exception: (period) => {
        const last = isClosed(period, asOf) ? period.to : asOf;
        const secretary = secretaryOf(last);
        if (secretary === null) return withoutSecretary(period.key);
        const since = committee ? tookOffice(committee, secretary) : null;
        return since !== null && addMonths(since, fewestMonths) > last
          ? notApplicable(period.key, `书记${secretary}任职不满${fewestMonths}个月。`)
          : null;
      },
    });
  },
});

/** The first day as secretary; null when it is not written. */
function tookOffice(committee: EntryFacts<"committee">, secretary: string): Day | null {
  let first: Day | null = null;
  for (const { name, post, startedOn } of committee.entries) {
    const day = fieldValue(startedOn)?.from;
    if (day === undefined || nameKey(fieldValue(name) ?? "") !== secretary || !isSecretaryPost(fieldText(post)))
      continue;
    if (first === null || day < first) first = day;
  }
  return first;
}
