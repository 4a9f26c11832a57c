/** The members of the committee talk with each other: every pair, or each with one other, as 体检设置 says. */
import { isClosed } from "../../model/period.ts";
import { defineRule } from "../define.ts";
import { committeeSituation } from "../shared/committee-members.ts";
import { duePeriods } from "../shared/periodic-meeting.ts";
import { TalkPartners } from "../shared/talk-partners.ts";

export const betweenCommittee = defineRule({
  id: "talk/between-committee",
  severity: "M",
  needs: ["talks", "roster"],
  uses: ["committee"],
  parameters: ["talk.frequency", "talk.between_committee", "committee.required_at"],
  basis: ["district-bureau/6.1.2", "ZB-19"],
  text: {
    title: "委员之间谈心",
    condition: "委员相互之间在周期内都有谈心谈话记录。",
    gap: "这名委员与其他委员的谈心谈话记录还不全。",
    why: "班子里先谈开，工作才合得起来。",
    remedy: "可以先核对是否谈过漏记；没有谈的安排时间谈一次。",
    remedyWhenPast: "谈过的可以补登，不用补写没有谈过的；没有谈的在这一期安排上。",
    doubts: "按两两都谈核对；只要求每名委员至少与一名委员谈的，可以在体检设置里改。",
  },
  *check(
    { talks, roster, committee, period: inspection, asOf },
    { "talk.frequency": frequency, "talk.between_committee": pairing, "committee.required_at": requiredAt },
  ) {
    for (const period of duePeriods(frequency.per, inspection, asOf)) {
      const situation = committeeSituation(committee, roster, isClosed(period, asOf) ? period.to : asOf, requiredAt);
      if (situation.kind !== "committee") {
        yield { ...situation.answer, subject: period.key };
        continue;
      }
      const names = new Set(situation.members.map(({ name }) => name));
      const partners = new TalkPartners(talks, period, roster, asOf);
      for (const name of names) {
        const person = { subject: `${name}/${period.key}`, name, whom: "其他委员" };
        yield partners.answer(person, names, pairing === "every-pair" ? "every" : "any", frequency.times);
      }
    }
  },
});
