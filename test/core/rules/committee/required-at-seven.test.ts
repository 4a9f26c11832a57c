import { requiredAtSeven } from "../../../../src/core/rules/committee/required-at-seven.ts";
import { type EntryRow, entriesOf, fullMembers, ledgersOf, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const ledgers = (full: number, ...committee: EntryRow<"committee">[]) =>
  ledgersOf({
    roster: rosterOf(fullMembers(full)),
    others: committee.length > 0 ? [entriesOf("committee", committee)] : [],
  });

testRule(requiredAtSeven, {
  met: {
    ledgers: ledgers(7, { name: "张一", post: "书记" }, { name: "李二", post: "组织委员" }),
    answers: [["branch", "met", "支委班子表!A2", "支委班子表!A3"]],
  },
  gap: {
    ledgers: ledgers(7, { name: "张一", post: "书记", endedOn: "2026-03-31" }),
    answers: [["branch", "gap", "no 支委班子表!A3:C3"]],
    says: { branch: "还没有现任委员" },
  },
  notApplicable: { ledgers: ledgers(6), answers: [["branch", "not-applicable"]] },
  cannotJudge: {
    ledgers: ledgers(7),
    answers: [["branch", "cannot-judge"]],
    says: { branch: "不能当作没有设支委会" },
  },
  twoSubjects: "the branch is the only subject of this rule",
  traps: {
    "a roster without a column for the kind of member": {
      ledgers: ledgersOf({ roster: rosterOf(Array.from({ length: 7 }, (_, index) => ({ name: `党员${index + 1}` }))) }),
      answers: [["branch", "cannot-judge", "no 花名册!A1:A8"]],
      reasons: { branch: "missing-column" },
    },
    "seven people of whom one is on probation are six full members": {
      ledgers: ledgersOf({ roster: rosterOf([...fullMembers(6), { name: "张一", memberType: "probationary" }]) }),
      answers: [["branch", "not-applicable"]],
    },
    "six full members and one of unknown type": {
      ledgers: ledgersOf({ roster: rosterOf([...fullMembers(6), { name: "张一", memberType: "" }]) }),
      answers: [["branch", "cannot-judge", "no 花名册!B8"]],
    },
    "a sheet with a secretary and a deputy only": {
      ledgers: ledgers(7, { name: "张一", post: "书记" }, { name: "李二", post: "副书记" }),
      answers: [["branch", "gap", "no 支委班子表!A4:B4", "支委班子表!A2", "支委班子表!A3"]],
      says: { branch: "只有书记、副书记" },
    },
  },
});
