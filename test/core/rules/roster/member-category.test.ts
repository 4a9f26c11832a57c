import { memberCategory } from "../../../../src/core/rules/roster/member-category.ts";
import { ledgersOf, type MemberRow, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const roster = (...members: MemberRow[]) => ledgersOf({ roster: rosterOf(members) });

testRule(memberCategory, {
  met: { ledgers: roster({ name: "张一", pointsCategory: "在职" }), answers: [["张一", "met", "花名册!B2"]] },
  gap: {
    ledgers: roster({ name: "张一", pointsCategory: "" }),
    answers: [["张一", "gap", "no 花名册!B2"]],
  },
  notApplicable: "whether the categories are used at all is the profile's to say: the checkup answers",
  cannotJudge: { ledgers: roster({ name: "张一" }), answers: [["branch", "cannot-judge", "no 花名册!A1:A2"]] },
  twoSubjects: {
    ledgers: roster({ name: "张一", pointsCategory: "?在职、流动" }, { name: "李二", pointsCategory: "?其他" }),
    answers: [
      ["张一", "gap", "花名册!B2"],
      ["李二", "cannot-judge", "花名册!B3"],
    ],
    says: { 张一: "归了2类" },
  },
  traps: {
    "one category with other words beside it": {
      ledgers: roster({ name: "张一", pointsCategory: "?在职（挂职）" }),
      answers: [["张一", "cannot-judge", "花名册!B2"]],
    },
  },
});
