import { describe, expect, it } from "vitest";
import { entered } from "../../src/workbench/model/entered-value.ts";
import { Fault } from "../../src/workbench/model/fault.ts";

const into = (format: string, input: unknown): unknown => {
  const { value, formula, numberFormat } = entered(input, format, false);
  return [value, formula, numberFormat];
};

describe("a value put into a cell", () => {
  it.each([
    [12.5, 12.5, null, null],
    ["12.5", 12.5, null, null],
    ["1,234", 1234, null, null],
    [" 7 ", 7, null, null],
    ["25%", 0.25, null, "0%"],
    ["TRUE", true, null, null],
    ["#N/A", "#N/A", null, null],
    ["2026-05-01", 46_143, null, "yyyy/m/d"],
    ["2026年5月1日", 46_143, null, 'yyyy"年"m"月"d"日"'],
    ["2026-05", 46_143, null, "mmm-yy"],
    ["张一", "张一", null, null],
    ["=B1*2", null, "B1*2", null],
    ["-党员", null, "-党员", null],
    ["'=B1*2", "=B1*2", null, null],
    ["'007", "007", null, null],
    ["", null, null, null],
  ])("becomes what Excel makes of it: %j", (input, value, formula, format) => {
    expect(into("General", input)).toEqual([value, formula, format]);
  });

  it("loses digits of an identity number outside a text cell, and none inside", () => {
    expect(into("General", "110101200001011237")).toEqual([110_101_200_001_011_000, null, null]);
    expect(into("@", "110101200001011237")).toEqual(["110101200001011237", null, null]);
  });

  it.each(["=1+1", "+1", "-1", "@a", "'a", "2026-05", "TRUE"])("stays as it is in a text cell: %s", (text) => {
    expect(into("@", text)).toEqual([text, null, null]);
  });

  it("is refused when no cell can hold it", () => {
    for (const input of ["长".repeat(32_768), Number.NaN, {}, undefined]) {
      expect(() => entered(input, "General", false)).toThrow(Fault);
    }
    expect(into("@", "长".repeat(32_767))).toEqual(["长".repeat(32_767), null, null]);
  });
});
