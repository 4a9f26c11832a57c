import { scorecardComplete } from "../../../../src/core/rules/star/scorecard-complete.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const scorecard = (...rows: EntryRow<"scorecard">[]) => ledgersOf({ others: [entriesOf("scorecard", rows)] });

testRule(scorecardComplete, {
  met: {
    ledgers: scorecard(
      { item: "基本组织", full: "62.5", score: "60" },
      { item: "基本队伍", full: "37.5", score: "", notApplicable: "是" },
      { item: "合计", full: "", score: "" },
    ),
    answers: [["2026", "met", "评分表!B2"]],
  },
  gap: {
    ledgers: scorecard({ item: "基本组织", full: "60", score: "50" }, { item: "基本队伍", full: "30", score: "" }),
    answers: [["2026", "gap", "no 评分表!C3"]],
    says: { "2026": "还有1项没有得分，各项满分相加是90分" },
  },
  notApplicable: "asked for by one profile only; where it is chosen the score table is filled in",
  cannotJudge: {
    ledgers: scorecard({ item: "基本组织", score: "50" }),
    answers: [["branch", "cannot-judge", "no 评分表!A1:B2"]],
  },
  twoSubjects: "one score table, one year: the sheet is the only subject",
  traps: {
    "full marks that do not add up": {
      ledgers: scorecard({ item: "基本组织", full: "99", score: "50" }),
      answers: [["2026", "gap", "评分表!B2"]],
    },
  },
});
