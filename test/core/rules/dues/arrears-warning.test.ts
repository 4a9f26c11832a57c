import { arrearsWarning } from "../../../../src/core/rules/dues/arrears-warning.ts";
import { type DuesRow, duesOf, ledgersOf, type MemberRow, paidMonths, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const branch = (members: readonly MemberRow[], ...rows: DuesRow[]) =>
  ledgersOf({ roster: rosterOf(members), dues: duesOf(rows, { year: 2026 }) });
const one: readonly MemberRow[] = [{ name: "张一" }];

testRule(arrearsWarning, {
  met: {
    ledgers: branch(one, ...paidMonths("张一", "2026-05", "2026-05")),
    asOf: "2026-06-10",
    answers: [["张一", "met"]],
  },
  gap: {
    ledgers: branch(one, ...paidMonths("张一", "2026-01", "2026-04"), { name: "张一", month: "2026-05", paid: "" }),
    asOf: "2026-06-10",
    answers: [["张一", "gap", "no 党费台账!C6"]],
    says: { 张一: "提示：张一2026年5月连续1个月" },
  },
  notApplicable: {
    ledgers: branch(one, { name: "张一", month: "2026-05", paid: "免交" }),
    asOf: "2026-06-10",
    answers: [["张一", "not-applicable"]],
    says: { 张一: "已经批准免交" },
  },
  cannotJudge: {
    ledgers: ledgersOf({ roster: rosterOf(one), dues: duesOf(paidMonths("张一", "2026-01", "2026-02")) }),
    asOf: "2026-06-10",
    answers: [["张一", "cannot-judge"]],
  },
  twoSubjects: {
    ledgers: branch(
      [{ name: "张一" }, { name: "李二" }, { name: "王三" }],
      ...paidMonths("张一", "2026-01", "2026-03"),
      ...paidMonths("李二", "2026-01", "2026-01"),
    ),
    asOf: "2026-06-10",
    answers: [
      ["张一", "gap", "no 党费台账!A6:C6"],
      ["李二", "gap", "no 党费台账!A6:C6"],
      ["王三", "gap", "no 党费台账!A6:C6"],
    ],
    says: { 张一: "提醒", 李二: "预警：李二2026年2月至2026年5月连续4个月", 王三: "预警" },
  },
  traps: {
    "a ledger of yearly sums": {
      ledgers: branch(one, { name: "张一", paid: "120" }),
      answers: [["branch", "cannot-judge", "no 党费台账!A1:B2"]],
    },
    "what cannot be read is no arrears: the payment, the day of arriving": {
      ledgers: branch(
        [
          { name: "张一", joinedOn: "2001-07-01" },
          { name: "李二", joinedOn: "?今年" },
        ],
        { name: "张一", month: "2026-05", paid: "?约十元" },
      ),
      asOf: "2026-06-10",
      answers: [
        ["张一", "cannot-judge"],
        ["李二", "cannot-judge"],
      ],
      says: { 张一: "最近一个已结束月份的党费看不出交没交" },
    },
    "the month that ended yesterday is closed, the one that ends today is not": {
      ledgers: branch(one, ...paidMonths("张一", "2026-01", "2026-04")),
      asOf: "2026-05-31",
      answers: [["张一", "met"]],
    },
    "the grades are figures, not words of the rule": {
      ledgers: branch(one, ...paidMonths("张一", "2026-01", "2026-04"), { name: "张一", month: "2026-05", paid: "" }),
      asOf: "2026-06-10",
      figures: { "dues.arrears_levels": { remind: 1, warn: 1 } },
      answers: [["张一", "gap", "no 党费台账!C6"]],
      says: { 张一: "预警：张一2026年5月连续1个月" },
    },
    "six months and more are the other rule's": {
      ledgers: branch(one, { name: "李二", month: "2026-01", paid: "10" }),
      asOf: "2026-07-01",
      answers: [["张一", "not-applicable"]],
    },
    "joined this month: nothing owed yet": {
      ledgers: branch([{ name: "张一", joinedOn: "2026-06-02" }], { name: "李二", month: "2026-01", paid: "10" }),
      asOf: "2026-06-10",
      answers: [["张一", "not-applicable"]],
      says: { 张一: "还没有到应交党费的月份" },
    },
    "F1.9: a name that two members share is answered once": {
      ledgers: ledgersOf({
        roster: rosterOf([
          { name: "张一", birthDate: "1970-01-01" },
          { name: "张一", birthDate: "1990-01-01" },
        ]),
        dues: duesOf(paidMonths("张一", "2026-01", "2026-02")),
      }),
      answers: [["张一", "cannot-judge", "党费台账!A2"]],
    },
  },
});
