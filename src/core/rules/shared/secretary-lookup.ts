/** The secretary of many days, looked up once for each day: rules that go through all meetings ask for every one. */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import type { RosterFacts } from "../../facts/roster-facts.ts";
import type { Day } from "../../model/date.ts";
import type { Answer } from "../../model/outcome.ts";
import { cannotJudge } from "../define.ts";
import { secretaryOn } from "./committee-members.ts";

export function secretaryLookup(
  committee: EntryFacts<"committee"> | null,
  roster: RosterFacts | null,
): (day: Day) => string | null {
  const known = new Map<Day, string | null>();
  return (day) => {
    const remembered = known.get(day);
    if (remembered !== undefined) return remembered;
    const secretary = secretaryOn(committee, roster, day);
    known.set(day, secretary);
    return secretary;
  };
}

export function withoutSecretary(subject: string): Answer {
  return cannotJudge(subject, "missing-ledger", {
    message: "支委班子表和花名册里都看不出谁是书记，补上职务后可以检查。",
    missing: { kind: "committee", field: "post" },
  });
}
