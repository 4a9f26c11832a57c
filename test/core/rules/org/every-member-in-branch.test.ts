import { everyMemberInBranch } from "../../../../src/core/rules/org/every-member-in-branch.ts";
import { ledgersOf, type MemberRow, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const roster = (...members: MemberRow[]) => ledgersOf({ roster: rosterOf(members) });

testRule(everyMemberInBranch, {
  met: { ledgers: roster({ name: "张一", status: "transferred-out" }), answers: [["张一", "met", "花名册!B2"]] },
  gap: {
    ledgers: roster({ name: "张一", status: "on-roster" }, { name: "李二", status: "" }),
    answers: [
      ["张一", "met", "花名册!B2"],
      ["李二", "gap", "no 花名册!B3"],
    ],
  },
  notApplicable: "every person on the roster has a standing in the branch",
  cannotJudge: { ledgers: roster({ name: "张一" }), answers: [["branch", "cannot-judge", "no 花名册!A1:A2"]] },
  twoSubjects: {
    ledgers: roster({ name: "张一", status: "pending" }, { name: "李二", status: "?另有安排" }),
    answers: [
      ["张一", "gap", "花名册!B2"],
      ["李二", "cannot-judge", "花名册!B3"],
    ],
  },
});
