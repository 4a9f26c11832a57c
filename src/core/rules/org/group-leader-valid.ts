/** Every Party group has one leader, a full member of that group. */
import { groupKey, groupNames, nameKey, type RosterFacts } from "../../facts/roster-facts.ts";
import type { Day } from "../../model/date.ts";
import { fieldValue, isUnreadable } from "../../model/field.ts";
import type { EntryOf } from "../../model/ledger-fields.ts";
import type { Answer } from "../../model/outcome.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met } from "../define.ts";
import { withoutColumns } from "../shared/missing-column.ts";
import { namesEveryGroup } from "../shared/party-groups.ts";
import { recordEvidence } from "../shared/periodic-record.ts";

export const groupLeaderValid = defineRule({
  id: "org/group-leader-valid",
  severity: "M",
  needs: ["groups", "roster"],
  basis: ["ZB-13", "QA-organ-groups"],
  text: {
    title: "党小组长有效",
    condition: "每个党小组有一名组长，组长是本组的正式党员。",
    gap: "党小组长还需要补上或核对。",
    why: "党小组会由组长召集主持，预备党员不担任组长。",
    remedy: "可以在党小组表里补上组长，或请本组党员推选一名正式党员。",
  },
  *check({ groups, roster, asOf }) {
    const blocked = withoutColumns(groups, ["group", "leader"]);
    if (blocked) {
      yield blocked;
      return;
    }
    const rows = new Map<string, { readonly name: string; readonly entries: EntryOf<"groups">[] }>();
    for (const entry of groups.entries) {
      const name = fieldValue(entry.group);
      if (name === undefined) continue;
      const known = rows.get(groupKey(name));
      if (known) known.entries.push(entry);
      else rows.set(groupKey(name), { name, entries: [entry] });
    }
    for (const [key, { name, entries }] of rows) yield leaderAnswer(name, key, entries, roster, asOf);
    for (const { name } of roster.groupsOn(asOf)) {
      if (rows.has(groupKey(name))) continue;
      const evidence = [absent(groups.next(), `${name}的组长`)];
      yield namesEveryGroup(groups)
        ? gap(`group:${name}`, { message: `党小组表里没有${name}，还没有登记组长。`, evidence })
        : cannotJudge(`group:${name}`, "unreadable-value", {
            message: `党小组表里没有${name}，还有小组没有写名称或看不懂，对不上。`,
            evidence,
          });
    }
  },
});

function leaderAnswer(
  name: string,
  key: string,
  entries: readonly EntryOf<"groups">[],
  roster: RosterFacts,
  asOf: Day,
): Answer {
  const subject = `group:${name}`;
  const leaders = new Map<string, EntryOf<"groups">>();
  for (const entry of entries) {
    const leader = fieldValue(entry.leader);
    if (leader !== undefined && !leaders.has(nameKey(leader))) leaders.set(nameKey(leader), entry);
  }
  const evidence = [...(leaders.size > 0 ? leaders.values() : entries)].map((entry) =>
    entry.leader ? foundField(entry.leader, "组长") : recordEvidence(entry, "leader", "组长"),
  );
  const [leader, ...others] = leaders.keys();
  if (leader === undefined && entries.some((entry) => isUnreadable(entry.leader))) {
    return cannotJudge(subject, "unreadable-value", { message: `${name}的组长看不懂，请核对。`, evidence });
  }
  if (leader === undefined) return gap(subject, { message: `${name}还没有写组长。`, evidence });
  if (others.length > 0) {
    return gap(subject, { message: `${name}写了${leaders.size}名组长，一般由一人担任。`, evidence });
  }
  const lookup = roster.find(leader, { group: name });
  if (lookup.kind === "ambiguous") {
    return cannotJudge(subject, "ambiguous-name", { message: `花名册上有几位${leader}，分不清是哪一位。`, evidence });
  }
  if (lookup.kind === "unknown") {
    return gap(subject, { message: `${name}的组长${leader}不在花名册上，请核对姓名。`, evidence });
  }
  const { person } = lookup;
  const type = roster.memberTypeOn(person, asOf);
  if (type === "probationary") {
    return gap(subject, { message: `${name}的组长${leader}是预备党员，组长由正式党员担任。`, evidence });
  }
  const own = groupNames(person).map(groupKey);
  const isListed = entries.some((entry) => fieldValue(entry.members)?.names.some((one) => nameKey(one) === leader));
  if (own.length > 0 && !own.includes(key)) {
    return gap(subject, { message: `${name}的组长${leader}在花名册上不属于这个小组。`, evidence });
  }
  if (type === "unknown") {
    const message = `分不清组长${leader}是正式党员还是预备党员。`;
    return cannotJudge(subject, "unknown-member-type", { message, evidence });
  }
  if (own.length > 0 || isListed) return met(subject, { evidence });
  return cannotJudge(subject, roster.has("group") ? "unreadable-value" : "missing-column", {
    message: `花名册没有写${leader}在哪个小组，看不出是不是本组党员。`,
    evidence,
    ...(roster.has("group") ? {} : { missing: { kind: "roster", field: "group" } as const }),
  });
}
