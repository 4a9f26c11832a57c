/** Whether the number of full members obliges a branch to have a committee (支委会) on a day. */
import type { RosterFacts } from "../../facts/roster-facts.ts";
import type { Day } from "../../model/date.ts";
import type { Answer } from "../../model/outcome.ts";
import { absent, cannotJudge, foundField, notApplicable } from "../define.ts";

/** Null when a committee is owed; else that none is, or that the kinds of members cannot be told apart. */
export function noCommitteeOwed(roster: RosterFacts, day: Day, requiredAt: number, subject = "branch"): Answer | null {
  const { full, unknown } = roster.fullMembersOn(day);
  if (full.length >= requiredAt) return null;
  if (full.length + unknown.length < requiredAt) {
    return notApplicable(subject, `正式党员${full.length + unknown.length}名，不足${requiredAt}名，不设支委会。`);
  }
  const column = roster.has("memberType");
  return cannotJudge(subject, column ? "unknown-member-type" : "missing-column", {
    message: `有${unknown.length}名党员分不清是正式党员还是预备党员，看不出该不该设支委会。`,
    evidence: column
      ? unknown.slice(0, 5).map(({ record }) => foundField(record.memberType ?? record.name, "党员类别"))
      : [absent(roster.whole(), "党员类别列")],
    ...(column ? {} : { missing: { kind: "roster", field: "memberType" } as const }),
  });
}
