/** Party dues month by month, as the dues rules need them. */
import type { DuesFacts, MonthOfDues } from "../../facts/dues-facts.ts";
import { mayLieAfter, type Person, type RosterFacts } from "../../facts/roster-facts.ts";
import { addToMonth, type Day, earliestOf, lastDayOfMonth, type Month, monthOf, monthsFrom } from "../../model/date.ts";
import { type Field, fieldValue } from "../../model/field.ts";
import type { Answer, Evidence } from "../../model/outcome.ts";
import type { Period } from "../../model/period.ts";
import type { Place } from "../../model/place.ts";
import type { DuesRecord } from "../../model/record.ts";
import { absent, cannotJudge, found } from "../define.ts";

/** First and last month of the inspection that have begun on the base date; `first` is the later one when none has. */
export function inspectedMonths(period: Period, asOf: Day): { readonly first: Month; readonly last: Month } {
  return { first: monthOf(period.from), last: monthOf(earliestOf(period.to, asOf)) };
}

/** Closed = its last day lies before the base date. */
export function isMonthClosed(month: Month, asOf: Day): boolean {
  return lastDayOfMonth(month) < asOf;
}

/** Closed months from the first one that the dues ledger covers, oldest first; the last closed one of a ledger begun later. */
export function closedMonthsOfLedger(dues: DuesFacts, asOf: Day): readonly Month[] {
  const start = dues.coverage.stretches[0]?.from;
  const current = monthOf(asOf);
  const lastClosed = isMonthClosed(current, asOf) ? current : addToMonth(current, -1);
  const first = start === undefined ? lastClosed : monthOf(start);
  return monthsFrom(earliestOf(first, lastClosed), lastClosed);
}

/** A ledger that names no month at all (only yearly sums) cannot say who paid when. */
export function withoutMonths(dues: DuesFacts): Answer | null {
  if (dues.ledger.records.some((record) => record.months.state === "value")) return null;
  return cannotJudge("branch", "missing-column", {
    message: "党费台账看不出每笔党费属于哪个月，补上所属月份后可以检查。",
    evidence: [absent(dues.caption("month"), "所属月份")],
    missing: { kind: "dues", field: "month" },
  });
}

/** How a closed month stands for a member. `excused` = waived; `unknown` = not covered, unreadable or ambiguous. */
export type MonthStanding = "paid" | "unpaid" | "excused" | "not-owed" | "unknown";

export function standingOf(roster: RosterFacts, dues: DuesFacts, person: Person, month: Month): MonthStanding {
  const owes = roster.owesMonth(person, month);
  if (owes === false) return "not-owed";
  const { state } = dues.monthOf(person, month);
  if (state === "paid") return "paid";
  if (state === "waived") return "excused";
  const isEmpty = state === "absent" || state === "blank";
  return isEmpty && owes === true && dues.coversMonth(month) ? "unpaid" : "unknown";
}

/** The cell that shows a payment, or its lack; the place to write it when nothing stands for the month. */
export function duesEvidence(of: MonthOfDues, expected: string, next: Place): Evidence {
  const shown = of.records.find((record) => fieldValue(record.paid)) ?? of.records[0];
  return shown ? paymentEvidence(shown, expected) : absent(next, expected);
}

/** The payment cell of a record. Zero and 未交 say that nothing was paid: the place is shown as the one to fill. */
export function paymentEvidence(record: DuesRecord, expected: string): Evidence {
  const cell = record.paid ?? record.paidOn ?? record.name;
  return cell.state === "blank" ? absent(cell.at, expected) : found(cell.at, cell.raw);
}

/** Whether a record stands for a payment; a sheet without a payment column dates what was paid. */
export function isPayment({ paid, paidOn }: DuesRecord): boolean {
  const payment = fieldValue(paid);
  if (payment) return payment.kind === "tick" || payment.kind === "amount";
  return paid === undefined && fieldValue(paidOn) !== undefined;
}

/** `12.50` */
export function yuan(cents: number): string {
  const whole = Math.floor(cents / 100);
  return `${whole}.${String(Math.round(cents - whole * 100)).padStart(2, "0")}`;
}

/** The cell that leaves open whether a member owes a month: the day of arriving, else of leaving. */
export function doubtfulDateOf(
  { record }: Person,
  month: Month,
): { readonly cell: Field<unknown>; readonly left: boolean } {
  const arrival = [record.joinedOn, record.transferredInOn].find((field) => mayLieAfter(field, month));
  return { cell: arrival ?? record.statusFrom ?? record.name, left: arrival === undefined };
}

/** Months of a person, oldest first; most ledgers tell them so. */
export function inMonthOrder<Told>(own: ReadonlyMap<Month, Told>): Iterable<readonly [Month, Told]> {
  let before: Month | null = null;
  for (const month of own.keys()) {
    if (before !== null && month < before) return [...own].sort(([a], [b]) => a - b);
    before = month;
  }
  return own;
}

/** Whether a record stands in a month that the inspection asks about. */
export function isWithin(months: { readonly first: Month; readonly last: Month }, month: Month): boolean {
  return months.first <= month && month <= months.last;
}

/** Whether the branch did not yet exist in a month (decision 6). */
export function isBeforeFounding(month: Month, founded: { readonly to: Day } | null): boolean {
  return founded !== null && monthOf(founded.to) > month;
}

/** One answer for each name that several members share: whose payments they are the ledger does not say (decision 10). */
export function* ambiguousDues(dues: DuesFacts): Iterable<Answer> {
  for (const [name, records] of dues.ambiguous()) {
    yield cannotJudge(name, "ambiguous-name", {
      message: `花名册里叫${name}的不止一人，党费台账分不清是谁的。`,
      evidence: records.slice(0, 1).map((record) => found(record.name.at, name)),
    });
  }
}
