import { paidOnTime } from "../../../../src/core/rules/dues/paid-on-time.ts";
import { type DuesRow, duesOf, ledgersOf, paidMonths, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const row = (paidOn: string, more: DuesRow = {}): DuesRow => ({
  name: "张一",
  month: "2026-06",
  paid: "10",
  paidOn,
  ...more,
});
const dues = (...rows: DuesRow[]) => ledgersOf({ dues: duesOf(rows) });

testRule(paidOnTime, {
  met: { ledgers: dues(row("2026-06-30")), answers: [["张一/2026-06", "met", "党费台账!D2"]] },
  gap: {
    ledgers: dues(row("2026-07-02")),
    answers: [["张一/2026-06", "gap", "党费台账!D2"]],
    says: { "张一/2026-06": "在2026年7月2日交，晚于2026年6月30日" },
  },
  notApplicable: {
    ledgers: dues(row("2026-06-20", { month: "2026-04..2026-05", note: "经支部同意按季交" })),
    answers: [
      ["张一/2026-04", "not-applicable"],
      ["张一/2026-05", "not-applicable"],
    ],
  },
  cannotJudge: {
    ledgers: dues({ name: "张一", month: "2026-06", paid: "10" }),
    answers: [["branch", "cannot-judge", "no 党费台账!A2:C2"]],
  },
  toConfirm: {
    ledgers: dues(row("2026-03-20", { month: "2026-02..2026-03" })),
    answers: [
      ["张一/2026-02", "to-confirm", "党费台账!D2"],
      ["张一/2026-03", "met", "党费台账!D2"],
    ],
  },
  twoSubjects: {
    ledgers: dues(row("2026-06-05"), row("", { name: "李二" }), row("2026-06-05", { name: "王三", paid: "" })),
    answers: [
      ["张一/2026-06", "met", "党费台账!D2"],
      ["李二/2026-06", "cannot-judge", "no 党费台账!D3"],
    ],
  },
  traps: {
    "a ledger of yearly sums": {
      ledgers: dues({ name: "张一", paid: "120", paidOn: "2026-06-05" }),
      answers: [["branch", "cannot-judge", "no 党费台账!A1:C2"]],
    },
    "part payments: the first counts, wherever it stands; months are asked in order": {
      ledgers: dues(
        row("2026-07-20"),
        row("2026-06-20"),
        row("2026-05-20", { month: "2026-05" }),
        row("2026-07-01", { month: "2026-05" }),
        row("", { month: "2026-04" }),
        row("2026-04-20", { month: "2026-04" }),
      ),
      answers: [
        ["张一/2026-04", "met", "党费台账!D7"],
        ["张一/2026-05", "met", "党费台账!D4"],
        ["张一/2026-06", "met", "党费台账!D3"],
      ],
      past: [],
    },
    "only the months of the inspection; a waived month is no payment": {
      ledgers: dues(
        row("2026-06-05", { month: "2026-05" }),
        row("2026-07-05"),
        row("2026-08-05", { month: "2026-07" }),
        row("2026-07-05", { name: "李二", paid: "免交" }),
      ),
      period: "2026-06",
      answers: [["张一/2026-06", "gap", "党费台账!D3"]],
      past: ["张一/2026-06"],
    },
    "a day of paying known only as a year or a month": {
      ledgers: dues(row("2026"), row("2026-07", { month: "2026-05" }), row("2026-04", { month: "2026-04" })),
      answers: [
        ["张一/2026-04", "met", "党费台账!D4"],
        ["张一/2026-05", "gap", "党费台账!D3"],
        ["张一/2026-06", "cannot-judge", "党费台账!D2"],
      ],
      says: { "张一/2026-06": "没有写清交费日期" },
    },
    "a list without amounts: the day of paying stands for the payment": {
      ledgers: dues(
        { name: "张一", month: "2026-06", paidOn: "2026-07-05" },
        { name: "李二", month: "2026-06", paidOn: "" },
      ),
      answers: [["张一/2026-06", "gap", "党费台账!C2"]],
    },
    "a sheet without the column is answered once": {
      ledgers: ledgersOf({
        dues: [duesOf([row("2026-06-05")]), duesOf(paidMonths("张一", "2026-07", "2026-09"), { sheet: "下半年" })],
      }),
      answers: [
        ["张一/2026-06", "met", "党费台账!D2"],
        ["branch", "cannot-judge", "no 下半年!A2:C2"],
      ],
      says: { branch: "有3笔党费所在的台账没有找到交费日期列" },
    },
    "paying ahead is in time": {
      ledgers: dues(row("2026-05-30")),
      answers: [["张一/2026-06", "met", "党费台账!D2"]],
    },
    "the tolerance is the profile's": {
      ledgers: dues(row("2026-07-02")),
      figures: { "dues.on_time_days": 2 },
      answers: [["张一/2026-06", "met", "党费台账!D2"]],
    },
    "DF-9: whoever was admitted in the month may pay in the next": {
      ledgers: ledgersOf({
        roster: rosterOf([{ name: "张一", joinedOn: "2026-06-28" }]),
        dues: duesOf([row("2026-07-10"), row("2026-08-10", { month: "2026-07" })]),
      }),
      answers: [
        ["张一/2026-06", "met", "党费台账!D2"],
        ["张一/2026-07", "gap", "党费台账!D3"],
      ],
    },
  },
});
