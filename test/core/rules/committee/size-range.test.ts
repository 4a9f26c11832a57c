import { sizeRange } from "../../../../src/core/rules/committee/size-range.ts";
import { type EntryRow, entriesOf, fullMembers, ledgersOf, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const people = ["张一", "李二", "王三", "赵四", "钱五", "孙六", "周七", "吴八"];
const committee = (count: number, ...more: EntryRow<"committee">[]) =>
  ledgersOf({
    roster: rosterOf(fullMembers(10)),
    others: [entriesOf("committee", [...people.slice(0, count).map((name) => ({ name })), ...more])],
  });
const cells = (count: number) => Array.from({ length: count }, (_, index) => `支委班子表!A${index + 2}`);

testRule(sizeRange, {
  met: { ledgers: committee(3), answers: [["branch", "met", ...cells(3)]] },
  gap: { ledgers: committee(2), answers: [["branch", "gap", ...cells(2)]], says: { branch: "2名，少于3名" } },
  notApplicable: { ledgers: ledgersOf({ roster: rosterOf(fullMembers(6)) }), answers: [["branch", "not-applicable"]] },
  cannotJudge: { ledgers: ledgersOf({ roster: rosterOf(fullMembers(7)) }), answers: [["branch", "cannot-judge"]] },
  twoSubjects: "the branch is the only subject of this rule",
  traps: {
    "a sheet of members who have all left": {
      ledgers: committee(0, { name: "张一", endedOn: "2026-03-31" }),
      answers: [["branch", "cannot-judge"]],
      says: { branch: "看不出现任委员" },
    },
    "five members need no note": {
      ledgers: committee(5),
      answers: [["branch", "met", ...cells(5)]],
      neverSays: { branch: "名" },
    },
    "a small branch that has a committee of three all the same": {
      ledgers: ledgersOf({
        roster: rosterOf(fullMembers(6)),
        others: [entriesOf("committee", [{ name: "张一" }, { name: "李二" }, { name: "王三" }])],
      }),
      answers: [["branch", "met", ...cells(3)]],
    },
    "six members are met, with a note": {
      ledgers: committee(6),
      answers: [["branch", "met", ...cells(6)]],
      says: { branch: "现任委员有6名，一般是3至5名" },
    },
    "seven members are met, with a note": {
      ledgers: committee(7),
      answers: [["branch", "met", ...cells(7)]],
      says: { branch: "7名" },
    },
    "eight members are too many": { ledgers: committee(8), answers: [["branch", "gap", ...cells(8)]] },
    "one person in two rows is one member, staff is none": {
      ledgers: committee(2, { name: "李二", post: "组织委员" }, { name: "吴八", post: "党务专干" }),
      answers: [["branch", "gap", ...cells(2)]],
    },
  },
});
