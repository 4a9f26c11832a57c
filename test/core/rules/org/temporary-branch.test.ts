import { temporaryBranch } from "../../../../src/core/rules/org/temporary-branch.ts";
import { duesOf, entriesOf, ledgersOf, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const branch = { type: "临时" };

testRule(temporaryBranch, {
  met: {
    ledgers: ledgersOf({ branch, others: [entriesOf("branch", [{ endedOn: "2026-12-31" }])] }),
    answers: [["branch", "met", "支部信息表!A2"]],
  },
  gap: "information only: what a temporary branch usually leaves alone is for a person to confirm",
  notApplicable: { ledgers: ledgersOf({ branch: { type: "普通" } }), answers: [["branch", "not-applicable"]] },
  cannotJudge: { ledgers: ledgersOf({}), answers: [["branch", "cannot-judge"]] },
  toConfirm: {
    ledgers: ledgersOf({
      branch,
      dues: duesOf([{ name: "张一", month: "2026-05", paid: "10" }]),
      others: [entriesOf("development", [{ name: "李二", appliedOn: "2026-03-01" }])],
    }),
    answers: [["branch", "to-confirm", "发展党员台账!A2:B2", "党费台账!A2:C2"]],
    says: { branch: "发展党员、收缴党费" },
  },
  traps: {
    "a disciplinary measure is for its superiors": {
      ledgers: ledgersOf({
        branch,
        roster: rosterOf([
          { name: "张一", discipline: "无" },
          { name: "李二", discipline: "党内警告" },
        ]),
      }),
      answers: [["branch", "to-confirm", "花名册!B3"]],
      says: { branch: "处分处置" },
    },
    "a temporary branch without a branch sheet": { ledgers: ledgersOf({ branch }), answers: [["branch", "met"]] },
  },
  twoSubjects: "the branch is the only subject of this rule",
});
