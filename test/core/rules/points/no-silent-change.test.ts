import { noSilentChange } from "../../../../src/core/rules/points/no-silent-change.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const publicity = entriesOf("publicity", [{ matter: "积分公示", period: "2026Q1", publishedOn: "2026-04-10" }]);
const ledgers = (rows: readonly EntryRow<"points">[], published = true) =>
  ledgersOf({ others: [entriesOf("points", rows), ...(published ? [publicity] : [])] });
const row: EntryRow<"points"> = {
  name: "张一",
  month: "2026-02",
  points: "2",
  registeredOn: "2026-03-01",
  correction: "",
};
const period = "2026Q1";

testRule(noSilentChange, {
  met: {
    ledgers: ledgers([row, { ...row, points: "-1", registeredOn: "2026-05-02", correction: "更正" }]),
    period,
    answers: [["2026Q1", "met", "积分登记表!C3"]],
  },
  gap: {
    ledgers: ledgers([row, { ...row, name: "李二", registeredOn: "2026-04-11" }]),
    period,
    answers: [["2026Q1", "gap", "积分登记表!D3"]],
    says: { "2026Q1": "又登记了李二的1行，没有标明更正" },
  },
  notApplicable: { ledgers: ledgers([row]), period: "2026Q2", answers: [["2026Q2", "not-applicable"]] },
  cannotJudge: {
    ledgers: ledgers([row]),
    period,
    answers: [["2026Q1", "cannot-judge"]],
    says: { "2026Q1": "没有2026年第1季度公示时的分值" },
  },
  twoSubjects: {
    ledgers: ledgers([
      { ...row, registeredOn: "2026-04-30" },
      { ...row, month: "2026-05", correction: "更正", registeredOn: "2026-06-01" },
    ]),
    period: "2026H1",
    answers: [
      ["2026Q1", "gap", "积分登记表!D2"],
      ["2026Q2", "met", "积分登记表!C3"],
    ],
  },
  traps: {
    "the first publication of the quarter counts; other notices, and those of no quarter, are none": {
      ledgers: ledgersOf({
        others: [
          entriesOf("points", [
            { ...row, registeredOn: "2026-04-05" },
            { ...row, name: "李二", registeredOn: "2026-04-11" },
          ]),
          entriesOf("publicity", [
            { matter: "党费公示", period: "2026Q1", publishedOn: "2026-04-01" },
            { matter: "积分公示", period: "2026H1", publishedOn: "2026-04-01" },
            { matter: "积分公示", period: "2026Q1", publishedOn: "2026-04-12" },
            { matter: "积分公示", period: "2026Q1", publishedOn: "2026-04-10" },
            { matter: "积分公示", period: "2026Q1", publishedOn: "2026-04-20" },
            { matter: "积分公示", period: "2026Q1", publishedOn: "" },
          ]),
        ],
      }),
      period,
      answers: [["2026Q1", "gap", "积分登记表!D3"]],
      says: { "2026Q1": "又登记了李二的1行" },
    },
    "rows of another quarter, of the year and of no time were not published with it": {
      ledgers: ledgers([
        row,
        { ...row, name: "李二", month: "2026-04", registeredOn: "2026-05-02" },
        { ...row, name: "王三", month: "2026", registeredOn: "2026-05-02" },
        { ...row, name: "赵四", month: "?一月", registeredOn: "2026-05-02" },
        { ...row, name: "孙五", month: "2025-12", registeredOn: "2026-05-02" },
        { ...row, name: "周六", registeredOn: "" },
      ]),
      period,
      answers: [["2026Q1", "cannot-judge"]],
    },
    "sums of the quarter of which nobody knows when they were published": {
      ledgers: ledgers([row, { ...row, month: "2026Q1", registeredOn: "" }], false),
      period,
      answers: [["2026Q1", "cannot-judge"]],
    },
    "a correction of the quarter's sums is no published sum": {
      ledgers: ledgers(
        [
          { ...row, registeredOn: "2026-04-12" },
          { ...row, month: "2026Q1", registeredOn: "2026-04-10", correction: "更正" },
        ],
        false,
      ),
      period,
      answers: [["2026Q1", "met", "积分登记表!C3"]],
    },
    "a closed quarter that was never published, and one published before it ends": {
      ledgers: ledgersOf({
        others: [
          entriesOf("points", [
            { ...row, month: "2026-08" },
            { ...row, month: "2026-11", registeredOn: "2026-11-02" },
          ]),
          entriesOf("publicity", [{ matter: "积分公示", period: "2026Q4", publishedOn: "2026-11-20" }]),
        ],
      }),
      period: "2026H2",
      answers: [
        ["2026Q3", "cannot-judge"],
        ["2026Q4", "cannot-judge"],
      ],
    },
    "a quarter that ends today": {
      ledgers: ledgers([{ ...row, month: "2026-06", registeredOn: "2026-06-20" }]),
      period: "2026Q2",
      asOf: "2026-06-30",
      answers: [["2026Q2", "not-applicable"]],
      says: { "2026Q2": "还没有公示" },
    },
    "the published sums of the quarter stand in the register": {
      ledgers: ledgers([row, { ...row, month: "2026Q1", registeredOn: "2026-04-10" }], false),
      period,
      answers: [["2026Q1", "met", "积分登记表!C3"]],
    },
    "a line after the sums were registered, without a publicity ledger": {
      ledgers: ledgers(
        [
          { ...row, registeredOn: "2026-04-12" },
          { ...row, month: "2026Q1", registeredOn: "2026-04-10" },
        ],
        false,
      ),
      period,
      answers: [["2026Q1", "gap", "积分登记表!D2"]],
    },
    "a line of the day of publishing was published": {
      ledgers: ledgers([{ ...row, registeredOn: "2026-04-10" }]),
      period,
      answers: [["2026Q1", "cannot-judge"]],
    },
    "a quarter that is still running": {
      ledgers: ledgers([{ ...row, month: "2026-11", registeredOn: "2026-11-02" }]),
      period: "2026Q4",
      answers: [["2026Q4", "not-applicable"]],
    },
  },
});
