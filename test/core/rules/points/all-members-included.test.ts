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
