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
    "F1.5: dues paid after leaving show it too; an amount of nothing does not": {
      ledgers: branch(
        ["张一", "李二", "王三"].map((name) => ({ name, status: "deceased", statusFrom: "2026-03-10" })),
        [],
        [
          { name: "张一", month: "2026-06", paid: "√" },
          { name: "李二", month: "2026-06", paid: "10" },
          { name: "王三", month: "2026-06", paid: "0.00" },
        ],
      ),
      answers: [
        ["张一", "gap", "党费台账!A2"],
        ["李二", "gap", "党费台账!A3"],
        ["王三", "met", "党费台账!A4"],
      ],
    },
    "F1.5: only records after the day of leaving, and only of those who left for good": {
      ledgers: branch(
        [
          { name: "张一", status: "removed", statusFrom: "2026-05-15" },
          { name: "李二", status: "removed", statusFrom: "2026-05-14" },
          { name: "王三", status: "floating", statusFrom: "2026-01-01" },
          { name: "赵四", status: "transferred-out", statusFrom: "" },
        ],
        [meeting({ date: "2026-02-01", attendees: "李二" }), meeting({ attendees: "张一、李二、王三、赵四" })],
      ),
      answers: [
        ["李二", "gap", "会议记录!C3"],
        ["张一", "met", "会议记录!C3"],
        ["王三", "met", "会议记录!C3"],
        ["赵四", "met", "会议记录!C3"],
      ],
    },
    "F1.5: who is listed as due or missing after leaving was not there; who is listed as present was": {
      ledgers: branch(
        ["张一", "李二", "王三"].map((name) => ({ name, status: "transferred-out", statusFrom: "2026-03-10" })),
        [meeting({ expected: "张一", absentees: "李二", present: "王三" })],
      ),
      answers: [
        ["王三", "gap", "会议记录!E2"],
        ["张一", "met", "会议记录!C2"],
        ["李二", "met", "会议记录!D2"],
      ],
    },
    "a speaker who is not on the roster may be a guest, unless he is named elsewhere as well": {
      ledgers: branch(one, [
        meeting({ type: "lecture", speaker: "李二" }),
        meeting({ type: "lecture", speaker: "李二", chair: "" }),
        meeting({ type: "lecture", speaker: "王三" }),
        meeting({ type: "assembly", chair: "王三" }),
      ]),
      answers: [
        ["李二", "to-confirm", "会议记录!C2", "会议记录!C3"],
        ["王三", "gap", "会议记录!C4", "会议记录!D5"],
      ],
    },
    "those excepted from everybody, and those who only pay dues": {
      ledgers: branch(
        one,
        [meeting({ attendees: "全体党员除李二" })],
        [
          { name: "", month: "2026-05", paid: "10" },
          { name: "王三", month: "2026-05", paid: "10" },
          { name: "赵四", month: "?上季度", paid: "10" },
        ],
      ),
      answers: [
        ["李二", "gap", "会议记录!C2"],
        ["王三", "gap", "党费台账!A3"],
        ["赵四", "gap", "党费台账!A4"],
      ],
    },
    "posts in brackets are no part of a name, and what is not plainly a name is left alone": {
      ledgers: branch(one, [
        meeting({ chair: "张一（支部书记）（兼）", recorder: "李二记录", speaker: "3组王三" }),
        meeting({ chair: "赵四2号", recorder: "各党小组长", speaker: "外请专家一名以上" }),
      ]),
      answers: [["张一", "met", "会议记录!C2"]],
    },
    "decision 49: dues of a month beside the inspection, and of a month after the base date": {
      ledgers: branch(
        one,
        [],
        [
          { name: "李二", month: "2026-02", paid: "10" },
          { name: "王三", month: "2026-04", paid: "10" },
        ],
      ),
      period: "2026-03",
      answers: [["branch", "not-applicable"]],
    },
    "decision 49: a month that begins on the last day of the inspection, and one that ends on its first": {
      ledgers: branch(
        one,
        [],
        [
          { name: "李二", month: "2026-05", paid: "10" },
          { name: "王三", month: "2026-04", paid: "10" },
          { name: "赵四", month: "2026-12", paid: "10" },
        ],
      ),
      period: "2026-04-30..2026-05-01",
      answers: [
        ["李二", "gap", "党费台账!A2"],
        ["王三", "gap", "党费台账!A3"],
      ],
    },
    "dues paid ahead for months after the base date are not looked at": {
      ledgers: branch(one, [], [{ name: "李二", month: "2026-12", paid: "10" }]),
      period: "2026",
      answers: [["branch", "not-applicable"]],
    },
  },
});
