/** The leading cadres (党员领导干部) whom the roster marks, or why nobody can tell who they are. */
import type { Person, RosterFacts } from "../../facts/roster-facts.ts";
import type { Day } from "../../model/date.ts";
import { fieldValue } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import { absent, cannotJudge, notApplicable } from "../define.ts";

/** On the roster that day; one answer when there is no such column or nobody is marked. */
export function leadingCadresOn(roster: RosterFacts, day: Day): readonly Person[] | Answer {
  const marked = roster.onRosterOn(day).filter(({ record }) => fieldValue(record.leader) === true);
  if (marked.length > 0) return marked;
  if (roster.people.some(({ record }) => record.leader !== undefined)) {
    return notApplicable("branch", "花名册里没有标明党员领导干部。");
  }
  return cannotJudge("branch", "missing-column", {
    message: "花名册没有找到领导干部列，看不出哪些党员是领导干部。",
    evidence: [absent(roster.whole(), "领导干部列")],
    missing: { kind: "roster", field: "leader" },
  });
}
