import { describe, expect, it } from "vitest";
import { discussionOf, withoutDatesAndNames } from "../../../../src/core/rules/shared/text-comparable.ts";
import { NameFinder } from "../../../../src/core/rules/shared/text-names.ts";
import { WordFinder } from "../../../../src/core/rules/shared/text-words.ts";

describe("comparable text", () => {
  it("is the same whatever the day, the numbers and the people", () => {
    const names = new NameFinder(["张一", "李二"]);
    const one = withoutDatesAndNames("2026年3月15日，张一提出整改意见3条", names);
    expect(withoutDatesAndNames("2025年十月九日，李二提出整改意见12条", names)).toBe(one);
    expect(one).toBe("提出整改意见条");
  });
  it("F5.58: leaves the document that was passed on and formulaic openings out", () => {
    const relay = new WordFinder(["传达", "学习"]);
    const formulaic = new WordFinder(["会议强调"]);
    const text = "会议传达了上级文件。会议强调要抓好落实。张一谈了社区的难处;要求会议强调的事项列表";
    expect(discussionOf(text, relay, formulaic)).toBe("张一谈了社区的难处\n要求会议强调的事项列表");
  });
});
