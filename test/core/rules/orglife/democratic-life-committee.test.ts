import { democraticLifeCommittee } from "../../../../src/core/rules/orglife/democratic-life-committee.ts";
import { entriesOf, ledgersOf, type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const life = (more: MeetingRow = {}): MeetingRow => ({ date: "2025-12-20", type: "democratic-life", ...more });
const meetings = (...rows: MeetingRow[]) => meetingsOf(rows, { year: 2025 });
const plans = (title: string, date = "2025-12-25") => entriesOf("plans", [{ date, title }], { year: 2025 });
const past = { asOf: "2026-05-01", period: "2025" } as const;

testRule(democraticLifeCommittee, {
  met: {
    ...past,
    ledgers: ledgersOf({ meetings: meetings(life()), others: [plans("民主生活会情况报告")] }),
    answers: [["2025", "met", "会议记录!A2", "计划总结台账!B2"]],
  },
  gap: {
    ...past,
    ledgers: ledgersOf({ meetings: meetings(life({ type: "assembly" })) }),
    answers: [["2025", "gap", "no 会议记录!A3:B3"]],
  },
  notApplicable: "a branch not yet founded is shown for the assembly",
  cannotJudge: {
    ...past,
    ledgers: ledgersOf({ meetings: meetingsOf([{ date: "2025-12-20" }], { year: 2025 }) }),
    answers: [["branch", "cannot-judge", "no 会议记录!A1:A2"]],
  },
  notDue: {
    asOf: "2026-03-31",
    period: "2025",
    ledgers: ledgersOf({ meetings: meetings(life({ type: "assembly" })) }),
    answers: [["2025", "not-due"]],
  },
  toConfirm: {
    ...past,
    ledgers: ledgersOf({ meetings: meetings(life()) }),
    answers: [["2025", "to-confirm", "会议记录!A2"]],
  },
  twoSubjects: {
    period: "2026",
    asOf: "2026-09-01",
    figures: { "demlife.frequency": { times: 1, per: "half" } },
    ledgers: ledgersOf({
      meetings: meetingsOf([life({ date: "2026-03-01", content: "会后向党员通报情况" })], { year: 2026 }),
    }),
    answers: [
      ["2026H1", "met", "会议记录!A2", "会议记录!A2"],
      ["2026H2", "not-due"],
    ],
  },
  traps: {
    "held, but nobody was told although the papers are kept": {
      ...past,
      ledgers: ledgersOf({ meetings: meetings(life()), others: [plans("年度工作总结")] }),
      answers: [["2025", "gap", "no 计划总结台账!A3:B3", "会议记录!A2"]],
    },
    "twice a year, told later than the figure says": {
      period: "2026",
      asOf: "2026-09-01",
      figures: { "demlife.frequency": { times: 1, per: "half" }, "demlife.report_days": 30 },
      ledgers: ledgersOf({
        meetings: meetingsOf([life({ date: "2026-03-01" })], { year: 2026 }),
        others: [entriesOf("plans", [{ date: "2026-08-15", title: "民主生活会情况报告" }], { year: 2026 })],
      }),
      answers: [
        ["2026H1", "gap", "no 计划总结台账!A3:B3", "会议记录!A2"],
        ["2026H2", "not-due"],
      ],
    },
  },
});
