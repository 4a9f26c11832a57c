/** Party groups (党小组) as the rules need them: which there are, and which of them a record belongs to (decision 43). */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import type { MeetingFacts } from "../../facts/meeting-facts.ts";
import { groupKey, type PartyGroup, type RosterFacts } from "../../facts/roster-facts.ts";
import type { Day } from "../../model/date.ts";
import { fieldText, fieldValue, isBlank } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import type { MeetingRecord } from "../../model/record.ts";
import { absent, cannotJudge, notApplicable } from "../define.ts";

export type GroupSituation =
  | { readonly kind: "groups"; readonly groups: readonly PartyGroup[] }
  /** The branch has none, or has some that the roster does not show. */
  | { readonly kind: "none" | "hidden"; readonly answer: Answer };

export function groupSituation(roster: RosterFacts, meetings: MeetingFacts | null, day: Day): GroupSituation {
  const groups = roster.groupsOn(day);
  if (groups.length > 0) return { kind: "groups", groups };
  if (!meetings || meetings.ofType("group").length === 0) {
    return { kind: "none", answer: notApplicable("branch", "支部没有划分党小组。") };
  }
  const hasColumn = roster.has("group");
  const message = hasColumn
    ? "会议记录里有党小组会，但花名册的党小组列是空的，看不出谁在哪个小组。"
    : "会议记录里有党小组会，但花名册没有党小组列，看不出有哪些小组。";
  return {
    kind: "hidden",
    answer: cannotJudge("branch", hasColumn ? "unreadable-value" : "missing-column", {
      message,
      evidence: [absent(roster.caption("group"), "党小组")],
      missing: { kind: "roster", field: "group" },
    }),
  };
}

/**
 * Whether a list of groups names every group it has: a name that cannot be read, and a leader without one, may be any
 * group. A row without either goes on with the group above.
 */
export function namesEveryGroup(groups: EntryFacts<"groups">): boolean {
  return groups.entries.every(
    ({ group, leader }) => fieldValue(group) !== undefined || (isBlank(group) && fieldText(leader) === ""),
  );
}

const allGroups = /(?:各|全体|所有|全部)(?:个)?(?:党)?小组/;

/** Keys of the groups a record was held by; null when that cannot be told. */
export function groupKeysOf(record: MeetingRecord, groups: readonly PartyGroup[]): ReadonlySet<string> | null {
  const named = fieldValue(record.group) ?? [];
  const known = groups.map(({ name }) => name);
  const words = named.length > 0 ? named.join("、") : `${fieldText(record.title)} ${fieldText(record.topic)}`;
  if (allGroups.test(words)) return keysOf(known);
  if (named.length > 0) return keysOf(named);
  const mentioned = known.filter((name) => words.includes(name));
  return mentioned.length > 0 ? keysOf(mentioned) : null;
}

function keysOf(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map(groupKey));
}
