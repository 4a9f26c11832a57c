import { describe, expect, it } from "vitest";
import { NameFinder } from "../../../../src/core/rules/shared/text-names.ts";
import { normalText } from "../../../../src/core/rules/shared/text-normal.ts";
import { speakersIn } from "../../../../src/core/rules/shared/text-speakers.ts";

const roster = new NameFinder(["张一", "李二", "欧阳三"]);
const speakers = (text: string) => [...speakersIn(normalText(text), roster)];

describe("speakersIn", () => {
  it("reads names before a colon and before words of speaking", () => {
    expect(speakers("张一：同意。\n李二同志指出要抓好落实，欧阳三补充了意见")).toEqual(["张一", "李二", "欧阳三"]);
  });
  it("reads people who are not on the roster", () => {
    expect(speakers("王四：我先说。赵五：同意")).toEqual(["王四", "赵五"]);
  });
  it("reads posts and “某同志”", () => {
    expect(speakers("支部书记强调了纪律。组织委员汇报了计划。某同志提出建议")).toEqual(["某", "书记", "组织委员"]);
  });
  it("takes no caption for a person", () => {
    expect(speakers("时间：3月1日\n地点：会议室\n主持人：见签到\n会议内容：学习\n决议：通过")).toEqual([]);
  });
  it("counts a person once, however often he speaks", () => {
    expect(speakers("张一：同意。会上张一同志认为可行。张一说行")).toEqual(["张一"]);
  });
  it("counts a person with a longer name once, on the roster or not", () => {
    expect(speakers("会上欧阳三同志认为可行。欧阳三指出不足")).toEqual(["欧阳三"]);
    expect(speakers("王建国：我先说。会上王建国同志指出不足。支部王建国同志强调纪律")).toEqual(["王建国"]);
  });
  it("counts two people of whom one has part of the other's name", () => {
    expect(speakers("张一：同意。赵五：同意。赵五六：我也同意")).toEqual(["张一", "赵五"]);
  });
  it("某同志 beside a named one is another", () => {
    expect(speakers("会上王某同志指出不足。某同志提出建议")).toEqual(["王某", "某"]);
  });
  it("reads long minutes of very many speakers without comparing each with each", () => {
    const names = Array.from({ length: 20_000 }, (_, index) => String.fromCodePoint(0x4e00 + index));
    const text = names.map((name) => `\n${name}${name}:好。${name}同志说`).join("");
    expect(speakersIn(text, roster).size).toBeGreaterThan(19_000);
  });
  it("does not take a mention for a speech", () => {
    expect(speakers("讨论张一的转正申请，决定按期转正")).toEqual([]);
  });
});
