/** The branch has staff for Party affairs (党务专干). */
import { nameKey } from "../../facts/roster-facts.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import type { Evidence } from "../../model/outcome.ts";
import { cannotJudge, defineRule, foundField, gap, met } from "../define.ts";
import { isStaffPost } from "../shared/committee-members.ts";
import { withoutLedgers } from "../shared/missing-ledgers.ts";
import { ownBranchEntry, withoutBranchFields } from "../shared/own-branch.ts";

export const partyAffairsStaff = defineRule({
  id: "org/party-affairs-staff",
  severity: "L",
  needs: [],
  uses: ["branch", "committee"],
  parameters: ["org.party_staff"],
  basis: ["school/4.2.1", "school/4.9.1", "wuwei/2.2"],
  text: {
    title: "党务专干配备",
    condition: "支部信息表或支委班子表里写明了党务专干。",
    gap: "还没有写明党务专干。",
    why: "党务工作有专人做，资料和日常事务才跟得上。",
    remedy: "可以在支部信息表的党务专干一栏补上姓名；确实没有的，可以请单位支持配备。",
  },
  *check({ branchSheet, branch, committee, asOf }, { "org.party_staff": wanted }) {
    if (!branchSheet && !committee) {
      yield withoutLedgers(["branch", "committee"]);
      return;
    }
    const names = new Map<string, Evidence>();
    for (const entry of committee?.entries ?? []) {
      const ended = fieldValue(entry.endedOn);
      const isStaff = [entry.post, entry.duties].some((field) => isStaffPost(fieldText(field)));
      if (!isStaff || !entry.name || (ended && ended.to < asOf)) continue;
      names.set(nameKey(fieldText(entry.name)), foundField(entry.name, "党务专干"));
    }
    const cell = ownBranchEntry(branchSheet, branch)?.partyStaff;
    if (cell?.state === "value") {
      for (const name of cell.value.names) names.set(nameKey(name), foundField(cell, "党务专干"));
    }
    if (names.size >= wanted) {
      yield met("branch", { evidence: [...names.values()].slice(0, wanted) });
    } else if (cell) {
      yield gap("branch", {
        message:
          names.size === 0 ? "还没有写明党务专干。" : `党务专干有${names.size}名，还差${wanted - names.size}名。`,
        evidence: [foundField(cell, "党务专干")],
      });
    } else {
      yield (branchSheet ? withoutBranchFields(branchSheet, branch, ["partyStaff"]) : null) ??
        cannotJudge("branch", "missing-column", {
          message: "没有找到党务专干一栏，看不出有没有配备。",
          missing: { kind: "branch", field: "partyStaff" },
        });
    }
  },
});
