import { describe, expect, it } from "vitest";
import { coverageOf, coverageText, covers } from "../../../src/core/facts/coverage.ts";
import { type DateSpan, type Day, isoDay, parseIsoDay } from "../../../src/core/model/date.ts";
import { dateOf, meetingsOf, type TableOptions } from "../../support/ledgers-of.ts";

const day = (text: string): Day => {
  const value = parseIsoDay(text);
  if (value === null) throw new Error(`${text} is no day`);
  return value;
};

interface Sheet extends TableOptions {
  readonly dates: readonly string[];
}

function coverage(asOf: string, sheets: readonly Sheet[], declared?: string) {
  const [from = "", to = ""] = declared?.split("..") ?? [];
  return coverageOf(
    "meetings",
    sheets.map((sheet) => meetingsOf([], sheet).table),
    sheets.map(({ dates }) => dates.map(dateOf).filter((span): span is DateSpan => span !== null)),
    declared === undefined ? undefined : { from: day(from), to: day(to) },
    day(asOf),
  );
}

const stretches = (of: ReturnType<typeof coverage>) =>
  of.stretches.map(({ from, to }) => `${isoDay(from)}..${isoDay(to)}`);

describe("coverage", () => {
  it("is what was declared, never beyond the base date", () => {
    const declared = coverage("2026-06-10", [{ year: 2026, dates: ["2026-03-02"] }], "2026-01-01..2026-12-31");
    expect(stretches(declared)).toEqual(["2026-01-01..2026-06-10"]);
    expect(declared.declared).toBe(true);
  });

  it("is what the sheet states, before what its records suggest", () => {
    const stated = coverage("2027-02-10", [{ year: 2026, dates: ["2026-04-02"] }]);
    expect(stretches(stated)).toEqual(["2026-01-01..2026-12-31"]);
    expect(stated.by).toBe("2026年度");
  });

  it("reaches the base date while the latest record is at most 62 days old", () => {
    expect(stretches(coverage("2026-07-01", [{ dates: ["2026-02-10", "2026-04-30"] }]))).toEqual([
      "2026-02-01..2026-07-01",
    ]);
    expect(stretches(coverage("2026-07-02", [{ dates: ["2026-02-10", "2026-04-30"] }]))).toEqual([
      "2026-02-01..2026-04-30",
    ]);
  });

  it("ends with the month of the latest record of an old ledger", () => {
    expect(stretches(coverage("2026-11-21", [{ dates: ["2026-02-10", "2026-04-03"] }]))).toEqual([
      "2026-02-01..2026-04-30",
    ]);
  });

  it("takes no record after the base date, and none that names only its year", () => {
    expect(stretches(coverage("2026-05-10", [{ dates: ["2026-04-03", "2026-09-01", "2026"] }]))).toEqual([
      "2026-04-01..2026-05-10",
    ]);
    expect(stretches(coverage("2026-11-21", [{ dates: ["2026"] }]))).toEqual([]);
  });

  it("joins sheets that touch and keeps those apart that do not", () => {
    expect(
      stretches(
        coverage("2027-02-01", [
          { year: 2025, dates: [] },
          { year: 2026, dates: [] },
        ]),
      ),
    ).toEqual(["2025-01-01..2026-12-31"]);
    const apart = coverage("2027-02-01", [
      { year: 2024, dates: [] },
      { year: 2026, dates: [] },
    ]);
    expect(coverageText(apart)).toBe("2024-01 至 2024-12、2026-01 至 2026-12");
    expect(covers(apart, { from: day("2024-12-01"), to: day("2026-01-31") })).toBe(false);
    expect(covers(apart, { from: day("2026-01-01"), to: day("2026-03-31") })).toBe(true);
  });

  it("is pooled over the undated sheets of a kind", () => {
    expect(
      stretches(coverage("2026-11-21", [{ dates: ["2026-05-03"] }, { dates: ["2026-01-09", "2026-11-02"] }])),
    ).toEqual(["2026-01-01..2026-11-21"]);
  });

  it("says when nothing can be told", () => {
    expect(coverageText(coverage("2026-11-21", [{ dates: [] }]))).toBe("没有可以确定的覆盖期");
  });
});
