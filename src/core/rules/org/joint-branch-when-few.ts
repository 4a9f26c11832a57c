/** Too few full members for a branch of their own: they form a joint branch, approved from above. */
import { fieldText } from "../../model/field.ts";
import { absent, cannotJudge, defineRule, found, foundField, gap, met, notApplicable } from "../define.ts";
import { withoutColumns } from "../shared/missing-column.ts";
import { isJoint, isTemporary, ownBranchEntry, withoutType } from "../shared/own-branch.ts";

export const jointBranchWhenFew = defineRule({
  id: "org/joint-branch-when-few",
  severity: "M",
  needs: ["roster"],
  uses: ["branch"],
  parameters: ["branch.min_full_members"],
  basis: ["district-bureau/1.1.3", "ZB-5"],
  text: {
    title: "不足3名正式党员应联合组建",
    condition: "正式党员不够单独成立支部的，组建了联合党支部并有上级批复。",
    gap: "正式党员不够单独成立支部，还没有联合组建的批复。",
    why: "人数太少的单位与邻近单位联合组建，支部工作才能正常开展。",
    remedy: "可以请示上级党组织联合组建，批复下来后在支部信息表里写上支部类型和批复文号。",
  },
  *check({ roster, branchSheet, branch, asOf }, { "branch.min_full_members": minimum }) {
    const { full, unknown } = roster.fullMembersOn(asOf);
    const evidence = [found(roster.whole(), `正式党员${full.length}名`)];
    if (full.length >= minimum) {
      yield notApplicable("branch", `正式党员有${full.length}名，可以单独成立支部。`);
    } else if (full.length + unknown.length >= minimum) {
      const column = roster.has("memberType");
      yield cannotJudge("branch", column ? "unknown-member-type" : "missing-column", {
        message: `能认定的正式党员有${full.length}名，另有${unknown.length}名分不清类别，看不出要不要联合组建。`,
        evidence: [absent(roster.caption("memberType"), "党员类别")],
        ...(column ? {} : { missing: { kind: "roster", field: "memberType" } as const }),
      });
    } else if (isTemporary(branch)) yield notApplicable("branch", `${branch.type}支部不按这一条判断。`);
    else if (isJoint(branch) === null) yield withoutType();
    else if (isJoint(branch) === false) {
      yield gap("branch", {
        message: `正式党员只有${full.length}名，少于${minimum}名，支部类型不是联合党支部。`,
        evidence,
      });
    } else {
      const approval = ownBranchEntry(branchSheet, branch)?.approval;
      if (approval && fieldText(approval) !== "") yield met("branch", { evidence: [foundField(approval, "批复文号")] });
      else if (approval) {
        yield gap("branch", {
          message: "已经联合组建，还没有写上级批复的文号。",
          evidence: [foundField(approval, "批复文号")],
        });
      } else {
        yield (branchSheet ? withoutColumns(branchSheet, ["approval"]) : null) ??
          cannotJudge("branch", "missing-column", {
            message: "没有找到支部信息表里的批复文号，看不出联合组建有没有批复。",
            evidence,
            missing: { kind: "branch", field: "approval" },
          });
      }
    }
  },
});
