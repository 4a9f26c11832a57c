import { monthStartList } from "../../../../src/core/rules/rectify/month-start-list.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const supervision = (...rows: EntryRow<"supervision">[]) => ledgersOf({ others: [entriesOf("supervision", rows)] });
const figures = { "rectify.month_list_workdays": 3 };
const declared = { supervision: "2026-01-01..2026-11-21" } as const;

testRule(monthStartList, {
  met: {
    // 1 to 3 June 2026 are Monday to Wednesday.
    ledgers: supervision({ date: "2026-06-03", stage: "月初清单" }),
    period: "2026-06",
    figures,
    answers: [["2026-06", "met", "督导反馈表!A2"]],
  },
  gap: {
    ledgers: supervision({ date: "2026-06-04", stage: "月初清单" }),
    period: "2026-06",
    figures,
    answers: [["2026-06", "gap", "督导反馈表!A2"]],
  },
  notApplicable: "asked for by one profile only; where it is chosen every month has its list",
  cannotJudge: {
    ledgers: supervision({ date: "2026-06-04", feedback: "好" }),
    figures,
    answers: [["branch", "cannot-judge", "no 督导反馈表!A1:B2"]],
  },
  notDue: {
    ledgers: supervision({ date: "2026-06-03", stage: "月初清单" }),
    asOf: "2026-11-03",
    period: "2026-11",
    figures,
    answers: [["2026-11", "not-due"]],
  },
  twoSubjects: {
    ledgers: supervision({ date: "2026-06-03", stage: "月初清单" }),
    period: "2026-06-01..2026-07-31",
    declared,
    figures,
    answers: [
      ["2026-06", "met", "督导反馈表!A2"],
      ["2026-07", "gap", "no 督导反馈表!A3:B3"],
    ],
  },
  traps: {
    "no column for the day": {
      ledgers: supervision({ stage: "月初清单" }),
      period: "2026-06",
      declared,
      figures,
      answers: [["branch", "cannot-judge", "no 督导反馈表!A1:A2"]],
    },

    "National Day moves the third working day to 10 October": {
      ledgers: supervision({ date: "2026-10-10", stage: "月初清单" }),
      period: "2026-10",
      figures,
      answers: [["2026-10", "met", "督导反馈表!A2"]],
    },
    "before the ledger begins nothing can be told": {
      ledgers: supervision({ date: "2026-06-03", stage: "月初清单" }),
      period: "2026-02",
      figures,
      answers: [["2026-02", "cannot-judge"]],
    },
  },
});
