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
  twoSubjects: "the notice is of one year, which is the only subject",
});
