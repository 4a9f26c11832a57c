import { feedbackArchived } from "../../../../src/core/rules/rectify/feedback-archived.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const branch = (rows: EntryRow<"supervision">[], archive: EntryRow<"archive">[] = []) =>
  ledgersOf({
    others: [entriesOf("supervision", rows), ...(archive.length > 0 ? [entriesOf("archive", archive)] : [])],
  });

testRule(feedbackArchived, {
  met: {
    ledgers: branch([{ date: "2026-05-01", feedback: "记录不全", archivedOn: "2026-05-10" }]),
    period: "2026Q2",
    answers: [["2026Q2", "met", "督导反馈表!C2"]],
  },
  gap: {
    ledgers: branch([{ date: "2026-05-01", feedback: "记录不全", archivedOn: "" }]),
    period: "2026Q2",
    answers: [["2026Q2", "gap", "no 督导反馈表!A3:C3", "督导反馈表!B2"]],
  },
  notApplicable: {
    ledgers: branch([{ date: "2026-05-01", feedback: "记录不全", archivedOn: "" }]),
    period: "2026Q1",
    answers: [["2026Q1", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: branch([{ date: "2026-05-01", feedback: "记录不全" }]),
    period: "2026Q2",
    answers: [["2026Q2", "cannot-judge", "督导反馈表!B2"]],
  },
  notDue: {
    ledgers: branch([{ date: "2026-10-01", feedback: "记录不全", archivedOn: "" }]),
    period: "2026Q4",
    answers: [["2026Q4", "not-due", "督导反馈表!B2"]],
  },
  twoSubjects: {
    ledgers: branch(
      [
        { date: "2026-02-01", feedback: "记录不全" },
        { date: "2026-05-01", feedback: "已改" },
      ],
      [
        { title: "主题党日材料", date: "2026-01-20" },
        { title: "督导反馈清单", date: "2026-02-20" },
        { title: "主题党日材料", date: "2026-05-20" },
        { title: "督导反馈清单", date: "2026-07-20" },
      ],
    ),
    period: "2026-01-01..2026-06-30",
    answers: [
      ["2026Q1", "met", "档案目录!A3"],
      ["2026Q2", "gap", "no 档案目录!A6:B6", "督导反馈表!B3"],
    ],
  },
  traps: {
    "a paper whose date cannot be read may be the missing one": {
      ledgers: branch(
        [{ date: "2026-05-01", feedback: "记录不全" }],
        [
          { title: "督导反馈清单", date: "?开春" },
          { title: "主题党日材料", date: "?开春" },
        ],
      ),
      period: "2026Q2",
      answers: [["2026Q2", "cannot-judge", "档案目录!A2"]],
    },
    "a visit without feedback leaves nothing to keep": {
      ledgers: branch([{ date: "2026-05-01", feedback: "", archivedOn: "" }]),
      period: "2026Q2",
      answers: [["2026Q2", "not-applicable"]],
    },
    "papers of the first and of the last day of the quarter": {
      ledgers: branch(
        [
          { date: "2026-01-10", feedback: "记录不全" },
          { date: "2026-05-01", feedback: "已改" },
        ],
        [
          { title: "督导反馈清单", date: "2026-01-01" },
          { title: "反馈清单", date: "2026-06-30" },
        ],
      ),
      period: "2026-01-01..2026-06-30",
      answers: [
        ["2026Q1", "met", "档案目录!A2"],
        ["2026Q2", "met", "档案目录!A3"],
      ],
    },
  },
});
