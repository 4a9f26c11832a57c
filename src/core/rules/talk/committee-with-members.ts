/** Every ordinary member is talked with by somebody of the committee; without a committee by the secretary. */
import { isClosed } from "../../model/period.ts";
import { defineRule } from "../define.ts";
import { committeeSituation } from "../shared/committee-members.ts";
import { duePeriods } from "../shared/periodic-meeting.ts";
import { ambiguousTalks, secretaryUnknown, TalkPartners } from "../shared/talk-partners.ts";

export const committeeWithMembers = defineRule({
  id: "talk/committee-with-members",
  severity: "M",
  needs: ["talks", "roster"],
  uses: ["committee"],
  parameters: ["talk.frequency", "committee.required_at"],
  basis: ["district-bureau/6.1.2", "school/4.5.5", "ZB-19"],
  text: {
    title: "委员与党员谈心",
    condition: "每名党员在周期内都有支部委员与其谈心谈话的记录；不设支委会的，由书记谈。",
    gap: "支部委员与这名党员还没有谈心谈话记录。",
    why: "每个人都有人谈，想法和困难才听得到。",
    remedy: "可以先核对是否谈过漏记；没有谈的分头安排，集体谈话写明参加的人也算。",
    remedyWhenPast: "谈过的可以补登，不用补写没有谈过的；没有谈的在这一期安排上。",
  },
  *check(
    { talks, roster, committee, period: inspection, asOf },
    { "talk.frequency": frequency, "committee.required_at": requiredAt },
  ) {
    for (const period of duePeriods(frequency.per, inspection, asOf)) {
      const day = isClosed(period, asOf) ? period.to : asOf;
      const situation = committeeSituation(committee, roster, day, requiredAt);
      if (situation.kind === "hidden") {
        yield { ...situation.answer, subject: period.key };
        continue;
      }
      const hasCommittee = situation.kind === "committee";
      const secretary = situation.secretary === null ? [] : [situation.secretary];
      const leaders = new Set(hasCommittee ? situation.members.map(({ name }) => name) : secretary);
      if (leaders.size === 0) {
        yield secretaryUnknown(period);
        continue;
      }
      const whom = hasCommittee ? "支部委员" : "书记";
      const partners = new TalkPartners(talks, period, roster, asOf);
      for (const person of roster.onRosterOn(day)) {
        if (leaders.has(person.name)) continue;
        const subject = `${person.subject}/${period.key}`;
        if (person.subject !== person.name) yield ambiguousTalks(subject, person.name);
        else yield partners.answer({ subject, name: person.name, whom }, leaders, "any", frequency.times);
      }
    }
  },
});
