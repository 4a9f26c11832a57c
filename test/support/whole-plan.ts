/** What one press of a button makes of a snapshot, by the base profile on a fixed day. */
import type { Checkup } from "../../src/core/checkup/checkup.ts";
import { defaultSettings } from "../../src/core/checkup/settings.ts";
import { examine } from "../../src/core/examine.ts";
import { parseIsoDay } from "../../src/core/model/date.ts";
import { resolveProfiles } from "../../src/core/profiles/resolve.ts";
import { markPlan } from "../../src/core/reports/mark-plan.ts";
import { reportPlan } from "../../src/core/reports/report-plan.ts";
import type { EditPlan } from "../../src/core/workbook/edit-plan.ts";
import type { Snapshot } from "../../src/core/workbook/snapshot.ts";

export function checkupOf(snapshot: Snapshot): Checkup {
  const resolved = resolveProfiles(["national-base"]);
  const asOf = parseIsoDay("2026-11-21");
  if (!resolved.ok || asOf === null) throw new Error("the base profile is missing");
  return examine(snapshot, { asOf, profile: resolved.profile, settings: defaultSettings, period: null });
}

/** Every sheet of ours and the marks: what the pane's buttons write together. */
export function wholePlan(snapshot: Snapshot): EditPlan {
  const checkup = checkupOf(snapshot);
  const { ops } = reportPlan({ checkup, snapshot });
  return { ops: [...ops, ...markPlan(checkup).ops], preview: [] };
}
