import { sixMonthsAbsent } from "../../../../src/core/rules/attendance/six-months-absent.ts";
import {
  entriesOf,
  ledgersOf,
  type MeetingRow,
  type MemberRow,
  meetingsOf,
  rosterOf,
} from "../../../support/ledgers-of.ts";
import { type Case, testRule } from "../../../support/test-rule.ts";

const member = (name: string): MemberRow => ({ name, note: "" });
const branch = (members: readonly MemberRow[], meetings: readonly MeetingRow[]) =>
  ledgersOf({ roster: rosterOf(members), meetings: meetingsOf(meetings) });

/** One theme Party day on the tenth of so many months in a row, from `YYYY-MM`. */
function monthly(first: string, count: number, attendees: string): MeetingRow[] {
  const [year = 0, month = 0] = first.split("-").map(Number);
  return Array.from({ length: count }, (_, index) => {
    const at = year * 12 + month - 1 + index;
    const date = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}-10`;
    return { date, type: "party-day", attendees };
  });
}

/** October to March without a trace: on 1 April six months are closed, on 31 March five. */
const unpaidRun: readonly { readonly asOf: string; readonly hit: boolean }[] = [
  { asOf: "2026-04-01", hit: true },
  { asOf: "2026-03-31", hit: false },
];

testRule(sixMonthsAbsent, {
  met: {
    ledgers: branch(
      [member("张一")],
      [...monthly("2026-01", 5, "李二"), ...monthly("2026-06", 1, "张一、李二"), ...monthly("2026-07", 4, "李二")],
    ),
    answers: [["张一", "met"]],
  },
  gap: {
    ledgers: branch([member("张一")], monthly("2025-10", 6, "李二")),
    asOf: "2026-04-01",
    answers: [["张一", "gap", "会议记录!C7", "no 花名册!B2"]],
    says: { 张一: "从2025年10月到2026年3月，有组织生活的6个月都不在出席名单里，也没有写理由，请核实" },
  },
  notApplicable: {
    ledgers: branch(
      [
        { name: "张一", note: "", exemption: "年老体弱" },
        { name: "李二", note: "", status: "floating" },
        { name: "王三", note: "", status: "suspended", statusFrom: "2025-01-01" },
      ],
      monthly("2025-10", 6, "赵四"),
    ),
    asOf: "2026-04-01",
    answers: [
      ["张一", "not-applicable"],
      ["李二", "not-applicable"],
      ["王三", "not-applicable"],
    ],
  },
  cannotJudge: {
    ledgers: branch([member("张一")], [{ date: "2026-01-10", type: "assembly" }]),
    answers: [["branch", "cannot-judge", "no 会议记录!A1:B2"]],
  },
  toConfirm: {
    ledgers: branch([{ name: "张一" }], monthly("2025-10", 6, "李二")),
    asOf: "2026-04-01",
    answers: [["张一", "to-confirm", "会议记录!C7"]],
  },
  twoSubjects: {
    ledgers: branch([member("张一"), member("李二")], monthly("2025-10", 6, "李二")),
    asOf: "2026-04-01",
    answers: [
      ["张一", "gap", "会议记录!C7", "no 花名册!B2"],
      ["李二", "met"],
    ],
  },
  traps: {
    ...Object.fromEntries(
      unpaidRun.map(({ asOf, hit }) => [
        `vector unpaidRun, as absences: on ${asOf}`,
        {
          ledgers: branch([member("张一")], [...monthly("2025-09", 1, "张一、李二"), ...monthly("2025-10", 6, "李二")]),
          asOf,
          answers: [hit ? ["张一", "gap", "会议记录!C8", "no 花名册!B2"] : ["张一", "met"]],
        } satisfies Case,
      ]),
    ),
    "five months that reach back to the first one of the ledger may be more": {
      ledgers: branch([member("张一")], monthly("2025-10", 6, "李二")),
      asOf: "2026-03-31",
      answers: [["张一", "cannot-judge"]],
    },
    "minutes that begin this month say nothing of the months before, but of who joined this month": {
      ledgers: branch(
        [member("张一"), { ...member("李二"), joinedOn: "2026-11-02" }],
        monthly("2026-11", 1, "张一、李二"),
      ),
      answers: [
        ["张一", "cannot-judge"],
        ["李二", "met"],
      ],
      reasons: { 张一: "coverage" },
    },
    "decision 38: a reason in the roster": {
      ledgers: branch([{ name: "张一", note: "援外两年" }], monthly("2025-10", 6, "李二")),
      asOf: "2026-04-01",
      answers: [["张一", "met", "花名册!B2"]],
      says: { 张一: "备注写明：援外两年" },
    },
    "decision 38: the column of exemptions is one for reasons too": {
      ledgers: branch([{ name: "张一", exemption: "" }], monthly("2025-10", 6, "李二")),
      asOf: "2026-04-01",
      answers: [["张一", "gap", "会议记录!C7", "no 花名册!B2"]],
    },
    "who has left is not asked about, namesake or exempt or neither": {
      ledgers: branch(
        [
          { ...member("张一"), status: "transferred-out", statusFrom: "2026-01-01", exemption: "" },
          { ...member("李二"), status: "transferred-out", statusFrom: "2026-01-01", exemption: "患病" },
          { ...member("王三"), status: "transferred-out", statusFrom: "2026-01-01", exemption: "" },
          { ...member("王三"), status: "on-roster", statusFrom: "", exemption: "" },
        ],
        monthly("2025-10", 6, "赵四"),
      ),
      asOf: "2026-04-01",
      answers: [["王三#2", "cannot-judge", "花名册!A5"]],
    },
    "the six months are whole ones: that of joining or coming counts from its first day only": {
      ledgers: branch(
        [
          { ...member("张一"), joinedOn: "2025-10-01", transferredInOn: "" },
          { ...member("王三"), joinedOn: "2025-10-02", transferredInOn: "" },
          { ...member("赵四"), joinedOn: "2001-07-01", transferredInOn: "2025-10-20" },
        ],
        monthly("2025-10", 6, "李二"),
      ),
      asOf: "2026-04-01",
      answers: [
        ["张一", "gap", "会议记录!C7", "no 花名册!B2"],
        ["王三", "met"],
        ["赵四", "met"],
      ],
    },
    "a month later the six are whole": {
      ledgers: branch([{ ...member("张一"), joinedOn: "2025-10-05" }], monthly("2025-10", 7, "李二")),
      asOf: "2026-05-01",
      answers: [["张一", "gap", "会议记录!C8", "no 花名册!B2"]],
      says: { 张一: "从2025年11月到2026年4月" },
    },
    "who was 流动 then and is back now was not due, nor in the month of leaving or coming back": {
      ledgers: branch(
        [
          { ...member("张一"), status: "floating", statusFrom: "2025-11-15", statusTo: "2026-02-10" },
          { ...member("王三"), status: "", statusFrom: "", statusTo: "" },
        ],
        [...monthly("2025-10", 1, "李二"), ...monthly("2025-11", 4, "李二"), ...monthly("2026-03", 2, "李二")],
      ),
      asOf: "2026-05-01",
      answers: [
        ["张一", "met"],
        ["王三", "gap", "会议记录!C8", "no 花名册!B3"],
      ],
    },
    "无锡出差 is a reason although it begins with 无": {
      ledgers: branch(
        [member("张一")],
        monthly("2025-10", 6, "李二").map((row, index) => ({
          ...row,
          absentees: index === 2 ? "张一（无锡出差）" : "",
        })),
      ),
      asOf: "2026-04-01",
      answers: [["张一", "met"]],
    },
    "F2.25: a month without any meeting accuses nobody and ends no run": {
      ledgers: branch(
        [member("张一"), member("王三")],
        [
          ...monthly("2025-09", 1, "张一、王三"),
          ...monthly("2025-10", 3, "李二"),
          ...monthly("2026-02", 2, "李二"),
          ...monthly("2026-04", 1, "王三"),
        ],
      ),
      asOf: "2026-05-01",
      answers: [
        ["张一", "gap", "会议记录!C8", "no 花名册!B2"],
        ["王三", "met"],
      ],
      says: { 张一: "有组织生活的6个月" },
    },
    "a leave with its reason ends the run, 无故 does not": {
      ledgers: branch(
        [member("张一"), member("王三")],
        monthly("2025-10", 6, "李二").map((row, index) => ({
          ...row,
          absentees: index === 2 ? "张一（住院）、王三（无故）" : "",
        })),
      ),
      asOf: "2026-04-01",
      answers: [
        ["张一", "met"],
        ["王三", "gap", "会议记录!C7", "no 花名册!B3"],
      ],
    },
    "months before joining are nobody's absence": {
      ledgers: branch([{ ...member("张一"), joinedOn: "2025-11-05" }], monthly("2025-10", 6, "李二")),
      asOf: "2026-04-01",
      answers: [["张一", "met"]],
    },
    "a month without a list leaves it open": {
      ledgers: branch(
        [member("张一")],
        monthly("2025-10", 6, "李二").map((row, index) => (index === 2 ? { ...row, attendees: "" } : row)),
      ),
      asOf: "2026-04-01",
      answers: [["张一", "cannot-judge"]],
    },
    "everybody, as a sentence": {
      ledgers: branch([member("张一"), member("王三")], monthly("2025-10", 6, "全体党员除王三")),
      asOf: "2026-04-01",
      answers: [
        ["张一", "met"],
        ["王三", "gap", "会议记录!C7", "no 花名册!B3"],
      ],
    },
    "a group meeting is due for its group only, and everybody of it came": {
      ledgers: branch(
        [
          { ...member("张一"), group: "第一党小组" },
          { ...member("王三"), group: "第二党小组" },
        ],
        monthly("2025-10", 6, "全体党员").map((row) => ({ ...row, type: "group", group: "第一党小组" })),
      ),
      asOf: "2026-04-01",
      answers: [
        ["张一", "met"],
        ["王三", "met"],
      ],
    },
    "the attendance ledger of the day stands for a list": {
      ledgers: ledgersOf({
        roster: rosterOf([member("张一"), member("王三")]),
        meetings: meetingsOf(
          monthly("2025-10", 6, "").map(({ date, type }) => ({ date: date ?? "", type: type ?? "" })),
        ),
        others: [
          entriesOf(
            "attendance",
            monthly("2025-10", 6, "").map(({ date }) => ({
              name: "王三",
              date: date ?? "",
              presence: "absent",
              reason: "",
            })),
          ),
        ],
      }),
      asOf: "2026-04-01",
      answers: [
        ["张一", "met"],
        ["王三", "gap", "考勤表!C7", "no 花名册!B3"],
      ],
    },
    namesakes: {
      ledgers: branch([member("张一"), { ...member("张一"), birthDate: "1990-01-01" }], monthly("2025-10", 6, "李二")),
      asOf: "2026-04-01",
      answers: [
        ["张一#1", "cannot-judge", "花名册!A2"],
        ["张一#2", "cannot-judge", "花名册!A3"],
      ],
    },
  },
});
