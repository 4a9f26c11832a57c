/**
 * Every profile over a branch that keeps all kinds of ledgers: kept well it has no gap and nothing to confirm; with faults
 * planted into a copy each profile finds those it asks about, no more and no less, in their cells. The findings stand in
 * `profiles/<id>.txt`, read line by line when they were made; `npx vitest run test/golden -u` writes them anew.
 */
import { describe, expect, it } from "vitest";
import { profileIds } from "../../src/core/profiles/profile.ts";
import { fullBranch } from "../support/full-branch.ts";
import { findingLine, findings } from "../support/golden-findings.ts";
import { withPlantedFaults } from "../support/planted-faults.ts";

const keptWell = fullBranch();
const faulty = withPlantedFaults(keptWell);

describe("a branch that keeps every ledger", () => {
  it.each(profileIds)("has no gap and nothing to confirm under %s when it keeps them well", (id) => {
    expect(findings(keptWell, id).map(findingLine)).toEqual([]);
  });

  it.each(profileIds)("shows under %s the faults planted into it", async (id) => {
    const found = findings(faulty, id).map(findingLine).join("");
    await expect(found).toMatchFileSnapshot(`profiles/${id}.txt`);
  });
});
