/** Amounts of dues as the ledger states them: what is due a month and what was paid. All in cents. */
import type { DuesFacts } from "../../facts/dues-facts.ts";
import { type Field, fieldValue } from "../../model/field.ts";
import type { DuesRecord, Payment } from "../../model/record.ts";

/** Whether the due of a record is that of a whole quarter (decision 34). */
export function hasQuarterDue(fields: ReadonlySet<string>): boolean {
  return [...fields].some((field) => field.startsWith("due:Q"));
}

export interface MonthlyAmount {
  readonly field: Field<number | Payment>;
  /** A month's share; of a quarter not always whole cents. */
  readonly cents: number;
}

/** The monthly due where any row of the ledger states one, else what was paid. Null where a record states neither. */
export function monthlyAmounts(dues: DuesFacts): (record: DuesRecord) => MonthlyAmount | null {
  const { records, fields } = dues.ledger;
  const isQuarterly = hasQuarterDue(fields);
  const statesDues = records.some(({ due }) => due !== undefined);
  return ({ due, paid, months }) => {
    const length = fieldValue(months)?.length ?? 1;
    if (statesDues) {
      return due?.state === "value" ? { field: due, cents: isQuarterly ? due.value / length : due.value } : null;
    }
    if (paid?.state !== "value" || paid.value.kind !== "amount") return null;
    return { field: paid, cents: paid.value.cents / length };
  };
}

/** Payments of one sheet are added up; of several sheets that tell the same month, the fullest counts. */
export function paidCents(records: readonly DuesRecord[]): number {
  const [only] = records;
  if (only && records.length === 1) return Math.max(0, centsOf(only));
  const bySheet = new Map<string, number>();
  for (const record of records) {
    const { sheet } = record.place;
    bySheet.set(sheet, (bySheet.get(sheet) ?? 0) + centsOf(record));
  }
  return Math.max(0, ...bySheet.values());
}

/** 0 when no amount is stated. */
function centsOf({ paid }: DuesRecord): number {
  const payment = fieldValue(paid);
  return payment?.kind === "amount" ? payment.cents : 0;
}
