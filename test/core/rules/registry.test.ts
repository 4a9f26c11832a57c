import { describe, expect, it } from "vitest";
import { articles } from "../../../src/core/profiles/articles.ts";
import { catalogue } from "../../../src/core/profiles/catalogue.ts";
import { ruleById, rules } from "../../../src/core/rules/registry.ts";

describe("registry", () => {
  it("holds every rule once, in the order of the catalogue, with its severity", () => {
    const shipped = catalogue.filter(({ id }) => ruleById(id) !== undefined);
    expect(rules.map(({ id }) => id)).toEqual(shipped.map(({ id }) => id));
    expect(rules.map(({ severity }) => severity)).toEqual(shipped.map(({ severity }) => severity));
    expect(rules.length).toBeGreaterThan(34);
  });

  it("knows a rule by its id and nothing by any other", () => {
    for (const rule of rules) expect(ruleById(rule.id)).toBe(rule);
    expect(ruleById("meetings/unheard-of")).toBeUndefined();
    expect(ruleById("__proto__")).toBeUndefined();
  });

  it("rests on articles that are in the table", () => {
    for (const { id, basis } of rules) {
      for (const source of basis) expect(articles.has(source), `${id} rests on ${source}`).toBe(true);
    }
  });
});
