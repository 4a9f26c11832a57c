/** What a checkup of a made-up branch finds, and a finding as the golden files write it. */

import { runCheckup } from "../../src/core/checkup/run-checkup.ts";
import { defaultSettings } from "../../src/core/checkup/settings.ts";
import type { Facts } from "../../src/core/facts/facts.ts";
import { dayOf } from "../../src/core/model/date.ts";
import type { Outcome } from "../../src/core/model/outcome.ts";
import { yearPeriod } from "../../src/core/model/period.ts";
import { placeText } from "../../src/core/model/place.ts";
import type { ProfileId } from "../../src/core/profiles/profile.ts";
import { type OwnFigures, resolveProfiles } from "../../src/core/profiles/resolve.ts";
import { readLedgers } from "../../src/core/read-ledgers.ts";
import { rules } from "../../src/core/rules/registry.ts";
import { type Branch, snapshotOfBranch } from "./full-branch.ts";

// Reading a branch takes longer than checking it, and no profile is asked for it.
const read = new WeakMap<Branch, Facts>();

function factsOf(branch: Branch): Facts {
  const known = read.get(branch);
  if (known) return known;
  const facts = readLedgers(snapshotOfBranch(branch), {
    asOf: dayOf(2027, 4, 10),
    period: yearPeriod(2026),
    settings: defaultSettings,
  });
  read.set(branch, facts);
  return facts;
}

/** Gaps, things to confirm and failed rules of 2026, as seen on 10 April 2027. */
export function findings(branch: Branch, id: ProfileId, own?: OwnFigures): readonly Outcome[] {
  const resolved = resolveProfiles([id], { policy: "local", ...(own ? { own } : {}) });
  if (!resolved.ok) throw new Error(resolved.message);
  const { weights, rounding, vetoes } = defaultSettings;
  const { outcomes } = runCheckup({
    facts: factsOf(branch),
    profile: resolved.profile,
    rules,
    weights,
    rounding,
    vetoes,
    manualScores: new Map(),
  });
  return outcomes.filter(({ status }) => status === "gap" || status === "to-confirm" || status === "error");
}

/** Status, severity, rule and subject; the message; the cells. */
export function findingLine({ status, severity, rule, subject, evidence, message }: Outcome): string {
  const cells = evidence.map((entry) =>
    entry.kind === "found" ? placeText(entry.at) : `缺 ${placeText(entry.near)}（${entry.expected}）`,
  );
  return `${status} ${severity} ${rule} ${subject}\n    ${message}\n    ${cells.join("、")}\n`;
}
