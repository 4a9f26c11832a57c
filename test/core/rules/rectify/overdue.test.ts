import { overdue } from "../../../../src/core/rules/rectify/overdue.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const issues = (...rows: EntryRow<"issues">[]) => ledgersOf({ others: [entriesOf("issues", rows)] });

testRule(overdue, {
  met: {
    ledgers: issues({ issue: "缺一次党课", deadline: "2026-11-21" }),
    answers: [["问题台账!2", "met", "问题台账!B2"]],
  },
  gap: {
    ledgers: issues({ issue: "缺一次党课", deadline: "2026-11-20", status: "整改中" }),
    answers: [["问题台账!2", "gap", "问题台账!B2"]],
  },
  notApplicable: {
    ledgers: issues({ issue: "缺一次党课", deadline: "2026-11-20", extension: "批准延至年底" }),
    answers: [["问题台账!2", "not-applicable"]],
  },
  traps: {
    "asking for an extension does not stop the clock": {
      ledgers: issues(
        { issue: "缺一次党课", deadline: "2026-11-20", status: "申请延期" },
        { issue: "缺一次大会", deadline: "2026-11-20", status: "已批准延期" },
      ),
      answers: [
        ["问题台账!2", "gap", "问题台账!B2"],
        ["问题台账!3", "not-applicable"],
      ],
    },
    "a status is read without its blanks, and its word closes an issue whose day of closing is not filled in": {
      ledgers: issues(
        { issue: "缺一次党课", deadline: "2026-11-20", status: "已 销 号", closedOn: "" },
        { issue: "缺一次大会", deadline: "2026-11-20", status: "整改中", closedOn: "2026-11-19" },
      ),
      answers: [
        ["问题台账!2", "met", "问题台账!C2"],
        ["问题台账!3", "gap", "问题台账!B3"],
      ],
    },
    "已整改 closes where the ledger has no day of closing": {
      ledgers: issues({ issue: "缺一次党课", deadline: "2026-11-20", status: "已整改" }),
      answers: [["问题台账!2", "met", "问题台账!C2"]],
    },
    "已整改 still waits for its closing where the ledger has a day for it": {
      ledgers: issues(
        { issue: "缺一次党课", deadline: "2026-11-20", status: "已整改", closedOn: "" },
        { issue: "缺一次大会", deadline: "2026-11-20", status: "已整改", closedOn: "2026-11-21" },
      ),
      answers: [
        ["问题台账!2", "gap", "问题台账!B2"],
        ["问题台账!3", "met", "问题台账!C3"],
      ],
    },
  },
  cannotJudge: {
    ledgers: issues({ issue: "缺一次党课" }),
    answers: [["branch", "cannot-judge", "no 问题台账!A1:A2"]],
  },
  twoSubjects: {
    ledgers: issues(
      { issue: "缺一次党课", deadline: "2026-10-01", status: "已销号" },
      { issue: "缺一次大会", deadline: "?尽快", status: "" },
    ),
    answers: [
      ["问题台账!2", "met", "问题台账!C2"],
      ["问题台账!3", "cannot-judge", "问题台账!B3"],
    ],
  },
});
