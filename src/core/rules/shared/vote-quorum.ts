/** Whether enough of those with a vote were there, by the ledger or by the minutes. */
import { type Field, fieldValue } from "../../model/field.ts";
import type { Answer, Evidence } from "../../model/outcome.ts";
import type { MeetingRecord } from "../../model/record.ts";
import type { Share } from "../../profiles/figures.ts";
import { cannotJudge, gap, met } from "../define.ts";
import type { VoteEntry } from "./admission-votes.ts";
import { foundFields } from "./found-fields.ts";
import { countOf } from "./headcount.ts";
import { dateEvidence } from "./periodic-meeting.ts";
import { reaches, shortOfWords } from "./share.ts";

/** What those who are counted may do: vote on a matter, or elect. */
export type Right = "表决权" | "选举权";

/** Only numbers that are kept apart for those with the right count: all members are not the same. */
export interface Voters {
  readonly expected: number | null;
  readonly present: number | null;
  readonly evidence: readonly Evidence[];
}

/** Both numbers as cells, and what to show when there is neither. */
export function votersOf(
  expected: Field<number> | undefined,
  present: Field<number> | undefined,
  right: Right,
  otherwise: readonly Evidence[],
): Voters {
  return {
    expected: fieldValue(expected) ?? null,
    present: fieldValue(present) ?? null,
    evidence: cells(expected, present, right, otherwise),
  };
}

export function votersOfRow(row: VoteEntry): Voters {
  return votersOf(row.expected, row.present, "表决权", foundFields([row.matter ?? row.date, "表决事项"]));
}

export function votersOfMeeting(record: MeetingRecord, right: Right = "表决权"): Voters {
  const { votingExpected, votingPresent } = record;
  return {
    expected: countOf(votingExpected),
    present: countOf(votingPresent),
    evidence: cells(votingExpected, votingPresent, right, [dateEvidence(record)]),
  };
}

function cells(
  expected: Field<unknown> | undefined,
  present: Field<unknown> | undefined,
  right: Right,
  otherwise: readonly Evidence[],
): readonly Evidence[] {
  const counts = foundFields([expected, `有${right}的应到人数`], [present, `有${right}的实到人数`]);
  return counts.length > 0 ? counts : otherwise;
}

/** The first source that has both numbers counts: the ledger before the minutes. */
export function quorumAnswer(
  subject: string,
  sources: readonly (Voters | null)[],
  share: Share,
  right: Right = "表决权",
): Answer {
  for (const source of sources) {
    if (!source || source.expected === null || source.present === null || source.expected === 0) continue;
    const { expected, present, evidence } = source;
    if (reaches(share, present, expected)) return met(subject, { evidence });
    return gap(subject, {
      message: `有${right}的应到${expected}人、实到${present}人，${shortOfWords(share)}。`,
      evidence,
      past: true,
    });
  }
  return cannotJudge(subject, "unreadable-value", {
    message: `没有分开登记有${right}的应到和实到人数，看不出到会够不够。`,
    evidence: sources.flatMap((source) => source?.evidence ?? []),
  });
}
