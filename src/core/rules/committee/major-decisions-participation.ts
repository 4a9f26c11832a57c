/** The committee took part in major matters (三重一大) in the year; a year without a trace is for a person to confirm. */
import { isClosed } from "../../model/period.ts";
import { defineRule } from "../define.ts";
import { noCommitteeOwed } from "../shared/committee-owed.ts";
import { beforeFounding, duePeriods, unusableFor } from "../shared/periodic-meeting.ts";
import { reminderOf } from "../shared/reminder.ts";
import { WordFinder } from "../shared/text-words.ts";
import { answerForMatter } from "../shared/yearly-meeting-text.ts";

export const majorDecisionsParticipation = defineRule({
  id: "committee/major-decisions-participation",
  severity: "I",
  needs: ["meetings", "roster"],
  parameters: ["words.major_decisions", "committee.required_at", "assembly.founding_days"],
  basis: ["district-bureau/2.1"],
  text: {
    title: "参与“三重一大”",
    condition: "当年支委会的议题里有研究重大事项的记录。",
    gap: "这一年的支委会里没有看到研究重大事项。",
    why: "支委会参与重大事项研究，支部的意见才能反映上去。",
    remedy: "研究过的可以在议题里写明；没有的请核对是否有这类事项。",
  },
  *check(facts, figures) {
    const { meetings, roster, period, branch, asOf } = facts;
    const blocked = unusableFor("committee", "支委会", meetings);
    if (blocked) {
      yield blocked;
      return;
    }
    const words = new WordFinder(figures["words.major_decisions"]);
    for (const year of duePeriods("year", period, asOf)) {
      const day = isClosed(year, asOf) ? year.to : asOf;
      yield beforeFounding(year.key, year, branch, figures["assembly.founding_days"]) ??
        noCommitteeOwed(roster, day, figures["committee.required_at"], year.key) ??
        reminderOf(
          answerForMatter({
            meetings,
            asOf,
            year,
            types: ["committee"],
            tells: (text) => words.has(text),
            name: "支委会研究重大事项",
          }),
        );
    }
  },
});
