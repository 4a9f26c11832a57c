import { partyAffairsStaff } from "../../../../src/core/rules/org/party-affairs-staff.ts";
import { entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const branch = (partyStaff: string) =>
  ledgersOf({ others: [entriesOf("branch", [{ name: "第一党支部", partyStaff }])] });

testRule(partyAffairsStaff, {
  met: { ledgers: branch("张一"), answers: [["branch", "met", "支部信息表!B2"]] },
  gap: {
    ledgers: branch(""),
    answers: [["branch", "gap", "no 支部信息表!B2"]],
    says: { branch: "还没有写明党务专干" },
  },
  notApplicable: "whether a profile asks for it is answered by the checkup before the rule",
  cannotJudge: {
    ledgers: ledgersOf({ others: [entriesOf("branch", [{ name: "第一党支部" }])] }),
    answers: [["branch", "cannot-judge", "no 支部信息表!A1:A2"]],
  },
  twoSubjects: "the branch is the only subject of this rule",
  traps: {
    "staff on the committee sheet": {
      ledgers: ledgersOf({
        others: [
          entriesOf("committee", [
            { name: "张一", post: "书记" },
            { name: "李二", post: "党务专干" },
          ]),
        ],
      }),
      answers: [["branch", "met", "支委班子表!A3"]],
    },
    "staff that has left": {
      ledgers: ledgersOf({
        others: [entriesOf("committee", [{ name: "李二", post: "党务专干", endedOn: "2026-05-31" }])],
      }),
      answers: [["branch", "cannot-judge"]],
    },
    "staff whose last day is today": {
      ledgers: ledgersOf({
        others: [entriesOf("committee", [{ name: "李二", post: "党务专干", endedOn: "2026-11-21" }])],
      }),
      answers: [["branch", "met", "支委班子表!A2"]],
    },
    "no sheet at all": {
      ledgers: ledgersOf({}),
      answers: [["branch", "cannot-judge"]],
      says: { branch: "没有找到支部信息表或支委班子表" },
    },
    "one of two": {
      ledgers: branch("张一"),
      figures: { "org.party_staff": 2 },
      answers: [["branch", "gap", "支部信息表!B2"]],
      says: { branch: "还差1名" },
    },
  },
});
