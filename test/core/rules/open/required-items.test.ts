import { requiredItems } from "../../../../src/core/rules/open/required-items.ts";
import { dateOf, type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
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
    past: ["2025"],
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
    says: { "2026": "还没有公开党费收缴使用，年内公开即可，最晚2026年12月31日" },
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
  traps: {
    "the first and the last day of the year belong to it, those beside do not": {
      ledgers: open([
        { matter: "党费收缴公布", publishedOn: "2024-01-01" },
        { matter: "党费收缴公布", publishedOn: "2026-01-01" },
      ]),
      period: "2024-01-01..2025-12-31",
      figures,
      declared,
      answers: [
        ["2024", "met", "公开公示台账!A2"],
        ["2025", "gap", "no 公开公示台账!A4:B4"],
      ],
    },
    "on 31 December, and across the turn of the year": {
      ledgers: open([
        { matter: "党费收缴公布", publishedOn: "2024-12-31" },
        { matter: "党费收缴公布", publishedOn: "2025-12-31..2026-01-02" },
      ]),
      period: "2024-01-01..2025-12-31",
      figures,
      declared,
      answers: [
        ["2024", "met", "公开公示台账!A2"],
        ["2025", "gap", "no 公开公示台账!A4:B4"],
      ],
    },
    "who was admitted in a year is asked about in that year only, from its first day to its last": {
      ledgers: open(
        [2023, 2024, 2025].map((year) => ({ matter: "党费收缴公布", publishedOn: `${year}-04-02` })),
        [
          { activistOn: "?", candidateOn: "2023-12-31", assemblyOn: "" },
          { activistOn: "", candidateOn: "", assemblyOn: "2025-01-01" },
        ],
      ),
      period: "2023-01-01..2025-12-31",
      figures,
      declared: { publicity: "2023-01-01..2026-11-21" },
      answers: [
        ["2023", "gap", "no 公开公示台账!A5:B5", "公开公示台账!A2"],
        ["2024", "met", "公开公示台账!A3"],
        ["2025", "gap", "no 公开公示台账!A5:B5", "公开公示台账!A4"],
      ],
    },
    "one of several words is enough": {
      ledgers: open(
        [{ matter: "党费、接收预备党员公示", publishedOn: "2025-04-02" }],
        [{ conversionAssemblyOn: "2025-05-01" }],
      ),
      period: "2025",
      figures,
      answers: [["2025", "met", "公开公示台账!A2", "公开公示台账!A2"]],
    },
    "a day that cannot be read may be of this year": {
      ledgers: open([
        { matter: "党费收缴公布", publishedOn: "?年初" },
        { matter: "活动计划", publishedOn: "" },
      ]),
      period: "2025",
      figures,
      declared,
      answers: [["2025", "cannot-judge", "公开公示台账!B2"]],
    },
    "a branch founded in December": {
      ledgers: {
        ...open([{ matter: "活动计划", publishedOn: "2025-12-25" }]),
        branch: { name: "第一党支部", type: null, foundedOn: dateOf("2025-12-20") },
      },
      period: "2025",
      figures,
      declared,
      answers: [["2025", "not-applicable"]],
    },
  },
});
