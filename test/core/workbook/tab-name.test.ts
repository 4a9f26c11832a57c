import fc from "fast-check";
import { expect, test } from "vitest";
import { uniqueTabName } from "../../../src/core/workbook/tab-name.ts";

test.each([
  ["体检报告", [], "体检报告"],
  ["体检报告", ["体检报告"], "体检报告(2)"],
  ["体检报告", ["体检报告", "体检报告(2)"], "体检报告(3)"],
  ["Report", ["REPORT"], "Report(2)"],
  ["2026/第3季度:积分[公示]*?\\", [], "2026-第3季度-积分-公示----"],
  ["'引号'", [], "引号"],
  ["", [], "工作表"],
  ["History", [], "History-"],
  ["长".repeat(40), [], "长".repeat(31)],
  ["长".repeat(40), ["长".repeat(31)], `${"长".repeat(28)}(2)`],
  [`${"长".repeat(30)}😀`, [], "长".repeat(30)],
] as const)("%s beside %j becomes %s", (title, taken, expected) => {
  expect(uniqueTabName(title, taken)).toBe(expected);
});

test("whatever the title, the name is one Excel takes and nobody else has", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 50 }), fc.array(fc.string({ maxLength: 4 })), (title, taken) => {
      const name = uniqueTabName(title, taken);
      expect(name.length).toBeGreaterThan(0);
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$/);
      expect(taken.map((other) => other.toLowerCase())).not.toContain(name.toLowerCase());
    }),
  );
});
