import { secretaryLeads } from "../../../../src/core/rules/study/secretary-leads.ts";
import { dateOf, entriesOf, ledgersOf, type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const committee = entriesOf("committee", [{ name: "张一", post: "书记" }]);
const meetings = (...rows: MeetingRow[]) => ledgersOf({ meetings: meetingsOf(rows), others: [committee] });
const study = (date: string, speaker: string): MeetingRow => ({ date, type: "study", speaker });
const spring = { period: "2026Q2", declared: { meetings: "2026-01-01..2026-11-21" } } as const;

testRule(secretaryLeads, {
  met: {
    ...spring,
    ledgers: meetings(study("2026-06-30", "支部书记张一")),
    answers: [["2026Q2", "met", "会议记录!C2"]],
  },
  gap: {
    ...spring,
    ledgers: meetings(study("2026-06-30", "张一一")),
    answers: [["2026Q2", "gap", "no 会议记录!A3:C3"]],
  },
  notApplicable: {
    ...spring,
    ledgers: ledgersOf({
      meetings: meetingsOf([study("2026-08-30", "张一")]),
      others: [committee],
      branch: { foundedOn: dateOf("2026-07-10") },
    }),
    answers: [["2026Q2", "not-applicable"]],
  },
  cannotJudge: {
    ...spring,
    ledgers: meetings({ date: "2026-06-30", type: "study" }),
    answers: [["branch", "cannot-judge", "no 会议记录!A1:B2"]],
  },
  notDue: { period: "2026Q4", ledgers: meetings(study("2026-06-30", "张一")), answers: [["2026Q4", "not-due"]] },
  twoSubjects: {
    period: "2026-04-01..2026-09-30",
    ledgers: meetings(study("2026-05-30", "张一、李二"), study("2026-10-30", "书记")),
    answers: [
      ["2026Q2", "met", "会议记录!C2"],
      ["2026Q3", "gap", "no 会议记录!A4:C4"],
    ],
  },
  traps: {
    "led a session of the study ledger; a cell that says only 书记 is the secretary": {
      ...spring,
      period: "2026-01-01..2026-06-30",
      ledgers: ledgersOf({
        meetings: meetingsOf([{ date: "2026-06-30", type: "committee" }]),
        others: [
          committee,
          entriesOf("study", [
            { date: "2026-01-10", lead: "李二" },
            { date: "2026-02-10", lead: "" },
            { date: "2026-02-20", lead: "书记" },
            { date: "2026-04-01", lead: "张一" },
          ]),
        ],
      }),
      answers: [
        ["2026Q1", "met", "学习学时台账!B4"],
        ["2026Q2", "met", "学习学时台账!B5"],
      ],
    },
    "spoke on the first day of the quarter, named by the post": {
      ...spring,
      ledgers: meetings(study("2026-04-01", "书记")),
      answers: [["2026Q2", "met", "会议记录!C2"]],
    },
    "a lecture of the secretary whose date cannot be read; one that was cancelled is no doubt": {
      ...spring,
      ledgers: meetings(study("?6.31", "书记"), study("2026-06-30", "李二"), {
        ...study("?6.31", "张一"),
        standing: "cancelled",
      }),
      answers: [["2026Q2", "cannot-judge", "会议记录!A2"]],
    },
    "a lecture of the secretary of which only the year is known": {
      ...spring,
      ledgers: meetings(study("2026", "书记"), study("2026-06-30", "李二")),
      answers: [["2026Q2", "cannot-judge", "会议记录!A2"]],
      reasons: { "2026Q2": "unreadable-date" },
    },
    "somebody else's lecture of which only the year is known": {
      ...spring,
      ledgers: meetings(study("2026", "李二"), study("2026-06-30", "李二")),
      answers: [["2026Q2", "gap", "no 会议记录!A4:C4"]],
    },
    "only a cancelled lecture and somebody else's have dates that cannot be read": {
      ...spring,
      ledgers: meetings({ ...study("?6.31", "张一"), standing: "cancelled" }, study("?6.31", "李二")),
      answers: [["2026Q2", "gap", "no 会议记录!A4:C4"]],
    },
    "a session of the study ledger that the secretary led on a day nobody can read": {
      ...spring,
      ledgers: ledgersOf({
        meetings: meetingsOf([study("2026-06-30", "李二")]),
        others: [
          committee,
          entriesOf("study", [
            { date: "?五月", lead: "李二" },
            { date: "?五月", lead: "张一" },
          ]),
        ],
      }),
      answers: [["2026Q2", "cannot-judge", "学习学时台账!A3"]],
    },
    "nobody knows who the secretary is": {
      ...spring,
      ledgers: ledgersOf({ meetings: meetingsOf([study("2026-06-30", "张一")]) }),
      answers: [["2026Q2", "cannot-judge"]],
    },
  },
});
