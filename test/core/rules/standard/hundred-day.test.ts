import { dayOf } from "../../../../src/core/model/date.ts";
import { hundredDay } from "../../../../src/core/rules/standard/hundred-day.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const scorecard = (...rows: EntryRow<"scorecard">[]) => ledgersOf({ others: [entriesOf("scorecard", rows)] });
const figures = {
  "standard.campaign_days": 100,
  "standard.campaign_from": dayOf(2026, 8, 13),
  "standard.five_areas": ["班子队伍", "组织生活"],
};

testRule(hundredDay, {
  met: {
    ledgers: scorecard({ area: "班子队伍", note: "达标" }, { area: "组织生活", note: "过硬" }),
    figures,
    answers: [["branch", "met", "评分表!A2", "评分表!A3"]],
  },
  gap: {
    ledgers: scorecard({ area: "班子队伍", note: "达标" }, { area: "组织生活", note: "未达标" }),
    asOf: "2026-11-22",
    figures,
    answers: [["branch", "gap", "no 评分表!A4:B4", "评分表!A2"]],
    says: { branch: "组织生活达标" },
    past: ["branch"],
  },
  notApplicable: {
    ledgers: scorecard({ area: "班子队伍", note: "" }),
    asOf: "2026-08-12",
    figures,
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: scorecard({ area: "班子队伍", note: "" }),
    figures: { ...figures, "standard.campaign_from": null },
    answers: [["branch", "cannot-judge"]],
    says: { branch: "体检设置" },
  },
  notDue: {
    // The hundredth day after the thirteenth of August.
    ledgers: scorecard({ area: "班子队伍", note: "达标" }),
    asOf: "2026-11-21",
    figures,
    answers: [["branch", "not-due", "评分表!A2"]],
  },
  traps: {
    "it begins on its first day": {
      ledgers: scorecard({ area: "班子队伍", note: "" }),
      asOf: "2026-08-13",
      figures,
      answers: [["branch", "not-due"]],
    },
    "a table without groups of items": {
      ledgers: scorecard({ item: "组织设置", score: "18" }),
      asOf: "2026-11-22",
      figures,
      answers: [["branch", "cannot-judge", "no 评分表!A1:B2"]],
    },
  },
  twoSubjects: "one campaign, one answer",
});
