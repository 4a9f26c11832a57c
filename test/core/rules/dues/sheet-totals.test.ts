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
    "a blank total states nothing": { ledgers: sheet(total("C4", "", 2000)), answers: [["branch", "not-applicable"]] },
  },
});
