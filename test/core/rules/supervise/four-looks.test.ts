import { fourLooks } from "../../../../src/core/rules/supervise/four-looks.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const supervision = (...rows: EntryRow<"supervision">[]) => ledgersOf({ others: [entriesOf("supervision", rows)] });
const figures = { "supervise.looks": ["记录", "台账"] };
const all = { records: "齐", ledgers: "齐", interviews: "3人" };

testRule(fourLooks, {
  met: {
    ledgers: supervision({ date: "2026-05-20", ...all }),
    period: "2026Q2",
    figures,
    answers: [["2026Q2", "met", "督导反馈表!B2", "督导反馈表!C2", "督导反馈表!D2"]],
  },
  gap: {
    ledgers: supervision({ date: "2026-05-20", ...all, interviews: "" }),
    period: "2026Q2",
    figures,
    answers: [["2026Q2", "gap", "no 督导反馈表!D2"]],
    says: { "2026Q2": "抽访" },
    past: ["2026Q2"],
  },
  notApplicable: {
    ledgers: supervision({ date: "2026-05-20", ...all }),
    period: "2026Q1",
    figures,
    answers: [["2026Q1", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: supervision({ date: "2026-05-20", records: "齐" }),
    period: "2026Q2",
    figures,
    answers: [["branch", "cannot-judge", "no 督导反馈表!A1:B2"]],
  },
  notDue: {
    ledgers: supervision({ date: "2026-10-20", ...all, ledgers: "" }),
    period: "2026Q4",
    figures,
    answers: [["2026Q4", "not-due", "督导反馈表!B2", "督导反馈表!D2"]],
  },
  traps: {
    "the sheet of the visit has no column for what another sheet has": {
      ledgers: ledgersOf({
        others: [
          entriesOf("supervision", [{ date: "2026-02-20", ...all }], { sheet: "一季度督导" }),
          entriesOf("supervision", [{ date: "2026-05-20", records: "齐" }]),
        ],
      }),
      period: "2026Q2",
      figures,
      answers: [["2026Q2", "cannot-judge", "no 督导反馈表!A2:B2"]],
    },
  },
  twoSubjects: {
    ledgers: supervision(
      { date: "2026-05-20", ...all },
      { date: "2026-08-20", ...all, records: "" },
      { date: "2026-08-21", records: "补看", ledgers: "", interviews: "" },
    ),
    period: "2026-04-01..2026-09-30",
    figures,
    answers: [
      ["2026Q2", "met", "督导反馈表!B2", "督导反馈表!C2", "督导反馈表!D2"],
      ["2026Q3", "met", "督导反馈表!B4", "督导反馈表!C3", "督导反馈表!D3"],
    ],
  },
});
