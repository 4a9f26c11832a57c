/** More than half of those with a vote are present when an admission or a conversion is decided (trap F4.42). */
import { fieldValue } from "../../model/field.ts";
import { defineRule } from "../define.ts";
import {
  admissionAssemblies,
  admissionVotes,
  assembliesWithoutRows,
  dayOfVote,
  withoutBallots,
} from "../shared/admission-votes.ts";
import { quorumAnswer, votersOfMeeting, votersOfRow } from "../shared/vote-quorum.ts";

export const assemblyQuorum = defineRule({
  id: "develop/assembly-quorum",
  severity: "H",
  needs: [],
  uses: ["votes", "meetings"],
  parameters: ["develop.vote_quorum"],
  basis: ["FZ-20"],
  text: {
    title: "接收/转正大会到会",
    condition: "讨论接收或转正的支部大会，有表决权的实到人数超过应到的规定份额。",
    gap: "接收或转正大会有表决权的到会人数不够。",
    why: "到会人数不够，支部大会的决议就立不住。",
    remedy: "可以先对照签到核对有表决权的应到、实到人数；确实不够的请示上级党组织如何处理。",
    doubts: "预备党员、受留党察看处分的党员没有表决权，不算在内。",
  },
  *check(facts, { "develop.vote_quorum": share }) {
    const lacking = withoutBallots(facts);
    if (lacking) {
      yield lacking;
      return;
    }
    const { votes, meetings, period } = facts;
    const rows = votes ? admissionVotes(votes, period) : [];
    const assemblies = meetings ? admissionAssemblies(meetings, period) : [];
    const byDay = new Map(assemblies.map((record) => [fieldValue(record.date)?.from, record]));
    for (const row of rows) {
      const meeting = byDay.get(dayOfVote(row) ?? undefined);
      yield quorumAnswer(row.place.id, [votersOfRow(row), meeting ? votersOfMeeting(meeting) : null], share);
    }
    for (const record of assembliesWithoutRows(assemblies, rows)) {
      yield quorumAnswer(record.place.id, [votersOfMeeting(record)], share);
    }
  },
});
