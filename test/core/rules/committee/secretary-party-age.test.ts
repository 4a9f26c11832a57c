import { secretaryPartyAge } from "../../../../src/core/rules/committee/secretary-party-age.ts";
import { entriesOf, ledgersOf, type MemberRow, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const roster = (...members: MemberRow[]) => ledgersOf({ roster: rosterOf(members) });

testRule(secretaryPartyAge, {
  met: {
    ledgers: roster({ name: "张一", post: "书记", fullMemberOn: "2025-11-21" }),
    answers: [["张一", "met", "花名册!C2"]],
  },
  gap: "a year is what is usual: less is for a person to confirm",
  notApplicable: "every branch has a secretary",
  cannotJudge: {
    ledgers: roster({ name: "张一", post: "书记" }),
    answers: [["张一", "cannot-judge", "花名册!A2"]],
  },
  toConfirm: {
    ledgers: roster({ name: "张一", post: "书记", fullMemberOn: "2025-11-22" }),
    answers: [["张一", "to-confirm", "花名册!C2"]],
    says: { 张一: "还不满1年" },
  },
  twoSubjects: {
    ledgers: ledgersOf({
      roster: rosterOf([{ name: "张一", fullMemberOn: "2020-05-01" }]),
      others: [
        entriesOf("committee", [
          { name: "张一", post: "书记" },
          { name: "王三", post: "书记" },
        ]),
      ],
    }),
    answers: [
      ["张一", "met", "花名册!B2"],
      ["王三", "cannot-judge", "支委班子表!A2", "支委班子表!A3"],
    ],
  },
  traps: {
    "a sheet without a secretary": {
      ledgers: ledgersOf({
        roster: rosterOf([{ name: "张一" }]),
        others: [entriesOf("committee", [{ name: "张一", post: "委员" }])],
      }),
      answers: [["branch", "cannot-judge", "no 支委班子表!A3:B3"]],
    },
  },
});
