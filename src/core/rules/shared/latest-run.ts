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
  let open = false;
  for (const month of months) {
    const mark = markOf(month);
    if (mark === "skip") continue;
    if (mark === "hit") run.push(month);
    else run = [];
    if (run.length >= limit) latest = run;
    possible = mark === "break" ? 0 : possible + 1;
    if (possible >= limit) open = true;
  }
  return latest.length > 0 ? { run: latest, open: false } : { run: [], open };
}
