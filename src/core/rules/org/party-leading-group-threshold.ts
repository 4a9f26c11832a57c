/** Whether a leading group (党组) may be set up is decided above the branch: never judged here. */
import { defineRule, notApplicable } from "../define.ts";

export const partyLeadingGroupThreshold = defineRule({
  id: "org/party-leading-group-threshold",
  severity: "I",
  needs: [],
  parameters: ["branch.leading_group_at"],
  basis: ["district-bureau/1.1.1"],
  text: {
    title: "党组设立条件",
    condition: "领导机关的党员领导成员达到人数，并经批准设立党组。",
    gap: "党组的设立条件需要上级核对。",
    why: "党组由上级党组织批准设立，不由支部决定。",
    remedy: "需要时可以向上级党组织了解。",
  },
  *check(_facts, { "branch.leading_group_at": leaders }) {
    const message = `党员领导成员${leaders}名以上的领导机关经批准可以设党组，由上级党组织决定，支部的台账里不作判断。`;
    yield notApplicable("branch", message);
  },
});
