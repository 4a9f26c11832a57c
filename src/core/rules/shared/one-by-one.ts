/**
 * Whether several people were discussed and voted on one by one (trap F5.57). Equal counts are common and lawful when each
 * was discussed; only one count for several people is a fault, and what the minutes alone tell is for a person to confirm.
 */

import type { EntryFacts } from "../../facts/entry-facts.ts";
import { nameKey, type RosterFacts } from "../../facts/roster-facts.ts";
import { type Field, fieldText, fieldValue } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import type { Place } from "../../model/place.ts";
import type { MeetingRecord } from "../../model/record.ts";
import { cannotJudge, found, foundField, gap, met, notApplicable, placeOf, toConfirm } from "../define.ts";
import { dayOfVote, peopleOfVote, type VoteEntry } from "./admission-votes.ts";
import { NameFinder } from "./text-names.ts";
import { textsOf } from "./text-of-meeting.ts";

type VotesOfDay = readonly [VoteEntry, ...VoteEntry[]];

/** Rows of one day are one meeting; a row without a day stands for itself. */
export function votesByDay(rows: readonly VoteEntry[]): readonly VotesOfDay[] {
  const byDay = new Map<string, [VoteEntry, ...VoteEntry[]]>();
  for (const row of rows) {
    const key = String(dayOfVote(row) ?? row.place.id);
    const known = byDay.get(key);
    if (known) known.push(row);
    else byDay.set(key, [row]);
  }
  return [...byDay.values()];
}

/** The answer for the rows of one meeting; the subject is its first row. */
export function answerForRows(rows: VotesOfDay): Answer {
  const subject = rows[0].place.id;
  const people = new Set(rows.flatMap(peopleOfVote));
  const subjects = rows.flatMap((row) => row.subject ?? row.matter ?? []);
  const evidence = subjects.slice(0, 10).map((cell) => foundField(cell, "表决对象"));
  if (rows.some((row) => row.subject === undefined)) {
    return cannotJudge(subject, "missing-column", {
      message: "表决记录没有对象列，看不出是不是逐个表决。",
      evidence,
      missing: { kind: "votes", field: "subject" },
    });
  }
  if (people.size < 2) return notApplicable(subject, "这次会议只讨论了一个人。");
  const joint = rows.filter((row) => peopleOfVote(row).length > 1);
  const [together] = joint;
  if (together) {
    return gap(subject, {
      message: `${peopleOfVote(together).join("、")}合用一条表决记录，没有逐个登记讨论和票数。`,
      evidence: joint.slice(0, 10).flatMap((row) => (row.subject ? [foundField(row.subject, "表决对象")] : [])),
      past: true,
    });
  }
  const counts = rows.map((row) => fieldText(row.for));
  if (counts.some((count) => count === "")) {
    return cannotJudge(subject, "unreadable-value", {
      message: "有人没有登记赞成票数，记录过简，看不出是不是逐个表决。",
      evidence: rows.flatMap((row) => (row.for?.state === "blank" ? [foundField(row.for, "赞成票数")] : [])),
    });
  }
  if (new Set(counts).size === 1 && rows.every((row) => fieldText(row.discussion) === "")) {
    return toConfirm(subject, {
      message: `${people.size}人的票数相同，又没有逐人的讨论情况，请核对是不是逐个讨论表决。`,
      evidence,
    });
  }
  return met(subject, { evidence });
}

/** The candidates are known from the ledger of development; without it anybody on the roster may be one. */
export function candidateNames(
  development: EntryFacts<"development"> | null,
  roster: RosterFacts | null,
  more: readonly string[] = [],
): NameFinder {
  const known = development
    ? development.entries.map((entry) => nameKey(fieldValue(entry.name) ?? ""))
    : (roster?.people.map(({ name }) => name) ?? []);
  return new NameFinder([...known, ...more]);
}

const decides = /通过|同意|赞成|表决|票/;

/** What the minutes say of several people: joint sentences, and sentences about one person alone. */
export function answerForMinutes(record: MeetingRecord, finder: NameFinder): Answer {
  const subject = record.place.id;
  const { all, body } = textsOf(record);
  const people = new Set<string>();
  const alone = new Set<string>();
  let joint: { readonly at: Place; readonly sentence: string } | null = null;
  for (const { text } of all) for (const { word } of finder.hits(text)) people.add(word);
  for (const { at, text } of body) {
    for (const sentence of text.split(/[。；;\n]/)) {
      const named = new Set(finder.hits(sentence).map(({ word }) => word));
      if (!decides.test(sentence)) continue;
      if (named.size > 1) joint ??= { at, sentence };
      else for (const name of named) alone.add(name);
    }
  }
  const shown: Field<unknown> | undefined = record.content ?? record.topic ?? record.date;
  const evidence = joint
    ? [found(joint.at, joint.sentence.slice(0, 80))]
    : [shown ? foundField(shown, "会议内容") : found(placeOf(record), "")];
  if (people.size < 2) return notApplicable(subject, "看不出这次会议讨论了两个以上的人。");
  if (alone.size >= 2) return met(subject, { evidence });
  if (joint) {
    return toConfirm(subject, {
      message: "会议记录里几个人合在一句话里通过，没有看到逐人的讨论和票数，请核对是不是逐个讨论表决。",
      evidence,
    });
  }
  return cannotJudge(subject, "unreadable-value", {
    message: "会议记录过简，看不出是不是逐个讨论表决。",
    evidence,
  });
}
