/**
 * The whole reading half in one call: a snapshot is recognised, turned into facts, checked and scored. Pure: the same
 * snapshot, base date and settings give the same result on any host.
 */
import type { Checkup } from "./checkup/checkup.ts";
import { checkupSteps, resultOf } from "./checkup/run-checkup.ts";
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

/** Where an examination stands. The score is worked out after the last rule. */
export interface ExaminationStep {
  readonly phase: "recognise" | "check" | "score";
  /** Rules done, of `total`; 0 before the check. */
  readonly done: number;
  readonly total: number;
}

export function examine(snapshot: Snapshot, request: ExaminationRequest): Checkup {
  return resultOf(examinationSteps(snapshot, request));
}

/** The same in steps, for whoever shows the work: each is told before it is done. */
export function* examinationSteps(
  snapshot: Snapshot,
  request: ExaminationRequest,
): Generator<ExaminationStep, Checkup, void> {
  const { asOf, profile, settings } = request;
  const total = rules.length;
  yield { phase: "recognise", done: 0, total };
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
  yield { phase: "check", done: 0, total };
  const steps = checkupSteps({
    facts,
    profile,
    rules,
    weights: settings.weights,
    rounding: settings.rounding,
    vetoes: settings.vetoes,
    manualScores: manualScores(snapshot, rules),
    clerkItems: clerkItems(snapshot, rules),
  });
  let step = steps.next();
  while (step.done !== true) {
    yield { phase: step.value < total ? "check" : "score", done: step.value, total };
    step = steps.next();
  }
  return step.value;
}

/** 1 January of the base date's year up to the base date. */
export function defaultPeriod(asOf: Day): Period {
  return spanPeriod(dayOf(yearOf(asOf), 1, 1), asOf);
}
