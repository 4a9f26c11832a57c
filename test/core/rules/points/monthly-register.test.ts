import { monthlyRegister } from "../../../../src/core/rules/points/monthly-register.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const points = (...rows: EntryRow<"points">[]) => ledgersOf({ others: [entriesOf("points", rows)] });

testRule(monthlyRegister, {
  met: {
    ledgers: points(
      { name: "张一", month: "2026-08", registeredOn: "2026-09-10" },
      { name: "李二", month: "2026-08", registeredOn: "2026-10-15" },
    ),
    period: "2026-08",
    answers: [["2026-08", "met", "积分登记表!C2"]],
  },
  gap: {
    ledgers: points({ name: "张一", month: "2026-08", registeredOn: "2026-09-11" }),
    period: "2026-08",
    answers: [["2026-08", "gap", "积分登记表!C2"]],
    says: { "2026-08": "2026年8月的积分在2026年9月11日才登记，比约定的日子晚了1天" },
    past: ["2026-08"],
  },
  notApplicable: { ledgers: ledgersOf({}), answers: [["branch", "not-applicable"]] },
  cannotJudge: {
    ledgers: points({ name: "张一", month: "2026-08" }),
    period: "2026-08",
    answers: [["2026-08", "cannot-judge", "积分登记表!A2:B2"]],
    says: { "2026-08": "登记日期列" },
  },
  notDue: {
    ledgers: points({ name: "张一", month: "2026-08", registeredOn: "2026-09-01" }),
    period: "2026-10",
    asOf: "2026-11-10",
    answers: [["2026-10", "not-due"]],
    says: { "2026-10": "还没有积分登记，最晚2026年11月10日" },
  },
  twoSubjects: {
    ledgers: points(
      { name: "张一", month: "2026-07", registeredOn: "2026-08-01" },
      { name: "张一", month: "2026-09", registeredOn: "2026-10-01" },
    ),
    period: "2026-08-01..2026-09-30",
    answers: [
      ["2026-08", "gap", "no 积分登记表!A4:C4"],
      ["2026-09", "met", "积分登记表!C3"],
    ],
  },
  traps: {
    "a register without months: the day of registering tells them, where it is written": {
      ledgers: points({ name: "张一", registeredOn: "2026-09-02" }, { name: "李二", registeredOn: "" }),
      period: "2026-09",
      answers: [["2026-09", "met", "积分登记表!B2"]],
    },
    "a correction by its reason; a mark that says no is none; a month after a quarter is not in it": {
      ledgers: points(
        { name: "张一", month: "2026-07", registeredOn: "2026-10-20", reason: "更正上月积分", correction: "" },
        { name: "张一", month: "2026-08", registeredOn: "2026-10-20", reason: "", correction: "原记为×" },
        { name: "张一", month: "2026-09", registeredOn: "2026-10-20", reason: "", correction: "未公示前更正" },
        { name: "张一", month: "2026-10", registeredOn: "2026-11-02", reason: "", correction: "否" },
        { name: "张一", month: "2026Q2", registeredOn: "2026-07-02", reason: "", correction: "—" },
      ),
      period: "2026-07-01..2026-10-31",
      declared: { points: "2026-01-01..2026-11-21" },
      answers: [
        ["2026-07", "gap", "no 积分登记表!A7:E7"],
        ["2026-08", "gap", "no 积分登记表!A7:E7"],
        ["2026-09", "gap", "no 积分登记表!A7:E7"],
        ["2026-10", "met", "积分登记表!C5"],
      ],
    },
    "a correction does not make a month late, nor registered": {
      ledgers: points(
        { name: "张一", month: "2026-08", registeredOn: "2026-10-20", correction: "更正" },
        { name: "张一", month: "2026-08", registeredOn: "2026-09-02", correction: "" },
        { name: "张一", month: "2026-07", registeredOn: "2026-10-20", correction: "更正" },
      ),
      period: "2026-07-01..2026-08-31",
      answers: [
        ["2026-07", "gap", "no 积分登记表!A5:D5"],
        ["2026-08", "met", "积分登记表!C3"],
      ],
    },
    "a blank day in the column is a gap, an unreadable one is not": {
      ledgers: points(
        { name: "张一", month: "2026-08", registeredOn: "" },
        { name: "张一", month: "2026-09", registeredOn: "?月初" },
      ),
      period: "2026-08-01..2026-09-30",
      answers: [
        ["2026-08", "gap", "no 积分登记表!C2"],
        ["2026-09", "cannot-judge", "积分登记表!C3"],
      ],
    },
    "a register kept by quarters does not tell its months": {
      ledgers: points({ name: "张一", month: "2026Q3", registeredOn: "2026-10-02" }),
      period: "2026-08",
      answers: [["2026-08", "cannot-judge", "积分登记表!B2"]],
    },
    "a quarter tells of its first and last month, and of no month outside": {
      ledgers: points(
        { name: "张一", month: "2026Q3", registeredOn: "2026-10-02" },
        { name: "张一", month: "2026-05", registeredOn: "2026-06-02" },
      ),
      period: "2026-05-01..2026-09-30",
      declared: { points: "2026-01-01..2026-11-21" },
      answers: [
        ["2026-05", "met", "积分登记表!C3"],
        ["2026-06", "gap", "no 积分登记表!A4:C4"],
        ["2026-07", "cannot-judge", "积分登记表!B2"],
        ["2026-08", "cannot-judge", "积分登记表!B2"],
        ["2026-09", "cannot-judge", "积分登记表!B2"],
      ],
      past: [],
    },
    "the earliest day decides, wherever it stands": {
      ledgers: points(
        { name: "张一", month: "2026-08", registeredOn: "2026-10-15" },
        { name: "李二", month: "2026-08", registeredOn: "2026-09-10" },
      ),
      period: "2026-08",
      answers: [["2026-08", "met", "积分登记表!C3"]],
    },
    "on the last day a row without its day is in time": {
      ledgers: points({ name: "张一", month: "2026-08", registeredOn: "" }),
      period: "2026-08",
      asOf: "2026-09-10",
      answers: [["2026-08", "met", "积分登记表!A2:C2"]],
    },
    "one blank day and one that cannot be read": {
      ledgers: points(
        { name: "张一", month: "2026-08", registeredOn: "" },
        { name: "李二", month: "2026-08", registeredOn: "?月初" },
      ),
      period: "2026-08",
      answers: [["2026-08", "cannot-judge", "no 积分登记表!C2", "积分登记表!C3"]],
    },
    "months before the register began": {
      ledgers: points({ name: "张一", month: "2026-08", registeredOn: "2026-09-02" }),
      period: "2026-06",
      answers: [["2026-06", "cannot-judge"]],
    },
    "no column that tells the month": {
      ledgers: points({ name: "张一", points: "2" }),
      answers: [["branch", "cannot-judge", "no 积分登记表!A1:B2"]],
    },
    "months before the branch was founded": {
      ledgers: ledgersOf({
        others: [entriesOf("points", [{ name: "张一", month: "2026-08", registeredOn: "2026-09-02" }])],
        branch: { foundedOn: { from: 20638, to: 20638, precision: "day" } as never },
      }),
      period: "2026-06",
      answers: [["2026-06", "not-applicable"]],
    },
  },
});
