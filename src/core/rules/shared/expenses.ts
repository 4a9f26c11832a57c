/** Which lines of the ledger of funds are expenses. */
import { fieldText, fieldValue } from "../../model/field.ts";
import type { EntryOf } from "../../model/ledger-fields.ts";

/** A line that says 支出, or states an amount spent and nothing received. Income, balances and carry-overs are none. */
export function isExpense(entry: EntryOf<"funds">): boolean {
  const type = fieldText(entry.type);
  if (/支出|使用|列支/.test(type)) return true;
  if (/收入|拨入|结转|结余|上缴/.test(type)) return false;
  return (fieldValue(entry.amount) ?? 0) > 0 && (fieldValue(entry.income) ?? 0) === 0;
}
