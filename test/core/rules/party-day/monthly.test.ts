import { monthly } from "../../../../src/core/rules/party-day/monthly.ts";
import { dateOf, ledgersOf, type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const day = (date: string, type = "party-day"): MeetingRow => ({ date, type });
const year = (...rows: MeetingRow[]) => ledgersOf({ meetings: meetingsOf(rows, { year: 2026 }) });

testRule(monthly, {
  met: { ledgers: year(day("2026-05-15")), period: "2026-05", answers: [["2026-05", "met", "会议记录!A2"]] },
  gap: {
    ledgers: year(day("2026-05-15")),
    period: "2026-04",
    answers: [["2026-04", "gap", "no 会议记录!A3:B3"]],
  },
  notApplicable: {
    ledgers: ledgersOf({ meetings: meetingsOf([day("2026-05-15")]), branch: { foundedOn: dateOf("2026-05-04") } }),
    period: "2026-04",
    answers: [["2026-04", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: ledgersOf({ meetings: meetingsOf([day("2026-05-15")]) }),
    asOf: "2026-06-01",
    period: "2026-04",
    answers: [["2026-04", "cannot-judge"]],
    says: { "2026-04": "2026-05 至 2026-06" },
  },
  notDue: {
    ledgers: year(day("2026-05-15")),
    asOf: "2026-06-30",
    period: "2026-06",
    answers: [["2026-06", "not-due"]],
  },
  twoSubjects: {
    ledgers: year(day("2026-01-15"), day("2026-03", "assembly+party-day")),
    asOf: "2026-03-31",
    answers: [
      ["2026-01", "met", "会议记录!A2"],
      ["2026-02", "gap", "no 会议记录!A4:B4"],
      ["2026-03", "met", "会议记录!A3"],
    ],
  },
  traps: {
    "F3.38: a study session is no theme Party day": {
      ledgers: year(day("2026-05-15", "study"), day("2026-04-15")),
      period: "2026-05",
      answers: [["2026-05", "gap", "no 会议记录!A4:B4"]],
    },
    "the founding month itself is due (decision 6)": {
      ledgers: ledgersOf({
        meetings: meetingsOf([day("2026-06-15")]),
        branch: { foundedOn: dateOf("2026-05-28") },
      }),
      declared: { meetings: "2026-05-01..2026-11-21" },
      period: "2026-05",
      answers: [["2026-05", "gap", "no 会议记录!A3:B3"]],
    },
    "a record of an unreadable type may be the missing one": {
      ledgers: year(day("2026-05-15", "?碰头"), day("2026-04-15")),
      period: "2026-05",
      answers: [["2026-05", "cannot-judge", "会议记录!B2"]],
    },
    "a ledger that fell silent more than 62 days ago proves nothing after its last month (decision 3)": {
      ledgers: ledgersOf({ meetings: meetingsOf([day("2026-05-15"), day("2026-06-15")]) }),
      asOf: "2026-09-01",
      period: "2026Q3",
      answers: [
        ["2026-07", "cannot-judge"],
        ["2026-08", "cannot-judge"],
        ["2026-09", "not-due"],
      ],
    },
  },
});
