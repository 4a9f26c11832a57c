import { fiveStrongAreas } from "../../../../src/core/rules/standard/five-strong-areas.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const scorecard = (...rows: EntryRow<"scorecard">[]) => ledgersOf({ others: [entriesOf("scorecard", rows)] });
const figures = { "standard.five_areas": ["班子队伍", "组织生活"] };

testRule(fiveStrongAreas, {
  met: {
    ledgers: scorecard({ area: "班子队伍", score: "18" }, { area: "组织生活过硬", score: "", note: "达标" }),
    figures,
    answers: [["branch", "met", "评分表!A2", "评分表!A3"]],
  },
  gap: {
    ledgers: scorecard({ area: "班子队伍", score: "18" }, { area: "组织生活", score: "" }),
    figures,
    answers: [["branch", "gap", "no 评分表!A4:B4", "评分表!A2"]],
    says: { branch: "组织生活" },
  },
  notApplicable: "where the profile is chosen every branch is looked at in all areas",
  cannotJudge: "a conclusion stands in the table or it does not",
  twoSubjects: "the score table as a whole is the only subject",
  traps: {
    "all there, whatever the column is called": {
      ledgers: scorecard({ item: "班子队伍", score: "18" }, { item: "组织生活", score: "20" }),
      figures,
      answers: [["branch", "met", "评分表!A2:B2", "评分表!A3:B3"]],
    },
    "a table without groups of items": {
      ledgers: scorecard({ item: "组织设置", score: "18" }),
      figures,
      answers: [["branch", "cannot-judge", "no 评分表!A1:B2"]],
    },
  },
});
