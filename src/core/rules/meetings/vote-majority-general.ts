/** More than half of those due with a vote are in favour of what is registered as passed (trap F4.43). */
import { defineRule } from "../define.ts";
import { ordinaryVotes } from "../shared/admission-votes.ts";
import { withoutColumns } from "../shared/missing-column.ts";
import { majorityAnswer } from "../shared/vote-majority.ts";

export const voteMajorityGeneral = defineRule({
  id: "meetings/vote-majority-general",
  severity: "H",
  needs: ["votes"],
  parameters: ["meetings.vote_approval"],
  basis: ["ZB-11"],
  text: {
    title: "赞成过半",
    condition: "记为通过的事项，赞成票超过有表决权应到人数的规定份额。",
    gap: "赞成票不够，却记为通过。",
    why: "赞成超过应到会有表决权党员的半数才能通过，不按实到人数算。",
    remedy: "可以先对照计票单核对票数和应到人数；确实不够的可以再次讨论表决。",
    doubts: "发展党员和选举由另外的规则核对。",
  },
  *check({ votes, period }, { "meetings.vote_approval": share }) {
    const rows = ordinaryVotes(votes, period);
    const lacking = withoutColumns(votes, ["expected", "for"]);
    if (rows.length > 0 && lacking) {
      yield lacking;
      return;
    }
    for (const row of rows) yield majorityAnswer(row, share);
  },
});
