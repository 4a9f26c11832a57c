import { largePayment } from "../../../../src/core/rules/dues/large-payment.ts";
import { type DuesRow, duesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const row = (paid: string, more: DuesRow = {}): DuesRow => ({
  name: "张一",
  month: "2026-07",
  paid,
  due: "50",
  note: "",
  ...more,
});
const dues = (...rows: DuesRow[]) => ledgersOf({ dues: duesOf(rows) });

testRule(largePayment, {
  met: {
    ledgers: dues(row("1050", { note: "大额党费" })),
    answers: [["张一/2026-07", "met", "党费台账!C2", "党费台账!E2"]],
  },
  gap: "it only reminds: a large payment is for the clerk to confirm",
  notApplicable: {
    ledgers: dues(row("1049.99")),
    answers: [["branch", "not-applicable"]],
    says: { branch: "没有大额党费" },
  },
  cannotJudge: "it only reminds: a payment that cannot be read is left to the rules about dues",
  toConfirm: {
    ledgers: dues(row("1050")),
    answers: [["张一/2026-07", "to-confirm", "党费台账!C2"]],
    says: { "张一/2026-07": "交了1050.00元，比应交的多1000.00元" },
  },
  twoSubjects: {
    ledgers: dues(row("5000"), row("1200", { name: "李二", due: "1200" })),
    answers: [
      ["张一/2026-07", "to-confirm", "党费台账!C2"],
      ["李二/2026-07", "to-confirm", "党费台账!D3"],
    ],
    says: { "李二/2026-07": "月应交额1200.00元，一般不超过1000.00元" },
  },
  traps: {
    "a payment for several months is one, told by its first month, whatever the order; ticks tell nothing": {
      ledgers: dues(
        row("50", { month: "2026-08" }),
        row("9000", { month: "2026-06..2026-09" }),
        row("√", { month: "2026-05" }),
        row("9000", { month: "2026-03", name: "李二" }),
        row("1000", { month: "2026-08", due: "1000", name: "李二" }),
        row("", { month: "2026-09", name: "李二" }),
      ),
      period: "2026-05-01..2026-11-21",
      answers: [["张一/2026-06", "to-confirm", "党费台账!C3"]],
    },
    "two large payments of one month are asked about once": {
      ledgers: dues(row("5000"), row("6000", { note: "大额党费" })),
      answers: [["张一/2026-07", "to-confirm", "党费台账!C2"]],
    },
    "without a due only what no due explains is large": {
      ledgers: dues(
        { name: "张一", month: "2026-07", paid: "1999.99" },
        { name: "李二", month: "2026-07", paid: "2000" },
      ),
      answers: [["李二/2026-07", "to-confirm", "党费台账!C3"]],
    },
    "a year paid at once is no large payment": {
      ledgers: dues(row("1200", { month: "2026-01..2026-12", due: "100" })),
      answers: [["branch", "not-applicable"]],
    },
  },
});
