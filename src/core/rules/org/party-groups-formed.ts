/** A branch with many members divides them into Party groups (党小组). */
import { absent, cannotJudge, defineRule, found, foundField, gap, met, notApplicable } from "../define.ts";
import { groupSituation } from "../shared/party-groups.ts";

export const partyGroupsFormed = defineRule({
  id: "org/party-groups-formed",
  severity: "L",
  needs: ["roster"],
  uses: ["groups", "meetings"],
  parameters: ["group.required_threshold"],
  basis: ["district-bureau/1.1.4", "wuwei/2.1", "school/4.2.1", "QA-organ-groups"],
  text: {
    title: "党员较多应划分党小组",
    condition: "党员人数较多的支部已经划分党小组。",
    gap: "党员较多，还没有划分党小组。",
    why: "党员多了，划分小组便于学习、开会和联系。",
    remedy: "可以合理划分党小组，在花名册的党小组列里写上每名党员所在的小组。",
    doubts: "多少人算“较多”，文件多数没有写数字，可以在体检设置里改。",
  },
  *check({ roster, groups, meetings, asOf }, { "group.required_threshold": threshold }) {
    const count = roster.onRosterOn(asOf).length;
    if (count < threshold) {
      yield notApplicable("branch", `党员有${count}名，不到${threshold}名，可以不划分党小组。`);
      return;
    }
    const situation = groupSituation(roster, meetings, asOf);
    const listed = groups?.entries.flatMap(({ group }) => (group?.state === "value" ? [group] : [])) ?? [];
    const [first] = listed;
    if (situation.kind === "groups") {
      yield met("branch", { evidence: [found(roster.caption("group"), `${situation.groups.length}个党小组`)] });
    } else if (first) yield met("branch", { evidence: [foundField(first, "党小组")] });
    else if (situation.kind === "hidden") yield situation.answer;
    else if (roster.has("group")) {
      yield gap("branch", {
        message: `党员有${count}名，达到${threshold}名，花名册里还没有编组。`,
        evidence: [absent(roster.caption("group"), "党小组")],
      });
    } else {
      yield cannotJudge("branch", "missing-column", {
        message: "花名册没有党小组列，也没有党小组表，看不出有没有划分党小组。",
        evidence: [absent(roster.whole(), "党小组列")],
        missing: { kind: "roster", field: "group" },
      });
    }
  },
});
