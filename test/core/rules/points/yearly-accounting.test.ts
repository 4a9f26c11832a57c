import { yearlyAccounting } from "../../../../src/core/rules/points/yearly-accounting.ts";
import { type EntryRow, entriesOf, ledgersOf, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const ledgers = (...rows: EntryRow<"points">[]) =>
  ledgersOf({ roster: rosterOf([{ name: "张一" }, { name: "李二" }]), others: [entriesOf("points", rows)] });
const done: EntryRow<"points"> = { name: "张一", month: "2025", total: "90", note: "评为优秀" };
const asOf = "2026-03-01";
const period = "2025";

testRule(yearlyAccounting, {
  met: {
    ledgers: ledgers(done, { ...done, name: "李二", note: "合格" }),
    asOf,
    period,
    answers: [["2025", "met", "积分登记表!C2", "积分登记表!C3"]],
  },
  gap: {
    ledgers: ledgers(done),
    asOf,
    period,
    answers: [["2025", "gap", "no 积分登记表!A3:D3", "积分登记表!A2:D2"]],
    says: { "2025": "还没有李二的年度总分" },
  },
  notApplicable: { ledgers: ledgersOf({}), answers: [["branch", "not-applicable"]] },
  cannotJudge: {
    ledgers: ledgers({ name: "张一", month: "2025-05", points: "5" }),
    asOf,
    period,
    answers: [["2025", "cannot-judge", "no 积分登记表!A1:C2"]],
  },
  notDue: {
    ledgers: ledgers(done),
    asOf: "2026-02-28",
    period,
    answers: [["2025", "not-due", "积分登记表!C2"]],
    says: { "2025": "最晚2026年2月28日" },
  },
  twoSubjects: {
    ledgers: ledgers(done, { ...done, name: "李二" }),
    asOf,
    period: "2025-01-01..2026-03-01",
    answers: [
      ["2025", "met", "积分登记表!C2", "积分登记表!C3"],
      ["2026", "not-due"],
    ],
  },
  traps: {
    "the column for the conclusion stands on another sheet only": {
      ledgers: ledgersOf({
        roster: rosterOf([{ name: "张一" }, { name: "李二" }]),
        others: [
          entriesOf(
            "points",
            [
              { name: "张一", month: "2025", total: "90" },
              { name: "李二", month: "2025", total: "80" },
            ],
            { sheet: "甲" },
          ),
          entriesOf("points", [{ name: "张一", month: "2025-05", points: "5", note: "" }], { sheet: "乙" }),
        ],
      }),
      asOf,
      period,
      answers: [["2025", "cannot-judge", "甲!C2", "甲!C3"]],
    },
    "without a roster whoever has a total counts": {
      ledgers: ledgersOf({ others: [entriesOf("points", [done])] }),
      asOf,
      period,
      answers: [["2025", "met", "积分登记表!C2"]],
    },
    "without a roster and without totals nothing was accounted": {
      ledgers: ledgersOf({ others: [entriesOf("points", [{ ...done, month: "2025-05" }])] }),
      asOf,
      period,
      answers: [["2025", "gap", "no 积分登记表!A3:D3"]],
      says: { "2025": "年度积分还没有核算" },
    },
    "members of the last day of the year, not of today": {
      ledgers: ledgersOf({
        roster: rosterOf([
          { name: "张一", status: "", statusFrom: "" },
          { name: "李二", status: "transferred-out", statusFrom: "2026-01-10" },
          { name: "王三", status: "transferred-out", statusFrom: "2025-12-10" },
        ]),
        others: [entriesOf("points", [done])],
      }),
      asOf,
      period,
      answers: [["2025", "gap", "no 积分登记表!A3:D3", "积分登记表!A2:D2"]],
      says: { "2025": "还没有李二的年度总分" },
    },
    "the register's own spelling of namesakes": {
      ledgers: ledgersOf({
        roster: rosterOf([
          { name: "张一", birthDate: "1980-01-01" },
          { name: "张一", birthDate: "1990-01-01" },
        ]),
        others: [
          entriesOf("points", [
            { ...done, name: "张一#1" },
            { ...done, name: "张一#2" },
          ]),
        ],
      }),
      asOf,
      period,
      answers: [["2025", "met", "积分登记表!C2", "积分登记表!C3"]],
    },
    "a line without a number is no total, nor are the base points or a correction": {
      ledgers: ledgers(
        { ...done, part: "年度总分", correction: "" },
        { ...done, part: "年度总分", correction: "", total: "", note: "" },
        { ...done, part: "年度总分", correction: "", name: "李二", total: "" },
        { ...done, part: "基础", correction: "", name: "李二" },
        { ...done, part: "年度总分", correction: "更正", name: "李二" },
        { ...done, part: "年度总分", correction: "", name: "李二", month: "?去年" },
      ),
      asOf,
      period,
      answers: [["2025", "gap", "no 积分登记表!A8:F8", "积分登记表!A2:F2", "积分登记表!A3:F3", "积分登记表!A4:F4"]],
      says: { "2025": "还没有李二的年度总分" },
    },
    "an empty line of somebody who has a total asks for no conclusion": {
      ledgers: ledgers(done, { ...done, name: "李二" }, { ...done, total: "", note: "" }),
      asOf,
      period,
      answers: [["2025", "met", "积分登记表!C2", "积分登记表!C3", "积分登记表!A4:D4"]],
    },
    "totals in the column of points; a conclusion may stand in the reason": {
      ledgers: ledgers(
        { name: "张一", month: "2025", points: "90", reason: "评为优秀" },
        { name: "李二", month: "2025", points: "88", reason: "" },
      ),
      asOf,
      period,
      answers: [["2025", "gap", "no 积分登记表!A3:D3"]],
      says: { "2025": "还有1行没有评审结论" },
    },
    "a member is missing in a register without a column for totals": {
      ledgers: ledgers({ name: "张一", month: "2025", points: "90", note: "评为优秀" }),
      asOf,
      period,
      answers: [["2025", "gap", "no 积分登记表!A3:D3", "积分登记表!A2:D2"]],
    },
    "the year before is asked about on its last day, where points were kept in it": {
      ledgers: ledgers({ ...done, month: "2025-12" }, { ...done, month: "2026-01" }),
      asOf,
      period: "2026-02-28..2026-03-01",
      answers: [
        ["2025", "gap", "no 积分登记表!A4:D4"],
        ["2026", "not-due"],
      ],
    },
    "not where they were not, nor after that day": {
      ledgers: ledgers({ ...done, month: "2024" }, { ...done, month: "2026-01" }, { ...done, month: "?去年" }),
      asOf,
      answers: [["2026", "not-due"]],
    },
    "a day later only the running year": {
      ledgers: ledgers(done),
      asOf,
      period: "2026-03-01..2026-03-01",
      answers: [["2026", "not-due"]],
    },
    "the year before is asked about until its last day lies behind the inspection": {
      ledgers: ledgers(done),
      asOf,
      answers: [
        ["2025", "gap", "no 积分登记表!A3:D3", "积分登记表!A2:D2"],
        ["2026", "not-due"],
      ],
    },
    "a total without a conclusion": {
      ledgers: ledgers(done, { ...done, name: "李二", note: "" }),
      asOf,
      period,
      answers: [["2025", "gap", "no 积分登记表!D3"]],
      says: { "2025": "还有1行没有评审结论" },
    },
    "totals in a register that has no column for a conclusion": {
      ledgers: ledgers({ name: "张一", month: "2025", total: "90" }, { name: "李二", month: "2025", total: "88" }),
      asOf,
      period,
      answers: [["2025", "cannot-judge", "积分登记表!C2", "积分登记表!C3"]],
    },
    "appraisal points of the year are not its total": {
      ledgers: ledgers({ name: "张一", month: "2025", part: "民主评议", total: "17", note: "合格" }),
      asOf,
      period,
      answers: [["2025", "gap", "no 积分登记表!A3:E3"]],
      says: { "2025": "年度积分还没有核算" },
    },
  },
});
