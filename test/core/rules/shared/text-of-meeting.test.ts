import { describe, expect, it } from "vitest";
import { placeText } from "../../../../src/core/model/place.ts";
import { textEvidence, textsOf, wordEvidence } from "../../../../src/core/rules/shared/text-of-meeting.ts";
import { WordFinder } from "../../../../src/core/rules/shared/text-words.ts";
import { type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";

// A record is made anew in every test: what is read from one is remembered with it.
const made = (row: MeetingRow) => {
  const [record] = meetingsOf([row]).records;
  if (!record) throw new Error("no record");
  return textsOf(record);
};

describe("textsOf", () => {
  it("tells what the meeting was about from what its minutes say", () => {
    const texts = made({
      title: "党员大会",
      topic: "讨论计划",
      agenda: "一、通报",
      content: "大家同意。",
      process: "先学习",
      themeStep: "学党章",
      organisingStep: "过组织生活",
      practiceStep: "志愿服务",
      assessmentStep: "点评",
      resolution: "通过计划",
      note: "另附照片",
    });
    expect(texts.subjectText).toBe("党员大会\n讨论计划\n一、通报");
    expect(texts.minutes).toBe("大家同意。\n先学习");
    expect(texts.bodyText).toBe("大家同意。\n先学习\n学党章\n过组织生活\n志愿服务\n点评\n通过计划\n另附照片");
    expect(texts.text).toBe(`${texts.subjectText}\n${texts.bodyText}`);
    expect(texts.all.map(({ at }) => placeText(at))).toEqual(
      ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K"].map((column) => `会议记录!${column}2`),
    );
  });
  it("passes over blank cells and columns that are not there", () => {
    const texts = made({ title: "", content: "學習文件" });
    expect(texts.all).toEqual([{ at: { sheet: "会议记录", range: "B2" }, text: "学习文件" }]);
    expect([texts.subjectText, texts.minutes, texts.text]).toEqual(["", "学习文件", "学习文件"]);
  });
});

describe("evidence in texts", () => {
  it("shows each cell in which a word stands, with the words around the first", () => {
    const { all } = made({ title: "聚餐", topic: "学习", content: "中午聚餐，晚上聚餐" });
    expect(wordEvidence(all, new WordFinder(["聚餐"]))).toEqual([
      { kind: "found", at: { sheet: "会议记录", range: "A2" }, quote: "聚餐" },
      { kind: "found", at: { sheet: "会议记录", range: "C2" }, quote: "中午聚餐,晚上聚餐" },
    ]);
  });
  it("shows the beginnings of the first two cells", () => {
    const { all } = made({ title: "议".repeat(31), topic: "学习", content: "大家同意" });
    expect(textEvidence(all)).toEqual([
      { kind: "found", at: { sheet: "会议记录", range: "A2" }, quote: `${"议".repeat(30)}…` },
      { kind: "found", at: { sheet: "会议记录", range: "B2" }, quote: "学习" },
    ]);
  });
});
