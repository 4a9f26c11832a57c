/** Votes on admitting and converting members: rows of the voting ledger, and assemblies whose minutes speak of one. */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import type { Facts } from "../../facts/facts.ts";
import type { MeetingFacts } from "../../facts/meeting-facts.ts";
import { nameKey } from "../../facts/roster-facts.ts";
import type { Day } from "../../model/date.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import type { EntryOf } from "../../model/ledger-fields.ts";
import type { Answer } from "../../model/outcome.ts";
import type { Period } from "../../model/period.ts";
import type { MeetingRecord } from "../../model/record.ts";
import { cannotJudge } from "../define.ts";
import { isAsked } from "./entry-fields.ts";
import { textsOf } from "./text-of-meeting.ts";

export type VoteEntry = EntryOf<"votes">;

export type BallotFacts = Pick<Facts, "asOf" | "period"> & {
  readonly votes: EntryFacts<"votes"> | null;
  readonly meetings: MeetingFacts | null;
};

const admission = /(?:接收|吸收|发展|讨论|通过).{0,20}(?:预备党员|入党|新党员)|转正|延长预备期|预备期延长|取消预备党员/;
const superior = /审批|党委会|党委会议|机关党委/;

/** Rows of the inspection about admission or conversion; the superior's decisions are told apart by their words. */
export function admissionVotes(
  votes: EntryFacts<"votes">,
  period: Period,
  by: "branch" | "superior" = "branch",
): readonly VoteEntry[] {
  return votes.entries.filter((entry) => {
    const matter = fieldText(entry.matter);
    return admission.test(matter) && superior.test(matter) === (by === "superior") && isAsked(votes, entry, period);
  });
}

/** Rows of the inspection about anything else: neither admission nor conversion, no election, no superior's decision. */
export function ordinaryVotes(votes: EntryFacts<"votes">, period: Period): readonly VoteEntry[] {
  return votes.entries.filter((entry) => isOrdinaryMatter(fieldText(entry.matter)) && isAsked(votes, entry, period));
}

/** Elections and admissions have majorities of their own. */
export function isOrdinaryMatter(text: string): boolean {
  return !admission.test(text) && !superior.test(text) && !/选举|换届|补选|增补|候选|当选/.test(text);
}

/** Assemblies of the inspection whose title, topic or minutes speak of an admission or a conversion. */
export function admissionAssemblies(meetings: MeetingFacts, period: Period): readonly MeetingRecord[] {
  return meetings.inPeriod(period, ["assembly"]).filter((record) => {
    const { subjectText, text } = textsOf(record);
    return admission.test(subjectText === "" ? text : subjectText);
  });
}

/** Whether a record of any kind of meeting is one of the superior committee that decides on admissions. */
export function superiorMeetings(meetings: MeetingFacts, period: Period): readonly MeetingRecord[] {
  return meetings.inPeriod(period).filter((record) => {
    const { subjectText, text } = textsOf(record);
    return /党委会|党委会议|机关党委|党委审批/.test(subjectText) && admission.test(text);
  });
}

/** Assemblies on days of which the voting ledger has no row: what both tell is told once. */
export function assembliesWithoutRows(
  assemblies: readonly MeetingRecord[],
  rows: readonly VoteEntry[],
): readonly MeetingRecord[] {
  const days = new Set(rows.map(dayOfVote));
  return assemblies.filter((record) => {
    const date = fieldValue(record.date);
    return date === undefined || !days.has(date.from);
  });
}

export function dayOfVote(entry: VoteEntry): Day | null {
  const date = fieldValue(entry.date);
  return date?.precision === "day" ? date.from : null;
}

/** The people a row is about, as name keys. */
export function peopleOfVote(entry: VoteEntry): readonly string[] {
  return [...new Set((fieldValue(entry.subject)?.names ?? []).map(nameKey))];
}

/** What is said when the workbook has neither ledger. */
export function withoutBallots({ votes, meetings }: BallotFacts): Answer | null {
  if (votes || meetings) return null;
  return cannotJudge("branch", "missing-ledger", {
    message: "没有找到表决记录和会议记录，补上后可以检查。",
    missing: { kind: "votes" },
  });
}
