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
