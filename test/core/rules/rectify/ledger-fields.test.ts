import { ledgerFields } from "../../../../src/core/rules/rectify/ledger-fields.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const issues = (...rows: EntryRow<"issues">[]) => ledgersOf({ others: [entriesOf("issues", rows)] });
const figures = { "rectify.required_fields": ["issue", "owner", "evidence"] };

testRule(ledgerFields, {
  met: {
    ledgers: issues({ issue: "缺一次党课", owner: "张一", evidence: "" }),
    figures,
    answers: [["问题台账!2", "met", "问题台账!A2", "问题台账!B2"]],
  },
  gap: {
    ledgers: issues({ issue: "缺一次党课", owner: "", evidence: "" }),
    figures,
    answers: [["问题台账!2", "gap", "no 问题台账!B2"]],
    says: { "问题台账!2": "责任人" },
  },
  traps: {
    "an issue whose rule nobody asks for any more needs no plan": {
      ledgers: issues(
        { issue: "缺一次党课", rule: "meetings/party-lecture", subject: "2026Q1", owner: "" },
        { issue: "缺一次大会", rule: "meetings/branch-assembly-quarterly", subject: "2026Q1", owner: "" },
        { issue: "缺一次党课", rule: "meetings/party-lecture", subject: "2026Q2", owner: "" },
        { issue: "缺一次支委会", rule: "", subject: "2026Q2", owner: "" },
      ),
      figures: { "rectify.required_fields": ["issue", "owner"] },
      verdicts: { "meetings/party-lecture|branch": "not-applicable", "meetings/party-lecture|2026Q2": "gap" },
      answers: [
        ["问题台账!3", "gap", "no 问题台账!D3"],
        ["问题台账!4", "gap", "no 问题台账!D4"],
        ["问题台账!5", "gap", "no 问题台账!D5"],
      ],
    },
    "an explained issue needs neither measures nor a time limit nor proof": {
      ledgers: issues({
        issue: "缺一次党课",
        owner: "张一",
        measures: "",
        deadline: "",
        status: "已说明",
        evidence: "",
      }),
      figures: { "rectify.required_fields": ["issue", "owner", "measures", "deadline", "evidence"] },
      answers: [["问题台账!2", "met", "问题台账!A2", "问题台账!B2"]],
    },
  },
  notApplicable: "an issue ledger without an issue counts as missing, which the checkup answers",
  cannotJudge: {
    ledgers: issues({ note: "缺一次党课" }),
    figures,
    answers: [["branch", "cannot-judge", "no 问题台账!A1:A2"]],
  },
  twoSubjects: {
    ledgers: issues(
      { issue: "缺一次党课", owner: "张一", evidence: "", status: "已销号" },
      { issue: "缺一次大会", owner: "张一", evidence: "", status: "待销号" },
    ),
    figures,
    answers: [
      ["问题台账!2", "gap", "no 问题台账!C2"],
      ["问题台账!3", "met", "问题台账!A3", "问题台账!B3"],
    ],
  },
});
