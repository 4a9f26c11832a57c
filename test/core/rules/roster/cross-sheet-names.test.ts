import { crossSheetNames } from "../../../../src/core/rules/roster/cross-sheet-names.ts";
import {
  type DuesRow,
  duesOf,
  ledgersOf,
  type MeetingRow,
  type MemberRow,
  meetingsOf,
  paidMonths,
  rosterOf,
} from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const meeting = (more: MeetingRow): MeetingRow => ({ date: "2026-05-15", type: "assembly", ...more });
const branch = (members: readonly MemberRow[], meetings: readonly MeetingRow[], dues: readonly DuesRow[] = []) =>
  ledgersOf({
    roster: rosterOf(members),
    ...(meetings.length > 0 ? { meetings: meetingsOf(meetings) } : {}),
    ...(dues.length > 0 ? { dues: duesOf(dues) } : {}),
  });
const one: readonly MemberRow[] = [{ name: "张一" }];

testRule(crossSheetNames, {
  met: {
    ledgers: branch(one, [meeting({ attendees: "张一" })], paidMonths("张 一", "2026-05", "2026-05")),
    answers: [["张一", "met", "会议记录!C2"]],
  },
  gap: {
    ledgers: branch(one, [meeting({ attendees: "张一、李二" }), meeting({ attendees: "李二" })]),
    answers: [
      ["张一", "met", "会议记录!C2"],
      ["李二", "gap", "会议记录!C2", "会议记录!C3"],
    ],
    says: { 李二: "“李二”在花名册里找不到" },
  },
  notApplicable: {
    // F1.10: guests are no members.
    ledgers: branch(one, [meeting({ attendees: "李二（列席）、王三（积极分子）、赵四（群众）" })]),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: branch(
      [
        { name: "张一", birthDate: "1970-01-01" },
        { name: "张一", birthDate: "1990-01-01" },
      ],
      [],
      paidMonths("张一", "2026-05", "2026-05"),
    ),
    answers: [["张一", "cannot-judge", "党费台账!A2"]],
  },
  toConfirm: {
    ledgers: branch(one, [meeting({ type: "lecture", speaker: "李二" })]),
    answers: [["李二", "to-confirm", "会议记录!C2"]],
  },
  twoSubjects: {
    ledgers: branch(one, [meeting({ chair: "支部书记张一", recorder: "李二", speaker: "县委党校王老师" })]),
    answers: [
      ["张一", "met", "会议记录!C2"],
      ["李二", "gap", "会议记录!D2"],
    ],
  },
  traps: {
    "F1.9: namesakes are told apart by the group of the meeting": {
      ledgers: branch(
        [
          { name: "张一", birthDate: "1970-01-01", group: "第一党小组" },
          { name: "张一", birthDate: "1990-01-01", group: "第二党小组" },
        ],
        [meeting({ type: "group", group: "第二党小组", attendees: "张一" })],
      ),
      answers: [["张一#2", "met", "会议记录!D2"]],
    },
    "F1.5: rows after leaving are errors": {
      ledgers: branch(
        [{ name: "张一", status: "transferred-out", statusFrom: "2026-03-10" }],
        [meeting({ attendees: "张一" })],
        [...paidMonths("张一", "2026-02", "2026-02"), { name: "张一", month: "2026-06", paid: "" }],
      ),
      answers: [["张一", "gap", "会议记录!C2"]],
      says: { 张一: "已经离开支部" },
    },
    "decision 49: only the inspection period": {
      ledgers: branch(
        one,
        [meeting({ date: "2025-05-15", attendees: "李二" })],
        paidMonths("王三", "2025-05", "2025-06"),
      ),
      answers: [["branch", "not-applicable"]],
    },
    "those missing and those excepted are members too": {
      ledgers: branch(one, [meeting({ attendees: "全体党员除李二", absentees: "李二（病假）" })]),
      answers: [["李二", "gap", "会议记录!C2", "会议记录!D2"]],
    },
    "F1.9: 女 in brackets and blanks are no part of a name": {
      ledgers: branch([{ name: "张一（女）" }], [meeting({ attendees: "张 一" })]),
      answers: [["张一", "met", "会议记录!C2"]],
    },
  },
});
