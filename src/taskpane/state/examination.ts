/** What knows the rules: the choices in full, a checkup in steps, and the marks it asks for. */
import type { Checkup } from "../../core/checkup/checkup.ts";
import { resultOf } from "../../core/checkup/run-checkup.ts";
import { type Choices, chooseFor } from "../../core/choices.ts";
import { type ExaminationStep, examinationSteps } from "../../core/examine.ts";
import type { Snapshot } from "../../core/workbook/snapshot.ts";
import type { PaneClock } from "../pane-host.ts";
import { type Kept, todayOf } from "./pane-settings.ts";

export { markPlan } from "../../core/reports/mark-plan.ts";
export { comparisonWith } from "./comparison.ts";

/** What the clerk has chosen in the pane, before what 体检设置 says. */
export function choicesOf(snapshot: Snapshot | null, { settings }: Pick<Kept, "settings">, clock: PaneClock): Choices {
  return chooseFor(snapshot, { today: todayOf(clock), settings });
}

export function examinationOf(
  snapshot: Snapshot,
  { corrections }: Pick<Kept, "corrections">,
  choices: Choices,
): Generator<ExaminationStep, Checkup, void> {
  return examinationSteps(snapshot, { ...choices, corrections: [...corrections, ...choices.settings.corrections] });
}

/** The same at one go. */
export function checkupOf(snapshot: Snapshot, kept: Kept, clock: PaneClock): Checkup {
  return resultOf(examinationOf(snapshot, kept, choicesOf(snapshot, kept, clock)));
}
