/** A very small branch finds its regular meetings hard to hold: information only. */
import { defineRule, found, met, notApplicable, toConfirm } from "../define.ts";
import { isJoint } from "../shared/own-branch.ts";

export const dispersedOrTinyBranch = defineRule({
  id: "org/dispersed-or-tiny-branch",
  severity: "I",
  needs: ["roster"],
  parameters: ["branch.tiny_size"],
  basis: ["district-bureau/1.2"],
  text: {
    title: "支部人数过少影响“三会一课”",
    condition: "支部的党员人数够正常开展“三会一课”。",
    gap: "支部的党员人数偏少。",
    why: "人太少，“三会一课”不容易落实，可以考虑与邻近支部整合。",
    remedy: "这只是提示：可以和上级党组织商量要不要整合设置。",
  },
  *check({ roster, branch, asOf }, { "branch.tiny_size": size }) {
    if (isJoint(branch) === true) {
      yield notApplicable("branch", "联合党支部不按这一条提示。");
      return;
    }
    const count = roster.onRosterOn(asOf).length;
    const evidence = [found(roster.whole(), `党员${count}名`)];
    if (count >= size) yield met("branch", { evidence });
    else {
      const message = `支部有党员${count}名，少于${size}名，“三会一课”不容易落实，可以考虑整合，请核对。`;
      yield toConfirm("branch", { message, evidence });
    }
  },
});
