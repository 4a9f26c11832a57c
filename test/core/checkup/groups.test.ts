import { describe, expect, it } from "vitest";
import { scorecardGroupIds } from "../../../src/core/checkup/checkup.ts";
import {
  areSampleWeights,
  groupOfRule,
  groupTitles,
  groupWeights,
  sampleWeights,
  sampleWeightsLabel,
} from "../../../src/core/checkup/groups.ts";
import { catalogue } from "../../../src/core/profiles/catalogue.ts";

describe("groups of the scorecard", () => {
  it("puts each of the 299 rules into exactly one of the seven groups, and leaves no group empty", () => {
    const groups = catalogue.map((entry) => groupOfRule(entry.id));
    expect(groups).toHaveLength(299);
    expect(new Set(groups)).toEqual(new Set(scorecardGroupIds));
  });

  it.each([
    ["org/branch-min-full-members", "基本组织"],
    ["election/term-not-expired", "基本组织"],
    ["committee/required-at-seven", "基本组织"],
    ["committee/annual-assessment", "基本队伍"],
    ["roster/required-fields", "基本队伍"],
    ["dues/paid-every-month", "基本队伍"],
    ["appraisal/unqualified-disposed", "基本队伍"],
    ["appraisal/yearly", "基本制度"],
    ["study/member-hours", "基本活动"],
    ["care/july-first-commendation", "基本活动"],
    ["meetings/party-lecture", "基本制度"],
    ["plan/annual-work-plan", "基本制度"],
    ["minutes/required-elements", "基本制度"],
    ["data/sheet-mapped", "基本制度"],
    ["facility/six-haves", "基本保障"],
    ["archive/seven-volumes", "基本保障"],
    ["role/brand", "战斗堡垒作用"],
    ["role/business-integration", "战斗堡垒作用"],
    ["rectify/overdue", "战斗堡垒作用"],
    ["role/volunteer-service", "先锋模范作用"],
    ["points/composition", "先锋模范作用"],
  ])("puts %s into %s", (rule, title) => {
    expect(groupTitles[groupOfRule(rule)]).toBe(title);
  });

  it("refuses a rule of no known area", () => {
    expect(() => groupOfRule("unheard-of/rule")).toThrow("unheard-of/rule");
    expect(() => groupOfRule("__proto__")).toThrow();
  });
});

describe("sample weights", () => {
  it("are 15 20 15 30 10 5 5, which is 100, and say that no document states them", () => {
    const weights = scorecardGroupIds.map((id) => sampleWeights[id]);
    expect(weights).toEqual([15, 20, 15, 30, 10, 5, 5]);
    expect(weights.reduce((total, weight) => total + weight, 0)).toBe(100);
    expect(sampleWeightsLabel).toBe("示例分值，非文件规定");
  });

  it("give way to the clerk's own weights one by one", () => {
    const own = groupWeights(new Map([["basic-system", 35]]));
    expect(own["basic-system"]).toBe(35);
    expect(own["basic-team"]).toBe(20);
    expect(areSampleWeights(own)).toBe(false);
    expect(areSampleWeights(groupWeights(new Map()))).toBe(true);
    expect(sampleWeights["basic-system"]).toBe(30);
  });
});
