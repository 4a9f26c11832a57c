import { committeeMonthly } from "../../../../src/core/rules/meetings/committee-monthly.ts";
import {
  dateOf,
  fullMembers,
  ledgersOf,
  type MeetingRow,
  type MemberRow,
  meetingsOf,
  rosterOf,
} from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const committee = (date: string, type = "committee"): MeetingRow => ({ date, type });
const branch = (members: readonly MemberRow[], ...rows: MeetingRow[]) =>
  ledgersOf({ roster: rosterOf(members), meetings: meetingsOf(rows, { year: 2026 }) });

testRule(committeeMonthly, {
  met: {
    ledgers: branch(fullMembers(7), committee("2026-05-31")),
    period: "2026-05",
    answers: [["2026-05", "met", "会议记录!A2"]],
  },
  gap: {
    ledgers: branch(fullMembers(7), committee("2026-05-31")),
    period: "2026-04",
    answers: [["2026-04", "gap", "no 会议记录!A3:B3"]],
    says: { "2026-04": "2026年4月还没有支委会记录。" },
  },
  notApplicable: {
    // F1.11: seven people of whom one is probationary are six full members.
    ledgers: branch(
      [...fullMembers(6), { name: "张一", memberType: "probationary" }],
      committee("2026-05-31", "party-day"),
    ),
    period: "2026-05",
    answers: [["2026-05", "not-applicable"]],
    says: { "2026-05": "6名" },
  },
  cannotJudge: {
    ledgers: branch([...fullMembers(6), { name: "张一", memberType: "" }], committee("2026-05-31", "party-day")),
    period: "2026-05",
    answers: [["2026-05", "cannot-judge", "no 花名册!B8"]],
  },
  notDue: {
    ledgers: branch(fullMembers(7), committee("2026-01-10")),
    asOf: "2026-02-28",
    period: "2026-02",
    answers: [["2026-02", "not-due"]],
  },
  twoSubjects: {
    ledgers: branch(fullMembers(7), committee("2026-01-10"), committee("2026-03-10")),
    asOf: "2026-03-20",
    answers: [
      ["2026-01", "met", "会议记录!A2"],
      ["2026-02", "gap", "no 会议记录!A4:B4"],
      ["2026-03", "met", "会议记录!A3"],
    ],
  },
  traps: {
    "exactly seven by a conversion in May: due from June on (F1.3, decision 17)": {
      ledgers: branch(
        [
          ...fullMembers(6, { fullMemberOn: "2001-07-01" }),
          { name: "张一", memberType: "full", fullMemberOn: "2026-05-20" },
        ],
        committee("2026-06-10", "party-day"),
      ),
      asOf: "2026-07-01",
      period: "2026Q2",
      answers: [
        ["2026-04", "not-applicable"],
        ["2026-05", "not-applicable"],
        ["2026-06", "gap", "no 会议记录!A3:B3"],
      ],
    },
    "no column for the type of member": {
      ledgers: branch(
        fullMembers(7).map(({ name = "" }) => ({ name })),
        committee("2026-05-31"),
      ),
      period: "2026-05",
      answers: [["2026-05", "cannot-judge", "no 花名册!A1:A8"]],
    },
    "who leaves later counts up to the base date, and for a month that is over": {
      ledgers: branch(
        [
          ...fullMembers(6, { status: "on-roster", statusFrom: "" }),
          { name: "张一", memberType: "full", status: "transferred-out", statusFrom: "2026-05-20" },
        ],
        committee("2026-05-03", "party-day"),
      ),
      asOf: "2026-05-10",
      period: "2026-04-01..2026-05-31",
      answers: [
        ["2026-04", "gap", "no 会议记录!A3:B3"],
        ["2026-05", "not-due"],
      ],
    },
    "a month that was over before a member left": {
      ledgers: branch(
        [
          ...fullMembers(6, { status: "on-roster", statusFrom: "" }),
          { name: "张一", memberType: "full", status: "transferred-out", statusFrom: "2026-06-02" },
        ],
        committee("2026-05-03", "party-day"),
      ),
      asOf: "2026-07-10",
      period: "2026-05",
      answers: [["2026-05", "gap", "no 会议记录!A3:B3"]],
    },
    "seven for certain at one end of the month only, and one of unknown type": {
      ledgers: branch(
        [
          ...fullMembers(6, { transferredInOn: "" }),
          { name: "王三", memberType: "full", transferredInOn: "2026-05-20" },
          { name: "张一", memberType: "", transferredInOn: "" },
        ],
        committee("2026-05-31", "party-day"),
      ),
      period: "2026-05",
      answers: [["2026-05", "cannot-judge", "no 花名册!B9"]],
      says: { "2026-05": "有1名党员分不清" },
    },
    "the one of unknown type arrives when the seventh leaves": {
      ledgers: branch(
        [
          ...fullMembers(6, { status: "on-roster", statusFrom: "", transferredInOn: "" }),
          { name: "王三", memberType: "full", status: "transferred-out", statusFrom: "2026-05-20" },
          { name: "张一", memberType: "", transferredInOn: "2026-05-20", status: "on-roster", statusFrom: "" },
        ],
        committee("2026-05-31", "party-day"),
      ),
      period: "2026-05",
      answers: [["2026-05", "cannot-judge", "no 花名册!B9"]],
      says: { "2026-05": "有1名党员分不清" },
    },
    "decision 6: the month of founding counts, down to its last day": {
      ledgers: ledgersOf({
        roster: rosterOf(fullMembers(7)),
        meetings: meetingsOf([committee("2026-05-31", "party-day")], { year: 2026 }),
        branch: { foundedOn: dateOf("2026-05-31") },
      }),
      period: "2026-04-01..2026-05-31",
      answers: [
        ["2026-04", "not-applicable"],
        ["2026-05", "gap", "no 会议记录!A3:B3"],
      ],
      says: { "2026-04": "还没有成立" },
    },
    "fewer than seven people whatever their type": {
      ledgers: branch([{ name: "张一" }, { name: "李二" }], committee("2026-05-31")),
      period: "2026-05",
      answers: [["2026-05", "not-applicable"]],
    },
    "those who left are not counted (F1.5)": {
      ledgers: branch(
        [
          ...fullMembers(6, { status: "on-roster", statusFrom: "" }),
          { name: "张一", memberType: "full", status: "transferred-out", statusFrom: "2026-04-02" },
        ],
        committee("2026-03-10"),
        committee("2026-01-10"),
        committee("2026-02-10"),
      ),
      period: "2026-05",
      answers: [["2026-05", "not-applicable"]],
    },
  },
});
