import { quarterlyRecheck } from "../../../../src/core/rules/rectify/quarterly-recheck.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const branch = (rows: EntryRow<"issues">[], supervision: EntryRow<"supervision">[] = []) =>
  ledgersOf({
    others: [entriesOf("issues", rows), ...(supervision.length > 0 ? [entriesOf("supervision", supervision)] : [])],
  });

testRule(quarterlyRecheck, {
  met: {
    // Over the turn of the year: found in December, looked at in January.
    ledgers: branch([{ issue: "缺一次党课", foundOn: "2025-12-10", checkedOn: "2026-01-15" }]),
    period: "2026Q1",
    answers: [["2026Q1", "met", "问题台账!C2"]],
  },
  gap: {
    ledgers: branch([
      { issue: "缺一次党课", foundOn: "2025-12-31", checkedOn: "2025-12-31" },
      { issue: "缺一次大会", foundOn: "2025-12-10", checkedOn: "" },
      { issue: "缺一次支委会", foundOn: "2025-12-10", checkedOn: "2026-04-01" },
    ]),
    period: "2026Q1",
    answers: [["2026Q1", "gap", "no 问题台账!A2:C2", "no 问题台账!A3:C3", "no 问题台账!A4:C4"]],
    past: ["2026Q1"],
  },
  notApplicable: {
    ledgers: branch([{ issue: "缺一次党课", foundOn: "2026-01-10", closedOn: "" }]),
    period: "2026Q1",
    answers: [["2026Q1", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: branch([{ issue: "缺一次党课" }]),
    period: "2026Q1",
    answers: [["branch", "cannot-judge", "no 问题台账!A1:A2"]],
  },
  notDue: {
    ledgers: branch([{ issue: "缺一次党课", foundOn: "2026-09-10" }]),
    period: "2026Q4",
    answers: [["2026Q4", "not-due", "问题台账!A2"]],
  },
  traps: {
    "neither a column for the day of the visit nor a ledger of supervision": {
      ledgers: branch([{ issue: "缺一次党课", foundOn: "2025-12-10" }]),
      period: "2026Q1",
      answers: [["2026Q1", "cannot-judge", "no 问题台账!A1:B2"]],
      reasons: { "2026Q1": "missing-column" },
    },
    "a day of the visit that cannot be read may lie in the quarter, one of an issue closed long ago does not matter": {
      ledgers: branch(
        [
          { issue: "缺一次党课", foundOn: "2025-12-10", checkedOn: "", closedOn: "" },
          { issue: "缺一次大会", foundOn: "2025-12-10", checkedOn: "?一月底", closedOn: "" },
          { issue: "缺一次支委会", foundOn: "2025-10-10", checkedOn: "?十月底", closedOn: "2025-11-01" },
        ],
        [{ date: "2026-01-10", checkedOn: "?二月初" }],
      ),
      period: "2026Q1",
      answers: [["2026Q1", "cannot-judge", "问题台账!C3", "督导反馈表!B2"]],
    },
    "closed on the last day of the quarter before, it is not open any more": {
      ledgers: branch([{ issue: "缺一次党课", foundOn: "2025-12-10", closedOn: "2025-12-31" }]),
      period: "2026Q1",
      answers: [["2026Q1", "not-applicable"]],
    },
    "looked at on the first or on the last day of the quarter": {
      ledgers: branch([
        { issue: "缺一次党课", foundOn: "2025-12-10", checkedOn: "2026-01-01" },
        { issue: "缺一次大会", foundOn: "2025-12-10", checkedOn: "2026-03-31" },
      ]),
      period: "2026Q1",
      answers: [["2026Q1", "met", "问题台账!C2", "问题台账!C3"]],
    },
    "the visit stands in the ledger of supervision": {
      ledgers: branch(
        [{ issue: "缺一次党课", foundOn: "2025-12-10" }],
        [
          { date: "2026-01-10", checkedOn: "" },
          { date: "2026-01-12", checkedOn: "2026-02-20" },
        ],
      ),
      period: "2026Q1",
      answers: [["2026Q1", "met", "督导反馈表!B3"]],
    },
  },
  twoSubjects: {
    ledgers: branch(
      [{ issue: "缺一次党课", foundOn: "2025-12-10", closedOn: "2026-02-01" }],
      [{ date: "2026-07-01", checkedOn: "2026-07-01" }],
    ),
    period: "2026-01-01..2026-06-30",
    answers: [
      ["2026Q1", "met", "问题台账!A2:C2"],
      ["2026Q2", "not-applicable"],
    ],
  },
});
