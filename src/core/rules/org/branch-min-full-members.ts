/** A branch of its own has at least so many full members on the base date. */
import { absent, cannotJudge, defineRule, found, foundField, gap, met, notApplicable } from "../define.ts";
import { isJoint, isTemporary } from "../shared/own-branch.ts";

export const branchMinFullMembers = defineRule({
  id: "org/branch-min-full-members",
  severity: "H",
  needs: ["roster"],
  parameters: ["branch.min_full_members"],
  basis: ["district-bureau/1.1.3", "ZB-4"],
  text: {
    title: "正式党员不少于3人",
    condition: "基准日在册的正式党员达到单独成立支部的人数。",
    gap: "正式党员人数不够单独成立支部。",
    why: "正式党员太少，支部大会的表决和支部工作都难以开展。",
    remedy:
      "可以先核对花名册的党员类别和组织关系状态；人数确实不够的，可以向上级党组织请示并入邻近支部或组建联合党支部。",
    doubts: "联合、临时、流动党支部不适用，可以在体检设置里写明支部类型。",
  },
  *check({ roster, branch, asOf }, { "branch.min_full_members": minimum }) {
    if (isJoint(branch) || isTemporary(branch)) {
      yield notApplicable("branch", `${branch.type}支部不按这一条判断。`);
      return;
    }
    const { full, unknown } = roster.fullMembersOn(asOf);
    if (full.length >= minimum) {
      yield met("branch", { evidence: [found(roster.whole(), `正式党员${full.length}名`)] });
    } else if (full.length + unknown.length < minimum) {
      yield gap("branch", {
        message: `支部现有正式党员${full.length}名，少于${minimum}名。`,
        evidence: [
          absent(roster.next(), `至少${minimum}名正式党员`),
          ...full.map(({ record }) => foundField(record.name, "姓名")),
        ],
      });
    } else {
      const column = roster.has("memberType");
      yield cannotJudge("branch", column ? "unknown-member-type" : "missing-column", {
        message: `能认定的正式党员有${full.length}名，另有${unknown.length}名分不清是正式党员还是预备党员。`,
        evidence: column
          ? unknown.slice(0, 5).map(({ record }) => foundField(record.memberType ?? record.name, "党员类别"))
          : [absent(roster.whole(), "党员类别列")],
        ...(column ? {} : { missing: { kind: "roster", field: "memberType" } as const }),
      });
    }
  },
});
