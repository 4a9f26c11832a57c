/**
 * Who talked with whom (谈心谈话), by period, and the answer for one person who owes talks. A talk counts both ways; a
 * collective talk counts for everybody it names (the bureau's text allows it).
 */
import { coverageText } from "../../facts/coverage.ts";
import type { EntryFacts } from "../../facts/entry-facts.ts";
import { nameKey, type RosterFacts } from "../../facts/roster-facts.ts";
import { chineseDay, type Day } from "../../model/date.ts";
import { fieldValue } from "../../model/field.ts";
import type { EntryOf } from "../../model/ledger-fields.ts";
import type { Answer, Evidence } from "../../model/outcome.ts";
import { isClosed, type Period } from "../../model/period.ts";
import { placeText } from "../../model/place.ts";
import type { NameList } from "../../model/record.ts";
import { absent, cannotJudge, gap, met, notDue, placeOf } from "../define.ts";
import { listedNames } from "./meeting-attendees.ts";
import { withoutColumns } from "./missing-column.ts";
import { recordEvidence } from "./periodic-record.ts";

export type Talk = EntryOf<"talks">;

type Partners = ReadonlyMap<string, ReadonlyMap<string, readonly Talk[]>>;

export class TalkPartners {
  private readonly dated: Partners;
  private readonly doubtful: Partners;

  constructor(
    private readonly talks: EntryFacts<"talks">,
    readonly period: Period,
    roster: RosterFacts | null,
    private readonly asOf: Day,
  ) {
    const day = period.to < asOf ? period.to : asOf;
    this.dated = partnersIn(talks.within(period), roster, day);
    this.doubtful = partnersIn(talks.possible(period), roster, day);
  }

  /** Talks of two people in the period. */
  between(one: string, other: string): readonly Talk[] {
    return this.dated.get(one)?.get(other) ?? [];
  }

  /**
   * Whether a person had enough talks: with each of the others (`every`), or with them together (`any`).
   * @param others name keys; the person's own is passed over
   */
  answer(person: Owing, others: ReadonlySet<string>, need: "every" | "any", times: number): Answer {
    const { subject, name } = person;
    const { period, talks } = this;
    const held = talksWith(this.dated, name, others);
    const evidence: Evidence[] = held.slice(0, 3).map((talk) => recordEvidence(talk, "date", "谈心谈话"));
    const missing =
      need === "every"
        ? [...others].filter((other) => other !== name && this.between(name, other).length < times)
        : null;
    if (missing ? missing.length === 0 : held.length >= times) return met(subject, { evidence });
    const whom = missing ? listedNames(missing) : person.whom;
    const lacking = `${name}${period.label}还没有与${whom}的谈心谈话记录`;
    if (!isClosed(period, this.asOf)) {
      return notDue(subject, period.to, { message: `${lacking}，最晚${chineseDay(period.to)}。`, evidence });
    }
    const doubtful = talksWith(this.doubtful, name, others);
    const [first] = doubtful;
    if (first) {
      return cannotJudge(subject, "unreadable-date", {
        message: `有${doubtful.length}条${name}的谈话记录日期读不准（如${placeText(placeOf(first))}），请先核对。`,
        evidence: doubtful.slice(0, 3).map((talk) => recordEvidence(talk, "date", "谈话日期")),
      });
    }
    if (!talks.covers(period)) {
      return cannotJudge(subject, "coverage", {
        message: `谈心谈话记录的覆盖期是${coverageText(talks.coverage)}，没有包住${period.label}，看不出${name}谈了没有。`,
        evidence,
      });
    }
    // A sheet with one column of names may hold both sides in it; where it does not, nobody can tell who talked with whom.
    const unpaired = this.dated.size === 0 ? withoutColumns(talks, ["talker", "partner"], subject) : null;
    if (unpaired) return unpaired;
    return gap(subject, {
      message: `${lacking}。`,
      evidence: [absent(talks.next(), `${name}与${whom}的谈话`), ...evidence],
      past: true,
    });
  }
}

/** Each talk of the person with any of the others, once. */
function talksWith(partners: Partners, name: string, others: ReadonlySet<string>): readonly Talk[] {
  const held = new Set<Talk>();
  for (const [other, talks] of partners.get(name) ?? []) {
    if (others.has(other)) for (const talk of talks) held.add(talk);
  }
  return [...held];
}

export interface Owing {
  readonly subject: string;
  readonly name: string;
  /** Chinese: with whom, for `any`: 支部委员. */
  readonly whom: string;
}

function partnersIn(talks: readonly Talk[], roster: RosterFacts | null, day: Day): Partners {
  const partners = new Map<string, Map<string, Talk[]>>();
  const add = (one: string, other: string, talk: Talk): void => {
    if (one === other) return;
    let own = partners.get(one);
    if (!own) {
      own = new Map();
      partners.set(one, own);
    }
    const known = own.get(other);
    if (!known) own.set(other, [talk]);
    else if (known.at(-1) !== talk) known.push(talk);
  };
  for (const talk of talks) {
    // 全体党员 can be talked to, but as the one who talks it names nobody.
    const talkers = talkNames(fieldValue(talk.talker), null, day);
    const others = talkNames(fieldValue(talk.partner), roster, day);
    // Two names in one column, nobody in the other: they talked with each other.
    const [left, right] = pairOfOne(talkers, others) ?? [talkers, others];
    for (const one of left) {
      for (const other of right) {
        add(one, other, talk);
        add(other, one, talk);
      }
    }
  }
  return partners;
}

function pairOfOne(talkers: readonly string[], others: readonly string[]): [string[], string[]] | null {
  const only = talkers.length === 0 ? others : others.length === 0 ? talkers : [];
  const [one, other, third] = only;
  return one !== undefined && other !== undefined && third === undefined ? [[one], [other]] : null;
}

/** Name keys of a list; 全体党员 is everybody on the roster that day but the excepted. */
export function talkNames(list: NameList | undefined, roster: RosterFacts | null, day: Day): readonly string[] {
  if (!list) return [];
  if (!list.everyone) return list.names.map(nameKey);
  const except = new Set(list.except.map(nameKey));
  return (roster?.onRosterOn(day) ?? []).map(({ name }) => name).filter((name) => !except.has(name));
}

/** Whom the name in the talks means nobody can tell (decision 10). */
export function ambiguousTalks(subject: string, name: string): Answer {
  const message = `花名册里叫${name}的不止一人，谈话记录分不清是谁。`;
  return cannotJudge(subject, "ambiguous-name", { message });
}

export function secretaryUnknown(period: Period): Answer {
  return cannotJudge(period.key, "missing-ledger", {
    message: "支委班子表和花名册里都看不出谁是书记，补上职务后可以检查。",
    missing: { kind: "committee", field: "post" },
  });
}
