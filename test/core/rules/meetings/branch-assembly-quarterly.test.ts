import { branchAssemblyQuarterly } from "../../../../src/core/rules/meetings/branch-assembly-quarterly.ts";
import { dateOf, ledgersOf, type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const assembly = (date: string, more: MeetingRow = {}): MeetingRow => ({ date, type: "assembly", ...more });
const year = (...rows: MeetingRow[]) => ledgersOf({ meetings: meetingsOf(rows, { year: 2026 }) });
const foundedOn = (day: string, ...rows: MeetingRow[]) =>
  ledgersOf({ meetings: meetingsOf(rows, { year: 2026 }), branch: { foundedOn: dateOf(day) } });

testRule(branchAssemblyQuarterly, {
  met: {
    ledgers: year(assembly("2026-03-31")),
    period: "2026Q1",
    answers: [["2026Q1", "met", "会议记录!A2"]],
  },
  gap: {
    ledgers: year(assembly("2026-03-31")),
    period: "2026Q2",
    answers: [["2026Q2", "gap", "no 会议记录!A3:B3"]],
    says: { "2026Q2": "2026年第2季度还没有党员大会记录。" },
    past: ["2026Q2"],
  },
  notApplicable: {
    ledgers: foundedOn("2026-12-10", assembly("2026-10-12")),
    asOf: "2027-01-15",
    period: "2026Q4",
    answers: [["2026Q4", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: ledgersOf({ meetings: meetingsOf([assembly("2026-05-11")]) }),
    asOf: "2026-06-30",
    answers: [
      ["2026Q1", "cannot-judge"],
      ["2026Q2", "met", "会议记录!A2"],
    ],
    says: { "2026Q1": "2026-05 至 2026-06" },
  },
  notDue: {
    ledgers: year(assembly("2026-01-15", { type: "party-day" })),
    asOf: "2026-03-31",
    period: "2026Q1",
    answers: [["2026Q1", "not-due"]],
    says: { "2026Q1": "最晚2026年3月31日" },
  },
  twoSubjects: {
    // F2.15, vector quarters@2026-10-20
    ledgers: year(assembly("2026-02-03"), assembly("2026-05-08")),
    asOf: "2026-10-20",
    answers: [
      ["2026Q1", "met", "会议记录!A2"],
      ["2026Q2", "met", "会议记录!A3"],
      ["2026Q3", "gap", "no 会议记录!A4:B4"],
      ["2026Q4", "not-due"],
    ],
  },
  traps: {
    "F2.16: four in March are not one a quarter": {
      ledgers: year(assembly("2026-03-02"), assembly("2026-03-09"), assembly("2026-03-16"), assembly("2026-03-23")),
      asOf: "2026-07-01",
      answers: [
        ["2026Q1", "met", "会议记录!A2"],
        ["2026Q2", "gap", "no 会议记录!A6:B6"],
        ["2026Q3", "not-due"],
      ],
    },
    "F2.17: the last day belongs to its quarter, and it closes only the day after": {
      ledgers: year(assembly("2026-06-30")),
      asOf: "2026-06-30",
      answers: [
        ["2026Q1", "gap", "no 会议记录!A3:B3"],
        ["2026Q2", "met", "会议记录!A2"],
      ],
    },
    "F1.13: 42 days left at founding make it due, 22 do not": {
      ledgers: foundedOn("2026-11-20", assembly("2026-12-30", { type: "party-day" })),
      asOf: "2027-01-01",
      period: "2026",
      answers: [
        ["2026Q1", "not-applicable"],
        ["2026Q2", "not-applicable"],
        ["2026Q3", "not-applicable"],
        ["2026Q4", "gap", "no 会议记录!A3:B3"],
      ],
    },
    "F3.39: planned, cancelled and future rows do not count": {
      ledgers: year(
        assembly("2026-05-11", { standing: "planned" }),
        assembly("2026-06-11", { standing: "cancelled" }),
        assembly("2026-08-30"),
      ),
      asOf: "2026-07-10",
      period: "2026",
      answers: [
        ["2026Q1", "gap", "no 会议记录!A5:B5"],
        ["2026Q2", "gap", "no 会议记录!A5:B5"],
        ["2026Q3", "not-due"],
      ],
    },
    "F2.18: a date that cannot be read makes a missing quarter undecided, naming the cell": {
      ledgers: year(assembly("2026-02-03"), assembly("?三月初")),
      asOf: "2026-07-01",
      period: "2026H1",
      answers: [
        ["2026Q1", "met", "会议记录!A2"],
        ["2026Q2", "cannot-judge", "会议记录!A3"],
      ],
      says: { "2026Q2": "1条记录的日期读不准（如会议记录!A3）" },
      reasons: { "2026Q2": "unreadable-date" },
    },
    "a type that cannot be read makes a missing quarter undecided, naming the row": {
      ledgers: year(assembly("2026-05-03", { type: "?碰头会" })),
      asOf: "2026-07-01",
      period: "2026Q2",
      answers: [["2026Q2", "cannot-judge", "会议记录!B2"]],
      says: { "2026Q2": "1条记录的类型或要素看不出来（如会议记录!A2:B2）" },
      reasons: { "2026Q2": "unreadable-value" },
    },
    "where both a date and a type cannot be read, the date is named": {
      ledgers: year(assembly("2026-05-03", { type: "?碰头会" }), assembly("2026")),
      asOf: "2026-07-01",
      period: "2026Q2",
      answers: [["2026Q2", "cannot-judge", "会议记录!A3", "会议记录!A2"]],
      says: { "2026Q2": "2条记录的日期读不准（如会议记录!A3）" },
    },
    "an inspection that begins after the base date asks for nothing, even in the same month": {
      ledgers: year(assembly("2026-02-03")),
      asOf: "2026-06-10",
      period: "2026-06-20..2026-12-31",
      answers: [["branch", "not-applicable"]],
    },
    "an inspection that begins on the base date": {
      ledgers: year(assembly("2026-02-03")),
      asOf: "2026-06-30",
      period: "2026-06-30..2026-12-31",
      answers: [["2026Q2", "not-due"]],
    },
    "F1.13: exactly thirty days left at founding are enough": {
      ledgers: foundedOn("2026-12-02", assembly("2026-12-30", { type: "party-day" })),
      asOf: "2027-01-01",
      period: "2026Q4",
      answers: [["2026Q4", "gap", "no 会议记录!A3:B3"]],
    },
    "F1.13: twenty-nine are not": {
      ledgers: foundedOn("2026-12-03", assembly("2026-12-30", { type: "party-day" })),
      asOf: "2027-01-01",
      period: "2026Q4",
      answers: [["2026Q4", "not-applicable"]],
    },
    "minutes that begin with the month of founding cover the first quarter of a new branch": {
      ledgers: ledgersOf({
        meetings: meetingsOf([assembly("2026-11-25", { type: "party-day" }), assembly("2027-01-10")]),
        branch: { foundedOn: dateOf("2026-11-20") },
      }),
      asOf: "2027-01-15",
      period: "2026Q4",
      answers: [["2026Q4", "gap", "no 会议记录!A4:B4"]],
    },
    "minutes of a branch founded long ago need not reach back to its founding": {
      ledgers: ledgersOf({
        meetings: meetingsOf([assembly("2026-01-10", { type: "party-day" }), assembly("2026-05-10")]),
        branch: { foundedOn: dateOf("2001-07-01") },
      }),
      asOf: "2026-06-30",
      period: "2026Q1",
      answers: [["2026Q1", "gap", "no 会议记录!A4:B4"]],
    },
    "a sheet without types beside one that has them": {
      ledgers: ledgersOf({
        meetings: [
          meetingsOf([{ date: "2026-02-03" }], { sheet: "上半年", year: 2026 }),
          meetingsOf([{ date: "2026-08-03", type: "party-day" }], { sheet: "下半年", year: 2026 }),
        ],
      }),
      asOf: "2026-10-01",
      period: "2026Q1",
      answers: [["2026Q1", "cannot-judge", "上半年!A2"]],
    },
    "a month without a day counts for its quarter, a year does not": {
      ledgers: year(assembly("2026-02"), assembly("2026")),
      asOf: "2026-07-01",
      period: "2026H1",
      answers: [
        ["2026Q1", "met", "会议记录!A2"],
        ["2026Q2", "cannot-judge", "会议记录!A3"],
      ],
    },
    "F3.34: a combined record counts for each of its types": {
      ledgers: year(assembly("2026-02-15", { type: "assembly+party-day" })),
      period: "2026Q1",
      answers: [["2026Q1", "met", "会议记录!A2"]],
    },
    "one sheet per kind and none for assemblies": {
      ledgers: ledgersOf({
        meetings: [
          meetingsOf([{ date: "2026-02-03" }], { sheet: "支委会", meetingType: "committee" }),
          meetingsOf([{ date: "2026-02-15" }], { sheet: "主题党日", meetingType: "party-day" }),
        ],
      }),
      answers: [["branch", "cannot-judge"]],
    },
    "no column for the type": {
      ledgers: ledgersOf({ meetings: meetingsOf([{ date: "2026-02-03", topic: "学习党章" }]) }),
      answers: [["branch", "cannot-judge", "no 会议记录!A1:B2"]],
    },
    "no column for the date": {
      ledgers: ledgersOf({ meetings: meetingsOf([{ type: "party-day", topic: "学习党章" }]) }),
      answers: [["branch", "cannot-judge", "no 会议记录!A1:B2"]],
    },
    "declared coverage beats what the records suggest": {
      ledgers: ledgersOf({ meetings: meetingsOf([assembly("2026-05-11")]) }),
      declared: { meetings: "2026-01-01..2026-11-21" },
      asOf: "2026-06-30",
      answers: [
        ["2026Q1", "gap", "no 会议记录!A3:B3"],
        ["2026Q2", "met", "会议记录!A2"],
      ],
    },
  },
});
