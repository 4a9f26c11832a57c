import { preparation } from "../../../../src/core/rules/orglife/preparation.ts";
import { entriesOf, ledgersOf, type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const life = (more: MeetingRow = {}): MeetingRow => ({ date: "2026-06-30", type: "org-life", ...more });
const talks = (...dates: string[]) =>
  entriesOf(
    "talks",
    dates.map((date) => ({ date, talker: "张一", partner: "李二" })),
    { year: 2026 },
  );
const study: MeetingRow = { date: "2026-06-15", type: "study", title: "集中学习" };
const opinions: MeetingRow = { date: "2026-06-20", type: "committee", title: "征求党员意见" };
const year = (rows: MeetingRow[], ...dates: string[]) =>
  ledgersOf({ meetings: meetingsOf(rows, { year: 2026 }), others: [talks(...dates)] });

testRule(preparation, {
  met: {
    ledgers: year([life(), study, opinions], "2026-05-31"),
    answers: [["会议记录!2", "met", "会议记录!A2", "会议记录!A3", "会议记录!A4", "谈心谈话记录!A2"]],
  },
  gap: {
    // A talk 31 days before is too early; opinions were asked for another time, not before this meeting.
    ledgers: year([life(), study, { ...opinions, date: "2026-02-20" }], "2026-05-30"),
    answers: [["会议记录!2", "gap", "会议记录!A2", "会议记录!A3", "no 会议记录!A2:C2"]],
    says: { "会议记录!2": "征求意见、谈心谈话" },
  },
  notApplicable: {
    ledgers: year([study], "2026-06-01"),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: ledgersOf({ meetings: meetingsOf([life(), study, opinions], { year: 2026 }) }),
    answers: [["会议记录!2", "cannot-judge", "会议记录!A2", "会议记录!A3", "会议记录!A4"]],
    says: { "会议记录!2": "看不出有没有谈心谈话的记录" },
    reasons: { "会议记录!2": "missing-ledger" },
  },
  twoSubjects: {
    ledgers: year([life(), study, opinions, life({ date: "2026-09" })], "2026-06-10"),
    answers: [
      ["会议记录!2", "met", "会议记录!A2", "会议记录!A3", "会议记录!A4", "谈心谈话记录!A2"],
      ["会议记录!5", "cannot-judge", "会议记录!A5"],
    ],
  },
  traps: {
    "a study session or a Party lecture is study, whatever its name": {
      ledgers: year(
        [
          life(),
          { ...opinions, type: "committee+lecture", title: "支委会" },
          life({ date: "2026-09-30" }),
          { date: "2026-09-15", type: "committee+study", title: "征求党员意见" },
        ],
        "2026-06-10",
        "2026-09-10",
      ),
      answers: [
        ["会议记录!2", "gap", "会议记录!A2", "会议记录!A3", "谈心谈话记录!A2", "no 会议记录!A2:C2"],
        ["会议记录!4", "met", "会议记录!A4", "会议记录!A5", "会议记录!A5", "谈心谈话记录!A3"],
      ],
      says: { "会议记录!2": "还没有看到征求意见的记录" },
    },
    "an entry of the study ledger; a meeting of two days": {
      ledgers: ledgersOf({
        meetings: meetingsOf([life({ date: "2026-06-30..2026-07-01" }), opinions], { year: 2026 }),
        others: [talks("2026-06-10"), entriesOf("study", [{ title: "党章", date: "2026-06-12" }])],
      }),
      answers: [["会议记录!2", "met", "会议记录!A2", "学习学时台账!B2", "会议记录!A3", "谈心谈话记录!A2"]],
    },
    "a meeting that is known by its month only has no days before it": {
      ledgers: year([life({ date: "2026-06" }), study, opinions], "2026-06-10"),
      answers: [["会议记录!2", "cannot-judge", "会议记录!A2"]],
    },
    "minutes that never speak of opinions prove nothing about them": {
      ledgers: year([life(), study], "2026-06-10"),
      answers: [["会议记录!2", "cannot-judge", "会议记录!A2", "会议记录!A3", "谈心谈话记录!A2"]],
    },
    "the minutes of the meeting themselves tell of it": {
      ledgers: year([
        life({ content: "会前组织党员集中学习，广泛征求群众意见，委员之间开展谈心谈话。张一作自我批评。" }),
      ]),
      answers: [["会议记录!2", "met", "会议记录!A2"]],
    },
    "a meeting before the ledger begins proves nothing": {
      ledgers: ledgersOf({
        meetings: meetingsOf([life(), { date: "2026-06-05", type: "assembly" }]),
        others: [entriesOf("talks", [{ date: "2026-06-10", talker: "张一", partner: "李二" }])],
      }),
      answers: [["会议记录!2", "cannot-judge", "会议记录!A2", "谈心谈话记录!A2"]],
      reasons: { "会议记录!2": "coverage" },
    },
    "no ledger of talks, but the minutes speak of them: what is lacking is something else": {
      ledgers: ledgersOf({ meetings: meetingsOf([life({ content: "会前开展谈心谈话" }), study], { year: 2026 }) }),
      answers: [["会议记录!2", "cannot-judge", "会议记录!A2", "会议记录!A3"]],
      reasons: { "会议记录!2": "coverage" },
    },
    "talks that begin after the days before the meeting": {
      ledgers: ledgersOf({
        meetings: meetingsOf([life(), study, opinions], { year: 2026 }),
        others: [entriesOf("talks", [{ date: "2026-09-10", talker: "张一", partner: "李二" }])],
      }),
      answers: [["会议记录!2", "cannot-judge", "会议记录!A2", "会议记录!A3", "会议记录!A4"]],
      reasons: { "会议记录!2": "coverage" },
    },
  },
});
