import { partyLeadingGroupThreshold } from "../../../../src/core/rules/org/party-leading-group-threshold.ts";
import { ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

testRule(partyLeadingGroupThreshold, {
  met: "a leading group is decided above the branch, nothing is judged here",
  gap: "a leading group is decided above the branch, nothing is judged here",
  notApplicable: {
    ledgers: ledgersOf({}),
    figures: { "branch.leading_group_at": 3 },
    answers: [["branch", "not-applicable"]],
    says: { branch: "党员领导成员3名以上" },
  },
  cannotJudge: "a leading group is decided above the branch, nothing is judged here",
  twoSubjects: "the branch is the only subject of this rule",
});
