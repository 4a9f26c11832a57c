import { manyIssuesInterview } from "../../../../src/core/rules/rectify/many-issues-interview.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const branch = (rows: EntryRow<"issues">[], supervision: EntryRow<"supervision">[] = []) =>
  ledgersOf({
    others: [entriesOf("issues", rows), ...(supervision.length > 0 ? [entriesOf("supervision", supervision)] : [])],
  });
const figures = { "rectify.many_issues": 2 };
const two = [
  { issue: "缺一次党课", foundOn: "2026-01-10" },
  { issue: "缺一次大会", foundOn: "2026-01-11" },
];

testRule(manyIssuesInterview, {
  met: {
    ledgers: branch(two, [{ date: "2026-05-10", stage: "约谈" }]),
    period: "2026Q1",
    figures,
    answers: [["2026Q1", "met", "督导反馈表!B2"]],
  },
  gap: {
    ledgers: branch(two, [
      { date: "2026-05-10", stage: "督导" },
      { date: "2025-12-31", stage: "约谈" },
      { date: "2026-07-01", stage: "约谈" },
    ]),
    period: "2026Q1",
    figures,
    answers: [["2026Q1", "gap", "no 督导反馈表!A5:B5", "问题台账!A2", "问题台账!A3"]],
    past: ["2026Q1"],
  },
  notApplicable: {
    ledgers: branch(two.slice(1), [{ date: "2026-05-10", stage: "督导" }]),
    period: "2026Q1",
    figures,
    answers: [["2026Q1", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: branch(two),
    period: "2026Q1",
    figures,
    answers: [["2026Q1", "cannot-judge", "问题台账!A2", "问题台账!A3"]],
  },
  notDue: {
    ledgers: branch(two, [{ date: "2026-05-10", stage: "督导" }]),
    period: "2026Q3",
    asOf: "2026-12-31",
    figures,
    answers: [["2026Q3", "not-due", "问题台账!A2", "问题台账!A3"]],
  },
  twoSubjects: {
    ledgers: branch(
      two.map((row) => ({ ...row, closedOn: "2026-04-10" })),
      [{ date: "2026-02-10", stage: "约谈" }],
    ),
    period: "2026-01-01..2026-06-30",
    figures,
    answers: [
      ["2026Q1", "met", "督导反馈表!B2"],
      ["2026Q2", "not-applicable"],
    ],
  },
  traps: {
    "a ledger of supervision without a column that could tell of an interview": {
      ledgers: branch(two, [{ date: "2026-05-10", inspector: "李二" }]),
      period: "2026Q1",
      figures,
      answers: [["2026Q1", "cannot-judge", "no 督导反馈表!A1:B2"]],
    },
    "an interview whose date cannot be read may be the missing one": {
      ledgers: branch(two, [{ date: "?入夏", stage: "督导", feedback: "约谈支部书记" }]),
      period: "2026Q1",
      figures,
      answers: [["2026Q1", "cannot-judge", "督导反馈表!C2", "问题台账!A2", "问题台账!A3"]],
    },
    "what was found on the last day of the quarter is open at its end, what was closed on it or found later is not": {
      ledgers: branch(
        [
          { issue: "缺一次党课", foundOn: "2026-03-31", closedOn: "2026-04-01" },
          { issue: "缺一次大会", foundOn: "2026-02-01", closedOn: "" },
          { issue: "缺一次支委会", foundOn: "2026-02-01", closedOn: "2026-03-31" },
          { issue: "缺一次小组会", foundOn: "2026-04-01", closedOn: "" },
          { issue: "缺一次党日", foundOn: "", closedOn: "" },
        ],
        [{ date: "2026-01-01", stage: "约谈" }],
      ),
      period: "2026Q1",
      figures,
      answers: [["2026Q1", "met", "督导反馈表!B2"]],
    },
    "those are too few where three make many": {
      ledgers: branch([
        { issue: "缺一次党课", foundOn: "2026-03-31", closedOn: "2026-04-01" },
        { issue: "缺一次大会", foundOn: "2026-02-01", closedOn: "" },
        { issue: "缺一次支委会", foundOn: "2026-02-01", closedOn: "2026-03-31" },
        { issue: "缺一次小组会", foundOn: "2026-04-01", closedOn: "" },
        { issue: "缺一次党日", foundOn: "", closedOn: "" },
      ]),
      period: "2026Q1",
      figures: { "rectify.many_issues": 3 },
      answers: [["2026Q1", "not-applicable"]],
      says: { "2026Q1": "有2个" },
    },
    "in the running quarter a day of closing still to come leaves an issue open": {
      ledgers: branch(two.map((row) => ({ ...row, closedOn: "2026-12-01" }))),
      period: "2026Q4",
      figures,
      answers: [["2026Q4", "not-due", "问题台账!A2", "问题台账!A3"]],
    },
    "no column for the day an issue was found": {
      ledgers: branch([{ issue: "缺一次党课" }]),
      period: "2026Q1",
      figures,
      answers: [["branch", "cannot-judge", "no 问题台账!A1:A2"]],
    },
    "the next quarter ends on 31 December, not three months after 30 September": {
      ledgers: branch(two, [{ date: "2026-12-31", stage: "约谈" }]),
      period: "2026Q3",
      asOf: "2027-01-10",
      figures,
      answers: [["2026Q3", "met", "督导反馈表!B2"]],
    },
  },
});
