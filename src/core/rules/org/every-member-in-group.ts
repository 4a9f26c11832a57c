/** Where a branch has Party groups, every member belongs to exactly one of them, by a name that the list of groups has. */
import { groupKey, groupNames } from "../../facts/roster-facts.ts";
import { fieldValue, isUnreadable } from "../../model/field.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met } from "../define.ts";
import { groupSituation, namesEveryGroup } from "../shared/party-groups.ts";

export const everyMemberInGroup = defineRule({
  id: "org/every-member-in-group",
  severity: "M",
  needs: ["roster"],
  uses: ["meetings", "groups"],
  basis: ["JY-25", "jiefangbei/1.2"],
  text: {
    title: "党员全部编入小组",
    condition: "有党小组时，每名在册党员恰好编在一个小组；有党小组表的，小组名称在表里。",
    gap: "还没有编入党小组。",
    why: "没有编组的党员容易漏掉通知、漏过组织生活。",
    remedy: "可以在花名册的党小组列里补上他所在的小组，只写一个，名称和党小组表一致。",
  },
  *check({ roster, meetings, groups, asOf }) {
    const situation = groupSituation(roster, meetings, asOf);
    if (situation.kind !== "groups") {
      yield situation.answer;
      return;
    }
    const listed = new Set((groups?.entries ?? []).flatMap(({ group }) => fieldValue(group) ?? []).map(groupKey));
    for (const person of roster.onRosterOn(asOf)) {
      const cell = person.record.group ?? person.record.name;
      const evidence = [foundField(cell, `${person.name}所在的党小组`)];
      const names = groupNames(person);
      if (names.length > 1) {
        yield gap(person.subject, { message: `${person.name}写了${names.length}个党小组，应当只编入一个。`, evidence });
        continue;
      }
      const [name] = names;
      if (name !== undefined && groups && listed.size > 0 && !listed.has(groupKey(name))) {
        const near = [...evidence, absent(groups.next(), name)];
        yield namesEveryGroup(groups)
          ? gap(person.subject, { message: `${person.name}写的是${name}，党小组表里没有这个小组。`, evidence: near })
          : cannotJudge(person.subject, "unreadable-value", {
              message: `${person.name}写的是${name}，党小组表里还有小组没有写名称或看不懂，对不上。`,
              evidence: near,
            });
      } else if (name !== undefined) yield met(person.subject, { evidence });
      else if (isUnreadable(cell)) {
        const message = `${person.name}的党小组写法看不懂。`;
        yield cannotJudge(person.subject, "unreadable-value", { message, evidence });
      } else yield gap(person.subject, { message: `${person.name}还没有编入党小组。`, evidence });
    }
  },
});
