/** Months in a row of which something is true: the latest run that is long enough, and whether unknown months may hide one. */
import type { Month } from "../../model/date.ts";

/** `hit` counts, `break` ends a run, `open` may be either, `skip` neither counts nor ends one. */
export type RunMark = "hit" | "break" | "open" | "skip";

/** @param months oldest first @returns the months of the run, whole; `open` only when there is none */
export function latestRun(
  months: readonly Month[],
  limit: number,
  markOf: (month: Month) => RunMark,
): { readonly run: readonly Month[]; readonly open: boolean } {
  let latest: readonly Month[] = [];
  let run: Month[] = [];
  let possible = 0;
  let asked = 0;
  let open = false;
  for (const month of months) {
    const mark = markOf(month);
    if (mark === "skip") continue;
    asked++;
    if (mark === "hit") run.push(month);
    else run = [];
    if (run.length >= limit) latest = run;
    possible = mark === "break" ? 0 : possible + 1;
    if (possible >= limit) open = true;
  }
  if (latest.length > 0) return { run: latest, open: false };
  // What lies before the ledger is unknown too: a run that reaches back to its first month may be longer.
  return { run: [], open: open || (possible > 0 && possible === asked) };
}
