/** Every member talks with some other member of the branch. */
import { isClosed } from "../../model/period.ts";
import { defineRule, notApplicable } from "../define.ts";
import { duePeriods } from "../shared/periodic-meeting.ts";
import { ambiguousTalks, TalkPartners } from "../shared/talk-partners.ts";

export const betweenMembers = defineRule({
  id: "talk/between-members",
  severity: "L",
  needs: ["talks", "roster"],
  parameters: ["talk.frequency"],
  basis: ["school/4.5.5", "ZB-19"],
  text: {
    title: "党员之间谈心",
    condition: "每名党员在周期内至少与一名其他党员有谈心谈话记录。",
    gap: "这名党员与其他党员还没有谈心谈话记录。",
    why: "党员之间也要常谈心，互相帮助。",
    remedy: "可以先核对是否谈过漏记；没有谈的提醒大家结对谈一次，集体谈话写明参加的人也算。",
    remedyWhenPast: "谈过的可以补登，不用补写没有谈过的；没有谈的在这一期安排上。",
  },
  *check({ talks, roster, period: inspection, asOf }, { "talk.frequency": frequency }) {
    for (const period of duePeriods(frequency.per, inspection, asOf)) {
      const people = roster.onRosterOn(isClosed(period, asOf) ? period.to : asOf);
      if (people.length < 2) {
        yield notApplicable(period.key, "支部只有一名党员。");
        continue;
      }
      const names = new Set(people.map(({ name }) => name));
      const partners = new TalkPartners(talks, period, roster, asOf);
      for (const person of people) {
        const subject = `${person.subject}/${period.key}`;
        if (person.subject !== person.name) yield ambiguousTalks(subject, person.name);
        else yield partners.answer({ subject, name: person.name, whom: "其他党员" }, names, "any", frequency.times);
      }
    }
  },
});
