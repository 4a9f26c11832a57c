import { monthQuarterHalfyear } from "../../../../src/core/rules/supervise/month-quarter-halfyear.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const supervision = (...rows: EntryRow<"supervision">[]) => ledgersOf({ others: [entriesOf("supervision", rows)] });
const figures = { "supervise.cadence": ["月督查", "季通报", "半年研判"] };
const declared = { supervision: "2026-01-01..2026-11-21" } as const;

testRule(monthQuarterHalfyear, {
  met: {
    ledgers: supervision({ date: "2026-05-20", stage: "月督查" }),
    period: "2026-05",
    figures: { "supervise.cadence": ["月督查"] },
    answers: [["2026-05", "met", "督导反馈表!B2"]],
  },
  gap: {
    ledgers: supervision({ date: "2026-05-20", stage: "月督查" }),
    period: "2026-06",
    declared,
    figures: { "supervise.cadence": ["月督查"] },
    answers: [["2026-06", "gap", "no 督导反馈表!A3:B3"]],
  },
  notApplicable: {
    ledgers: supervision({ date: "2026-05-20", stage: "季初提示" }),
    figures: { "supervise.cadence": ["季初提示"] },
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: supervision({ date: "2026-05-20", feedback: "好" }),
    period: "2026-06",
    figures: { "supervise.cadence": ["月督查"] },
    answers: [["branch", "cannot-judge", "no 督导反馈表!A1:B2"]],
  },
  notDue: {
    ledgers: supervision({ date: "2026-05-20", stage: "月督查" }),
    period: "2026-11",
    figures: { "supervise.cadence": ["月督查"] },
    answers: [["2026-11", "not-due"]],
  },
  twoSubjects: {
    ledgers: supervision({ date: "2026-05-20", stage: "月督查" }, { date: "2026-06-28", stage: "半年研判" }),
    period: "2026-05",
    declared,
    figures,
    answers: [
      ["2026-05", "met", "督导反馈表!B2"],
      ["2026Q2", "gap", "no 督导反馈表!A4:B4"],
      ["2026H1", "met", "督导反馈表!B3"],
    ],
  },
  traps: {
    "the missing column is told once, whatever the cadence asks": {
      ledgers: supervision({ date: "2026-05-20", feedback: "好" }),
      figures: { "supervise.cadence": ["月督查", "季通报", "半年研判"] },
      answers: [["branch", "cannot-judge", "no 督导反馈表!A1:B2"]],
    },
    "an inspection of the half-year is none of the month": {
      ledgers: supervision({ date: "2026-06-20", stage: "半年督查问效" }),
      period: "2026-06",
      declared,
      figures: { "supervise.cadence": ["月督查"] },
      answers: [["2026-06", "gap", "no 督导反馈表!A3:B3"]],
    },
  },
});
