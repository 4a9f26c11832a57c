import { secretaryOne } from "../../../../src/core/rules/committee/secretary-one.ts";
import { type EntryRow, entriesOf, ledgersOf, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const committee = (...rows: EntryRow<"committee">[]) => ledgersOf({ others: [entriesOf("committee", rows)] });

testRule(secretaryOne, {
  met: {
    ledgers: committee({ name: "张一", post: "书记" }, { name: "李二", post: "副书记" }),
    answers: [["branch", "met", "支委班子表!A2"]],
  },
  gap: {
    ledgers: committee({ name: "张一", post: "书记" }, { name: "李二", post: "支部书记" }),
    answers: [["branch", "gap", "支委班子表!A2", "支委班子表!A3"]],
    says: { branch: "2名现任书记：张一、李二" },
  },
  notApplicable: "every branch has a secretary",
  cannotJudge: { ledgers: ledgersOf({}), answers: [["branch", "cannot-judge"]] },
  twoSubjects: "the branch is the only subject of this rule",
  traps: {
    "nobody is secretary": {
      ledgers: committee({ name: "李二", post: "组织委员" }),
      answers: [["branch", "gap", "no 支委班子表!A3:B3"]],
      says: { branch: "没有写现任书记是谁" },
    },
    "the new secretary begins today, and a row without a name is nobody": {
      ledgers: committee(
        { name: "张一", post: "书记", startedOn: "2026-11-21" },
        { name: "李二", post: "书记", startedOn: "2026-11-22" },
        { name: "", post: "书记" },
      ),
      answers: [["branch", "met", "支委班子表!A2"]],
    },
    "the former secretary has left": {
      ledgers: committee(
        { name: "张一", post: "书记", endedOn: "2026-06-30" },
        { name: "李二", post: "书记", startedOn: "2026-07-01" },
      ),
      answers: [["branch", "met", "支委班子表!A3"]],
    },
    "the secretary stands on the branch sheet": {
      ledgers: ledgersOf({ others: [entriesOf("branch", [{ secretary: "张一" }])] }),
      answers: [["branch", "met", "支部信息表!A2"]],
    },
    "the cell of the branch sheet is blank": {
      ledgers: ledgersOf({ others: [entriesOf("branch", [{ secretary: "" }])] }),
      answers: [["branch", "gap", "no 支部信息表!A2"]],
    },
    "the roster tells the secretary, not the one of the youth league": {
      ledgers: ledgersOf({
        roster: rosterOf([
          { name: "张一", post: "党支部书记" },
          { name: "李二", post: "团支部书记" },
        ]),
      }),
      answers: [["branch", "met", "花名册!B2"]],
    },
    "a committee sheet without posts": {
      ledgers: committee({ name: "张一" }),
      answers: [["branch", "cannot-judge", "no 支委班子表!A1:A2"]],
    },
  },
});
