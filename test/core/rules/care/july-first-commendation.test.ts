import { julyFirstCommendation } from "../../../../src/core/rules/care/july-first-commendation.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const awards = (...rows: EntryRow<"awards">[]) => ledgersOf({ others: [entriesOf("awards", rows)] });
const declared = { awards: "2024-01-01..2026-11-21" } as const;

testRule(julyFirstCommendation, {
  met: {
    ledgers: awards({ date: "2026-06-30", title: "优秀共产党员" }),
    answers: [["2026", "met", "表彰台账!B2"]],
  },
  gap: "a reminder: a missing commendation is asked about, never called a gap",
  notApplicable: {
    ledgers: awards({ date: "2026-11-01", title: "先进个人" }),
    answers: [["2026", "not-applicable"]],
  },
  cannotJudge: "where the ledger does not reach July the rule has nothing to remind of",
  notDue: {
    ledgers: awards({ date: "2026-01-10", title: "先进个人" }),
    asOf: "2026-07-31",
    answers: [["2026", "not-due"]],
    says: { 2026: "建党节前后的表彰还在期内" },
  },
  toConfirm: {
    ledgers: awards({ date: "2026-06-30", title: "警告", type: "处分" }),
    declared,
    answers: [["2026", "to-confirm", "no 表彰台账!A3:C3"]],
  },
  twoSubjects: {
    ledgers: awards({ date: "2025-07-01", title: "优秀共产党员" }),
    period: "2024-01-01..2025-12-31",
    declared,
    answers: [
      ["2024", "to-confirm", "no 表彰台账!A3:B3"],
      ["2025", "met", "表彰台账!B2"],
    ],
  },
  traps: {
    "the days of the time around 1 July, and an award without a day": {
      ledgers: awards(
        { date: "2023-06-01", title: "优秀共产党员" },
        { date: "2024-07-31", title: "优秀共产党员" },
        { date: "2025-05-31", title: "优秀共产党员" },
        { date: "2025-08-01", title: "优秀共产党员" },
        { date: "", title: "优秀共产党员" },
      ),
      period: "2023-01-01..2025-12-31",
      declared: { awards: "2023-01-01..2026-11-21" },
      answers: [
        ["2023", "met", "表彰台账!B2"],
        ["2024", "met", "表彰台账!B3"],
        ["2025", "to-confirm", "no 表彰台账!A7:B7"],
      ],
    },
  },
});
