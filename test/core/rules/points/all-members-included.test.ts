import { allMembersIncluded } from "../../../../src/core/rules/points/all-members-included.ts";
import { type EntryRow, entriesOf, ledgersOf, type MemberRow, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const members: readonly MemberRow[] = [
  { name: "张一", memberType: "full", status: "on-roster", statusFrom: "" },
  { name: "李二", memberType: "probationary", status: "on-roster", statusFrom: "" },
];
const ledgers = (rows: readonly EntryRow<"points">[], roster: readonly MemberRow[] = members) =>
  ledgersOf({ roster: rosterOf(roster), others: [entriesOf("points", rows)] });

testRule(allMembersIncluded, {
  met: {
    ledgers: ledgers([
      { name: "张一", month: "2026-08" },
      { name: "李二", month: "2026-08" },
    ]),
    period: "2026-08",
    answers: [["2026-08", "met", "积分登记表!A2:B2"]],
  },
  gap: {
    ledgers: ledgers([{ name: "张一", month: "2026-08" }]),
    period: "2026-08",
    answers: [["2026-08", "gap", "no 积分登记表!A3:B3", "积分登记表!A2:B2"]],
    says: { "2026-08": "2026年8月的积分登记里还没有李二。" },
  },
  notApplicable: {
    ledgers: ledgers([{ name: "张一", month: "2026-08" }]),
    period: "2026-07",
    answers: [["2026-07", "not-applicable"]],
    says: { "2026-07": "一月一登记" },
  },
  cannotJudge: {
    ledgers: ledgers([
      { name: "张一", month: "2026-08" },
      { name: "李二", month: "?八" },
    ]),
    period: "2026-08",
    answers: [["2026-08", "cannot-judge", "积分登记表!B3"]],
  },
  notDue: {
    ledgers: ledgers([{ name: "张一", month: "2026-10" }]),
    period: "2026-10",
    asOf: "2026-11-10",
    answers: [["2026-10", "not-due", "积分登记表!A2:B2"]],
    says: { "2026-10": "最晚2026年11月10日" },
  },
  twoSubjects: {
    ledgers: ledgers([
      { name: "张一", month: "2026-08" },
      { name: "李二", month: "2026-08" },
      { name: "张一", month: "2026-09" },
    ]),
    period: "2026-08-01..2026-09-30",
    answers: [
      ["2026-08", "met", "积分登记表!A2:B2"],
      ["2026-09", "gap", "no 积分登记表!A5:B5", "积分登记表!A4:B4"],
    ],
  },
  traps: {
    "no column for the names": {
      ledgers: ledgers([{ month: "2026-08", points: "3" }]),
      period: "2026-08",
      answers: [["branch", "cannot-judge", "no 积分登记表!A1:B2"]],
    },
    "a register without months: the day of registering tells them, a year does not": {
      ledgers: ledgers([
        { name: "张一", registeredOn: "2026-08-05" },
        { name: "李二", registeredOn: "2026-08-31" },
        { name: "张一", registeredOn: "2026-01-05" },
        { name: "李二", registeredOn: "2026" },
      ]),
      period: "2026-01-01..2026-08-31",
      answers: [
        ["2026-01", "cannot-judge", "积分登记表!A5:B5"],
        ["2026-02", "not-applicable"],
        ["2026-03", "not-applicable"],
        ["2026-04", "not-applicable"],
        ["2026-05", "not-applicable"],
        ["2026-06", "not-applicable"],
        ["2026-07", "not-applicable"],
        ["2026-08", "met", "积分登记表!A2:B2"],
      ],
    },
    "neither the total of the year nor an appraisal kept in a month stands for the month": {
      ledgers: ledgers([
        { name: "张一", month: "2026-08", part: "日常" },
        { name: "李二", month: "2026", part: "年度总分" },
        { name: "李二", month: "2026-08", part: "民主评议" },
      ]),
      period: "2026-08",
      answers: [["2026-08", "gap", "no 积分登记表!A5:C5", "积分登记表!A2:C2"]],
    },
    "a month that cannot be read is not taken from the day of registering, and keeps open one of the two missing": {
      ledgers: ledgers(
        [
          { name: "张一", month: "2026-08", registeredOn: "2026-08-31" },
          { name: "李二", month: "?八", registeredOn: "2026-08-31" },
        ],
        [...members, { name: "王三", memberType: "full", status: "on-roster", statusFrom: "" }],
      ),
      period: "2026-08",
      answers: [["2026-08", "cannot-judge", "积分登记表!B3"]],
      says: { "2026-08": "李二、王三有月份读不准的登记" },
    },
    "four who are missing are counted, three are named": {
      ledgers: ledgers(
        [
          { name: "张一", month: "2026-08" },
          { name: "张一", month: "2026-09" },
          { name: "李二", month: "2026-09" },
        ],
        ["张一", "李二", "王三", "赵四", "孙五"].map((name) => ({ name })),
      ),
      period: "2026-08-01..2026-09-30",
      answers: [
        ["2026-08", "gap", "no 积分登记表!A5:B5", "积分登记表!A2:B2"],
        ["2026-09", "gap", "no 积分登记表!A5:B5", "积分登记表!A3:B3"],
      ],
      says: { "2026-08": "还没有李二、王三、赵四等4人。", "2026-09": "还没有王三、赵四、孙五。" },
    },
    "the appraisal of the year is no line of a month": {
      ledgers: ledgers([
        { name: "张一", month: "2026-08", part: "基础" },
        { name: "李二", month: "2026", part: "民主评议" },
      ]),
      period: "2026-08",
      answers: [["2026-08", "gap", "no 积分登记表!A4:C4", "积分登记表!A2:C2"]],
    },
    "the day after the last day for registering is too late": {
      ledgers: ledgers([{ name: "张一", month: "2026-10" }]),
      period: "2026-10",
      asOf: "2026-11-11",
      answers: [["2026-10", "gap", "no 积分登记表!A3:B3", "积分登记表!A2:B2"]],
    },
    "a suspended member and one who left owe no line; a floating member does": {
      ledgers: ledgers(
        [{ name: "张一", month: "2026-08" }],
        [
          { name: "张一", memberType: "full", status: "on-roster", statusFrom: "" },
          { name: "李二", memberType: "full", status: "suspended", statusFrom: "2026-01-05" },
          { name: "王三", memberType: "full", status: "transferred-out", statusFrom: "2026-08-20" },
          { name: "赵四", memberType: "full", status: "floating", statusFrom: "2026-02-01" },
        ],
      ),
      period: "2026-08",
      answers: [["2026-08", "gap", "no 积分登记表!A3:B3", "积分登记表!A2:B2"]],
      says: { "2026-08": "还没有赵四" },
    },
    "a line for the quarter stands for its months": {
      ledgers: ledgers([
        { name: "张一", month: "2026Q3" },
        { name: "李二", month: "2026-08" },
      ]),
      period: "2026-08",
      answers: [["2026-08", "met", "积分登记表!A2:B2"]],
    },
    "namesakes are told apart by their subjects, not by the plain name": {
      ledgers: ledgers(
        [{ name: "张一", month: "2026-08" }],
        [
          { name: "张一", birthDate: "1980-01-01" },
          { name: "张一", birthDate: "1990-01-01" },
        ],
      ),
      period: "2026-08",
      answers: [["2026-08", "cannot-judge", "积分登记表!A2:B2"]],
    },
    "the register's own spelling of namesakes": {
      ledgers: ledgers(
        [
          { name: "张一#1", month: "2026-08" },
          { name: "张一#2", month: "2026-08" },
        ],
        [
          { name: "张一", birthDate: "1980-01-01" },
          { name: "张一", birthDate: "1990-01-01" },
        ],
      ),
      period: "2026-08",
      answers: [["2026-08", "met", "积分登记表!A2:B2"]],
    },
    "without a month or a day of registering nothing tells the month": {
      ledgers: ledgers([{ name: "张一", points: "3" }]),
      period: "2026-08",
      answers: [["branch", "cannot-judge", "no 积分登记表!A1:B2"]],
    },
  },
});
