/** What was collected and handed up for a stretch of months, as the dues ledger states it. All in cents. */
import { type DuesFacts, stateOf } from "../facts/dues-facts.ts";
import { nameKey } from "../facts/roster-facts.ts";
import type { Day, Month } from "../model/date.ts";
import { fieldValue } from "../model/field.ts";
import type { DuesRecord } from "../model/record.ts";
import { monthlyAmounts, paidCents } from "../rules/shared/dues-amounts.ts";

export interface DuesReceipts {
  /** Null when a payment was ticked off without its amount, cannot be read, or reaches beyond the months. */
  readonly collected: number | null;
  /** People who paid anything. */
  readonly payers: number;
  /** The part of it whose day of handing up stands in the ledger; null when no row has one, or with `collected`. */
  readonly remitted: number | null;
  /** Days of handing up, ascending. */
  readonly remittedOn: readonly Day[];
}

/**
 * The receipts of everybody in the ledger, whether still on the roster or not.
 *
 * @param among the records to look through, for whoever has sorted them by month already
 */
export function duesReceipts(
  dues: DuesFacts,
  months: readonly Month[],
  asOf: Day,
  among: readonly DuesRecord[] = dues.ledger.records,
): DuesReceipts {
  const wanted = new Set(months);
  const byName = new Map<string, DuesRecord[]>();
  let isKnown = true;
  for (const record of among) {
    const name = nameKey(fieldValue(record.name) ?? "");
    const own = fieldValue(record.months);
    if (!own) {
      // It may belong to any month.
      if (stateOf(record) === "paid") isKnown = false;
    } else if (own.some((month) => wanted.has(month))) {
      const known = byName.get(name);
      if (known) known.push(record);
      else byName.set(name, [record]);
    }
  }
  let collected = 0;
  let remitted = 0;
  let payers = 0;
  const days = new Set<Day>();
  for (const [name, records] of byName) {
    const own = byMonths(records);
    // Sheets of groups, each with one of the namesakes, add up; sheets that tell the same do not. Nobody says which.
    if (dues.ambiguous().has(name) && months.some((month) => isOnSeveralSheets(own.get(month)))) isKnown = false;
    const paid = paidInMonths(own, months);
    if (paid === null) isKnown = false;
    else if (paid > 0) payers++;
    collected += paid ?? 0;
    const handedUp = records.filter((record) => {
      const day = fieldValue(record.remittedOn)?.from;
      if (day === undefined || day > asOf) return false;
      if (stateOf(record) === "paid") days.add(day);
      return true;
    });
    remitted += paidInMonths(byMonths(handedUp), months) ?? 0;
  }
  return {
    collected: isKnown ? collected : null,
    payers,
    remitted: isKnown && days.size > 0 ? remitted : null,
    remittedOn: [...days].sort((a, b) => a - b),
  };
}

function isOnSeveralSheets(records: readonly DuesRecord[] = []): boolean {
  return new Set(records.map(({ place }) => place.sheet)).size > 1;
}

function byMonths(records: readonly DuesRecord[]): ReadonlyMap<Month, readonly DuesRecord[]> {
  const months = new Map<Month, DuesRecord[]>();
  for (const record of records) {
    for (const month of fieldValue(record.months) ?? []) {
      const known = months.get(month);
      if (known) known.push(record);
      else months.set(month, [record]);
    }
  }
  return months;
}

/**
 * What one person has paid for some months. A payment for several of them counts once; nothing is spread over months
 * (trap F2.23), so one that reaches beyond them gives null, as does one without an amount.
 */
export function paidInMonths(own: ReadonlyMap<Month, readonly DuesRecord[]>, months: readonly Month[]): number | null {
  const wanted = new Set(months);
  let sum = 0;
  for (const month of months) {
    const records = own.get(month) ?? [];
    for (const record of records) {
      const state = stateOf(record);
      if (state === "unreadable") return null;
      if (state !== "paid") continue;
      if (fieldValue(record.paid)?.kind !== "amount") return null;
      if (fieldValue(record.months)?.every((covered) => wanted.has(covered)) !== true) return null;
    }
    const first = records.filter(
      (record) => fieldValue(record.months)?.find((covered) => wanted.has(covered)) === month,
    );
    // A sheet by month and one by quarter tell the same payment: which of the sums holds cannot be told.
    if (new Set(first.map((record) => fieldValue(record.months)?.length)).size > 1) return null;
    sum += paidCents(first);
  }
  return sum;
}

export interface StatedDue {
  readonly month: Month;
  readonly record: DuesRecord;
  /** A month's due; of a quarter's not always whole. */
  readonly cents: number;
}

/** Monthly dues as the ledger states them, not as they were paid. */
export class StatedDues {
  private readonly amountOf: ReturnType<typeof monthlyAmounts> | null;

  constructor(dues: DuesFacts) {
    this.amountOf = dues.ledger.records.some(({ due }) => due !== undefined) ? monthlyAmounts(dues) : null;
  }

  /** The one of a month, or null. */
  of(own: ReadonlyMap<Month, readonly DuesRecord[]>, month: Month): StatedDue | null {
    for (const record of this.amountOf ? (own.get(month) ?? []) : []) {
      const stated = this.amountOf?.(record);
      if (stated) return { month, record, cents: stated.cents };
    }
    return null;
  }

  /** The one that was stated last for one of these months (ascending). */
  latest(own: ReadonlyMap<Month, readonly DuesRecord[]>, months: readonly Month[]): StatedDue | null {
    for (let index = months.length - 1; index >= 0; index--) {
      const month = months[index];
      const stated = month === undefined ? null : this.of(own, month);
      if (stated) return stated;
    }
    return null;
  }
}
