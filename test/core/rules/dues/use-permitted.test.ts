import { usePermitted } from "../../../../src/core/rules/dues/use-permitted.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const line = (purpose: string, more: EntryRow<"funds"> = {}): EntryRow<"funds"> => ({
  date: "2026-03-01",
  purpose,
  amount: "100",
  source: "党费",
  ...more,
});
const funds = (...rows: EntryRow<"funds">[]) => ledgersOf({ others: [entriesOf("funds", rows)] });

testRule(usePermitted, {
  met: { ledgers: funds(line("订阅党报")), answers: [["经费台账!2", "met", "经费台账!B2"]] },
  gap: {
    ledgers: funds(line("购买办公桌椅")),
    answers: [["经费台账!2", "gap", "经费台账!B2"]],
    says: { "经费台账!2": "用途“购买办公桌椅”对不上培训党员" },
    past: [],
  },
  notApplicable: {
    ledgers: funds(line("工会慰问", { source: "行政经费" })),
    answers: [["经费台账!2", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: funds({ date: "2026-03-01", amount: "100" }),
    answers: [["branch", "cannot-judge", "no 经费台账!A1:B2"]],
  },
  toConfirm: {
    ledgers: funds(line("购买办公桌椅", { source: "" })),
    answers: [["经费台账!2", "to-confirm", "经费台账!B2"]],
  },
  twoSubjects: {
    ledgers: funds(line("党员培训讲课费"), line(""), line("购买办公桌椅", { date: "2025-03-01" })),
    answers: [
      ["经费台账!2", "met", "经费台账!B2"],
      ["经费台账!3", "gap", "no 经费台账!B3"],
    ],
  },
  traps: {
    "neither the purpose nor where the money comes from": {
      ledgers: funds(line("", { source: "" })),
      answers: [["经费台账!2", "cannot-judge", "no 经费台账!B2"]],
      says: { "经费台账!2": "还没有写用途" },
    },
    "a sheet without a column for the purpose beside one that has it": {
      ledgers: ledgersOf({
        others: [
          entriesOf("funds", [line("订阅党报")]),
          entriesOf("funds", [{ date: "2026-03-01", amount: "100", source: "党费" }], { sheet: "下拨党费" }),
        ],
      }),
      answers: [
        ["经费台账!2", "met", "经费台账!B2"],
        ["下拨党费!2", "cannot-judge", "no 下拨党费!A2:C2"],
      ],
    },
    "nothing was spent": {
      ledgers: funds({ date: "2026-03-01", income: "500" }),
      answers: [["branch", "not-applicable"]],
      says: { branch: "没有支出" },
    },
  },
});
