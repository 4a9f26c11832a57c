/** An assembly that decides on several people discusses and votes on each of them. */
import { defineRule } from "../define.ts";
import {
  admissionAssemblies,
  admissionVotes,
  assembliesWithoutRows,
  peopleOfVote,
  withoutBallots,
} from "../shared/admission-votes.ts";
import { answerForMinutes, answerForRows, candidateNames, votesByDay } from "../shared/one-by-one.ts";

export const oneByOneVoteBranch = defineRule({
  id: "develop/one-by-one-vote-branch",
  severity: "H",
  needs: [],
  uses: ["votes", "meetings", "development", "roster"],
  basis: ["four-strong", "FZ-21"],
  text: {
    title: "支部大会逐个讨论表决",
    condition: "同一次大会讨论两人以上的，每个人都有自己的讨论和票数。",
    gap: "几个人合用一条表决记录。",
    why: "每个人的情况不同，逐个讨论表决才能对每个人负责。",
    remedy: "可以对照计票单把每个人的讨论情况和票数分开登记；确实没有逐个表决的，请示上级党组织。",
    doubts: "几个人票数恰好相同、但已经逐一记录的，不是问题。",
  },
  *check(facts) {
    const lacking = withoutBallots(facts);
    if (lacking) {
      yield lacking;
      return;
    }
    const { votes, meetings, development, roster, period } = facts;
    const rows = votes ? admissionVotes(votes, period) : [];
    for (const group of votesByDay(rows)) yield answerForRows(group);
    if (!meetings) return;
    const finder = candidateNames(development, roster, rows.flatMap(peopleOfVote));
    for (const record of assembliesWithoutRows(admissionAssemblies(meetings, period), rows)) {
      yield answerForMinutes(record, finder);
    }
  },
});
