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
