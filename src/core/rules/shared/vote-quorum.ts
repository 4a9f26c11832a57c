/** Whether enough of those with a vote were there, by the voting ledger or by the minutes. */
import { type Field, fieldValue } from "../../model/field.ts";
import type { Answer, Evidence } from "../../model/outcome.ts";
import type { MeetingRecord } from "../../model/record.ts";
import type { Share } from "../../profiles/figures.ts";
import { cannotJudge, found, foundField, gap, met, placeOf } from "../define.ts";
import type { VoteEntry } from "./admission-votes.ts";
import { countOf } from "./headcount.ts";
import { reaches, shareWords } from "./share.ts";

export interface Voters {
  readonly expected: number | null;
  readonly present: number | null;
  readonly evidence: readonly Evidence[];
}

export function votersOfRow(row: VoteEntry): Voters {
  return {
    expected: fieldValue(row.expected) ?? null,
    present: fieldValue(row.present) ?? null,
    evidence: cells(row.matter ?? row.date, row.expected, row.present),
  };
}

export function votersOfMeeting(record: MeetingRecord): Voters {
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
export function quorumAnswer(subject: string, sources: readonly (Voters | null)[], share: Share): Answer {
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
