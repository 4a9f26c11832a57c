import { describe, expect, it } from "vitest";
import { isoSpan } from "../../../src/core/model/date.ts";
import {
  datesParser,
  parseCount,
  parseFlag,
  parseNumber,
  yearParser,
} from "../../../src/core/recognition/parse-values.ts";

const context = { date1904: false, year: null };

describe("flags", () => {
  it.each(["是", "有", "√", "已建", "已完成", "是（2024年）", "具备", "Y", "大会通过"].map((text) => [text]))(
    "%s",
    (text) => {
      expect(parseFlag(text, 0)).toEqual({ state: "value", value: true });
    },
  );

  it.each(["否", "无", "×", "未建", "尚未完成", "不具备", "没有", "拟建"].map((text) => [text]))(
    "%s is none",
    (text) => {
      expect(parseFlag(text, 0)).toEqual({ state: "value", value: false });
    },
  );

  it("tells blanks and other words apart", () => {
    expect(parseFlag("—", 0)).toEqual({ state: "blank" });
    expect(parseFlag("视情况而定", 0)).toMatchObject({ state: "unreadable" });
  });
});

describe("numbers", () => {
  it.each([
    ["2学时", 2],
    ["-3分", -3],
    ["+3", 3],
    ["98.5%", 98.5],
    ["１２人", 12],
    ["十二人次", 12],
    ["1,200", 1200],
    [7.5, 7.5],
  ])("%s", (text, value) => {
    expect(parseNumber(text, 0)).toEqual({ state: "value", value });
  });

  it.each(["20-30分", "若干", "90分钟", "扣3/次"].map((text) => [text]))("%s is none", (text) => {
    expect(parseNumber(text, 0)).toMatchObject({ state: "unreadable" });
  });

  it("counts whole things only", () => {
    expect(parseCount("3名", 0)).toEqual({ state: "value", value: 3 });
    expect(parseCount("无", 0)).toEqual({ state: "value", value: 0 });
    expect(parseCount(2.5, 0)).toMatchObject({ state: "unreadable" });
    expect(parseCount(-1, 0)).toMatchObject({ state: "unreadable" });
  });
});

describe("years and lists of dates", () => {
  it("reads a year with or without its words", () => {
    const parse = yearParser(context);
    for (const text of ["2026", "2026年", "2026年度", "二〇二六年", "2026.3.5"]) {
      expect(parse(text, 0)).toEqual({ state: "value", value: 2026 });
    }
    expect(parse("今年", 0)).toMatchObject({ state: "unreadable" });
  });

  it("reads several dates of one cell, oldest first, the year once", () => {
    const read = (text: string): string[] | string => {
      const reading = datesParser(context, () => undefined)(text, 0);
      return reading.state === "value" ? reading.value.map(isoSpan) : reading.state;
    };
    expect(read("2026.6.5、2026.3.1")).toEqual(["2026-03-01", "2026-06-05"]);
    expect(read("2026年3月1日，6月5日")).toEqual(["2026-03-01", "2026-06-05"]);
    expect(read("2025年上半年")).toEqual(["2025-01-01 至 2025-06-30"]);
    expect(read("2026.3.1、按时考察")).toBe("unreadable");
    expect(read("无")).toBe("blank");
  });

  it("says when a list of dates lacks its year", () => {
    let missing = 0;
    datesParser(context, () => {
      missing += 1;
    })("3月1日、6月5日", 0);
    expect(missing).toBe(1);
  });
});
