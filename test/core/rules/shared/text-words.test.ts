import { describe, expect, it } from "vitest";
import { excerpt, quoted, WordFinder } from "../../../../src/core/rules/shared/text-words.ts";

describe("WordFinder", () => {
  it("prefers the longest word and says where it stands", () => {
    const finder = new WordFinder(["加强", "加强学习", "学习"]);
    expect(finder.hits("要加强学习和学习")).toEqual([
      { word: "加强学习", at: 1 },
      { word: "学习", at: 6 },
    ]);
  });
  it("names each word once, in the order of the text", () => {
    expect(new WordFinder(["门票", "聚餐"]).wordsIn("聚餐、门票、聚餐")).toEqual(["聚餐", "门票"]);
  });
  it("takes words of the clerk literally", () => {
    const finder = new WordFinder(["三(一)*", "a.b", "[x]", "__proto__"]);
    expect(finder.wordsIn("三(一)*与aXb与x")).toEqual(["三(一)*"]);
    expect(finder.has("__proto__")).toBe(true);
  });
  it("finds nothing with an empty dictionary", () => {
    const finder = new WordFinder(["", " "]);
    expect([finder.has("null"), finder.hits("null"), finder.opens("null")]).toEqual([false, [], false]);
    expect([finder.has("学习"), finder.without("学习"), finder.wordsIn("学习")]).toEqual([false, "学习", []]);
  });
  it("compares words written in full width or traditional characters", () => {
    expect(new WordFinder(["Ｇ２０", "學習"]).wordsIn("G20学习")).toEqual(["G20", "学习"]);
  });
});

describe("shown words", () => {
  it("shows a word with its surroundings", () => {
    const text = "上午参观纪念馆，中午组织全体党员聚餐，下午返回单位继续工作";
    const [hit] = new WordFinder(["聚餐"]).hits(text);
    expect(hit && excerpt(text, hit)).toBe("…中午组织全体党员聚餐，下午返回单位继…");
    expect(excerpt("聚餐", { word: "聚餐", at: 0 })).toBe("聚餐");
    expect(excerpt("中午\n聚餐", { word: "聚餐", at: 3 })).toBe("中午 聚餐");
    expect(quoted(["聚餐", "门票"])).toBe("“聚餐”“门票”");
  });
});
