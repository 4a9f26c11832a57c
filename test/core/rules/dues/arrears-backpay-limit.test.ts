import { arrearsBackpayLimit } from "../../../../src/core/rules/dues/arrears-backpay-limit.ts";
import { type DuesRow, duesOf, ledgersOf, paidMonths } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const dues = (...rows: DuesRow[]) => ledgersOf({ dues: duesOf(rows) });
const row = (month: string, paidOn = "2026-07-10", name = "张一"): DuesRow => ({ name, month, paid: "60", paidOn });

testRule(arrearsBackpayLimit, {
  met: { ledgers: dues(row("2026-01..2026-06")), answers: [["张一", "met", "党费台账!C2"]] },
  gap: {
    ledgers: dues(row("2025-12..2026-06")),
    answers: [["张一", "gap", "党费台账!C2"]],
    says: { 张一: "7个月（2025-12至2026-06），一般不超过6个月" },
    past: ["张一"],
  },
  notApplicable: {
    ledgers: dues({ name: "张一", month: "2026-01", paid: "" }),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: dues({ name: "张一", month: "", paid: "120" }),
    answers: [["branch", "cannot-judge", "no 党费台账!B1"]],
  },
  twoSubjects: {
    ledgers: dues(row("2026-05"), row("2026-01..2026-08", "", "李二")),
    answers: [
      ["张一", "met", "党费台账!C2"],
      ["李二", "gap", "党费台账!C3"],
    ],
  },
  traps: {
    "a payment outside the inspection is not asked about; of several the one for most months is shown": {
      ledgers: dues(
        row("2025-01..2025-08", "2025-09-10"),
        row("2026-01", "2026-01-10"),
        row("2026-02..2026-05", "2026-05-10"),
        row("2026-06", "2026-06-10"),
        row("2025-01..2025-08", "2025-09-10", "李二"),
      ),
      answers: [["张一", "met", "党费台账!C4"]],
    },
    "a day known only as a month tells which month of several was paid in its time as little as a blank": {
      ledgers: dues(row("2026-01..2026-07", "2026-07")),
      answers: [["张一", "gap", "党费台账!C2"]],
    },
    "rows of one day in any order": {
      ledgers: dues(
        ...paidMonths("张一", "2026-03", "2026-08", { paid: "10", paidOn: "2026-09-10" }),
        row("2026-02", "2026-09-10"),
      ),
      answers: [["张一", "gap", "党费台账!C2"]],
      says: { 张一: "（2026-02至2026-08）" },
    },
    "the month of paying is neither made up for nor paid ahead": {
      ledgers: dues(row("2026-01..2026-07")),
      answers: [["张一", "met", "党费台账!C2"]],
    },
    "rows of one day are one payment": {
      ledgers: dues(...paidMonths("张一", "2026-01", "2026-08", { paid: "10", paidOn: "2026-09-10" })),
      answers: [["张一", "gap", "党费台账!C2"]],
    },
    "months paid one by one are many payments": {
      ledgers: dues(...paidMonths("张一", "2026-01", "2026-10")),
      answers: [["张一", "met", "党费台账!C2"]],
    },
  },
});
