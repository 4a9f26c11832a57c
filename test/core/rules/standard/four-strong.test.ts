import { fourStrong } from "../../../../src/core/rules/standard/four-strong.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const scorecard = (...rows: EntryRow<"scorecard">[]) => ledgersOf({ others: [entriesOf("scorecard", rows)] });
const figures = { "standard.four_areas": ["政治功能", "党员队伍"] };

testRule(fourStrong, {
  met: {
    ledgers: scorecard({ area: "政治功能", score: "18" }, { area: "党员队伍", score: "", basis: "较好" }),
    figures,
    answers: [["branch", "met", "评分表!A2", "评分表!A3"]],
  },
  gap: "a reminder: a conclusion that is not there is asked about, never called a gap",
  notApplicable: "where the profile is chosen every branch is looked at in all areas",
  cannotJudge: "a conclusion stands in the table or it does not",
  toConfirm: {
    ledgers: scorecard({ area: "政治功能", score: "18" }),
    figures,
    answers: [["branch", "to-confirm", "no 评分表!A3:B3", "评分表!A2"]],
    says: { branch: "没有看到党员队伍的结论" },
  },
  twoSubjects: "the score table as a whole is the only subject",
});
