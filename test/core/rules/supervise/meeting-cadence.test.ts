import { meetingCadence } from "../../../../src/core/rules/supervise/meeting-cadence.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const supervision = (...rows: EntryRow<"supervision">[]) => ledgersOf({ others: [entriesOf("supervision", rows)] });
const declared = { supervision: "2026-01-01..2026-11-21" } as const;

testRule(meetingCadence, {
  met: {
    ledgers: supervision({ date: "2026-11-05", stage: "社区党建月例会" }),
    period: "2026-11",
    answers: [
      ["2026-11", "met", "督导反馈表!B2"],
      ["2026Q4", "not-due"],
      ["2026", "not-due"],
    ],
  },
  gap: "a reminder: a meeting that is not on record is asked about, never called a gap",
  notApplicable: "asked for by one profile only; where it is chosen the committee keeps the ledger",
  cannotJudge: {
    ledgers: supervision({ date: "2026-11-05", stage: "社区党建月例会" }),
    period: "2026-03",
    answers: [
      ["2026-03", "cannot-judge"],
      ["2026Q1", "cannot-judge"],
      ["2026", "not-due"],
    ],
  },
  notDue: {
    ledgers: supervision({ date: "2026-10-05", stage: "督导" }),
    period: "2026-11",
    answers: [
      ["2026-11", "not-due"],
      ["2026Q4", "not-due"],
      ["2026", "not-due"],
    ],
  },
  toConfirm: {
    ledgers: supervision({ date: "2026-11-05", stage: "非公党建季度例会" }),
    period: "2026-03",
    declared,
    answers: [
      ["2026-03", "to-confirm", "no 督导反馈表!A3:B3"],
      ["2026Q1", "to-confirm", "no 督导反馈表!A3:B3"],
      ["2026", "not-due"],
    ],
  },
  twoSubjects: {
    ledgers: supervision(
      { date: "2026-03-05", stage: "非公党建季度例会" },
      { date: "2026-03-06", stage: "资料规范现场会" },
    ),
    period: "2026-03",
    declared,
    answers: [
      ["2026-03", "to-confirm", "no 督导反馈表!A4:B4"],
      ["2026Q1", "met", "督导反馈表!B2"],
      ["2026", "met", "督导反馈表!B3"],
    ],
  },
});
