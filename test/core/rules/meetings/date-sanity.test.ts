import { dateSanity } from "../../../../src/core/rules/meetings/date-sanity.ts";
import { dateOf, ledgersOf, type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const row = (date: string, more: MeetingRow = {}): MeetingRow => ({ date, type: "assembly", ...more });
const year = (...rows: MeetingRow[]) => ledgersOf({ meetings: meetingsOf(rows, { year: 2026 }) });

testRule(dateSanity, {
  met: { ledgers: year(row("2026-03-31")), answers: [["会议记录!2", "met", "会议记录!A2"]] },
  gap: {
    ledgers: year(row("?三月初")),
    answers: [["会议记录!2", "gap", "会议记录!A2"]],
    says: { "会议记录!2": "“三月初”看不懂" },
  },
  notApplicable: {
    ledgers: year(row("2025-03-31")),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: ledgersOf({ meetings: meetingsOf([{ type: "assembly" }]) }),
    answers: [["branch", "cannot-judge", "no 会议记录!A1:A2"]],
  },
  notDue: {
    ledgers: year(row("2026-11-20"), row("2026-12-15")),
    answers: [
      ["会议记录!2", "met", "会议记录!A2"],
      ["会议记录!3", "not-due", "会议记录!A3"],
    ],
  },
  toConfirm: {
    ledgers: year(row("2026-03-31"), row("2062-04-15"), row("2026-05-10")),
    answers: [
      ["会议记录!2", "met", "会议记录!A2"],
      ["会议记录!3", "to-confirm", "会议记录!A3"],
      ["会议记录!4", "met", "会议记录!A4"],
    ],
  },
  twoSubjects: {
    says: { "会议记录!3": "还没有写日期" },
    ledgers: year(row("2026-03"), row("")),
    answers: [
      ["会议记录!2", "met", "会议记录!A2"],
      ["会议记录!3", "gap", "no 会议记录!A3"],
    ],
  },
  traps: {
    "the first and the last day of the inspection belong to it, and so does the base date": {
      ledgers: year(row("2026-03-31"), row("2026-04-01"), row("2026-06-30"), row("2026-07-01")),
      asOf: "2026-06-30",
      period: "2026Q2",
      answers: [
        ["会议记录!3", "met", "会议记录!A3"],
        ["会议记录!4", "met", "会议记录!A4"],
        ["会议记录!5", "not-due", "会议记录!A5"],
      ],
    },
    "a meeting after the inspection but not after the base date": {
      ledgers: year(row("2026-06-30"), row("2026-07-01")),
      period: "2026Q2",
      answers: [["会议记录!2", "met", "会议记录!A2"]],
    },
    "on the day of founding": {
      ledgers: ledgersOf({ meetings: meetingsOf([row("2026-05-10")]), branch: { foundedOn: dateOf("2026-05-10") } }),
      answers: [["会议记录!2", "met", "会议记录!A2"]],
    },
    "a later date before all others, or alone on its sheet, is only planned": {
      ledgers: ledgersOf({
        meetings: [
          meetingsOf([row("2062-04-15"), row("2026-05-10"), row("2026-06-10")], { sheet: "支委会" }),
          meetingsOf([row("2026-12-15")], { sheet: "党课" }),
        ],
      }),
      answers: [
        ["支委会!2", "not-due", "支委会!A2"],
        ["支委会!3", "met", "支委会!A3"],
        ["支委会!4", "met", "支委会!A4"],
        ["党课!2", "not-due", "党课!A2"],
      ],
    },
    "a later date before a row of the base date itself": {
      ledgers: year(row("2026-03-31"), row("2027-04-15"), row("2026-11-21")),
      answers: [
        ["会议记录!2", "met", "会议记录!A2"],
        ["会议记录!3", "to-confirm", "会议记录!A3"],
        ["会议记录!4", "met", "会议记录!A4"],
      ],
    },
    "only planned rows have no date to judge": {
      ledgers: year(row("2026-12-15", { standing: "planned" })),
      answers: [["branch", "not-applicable"]],
    },
    "a sheet without the column is passed over where another has it": {
      ledgers: ledgersOf({
        meetings: [
          meetingsOf([{ type: "committee" }], { sheet: "支委会" }),
          meetingsOf([row("2026-05-10")], { sheet: "党员大会" }),
        ],
      }),
      answers: [["党员大会!2", "met", "党员大会!A2"]],
    },
    "a row is named by its title, else its topic, else its type": {
      ledgers: year(
        row("", { title: "第一次党员大会", topic: "学习党章" }),
        row("", { title: "", topic: "学习党章" }),
        row("", { title: "", topic: "" }),
        row("", { title: "", topic: "", type: "" }),
      ),
      answers: [
        ["会议记录!2", "gap", "no 会议记录!A2"],
        ["会议记录!3", "gap", "no 会议记录!A3"],
        ["会议记录!4", "gap", "no 会议记录!A4"],
        ["会议记录!5", "gap", "no 会议记录!A5"],
      ],
      says: {
        "会议记录!2": "第一次党员大会还没有写日期",
        "会议记录!3": "学习党章还没有写日期",
        "会议记录!4": "assembly还没有写日期",
        "会议记录!5": "这条会议记录还没有写日期",
      },
    },
    "before the branch was founded": {
      ledgers: ledgersOf({
        meetings: meetingsOf([row("2026-02-10"), row("2026-05-10")]),
        branch: { foundedOn: dateOf("2026-04") },
      }),
      answers: [
        ["会议记录!2", "gap", "会议记录!A2"],
        ["会议记录!3", "met", "会议记录!A3"],
      ],
    },
    "F3.39: planned and cancelled rows have no date to judge": {
      ledgers: year(row("?待定", { standing: "planned" }), row("", { standing: "cancelled" }), row("2026-05-10")),
      answers: [["会议记录!4", "met", "会议记录!A4"]],
    },
    "an unreadable date on a sheet of another year is not asked about": {
      ledgers: ledgersOf({
        meetings: [
          meetingsOf([row("?三月初")], { sheet: "2025", year: 2025 }),
          meetingsOf([row("2026-05-10")], { sheet: "2026", year: 2026 }),
        ],
      }),
      answers: [["2026!2", "met", "2026!A2"]],
    },
    "a base date in the past makes no gap of what came later": {
      ledgers: year(row("2026-03-31"), row("2026-05-10"), row("2026-09-10")),
      asOf: "2026-04-30",
      answers: [
        ["会议记录!2", "met", "会议记录!A2"],
        ["会议记录!3", "not-due", "会议记录!A3"],
        ["会议记录!4", "not-due", "会议记录!A4"],
      ],
    },
  },
});
