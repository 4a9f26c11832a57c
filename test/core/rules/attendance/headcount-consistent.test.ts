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
    ledgers: year(
      row({ expected: "", present: "" }),
      row({ expected: "", present: "3" }),
      row({ expected: "3", present: "" }),
    ),
    answers: [
      ["会议记录!2", "cannot-judge", "no 会议记录!C2", "no 会议记录!D2"],
      ["会议记录!3", "cannot-judge", "no 会议记录!C3", "会议记录!D3"],
      ["会议记录!4", "cannot-judge", "会议记录!C4", "no 会议记录!D4"],
    ],
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
    "a Party day whose topic speaks of groups may be for everybody, and whoever is in none comes along with all of them":
      {
        ledgers: withRoster(
          members.map((member, index) => ({ ...member, group: index === 0 ? "" : "第二党小组" })),
          row({ type: "party-day", topic: "学习第二党小组经验", expected: "3", present: "3" }),
          row({ type: "party-day", topic: "各党小组分别学习", expected: "2", present: "2" }),
          row({ type: "lecture", topic: "各党小组分别学习", expected: "4", present: "2" }),
        ),
        answers: [
          ["会议记录!2", "met", "会议记录!D2", "会议记录!E2"],
          ["会议记录!3", "met", "会议记录!D3", "会议记录!E3"],
          ["会议记录!4", "gap", "会议记录!D4", "会议记录!E4"],
        ],
        says: { "会议记录!4": "花名册当日应到3人或2人" },
      },
    "a Party day of one of several groups is compared with that group alone": {
      ledgers: withRoster(
        members.map((member, index) => ({ ...member, group: index === 0 ? "第一党小组" : "第二党小组" })),
        row({ type: "party-day", group: "第二党小组", expected: "3", present: "2" }),
      ),
      answers: [["会议记录!2", "gap", "会议记录!D2", "会议记录!E2"]],
      says: { "会议记录!2": "花名册当日应到2人。" },
    },
    "a topic that speaks of one of two groups may mean it or everybody; the cell of the group means what it says": {
      ledgers: withRoster(
        [
          { name: "张一", status: "on-roster", statusFrom: "", group: "第一党小组" },
          { name: "李二", status: "on-roster", statusFrom: "", group: "第二党小组" },
          { name: "王三", status: "on-roster", statusFrom: "", group: "第二党小组" },
          { name: "赵四", status: "on-roster", statusFrom: "", group: "" },
        ],
        ...["4", "2", "3"].map((expected) => row({ type: "party-day", topic: "学习第二党小组经验", expected })),
        row({ type: "party-day", group: "第二党小组", topic: "学党史", expected: "4" }),
        row({ type: "party-day", group: "第一党小组、第二党小组", topic: "学党史", expected: "4" }),
        row({ type: "party-day", group: "第一党小组、第二党小组", topic: "学党史", expected: "3" }),
        row({ type: "party-day", group: "机关", topic: "学党史", expected: "3" }),
        row({ type: "assembly", topic: "听取第二党小组汇报", expected: "2" }),
        row({ type: "group", group: "第二党小组", topic: "学党史", expected: "4" }),
        row({ type: "committee", topic: "研究第二党小组工作", expected: "3" }),
      ),
      answers: [
        ["会议记录!2", "met", "会议记录!D2"],
        ["会议记录!3", "met", "会议记录!D3"],
        ["会议记录!4", "gap", "会议记录!D4"],
        ["会议记录!5", "gap", "会议记录!D5"],
        ["会议记录!6", "met", "会议记录!D6"],
        ["会议记录!7", "met", "会议记录!D7"],
        ["会议记录!8", "cannot-judge", "会议记录!D8"],
        ["会议记录!9", "gap", "会议记录!D9"],
        ["会议记录!10", "gap", "会议记录!D10"],
        ["会议记录!11", "cannot-judge", "会议记录!D11"],
      ],
      says: {
        "会议记录!4": "花名册当日应到4人或2人",
        "会议记录!5": "花名册当日应到2人。",
        "会议记录!9": "花名册当日应到4人。",
        "会议记录!10": "花名册当日应到2人。",
      },
    },
    "应到 differs from the roster of the day": {
      ledgers: withRoster(members, row({ expected: "4", present: "3" })),
      answers: [["会议记录!2", "gap", "会议记录!C2", "会议记录!D2"]],
      says: { "会议记录!2": "花名册当日应到3人" },
    },
    "any two of the three can be compared": {
      ledgers: withRoster(members, row({ expected: "3", attendees: "张一、李二" })),
      answers: [["会议记录!2", "met", "会议记录!C2", "会议记录!D2"]],
    },
    "应到 alone is compared with the roster": {
      ledgers: withRoster(members, row({ expected: "4" })),
      answers: [["会议记录!2", "gap", "会议记录!C2"]],
    },
    "a list alone has nothing to be compared with": {
      ledgers: withRoster(members, row({ attendees: "张一、李二" })),
      answers: [["会议记录!2", "cannot-judge", "会议记录!C2"]],
    },
    "实到 written as names, and nothing else": {
      ledgers: year(row({ present: "张一、李二" })),
      answers: [["会议记录!2", "cannot-judge", "会议记录!C2"]],
    },
    "without 应到 only 实到 and the list are compared": {
      ledgers: withRoster(members, row({ expected: "", present: "2", attendees: "张一、李二" })),
      answers: [["会议记录!2", "met", "no 会议记录!C2", "会议记录!D2"]],
    },
    "a list longer than 应到, and 全体党员 beside a number": {
      ledgers: year(
        row({ expected: "1", attendees: "张一、李二", present: "" }),
        row({ expected: "3", attendees: "全体党员", present: "4" }),
      ),
      answers: [
        ["会议记录!2", "gap", "会议记录!C2", "no 会议记录!E2"],
        ["会议记录!3", "gap", "会议记录!C3", "会议记录!E3"],
      ],
      says: { "会议记录!2": "实到2人，多于应到1人", "会议记录!3": "实到4人，多于应到3人" },
    },
    "a stated number above 应到 is told even where the list is shorter": {
      ledgers: year(row({ expected: "3", present: "4", attendees: "张一、李二、王三" })),
      answers: [["会议记录!2", "gap", "会议记录!C2", "会议记录!D2", "会议记录!E2"]],
      says: { "会议记录!2": "实到4人，多于应到3人" },
    },
    "people counted without their names, and names that the roster does not know": {
      ledgers: withRoster(
        members,
        row({ expected: "3", present: "5", attendees: "张一、李二、赵四（列席）等2名", type: "committee" }),
        row({ expected: "4", present: "4", attendees: "张一、李二、赵四（列席）等2名", type: "committee" }),
        row({ expected: "3", present: "2", attendees: "张一、李二、孙九" }),
      ),
      answers: [
        ["会议记录!2", "gap", "会议记录!C2", "会议记录!D2", "会议记录!E2"],
        ["会议记录!3", "met", "会议记录!C3", "会议记录!D3"],
        ["会议记录!4", "met", "会议记录!C4", "会议记录!D4"],
      ],
      says: { "会议记录!2": "实到4人，多于应到3人" },
      neverSays: { "会议记录!2": "出席名单" },
    },
    "a meeting without a day or a type is not compared with the roster": {
      ledgers: withRoster(
        members,
        row({ date: "2026-05", expected: "4", present: "3" }),
        row({ type: "", expected: "4", present: "3" }),
      ),
      answers: [
        ["会议记录!2", "met", "会议记录!C2", "会议记录!D2"],
        ["会议记录!3", "met", "会议记录!C3", "会议记录!D3"],
      ],
    },
    "one of two types is for everybody": {
      ledgers: withRoster(members, row({ type: "party-day+study", expected: "4", present: "3" })),
      answers: [["会议记录!2", "gap", "会议记录!C2", "会议记录!D2"]],
    },
    "a sheet without any of the columns beside one that has them": {
      ledgers: ledgersOf({
        meetings: [
          meetingsOf([{ date: "2026-03-10", type: "committee" }], { sheet: "支委会", year: 2026 }),
          meetingsOf([row({ expected: "3", present: "3" })], { sheet: "党员大会", year: 2026 }),
        ],
      }),
      answers: [
        ["支委会!2", "cannot-judge", "支委会!A2"],
        ["党员大会!2", "met", "党员大会!C2", "党员大会!D2"],
      ],
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
    "an assembly that speaks of a group is for everybody; a committee that does, and an unknown group, are not compared":
      {
        ledgers: withRoster(
          members.map((member, index) => ({ ...member, group: index === 0 ? "第一党小组" : "第二党小组" })),
          row({ topic: "听取第一党小组工作汇报", expected: "3", present: "3" }),
          row({ type: "committee", topic: "研究第二党小组组长人选", expected: "5", present: "5" }),
          row({ type: "group", topic: "第九党小组学习", group: "第九党小组", expected: "5", present: "5" }),
          row({ type: "party-day", topic: "第二党小组主题党日", expected: "2", present: "2" }),
        ),
        answers: [
          ["会议记录!2", "met", "会议记录!D2", "会议记录!E2"],
          ["会议记录!3", "met", "会议记录!D3", "会议记录!E3"],
          ["会议记录!4", "met", "会议记录!D4", "会议记录!E4"],
          ["会议记录!5", "met", "会议记录!D5", "会议记录!E5"],
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
