import { upgradeThreshold } from "../../../../src/core/rules/org/upgrade-threshold.ts";
import { fullMembers, ledgersOf, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const members = (count: number) => ledgersOf({ roster: rosterOf(fullMembers(count)) });

testRule(upgradeThreshold, {
  met: { ledgers: members(49), answers: [["branch", "met", "花名册!A1:B50"]] },
  gap: "information only: nothing is asked of a large branch",
  notApplicable: "the rule reads a number from the roster, every branch has one",
  cannotJudge: "only a missing roster leads to it, which the checkup answers",
  toConfirm: {
    ledgers: members(50),
    answers: [["branch", "to-confirm", "花名册!A1:B51"]],
    says: { branch: "达到50名，可以请示设总支部" },
  },
  twoSubjects: "the branch is the only subject of this rule",
  traps: {
    "a profile that asks for a general branch later than for a committee": {
      ledgers: members(60),
      figures: { "branch.general_branch_at": 80, "branch.committee_at": 60 },
      answers: [["branch", "to-confirm", "花名册!A1:B61"]],
      says: { branch: "可以请示设党委" },
    },
    "a hundred members may ask for a committee": {
      ledgers: members(100),
      answers: [["branch", "to-confirm", "花名册!A1:B101"]],
      says: { branch: "达到100名，可以请示设党委" },
    },
  },
});
