import { expect, it } from "vitest";
import { explain } from "../../../src/core/explain/explain.ts";
import { explanationSections } from "../../../src/core/explain/explanation-sections.ts";
import { resolveProfiles } from "../../../src/core/profiles/resolve.ts";
import { rules } from "../../../src/core/rules/registry.ts";

const resolved = resolveProfiles(["jiefangbei-2018"]);

function sectionsOf(id: string): ReadonlyMap<string, readonly string[]> {
  const rule = rules.find((known) => known.id === id);
  if (!rule || !resolved.ok) throw new Error(`no rule ${id}`);
  return new Map(explanationSections(explain(rule, resolved.profile)).map(({ title, lines }) => [title, lines]));
}

it("has every section for every rule, and no empty line in any", () => {
  for (const { id, parameters } of rules) {
    const sections = sectionsOf(id);
    for (const title of ["达标条件", "怎么补", "由谁要求", "看哪些台账", "依据", "结论的意思", "什么时候会判得不准"]) {
      expect(sections.get(title)?.length, `${id} ${title}`).toBeGreaterThan(0);
    }
    expect(sections.has("各口径的数值"), id).toBe(parameters.length > 0);
    expect(sections.get("结论的意思")).toHaveLength(6);
    expect([...sections.values()].flat().every((line) => line.trim() !== "")).toBe(true);
  }
});

it("writes figures with who states them, how strongly, by which article, since when", () => {
  expect(sectionsOf("dues/published").get("各口径的数值")).toEqual(
    expect.arrayContaining([
      "党费公布　国家基础：每年1次（应当，《关于中国共产党党费收缴、使用和管理的规定》，自2008-04-01起）",
      "党费公布　解放碑规范化：每月1次（应当，解放碑街道规范化经验材料三·2，自2018起）［现用］",
    ]),
  );
});

it("says who asks for a rule and how grave it is", () => {
  expect(sectionsOf("dues/published").get("由谁要求")?.[0]).toMatch(/^国家基础（始终检查）、学校标准化/);
  expect(sectionsOf("roster/required-fields").get("由谁要求")?.[0]).toContain("通行做法（始终检查，轻重降一级）");
  expect(sectionsOf("attendance/makeup-study").get("由谁要求")).toEqual(["没有口径要求"]);
  expect(sectionsOf("dues/six-months-unpaid").get("轻重")?.[0]).toMatch(/^须核实/);
  expect(sectionsOf("minutes/copied-text").get("轻重")).toEqual(["待核：文字线索，不计分"]);
});
