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
    ledgers: year(row("10", ""), row("", "8"), row("全体党员", "8")),
    answers: [
      ["会议记录!2", "cannot-judge", "会议记录!C2", "no 会议记录!D2"],
      ["会议记录!3", "cannot-judge", "no 会议记录!C3", "会议记录!D3"],
      ["会议记录!4", "cannot-judge", "会议记录!C4", "会议记录!D4"],
    ],
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
    "one of the two numbers has no column": {
      ledgers: ledgersOf({ meetings: meetingsOf([{ date: "2026-05-15", type: "assembly", expected: "3" }]) }),
      answers: [["branch", "cannot-judge", "no 会议记录!A1:C2"]],
    },
    "the other of them has none": {
      ledgers: ledgersOf({ meetings: meetingsOf([{ date: "2026-05-15", type: "assembly", present: "3" }]) }),
      answers: [["branch", "cannot-judge", "no 会议记录!A1:C2"]],
    },
    "no meeting in the inspection period": {
      ledgers: year(row("3", "1", { date: "2025-05-15" })),
      answers: [["branch", "not-applicable"]],
    },
    "a sheet without the columns beside one that has 应到 and a list": {
      ledgers: ledgersOf({
        meetings: [
          meetingsOf([{ date: "2026-03-10", type: "committee" }], { sheet: "支委会", year: 2026 }),
          meetingsOf([{ date: "2026-05-15", type: "assembly", expected: "3", attendees: "张一、李二" }], {
            sheet: "党员大会",
            year: 2026,
          }),
        ],
      }),
      answers: [
        ["支委会!2", "cannot-judge", "支委会!A2"],
        ["党员大会!2", "gap", "党员大会!C2", "党员大会!D2"],
      ],
    },
    "应到 written as names": {
      ledgers: year(row("张一、李二", "1"), row("张一、李二等3名", "4")),
      answers: [
        ["会议记录!2", "gap", "会议记录!C2", "会议记录!D2"],
        ["会议记录!3", "met", "会议记录!C3", "会议记录!D3"],
      ],
      says: { "会议记录!2": "应到2人、实到1人" },
    },
    "F4.48: 应到 that leaves somebody out already, or a meeting without a day, has nobody taken off": {
      ledgers: withRoster(
        [
          { name: "张一", exemption: "" },
          { name: "李二", exemption: "" },
          { name: "王三", exemption: "年老体弱" },
          { name: "赵四", exemption: "患病" },
        ],
        row("3", "2"),
        row("4", "2", { date: "2026-05" }),
        row("4", "1"),
      ),
      answers: [
        ["会议记录!2", "gap", "会议记录!C2", "会议记录!D2"],
        ["会议记录!3", "gap", "会议记录!C3", "会议记录!D3"],
        ["会议记录!4", "gap", "会议记录!C4", "会议记录!D4"],
      ],
      says: {
        "会议记录!2": "应到3人、实到2人",
        "会议记录!3": "应到4人、实到2人",
        "会议记录!4": "应到4人（其中2人豁免，按2人算）、实到1人",
      },
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
      ledgers: withRoster([{ name: "张一", exemption: "患病" }], row("1", "0"), row("1", "1")),
      answers: [
        ["会议记录!2", "not-applicable"],
        ["会议记录!3", "not-applicable"],
      ],
    },
    "F1.10: guests whom the number includes do not raise it": {
      ledgers: year(
        row("10", "9", { attendees: "张一、李二、王三、赵四、孙五、周六、吴七、郑八（列席）、冯九（积极分子）" }),
      ),
      answers: [["会议记录!2", "gap", "会议记录!C2", "会议记录!D2"]],
      says: { "会议记录!2": "实到7人" },
    },
    "everybody but one, as a sentence": {
      ledgers: year(
        row("10", "", { present: "全体党员除李二" }),
        row("10", "", { present: "全体党员除李二、王三、赵四" }),
      ),
      answers: [
        ["会议记录!2", "met", "会议记录!C2", "会议记录!D2"],
        ["会议记录!3", "gap", "会议记录!C3", "会议记录!D3"],
      ],
      says: { "会议记录!3": "实到7人" },
    },
    "a number beside 全体党员 is what counts": {
      ledgers: year(row("10", "7", { attendees: "全体党员" })),
      answers: [["会议记录!2", "gap", "会议记录!C2", "会议记录!D2"]],
      says: { "会议记录!2": "实到7人" },
    },
  },
});
