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
    reasons: { 王三: "unreadable-value" },
    says: { 王三: "不在花名册上" },
  },
  traps: {
    "nothing that could tell the secretary": {
      ledgers: roster({ name: "张一", fullMemberOn: "2020-05-01" }),
      answers: [["branch", "cannot-judge"]],
      says: { branch: "没有找到支委班子表" },
    },
    "namesakes on the roster": {
      ledgers: ledgersOf({
        roster: rosterOf([
          { name: "张一", idNumber: "样1", fullMemberOn: "2020-05-01" },
          { name: "张一", idNumber: "样2", fullMemberOn: "2026-05-01" },
        ]),
        others: [entriesOf("committee", [{ name: "张一", post: "书记" }])],
      }),
      answers: [["张一", "cannot-judge", "支委班子表!A2"]],
      reasons: { 张一: "ambiguous-name" },
      says: { 张一: "有几位张一" },
    },
    "a day of conversion that nobody entered": {
      ledgers: roster({ name: "张一", post: "书记", fullMemberOn: "" }),
      answers: [["张一", "cannot-judge", "no 花名册!C2"]],
      reasons: { 张一: "unreadable-value" },
    },
    "a sheet without a secretary": {
      ledgers: ledgersOf({
        roster: rosterOf([{ name: "张一" }]),
        others: [entriesOf("committee", [{ name: "张一", post: "委员" }])],
      }),
      answers: [["branch", "cannot-judge", "no 支委班子表!A3:B3"]],
    },
  },
});
