/** What an assembly votes on was discussed by the committee shortly before: on the same topic, by the words of both. */
import type { MeetingFacts } from "../../facts/meeting-facts.ts";
import { addDays, type Day } from "../../model/date.ts";
import { fieldValue } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import type { MeetingRecord } from "../../model/record.ts";
import { absent, cannotJudge, defineRule, gap, met, notApplicable, toConfirm } from "../define.ts";
import { committeeOn } from "../shared/committee-members.ts";
import { noCommitteeOwed } from "../shared/committee-owed.ts";
import { dateEvidence } from "../shared/periodic-meeting.ts";
import { bareText } from "../shared/text-normal.ts";
import { textEvidence, textsOf } from "../shared/text-of-meeting.ts";
import { WordFinder } from "../shared/text-words.ts";

export const committeeBeforeAssembly = defineRule({
  id: "meetings/committee-before-assembly",
  severity: "L",
  needs: ["meetings"],
  uses: ["committee", "roster"],
  parameters: ["meetings.committee_before_days", "committee.required_at", "words.vote"],
  basis: ["district-bureau/4.2.2", "ZB-12"],
  text: {
    title: "重要事项先经支委会",
    condition: "党员大会表决的事项，会前有支委会讨论同一事项的记录。",
    gap: "大会表决之前还没有支委会讨论的记录。",
    why: "支委会先议一议，大会上才说得清、定得准；提前的天数是产品缺省，非文件数值。",
    remedy: "讨论过的请补登支委会记录，议题写得和大会一致；没有讨论的以后先过支委会。",
    doubts: "按议题的字词比对，写法不同时请自己核对。",
  },
  *check(
    { meetings, committee, roster, period },
    { "meetings.committee_before_days": days, "committee.required_at": requiredAt, "words.vote": words },
  ) {
    const finder = new WordFinder(words);
    for (const record of meetings.inPeriod(period, ["assembly"])) {
      const day = fieldValue(record.date)?.from;
      if (day === undefined || !finder.has(textsOf(record).text)) continue;
      const subject = record.place.id;
      const few = committeeOn(committee, day).length < 3;
      const owed = roster && few ? noCommitteeOwed(roster, day, requiredAt) : null;
      yield owed?.status === "not-applicable"
        ? notApplicable(subject, owed.message)
        : answerFor(record, day, meetings, days);
    }
  },
});

/** Words that stand in the topic of every meeting. */
const common = /党支部|支部|党员|大会|会议|讨论|表决|通过|审议|研究|关于|有关|事项|工作|情况|进行|并|的|对/g;
const size = 2;

/** Pairs of characters of a topic without the words of every meeting. */
function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const part of text.split(common).map(bareText)) {
    for (let at = 0; at + size <= part.length; at++) pairs.add(part.slice(at, at + size));
  }
  return pairs;
}

function answerFor(record: MeetingRecord, day: Day, meetings: MeetingFacts, days: number): Answer {
  const subject = record.place.id;
  const { subject: topics, subjectText } = textsOf(record);
  const wanted = pairsOf(subjectText);
  if (wanted.size === 0) {
    const message = "这次大会有表决，议题没有写清，看不出支委会讨论过没有。";
    return cannotJudge(subject, "unreadable-value", { message, evidence: [dateEvidence(record)] });
  }
  const stretch = { from: addDays(day, -days), to: day };
  const before = meetings.within("committee", stretch);
  const evidence = textEvidence(topics);
  const same = before.find((own) => {
    const pairs = pairsOf(textsOf(own).text);
    let shared = 0;
    for (const pair of wanted) if (pairs.has(pair)) shared++;
    // Half of the topic's pairs: 发展党员 in one, 讨论发展张一为党员 in the other.
    return shared * 2 >= wanted.size;
  });
  if (same) return met(subject, { evidence: [...evidence, dateEvidence(same)] });
  const [other] = before;
  if (other) {
    const message = "大会之前开过支委会，看不出讨论的是不是同一事项，请核对。";
    return toConfirm(subject, { message, evidence: [...evidence, dateEvidence(other)] });
  }
  if (
    !meetings.covers(stretch) ||
    meetings.lacksSheetOf("committee") ||
    meetings.possible("committee", stretch).length > 0
  ) {
    const message = "大会之前的支委会记录不全，看不出讨论过没有。";
    return cannotJudge(subject, "coverage", { message, evidence });
  }
  const message = `大会表决之前${days}天内还没有支委会的记录。`;
  return gap(subject, {
    message,
    evidence: [absent(meetings.next("committee"), "支委会讨论记录"), ...evidence],
    past: true,
  });
}
