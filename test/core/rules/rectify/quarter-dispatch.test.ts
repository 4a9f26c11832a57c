import { quarterDispatch } from "../../../../src/core/rules/rectify/quarter-dispatch.ts";
import { type EntryRow, entriesOf, ledgersOf, type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const branch = (rows: EntryRow<"supervision">[], ...meetings: MeetingRow[]) =>
  ledgersOf({ others: [entriesOf("supervision", rows)], meetings: meetingsOf(meetings) });
const declared = { supervision: "2026-01-01..2026-11-21" } as const;

testRule(quarterDispatch, {
  met: {
    ledgers: branch([{ date: "2026-03-31", stage: "工作调度" }]),
    period: "2026Q1",
    answers: [["2026Q1", "met", "督导反馈表!B2"]],
  },
  gap: {
    ledgers: branch([{ date: "2026-04-01", stage: "工作调度" }]),
    period: "2026Q1",
    declared,
    answers: [["2026Q1", "gap", "no 督导反馈表!A3:B3"]],
  },
  notApplicable: "asked for by one profile only; the founding quarter is left out by the shared rule",
  cannotJudge: {
    ledgers: branch([{ date: "2026-04-01", stage: "工作调度" }]),
    period: "2026Q1",
    answers: [["2026Q1", "cannot-judge"]],
  },
  notDue: {
    ledgers: branch([{ date: "2026-04-01", stage: "工作调度" }]),
    period: "2026Q4",
    answers: [["2026Q4", "not-due"]],
  },
  twoSubjects: {
    ledgers: branch(
      [{ date: "2026-01-05", stage: "督导" }],
      { date: "2026-02-10", type: "committee", topic: "季度工作调度" },
      { date: "2026-05-10", type: "committee", topic: "发展党员" },
    ),
    period: "2026-01-01..2026-06-30",
    declared,
    answers: [
      ["2026Q1", "met", "会议记录!A2"],
      ["2026Q2", "gap", "no 督导反馈表!A3:B3"],
    ],
  },
  traps: {
    "no column for the stage": {
      ledgers: branch([{ date: "2026-02-05", feedback: "好" }]),
      period: "2026Q1",
      declared,
      answers: [["2026Q1", "cannot-judge", "no 督导反馈表!A1:B2"]],
    },
  },
});
