/** The secretary talks with every other member of the committee in each period. */
import { isClosed } from "../../model/period.ts";
import { defineRule } from "../define.ts";
import { committeeSituation } from "../shared/committee-members.ts";
import { duePeriods } from "../shared/periodic-meeting.ts";
import { secretaryUnknown, TalkPartners } from "../shared/talk-partners.ts";

export const secretaryWithCommittee = defineRule({
  id: "talk/secretary-with-committee",
  severity: "M",
  needs: ["talks", "roster"],
  uses: ["committee"],
  parameters: ["talk.frequency", "committee.required_at"],
  basis: ["district-bureau/6.1.2"],
  text: {
    title: "书记与委员谈心",
    condition: "书记与每名委员在周期内都有谈心谈话记录。",
    gap: "书记与这名委员还没有谈心谈话记录。",
    why: "班子里先谈开，工作才合得起来。",
    remedy: "可以先核对是否谈过漏记；没有谈的安排时间谈一次。",
    remedyWhenPast: "谈过的可以补登，不用补写没有谈过的；没有谈的在这一期安排上。",
  },
  *check(
    { talks, roster, committee, period: inspection, asOf },
    { "talk.frequency": frequency, "committee.required_at": requiredAt },
  ) {
    for (const period of duePeriods(frequency.per, inspection, asOf)) {
      const situation = committeeSituation(committee, roster, isClosed(period, asOf) ? period.to : asOf, requiredAt);
      if (situation.kind !== "committee") {
        yield { ...situation.answer, subject: period.key };
        continue;
      }
      const { secretary } = situation;
      if (secretary === null) {
        yield secretaryUnknown(period);
        continue;
      }
      const partners = new TalkPartners(talks, period, roster, asOf);
      for (const { name } of situation.members) {
        if (name === secretary) continue;
        const person = { subject: `${name}/${period.key}`, name, whom: "书记" };
        yield partners.answer(person, new Set([secretary]), "any", frequency.times);
      }
    }
  },
});
