import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { systemsFile, systemsPage } from "../../docs/build-systems.ts";
import { catalogue, catalogueAreas, catalogueEntry } from "../../src/core/profiles/catalogue.ts";
import { isFigureId } from "../../src/core/profiles/figure-text.ts";

describe("docs/systems.md", () => {
  const page = systemsPage();
  const prefixes = new Set(catalogue.map(({ id }) => id.slice(0, id.indexOf("/"))));
  const mentioned = new Set(
    [...page.matchAll(/`([a-z-]+\/[a-z0-9-]+)`/g)]
      .map(([, id]) => id ?? "")
      .filter((id) => prefixes.has(id.split("/")[0] ?? "")),
  );

  it("says what the code says", () => {
    const isFresh = readFileSync(systemsFile, "utf8") === page;
    expect(isFresh, "run: npm run docs").toBe(true);
  });

  it("has the eleven systems, each with rules, sheets, steps and what is left to people", () => {
    const sections = page.split(/\n## /).filter((section) => /^A\d/.test(section));
    expect(sections.map((section) => section.split(" ", 1)[0])).toEqual(
      Array.from({ length: 11 }, (_, index) => `A${index + 1}`),
    );
    for (const section of sections) {
      expect(section).toMatch(/Rules:\n\n- .+`[a-z-]+\/[a-z0-9-]+`/);
      expect(section).toMatch(/\nSheets: [\u4e00-\u9fff]/);
      expect(section).toMatch(/\| step \| what the product does \|\n\|---\|---\|\n\| /);
      expect(section).toMatch(/Left to people:\n\n- /);
    }
  });

  it("mentions every rule of the catalogue, and no other", () => {
    expect(catalogue.map(({ id }) => id).filter((id) => !mentioned.has(id))).toEqual([]);
    expect([...mentioned].filter((id) => !catalogueEntry(id))).toEqual([]);
    expect(catalogueAreas).toHaveLength(27);
  });

  it("mentions only parameters there are", () => {
    const parameters = [...page.matchAll(/\| `([a-z]+\.[a-z_]+)` /g)].map(([, id]) => id ?? "");
    expect(parameters.length).toBeGreaterThan(100);
    expect(parameters.filter((id) => !isFigureId(id))).toEqual([]);
  });
});
