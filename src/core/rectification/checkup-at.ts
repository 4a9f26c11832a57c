/**
 * A finished checkup taken again for another stretch of time: the same workbook, profile, figures and settings with another
 * base date and inspection period. The ledgers are not recognised again, which is the costly half of an examination.
 */
import type { Checkup } from "../checkup/checkup.ts";
import { runCheckup } from "../checkup/run-checkup.ts";
import { factsOf } from "../facts/facts.ts";
import type { Day } from "../model/date.ts";
import type { Period } from "../model/period.ts";
import { ownEntries } from "../reports/own-entries.ts";
import { clerkItems, manualScores } from "../reports/scorecard-sheet.ts";
import type { Snapshot } from "../workbook/snapshot.ts";

/** @param snapshot the workbook the checkup was made of */
export function checkupAt(checkup: Checkup, snapshot: Snapshot, asOf: Day, period: Period): Checkup {
  const { facts, profile, scorecard, settings } = checkup;
  const rules = checkup.rules.map((checked) => checked.rule);
  return runCheckup({
    facts: factsOf(facts.ledgers, {
      asOf,
      period,
      declaredCoverage: settings.coverage,
      calendar: facts.calendar,
      semesters: facts.semesters,
      ownSheets: ownEntries(snapshot, asOf),
    }),
    profile,
    rules,
    weights: new Map(scorecard.areas.map((area) => [area.id, area.full])),
    rounding: scorecard.rounding,
    vetoes: scorecard.vetoes,
    manualScores: manualScores(snapshot, rules),
    clerkItems: clerkItems(snapshot, rules),
    settings,
  });
}
