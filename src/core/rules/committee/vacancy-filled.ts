/** A vacancy on the committee is filled within the days of the profile. */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import { addDays, chineseDay, type Day } from "../../model/date.ts";
import { fieldValue, isUnreadable } from "../../model/field.ts";
import { absent, cannotJudge, defineRule, foundField, gap, notApplicable, notDue } from "../define.ts";
import { committeeOn } from "../shared/committee-members.ts";
import { foundFields } from "../shared/found-fields.ts";
import { ownBranchEntry, withoutBranchFields } from "../shared/own-branch.ts";

export const vacancyFilled = defineRule({
  id: "committee/vacancy-filled",
  severity: "M",
  needs: ["committee", "branch"],
  parameters: ["committee.vacancy_days"],
  basis: ["district-bureau/2.1", "district-bureau/2.2.2", "wuwei/2.1", "school/4.2.1", "ZB-21"],
  text: {
    title: "缺额及时补选",
    condition: "委员出缺的，在规定的天数内补选。",
    gap: "委员缺额还没有补选。",
    why: "委员长期出缺，分工就没有人接。",
    remedy: "可以请示上级党组织，召开党员大会补选；已经补选的请在支委班子表里补登。",
    doubts: "文件只说“及时”，天数可以在体检设置里改。",
  },
  *check({ committee, branchSheet, branch, asOf }, { "committee.vacancy_days": days }) {
    const blocked = withoutBranchFields(branchSheet, branch, ["seats"]);
    if (blocked) {
      yield blocked;
      return;
    }
    const cell = ownBranchEntry(branchSheet, branch)?.seats;
    const seats = fieldValue(cell);
    if (seats === undefined) {
      yield cannotJudge("branch", "unreadable-value", {
        message: "支部信息表没有写核定委员数，看不出有没有缺额。",
        evidence: foundFields([cell, "核定委员数"]),
      });
      return;
    }
    const current = committeeOn(committee, asOf);
    const unread = committee.entries.find(({ endedOn }) => isUnreadable(endedOn));
    if (unread?.endedOn) {
      yield cannotJudge("branch", "unreadable-date", {
        message: "有一名委员的离任日期读不准，看不出有没有缺额，请先核对。",
        evidence: [foundField(unread.endedOn, "离任日期")],
      });
      return;
    }
    if (current.length >= seats) {
      yield notApplicable("branch", `核定委员${seats}名，现任${current.length}名，没有缺额。`);
      return;
    }
    const since = vacantSince(committee, asOf, seats);
    const short = `核定委员${seats}名，现任${current.length}名，还差${seats - current.length}名`;
    const evidence = [...foundFields([cell, "核定委员数"]), absent(committee.next(), "补选的委员")];
    if (since === null) {
      yield cannotJudge("branch", "unreadable-date", {
        message: `${short}，看不出从哪天开始缺额，可以补上离任日期。`,
        evidence,
      });
      return;
    }
    const dueBy = addDays(since, days);
    if (asOf <= dueBy) {
      const message = `${short}，从${chineseDay(since)}起缺额，可以在${chineseDay(dueBy)}前补选。`;
      yield notDue("branch", dueBy, { message, evidence });
    } else {
      yield gap("branch", { message: `${short}，从${chineseDay(since)}起缺额已经超过${days}天。`, evidence });
    }
  },
});

/** First day of the stretch without enough members that lasts until the base date; null when there never were enough. */
function vacantSince(committee: EntryFacts<"committee">, asOf: Day, seats: number): Day | null {
  const left = committee.entries
    .flatMap(({ endedOn }) => {
      const ended = fieldValue(endedOn);
      return ended && ended.to < asOf ? [ended.to] : [];
    })
    .sort((a, b) => b - a);
  for (const day of new Set(left)) if (committeeOn(committee, day).length >= seats) return addDays(day, 1);
  return null;
}
