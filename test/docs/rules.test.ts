import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { rulePages, staleRulePages } from "../../docs/build-rules.ts";
import { rules } from "../../src/core/rules/registry.ts";
import { inProject } from "../support/source-words.ts";

it("docs/rules says what the code says, one page per rule and an index", () => {
  expect(staleRulePages(), "run: npm run docs").toEqual([]);
});

it("every page is reached from the index, and its links lead somewhere", () => {
  const pages = rulePages();
  const index = pages.get("README.md") ?? "";
  expect(rules.filter(({ id }) => !index.includes(`](${id}.md)`)).map(({ id }) => id)).toEqual([]);
  expect(pages.size).toBe(rules.length + 1);
  const broken = [...pages].flatMap(([path, text]) =>
    [...text.matchAll(/\]\(([^)#]+)/g)]
      .map(([, target]) => join(dirname(join("docs/rules", path)), target ?? ""))
      .filter((target) => !existsSync(inProject(target)))
      .map((target) => `${path} -> ${target}`),
  );
  expect(broken).toEqual([]);
});
