/** A joint branch covers a few units only. */
import { fieldText } from "../../model/field.ts";
import { cannotJudge, defineRule, gap, met, notApplicable } from "../define.ts";
import { foundFields } from "../shared/found-fields.ts";
import { isJoint, ownBranchEntry, withoutBranchFields } from "../shared/own-branch.ts";

export const jointBranchUnitsCap = defineRule({
  id: "org/joint-branch-units-cap",
  severity: "L",
  needs: ["branch"],
  parameters: ["branch.joint_units_max"],
  basis: ["ZB-5"],
  text: {
    title: "联合党支部覆盖单位≤5",
    condition: "联合党支部覆盖的单位数没有超过一般的上限。",
    gap: "联合党支部覆盖的单位偏多。",
    why: "覆盖的单位太多，召集开会和日常管理都不方便。",
    remedy: "可以先核对覆盖单位是否写重了；确实偏多的，可以请示上级党组织调整设置。",
  },
  *check({ branchSheet, branch }, { "branch.joint_units_max": limit }) {
    if (isJoint(branch) === false) {
      yield notApplicable("branch", "不是联合党支部。");
      return;
    }
    const blocked = withoutBranchFields(branchSheet, branch, ["units"]);
    if (blocked) {
      yield blocked;
      return;
    }
    const cell = ownBranchEntry(branchSheet, branch)?.units;
    const units = fieldText(cell);
    const evidence = foundFields([cell, "覆盖单位"]);
    if (units === "") {
      yield isJoint(branch) === true
        ? cannotJudge("branch", "unreadable-value", { message: "联合党支部还没有列出覆盖的单位。", evidence })
        : notApplicable("branch", "没有列出覆盖单位，按不是联合党支部看待。");
      return;
    }
    const count = unitCount(units);
    if (count <= limit) yield met("branch", { evidence });
    else yield gap("branch", { message: `联合党支部覆盖${count}个单位，超过${limit}个。`, evidence });
  },
});

/** A list of units, or their number: 甲公司、乙公司 or 3个. */
function unitCount(text: string): number {
  const number = /^(?:共)?(\d{1,4})(?:个|家)?(?:单位)?$/.exec(text);
  if (number) return Number(number[1]);
  return text.split(/[、,，;；\n]/).filter((part) => part.trim() !== "").length;
}
