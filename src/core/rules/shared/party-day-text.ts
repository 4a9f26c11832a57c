/** The text heuristics on theme Party days: one answer per record from its words, with the words shown. */
import type { MeetingFacts } from "../../facts/meeting-facts.ts";
import type { Answer } from "../../model/outcome.ts";
import type { Period } from "../../model/period.ts";
import type { MeetingRecord } from "../../model/record.ts";
import { cannotJudge } from "../define.ts";
import { dateEvidence } from "./periodic-meeting.ts";
import { type MeetingTexts, textsOf } from "./text-of-meeting.ts";

export function* answersPerPartyDay(
  { meetings, period }: { readonly meetings: MeetingFacts; readonly period: Period },
  judge: (record: MeetingRecord, texts: MeetingTexts) => Answer,
): Iterable<Answer> {
  for (const record of meetings.inPeriod(period, ["party-day"])) {
    const texts = textsOf(record);
    yield texts.all.length === 0 ? withoutText(record) : judge(record, texts);
  }
}

export function withoutText(record: MeetingRecord): Answer {
  const hasColumn = record.content ?? record.topic ?? record.title;
  return cannotJudge(record.place.id, hasColumn ? "unreadable-value" : "missing-column", {
    message: "这次主题党日没有写主题和内容，无法核对。",
    evidence: [dateEvidence(record)],
    ...(hasColumn ? {} : { missing: { kind: "meetings", field: "content" } as const }),
  });
}

/** Whether topic or title stand alone: too little to say that something was left out. */
export function isWithoutBody(texts: MeetingTexts): boolean {
  return texts.body.length === 0;
}

/** Sentences and clauses: a word in one says nothing of the next. */
export function clausesOf(text: string): readonly string[] {
  return text.split(/[。;,!?\n、]+/).filter((clause) => clause !== "");
}
