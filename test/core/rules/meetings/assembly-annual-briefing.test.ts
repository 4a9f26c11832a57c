import { assemblyAnnualBriefing } from "../../../../src/core/rules/meetings/assembly-annual-briefing.ts";
import { dateOf, ledgersOf, type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const assembly = (date: string, topic: string): MeetingRow => ({ date, type: "assembly", topic });
const meetings = (...rows: MeetingRow[]) => ledgersOf({ meetings: meetingsOf(rows) });
const year = { period: "2025", declared: { meetings: "2025-01-01..2026-11-21" } } as const;

testRule(assemblyAnnualBriefing, {
  met: {
    ...year,
    ledgers: meetings(assembly("2025-12-31", "听取书记工作报告")),
    answers: [["2025", "met", "会议记录!A2"]],
  },
  gap: {
    ...year,
    ledgers: meetings(assembly("2025-12-31", "讨论发展党员")),
    answers: [["2025", "gap", "no 会议记录!A3:C3"]],
    says: { "2025": "还没有听取书记通报的党员大会记录" },
  },
  notApplicable: {
    ...year,
    ledgers: ledgersOf({
      meetings: meetingsOf([assembly("2026-03-31", "书记通报工作")]),
      branch: { foundedOn: dateOf("2026-01-10") },
    }),
    answers: [["2025", "not-applicable"]],
  },
  cannotJudge: {
    ...year,
    ledgers: meetings(assembly("2025-12-31", "")),
    answers: [["2025", "cannot-judge", "会议记录!B2"]],
  },
  notDue: { ledgers: meetings(assembly("2026-03-31", "讨论发展党员")), answers: [["2026", "not-due"]] },
  twoSubjects: {
    period: "2025-01-01..2026-11-21",
    ledgers: meetings(assembly("2025-12-31", "书记述职"), assembly("2026-06-30", "情况汇报")),
    answers: [
      ["2025", "met", "会议记录!A2"],
      ["2026", "met", "会议记录!A3"],
    ],
  },
  traps: {
    "the missing briefing belongs to the sheet of assemblies": {
      ...year,
      ledgers: ledgersOf({
        meetings: [
          meetingsOf([{ date: "2025-12-31", topic: "讨论发展党员" }], { sheet: "党员大会", meetingType: "assembly" }),
          meetingsOf([{ date: "2025-12-20", topic: "" }], { sheet: "支委会", meetingType: "committee" }),
        ],
      }),
      answers: [["2025", "gap", "no 党员大会!A3:B3"]],
    },
  },
});
