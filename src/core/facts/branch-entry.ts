/** What the branch sheet (支部信息表) says of this branch; a street keeps one sheet for all of its branches. */
import type { DateSpan } from "../model/date.ts";
import { fieldText, fieldValue } from "../model/field.ts";
import type { EntryOf } from "../model/ledger-fields.ts";
import { nameKey } from "./roster-facts.ts";

/** The only row, else the one row that bears the name; null when neither tells. */
export function branchEntry(entries: readonly EntryOf<"branch">[], name: string): EntryOf<"branch"> | null {
  if (entries.length === 1) return entries[0] ?? null;
  const own = entries.filter((entry) => nameKey(fieldText(entry.name)) === nameKey(name));
  return own.length === 1 ? (own[0] ?? null) : null;
}

/** Type without 党支部 (联合党支部 is 联合) and day of founding; null where the sheet does not tell. */
export function statedBranch(
  entries: readonly EntryOf<"branch">[],
  name: string,
): { readonly type: string | null; readonly foundedOn: DateSpan | null } {
  const entry = branchEntry(entries, name);
  const type = fieldText(entry?.type).replace(/党?支部$/, "");
  return { type: type === "" ? null : type, foundedOn: fieldValue(entry?.foundedOn) ?? null };
}
