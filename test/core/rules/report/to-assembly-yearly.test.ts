import { toAssemblyYearly } from "../../../../src/core/rules/report/to-assembly-yearly.ts";
import { type EntryRow, entriesOf, ledgersOf, type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const branch = (rows: EntryRow<"plans">[], ...meetings: MeetingRow[]) =>
  ledgersOf({ others: [entriesOf("plans", rows)], meetings: meetingsOf(meetings) });
const declared = { plans: "2024-01-01..2026-11-21" } as const;
const figures = { "report.yearly": { times: 1, per: "year" } } as const;

testRule(toAssemblyYearly, {
  met: {
    ledgers: branch([{ title: "向党员大会报告年度工作", date: "2026-06-30" }]),
    figures,
    answers: [["2026", "met", "计划总结台账!A2"]],
  },
  gap: {
    ledgers: branch([{ title: "活动安排", date: "2025-06-30" }]),
    period: "2025",
    declared,
    figures,
    answers: [["2025", "gap", "no 计划总结台账!A3:B3"]],
  },
  notApplicable:
    "every branch reports; the founding year is left out by the shared rule, tested with plan/annual-work-plan",
  cannotJudge: {
    ledgers: branch([{ title: "活动安排", date: "2025-06-30" }]),
    period: "2025",
    figures,
    answers: [["2025", "cannot-judge"]],
  },
  notDue: { ledgers: branch([{ title: "活动安排", date: "2026-06-30" }]), figures, answers: [["2026", "not-due"]] },
  traps: {
    "the assembly hears it in other words": {
      ledgers: branch([{ title: "活动安排", date: "2026-06-30" }], {
        date: "2026-06-30",
        type: "assembly",
        topic: "书记通报上半年完成的工作",
      }),
      figures,
      answers: [["2026", "met", "会议记录!A2"]],
    },
  },
  twoSubjects: {
    ledgers: branch(
      [{ title: "活动安排", date: "2025-06-30" }],
      { date: "2024-12-20", type: "assembly", topic: "听取支部委员会年度工作报告" },
      { date: "2025-12-20", type: "committee", topic: "听取支部委员会年度工作报告" },
      { date: "2025-12-21", type: "assembly", topic: "接收预备党员" },
    ),
    period: "2024-01-01..2025-12-31",
    declared,
    figures,
    answers: [
      ["2024", "met", "会议记录!A2"],
      ["2025", "gap", "no 计划总结台账!A3:B3"],
    ],
  },
});
