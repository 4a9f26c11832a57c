/**
 * The whole reading half in one call: a snapshot is recognised, turned into facts, checked and scored. Pure: the same
 * snapshot, base date and settings give the same result on any host.
 */
import type { Checkup } from "./checkup/checkup.ts";
import { checkupSteps, resultOf } from "./checkup/run-checkup.ts";
import { weightsFromScoreTable } from "./checkup/score-table.ts";
import type { SettingProblem, Settings } from "./checkup/settings.ts";
import type { ResolvedProfile } from "./profiles/profile.ts";
import { type ReadingRequest, readLedgers } from "./read-ledgers.ts";
import { clerkItems, manualScores } from "./reports/scorecard-sheet.ts";
import { rules } from "./rules/registry.ts";
import type { Snapshot } from "./workbook/snapshot.ts";

export interface ExaminationRequest extends ReadingRequest {
  readonly profile: ResolvedProfile;
  readonly settings: Settings;
  /** What is already known to be wrong with the settings. */
  readonly problems?: readonly SettingProblem[];
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
  const { profile, settings } = request;
  const total = rules.length;
  yield { phase: "recognise", done: 0, total };
  const facts = readLedgers(snapshot, request);
  yield { phase: "check", done: 0, total };
  const table = weightsFromScoreTable(facts.others.scorecard?.entries ?? []);
  const steps = checkupSteps({
    facts,
    profile,
    rules,
    weights: settings.weights.size > 0 ? settings.weights : table.weights,
    rounding: settings.rounding,
    vetoes: settings.vetoes,
    manualScores: manualScores(snapshot, rules),
    clerkItems: clerkItems(snapshot, rules),
    settings,
    problems: [...(request.problems ?? []), ...table.problems],
  });
  let step = steps.next();
  while (step.done !== true) {
    yield { phase: step.value < total ? "check" : "score", done: step.value, total };
    step = steps.next();
  }
  return step.value;
}
