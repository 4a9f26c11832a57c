/** More than half of those due with a vote are in favour; written opinions count, abstentions do nothing (trap F4.43). */
import { defineRule } from "../define.ts";
import { admissionVotes } from "../shared/admission-votes.ts";
import { withoutColumns } from "../shared/missing-column.ts";
import { majorityAnswer } from "../shared/vote-majority.ts";

export const approvalMajority = defineRule({
  id: "develop/approval-majority",
  severity: "H",
  needs: ["votes"],
  parameters: ["develop.vote_approval"],
  basis: ["FZ-21", "ZB-11"],
  text: {
    title: "赞成过半",
    condition: "记为通过的接收和转正，赞成票（含会前书面意见）超过有表决权应到人数的规定份额。",
    gap: "赞成票不够，却记为通过。",
    why: "赞成超过应到会有表决权党员的半数才能通过，不按实到人数算。",
    remedy: "可以先对照计票单核对票数和应到人数；确实不够的请示上级党组织如何处理。",
  },
  *check({ votes, period }, { "develop.vote_approval": share }) {
    const lacking = withoutColumns(votes, ["matter", "expected", "for"]);
    if (lacking) {
      yield lacking;
      return;
    }
    for (const row of admissionVotes(votes, period)) yield majorityAnswer(row, share);
  },
});
