import { recurringIssue } from "../../../../src/core/rules/rectify/recurring-issue.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const issues = (...rows: EntryRow<"issues">[]) => ledgersOf({ others: [entriesOf("issues", rows)] });

testRule(recurringIssue, {
  met: {
    ledgers: issues(
      { issue: "缺一次党课", subject: "第一党小组", foundOn: "2025-01-10" },
      { issue: "缺一次党课", subject: "第一党小组", foundOn: "2026-01-11" },
    ),
    answers: [
      ["问题台账!2", "not-applicable"],
      ["问题台账!3", "met", "问题台账!A3"],
    ],
  },
  gap: {
    ledgers: issues(
      { issue: "缺一次党课", subject: "第一党小组", foundOn: "2025-01-10" },
      { issue: "缺一次党课", subject: "第一党小组", foundOn: "2026-01-10" },
    ),
    answers: [
      ["问题台账!2", "not-applicable"],
      ["问题台账!3", "gap", "问题台账!A3"],
    ],
  },
  notApplicable: {
    ledgers: issues({ issue: "缺一次党课", foundOn: "2026-01-10" }),
    answers: [["问题台账!2", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: issues({ issue: "缺一次党课", foundOn: "?年初" }),
    answers: [["问题台账!2", "cannot-judge", "问题台账!B2"]],
  },
  twoSubjects: {
    ledgers: issues(
      { issue: "缺一次党课", subject: "第一党小组", foundOn: "2026-01-10", status: "" },
      { issue: "缺一次党课", subject: "第二党小组", foundOn: "2026-02-10", status: "反复" },
    ),
    answers: [
      ["问题台账!2", "not-applicable"],
      ["问题台账!3", "gap", "问题台账!A3"],
    ],
  },
});
