import { attainByYearEnd } from "../../../../src/core/rules/standard/attain-by-year-end.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const issues = (...rows: EntryRow<"issues">[]) => ledgersOf({ others: [entriesOf("issues", rows)] });
const figures = { "standard.attain_by": { month: 12, day: 31 } };

testRule(attainByYearEnd, {
  met: {
    ledgers: issues({ issue: "缺一次党课", foundOn: "2025-08-31", status: "已销号" }),
    period: "2025",
    figures,
    answers: [["2025", "met", "问题台账!C2"]],
  },
  gap: {
    ledgers: issues(
      { issue: "缺一次党课", foundOn: "2025-08-31", status: "待销号" },
      { issue: "缺一次大会", foundOn: "2025-08-31", status: "已说明" },
    ),
    period: "2025",
    figures,
    answers: [["2025", "gap", "问题台账!A2"]],
  },
  notApplicable: {
    ledgers: issues({ issue: "缺一次党课", foundOn: "2024-08-31", status: "待销号" }),
    period: "2025",
    figures,
    answers: [["2025", "not-applicable"]],
  },
  cannotJudge: "an issue is closed or it is not: what is not said to be closed is open",
  notDue: {
    ledgers: issues({ issue: "缺一次党课", foundOn: "2026-08-31", status: "整改中" }),
    figures,
    answers: [["2026", "not-due", "问题台账!A2"]],
  },
  traps: {
    "found on the first or the last day, or nobody knows when; the last day to close is not over": {
      ledgers: issues(
        { issue: "缺一次党课", foundOn: "2025-01-01", status: "" },
        { issue: "缺一次大会", foundOn: "2025-12-31", status: "" },
        { issue: "记录太简", foundOn: "", status: "" },
        { issue: "台账未建", foundOn: "2024-12-31", status: "" },
      ),
      period: "2025",
      asOf: "2025-12-31",
      figures,
      answers: [["2025", "not-due", "问题台账!A2", "问题台账!A3", "问题台账!A4"]],
      says: { "2025": "还有3个问题没有销号，最晚2025年12月31日" },
    },
  },
  twoSubjects: {
    ledgers: issues(
      { issue: "缺一次党课", foundOn: "2024-08-31", closedOn: "2024-10-01" },
      { issue: "缺一次大会", foundOn: "2025-08-31", closedOn: "" },
    ),
    period: "2024-01-01..2025-12-31",
    figures,
    answers: [
      ["2024", "met", "问题台账!A2:C2"],
      ["2025", "gap", "问题台账!A3"],
    ],
  },
});
