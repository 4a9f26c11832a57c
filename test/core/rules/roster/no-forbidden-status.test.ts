import { noForbiddenStatus } from "../../../../src/core/rules/roster/no-forbidden-status.ts";
import { ledgersOf, type MemberRow, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const roster = (...members: MemberRow[]) => ledgersOf({ roster: rosterOf(members) });

testRule(noForbiddenStatus, {
  met: {
    ledgers: roster({ name: "张一", religious: "否", gangRelated: "否" }),
    answers: [["张一", "met", "花名册!B2", "花名册!C2"]],
  },
  gap: {
    ledgers: roster({ name: "张一", religious: "是", gangRelated: "否" }),
    answers: [["张一", "gap", "花名册!B2"]],
    says: { 张一: "请核实情况并请党组织研判" },
  },
  notApplicable: { ledgers: roster({ name: "张一" }), answers: [["branch", "not-applicable"]] },
  cannotJudge: {
    ledgers: roster({ name: "张一", religious: "", gangRelated: "否" }),
    answers: [["张一", "cannot-judge", "no 花名册!B2"]],
  },
  twoSubjects: {
    ledgers: roster({ name: "张一", gangRelated: "是" }, { name: "李二", gangRelated: "无" }),
    answers: [
      ["张一", "gap", "花名册!B2"],
      ["李二", "met", "花名册!B3"],
    ],
  },
});
