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
