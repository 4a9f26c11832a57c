import { everyMemberHasDuty } from "../../../../src/core/rules/committee/every-member-has-duty.ts";
import { type EntryRow, entriesOf, fullMembers, ledgersOf, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const roster = rosterOf(fullMembers(8));
const committee = (...rows: EntryRow<"committee">[]) => ledgersOf({ roster, others: [entriesOf("committee", rows)] });

testRule(everyMemberHasDuty, {
  met: {
    ledgers: committee({ name: "张一", post: "委员", duties: "组织" }),
    answers: [["张一", "met", "支委班子表!C2"]],
  },
  gap: {
    ledgers: committee({ name: "张一", post: "委员", duties: "" }, { name: "张 一", post: "", duties: "" }),
    answers: [["张一", "gap", "no 支委班子表!C2"]],
  },
  notApplicable: { ledgers: ledgersOf({ roster: rosterOf(fullMembers(6)) }), answers: [["branch", "not-applicable"]] },
  cannotJudge: {
    ledgers: committee({ name: "张一", post: "委员" }),
    answers: [["branch", "cannot-judge", "no 支委班子表!A1:B2"]],
  },
  toConfirm: {
    ledgers: ledgersOf({
      roster,
      others: [
        entriesOf("committee", [{ name: "张一", duties: "组织" }]),
        entriesOf("archive", [{ title: "年度工作计划", filedOn: "2026-01-10" }]),
      ],
    }),
    answers: [["张一", "to-confirm", "支委班子表!B2"]],
  },
  twoSubjects: {
    ledgers: committee({ name: "张一", post: "书记", duties: "" }, { name: "李二", post: "委员", duties: "" }),
    answers: [
      ["张一", "met", "no 支委班子表!C2"],
      ["李二", "gap", "no 支委班子表!C3"],
    ],
  },
  traps: {
    "a branch that should have a committee, but no sheet shows it": {
      ledgers: ledgersOf({ roster }),
      answers: [["branch", "cannot-judge"]],
      says: { branch: "没有找到支委班子表" },
    },
    "the duty stands in a second row of the same person": {
      ledgers: committee({ name: "张一", post: "委员", duties: "" }, { name: "张一", post: "委员", duties: "宣传" }),
      answers: [["张一", "met", "支委班子表!C3"]],
    },
    "the archive holds a list of duties among other things": {
      ledgers: ledgersOf({
        roster,
        others: [
          entriesOf("committee", [{ name: "张一", duties: "组织" }]),
          entriesOf("archive", [
            { title: "年度工作计划", category: "计划" },
            { title: "支委会成员一览", category: "职责分工" },
          ]),
        ],
      }),
      answers: [["张一", "met", "支委班子表!B2"]],
    },
    "without a column of duties, only the posts that name one tell": {
      ledgers: committee({ name: "张一", post: "书记" }, { name: "李二", post: "委员" }),
      answers: [
        ["张一", "met", "支委班子表!A2"],
        ["李二", "cannot-judge", "no 支委班子表!A1:B3"],
      ],
    },
    "posts that name the duty need no column": {
      ledgers: committee({ name: "张一", post: "书记" }, { name: "李二", post: "宣传委员" }),
      answers: [
        ["张一", "met", "支委班子表!A2"],
        ["李二", "met", "支委班子表!A3"],
      ],
    },
  },
});
