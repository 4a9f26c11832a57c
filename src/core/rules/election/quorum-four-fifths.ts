/** An election is valid only when enough of those with a vote are present (trap F4.44). */
import { defineRule } from "../define.ts";
import { electionMeetings, electionsAsked, MeetingsOfElections } from "../shared/elections-asked.ts";
import { withoutLedgers } from "../shared/missing-ledgers.ts";
import { recordEvidence } from "../shared/periodic-record.ts";
import { quorumAnswer, votersOf, votersOfMeeting } from "../shared/vote-quorum.ts";

export const quorumFourFifths = defineRule({
  id: "election/quorum-four-fifths",
  severity: "H",
  needs: [],
  uses: ["election", "meetings"],
  parameters: ["election.quorum"],
  basis: ["XJ-18"],
  text: {
    title: "选举到会人数",
    condition: "有选举权的实到人数达到应到的规定份额。",
    gap: "有选举权的到会人数不够。",
    why: "到会人数够了，选举才有效。",
    remedy: "可以先对照签到核对有选举权的应到和实到人数；确实不够的请示上级党组织如何处理。",
    doubts: "预备党员没有选举权，不算在应到里；经批准可以不计入应到的党员请在备注里写明。",
  },
  *check({ election, meetings, period }, { "election.quorum": share }) {
    if (!election && !meetings) {
      yield withoutLedgers(["election", "meetings"]);
      return;
    }
    const rows = election ? electionsAsked(election, period) : [];
    const held = new MeetingsOfElections(electionMeetings(meetings, period));
    for (const row of rows) {
      const day = recordEvidence(row, "electedOn", "选举日期");
      const meeting = held.of(row);
      const sources = [
        votersOf(row.expected, row.present, "选举权", [day]),
        meeting && votersOfMeeting(meeting, "选举权"),
      ];
      yield quorumAnswer(row.place.id, sources, share, "选举权");
    }
    for (const record of held.without(rows)) {
      yield quorumAnswer(record.place.id, [votersOfMeeting(record, "选举权")], share, "选举权");
    }
  },
});
