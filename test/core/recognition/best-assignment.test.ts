import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestAssignment, type Fit } from "../../../src/core/recognition/best-assignment.ts";

function sumOf(fits: readonly Fit<number, string>[], chosen: ReadonlyMap<number, string>): number {
  return fits.reduce((sum, fit) => sum + (chosen.get(fit.left) === fit.right ? fit.weight : 0), 0);
}

/** Every assignment tried out. */
function bestSum(fits: readonly Fit<number, string>[], lefts: readonly number[], taken: ReadonlySet<string>): number {
  const [left, ...rest] = lefts;
  if (left === undefined) return 0;
  let best = bestSum(fits, rest, taken);
  for (const fit of fits) {
    if (fit.left !== left || taken.has(fit.right)) continue;
    best = Math.max(best, fit.weight + bestSum(fits, rest, new Set([...taken, fit.right])));
  }
  return best;
}

describe("bestAssignment", () => {
  it("gives up the best single fit when the whole is better without it", () => {
    const chosen = bestAssignment([
      { left: 1, right: "item", weight: 3 },
      { left: 1, right: "area", weight: 2.9 },
      { left: 2, right: "item", weight: 2.8 },
    ]);
    expect([...chosen]).toEqual([
      [2, "item"],
      [1, "area"],
    ]);
  });

  it("leaves alone what fits nothing that is free", () => {
    const chosen = bestAssignment([
      { left: 1, right: "a", weight: 2 },
      { left: 2, right: "a", weight: 1 },
    ]);
    expect([...chosen]).toEqual([[1, "a"]]);
  });

  it("is never worse than any other", () => {
    const fit = fc.record({
      left: fc.nat(4),
      right: fc.constantFrom("a", "b", "c", "d"),
      weight: fc.integer({ min: 1, max: 9 }),
    });
    const fits = fc.uniqueArray(fit, { maxLength: 12, selector: ({ left, right }) => `${left}${right}` });
    fc.assert(
      fc.property(fits, (list) => {
        const chosen = bestAssignment(list);
        expect(new Set(chosen.values()).size).toBe(chosen.size);
        expect(sumOf(list, chosen)).toBe(bestSum(list, [0, 1, 2, 3, 4], new Set()));
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});
