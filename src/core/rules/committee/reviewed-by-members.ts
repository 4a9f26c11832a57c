/** The members review their committee (党员定期评议班子成员) at least once a year. */
import { fieldText } from "../../model/field.ts";
import { isClosed } from "../../model/period.ts";
import { defineRule } from "../define.ts";
import { noCommitteeOwed } from "../shared/committee-owed.ts";
import { withoutLedgers } from "../shared/missing-ledgers.ts";
import { beforeFounding, duePeriods } from "../shared/periodic-meeting.ts";
import { recordEvidence } from "../shared/periodic-record.ts";
import { answerForMatter } from "../shared/yearly-meeting-text.ts";

// 支委会研究民主评议党员 is no review of the committee: its members have to be what is reviewed.
const review =
  /(?:评议|测评|评价)(?:了|党?支部|支委会?|领导){0,3}(?:班子|委员)|班子(?:成员)?(?:民主)?(?:评议|测评)|委员(?:民主)?(?:评议|测评)/;

export const reviewedByMembers = defineRule({
  id: "committee/reviewed-by-members",
  severity: "L",
  needs: [],
  uses: ["appraisal", "meetings", "roster"],
  parameters: ["committee.required_at", "assembly.founding_days"],
  basis: ["school/4.8.1", "district-bureau/6.1.3"],
  text: {
    title: "党员定期评议班子成员",
    condition: "当年有党员评议班子成员的记录。",
    gap: "这一年还没有党员评议班子成员的记录。",
    why: "党员评议班子，班子才知道哪里要改进。",
    remedy: "评议过的可以在会议记录或民主评议台账里补登；还没有的可以结合党员大会安排。",
    remedyWhenPast: "评议过的可以补登；没有的写明情况，今年安排一次。",
  },
  *check({ appraisal, meetings, roster, period, branch, asOf }, figures) {
    if (!appraisal && !meetings) {
      yield withoutLedgers(["appraisal", "meetings"]);
      return;
    }
    for (const year of duePeriods("year", period, asOf)) {
      const small = roster
        ? noCommitteeOwed(roster, isClosed(year, asOf) ? year.to : asOf, figures["committee.required_at"], year.key)
        : null;
      const inAppraisal = (appraisal?.within(year) ?? []).filter((entry) =>
        review.test([entry.opinion, entry.peers, entry.note].map(fieldText).join(" ")),
      );
      yield beforeFounding(year.key, year, branch, figures["assembly.founding_days"]) ??
        (small?.status === "not-applicable" ? small : null) ??
        answerForMatter({
          meetings,
          asOf,
          year,
          tells: (text) => review.test(text),
          name: "党员评议班子成员",
          elsewhere: inAppraisal.map((entry) => recordEvidence(entry, "opinion", "评议班子成员")),
        });
    }
  },
});
