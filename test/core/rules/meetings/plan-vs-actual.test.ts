import { planVsActual } from "../../../../src/core/rules/meetings/plan-vs-actual.ts";
import { type EntryRow, entriesOf, ledgersOf, type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const item = (plannedOn: string, matter = "支部党员大会"): EntryRow<"plans"> => ({ plannedOn, matter });
const both = (items: EntryRow<"plans">[], ...rows: MeetingRow[]) =>
  ledgersOf({ meetings: meetingsOf(rows), others: [entriesOf("plans", items)] });
const declared = { meetings: "2026-01-01..2026-11-21" } as const;

testRule(planVsActual, {
  met: {
    ledgers: both([item("2026-03")], { date: "2026-04-15", type: "assembly" }),
    answers: [["计划总结台账!2", "met", "计划总结台账!A2", "会议记录!A2"]],
  },
  gap: {
    declared,
    ledgers: both([item("2026-03")], { date: "2026-04-16", type: "assembly" }),
    answers: [["计划总结台账!2", "gap", "计划总结台账!A2", "no 会议记录!A3:B3"]],
    says: { "计划总结台账!2": "计划2026-03的党员大会还没有对应的记录" },
  },
  notApplicable: {
    ledgers: both([item("2026-03", "慰问困难党员")], { date: "2026-04-16", type: "assembly" }),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: both([item("?三月")], { date: "2026-04-16", type: "assembly" }),
    answers: [["计划总结台账!2", "cannot-judge", "计划总结台账!A2"]],
  },
  notDue: {
    ledgers: both([item("2026-11")], { date: "2026-04-16", type: "assembly" }),
    answers: [["计划总结台账!2", "not-due", "计划总结台账!A2"]],
  },
  twoSubjects: {
    declared,
    ledgers: both([item("2026-03", "党课、支委会"), item("2026-05", "主题党日")], {
      date: "2026-03-10",
      type: "lecture+committee",
    }),
    answers: [
      ["计划总结台账!2", "met", "计划总结台账!A2", "会议记录!A2", "会议记录!A2"],
      ["计划总结台账!3", "gap", "计划总结台账!A3", "no 会议记录!A3:B3"],
    ],
  },
  traps: {
    "no column for the planned time": {
      ledgers: both([{ matter: "支委会" }], { date: "2026-03-10", type: "committee" }),
      answers: [["branch", "cannot-judge", "no 计划总结台账!A1:A2"]],
    },
    "cancelled items, papers about meetings and items without a time are no planned meetings": {
      declared,
      ledgers: ledgersOf({
        meetings: meetingsOf([{ date: "2026-09-10", type: "committee" }]),
        others: [
          entriesOf("plans", [
            { plannedOn: "2026-03", matter: "支委会", title: "", standing: "cancelled" },
            { plannedOn: "2026-03", matter: "", title: "支委会议事制度" },
            { plannedOn: "", matter: "支委会", title: "" },
            { plannedOn: "2026-03", matter: "支委会", title: "" },
          ]),
        ],
      }),
      answers: [["计划总结台账!5", "gap", "计划总结台账!A5", "no 会议记录!A3:B3"]],
    },
    "a plan without meetings needs no column for their time": {
      ledgers: both([{ matter: "慰问困难党员" }], { date: "2026-03-10", type: "committee" }),
      answers: [["branch", "not-applicable"]],
    },
    "only what was planned for the inspection period, its ends included": {
      declared,
      ledgers: both([item("2026-01"), item("2026-02"), item("2026-06"), item("2026-07")], {
        date: "2026-02-10",
        type: "assembly",
      }),
      period: "2026-02-28..2026-06-01",
      answers: [
        ["计划总结台账!3", "met", "计划总结台账!A3", "会议记录!A2"],
        ["计划总结台账!4", "gap", "计划总结台账!A4", "no 会议记录!A3:B3"],
      ],
    },
    "fifteen days before count, sixteen do not; on the fifteenth day after there is still time": {
      declared,
      ledgers: both(
        [item("2026-03"), item("2026-05"), item("2026-09"), item("2026-10")],
        { date: "2026-02-14", type: "assembly" },
        { date: "2026-04-15", type: "assembly" },
      ),
      asOf: "2026-11-15",
      answers: [
        ["计划总结台账!2", "met", "计划总结台账!A2", "会议记录!A2"],
        ["计划总结台账!3", "gap", "计划总结台账!A3", "no 会议记录!A4:B4"],
        ["计划总结台账!4", "gap", "计划总结台账!A4", "no 会议记录!A4:B4"],
        ["计划总结台账!5", "not-due", "计划总结台账!A5"],
      ],
      says: { "计划总结台账!5": "最晚2026年11月15日" },
    },
    "of several meetings in a month the one about the time counts": {
      declared,
      ledgers: both(
        [item("2026-03")],
        { date: "2026-04-10", type: "assembly" },
        { date: "2026-04-30", type: "assembly" },
      ),
      answers: [["计划总结台账!2", "met", "计划总结台账!A2", "会议记录!A2"]],
    },
    "of several meetings planned only the missing one is named": {
      declared,
      ledgers: both([item("2026-03", "党课、支委会")], { date: "2026-03-10", type: "committee" }),
      answers: [["计划总结台账!2", "gap", "计划总结台账!A2", "no 会议记录!A3:B3"]],
      says: { "计划总结台账!2": "计划2026-03的党课还没有" },
    },
    "minutes that begin later": {
      ledgers: both([item("2026-01")], { date: "2026-04-16", type: "assembly" }),
      answers: [["计划总结台账!2", "cannot-judge", "计划总结台账!A2"]],
    },
  },
});
