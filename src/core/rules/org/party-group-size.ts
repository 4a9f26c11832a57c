/** Every Party group (党小组) has enough members, at least one of them a full member. */
import { isUnreadable } from "../../model/field.ts";
import { cannotJudge, defineRule, foundField, gap, met } from "../define.ts";
import { groupSituation } from "../shared/party-groups.ts";

export const partyGroupSize = defineRule({
  id: "org/party-group-size",
  severity: "M",
  needs: ["roster"],
  uses: ["meetings"],
  parameters: ["group.min_members", "group.min_full"],
  basis: ["district-bureau/1.1.4", "QA-group-size"],
  text: {
    title: "党小组规模",
    condition: "每个党小组的党员人数和其中的正式党员人数都够。",
    gap: "党小组人数不够。",
    why: "人太少的党小组难以正常过组织生活，没有正式党员就没有人能当组长。",
    remedy: "可以调整编组或合并小组，并在花名册的党小组列里改好。",
  },
  *check({ roster, meetings, asOf }, { "group.min_members": minimum, "group.min_full": minimumFull }) {
    const situation = groupSituation(roster, meetings, asOf);
    if (situation.kind !== "groups") {
      yield situation.answer;
      return;
    }
    // Whoever stands in a cell that cannot be read may be in any of the groups.
    const open = roster.onRosterOn(asOf).flatMap(({ record: { group } }) => (isUnreadable(group) ? group : []));
    for (const { name, members } of situation.groups) {
      const subject = `group:${name}`;
      const types = members.map((person) => roster.memberTypeOn(person, asOf));
      const full = types.filter((type) => type === "full").length;
      const unknown = types.filter((type) => type === "unknown").length;
      const evidence = members.map(({ record }) => foundField(record.group ?? record.name, "党小组"));
      const isShort = members.length < minimum || full + unknown < minimumFull;
      if (isShort && members.length + open.length >= minimum && full + unknown + open.length >= minimumFull) {
        yield cannotJudge(subject, "unreadable-value", {
          message: `${name}有党员${members.length}名，另有${open.length}名党员的党小组看不懂，看不出人数够不够。`,
          evidence: [...evidence, ...open.map((group) => foundField(group, "党小组"))],
        });
      } else if (members.length < minimum) {
        const message = `${name}有党员${members.length}名，少于${minimum}名。`;
        yield gap(subject, { message, evidence });
      } else if (full >= minimumFull) yield met(subject, { evidence: evidence.slice(0, 1) });
      else if (full + unknown < minimumFull) {
        const message = `${name}有正式党员${full}名，少于${minimumFull}名。`;
        yield gap(subject, { message, evidence });
      } else {
        const message = `${name}有${unknown}名党员分不清是正式党员还是预备党员。`;
        yield cannotJudge(subject, "unknown-member-type", { message, evidence });
      }
    }
  },
});
