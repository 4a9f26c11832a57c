/** How far an issue of an issue ledger (问题台账) is, by what people filled in. */
import { fieldText, fieldValue } from "../../model/field.ts";
import type { EntryOf } from "../../model/ledger-fields.ts";

/**
 * Closed is a person's act: a status that says so, or a day of closing. 待销号 is only proposed; 已整改 still waits for
 * whoever accepts it where the ledger has a column for the day of closing.
 */
export function isClosedIssue(entry: EntryOf<"issues">): boolean {
  const status = fieldText(entry.status).replace(/\s/g, "");
  if (/待销号|未销号|未完成|未整改|整改中|反复|逾期/.test(status)) return false;
  if (status === "已整改" && entry.closedOn !== undefined) return fieldValue(entry.closedOn) !== undefined;
  if (/已销号|销号|已完成|完成|已整改|办结|已说明|√/.test(status)) return true;
  return fieldValue(entry.closedOn) !== undefined;
}

/** Explained: a past period that can no longer be held. */
export function isExplainedIssue(entry: EntryOf<"issues">): boolean {
  return /已说明/.test(fieldText(entry.status));
}

/** An extension that was granted: asking for one does not stop the clock. */
export function isExtended(entry: EntryOf<"issues">): boolean {
  const granted = (text: string): boolean => text !== "" && !/申请|未|不同意|不予/.test(text);
  const status = fieldText(entry.status);
  return granted(fieldText(entry.extension)) || (/延期/.test(status) && granted(status));
}
