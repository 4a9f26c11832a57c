/** The youth league branch and the trade union that a school branch leads: information only. */
import { fieldValue } from "../../model/field.ts";
import { defineRule, met, toConfirm } from "../define.ts";
import { foundFields } from "../shared/found-fields.ts";
import { ownBranchEntry, withoutBranchFields } from "../shared/own-branch.ts";

export const massOrganisations = defineRule({
  id: "org/mass-organisations",
  severity: "I",
  needs: ["branch"],
  basis: ["school/4.2.2"],
  text: {
    title: "群团组织设置",
    condition: "支部信息表里写明团支部和工会已经建立。",
    gap: "团支部或工会还没有写明。",
    why: "团支部和工会由党支部领导，按各自章程开展工作。",
    remedy: "已经建立的可以在支部信息表里填“有”；还没有的写明情况。",
  },
  *check({ branchSheet, branch }) {
    const blocked = withoutBranchFields(branchSheet, branch, ["youthLeague", "tradeUnion"]);
    if (blocked) {
      yield blocked;
      return;
    }
    const entry = ownBranchEntry(branchSheet, branch);
    const cells = (["youthLeague", "tradeUnion"] as const).map(
      (field) => [entry?.[field], branchSheet.label(field)] as const,
    );
    const evidence = foundFields(...cells);
    const missing = cells.filter(([cell]) => fieldValue(cell) !== true).map(([, label]) => label);
    if (missing.length === 0) yield met("branch", { evidence });
    else yield toConfirm("branch", { message: `支部信息表里没有写明有${missing.join("、")}，请核对。`, evidence });
  },
});
