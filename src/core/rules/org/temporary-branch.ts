/** A temporary branch has narrower powers: what it usually does not do is shown for a person to confirm. */
import type { Evidence } from "../../model/outcome.ts";
import { defineRule, found, met, notApplicable, placeOf, toConfirm } from "../define.ts";
import { foundFields } from "../shared/found-fields.ts";
import { namesMeasure } from "../shared/names-measure.ts";
import { ownBranchEntry, withoutType } from "../shared/own-branch.ts";

export const temporaryBranch = defineRule({
  id: "org/temporary-branch",
  severity: "I",
  needs: [],
  uses: ["branch", "development", "election", "dues", "roster"],
  basis: ["district-bureau/1.1.3", "ZB-8", "ZB-8b"],
  text: {
    title: "临时党支部设置",
    condition: "临时党支部没有发展党员、收缴党费、换届选举、处分处置的记录。",
    gap: "临时党支部有一般不由它办理的事项。",
    why: "临时党支部为临时任务而设，党员的组织关系仍在原支部，发展党员、收党费、选举和处分处置一般由原支部办理。",
    remedy: "请核对这些记录是不是原支部的；任务结束的，可以请示上级党组织撤销并写上撤销日期。",
    doubts: "临时党支部的职权和期限没有见到原文，只作提示。",
  },
  *check({ branchSheet, branch, development, election, dues, roster }) {
    if (branch.type === null) {
      yield withoutType();
      return;
    }
    if (!/临时/.test(branch.type)) {
      yield notApplicable("branch", "不是临时党支部。");
      return;
    }
    const matters: { readonly name: string; readonly evidence: Evidence }[] = [];
    const note = (name: string, first: { readonly place: Parameters<typeof placeOf>[0]["place"] } | undefined) => {
      if (first) matters.push({ name, evidence: found(placeOf(first), name) });
    };
    note("发展党员", development?.entries[0]);
    note("换届选举", election?.entries[0]);
    note("收缴党费", dues?.ledger.records[0]);
    const [measure] = (roster?.people ?? []).flatMap(({ record: { discipline } }) =>
      namesMeasure(discipline) ? foundFields([discipline, "处分"]) : [],
    );
    if (measure) matters.push({ name: "处分处置", evidence: measure });
    if (matters.length > 0) {
      yield toConfirm("branch", {
        message: `临时党支部的台账里有${matters.map(({ name }) => name).join("、")}的记录，请核对是否由原支部办理。`,
        evidence: matters.map(({ evidence }) => evidence),
      });
      return;
    }
    const ended = ownBranchEntry(branchSheet, branch)?.endedOn;
    yield met("branch", { evidence: foundFields([ended, "撤销日期"]) });
  },
});
