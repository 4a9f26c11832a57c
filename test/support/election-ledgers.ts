/** Election ledgers for rule tests: a row of an election in the inspection period unless told otherwise. For tests only. */
import type { Ledgers } from "../../src/core/model/ledger.ts";
import { type EntryRow, entriesOf, ledgersOf } from "./ledgers-of.ts";

export function electionsOf(...rows: EntryRow<"election">[]): Ledgers {
  return ledgersOf({ others: [entriesOf("election", rows)] });
}

/** The election of 11 May 2026. */
export function electedInMay(row: EntryRow<"election">): EntryRow<"election"> {
  return { electedOn: "2026-05-11", ...row };
}
