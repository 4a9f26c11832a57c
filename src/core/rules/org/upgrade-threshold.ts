/** From a certain size on, a branch may ask to become a general branch or a committee: information only. */
import { defineRule, found, met, toConfirm } from "../define.ts";

export const upgradeThreshold = defineRule({
  id: "org/upgrade-threshold",
  severity: "I",
  needs: ["roster"],
  parameters: ["branch.general_branch_at", "branch.committee_at"],
  basis: ["district-bureau/1.1.2", "JG-2010"],
  text: {
    title: "规模触发设总支/党委提示",
    condition: "党员人数还没有达到可以设总支部或党委的规模。",
    gap: "党员人数达到可以设总支部或党委的规模。",
    why: "规模变大以后，可以按规定请示改设总支部或党委。",
    remedy: "这只是提示：可以核对人数，和上级党组织商量要不要调整设置。",
  },
  *check({ roster, asOf }, { "branch.general_branch_at": general, "branch.committee_at": committee }) {
    const count = roster.onRosterOn(asOf).length;
    const evidence = [found(roster.whole(), `党员${count}名`)];
    const proposal = (at: number, what: string) =>
      toConfirm("branch", { message: `党员有${count}名，达到${at}名，可以请示设${what}，请核对。`, evidence });
    if (count >= committee) yield proposal(committee, "党委");
    else if (count >= general) yield proposal(general, "总支部");
    else yield met("branch", { evidence });
  },
});
