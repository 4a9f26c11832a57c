import { describe, expect, it } from "vitest";
import { palette, style } from "../../../src/core/reports/style-table.ts";

describe("style table", () => {
  it("gives one frozen style for equal requests, whatever the order of the overrides", () => {
    const first = style("clerk", { plus: 1, format: "@" });
    expect(style("clerk", { format: "@", plus: 1 })).toBe(first);
    expect(Object.isFrozen(first)).toBe(true);
    expect(style("clerk")).not.toBe(first);
  });

  it("says what is the clerk's by fill, for cells and captions", () => {
    expect(style("clerk").fill).toBe(palette.clerk);
    expect(style("headClerk").fill).toBe(palette.clerkHead);
    expect(style("text").fill).toBeUndefined();
    expect(style("clerk", { fill: null }).fill).toBeUndefined();
  });

  it("draws a thin box around list cells and a red line under the head of internal sheets", () => {
    expect(style("number").border?.left).toEqual({ line: "thin", color: palette.line });
    expect(style("sub").border).toBeUndefined();
    expect(style("sub", { border: "red-line" }).border).toEqual({ bottom: { line: "medium", color: palette.red } });
  });

  it("makes larger variants from the token's own size", () => {
    expect(style("text").font.size).toBe(10);
    expect(style("text", { plus: 1 }).font.size).toBe(11);
    expect(style("note", { plus: 1 }).font.size).toBe(10);
    expect(style("title", { size: 24 }).font.size).toBe(24);
  });
});
