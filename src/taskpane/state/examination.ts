/** A checkup with what the clerk has chosen, in steps, and the marks it asks for. */
import type { Checkup } from "../../core/checkup/checkup.ts";
import { resultOf } from "../../core/checkup/run-checkup.ts";
import { type ExaminationStep, examinationSteps } from "../../core/examine.ts";
import type { ResolvedProfile } from "../../core/profiles/profile.ts";
import { resolveProfiles } from "../../core/profiles/resolve.ts";
import type { Snapshot } from "../../core/workbook/snapshot.ts";
import type { Choices, Kept } from "./pane-settings.ts";

export { markPlan } from "../../core/reports/mark-plan.ts";

export function examinationOf(
  snapshot: Snapshot,
  { corrections }: Pick<Kept, "corrections">,
  choices: Choices,
): Generator<ExaminationStep, Checkup, void> {
  const { asOf, settings } = choices;
  return examinationSteps(snapshot, { asOf, settings, profile: profileOf(choices), period: null, corrections });
}

/** The same at one go. */
export function checkupOf(snapshot: Snapshot, kept: Pick<Kept, "corrections">, choices: Choices): Checkup {
  return resultOf(examinationOf(snapshot, kept, choices));
}

/** The profiles of the choices are shipped ones: unknown ids were left out when they were read. */
export function profileOf({ profiles, settings }: Choices): ResolvedProfile {
  const resolved = resolveProfiles(profiles, { policy: settings.policy });
  if (!resolved.ok) throw new Error(resolved.message);
  return resolved.profile;
}
