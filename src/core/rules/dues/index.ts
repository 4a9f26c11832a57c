/** The rules of the area dues, in any order: the registry puts them into that of the catalogue. */
import type { Rule } from "../define.ts";
import { annualAssessment } from "./annual-assessment.ts";
import { arrearsBackpayLimit } from "./arrears-backpay-limit.ts";
import { arrearsWarning } from "./arrears-warning.ts";
import { collectorDesignated } from "./collector-designated.ts";
import { duplicateRow } from "./duplicate-row.ts";
import { largePayment } from "./large-payment.ts";
import { paidEveryMonth } from "./paid-every-month.ts";
import { paidInFull } from "./paid-in-full.ts";
import { paidOnTime } from "./paid-on-time.ts";
import { probationaryStart } from "./probationary-start.ts";
import { published } from "./published.ts";
import { reportedToSuperior } from "./reported-to-superior.ts";
import { sheetTotals } from "./sheet-totals.ts";
import { sixMonthsUnpaid } from "./six-months-unpaid.ts";
import { standardAmount } from "./standard-amount.ts";
import { useDecided } from "./use-decided.ts";
import { usePermitted } from "./use-permitted.ts";
import { waiverApproved } from "./waiver-approved.ts";

export const duesRules: readonly Rule[] = [
  annualAssessment,
  standardAmount,
  paidEveryMonth,
  paidInFull,
  paidOnTime,
  arrearsWarning,
  sixMonthsUnpaid,
  arrearsBackpayLimit,
  published,
  collectorDesignated,
  reportedToSuperior,
  probationaryStart,
  waiverApproved,
  largePayment,
  sheetTotals,
  duplicateRow,
  usePermitted,
  useDecided,
];
