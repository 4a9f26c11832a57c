/** The members in assembly hear the secretary report on the work of the branch. */
import type { Period } from "../../model/period.ts";
import type { MeetingRecord } from "../../model/record.ts";
import { defineRule } from "../define.ts";
import { answersPerPeriod } from "../shared/periodic-meeting.ts";
import { textsOf } from "../shared/text-of-meeting.ts";
import { WordFinder } from "../shared/text-words.ts";

export const assemblyAnnualBriefing = defineRule({
  id: "meetings/assembly-annual-briefing",
  severity: "M",
  needs: ["meetings"],
  parameters: ["assembly.briefing", "words.briefing", "assembly.founding_days"],
  basis: ["school/4.8.4", "district-bureau/6.1.1"],
  text: {
    title: "党员大会听取书记通报",
    condition: "每个已经结束的周期里，有一次党员大会的议题是书记报告或通报工作。",
    gap: "这个周期还没有党员大会听取书记通报的记录。",
    why: "支部做了什么、做得怎样，先向党员说清楚。",
    remedy: "通报过的请在议题里写明；还没有的可以在下一次党员大会上安排。",
    remedyWhenPast: "通报过的请在那次会议的议题里补写；确实没有的写明原因，下一年安排好。",
    doubts: "只按议题里的字词核对，换了说法会看不出来。",
  },
  *check(facts, { "assembly.briefing": frequency, "words.briefing": words, "assembly.founding_days": foundingDays }) {
    const { meetings } = facts;
    const finder = new WordFinder(words);
    const within = (period: Period, counts: (text: string) => boolean): readonly MeetingRecord[] =>
      meetings.within("assembly", period).filter((record) => counts(textsOf(record).text));
    yield* answersPerPeriod({
      facts,
      type: "assembly",
      name: "听取书记通报的党员大会",
      frequency,
      foundingDays,
      heldIn: (period) => within(period, (text) => finder.has(text)),
      doubtfulIn: (period) => within(period, (text) => text === ""),
    });
  },
});
