/** At least half of those with a vote are present when something is decided; half is enough here (trap F4.42). */
import type { Day } from "../../model/date.ts";
import { fieldValue } from "../../model/field.ts";
import type { MeetingRecord } from "../../model/record.ts";
import { defineRule } from "../define.ts";
import { dayOfVote, isOrdinaryMatter, ordinaryVotes, withoutBallots } from "../shared/admission-votes.ts";
import { textsOf } from "../shared/text-of-meeting.ts";
import { WordFinder } from "../shared/text-words.ts";
import { quorumAnswer, votersOfMeeting, votersOfRow } from "../shared/vote-quorum.ts";

export const voteQuorumGeneral = defineRule({
  id: "meetings/vote-quorum-general",
  severity: "H",
  needs: [],
  uses: ["votes", "meetings"],
  parameters: ["meetings.vote_quorum", "words.vote"],
  basis: ["ZB-11"],
  text: {
    title: "表决到会半数以上",
    condition: "党员大会表决时，有表决权的实到人数达到应到的规定份额。",
    gap: "表决时有表决权的到会人数不够。",
    why: "到会人数够了，表决才有效。",
    remedy: "可以先对照签到核对有表决权的应到、实到人数；确实不够的，下次到会够了再表决。",
    doubts: "发展党员和选举的到会要求不同，由另外的规则核对。",
  },
  *check(facts, { "meetings.vote_quorum": share, "words.vote": words }) {
    const lacking = withoutBallots(facts);
    if (lacking) {
      yield lacking;
      return;
    }
    const { votes, meetings, period } = facts;
    const finder = new WordFinder(words);
    const assemblies = meetings?.inPeriod(period, ["assembly"]) ?? [];
    const byDay = new Map<Day | null, MeetingRecord>();
    for (const record of assemblies) {
      const date = fieldValue(record.date);
      if (date?.precision === "day" && !byDay.has(date.from)) byDay.set(date.from, record);
    }
    for (const row of votes ? ordinaryVotes(votes, period) : []) {
      const meeting = byDay.get(dayOfVote(row));
      yield quorumAnswer(row.place.id, [votersOfRow(row), meeting ? votersOfMeeting(meeting) : null], share);
    }
    const registered = new Set((votes?.entries ?? []).map(dayOfVote));
    for (const record of assemblies) {
      const { text, subjectText } = textsOf(record);
      const day = fieldValue(record.date)?.from ?? null;
      if (!finder.has(text) || !isOrdinaryMatter(subjectText === "" ? text : subjectText) || registered.has(day))
        continue;
      yield quorumAnswer(record.place.id, [votersOfMeeting(record)], share);
    }
  },
});
