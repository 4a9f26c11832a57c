import { inactiveNotCounted } from "../../../../src/core/rules/relation/inactive-not-counted.ts";
import {
  type DuesRow,
  duesOf,
  ledgersOf,
  type MeetingRow,
  type MemberRow,
  meetingsOf,
  rosterOf,
} from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const gone = (name: string, statusFrom: string): MemberRow => ({ name, status: "transferred-out", statusFrom });
const branch = (members: readonly MemberRow[], meetings: readonly MeetingRow[], dues: readonly DuesRow[] = []) =>
  ledgersOf({
    roster: rosterOf(members),
    meetings: meetingsOf(meetings),
    ...(dues.length > 0 ? { dues: duesOf(dues) } : {}),
  });

testRule(inactiveNotCounted, {
  met: {
    ledgers: branch(
      [gone("张一", "2026-05-10")],
      [{ date: "2026-05-01", type: "assembly", attendees: "张一、李二" }],
      [{ name: "张一", month: "2026-05", due: "10" }],
    ),
    answers: [["张一", "met", "花名册!C2"]],
  },
  gap: {
    ledgers: branch(
      [gone("张一", "2026-05-10")],
      [{ date: "2026-06-01", type: "assembly", attendees: "张一、李二" }],
      [{ name: "张一", month: "2026-06", due: "10" }],
    ),
    answers: [["张一", "gap", "花名册!C2", "会议记录!C2", "党费台账!C2"]],
    says: { 张一: "还在1次会议的名单里、2026年6月还有应交党费" },
  },
  notApplicable: {
    ledgers: branch([{ name: "李二", status: "on-roster" }], [{ date: "2026-06-01", type: "assembly" }]),
    answers: [["branch", "not-applicable"]],
    says: { branch: "没有转出、去世或停止党籍的党员" },
  },
  cannotJudge: {
    ledgers: branch([gone("张一", "")], [{ date: "2026-06-01", type: "assembly" }]),
    answers: [["张一", "cannot-judge", "花名册!B2", "no 花名册!C2"]],
  },
  twoSubjects: {
    ledgers: branch(
      [gone("张一", "2026-05-10"), gone("李二", "2026-07-10")],
      [{ date: "2026-06-01", type: "assembly", attendees: "张一、李二" }],
    ),
    answers: [
      ["张一", "gap", "花名册!C2", "会议记录!C2"],
      ["李二", "met", "花名册!C3"],
    ],
  },
  traps: {
    "a monthly due that stands for a whole row of months, and a month to come": {
      ledgers: branch(
        [gone("张一", "2026-05-10")],
        [],
        [
          { name: "张一", month: "2026-01..2026-12", due: "10" },
          { name: "张一", month: "2026-12", due: "10" },
        ],
      ),
      answers: [["张一", "met", "花名册!C2"]],
    },
    "a blank month of a matrix, and a guest, are not counted": {
      ledgers: branch(
        [gone("张一", "2026-05-10")],
        [{ date: "2026-06-01", type: "assembly", attendees: "张一（列席）、李二" }],
        [{ name: "张一", month: "2026-06", due: "", paid: "" }],
      ),
      answers: [["张一", "met", "花名册!C2"]],
    },
    "still due by name, as a list in 应到": {
      ledgers: branch([gone("张一", "2026-05-10")], [{ date: "2026-06-01", type: "assembly", expected: "张一、李二" }]),
      answers: [["张一", "gap", "花名册!C2", "会议记录!C2"]],
    },
    "who leaves later is not gone yet": {
      ledgers: branch([gone("张一", "2026-12-10")], [{ date: "2026-06-01", type: "assembly", attendees: "张一" }]),
      answers: [["张一", "not-applicable"]],
    },
    namesakes: {
      ledgers: branch(
        [gone("张一", "2026-05-10"), { name: "张一", status: "on-roster", birthDate: "1990-01-01" }],
        [{ date: "2026-06-01", type: "assembly", attendees: "张一" }],
      ),
      answers: [["张一#1", "cannot-judge", "花名册!B2"]],
    },
    "no column for the standing": {
      ledgers: branch([{ name: "张一" }], [{ date: "2026-06-01", type: "assembly" }]),
      answers: [["branch", "cannot-judge", "no 花名册!A1:A2"]],
    },
    "no column for the day of leaving": {
      ledgers: branch([{ name: "张一", status: "deceased" }], [{ date: "2026-06-01", type: "assembly" }]),
      answers: [["张一", "cannot-judge", "花名册!B2"]],
    },
    "neither meetings nor dues": {
      ledgers: ledgersOf({ roster: rosterOf([gone("张一", "2026-05-10")]) }),
      answers: [["branch", "cannot-judge"]],
    },
    "two meetings, of which one lists him twice, and one without a day": {
      ledgers: branch(
        [gone("张一", "2026-05-10"), { name: "李二", status: "" }],
        [
          { date: "2026-06-01", type: "assembly", expected: "张一、李二", attendees: "张一、李二" },
          { date: "2026-07-01", type: "assembly", expected: "李二", attendees: "张一" },
          { date: "?八月", type: "assembly", expected: "张一", attendees: "" },
          { date: "2026-05-10", type: "assembly", expected: "张一", attendees: "" },
        ],
      ),
      answers: [["张一", "gap", "花名册!C2", "会议记录!C2", "会议记录!D3"]],
      says: { 张一: "还在2次会议的名单里" },
    },
    "a number of people names nobody, and dues without a column of what is owed": {
      ledgers: branch(
        [gone("张一", "2026-05-10")],
        [{ date: "2026-06-01", type: "assembly", expected: "10", present: "9" }],
        [{ name: "张一", month: "2026-06", paid: "10" }],
      ),
      answers: [["张一", "met", "花名册!C2"]],
    },
    "who leaves on the base date has left": {
      ledgers: branch([gone("张一", "2026-11-21")], [{ date: "2026-06-01", type: "assembly", attendees: "张一" }]),
      answers: [["张一", "met", "花名册!C2"]],
    },
    "a suspension that has ended: the day and the month of its end still count": {
      ledgers: branch(
        ["张一", "李二"].map((name) => ({
          name,
          status: "suspended",
          statusFrom: "2026-03-10",
          statusTo: "2026-06-30",
        })),
        [
          { date: "2026-06-30", type: "assembly", attendees: "张一" },
          { date: "2026-07-01", type: "assembly", attendees: "李二" },
        ],
        [
          { name: "张一", month: "2026-06", due: "10" },
          { name: "李二", month: "2026-07", due: "10" },
        ],
      ),
      answers: [
        ["张一", "gap", "花名册!C2", "会议记录!C2", "党费台账!C2"],
        ["李二", "met", "花名册!C3"],
      ],
      says: { 张一: "2026年6月还有应交党费" },
    },
    "up to four faults are told one by one, of more the first three and their number": {
      ledgers: branch(
        [gone("张一", "2026-06-10"), gone("李二", "2026-07-10")],
        [],
        ["张一", "李二"].flatMap((name) =>
          ["07", "08", "09", "10", "11"].map((month) => ({ name, month: `2026-${month}`, due: "10" })),
        ),
      ),
      answers: [
        ["张一", "gap", "花名册!C2", "党费台账!C2", "党费台账!C3", "党费台账!C4", "党费台账!C5", "党费台账!C6"],
        ["李二", "gap", "花名册!C3", "党费台账!C8", "党费台账!C9", "党费台账!C10", "党费台账!C11"],
      ],
      says: { 张一: "2026年9月还有应交党费等5处", 李二: "2026年11月还有应交党费。" },
    },
  },
});
