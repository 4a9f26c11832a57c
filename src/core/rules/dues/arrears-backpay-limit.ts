/** One payment makes up for, or pays ahead, no more than so many months. Cells of one person and one day are one payment. */
import { earliestOf, isoMonth, latestOf, type Month, monthOf } from "../../model/date.ts";
import { fieldValue } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import type { DuesRecord } from "../../model/record.ts";
import { defineRule, gap, met } from "../define.ts";
import {
  ambiguousDues,
  inspectedMonths,
  isPayment,
  isWithin,
  paymentEvidence,
  withoutMonths,
} from "../shared/member-dues.ts";

export const arrearsBackpayLimit = defineRule({
  id: "dues/arrears-backpay-limit",
  severity: "M",
  needs: ["dues"],
  parameters: ["dues.backpay_months"],
  basis: ["DF-8", "DF-8b"],
  text: {
    title: "补交/预交不超6个月",
    condition: "每名党员的每一笔交费，补交或预交的月份不超过规定的个数。",
    gap: "有一笔交费补交或预交的月份偏多。",
    why: "党费一般按月交，补交和预交的时间都有限度。",
    remedy: "可以核对所属月份是否写对；确实补交、预交得多的写明原因，以后按月交。",
  },
  *check({ dues, period, asOf }, { "dues.backpay_months": limit }) {
    const lacking = withoutMonths(dues);
    if (lacking) {
      yield lacking;
      return;
    }
    const months = inspectedMonths(period, asOf);
    for (const [subject, own] of dues.entries()) {
      const payments = paymentsOf(own).filter(({ covered }) => covered.some((month) => isWithin(months, month)));
      if (payments.length > 0) yield answerFor(subject, payments, limit);
    }
    yield* ambiguousDues(dues);
  },
});

interface Payment {
  readonly record: DuesRecord;
  /** Each month once. */
  readonly covered: [Month, ...Month[]];
  /** Null when the day of paying is not known. */
  readonly paidIn: Month | null;
}

function paymentsOf(own: ReadonlyMap<Month, readonly DuesRecord[]>): readonly Payment[] {
  const payments = new Map<unknown, Payment>();
  for (const [month, records] of own) {
    for (const record of records) {
      if (!isPayment(record)) continue;
      const day = fieldValue(record.paidOn);
      const exact = day?.precision === "day" ? day.from : null;
      const key = exact ?? record;
      const known = payments.get(key);
      if (!known) payments.set(key, { record, covered: [month], paidIn: exact === null ? null : monthOf(exact) });
      // The records of a month stand together.
      else if (known.covered.at(-1) !== month) known.covered.push(month);
    }
  }
  return [...payments.values()];
}

function answerFor(subject: string, payments: readonly Payment[], limit: number): Answer {
  // The month of paying itself is neither made up for nor paid ahead.
  const beside = ({ covered, paidIn }: Payment): number => covered.filter((month) => month !== paidIn).length;
  const long = payments.filter((payment) => beside(payment) > limit);
  const [first] = long;
  if (!first) {
    const longest = payments.reduce((best, payment) => (beside(payment) > beside(best) ? payment : best));
    return met(subject, { evidence: [paymentEvidence(longest.record, "党费")] });
  }
  const span = `${isoMonth(earliestOf(...first.covered))}至${isoMonth(latestOf(...first.covered))}`;
  return gap(subject, {
    message: `${subject}有一笔交费补交或预交了${beside(first)}个月（${span}），一般不超过${limit}个月。`,
    evidence: long.map(({ record }) => paymentEvidence(record, "党费")),
    past: true,
  });
}
