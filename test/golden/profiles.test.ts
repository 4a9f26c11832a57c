/**
 * Every profile over a branch that keeps all kinds of ledgers: kept well it has no gap and nothing to confirm; with faults
 * planted into a copy each profile finds those it asks about, no more and no less, in their cells. The findings stand in
 * `profiles/<id>.txt`, read line by line when they were made; `npx vitest run test/golden -u` writes them anew.
 */
import { describe, expect, it } from "vitest";
import { defaultSettings } from "../../src/core/checkup/settings.ts";
import { examine } from "../../src/core/examine.ts";
import { dayOf } from "../../src/core/model/date.ts";
import { placeText } from "../../src/core/model/place.ts";
import { yearPeriod } from "../../src/core/model/period.ts";
import type { Outcome } from "../../src/core/model/outcome.ts";
import { type ProfileId, profileIds } from "../../src/core/profiles/profile.ts";
import { resolveProfiles } from "../../src/core/profiles/resolve.ts";
import { type Branch, fullBranch, snapshotOfBranch } from "../support/full-branch.ts";
import { withPlantedFaults } from "../support/planted-faults.ts";

function findings(branch: Branch, id: ProfileId): readonly Outcome[] {
  const resolved = resolveProfiles(id === "national-base" ? [id] : ["national-base", id], { policy: "local" });
  if (!resolved.ok) throw new Error(resolved.message);
  const { outcomes } = examine(snapshotOfBranch(branch), {
    asOf: dayOf(2027, 4, 10),
    period: yearPeriod(2026),
    profile: resolved.profile,
    settings: defaultSettings,
  });
  return outcomes.filter(({ status }) => status === "gap" || status === "to-confirm" || status === "error");
}

function line({ status, severity, rule, subject, evidence, message }: Outcome): string {
  const cells = evidence.map((entry) =>
    entry.kind === "found" ? placeText(entry.at) : `缺 ${placeText(entry.near)}（${entry.expected}）`,
  );
  return `${status} ${severity} ${rule} ${subject}\n    ${message}\n    ${cells.join("、")}\n`;
}

describe("a branch that keeps every ledger", () => {
  it.each(profileIds)("has no gap and nothing to confirm under %s when it keeps them well", (id) => {
    expect(findings(fullBranch(), id).map(line)).toEqual([]);
  });

  it.each(profileIds)("shows under %s the faults planted into it", async (id) => {
    const found = findings(withPlantedFaults(fullBranch()), id).map(line).join("");
    await expect(found).toMatchFileSnapshot(`profiles/${id}.txt`);
  });
});
