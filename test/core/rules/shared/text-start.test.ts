import { expect, it } from "vitest";
import { startOf } from "../../../../src/core/rules/shared/text-start.ts";

it("shows thirty characters of a text, and that there are more", () => {
  expect(startOf("议".repeat(30))).toBe("议".repeat(30));
  expect(startOf(`${"议".repeat(30)}题`)).toBe(`${"议".repeat(30)}…`);
  expect(startOf("")).toBe("");
});
