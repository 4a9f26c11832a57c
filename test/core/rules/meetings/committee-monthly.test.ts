import { committeeMonthly } from "../../../../src/core/rules/meetings/committee-monthly.ts";
import {
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
