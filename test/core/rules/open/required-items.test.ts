import { requiredItems } from "../../../../src/core/rules/open/required-items.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const open = (rows: EntryRow<"publicity">[], development: EntryRow<"development">[] = []) =>
  ledgersOf({ others: [entriesOf("publicity", rows), entriesOf("development", development)] });
const figures = {
  "open.items": [
    { title: "发展党员", words: ["发展对象", "预备党员"] },
    { title: "党费收缴使用", words: ["党费"] },
  ],
};
const declared = { publicity: "2024-01-01..2026-11-21" } as const;

testRule(requiredItems, {
  met: {
    ledgers: open([{ matter: "第1季度党费收缴", publishedOn: "2026-04-02" }]),
    figures,
    answers: [["2026", "met", "公开公示台账!A2"]],
  },
  gap: {
    ledgers: open([{ matter: "第1季度党费收缴", publishedOn: "2025-04-02" }], [{ candidateOn: "2025-05-01" }]),
    period: "2025",
    figures,
    declared,
    answers: [["2025", "gap", "no 公开公示台账!A3:B3", "公开公示台账!A2"]],
    says: { "2025": "发展党员" },
  },
  notApplicable: "every branch publishes something; the class of admissions alone is left out in a year without any",
  cannotJudge: {
    ledgers: open([{ matter: "第1季度活动计划", publishedOn: "2025-04-02" }]),
    period: "2025",
    figures,
    answers: [["2025", "cannot-judge"]],
    says: { "2025": "党费" },
  },
  notDue: {
    ledgers: open([{ matter: "活动计划", publishedOn: "2026-04-02" }]),
    figures,
    answers: [["2026", "not-due"]],
  },
  twoSubjects: {
    ledgers: open([{ matter: "党费收缴公布", publishedOn: "2025-04-02" }]),
    period: "2024-01-01..2025-12-31",
    figures,
    declared,
    answers: [
      ["2024", "gap", "no 公开公示台账!A3:B3"],
      ["2025", "met", "公开公示台账!A2"],
    ],
  },
});
