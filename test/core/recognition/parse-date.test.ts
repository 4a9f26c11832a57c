import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, isoMonth, isoSpan, partsOf, serialFromDay } from "../../../src/core/model/date.ts";
import { type DateContext, parseDate, parseDateText, parseMonths } from "../../../src/core/recognition/parse-date.ts";
import { cellFlag } from "../../../src/core/workbook/snapshot.ts";

const context: DateContext = { date1904: false, year: 2026 };
const noYear: DateContext = { date1904: false, year: null };

function shown(text: string, given: DateContext = context): string {
  const reading = parseDateText(text, given);
  return reading.state === "value" ? isoSpan(reading.span) : reading.state;
}

describe("parseDateText", () => {
  it.each([
    ["19800301", "1980-03-01"],
    ["198003", "1980-03"],
    ["1980.3.1", "1980-03-01"],
    ["1980.3", "1980-03"],
    ["1998-02", "1998-02"],
    ["2017-09-01", "2017-09-01"],
    ["2020.08.20", "2020-08-20"],
    ["1969.01", "1969-01"],
    ["2025/01/10", "2025-01-10"],
    ["2024年12月1日", "2024-12-01"],
    ["2024年12月1号", "2024-12-01"],
    ["2019/2/3  14:30", "2019-02-03"],
    ["2019-02-03 14:30:05", "2019-02-03"],
    ["2026年3月31日下午3点", "2026-03-31"],
    ["2026年3月31日14时30分", "2026-03-31"],
    ["2026年3月31日 星期二", "2026-03-31"],
    ["2026年3月31日（周二）上午9:00-11:30", "2026-03-31"],
    ["20230517日", "2023-05-17"],
    ["26/3/31", "2026-03-31"],
    ["85.7.1", "1985-07-01"],
    ["3月31日", "2026-03-31"],
    ["3.31", "2026-03-31"],
    ["03-31", "2026-03-31"],
    ["3.1–3.3", "2026-03-01 至 2026-03-03"],
    ["3月1日至3日", "2026-03-01 至 2026-03-03"],
    ["2026年3月31日—4月2日", "2026-03-31 至 2026-04-02"],
    ["2025.12.30-2026.1.2", "2025-12-30 至 2026-01-02"],
    ["2026-03-01~2026-03-03", "2026-03-01 至 2026-03-03"],
    ["12.30～1.2", "2026-12-30 至 2027-01-02"],
    ["2025.3-5", "2025-03-01 至 2025-05-31"],
    ["1—3月", "2026-01-01 至 2026-03-31"],
    ["三月", "2026-03"],
    ["十二月", "2026-12"],
    ["二〇二六年三月", "2026-03"],
    ["二〇二六年三月三十一日", "2026-03-31"],
    ["二零二五年十月廿一日", "2025-10-21"],
    ["２０２６年３月３１日", "2026-03-31"],
    ["2026年5月上旬", "2026-05-01 至 2026-05-10"],
    ["2026年第二季度", "2026-04-01 至 2026-06-30"],
    ["上半年", "2026-01-01 至 2026-06-30"],
    ["2026年", "2026"],
    ["45938", "2025-10-08"],
  ])("reads %s as %s", (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it.each([
    ["", "blank"],
    ["—", "blank"],
    ["无", "blank"],
    ["年   月    日", "blank"],
    ["待定", "blank"],
  ])("takes %j for nothing", (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it.each(["2026-02-30", "2026.13.1", "2月30日", "3-5", "13.5", "3月5日、3月20日", "不详", "19800231", "2026年0月1日"])(
    "does not guess %s",
    (text) => {
      const reading = parseDateText(text, context);
      expect(reading.state).toBe("unreadable");
      expect(reading.state === "unreadable" && /[\u4e00-\u9fff]/.test(reading.why)).toBe(true);
    },
  );

  it("asks for the year instead of inventing one", () => {
    const reading = parseDateText("3月31日", noYear);
    expect(reading).toMatchObject({ state: "unreadable", needsYear: true });
    expect(parseDateText("2月30日", noYear)).toMatchObject({ state: "unreadable", needsYear: false });
  });

  it("reads the same day in every notation", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: dayOf(1950, 1, 1), max: dayOf(2049, 12, 31) }),
        fc.constantFrom<(year: number, month: number, day: number) => string>(
          (y, m, d) => `${y}.${m}.${d}`,
          (y, m, d) => `${y}年${m}月${d}日`,
          (y, m, d) => `${y}/${String(m).padStart(2, "0")}/${String(d).padStart(2, "0")}`,
          (y, m, d) => `${y}${String(m).padStart(2, "0")}${String(d).padStart(2, "0")}`,
          (y, m, d) => ` ${y} 年 ${m} 月 ${d} 日 `,
          (y, m, d) => `${y}-${m}-${d}  9:05`,
          (y, m, d) => `${y}.${m}.${d}－${y}.${m}.${d}`,
        ),
        (day, write) => {
          const parts = partsOf(day as never);
          const reading = parseDateText(write(parts.year, parts.month, parts.day), noYear);
          expect(reading).toMatchObject({ state: "value", span: { from: day, to: day }, ownYear: true });
        },
      ),
    );
  });

  it("never throws and stays quick on any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 120 }), (text) => {
        expect(["value", "blank", "unreadable"]).toContain(parseDateText(text, context).state);
      }),
    );
    for (const text of [
      "1".repeat(100_000),
      "1-".repeat(50_000),
      "(".repeat(100_000),
      "年月".repeat(50_000),
      " ".repeat(100_000),
    ]) {
      expect(parseDateText(text, context).state).not.toBe("value");
      expect(parseMonths(text, 0, context).state).not.toBe("value");
    }
  });
});

describe("parseDate", () => {
  it("reads real dates of both date systems, and a month format as a month", () => {
    const day = dayOf(2026, 3, 31);
    for (const date1904 of [false, true]) {
      const serial = serialFromDay(day, date1904) ?? 0;
      expect(parseDate(serial, cellFlag.date, { date1904, year: null })).toMatchObject({
        span: { from: day, to: day },
      });
      expect(parseDate(serial, cellFlag.month, { date1904, year: null })).toMatchObject({
        span: { precision: "month" },
      });
    }
  });

  it.each([
    [19800301, "1980-03-01"],
    [198003, "1980-03"],
    [45938, "2025-10-08"],
    [45938.6, "2025-10-08"],
    [2026, "2026"],
    [1980.3, "1980-03"],
    [3.31, "2026-03-31"],
  ])("reads the plain number %s as %s", (value, expected) => {
    const reading = parseDate(value, 0, context);
    expect(reading.state === "value" && isoSpan(reading.span)).toBe(expected);
  });

  it("does not guess numbers that have lost a zero", () => {
    expect(parseDate(1980.1, 0, context).state).toBe("unreadable");
    expect(parseDate(3.1, 0, context).state).toBe("unreadable");
    expect(parseDate("3.1", 0, context).state).toBe("value");
  });

  it("takes error cells and logical values for what they are", () => {
    expect(parseDate("#REF!", cellFlag.error, context).state).toBe("unreadable");
    expect(parseDate(true, 0, context).state).toBe("unreadable");
  });
});

describe("parseMonths", () => {
  it.each<[string | number, string[]]>([
    ["3月", ["2026-03"]],
    ["3", ["2026-03"]],
    [3, ["2026-03"]],
    ["2025-12", ["2025-12"]],
    ["202501", ["2025-01"]],
    ["1-3", ["2026-01", "2026-02", "2026-03"]],
    ["1—3月", ["2026-01", "2026-02", "2026-03"]],
    ["2025.11-2026.1", ["2025-11", "2025-12", "2026-01"]],
    ["1、2、3月", ["2026-01", "2026-02", "2026-03"]],
    ["第二季度", ["2026-04", "2026-05", "2026-06"]],
    ["2026-03-31", ["2026-03"]],
  ])("reads %j as %j", (value, expected) => {
    const reading = parseMonths(value, 0, context);
    expect(reading.state === "value" && reading.months.map(isoMonth)).toEqual(expected);
  });

  it("does not accept a month that is none", () => {
    expect(parseMonths(13, 0, context).state).toBe("unreadable");
    expect(parseMonths("13月", 0, context).state).toBe("unreadable");
  });
});

describe("two-digit years", () => {
  it("stay within what the base date makes possible", () => {
    expect(shown("30.5.1")).toBe("2030-05-01");
    expect(shown("50.5.1", { ...context, latestYear: 2031 })).toBe("1950-05-01");
    expect(shown("26.5.1", { ...context, latestYear: 2031 })).toBe("2026-05-01");
    expect(shown("26.5.1", { ...context, latestYear: 2031, birth: true })).toBe("1926-05-01");
    expect(shown("05.5.1", { ...context, latestYear: 2031, birth: true })).toBe("2005-05-01");
  });
});
