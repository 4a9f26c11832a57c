/**
 * The whole reading half in one call: a snapshot is recognised, turned into facts, checked and scored. Pure: the same
 * snapshot, base date and settings give the same result on any host.
 */
import type { Checkup } from "./checkup/checkup.ts";
import { runCheckup } from "./checkup/run-checkup.ts";
import type { Settings } from "./checkup/settings.ts";
import { factsOf } from "./facts/facts.ts";
import { type Day, dayOf, yearOf } from "./model/date.ts";
import type { Ledgers } from "./model/ledger.ts";
import { type Period, spanPeriod } from "./model/period.ts";
import type { ResolvedProfile } from "./profiles/profile.ts";
import type { SheetCorrection } from "./recognition/corrections.ts";
import { recognise } from "./recognition/recognise.ts";
import { clerkItems, manualScores } from "./reports/scorecard-sheet.ts";
import { rules } from "./rules/registry.ts";
import type { Snapshot } from "./workbook/snapshot.ts";

export interface ExaminationRequest {
  readonly asOf: Day;
  readonly profile: ResolvedProfile;
  readonly settings: Settings;
  /** Null = from 1 January of the base date's year up to the base date (decision 2). */
  readonly period: Period | null;
  /** What the clerk has corrected in the recognition of the sheets. */
  readonly corrections?: readonly SheetCorrection[];
}

export function examine(snapshot: Snapshot, request: ExaminationRequest): Checkup {
  const { asOf, profile, settings } = request;
  const recognised = recognise(snapshot, { asOf, corrections: request.corrections ?? [] });
  const ledgers: Ledgers = {
    ...recognised,
    branch: {
      name: settings.branch.name ?? recognised.branch.name,
      type: settings.branch.type ?? recognised.branch.type,
      foundedOn: settings.branch.foundedOn ?? recognised.branch.foundedOn,
    },
  };
  const facts = factsOf(ledgers, {
    asOf,
    period: request.period ?? defaultPeriod(asOf),
    declaredCoverage: settings.coverage,
  });
  return runCheckup({
    facts,
    profile,
    rules,
    weights: settings.weights,
    rounding: settings.rounding,
    vetoes: settings.vetoes,
    manualScores: manualScores(snapshot, rules),
    clerkItems: clerkItems(snapshot, rules),
  });
}

/** 1 January of the base date's year up to the base date. */
export function defaultPeriod(asOf: Day): Period {
  return spanPeriod(dayOf(yearOf(asOf), 1, 1), asOf);
}
