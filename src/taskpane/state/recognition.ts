/** The workbook before anything is judged: which sheets are which ledgers. */
import { readLedgers } from "../../core/read-ledgers.ts";
import type { Snapshot } from "../../core/workbook/snapshot.ts";
import type { Choices, Kept } from "./pane-settings.ts";
import type { Reading } from "./pane-store.ts";

export function readingOf(
  snapshot: Snapshot,
  { corrections }: Pick<Kept, "corrections">,
  { asOf, settings }: Choices,
): Reading {
  return { snapshot, facts: readLedgers(snapshot, { asOf, settings, period: null, corrections }) };
}
