/** At least half of the committee members are present at a committee meeting; others in an enlarged one do not count. */
import { nameKey } from "../../facts/roster-facts.ts";
import { fieldValue } from "../../model/field.ts";
import { cannotJudge, defineRule, gap, met, notApplicable } from "../define.ts";
import { committeeOn } from "../shared/committee-members.ts";
import { noCommitteeOwed } from "../shared/committee-owed.ts";
import { attendeesOf, headcountOf } from "../shared/headcount.ts";
import { dateEvidence } from "../shared/periodic-meeting.ts";
import { reaches, shortOfWords } from "../shared/share.ts";

export const committeeQuorum = defineRule({
  id: "meetings/committee-quorum",
  severity: "M",
  needs: ["meetings"],
  uses: ["committee", "roster"],
  parameters: ["committee.quorum", "committee.required_at"],
  basis: ["ZB-12"],
  text: {
    title: "支委会到会半数以上",
    condition: "每次支委会的实到委员达到委员数的规定份额。",
    gap: "这次支委会到会的委员不够。",
    why: "委员到会够了，支委会才能议事决定。",
    remedy: "可以核对到会名单是否漏记；确实不够的，议定的事项在下次支委会上再确认。",
  },
  *check({ meetings, committee, roster, period }, { "committee.quorum": share, "committee.required_at": requiredAt }) {
    for (const record of meetings.inPeriod(period, ["committee"])) {
      const subject = record.place.id;
      const day = fieldValue(record.date)?.from;
      const members = day === undefined ? [] : committeeOn(committee, day);
      const owed = roster && day !== undefined && members.length < 3 ? noCommitteeOwed(roster, day, requiredAt) : null;
      if (owed?.status === "not-applicable") {
        yield notApplicable(subject, owed.message);
        continue;
      }
      const stated = headcountOf(record, null);
      const list = attendeesOf(record);
      const names = new Set((list?.names ?? []).map(nameKey));
      // With names and a committee sheet only members count; 全体委员 are all of them but the excepted.
      const named = list && members.length > 0 && list.unnamed === 0;
      const except = new Set((list?.except ?? []).map(nameKey));
      const here = members.filter(({ name }) => (list?.everyone ? !except.has(name) : names.has(name))).length;
      const present = named ? here : stated.present;
      const seats = members.length > 0 ? members.length : stated.expected;
      const evidence = stated.evidence.length > 0 ? stated.evidence : [dateEvidence(record)];
      if (present === null || seats === null || seats === 0) {
        const message = "这次支委会没有写清到会人数，也看不出有几名委员。";
        yield cannotJudge(subject, "unreadable-value", { message, evidence });
      } else if (reaches(share, present, seats)) yield met(subject, { evidence });
      else {
        const message = `委员${seats}名、到会${present}名，${shortOfWords(share)}。`;
        yield gap(subject, { message, evidence, past: true });
      }
    }
  },
});
