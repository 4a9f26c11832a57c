import { ledgerDeadline } from "../../../../src/core/rules/star/ledger-deadline.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const issues = (...rows: EntryRow<"issues">[]) => ledgersOf({ others: [entriesOf("issues", rows)] });
const figures = {
  "star.deadline_year": 2021,
  "star.ledger_built_by": { month: 5, day: 10 },
  "star.ledger_reported_by": { month: 5, day: 12 },
};

testRule(ledgerDeadline, {
  met: {
    ledgers: issues({ foundOn: "2021-06-01", reportedOn: "" }, { foundOn: "2021-05-10", reportedOn: "2021-05-12" }),
    period: "2021",
    figures,
    answers: [["2021", "met", "问题台账!A3", "问题台账!B3"]],
  },
  gap: {
    ledgers: issues({ foundOn: "2021-05-11", reportedOn: "2021-05-12" }),
    period: "2021",
    figures,
    answers: [["2021", "gap", "问题台账!A2", "问题台账!B2"]],
    past: ["2021"],
  },
  notApplicable: {
    ledgers: issues({ foundOn: "2026-05-11", reportedOn: "2026-05-12" }),
    figures,
    answers: [["2021", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: issues({ foundOn: "2021-05-09" }),
    period: "2021",
    figures,
    answers: [["2021", "cannot-judge", "问题台账!A2"]],
  },
  traps: {
    "built in time and handed in late": {
      ledgers: issues({ foundOn: "2021-05-09", reportedOn: "2021-05-13" }),
      period: "2021",
      figures,
      answers: [["2021", "gap", "问题台账!A2", "问题台账!B2"]],
      says: { "2021": "上报于2021年5月13日，通知是2021年5月12日前" },
      neverSays: { "2021": "建立于" },
    },
    "rows of other years and rows without a date are not of that year's notice": {
      ledgers: issues(
        { foundOn: "", reportedOn: "2021-05-20" },
        { foundOn: "2020-03-01", reportedOn: "2020-03-02" },
        { foundOn: "2021-05-08", reportedOn: "" },
        { foundOn: "2022-01-10", reportedOn: "2022-01-11" },
      ),
      period: "2021",
      figures,
      answers: [["2021", "cannot-judge", "问题台账!A4"]],
    },
    "no row of that year": {
      ledgers: issues({ foundOn: "2020-03-01", reportedOn: "2020-03-02" }),
      period: "2021",
      figures,
      answers: [["2021", "cannot-judge"]],
    },
    "a column for the day of handing in that nobody has filled in": {
      ledgers: issues({ foundOn: "2021-05-09", reportedOn: "" }),
      period: "2021",
      figures,
      answers: [["2021", "cannot-judge", "问题台账!A2"]],
    },
    "no column for the day of building": {
      ledgers: issues({ issue: "缺一次党课", reportedOn: "2021-05-12" }),
      period: "2021",
      figures,
      answers: [["2021", "cannot-judge", "no 问题台账!A1:B2"]],
    },
    "the years before the notice": {
      ledgers: issues({ foundOn: "2020-03-01", reportedOn: "2020-03-02" }),
      period: "2020",
      figures,
      answers: [["2021", "not-applicable"]],
    },
  },
  twoSubjects: "the notice is of one year, which is the only subject",
});
