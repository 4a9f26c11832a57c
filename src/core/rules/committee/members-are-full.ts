/** Members of the committee are full members who may be elected (trap F1.2). */
import type { RosterFacts } from "../../facts/roster-facts.ts";
import type { Day } from "../../model/date.ts";
import type { Field } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import { cannotJudge, defineRule, foundField, gap, met, toConfirm } from "../define.ts";
import { type CommitteeMember, committeeOn } from "../shared/committee-members.ts";
import { barCell, votingBarOn } from "../shared/voting-bar.ts";

export const membersAreFull = defineRule({
  id: "committee/members-are-full",
  severity: "H",
  needs: ["committee", "roster"],
  basis: ["XJ-5", "DZ-7"],
  text: {
    title: "委员须为正式党员",
    condition: "现任委员都是正式党员，并且有被选举权。",
    gap: "现任委员里有预备党员，或暂时没有被选举权的党员。",
    why: "预备党员和受留党察看处分的党员没有被选举权。",
    remedy: "可以先核对花名册的党员类别、转正日期和处分起止；情况属实的请示上级党组织调整。",
  },
  *check({ committee, roster, asOf }) {
    for (const member of committeeOn(committee, asOf)) yield answerFor(member, roster, asOf);
  },
});

function answerFor({ name, evidence: cell }: CommitteeMember, roster: RosterFacts, asOf: Day): Answer {
  const lookup = roster.find(name);
  if (lookup.kind === "unknown") {
    return toConfirm(name, { message: `委员${name}不在花名册上，请核对姓名或组织关系。`, evidence: [cell] });
  }
  if (lookup.kind === "ambiguous") {
    const message = `花名册上有几位${name}，分不清是哪一位。`;
    return cannotJudge(name, "ambiguous-name", { message, evidence: [cell] });
  }
  const { person } = lookup;
  const { memberType, fullMemberOn, status, name: ownName } = person.record;
  const shown = (field: Field<unknown> | undefined, label: string) => [cell, foundField(field ?? ownName, label)];
  const standing = roster.standingOn(person, asOf);
  if (standing === "left" || standing === "unknown") {
    const message = `花名册写着${name}已经不在本支部，请核对是否仍任委员。`;
    return toConfirm(name, { message, evidence: shown(status, "组织关系状态") });
  }
  const bar = votingBarOn(person, asOf);
  if (bar === "barred") {
    const message = `请核实：花名册写着${name}现在没有被选举权，同时登记为现任委员。`;
    return gap(name, { message, evidence: [cell, foundField(barCell(person), "处分")] });
  }
  if (bar === "unknown") {
    const message = `${name}的处分没有写起止日期，看不出现在有没有被选举权。`;
    return cannotJudge(name, "unreadable-date", { message, evidence: [cell, foundField(barCell(person), "处分")] });
  }
  const type = roster.memberTypeOn(person, asOf);
  const evidence = shown(memberType ?? fullMemberOn, "党员类别");
  if (type === "full") return met(name, { evidence });
  if (type === "probationary") {
    return gap(name, { message: `委员${name}在花名册上是预备党员，请核对类别和转正日期。`, evidence });
  }
  return cannotJudge(name, memberType ? "unknown-member-type" : "missing-column", {
    message: `分不清委员${name}是正式党员还是预备党员。`,
    evidence,
    ...(memberType ? {} : { missing: { kind: "roster", field: "memberType" } as const }),
  });
}
