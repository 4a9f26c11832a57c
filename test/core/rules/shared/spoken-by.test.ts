import { describe, expect, it } from "vitest";
import { isSpokenBy, namesInText } from "../../../../src/core/rules/shared/spoken-by.ts";

describe("namesInText", () => {
  it.each([
    ["支部书记张一", ["张一"]],
    ["张一（书记）", ["张一"]],
    ["张一、李二；王三\n赵四", ["张一", "李二", "王三", "赵四"]],
    ["张一 李二  王三", ["张一", "李二", "王三"]],
    // Blanks inside a name of two characters are how columns are made even.
    ["张 一", ["张一"]],
    ["党小组组长：张一同志", ["张一"]],
    ["中共党支部副书记 张一", ["张一"]],
    ["书记", []],
    ["", []],
  ])("%s", (text, names) => {
    expect(namesInText(text)).toEqual(names);
  });
});

describe("isSpokenBy", () => {
  it("knows a person by name, and the secretary by the post alone", () => {
    expect(isSpokenBy("支部书记张一", "张一")).toBe(true);
    expect(isSpokenBy("支部书记李二", "张一", true)).toBe(false);
    for (const post of ["书记", "支部书记", "党支部书记同志"]) {
      expect([isSpokenBy(post, "张一", true), isSpokenBy(post, "张一")]).toEqual([true, false]);
    }
  });
  it("takes the secretary of another body for nobody", () => {
    for (const post of ["乡党委书记", "书记员", "书记和委员"]) expect(isSpokenBy(post, "张一", true)).toBe(false);
  });
});
