import { rate } from "../../../../src/core/rules/attendance/rate.ts";
import { ledgersOf, type MeetingRow, type MemberRow, meetingsOf, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const row = (expected: string, present: string, more: MeetingRow = {}): MeetingRow => ({
  date: "2026-05-15",
  type: "assembly",
  expected,
  present,
  ...more,
});
const year = (...rows: MeetingRow[]) => ledgersOf({ meetings: meetingsOf(rows, { year: 2026 }) });
const withRoster = (members: readonly MemberRow[], ...rows: MeetingRow[]) =>
  ledgersOf({ roster: rosterOf(members), meetings: meetingsOf(rows, { year: 2026 }) });

testRule(rate, {
  met: { ledgers: year(row("10", "8")), answers: [["会议记录!2", "met", "会议记录!C2", "会议记录!D2"]] },
  gap: {
    ledgers: year(row("100", "79")),
    answers: [["会议记录!2", "gap", "会议记录!C2", "会议记录!D2"]],
    says: { "会议记录!2": "到会率79%，低于80%" },
  },
  notApplicable: { ledgers: year(row("0", "0")), answers: [["会议记录!2", "not-applicable"]] },
  cannotJudge: {
    ledgers: year(row("10", "")),
    answers: [["会议记录!2", "cannot-judge", "会议记录!C2", "no 会议记录!D2"]],
  },
  twoSubjects: {
    ledgers: year(row("3", "2"), row("3", "3")),
    answers: [
      ["会议记录!2", "gap", "会议记录!C2", "会议记录!D2"],
      ["会议记录!3", "met", "会议记录!C3", "会议记录!D3"],
    ],
  },
  traps: {
    "no column for the numbers": {
      ledgers: ledgersOf({ meetings: meetingsOf([{ date: "2026-05-15", type: "assembly" }]) }),
      answers: [["branch", "cannot-judge", "no 会议记录!A1:B2"]],
    },
    "F4.48: the exempt are taken off where 应到 still includes them": {
      ledgers: withRoster(
        [
          { name: "张一", exemption: "" },
          { name: "李二", exemption: "" },
          { name: "王三", exemption: "年老体弱" },
        ],
        row("3", "2"),
      ),
      answers: [["会议记录!2", "met", "会议记录!C2", "会议记录!D2"]],
    },
    "F4.48: everybody exempt": {
      ledgers: withRoster([{ name: "张一", exemption: "患病" }], row("1", "0")),
      answers: [["会议记录!2", "not-applicable"]],
    },
    "F1.10: guests whom the number includes do not raise it": {
      ledgers: year(
        row("10", "9", { attendees: "张一、李二、王三、赵四、孙五、周六、吴七、郑八（列席）、冯九（积极分子）" }),
      ),
      answers: [["会议记录!2", "gap", "会议记录!C2", "会议记录!D2"]],
      says: { "会议记录!2": "实到7人" },
    },
    "everybody but one, as a sentence": {
      ledgers: year(row("10", "", { present: "全体党员除李二" })),
      answers: [["会议记录!2", "met", "会议记录!C2", "会议记录!D2"]],
    },
  },
});
