import { describe, expect, it } from "vitest";
import { catalogue, catalogueAreas, catalogueEntry, catalogueIndex } from "../../../src/core/profiles/catalogue.ts";
import { rules } from "../../../src/core/rules/registry.ts";

describe("catalogue", () => {
  it("has 299 rules in 27 areas, each once", () => {
    expect(catalogue).toHaveLength(299);
    expect(new Set(catalogue.map((entry) => entry.id)).size).toBe(299);
    expect(catalogueAreas).toHaveLength(27);
    expect(new Set(catalogue.map((entry) => entry.area))).toEqual(new Set(catalogueAreas.map((area) => area.id)));
  });

  it("keeps the catalogue's order", () => {
    expect(catalogue[0]?.id).toBe("org/branch-min-full-members");
    expect(catalogue.at(-1)?.id).toBe("data/as-of-date");
    expect(catalogueIndex("dues/paid-every-month")).toBeLessThan(catalogueIndex("meetings/committee-monthly"));
    expect(catalogueIndex("no/such-rule")).toBe(299);
  });

  it("finds one rule", () => {
    expect(catalogueEntry("meetings/party-lecture")).toEqual({
      id: "meetings/party-lecture",
      title: "党课频次",
      area: "meetings",
      severity: "H",
    });
    expect(catalogueEntry("plan/annual-summary")?.area).toBe("report");
    expect(catalogueEntry("__proto__")).toBeUndefined();
  });

  it("tells the severity of a vote apart by what it is judged from", () => {
    expect(catalogueEntry("develop/one-by-one-vote-branch")).toMatchObject({ severity: "H", severityFromText: "R" });
  });

  it("knows every rule that ships, with the same severity and in the same order", () => {
    for (const rule of rules) expect(catalogueEntry(rule.id)?.severity, rule.id).toBe(rule.severity);
    const positions = rules.map((rule) => catalogueIndex(rule.id));
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
  });
});
