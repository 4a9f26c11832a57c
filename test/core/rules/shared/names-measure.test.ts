import { describe, expect, it } from "vitest";
import type { Field } from "../../../../src/core/model/field.ts";
import { namesMeasure } from "../../../../src/core/rules/shared/names-measure.ts";

const cell = (raw: string): Field<string> => ({
  state: "value",
  value: raw,
  raw,
  at: { sheet: "花名册", range: "B2" },
});

describe("what a cell for disciplinary measures says", () => {
  it.each([
    "无",
    "无。",
    "没有",
    "无处分",
    "无 处分",
    "未受处分",
    "未受过处分",
    "从未受到任何党纪处分",
    "未曾受到过纪律处分",
    "没有受过处分",
    "不存在违纪违法情况",
    "没受过任何处分",
    "无违纪违法记录",
    "/",
  ])("%s is none", (text) => expect(namesMeasure(cell(text))).toBe(false));

  it.each([
    "警告",
    "留党察看一年",
    "无故不交党费，警告",
    "警告，异议：无",
    "未经批准出国，严重警告",
    "未受处分影响期，警告",
  ])("%s is one", (text) => expect(namesMeasure(cell(text))).toBe(true));

  it("a blank cell and a column that is not there name none", () => {
    expect(namesMeasure({ state: "blank", at: { sheet: "花名册", range: "B2" } })).toBe(false);
    expect(namesMeasure(undefined)).toBe(false);
  });
});
