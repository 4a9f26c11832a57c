import { noCommitteeSmallBranch } from "../../../../src/core/rules/committee/no-committee-small-branch.ts";
import { type EntryRow, entriesOf, fullMembers, ledgersOf, meetingsOf, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const small = rosterOf(fullMembers(6));
const committee = (...rows: EntryRow<"committee">[]) =>
  ledgersOf({ roster: small, others: [entriesOf("committee", rows)] });

testRule(noCommitteeSmallBranch, {
  met: { ledgers: committee({ name: "张一", post: "书记" }), answers: [["branch", "met", "支委班子表!A2"]] },
  gap: {
    ledgers: ledgersOf({ roster: small, others: [entriesOf("branch", [{ secretary: "" }])] }),
    answers: [["branch", "gap", "no 支部信息表!A2"]],
  },
  notApplicable: { ledgers: ledgersOf({ roster: rosterOf(fullMembers(7)) }), answers: [["branch", "not-applicable"]] },
  cannotJudge: { ledgers: ledgersOf({ roster: small }), answers: [["branch", "cannot-judge"]] },
  toConfirm: {
    ledgers: ledgersOf({
      roster: small,
      meetings: meetingsOf([{ date: "2026-05-09", type: "committee" }]),
      others: [entriesOf("branch", [{ secretary: "张一" }])],
    }),
    answers: [["branch", "to-confirm", "会议记录!A2"]],
    says: { branch: "1次支委会" },
  },
  twoSubjects: "the branch is the only subject of this rule",
  traps: {
    "two secretaries": {
      ledgers: committee({ name: "张一", post: "书记" }, { name: "李二", post: "书记" }),
      answers: [["branch", "gap", "支委班子表!A2", "支委班子表!A3"]],
      says: { branch: "写着2名书记" },
    },
    "a secretary and a deputy, and the sheet shows no committee that could have met": {
      ledgers: ledgersOf({
        roster: small,
        meetings: meetingsOf([{ date: "2026-05-09", type: "committee" }]),
        others: [
          entriesOf("committee", [
            { name: "张一", post: "书记" },
            { name: "李二", post: "副书记" },
          ]),
        ],
      }),
      answers: [["branch", "to-confirm", "会议记录!A2", "no 支委班子表!A4:B4"]],
    },
    "a secretary and a deputy": {
      ledgers: committee({ name: "张一", post: "书记" }, { name: "李二", post: "副书记" }),
      answers: [["branch", "met", "支委班子表!A2"]],
    },
    "two deputies": {
      ledgers: committee(
        { name: "张一", post: "书记" },
        { name: "李二", post: "副书记" },
        { name: "王三", post: "副书记" },
      ),
      answers: [["branch", "gap", "支委班子表!A3", "支委班子表!A4"]],
    },
    "a small branch that has a committee all the same": {
      ledgers: ledgersOf({
        roster: small,
        meetings: meetingsOf([{ date: "2026-05-09", type: "committee" }]),
        others: [
          entriesOf("committee", [
            { name: "张一", post: "书记" },
            { name: "李二", post: "组织委员" },
            { name: "王三", post: "宣传委员" },
          ]),
        ],
      }),
      answers: [["branch", "met", "支委班子表!A2"]],
    },
  },
});
