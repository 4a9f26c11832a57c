import { describe, expect, it } from "vitest";
import { productDefaults } from "../../../../src/core/profiles/product-defaults.ts";
import { figureValues } from "../../../../src/core/profiles/profile.ts";
import { FaultWords, HollowOpinions } from "../../../../src/core/rules/shared/criticism-words.ts";

const figures = figureValues(productDefaults);
const faults = figures["words.fault"] ?? [];
const opinions = new HollowOpinions(figures["words.hollow_criticism"] ?? [], figures["words.advice"] ?? [], faults, 12);

describe("HollowOpinions", () => {
  it.each([
    ["希望张一同志在今后的工作中加强学习，进一步提高。", ["加强学习", "进一步提高"]],
    ["加强理论学习，提高政治站位", ["加强理论学习", "提高政治站位"]],
    ["很好", []],
    ["没有什么意见，继续努力", ["继续努力"]],
  ])("%s is hollow", (opinion, phrases) => {
    expect(opinions.phrasesOf(opinion)).toEqual(phrases);
  });
  it.each([
    ["F5.52: a fact before the stock phrase", "三次未交心得，今后加强学习"],
    ["a short sentence with a fact", "开会常迟到"],
    ["a number", "今年少参加了2次党课，要加强学习"],
    ["a named document", "对《支部工作条例》不熟，要加强学习"],
    ["enough of its own words", "处理邻里纠纷时语气生硬要注意方式方法，加强学习"],
  ])("%s is not hollow", (_, opinion) => {
    expect(opinions.phrasesOf(opinion)).toBeNull();
  });
});

it("an opinion of the fewest characters that say something is not hollow, one of fewer is", () => {
  const plain = new HollowOpinions([], [], [], 4);
  expect([plain.phrasesOf("甲乙，丙丁。"), plain.phrasesOf("甲乙，丙。")]).toEqual([null, []]);
});

describe("FaultWords", () => {
  it("does not take 未来 or 没有问题 for a fault", () => {
    const words = new FaultWords(faults);
    expect(words.states("希望未来多沟通,没有什么问题")).toBe(false);
    expect(words.states("材料未按时报送")).toBe(true);
  });
});
