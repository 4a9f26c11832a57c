/**
 * Every profile over a sample branch of its own: made-up workbooks such as a branch under that standard keeps. Kept well
 * there is no gap and nothing to confirm; with faults planted that only this standard knows, exactly those are found, in
 * their cells, and the profile underneath says nothing or something else of them. The findings stand fault by fault in
 * `branches/<profile>.txt`, read line by line against the catalogue; `npx vitest run test/golden -u` writes them anew.
 */
import { describe, expect, it } from "vitest";
import { profileIds } from "../../src/core/profiles/profile.ts";
import { withEdits, withWords } from "../support/branch-edits.ts";
import { type Branch, fullBranch } from "../support/full-branch.ts";
import { findingLine, findings } from "../support/golden-findings.ts";
import { sampleBranches } from "./branches/sample-branches.ts";
import type { SampleBranch } from "./branches/sample-branch.ts";

function keptWell({ words, keeps }: SampleBranch): Branch {
  return withEdits(withWords(fullBranch(), words), keeps);
}

function faulty(sample: SampleBranch): Branch {
  return withEdits(
    keptWell(sample),
    sample.faults.flatMap(({ edits }) => edits),
  );
}

describe("the sample branch of each profile", () => {
  it("is there for every profile, with at least eight faults of its own", () => {
    expect(sampleBranches.map(({ profile }) => profile)).toEqual(profileIds);
    expect(sampleBranches.filter(({ faults }) => faults.length < 8)).toEqual([]);
  });

  describe.each(sampleBranches.map((sample) => [sample.profile, sample] as const))("of %s", (id, sample) => {
    it("has no gap and nothing to confirm when its ledgers are kept well", () => {
      expect(findings(keptWell(sample), id, sample.figures).map(findingLine)).toEqual([]);
    });

    it("shows exactly the planted faults, which another profile does not know or sees otherwise", async () => {
      const branch = faulty(sample);
      const found = new Map(
        findings(branch, id, sample.figures).map((outcome) => [
          `${outcome.rule} ${outcome.subject}`,
          findingLine(outcome),
        ]),
      );
      const planted = sample.faults.flatMap(({ finds }) => finds);
      expect([...found.keys()].sort()).toEqual([...planted].sort());

      const golden = sample.faults.map(
        ({ title, finds }) => `# ${title}\n${finds.map((key) => found.get(key) ?? "").join("")}`,
      );
      await expect(golden.join("\n")).toMatchFileSnapshot(`branches/${id}.txt`);

      for (const other of new Set(sample.faults.map(({ otherwiseUnder = "national-base" }) => otherwiseUnder))) {
        const elsewhere = new Set(findings(branch, other, sample.figures).map(findingLine));
        const ours = sample.faults
          .filter(({ otherwiseUnder = "national-base" }) => otherwiseUnder === other)
          .flatMap(({ finds }) => finds.flatMap((key) => found.get(key) ?? []));
        expect(ours.filter((line) => elsewhere.has(line))).toEqual([]);
      }
    });
  });
});
