import { describe, expect, it } from "vitest";
import { quarterPeriod } from "../../../src/core/model/period.ts";
import { pointsOf } from "../../../src/core/points/points.ts";
import { readPointsStandard } from "../../../src/core/points/standard-reader.ts";
import { resolveProfiles } from "../../../src/core/profiles/resolve.ts";
import { emptySnapshot } from "../../support/snapshot-of-content.ts";
import { branchFacts } from "./branch-of.ts";

function profileOf(...ids: string[]) {
  const resolved = resolveProfiles(ids);
  if (!resolved.ok) throw new Error(resolved.message);
  return resolved.profile;
}

function names(...ids: string[]): readonly string[] {
  return readPointsStandard(emptySnapshot(), profileOf(...ids)).standard.categories.map((category) => category.name);
}

const five = ["在职", "无职", "非公", "流动", "老弱病残"];

describe("the standard a branch starts with", () => {
  it.each([
    ["national-base", five],
    ["jiefangbei-2018", five],
    ["lianxing-2018", ["全体党员"]],
  ] as const)("by %s", (id, expected) => {
    expect(names(id)).toEqual(expected);
  });

  it("has the five categories as soon as one of the stacked profiles names them", () => {
    expect(names("lianxing-2018", "jiefangbei-2018")).toEqual(five);
  });

  it("counts everybody alike by a single standard, whatever the roster says", () => {
    const facts = branchFacts({
      asOf: "2026-10-12",
      members: [{ name: "张一", category: "在职" }, { name: "李二", category: "老弱病残" }, { name: "王三" }],
    });
    const result = pointsOf({
      facts,
      snapshot: emptySnapshot(),
      period: quarterPeriod(2026, 3),
      profile: profileOf("lianxing-2018"),
    });
    expect(result.members.map((member) => member.category)).toEqual(["全体党员", "全体党员", "全体党员"]);
    expect(result.problems).toEqual([]);
    expect(result.standard.items.every((item) => item.categories === "全部")).toBe(true);
  });
});
