import { makeupStudy } from "../../../../src/core/rules/attendance/makeup-study.ts";
import { type EntryRow, entriesOf, ledgersOf, type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const row = (absentees: string): MeetingRow => ({ date: "2026-05-15", type: "assembly", absentees });
const branch = (meetings: readonly MeetingRow[], study: readonly EntryRow<"study">[]) =>
  ledgersOf({
    meetings: meetingsOf(meetings, { year: 2026 }),
    others: study.length > 0 ? [entriesOf("study", study)] : [],
  });

testRule(makeupStudy, {
  met: {
    ledgers: branch([row("张一（病假）")], [{ name: "张一", date: "2026-06-14", title: "补学党课" }]),
    answers: [["张一", "met", "学习学时台账!B2"]],
  },
  gap: "a local custom that no text states is only a reminder",
  notApplicable: { ledgers: branch([row("")], []), answers: [["branch", "not-applicable"]] },
  cannotJudge: {
    ledgers: ledgersOf({ meetings: meetingsOf([{ date: "2026-05-15", type: "assembly" }]) }),
    answers: [["branch", "cannot-judge", "no 会议记录!A1:B2"]],
  },
  notDue: {
    ledgers: branch([{ ...row("张一"), date: "2026-11-01" }], []),
    answers: [["张一", "not-due", "会议记录!C2"]],
  },
  toConfirm: {
    ledgers: branch([row("张一（病假）")], [{ name: "张一", date: "2026-06-15", title: "补学党课" }]),
    answers: [["张一", "to-confirm", "会议记录!C2"]],
  },
  twoSubjects: {
    ledgers: branch(
      [row("张一（病假）、李二（公差）")],
      [{ name: "李二", date: "2026-08-01", makesUpFor: "2026-05-15" }],
    ),
    answers: [
      ["张一", "to-confirm", "会议记录!C2"],
      ["李二", "met", "学习学时台账!B2"],
    ],
  },
  traps: {
    "a day of making up in the attendance ledger": {
      ledgers: ledgersOf({
        meetings: meetingsOf([{ date: "2026-05-15", type: "assembly" }], { year: 2026 }),
        others: [
          entriesOf("attendance", [{ name: "张一", date: "2026-05-15", presence: "absent", madeUpOn: "2026-06-01" }]),
        ],
      }),
      answers: [["张一", "met", "考勤表!D2"]],
    },
  },
});
