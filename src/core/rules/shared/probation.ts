/** Probationary members on a day and when their probation ends; months are added with the end of the month clamped. */
import type { Person, RosterFacts } from "../../facts/roster-facts.ts";
import { addMonths, type Day } from "../../model/date.ts";
import { fieldText, fieldValue, isUnreadable } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import type { FigureTypes } from "../../profiles/figures.ts";
import { absent, cannotJudge, foundField, notApplicable } from "../define.ts";

export interface Probation {
  readonly person: Person;
  /** Last day of probation, the extension included; null without a readable date of joining. */
  readonly ends: Day | null;
  readonly extended: boolean;
}

/** A month without a day is taken at its last day, so that nobody is late by guesswork. */
export function probationsOn(roster: RosterFacts, day: Day, terms: FigureTypes["develop.probation"]): Probation[] {
  const probations: Probation[] = [];
  for (const person of roster.onRosterOn(day)) {
    if (roster.memberTypeOn(person, day) !== "probationary") continue;
    const { joinedOn, note, memberType } = person.record;
    const extended = /延长/.test(`${fieldText(note)}${fieldText(memberType)}`);
    const joined = fieldValue(joinedOn);
    const months = terms.months + (extended ? terms.extensionMonths : 0);
    probations.push({ person, extended, ends: joined ? addMonths(joined.to, months) : null });
  }
  return probations;
}

/** What both rules about probation say when there is nobody to ask about; null when there is. */
export function nobodyOnProbation(roster: RosterFacts, day: Day, probations: readonly Probation[]): Answer | null {
  if (probations.length > 0) return null;
  const { unknown } = roster.fullMembersOn(day);
  const first = unknown[0];
  if (!first) return notApplicable("branch", "支部没有预备党员。");
  const column = roster.has("memberType");
  return cannotJudge("branch", column ? "unknown-member-type" : "missing-column", {
    message: `花名册${column ? "里有" : "没有党员类别列，"}${unknown.length}名党员分不清是正式党员还是预备党员。`,
    evidence: column
      ? unknown.slice(0, 5).map(({ record }) => foundField(record.memberType ?? record.name, "党员类别"))
      : [absent(roster.whole(), "党员类别列")],
    ...(column ? {} : { missing: { kind: "roster", field: "memberType" } as const }),
  });
}

/** A probationary member whose day of joining cannot be read. */
export function withoutJoiningDay(person: Person, roster: RosterFacts): Answer {
  const { joinedOn, name } = person.record;
  if (!joinedOn) {
    return cannotJudge(person.subject, "missing-column", {
      message: `花名册没有入党日期列，算不出${person.name}的预备期到哪天。`,
      evidence: [absent(roster.whole(), "入党日期列")],
      missing: { kind: "roster", field: "joinedOn" },
    });
  }
  const why = isUnreadable(joinedOn) ? "写法看不懂" : "是空的";
  return cannotJudge(person.subject, "unreadable-date", {
    message: `${person.name}的入党日期${why}，算不出预备期到哪天。`,
    evidence: [foundField(joinedOn, "入党日期"), foundField(name, "姓名")],
  });
}
