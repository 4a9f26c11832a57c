import { describe, expect, it } from "vitest";
import { isoDay, monthFrom, parseIsoDay } from "../../../src/core/model/date.ts";
import {
  containsDay,
  isClosed,
  monthPeriod,
  type Period,
  parsePeriod,
  periodContaining,
  periodsOverlapping,
  quarterPeriod,
} from "../../../src/core/model/period.ts";

function day(iso: string): NonNullable<ReturnType<typeof parseIsoDay>> {
  const value = parseIsoDay(iso);
  if (value === null) throw new Error(`no day: ${iso}`);
  return value;
}

function bounds(period: Period | null): string {
  return period ? `${period.key} ${isoDay(period.from)} ${isoDay(period.to)}` : "none";
}

describe("periods by their keys", () => {
  it.each([
    ["2026", "2026 2026-01-01 2026-12-31"],
    ["2026Q1", "2026Q1 2026-01-01 2026-03-31"],
    ["2026Q4", "2026Q4 2026-10-01 2026-12-31"],
    ["2026H1", "2026H1 2026-01-01 2026-06-30"],
    ["2026H2", "2026H2 2026-07-01 2026-12-31"],
    ["2026S1", "2026S1 2026-02-01 2026-07-31"],
    ["2025S2", "2025S2 2025-09-01 2026-01-31"],
    ["2024-02", "2024-02 2024-02-01 2024-02-29"],
  ])("%s", (text, expected) => {
    expect(bounds(parsePeriod(text))).toBe(expected);
  });

  it.each(["2026Q5", "2026H3", "2026-13", "2026-1", "26Q1", "", "2026Q", "1899", "2026 Q1"])("“%s” is none", (text) => {
    expect(parsePeriod(text)).toBeNull();
  });
});

describe("the period that contains a day", () => {
  it("puts the last day of March into the first quarter", () => {
    expect(periodContaining("quarter", day("2026-03-31")).key).toBe("2026Q1");
    expect(periodContaining("quarter", day("2026-04-01")).key).toBe("2026Q2");
  });

  it("puts January into last year's autumn semester and August into none", () => {
    expect(periodContaining("semester", day("2026-01-10"))?.key).toBe("2025S2");
    expect(periodContaining("semester", day("2026-08-15"))).toBeNull();
    expect(periodContaining("semester", day("2026-07-31"))?.key).toBe("2026S1");
  });
});

describe("periods that overlap a stretch", () => {
  it("lists each once, in order, across the year end", () => {
    const keys = (kind: "month" | "quarter" | "half" | "semester" | "year"): string[] =>
      periodsOverlapping(kind, day("2025-11-30"), day("2026-02-01")).map((period) => period.key);
    expect(keys("month")).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"]);
    expect(keys("quarter")).toEqual(["2025Q4", "2026Q1"]);
    expect(keys("half")).toEqual(["2025H2", "2026H1"]);
    expect(keys("semester")).toEqual(["2025S2", "2026S1"]);
    expect(keys("year")).toEqual(["2025", "2026"]);
  });
});

describe("closing", () => {
  it("happens on the day after the last day", () => {
    const quarter = quarterPeriod(2026, 1);
    expect(isClosed(quarter, day("2026-03-31"))).toBe(false);
    expect(isClosed(quarter, day("2026-04-01"))).toBe(true);
    expect(containsDay(monthPeriod(monthFrom(2026, 2)), day("2026-02-28"))).toBe(true);
    expect(containsDay(monthPeriod(monthFrom(2026, 2)), day("2026-03-01"))).toBe(false);
  });
});
