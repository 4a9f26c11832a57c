/** Hours of study (学时) of every person in a year, and the answer for somebody who owes so many. */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import { nameKey } from "../../facts/roster-facts.ts";
import { chineseDay, type Day, monthOf } from "../../model/date.ts";
import { fieldValue } from "../../model/field.ts";
import type { EntryOf } from "../../model/ledger-fields.ts";
import type { Answer, Evidence } from "../../model/outcome.ts";
import { containsDay, isClosed, type Period } from "../../model/period.ts";
import { absent, cannotJudge, gap, met, notDue } from "../define.ts";
import { recordEvidence } from "./periodic-record.ts";

export type StudyEntry = EntryOf<"study">;

/** The name keys of all members on a day. */
export type Everybody = (day: Day) => readonly string[];

/** Name keys of those who took part; 全体党员 is everybody of that day but the excepted. */
export function participantsOf(entry: StudyEntry, everybody: Everybody, day: Day): ReadonlySet<string> {
  const list = fieldValue(entry.participants);
  const name = fieldValue(entry.name);
  const names = new Set(name === undefined ? [] : [nameKey(name)]);
  if (list?.everyone) {
    const except = new Set(list.except.map(nameKey));
    for (const member of everybody(day)) if (!except.has(member)) names.add(member);
  } else for (const named of list?.names ?? []) names.add(nameKey(named));
  return names;
}

export interface Learner {
  readonly subject: string;
  readonly name: string;
  /** The day the duty began when that lies in the year: the hours are in proportion to the months from then on. */
  readonly since: Day | null;
}

export class StudyHours {
  private readonly dated: ReadonlyMap<string, readonly StudyEntry[]>;
  private readonly doubtful: ReadonlyMap<string, readonly StudyEntry[]>;

  constructor(
    private readonly study: EntryFacts<"study">,
    private readonly year: Period,
    everybody: Everybody,
    private readonly asOf: Day,
  ) {
    const last = isClosed(year, asOf) ? year.to : asOf;
    this.dated = byName(study.within(year), study, everybody, last);
    this.doubtful = byName(study.possible(year), study, everybody, last);
  }

  /** @param required hours of a whole year */
  answer({ subject, name, since }: Learner, required: number): Answer {
    const { study, year } = this;
    const entries = this.dated.get(name) ?? [];
    const hours = entries.reduce((sum, entry) => sum + (fieldValue(entry.hours) ?? 0), 0);
    const late = since !== null && containsDay(year, since) ? since : null;
    const months = late === null ? 12 : monthOf(year.to) - monthOf(late) + 1;
    const needed = Math.ceil((required * months) / 12);
    const evidence: Evidence[] = entries.slice(-5).map((entry) => recordEvidence(entry, "hours", "学时"));
    const inProportion = months < 12 ? `（按${months}个月折算）` : "";
    if (hours >= needed) {
      return met(subject, { message: `${year.label}登记了${hours}学时，应有${needed}学时${inProportion}。`, evidence });
    }
    const short = `${name}${year.label}登记了${hours}学时，应有${needed}学时${inProportion}，还差${needed - hours}学时`;
    if (!isClosed(year, this.asOf)) {
      return notDue(subject, year.to, { message: `${short}，最晚${chineseDay(year.to)}。`, evidence });
    }
    const unclear = [
      ...entries.filter((entry) => fieldValue(entry.hours) === undefined),
      ...(this.doubtful.get(name) ?? []),
    ];
    if (unclear.length > 0) {
      return cannotJudge(subject, "unreadable-value", {
        message: `${short}，另有${unclear.length}条学习记录没有写清日期或学时，请先核对。`,
        evidence: unclear.slice(0, 5).map((entry) => recordEvidence(entry, "hours", "学时")),
      });
    }
    if (!study.covers({ from: late ?? year.from, to: year.to })) {
      const message = `${short}，学习学时台账没有包住${year.label}，看不出够不够。`;
      return cannotJudge(subject, "coverage", { message, evidence });
    }
    return gap(subject, {
      message: `${short}。`,
      evidence: [absent(study.next(), `${name}${year.label}学习记录`), ...evidence],
      past: true,
    });
  }
}

function byName(
  entries: readonly StudyEntry[],
  study: EntryFacts<"study">,
  everybody: Everybody,
  last: Day,
): ReadonlyMap<string, readonly StudyEntry[]> {
  const own = new Map<string, StudyEntry[]>();
  for (const entry of entries) {
    const day = study.dateOf(entry)?.from ?? last;
    for (const name of participantsOf(entry, everybody, day)) {
      const known = own.get(name);
      if (known) known.push(entry);
      else own.set(name, [entry]);
    }
  }
  return own;
}
