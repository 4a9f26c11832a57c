/** What has changed since the run the workbook keeps. */
import type { Checkup } from "../../core/checkup/checkup.ts";
import { type Comparison, compareRuns } from "../../core/runs/compare-runs.ts";
import { lastRun } from "../../core/runs/keep-run.ts";

/**
 * Null without an earlier run, or when the last one is this very run: the same base date and nothing that has changed.
 *
 * @param runs what the workbook keeps under `runsKey`
 */
export function comparisonWith(runs: string | null, checkup: Checkup): Comparison | null {
  if (runs === null) return null;
  const { run } = lastRun(runs, checkup);
  if (run === null) return null;
  const comparison = compareRuns(run, checkup);
  const { added, fixed, noLongerJudged } = comparison;
  const isSame = run.asOf === checkup.facts.asOf && added.length + fixed.length + noLongerJudged.length === 0;
  return isSame ? null : comparison;
}
