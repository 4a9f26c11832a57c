import { makeupStudy } from "../../../../src/core/rules/attendance/makeup-study.ts";
import {
  type EntryRow,
  entriesOf,
  ledgersOf,
  type MeetingRow,
  meetingsOf,
  rosterOf,
} from "../../../support/ledgers-of.ts";
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
  notApplicable: {
    ledgers: branch([row("")], []),
    answers: [["branch", "not-applicable"]],
    says: { branch: "没有登记缺席" },
  },
  cannotJudge: {
    ledgers: ledgersOf({ meetings: meetingsOf([{ date: "2026-05-15", type: "assembly" }]) }),
    answers: [["branch", "cannot-judge", "no 会议记录!A1:B2"]],
  },
  notDue: {
    // On the thirtieth day there is still time.
    ledgers: branch([{ ...row("张一"), date: "2026-10-22" }], []),
    answers: [["张一", "not-due", "会议记录!C2"]],
    says: { 张一: "2026年11月21日前补学" },
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
    "what makes up for an absence and what does not": {
      ledgers: branch(
        [row("张一、李二、王三、赵四、孙五、周六、吴七、郑八")],
        [
          { name: "张一", date: "2026-05-20", title: "学习党章" },
          { name: "李二", date: "2026-05-10", title: "补学党课" },
          { name: "王三", date: "", title: "补学党课" },
          { name: "赵四", date: "2026-05-20", title: "补学", makesUpFor: "2026-04-10" },
          { name: "孙五", date: "2026-05-20", title: "补学", makesUpFor: "2026-08-15" },
          { name: "周六", date: "2026-05-15", title: "补课" },
          { participants: "陈九、吴七", date: "2026-05-20", title: "补学" },
          { name: "郑八", date: "2026-05-20", title: "学习", makesUpFor: "2026-05" },
        ],
      ),
      answers: [
        ["张一", "to-confirm", "会议记录!C2"],
        ["李二", "to-confirm", "会议记录!C2"],
        ["王三", "to-confirm", "会议记录!C2"],
        ["赵四", "to-confirm", "会议记录!C2"],
        ["孙五", "to-confirm", "会议记录!C2"],
        ["周六", "met", "学习学时台账!B7"],
        ["吴七", "met", "学习学时台账!B8"],
        ["郑八", "met", "学习学时台账!B9"],
      ],
    },
    "the attendance ledger: who is marked absent or on leave, with a day, in the period": {
      ledgers: ledgersOf({
        meetings: meetingsOf([{ date: "2026-05-15", type: "assembly" }], { year: 2026 }),
        others: [
          entriesOf("attendance", [
            { name: "张一", date: "2026-05-15", presence: "absent", madeUpOn: "" },
            { name: "李二", date: "2026-05-15", presence: "leave", madeUpOn: "" },
            { name: "王三", date: "2026-05-15", presence: "present", madeUpOn: "" },
            { name: "赵四", date: "2025-05-15", presence: "absent", madeUpOn: "" },
            { name: "孙五", date: "", presence: "absent", madeUpOn: "" },
            { name: "", date: "2026-05-15", presence: "absent", madeUpOn: "" },
          ]),
        ],
      }),
      answers: [
        ["张一", "to-confirm", "考勤表!C2"],
        ["李二", "to-confirm", "考勤表!C3"],
      ],
    },
    "an attendance ledger without marks: a reason tells of an absence, its blank of none": {
      ledgers: ledgersOf({
        meetings: meetingsOf([{ date: "2026-05-15", type: "assembly" }], { year: 2026 }),
        others: [
          entriesOf("attendance", [
            { name: "张一", date: "2026-05-15", reason: "病假" },
            { name: "李二", date: "2026-05-15", reason: "" },
          ]),
        ],
      }),
      answers: [["张一", "to-confirm", "考勤表!C2"]],
    },
    "the first absence is not forgotten for the second, and both are shown": {
      ledgers: branch(
        [row("张一"), { ...row("张一"), date: "2026-06-15" }],
        [{ name: "张一", date: "2026-07-01", makesUpFor: "2026-06-15" }],
      ),
      answers: [["张一", "to-confirm", "会议记录!C2", "学习学时台账!B2"]],
    },
    "only a name that two members share": {
      ledgers: ledgersOf({
        roster: rosterOf([{ name: "张一" }, { name: "张一", birthDate: "1990-01-01" }]),
        meetings: meetingsOf([row("张一")], { year: 2026 }),
      }),
      answers: [["张一", "cannot-judge", "会议记录!C2"]],
      says: { 张一: "不止一人" },
    },
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
