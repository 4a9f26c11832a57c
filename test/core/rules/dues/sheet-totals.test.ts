import { sheetTotals } from "../../../../src/core/rules/dues/sheet-totals.ts";
import { duesOf, ledgersOf, paidMonths, type TotalRow } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const total = (at: string, stated: string, sum: number, more: Partial<TotalRow> = {}): TotalRow => ({
  at,
  label: "5月实交合计",
  stated,
  sum,
  parts: "C2:C3",
  ...more,
});
const sheet = (...totals: TotalRow[]) =>
  ledgersOf({ dues: duesOf(paidMonths("张一", "2026-04", "2026-05"), { year: 2026, totals }) });

testRule(sheetTotals, {
  met: { ledgers: sheet(total("C4", "20", 2000)), answers: [["党费台账!4", "met", "党费台账!C4"]] },
  gap: {
    ledgers: sheet(total("C4", "20.01", 2000)),
    answers: [["党费台账!4", "gap", "党费台账!C4", "党费台账!C2:C3"]],
    says: { "党费台账!4": "5月实交合计写的是20.01元，明细相加是20.00元" },
  },
  notApplicable: { ledgers: sheet(), answers: [["branch", "not-applicable"]] },
  cannotJudge: {
    ledgers: sheet(total("C4", "20", 1000, { unreadableParts: 1 })),
    answers: [["党费台账!4", "cannot-judge", "党费台账!C4"]],
  },
  twoSubjects: {
    ledgers: sheet(total("C4", "20", 2000), total("D4", "30", 2000, { parts: "D2:D3" }), total("E2", "20", 2000)),
    answers: [
      ["党费台账!4", "gap", "党费台账!D4", "党费台账!D2:D3"],
      ["党费台账!2", "met", "党费台账!E2"],
    ],
  },
  traps: {
    "one row may hold several totals: one that cannot be read hides none that can": {
      ledgers: sheet(
        total("C4", "?约二十", 2000),
        total("D4", "20", 2000),
        total("C5", "?约二十", 2000),
        total("C6", "20", 2000),
        total("D6", "", 2000),
        total("C8", "20", 1000, { unreadableParts: 1 }),
        total("D8", "21", 2000, { label: "6月实交合计", parts: "D2:D3" }),
        total("E8", "22", 2000, { label: "7月实交合计", parts: "E2:E3" }),
      ),
      answers: [
        ["党费台账!4", "met", "党费台账!D4"],
        ["党费台账!5", "cannot-judge", "党费台账!C5"],
        ["党费台账!6", "met", "党费台账!C6"],
        ["党费台账!8", "gap", "党费台账!D8", "党费台账!D2:D3", "党费台账!E8", "党费台账!E2:E3"],
      ],
      says: { "党费台账!8": "7月实交合计写的是22.00元" },
    },
    "a blank total states nothing": {
      ledgers: sheet(total("C4", "", 2000)),
      answers: [["branch", "not-applicable"]],
      says: { branch: "党费台账没有合计" },
    },
  },
});
