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
    ledgers: branch(two, [{ date: "2026-05-10", stage: "督导" }]),
    period: "2026Q1",
    figures,
    answers: [["2026Q1", "gap", "no 督导反馈表!A3:B3", "问题台账!A2", "问题台账!A3"]],
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
    "the next quarter ends on 31 December, not three months after 30 September": {
      ledgers: branch(two, [{ date: "2026-12-31", stage: "约谈" }]),
      period: "2026Q3",
      asOf: "2027-01-10",
      figures,
      answers: [["2026Q3", "met", "督导反馈表!B2"]],
    },
  },
});
