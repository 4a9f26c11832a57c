import { describe, expect, it } from "vitest";
import type { FigureId, FigureTypes } from "../../../src/core/profiles/figures.ts";
import { stricterStatement } from "../../../src/core/profiles/stricter.ts";

/** Each pair: the stricter value first. */
const pairs: { readonly [Id in FigureId]?: readonly (readonly [FigureTypes[Id], FigureTypes[Id]])[] } = {
  "branch.min_full_members": [[5, 3]],
  "branch.max_members": [
    [
      { count: 50, inclusive: false, of: "members" },
      { count: 50, inclusive: true, of: "members" },
    ],
    [
      { count: 49, inclusive: true, of: "members" },
      { count: 50, inclusive: false, of: "full-members" },
    ],
  ],
  "committee.required_at": [[7, 8]],
  "lecture.frequency": [
    [
      { times: 1, per: "quarter" },
      { times: 2, per: "year" },
    ],
    [
      { times: 1, per: "half" },
      { times: 2, per: "year" },
    ],
    [
      { times: 5, per: "year" },
      { times: 1, per: "quarter" },
    ],
  ],
  "orglife.grace": [
    [
      { month: 2, day: 28 },
      { month: 3, day: 31 },
    ],
    [
      { month: 3, day: 1 },
      { month: 3, day: 31 },
    ],
  ],
  "attendance.min_rate": [[85, 80]],
  "develop.probation": [
    [
      { months: 12, extensionMonths: 6 },
      { months: 12, extensionMonths: 12 },
    ],
  ],
  "dues.unpaid_months": [[3, 6]],
  "minutes.required_fields": [[["date", "place"], ["date"]]],
  "assembly.founding_days": [[15, 30]],
};

describe("stricterStatement", () => {
  it("takes the stricter value whichever comes first", () => {
    for (const [id, cases] of Object.entries(pairs)) {
      for (const [stricter, looser] of cases ?? []) {
        const figure = id as FigureId;
        const a = { value: stricter as never, strength: "一般", source: "a" } as const;
        const b = { value: looser as never, strength: "必须", source: "b" } as const;
        expect(stricterStatement(figure, a, b), id).toBe(a);
        expect(stricterStatement(figure, b, a), id).toBe(a);
      }
    }
  });

  it("takes the more binding wording of the same value, and the later of two alike", () => {
    const usually = { value: 6, strength: "一般", source: "a" } as const;
    const atLeast = { value: 6, strength: "至少", source: "b" } as const;
    const should = { value: 6, strength: "应当", source: "c" } as const;
    expect(stricterStatement("dues.unpaid_months", atLeast, usually)).toBe(atLeast);
    expect(stricterStatement("dues.unpaid_months", usually, atLeast)).toBe(atLeast);
    expect(stricterStatement("dues.unpaid_months", atLeast, should)).toBe(should);
  });
});
