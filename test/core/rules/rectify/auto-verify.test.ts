import { autoVerify } from "../../../../src/core/rules/rectify/auto-verify.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const issues = (...rows: EntryRow<"issues">[]) => ledgersOf({ others: [entriesOf("issues", rows)] });
const rule = "meetings/party-lecture";

testRule(autoVerify, {
  met: {
    ledgers: issues({ rule, subject: "2026Q1", status: "已销号" }, { rule, subject: "2026Q2", status: "已销号" }),
    verdicts: { "meetings/party-lecture|2026Q1": "met", "meetings/party-lecture|2026Q2": "not-applicable" },
    answers: [
      ["问题台账!2", "met", "问题台账!C2"],
      ["问题台账!3", "met", "问题台账!C3"],
    ],
  },
  gap: {
    ledgers: issues({ rule, subject: "2026Q1", status: "已销号" }),
    verdicts: { "meetings/party-lecture|2026Q1": "gap" },
    answers: [["问题台账!2", "gap", "问题台账!C2"]],
  },
  notApplicable: {
    ledgers: issues(
      { rule: "", subject: "2026Q1", status: "已销号" },
      { rule: "党课制度", subject: "2026Q1", status: "已销号" },
    ),
    answers: [
      ["问题台账!2", "not-applicable"],
      ["问题台账!3", "not-applicable"],
    ],
  },
  cannotJudge: {
    ledgers: issues({ rule, subject: "2026Q1", status: "已销号" }),
    answers: [["问题台账!2", "cannot-judge", "问题台账!C2"]],
  },
  twoSubjects: {
    ledgers: issues(
      { rule, subject: "2026Q1", status: "已说明" },
      { rule, subject: "2026Q2", status: "已销号" },
      { rule, subject: "2026Q3", status: "待销号" },
    ),
    verdicts: { "meetings/party-lecture|2026Q1": "gap", "meetings/party-lecture|2026Q2": "gap" },
    answers: [
      ["问题台账!2", "not-applicable"],
      ["问题台账!3", "gap", "问题台账!C3"],
    ],
  },
});
