import { describe, expect, it } from "vitest";
import { NameFinder } from "../../../../src/core/rules/shared/text-names.ts";

describe("NameFinder", () => {
  it("finds the longer of two names that begin alike", () => {
    const finder = new NameFinder(["张一", "张一一", "李二"]);
    expect(finder.hits("请张一一与李二、张一发言").map(({ word }) => word)).toEqual(["张一一", "李二", "张一"]);
  });
  it("takes names out and passes over single characters", () => {
    expect(new NameFinder(["张", "李二"]).without("张说李二同意")).toBe("张说同意");
  });
});
