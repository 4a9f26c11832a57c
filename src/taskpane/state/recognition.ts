/** The workbook before anything is judged: which sheets are which ledgers. */
import { type ReadingSettings, readLedgers } from "../../core/read-ledgers.ts";
import type { Snapshot } from "../../core/workbook/snapshot.ts";
import type { Kept } from "./pane-settings.ts";
import type { Reading } from "./pane-store.ts";

/** As long as the rules, which know all settings, are not there. */
const openingSettings: ReadingSettings = {
  branch: { name: null, type: null, foundedOn: null },
  coverage: new Map(),
  corrections: [],
  figures: new Map(),
  holidays: new Map(),
  periodFrom: null,
};

/** @param settings null = none are known yet */
export function readingOf(
  snapshot: Snapshot,
  { corrections }: Pick<Kept, "corrections">,
  asOf: Reading["facts"]["asOf"],
  settings: ReadingSettings | null,
): Reading {
  const known = settings ?? openingSettings;
  return {
    snapshot,
    facts: readLedgers(snapshot, {
      asOf,
      settings: known,
      period: null,
      corrections: [...corrections, ...known.corrections],
    }),
  };
}
