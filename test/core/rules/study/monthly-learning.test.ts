import { monthlyLearning } from "../../../../src/core/rules/study/monthly-learning.ts";
import {
  dateOf,
  type EntryRow,
  entriesOf,
  ledgersOf,
  type MeetingRow,
  meetingsOf,
} from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const meetings = (...rows: MeetingRow[]) => ledgersOf({ meetings: meetingsOf(rows) });
const figures = { "study.monthly_learning": { times: 1, per: "month" } } as const;
const may = { figures, period: "2026-05" } as const;

/** Minutes that cover May without a session in it, and a study ledger. */
const aroundMay = (...study: EntryRow<"study">[]) =>
  ledgersOf({
    meetings: meetingsOf([
      { date: "2026-01-09", type: "study" },
      { date: "2026-07-01", type: "study" },
    ]),
    others: [entriesOf("study", study)],
  });

testRule(monthlyLearning, {
  met: {
    ...may,
    ledgers: meetings({ date: "2026-05-31", type: "party-day", topic: "理论学习" }),
    answers: [["2026-05", "met", "会议记录!A2"]],
  },
  gap: {
    ...may,
    ledgers: meetings({ date: "2026-05-31", type: "party-day", topic: "志愿清扫" }),
    answers: [["2026-05", "gap", "no 会议记录!A3:C3"]],
  },
  notApplicable: {
    ...may,
    ledgers: ledgersOf({
      meetings: meetingsOf([{ date: "2026-07-01", type: "study" }]),
      branch: { foundedOn: dateOf("2026-06-10") },
    }),
    answers: [["2026-05", "not-applicable"]],
  },
  cannotJudge: {
    ...may,
    ledgers: meetings({ date: "2026-07-01", type: "study" }),
    answers: [["2026-05", "cannot-judge"]],
  },
  notDue: {
    figures,
    period: "2026-11",
    ledgers: meetings({ date: "2026-10-01", type: "study" }),
    answers: [["2026-11", "not-due"]],
  },
  twoSubjects: {
    figures,
    period: "2026-05-01..2026-06-30",
    ledgers: meetings({ date: "2026-05-08", type: "study" }, { date: "2026-07-08", type: "committee" }),
    answers: [
      ["2026-05", "met", "会议记录!A2"],
      ["2026-06", "gap", "no 会议记录!A4:B4"],
    ],
  },
  traps: {
    "a session of which nobody can tell who took part": {
      ...may,
      ledgers: aroundMay(
        { date: "2026-01-09", title: "党章", participants: "?#REF!" },
        { date: "2026-05-09", title: "党章", participants: "?#REF!" },
        { date: "2026-07-09", title: "党章", participants: "张一" },
      ),
      answers: [["2026-05", "cannot-judge", "学习学时台账!A3"]],
      says: { "2026-05": "有1条记录" },
    },
    "on the first or the last day of the month": {
      ...may,
      ledgers: aroundMay(
        { date: "2026-04-30", title: "党章", participants: "?#REF!" },
        { date: "2026-05-01", title: "党章", participants: "?#REF!" },
        { date: "2026-05-31", title: "党章", participants: "?#REF!" },
        { date: "2026-06-01", title: "党章", participants: "?#REF!" },
      ),
      answers: [["2026-05", "cannot-judge", "学习学时台账!A3", "学习学时台账!A4"]],
      says: { "2026-05": "有2条记录" },
    },
    "a sheet that does not ask who took part": {
      ...may,
      ledgers: aroundMay(
        { date: "2026-01-09", title: "党章" },
        { date: "2026-05-09", title: "党章" },
        { date: "2026-07-09", title: "党章" },
      ),
      answers: [["2026-05", "cannot-judge", "学习学时台账!A3"]],
    },
    "somebody who learned alone is no session in doubt": {
      ...may,
      ledgers: aroundMay(
        { date: "2026-01-09", title: "党章", participants: "张一", type: "" },
        { date: "2026-05-08", title: "党章", participants: "张一", type: "" },
        { date: "2026-05-09", title: "党章", participants: "", type: "自学" },
        { date: "2026-05-10", title: "党章", participants: "?#REF!", type: "网络自学" },
        { date: "2026-07-09", title: "党章", participants: "张一", type: "" },
      ),
      answers: [["2026-05", "gap", "no 学习学时台账!A7:D7"]],
    },
    "a session on the first day of the month, which was an assembly and a committee meeting at once": {
      ...may,
      ledgers: meetings({ date: "2026-05-01", type: "assembly+committee", topic: "传达上级精神" }),
      answers: [["2026-05", "met", "会议记录!A2"]],
    },
    "a committee that studies is not all the members": {
      ...may,
      ledgers: meetings(
        { date: "2026-05-01", type: "committee", topic: "学习文件" },
        { date: "2026-06-01", type: "committee", topic: "" },
      ),
      answers: [["2026-05", "gap", "no 会议记录!A4:C4"]],
    },
    "a meeting of no type that can be told may be the missing one": {
      ...may,
      ledgers: meetings({ date: "2026-05-20", type: "" }, { date: "2026-06-01", type: "committee" }),
      answers: [["2026-05", "cannot-judge", "会议记录!A2"]],
    },
    "a lecture whose date cannot be read may be the missing one": {
      ...may,
      ledgers: meetings({ date: "?5.32", type: "lecture" }, { date: "2026-05-31", type: "committee" }),
      answers: [["2026-05", "cannot-judge", "会议记录!A2"]],
    },
  },
});
