import { roleCoverage } from "../../../../src/core/rules/committee/role-coverage.ts";
import { type EntryRow, entriesOf, fullMembers, ledgersOf, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const committee = (...rows: EntryRow<"committee">[]) =>
  ledgersOf({ roster: rosterOf(fullMembers(8)), others: [entriesOf("committee", rows)] });

testRule(roleCoverage, {
  met: {
    ledgers: committee(
      { name: "张一", post: "书记", duties: "全面工作" },
      { name: "李二", post: "委员", duties: "组织、宣传" },
      { name: "王三", post: "纪检委员", duties: "" },
    ),
    answers: [["branch", "met", "支委班子表!C2", "支委班子表!C3", "no 支委班子表!C4"]],
  },
  gap: {
    ledgers: committee(
      { name: "张一", duties: "组织" },
      { name: "李二", duties: "宣传" },
      { name: "王三", duties: "青年" },
    ),
    answers: [["branch", "gap", "no 支委班子表!B1", "支委班子表!B2", "支委班子表!B3", "支委班子表!B4"]],
    says: { branch: "纪检" },
  },
  notApplicable: { ledgers: ledgersOf({ roster: rosterOf(fullMembers(6)) }), answers: [["branch", "not-applicable"]] },
  cannotJudge: {
    ledgers: committee({ name: "张一", post: "书记" }, { name: "李二", post: "委员" }),
    answers: [["branch", "cannot-judge", "no 支委班子表!A1:B3"]],
  },
  twoSubjects: "the branch is the only subject of this rule",
  traps: {
    "a branch that should have a committee, but no sheet shows it": {
      ledgers: ledgersOf({ roster: rosterOf(fullMembers(8)) }),
      answers: [["branch", "cannot-judge"]],
      says: { branch: "没有找到支委班子表" },
    },
    "posts alone do not tell that nobody has the rest": {
      ledgers: committee(
        { name: "张一", post: "组织委员" },
        { name: "李二", post: "宣传委员" },
        { name: "王三", post: "书记" },
      ),
      answers: [["branch", "cannot-judge", "no 支委班子表!A1:B4"]],
    },

    "discipline inspection in its long form": {
      ledgers: committee(
        { name: "张一", duties: "组织" },
        { name: "李二", duties: "宣传" },
        { name: "王三", duties: "纪律检查" },
      ),
      answers: [["branch", "met", "支委班子表!B2", "支委班子表!B3", "支委班子表!B4"]],
    },
    "the school asks for more": {
      ledgers: committee(
        { name: "张一", duties: "组织、宣传" },
        { name: "李二", duties: "纪检、青年" },
        { name: "王三", duties: "安全" },
      ),
      figures: { "committee.required_roles": ["组织", "宣传", "纪检", "统战", "青年"] },
      answers: [["branch", "gap", "no 支委班子表!B1", "支委班子表!B2", "支委班子表!B3", "支委班子表!B4"]],
      says: { branch: "还没有看到统战的分工" },
    },
  },
});
