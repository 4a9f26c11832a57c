import { reconcile } from "../../../../src/core/rules/points/reconcile.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const points = (...rows: EntryRow<"points">[]) => ledgersOf({ others: [entriesOf("points", rows)] });
const row = (month: string, value: string, more: EntryRow<"points"> = {}): EntryRow<"points"> => ({
  name: "张一",
  month,
  part: "日常",
  points: value,
  ...more,
});

testRule(reconcile, {
  met: {
    ledgers: points(
      row("2026-01", "2"),
      row("2026-03", "0.1"),
      row("2026-03", "-0.3", { part: "更正" }),
      row("2026Q1", "1.8"),
    ),
    period: "2026Q1",
    answers: [
      ["2026Q1", "met", "积分登记表!D5"],
      ["2026", "not-applicable"],
    ],
  },
  gap: {
    ledgers: points(row("2026-01", "2"), row("2026Q1", "3")),
    period: "2026Q1",
    answers: [
      ["2026Q1", "gap", "积分登记表!D3", "积分登记表!D2"],
      ["2026", "not-applicable"],
    ],
    says: { "2026Q1": "张一3分（各月累计2分）" },
  },
  notApplicable: {
    ledgers: points(row("2026-01", "2")),
    period: "2026Q1",
    answers: [
      ["2026Q1", "not-applicable"],
      ["2026", "not-applicable"],
    ],
  },
  cannotJudge:
    "only a missing ledger leads to it; sums without parts, and parts without a sum, have nothing to agree with",
  twoSubjects: {
    ledgers: points(
      row("2026Q1", "20"),
      row("2026Q2", "25"),
      row("2026", "17", { part: "民主评议" }),
      row("2026", "62", { part: "年度总分" }),
      row("2026", "50", { name: "李二", part: "年度总分" }),
      row("2026Q1", "40", { name: "李二" }),
    ),
    period: "2026Q1",
    answers: [
      ["2026Q1", "not-applicable"],
      ["2026", "gap", "积分登记表!D6", "积分登记表!D7"],
    ],
    says: { "2026": "李二50分（各季累计加评议40分）" },
  },
  traps: {
    "only the months of the quarter, without their sums and the appraisal, and rows of somebody": {
      ledgers: points(
        row("2025-12", "7"),
        row("2026-01", "2"),
        row("2026-02", "3"),
        row("2026-02", "5", { part: "合计" }),
        row("2026-02", "9", { part: "民主评议" }),
        row("2026-04", "7"),
        row("?二月", "7"),
        row("?二月", "7", { part: "民主评议" }),
        row("2026-03", "7", { name: "" }),
        row("2026Q1", "8", { name: "" }),
        row("2026Q1", "5"),
        row("2026Q1", "17", { part: "民主评议" }),
        row("2025Q4", "6"),
      ),
      period: "2026Q1",
      answers: [
        ["2026Q1", "met", "积分登记表!D12"],
        ["2026", "not-applicable"],
      ],
    },
    "only the quarters and the appraisal of the year": {
      ledgers: points(
        row("2026Q1", "20"),
        row("2025Q4", "20"),
        row("2026", "17", { part: "民主评议" }),
        row("2025", "17", { part: "民主评议" }),
        row("2026", "37", { part: "年度总分" }),
        row("2025", "80", { part: "年度总分" }),
      ),
      period: "2026Q1",
      answers: [
        ["2026Q1", "not-applicable"],
        ["2026", "met", "积分登记表!D6"],
      ],
    },
    "months that do not make up the year": {
      ledgers: points(row("2026-01", "30"), row("2026", "31", { part: "" })),
      period: "2026Q1",
      answers: [
        ["2026Q1", "not-applicable"],
        ["2026", "gap", "积分登记表!D3", "积分登记表!D2"],
      ],
      says: { "2026": "张一31分（各月累计加评议30分）" },
    },
    "one of two sums cannot be read": {
      ledgers: points(row("2026-01", "2"), row("2026Q1", "3"), row("2026Q1", "?三")),
      period: "2026Q1",
      answers: [
        ["2026Q1", "not-applicable"],
        ["2026", "not-applicable"],
      ],
    },
    "without quarters a year is the sum of its months and the appraisal": {
      ledgers: points(
        row("2026-01", "30"),
        row("2026-12", "35"),
        row("2026", "17", { part: "民主评议" }),
        row("2026", "82", { part: "" }),
      ),
      period: "2026Q1",
      asOf: "2027-01-05",
      answers: [
        ["2026Q1", "not-applicable"],
        ["2026", "met", "积分登记表!D5"],
      ],
    },
    "a sum nobody can read is not compared": {
      ledgers: points(row("2026-01", "2"), row("2026Q1", "?三")),
      period: "2026Q1",
      answers: [
        ["2026Q1", "not-applicable"],
        ["2026", "not-applicable"],
      ],
    },
  },
});
