import { headcountConsistent } from "../../../../src/core/rules/attendance/headcount-consistent.ts";
import { ledgersOf, type MeetingRow, type MemberRow, meetingsOf, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const members: readonly MemberRow[] = [
  { name: "张一", status: "on-roster", statusFrom: "" },
  { name: "李二", status: "on-roster", statusFrom: "" },
  { name: "王三", status: "on-roster", statusFrom: "" },
];
const row = (more: MeetingRow): MeetingRow => ({ date: "2026-05-15", type: "assembly", ...more });
const year = (...rows: MeetingRow[]) => ledgersOf({ meetings: meetingsOf(rows, { year: 2026 }) });
const withRoster = (people: readonly MemberRow[], ...rows: MeetingRow[]) =>
  ledgersOf({ roster: rosterOf(people), meetings: meetingsOf(rows, { year: 2026 }) });

testRule(headcountConsistent, {
  met: {
    ledgers: withRoster(members, row({ expected: "3", present: "2", attendees: "张一、李二" })),
    answers: [["会议记录!2", "met", "会议记录!C2", "会议记录!D2"]],
  },
  gap: {
    ledgers: year(row({ expected: "3", present: "4" })),
    answers: [["会议记录!2", "gap", "会议记录!C2", "会议记录!D2"]],
    says: { "会议记录!2": "实到4人，多于应到3人" },
  },
  notApplicable: {
    ledgers: year(row({ date: "2025-05-15", expected: "3", present: "4" })),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: year(row({ expected: "", present: "" })),
    answers: [["会议记录!2", "cannot-judge", "no 会议记录!C2", "no 会议记录!D2"]],
  },
  twoSubjects: {
    ledgers: year(
      row({ expected: "3", present: "2", attendees: "张一、李二、王三" }),
      row({ expected: "3", present: "3", attendees: "张一、李二、王三" }),
    ),
    answers: [
      ["会议记录!2", "gap", "会议记录!C2", "会议记录!D2", "会议记录!E2"],
      ["会议记录!3", "met", "会议记录!C3", "会议记录!D3"],
    ],
    says: { "会议记录!2": "出席名单有3人" },
  },
  traps: {
    "应到 differs from the roster of the day": {
      ledgers: withRoster(members, row({ expected: "4", present: "3" })),
      answers: [["会议记录!2", "gap", "会议记录!C2", "会议记录!D2"]],
      says: { "会议记录!2": "花名册当日应到3人" },
    },
    "decision 36: a floating member leaves the comparison with the roster open": {
      ledgers: withRoster(
        [...members, { name: "赵四", status: "floating", statusFrom: "2026-01-01" }],
        row({ expected: "3", present: "3" }),
      ),
      answers: [["会议记录!2", "met", "会议记录!C2", "会议记录!D2"]],
    },
    "decision 36: so does one who left on an unknown day": {
      ledgers: withRoster(
        [...members, { name: "赵四", status: "transferred-out", statusFrom: "" }],
        row({ expected: "4", present: "3" }),
      ),
      answers: [["会议记录!2", "met", "会议记录!C2", "会议记录!D2"]],
    },
    "F1.3: who joined after the meeting was not due": {
      ledgers: withRoster(
        members.map((member, index) => ({ ...member, joinedOn: index === 2 ? "2026-05-20" : "2001-07-01" })),
        row({ expected: "2", present: "2" }),
      ),
      answers: [["会议记录!2", "met", "会议记录!C2", "会议记录!D2"]],
    },
    "F1.10: guests on the list raise nothing": {
      ledgers: withRoster(
        members,
        row({ expected: "3", present: "3", attendees: "张一、李二、王三、赵四（列席）" }),
        row({ expected: "3", present: "4", attendees: "张一、李二、王三、赵四（积极分子）" }),
      ),
      answers: [
        ["会议记录!2", "met", "会议记录!C2", "会议记录!D2"],
        ["会议记录!3", "met", "会议记录!C3", "会议记录!D3"],
      ],
    },
    "a group meeting is compared with its group": {
      ledgers: withRoster(
        members.map((member, index) => ({ ...member, group: index === 0 ? "第一党小组" : "第二党小组" })),
        row({ type: "group", group: "第二党小组", expected: "2", present: "2" }),
        row({ type: "group", group: "第二党小组", expected: "3", present: "2" }),
      ),
      answers: [
        ["会议记录!2", "met", "会议记录!D2", "会议记录!E2"],
        ["会议记录!3", "gap", "会议记录!D3", "会议记录!E3"],
      ],
    },
    "a committee meeting is not compared with the roster": {
      ledgers: withRoster(members, row({ type: "committee", expected: "2", present: "2" })),
      answers: [["会议记录!2", "met", "会议记录!C2", "会议记录!D2"]],
    },
    "no columns at all": {
      ledgers: year({ date: "2026-05-15", type: "assembly" }),
      answers: [["branch", "cannot-judge", "no 会议记录!A1:B2"]],
    },
  },
});
