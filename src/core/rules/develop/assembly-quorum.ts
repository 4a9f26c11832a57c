/** More than half of those with a vote are present when an admission or a conversion is decided (trap F4.42). */
import { type Field, fieldValue } from "../../model/field.ts";
import type { Answer, Evidence } from "../../model/outcome.ts";
import type { MeetingRecord } from "../../model/record.ts";
import type { Share } from "../../profiles/figures.ts";
import { cannotJudge, defineRule, found, foundField, gap, met, placeOf } from "../define.ts";
import {
  admissionAssemblies,
  admissionVotes,
  assembliesWithoutRows,
  dayOfVote,
  type VoteEntry,
  withoutBallots,
} from "../shared/admission-votes.ts";
import { countOf } from "../shared/headcount.ts";
import { reaches, shareWords } from "../shared/share.ts";

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
      yield answerFor(row.place.id, [headcountOfRow(row), meeting ? headcountOfMeeting(meeting) : null], share);
    }
    for (const record of assembliesWithoutRows(assemblies, rows)) {
      yield answerFor(record.place.id, [headcountOfMeeting(record)], share);
    }
  },
});

interface Voters {
  readonly expected: number | null;
  readonly present: number | null;
  readonly evidence: readonly Evidence[];
}

function headcountOfRow(row: VoteEntry): Voters {
  return {
    expected: fieldValue(row.expected) ?? null,
    present: fieldValue(row.present) ?? null,
    evidence: cells(row.matter ?? row.date, row.expected, row.present),
  };
}

function headcountOfMeeting(record: MeetingRecord): Voters {
  const evidence = cells(undefined, record.votingExpected, record.votingPresent);
  return {
    expected: countOf(record.votingExpected),
    present: countOf(record.votingPresent),
    evidence:
      evidence.length > 0 ? evidence : [record.date ? foundField(record.date, "日期") : found(placeOf(record), "")],
  };
}

function cells(
  matter: Field<unknown> | undefined,
  expected: Field<unknown> | undefined,
  present: Field<unknown> | undefined,
): Evidence[] {
  const counts = [
    ...(expected ? [foundField(expected, "有表决权的应到人数")] : []),
    ...(present ? [foundField(present, "有表决权的实到人数")] : []),
  ];
  return counts.length === 0 && matter ? [foundField(matter, "表决事项")] : counts;
}

/** The first source that has both numbers counts: the voting ledger before the minutes. */
function answerFor(subject: string, sources: readonly (Voters | null)[], share: Share): Answer {
  for (const source of sources) {
    if (!source || source.expected === null || source.present === null || source.expected === 0) continue;
    const { expected, present, evidence } = source;
    if (reaches(share, present, expected)) return met(subject, { evidence });
    return gap(subject, {
      message: `有表决权的应到${expected}人、实到${present}人，没有${shareWords(share)}。`,
      evidence,
      past: true,
    });
  }
  return cannotJudge(subject, "unreadable-value", {
    message: "没有分开登记有表决权的应到和实到人数，看不出到会够不够。",
    evidence: sources.flatMap((source) => source?.evidence ?? []),
  });
}
