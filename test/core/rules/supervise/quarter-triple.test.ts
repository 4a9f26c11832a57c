import { quarterTriple } from "../../../../src/core/rules/supervise/quarter-triple.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const supervision = (...rows: EntryRow<"supervision">[]) => ledgersOf({ others: [entriesOf("supervision", rows)] });
const figures = { "supervise.quarter_stages": ["季初提示", "季中督导", "季末讲评"] };
const declared = { supervision: "2026-01-01..2026-11-21" } as const;

testRule(quarterTriple, {
  met: {
    ledgers: supervision(
      { date: "2026-04-02", stage: "季初提示" },
      { date: "2026-05-20", stage: "季中督导" },
      { date: "2026-06-28", stage: "季末讲评" },
    ),
    period: "2026Q2",
    figures,
    answers: [["2026Q2", "met", "督导反馈表!B2", "督导反馈表!B3", "督导反馈表!B4"]],
  },
  gap: {
    // The visit of the second month took place in the third.
    ledgers: supervision(
      { date: "2026-04-02", stage: "季初提示" },
      { date: "2026-06-20", stage: "季中督导" },
      { date: "2026-06-28", stage: "季末讲评" },
    ),
    period: "2026Q2",
    declared,
    figures,
    answers: [["2026Q2", "gap", "no 督导反馈表!A5:B5", "督导反馈表!B2", "督导反馈表!B4"]],
    says: { "2026Q2": "季中督导" },
    past: ["2026Q2"],
  },
  notApplicable: "a branch without this ledger is answered by the checkup; one with it is asked",
  cannotJudge: {
    ledgers: supervision({ date: "2026-04-02", feedback: "已提示" }),
    period: "2026Q2",
    figures,
    answers: [["branch", "cannot-judge", "no 督导反馈表!A1:B2"]],
  },
  notDue: {
    ledgers: supervision({ date: "2026-10-02", stage: "季初提示" }),
    period: "2026Q4",
    figures,
    answers: [["2026Q4", "not-due", "督导反馈表!B2"]],
  },
  twoSubjects: {
    ledgers: supervision({ date: "2026-04-02", stage: "季初提示" }, { date: "2026-10-02", stage: "季初提示" }),
    period: "2026",
    figures,
    answers: [
      ["2026Q1", "cannot-judge"],
      ["2026Q2", "gap", "no 督导反馈表!A4:B4", "督导反馈表!B2"],
      ["2026Q3", "gap", "no 督导反馈表!A4:B4"],
      ["2026Q4", "not-due", "督导反馈表!B3"],
    ],
  },
  traps: {
    "a record of the missing stage whose month cannot be told": {
      ledgers: supervision(
        { date: "2026-04-02", stage: "季初提示" },
        { date: "2026-04-01..2026-06-30", stage: "季中督导" },
        { date: "?六月底", stage: "季末讲评" },
        { date: "?年底", stage: "季初提示" },
        { date: "2026-01-01..2026-03-31", stage: "季中督导" },
      ),
      period: "2026Q2",
      declared,
      figures,
      answers: [["2026Q2", "cannot-judge", "督导反馈表!A3", "督导反馈表!A4", "督导反馈表!B2"]],
      says: { "2026Q2": "有2条记录" },
    },
    "no column for the day": {
      ledgers: supervision({ stage: "季中督导" }),
      period: "2026Q2",
      declared,
      figures,
      answers: [["branch", "cannot-judge", "no 督导反馈表!A1:A2"]],
    },
  },
});
