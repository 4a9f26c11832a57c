/** An election is valid only when enough of those with a vote are present (trap F4.44). */
import { type Field, fieldValue } from "../../model/field.ts";
import type { Answer, Evidence } from "../../model/outcome.ts";
import type { MeetingRecord } from "../../model/record.ts";
import type { Share } from "../../profiles/figures.ts";
import { cannotJudge, defineRule, gap, met } from "../define.ts";
import type { ElectionEntry } from "../shared/election-terms.ts";
import { electionMeetings, electionsAsked, MeetingsOfElections } from "../shared/elections-asked.ts";
import { foundFields } from "../shared/found-fields.ts";
import { countOf } from "../shared/headcount.ts";
import { withoutLedgers } from "../shared/missing-ledgers.ts";
import { dateEvidence } from "../shared/periodic-meeting.ts";
import { recordEvidence } from "../shared/periodic-record.ts";
import { reaches, shareWords } from "../shared/share.ts";

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
    for (const row of rows) yield answerFor(row.place.id, [ofRow(row), ofMeeting(held.of(row))], share);
    for (const record of held.without(rows)) yield answerFor(record.place.id, [ofMeeting(record)], share);
  },
});

interface Voters {
  readonly expected: number | undefined;
  readonly present: number | undefined;
  readonly evidence: readonly Evidence[];
}

function ofRow(row: ElectionEntry): Voters {
  const evidence = cells(row.expected, row.present);
  return {
    expected: fieldValue(row.expected),
    present: fieldValue(row.present),
    evidence: evidence.length > 0 ? evidence : [recordEvidence(row, "electedOn", "选举日期")],
  };
}

function ofMeeting(record: MeetingRecord | null): Voters | null {
  if (!record) return null;
  const evidence = cells(record.votingExpected, record.votingPresent);
  return {
    expected: countOf(record.votingExpected) ?? undefined,
    present: countOf(record.votingPresent) ?? undefined,
    evidence: evidence.length > 0 ? evidence : [dateEvidence(record)],
  };
}

function cells(expected: Field<unknown> | undefined, present: Field<unknown> | undefined): Evidence[] {
  return foundFields([expected, "有选举权的应到人数"], [present, "有选举权的实到人数"]);
}

function answerFor(subject: string, sources: readonly (Voters | null)[], share: Share): Answer {
  for (const source of sources) {
    if (!source || source.expected === undefined || source.present === undefined || source.expected === 0) continue;
    const { expected, present, evidence } = source;
    if (reaches(share, present, expected)) return met(subject, { evidence });
    const message = `有选举权的应到${expected}人、实到${present}人，要求实到${shareWords(share)}。`;
    return gap(subject, { message, evidence, past: true });
  }
  return cannotJudge(subject, "unreadable-value", {
    message: "没有分开登记有选举权的应到和实到人数，看不出到会够不够。",
    evidence: sources.flatMap((source) => source?.evidence ?? []),
  });
}
