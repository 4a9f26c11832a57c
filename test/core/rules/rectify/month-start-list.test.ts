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
    past: ["2026-06"],
    says: { "2026-06": "清单晚了" },
  },
  notApplicable: "asked for by one profile only; where it is chosen every month has its list",
  cannotJudge: {
    ledgers: supervision({ date: "2026-06-04", feedback: "好" }),
    figures,
    answers: [["branch", "cannot-judge", "no 督导反馈表!A1:B2"]],
  },
  notDue: {
    ledgers: supervision({ date: "2026-06-03", stage: "月初清单" }),
    // The first of November 2026 is a Sunday.
    asOf: "2026-11-04",
    period: "2026-11",
    figures,
    answers: [["2026-11", "not-due"]],
    says: { "2026-11": "2026年11月4日" },
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
    says: { "2026-07": "没有看到应办清单" },
    past: ["2026-07"],
  },
  traps: {
    "no column for the day": {
      ledgers: supervision({ stage: "月初清单" }),
      period: "2026-06",
      declared,
      figures,
      answers: [["branch", "cannot-judge", "no 督导反馈表!A1:A2"]],
    },

    "the first day of a month is in time, the last day of one is late, and a visit is no list": {
      ledgers: supervision(
        { date: "2026-06-01", stage: "督导" },
        { date: "2026-06-30", stage: "月初清单" },
        { date: "2026-07-01", stage: "应办清单" },
      ),
      period: "2026-06-01..2026-07-31",
      figures,
      answers: [
        ["2026-06", "gap", "督导反馈表!A3"],
        ["2026-07", "met", "督导反馈表!A4"],
      ],
    },
    "a list whose date cannot be read may be the missing one": {
      ledgers: supervision({ date: "?月初", stage: "月初清单" }, { date: "2026-07-01", stage: "督导" }),
      period: "2026-06",
      declared,
      figures,
      answers: [["2026-06", "cannot-judge", "督导反馈表!A2"]],
    },
    "in the running month the list is missing only where the ledger is kept up to now": {
      ledgers: supervision({ date: "2026-10-09", stage: "月初清单" }),
      period: "2026-11",
      figures,
      answers: [["2026-11", "gap", "no 督导反馈表!A3:B3"]],
    },
    "a ledger that ended in June says nothing of November": {
      ledgers: supervision({ date: "2026-06-01", stage: "月初清单" }),
      period: "2026-11",
      figures,
      answers: [["2026-11", "cannot-judge"]],
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
