/** The rules of the area dues, in any order: the registry puts them into that of the catalogue. */
import type { Rule } from "../define.ts";
import { arrearsWarning } from "./arrears-warning.ts";
import { duplicateRow } from "./duplicate-row.ts";
import { paidEveryMonth } from "./paid-every-month.ts";
import { paidInFull } from "./paid-in-full.ts";
import { sheetTotals } from "./sheet-totals.ts";
import { sixMonthsUnpaid } from "./six-months-unpaid.ts";
import { standardAmount } from "./standard-amount.ts";

export const duesRules: readonly Rule[] = [
  standardAmount,
  paidEveryMonth,
  paidInFull,
  arrearsWarning,
  sixMonthsUnpaid,
  sheetTotals,
  duplicateRow,
];
