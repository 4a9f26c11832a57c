import { groupTrainingCount } from "../../../../src/core/rules/study/group-training-count.ts";
import {
  dateOf,
  type EntryRow,
  entriesOf,
  ledgersOf,
  type MeetingRow,
  meetingsOf,
} from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const session = (date: string, more: EntryRow<"study"> = {}): EntryRow<"study"> => ({
  date,
  title: "党章学习",
  participants: "张一、李二",
  ...more,
});
const study = (...rows: EntryRow<"study">[]) => ledgersOf({ others: [entriesOf("study", rows)] });
const months = Array.from({ length: 12 }, (_, index) => `2025-${String(index + 1).padStart(2, "0")}-10`);
const figures = { "study.sessions": { times: 12, per: "year" } } as const;
const year = { figures, period: "2025", declared: { study: "2025-01-01..2026-11-21" } } as const;
const cell = (row: number) => `学习学时台账!A${row}`;

testRule(groupTrainingCount, {
  met: {
    ...year,
    ledgers: study(...months.map((date) => session(date))),
    answers: [["2025", "met", ...months.map((_, index) => cell(index + 2))]],
  },
  gap: {
    ...year,
    ledgers: study(...months.slice(1).map((date) => session(date))),
    answers: [["2025", "gap", "no 学习学时台账!A13:C13", cell(2), cell(3), cell(4), cell(5), cell(6)]],
    says: { "2025": "应有12次集中教育培训，已有11次，还差1次" },
  },
  notApplicable: {
    ...year,
    ledgers: ledgersOf({
      others: [entriesOf("study", [session("2026-05-10")])],
      branch: { foundedOn: dateOf("2026-01-10") },
    }),
    answers: [["2025", "not-applicable"]],
  },
  cannotJudge: {
    figures,
    ledgers: ledgersOf({}),
    answers: [["branch", "cannot-judge"]],
    says: { branch: "学习学时台账或会议记录" },
  },
  notDue: { figures, ledgers: study(session("2026-05-10")), answers: [["2026", "not-due", cell(2)]] },
  twoSubjects: {
    figures: { "study.sessions": { times: 1, per: "year" } },
    period: "2025-01-01..2026-11-21",
    ledgers: study(session("2025-05-10"), session("2026-05-10")),
    answers: [
      ["2025", "met", cell(2)],
      ["2026", "met", cell(3)],
    ],
  },
  traps: {
    "a session in both ledgers is one session, and a lecture counts": {
      figures: { "study.sessions": { times: 3, per: "year" } },
      period: "2025",
      declared: { study: "2025-01-01..2025-12-31", meetings: "2025-01-01..2025-12-31" },
      ledgers: ledgersOf({
        meetings: meetingsOf([
          { date: "2025-05-10", type: "study" },
          { date: "2025-06-10", type: "lecture+assembly" },
          { date: "2025-07-10", type: "assembly", topic: "学习党章" },
        ] as MeetingRow[]),
        others: [entriesOf("study", [session("2025-05-10")])],
      }),
      answers: [["2025", "gap", "no 学习学时台账!A3:C3", "会议记录!A2", "会议记录!A3"]],
    },
    "one row per person is one session; studying alone is none": {
      ...year,
      figures: { "study.sessions": { times: 2, per: "year" } },
      ledgers: study(
        { name: "张一", date: "2025-05-10", title: "党章学习", type: "" },
        { name: "李二", date: "2025-05-10", title: "党章学习" },
        { name: "李二", date: "2025-06-10", title: "网课", type: "网上自学" },
        { name: "张一", date: "2025-06-10", title: "网课", type: "网上自学" },
        { name: "王三", date: "2025-07-10", title: "党课" },
        { name: "张一", date: "2025-08-10", title: "党史学习" },
        { name: "李二", date: "2025-08-10", title: "消防培训" },
      ),
      answers: [["2025", "gap", "no 学习学时台账!A9:D9", "学习学时台账!B2"]],
    },
    "without a column for the title one content on one day is one session": {
      ...year,
      figures: { "study.sessions": { times: 2, per: "year" } },
      ledgers: study(
        { name: "张一", date: "2025-05-10", content: "学习党章" },
        { name: "李二", date: "2025-05-10", content: "学习党章" },
        { name: "张一", date: "2025-06-10", content: "学习党史" },
        { name: "李二", date: "2025-06-10", content: "消防培训" },
      ),
      answers: [["2025", "gap", "no 学习学时台账!A6:C6", "学习学时台账!B2"]],
    },
    "what tells that people learned together": {
      ...year,
      figures: { "study.sessions": { times: 5, per: "year" } },
      ledgers: study(
        session("2025-03-10", { participants: "张一等12名" }),
        session("2025-04-10", { participants: "全体党员" }),
        session("2025-05-10", { participants: "", title: "集中学习" }),
        session("2025-06-10", { participants: "", type: "轮训" }),
        session("2025-07-10", { participants: "张一" }),
        session("2025-08-10", { participants: "" }),
      ),
      answers: [["2025", "gap", "no 学习学时台账!A8:D8", cell(2), cell(3), cell(4), cell(5)]],
    },
    "a session of each ledger without a date makes two doubts; a web course alone makes none": {
      ...year,
      declared: { study: "2025-01-01..2025-12-31", meetings: "2025-01-01..2025-12-31" },
      period: "2025",
      figures: { "study.sessions": { times: 1, per: "year" } },
      ledgers: ledgersOf({
        meetings: meetingsOf([{ date: "?五月", type: "lecture" }]),
        others: [entriesOf("study", [session("?五月"), session("?六月", { type: "网络自学" })])],
      }),
      answers: [["2025", "cannot-judge", cell(2), "会议记录!A2"]],
      says: { "2025": "有2条记录" },
    },
    "web courses without a date are no doubt": {
      ...year,
      ledgers: study(session("?六月", { type: "网络自学" })),
      answers: [["2025", "gap", "no 学习学时台账!A3:D3"]],
    },
    "a session without a date": {
      ...year,
      ledgers: study(session("?五月"), session("2025-06-10")),
      answers: [["2025", "cannot-judge", cell(2), cell(3)]],
    },
  },
});
