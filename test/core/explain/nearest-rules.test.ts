import { expect, it } from "vitest";
import { nearestRules } from "../../../src/core/explain/nearest-rules.ts";

it("finds an id by a part of it, by its title, and through a slip of the pen", () => {
  expect(nearestRules("secretary-one")).toEqual(["committee/secretary-one"]);
  expect(nearestRules("收缴公布")[0]).toBe("dues/published");
  expect(nearestRules("six-month-unpaid")[0]).toBe("dues/six-months-unpaid");
  expect(nearestRules("MEETINGS/INTERVAL")[0]).toBe("meetings/interval");
});

it("offers no more than asked for, and nothing when nothing is like it", () => {
  expect(nearestRules("meetings/", 3)).toHaveLength(3);
  expect(nearestRules("zzz")).toEqual([]);
  expect(nearestRules("  ")).toEqual([]);
});
