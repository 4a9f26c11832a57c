import { dispersedOrTinyBranch } from "../../../../src/core/rules/org/dispersed-or-tiny-branch.ts";
import { fullMembers, ledgersOf, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

testRule(dispersedOrTinyBranch, {
  met: { ledgers: ledgersOf({ roster: rosterOf(fullMembers(5)) }), answers: [["branch", "met", "花名册!A1:B6"]] },
  gap: "information only: a small branch is asked to think it over",
  notApplicable: {
    ledgers: ledgersOf({ roster: rosterOf(fullMembers(2)), branch: { type: "联合" } }),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: "only a missing roster leads to it, which the checkup answers",
  toConfirm: {
    ledgers: ledgersOf({ roster: rosterOf(fullMembers(4)) }),
    answers: [["branch", "to-confirm", "花名册!A1:B5"]],
    says: { branch: "4名，少于5名" },
  },
  twoSubjects: "the branch is the only subject of this rule",
});
