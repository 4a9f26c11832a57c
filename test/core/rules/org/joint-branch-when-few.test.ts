import { jointBranchWhenFew } from "../../../../src/core/rules/org/joint-branch-when-few.ts";
import { entriesOf, fullMembers, ledgersOf, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const two = rosterOf(fullMembers(2));
const joint = { type: "联合" };

testRule(jointBranchWhenFew, {
  met: {
    ledgers: ledgersOf({
      roster: two,
      branch: joint,
      others: [entriesOf("branch", [{ type: "联合", approval: "样字〔2026〕1号" }])],
    }),
    answers: [["branch", "met", "支部信息表!B2"]],
  },
  gap: {
    ledgers: ledgersOf({ roster: two, branch: { type: "普通" } }),
    answers: [["branch", "gap", "花名册!A1:B3"]],
    says: { branch: "正式党员只有2名" },
  },
  notApplicable: {
    ledgers: ledgersOf({ roster: rosterOf(fullMembers(3)) }),
    answers: [["branch", "not-applicable"]],
    says: { branch: "可以单独成立支部" },
  },
  cannotJudge: { ledgers: ledgersOf({ roster: two }), answers: [["branch", "cannot-judge"]] },
  twoSubjects: "the branch is the only subject of this rule",
  traps: {
    "a joint branch without a branch sheet": {
      ledgers: ledgersOf({ roster: two, branch: joint }),
      answers: [["branch", "cannot-judge", "花名册!A1:B3"]],
      reasons: { branch: "missing-column" },
    },
    "a roster without a column for the kind of member": {
      ledgers: ledgersOf({ roster: rosterOf([{ name: "张一" }, { name: "李二" }, { name: "王三" }]) }),
      answers: [["branch", "cannot-judge", "no 花名册!A1:A4"]],
      reasons: { branch: "missing-column" },
    },
    "a joint branch whose approval is blank": {
      ledgers: ledgersOf({
        roster: two,
        branch: joint,
        others: [entriesOf("branch", [{ type: "联合", approval: "" }])],
      }),
      answers: [["branch", "gap", "no 支部信息表!B2"]],
    },
    "a joint branch without a column for the approval": {
      ledgers: ledgersOf({ roster: two, branch: joint, others: [entriesOf("branch", [{ type: "联合" }])] }),
      answers: [["branch", "cannot-judge", "no 支部信息表!A1:A2"]],
    },
    "a temporary branch": {
      ledgers: ledgersOf({ roster: two, branch: { type: "临时" } }),
      answers: [["branch", "not-applicable"]],
    },
    "two full members and one of unknown type": {
      ledgers: ledgersOf({ roster: rosterOf([...fullMembers(2), { name: "张一", memberType: "" }]), branch: joint }),
      answers: [["branch", "cannot-judge", "no 花名册!B1"]],
      reasons: { branch: "unknown-member-type" },
    },
  },
});
