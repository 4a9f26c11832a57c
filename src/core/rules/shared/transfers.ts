/** The transfers in the ledger of organisational relations: not its screenings, and which way they go. */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import { fieldText } from "../../model/field.ts";
import type { EntryOf } from "../../model/ledger-fields.ts";
import type { Period } from "../../model/period.ts";
import { isAsked } from "./entry-fields.ts";

type Transfer = EntryOf<"transfers">;

/** Transfers of the inspection; a row that only tells of a screening is none. */
export function transfersIn(transfers: EntryFacts<"transfers">, period: Period): readonly Transfer[] {
  return transfers.entries.filter((entry) => isTransfer(entry) && isAsked(transfers, entry, period));
}

function isTransfer(entry: Transfer): boolean {
  if (/排查/.test(fieldText(entry.direction))) return false;
  return [entry.name, entry.direction, entry.destination, entry.origin].some((cell) => fieldText(cell) !== "");
}

/** 转入; anything else goes out. */
export function isIncoming(entry: Transfer): boolean {
  return /入|接收/.test(fieldText(entry.direction));
}
