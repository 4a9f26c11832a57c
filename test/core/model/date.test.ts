import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  type Day,
  dayFromSerial,
  dayOf,
  daysInMonth,
  isoDay,
  isoMonth,
  isoSpan,
  lastDayOfMonth,
  monthFrom,
  monthOf,
  monthParts,
  parseIsoDay,
  partsOf,
  serialFromDay,
  spanOfDay,
  spanOfMonth,
  spanOfMonths,
  validDay,
  weekdayOf,
  wholeYearsBetween,
} from "../../../src/core/model/date.ts";

const someDay = fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2099, 12, 31) }).map((value) => value as Day);

function plain(day: Day): Temporal.PlainDate {
  return Temporal.PlainDate.from(isoDay(day));
}

function day(iso: string): Day {
  const value = parseIsoDay(iso);
  if (value === null) throw new Error(`no day: ${iso}`);
  return value;
}

describe("civil dates agree with Temporal", () => {
  it("in parts, text, weekday and month length", () => {
    fc.assert(
      fc.property(someDay, (value) => {
        const date = plain(value);
        expect(partsOf(value)).toEqual({ year: date.year, month: date.month, day: date.day });
        expect(dayOf(date.year, date.month, date.day)).toBe(value);
        expect(weekdayOf(value)).toBe(date.dayOfWeek % 7);
        expect(daysInMonth(date.year, date.month)).toBe(date.daysInMonth);
        expect(isoMonth(monthOf(value))).toBe(date.toPlainYearMonth().toString());
        expect(parseIsoDay(isoDay(value))).toBe(value);
      }),
    );
  });

  it("in adding days and clamped months", () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -600, max: 600 }), (value, count) => {
        expect(isoDay(addDays(value, count))).toBe(plain(value).add({ days: count }).toString());
        expect(isoDay(addMonths(value, count))).toBe(plain(value).add({ months: count }).toString());
      }),
    );
  });

  it("in completed years", () => {
    fc.assert(
      fc.property(someDay, someDay, (a, b) => {
        const from = a < b ? a : b;
        const to = a < b ? b : a;
        expect(wholeYearsBetween(from, to)).toBe(plain(from).until(plain(to), { largestUnit: "years" }).years);
      }),
    );
  });

  it("in Excel serials of both date systems, the fictitious leap day left out", () => {
    const epoch1900 = Temporal.PlainDate.from("1899-12-31");
    const epoch1904 = Temporal.PlainDate.from("1904-01-01");
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 73_050 }), (serial) => {
        const expected = serial === 60 ? null : epoch1900.add({ days: serial > 60 ? serial - 1 : serial }).toString();
        const read = dayFromSerial(serial, false);
        expect(read === null ? null : isoDay(read)).toBe(expected);
        if (read !== null) expect(serialFromDay(read, false)).toBe(serial);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 71_588 }), (serial) => {
        const read = dayFromSerial(serial, true);
        expect(read === null ? null : isoDay(read)).toBe(epoch1904.add({ days: serial }).toString());
        if (read !== null) expect(serialFromDay(read, true)).toBe(serial);
      }),
    );
  });
});

describe("Excel's 1900 date system", () => {
  it("knows no 29 February 1900 and counts on from it", () => {
    expect(dayFromSerial(59, false)).toBe(day("1900-02-28"));
    expect(dayFromSerial(60, false)).toBeNull();
    expect(dayFromSerial(61, false)).toBe(day("1900-03-01"));
    expect(dayFromSerial(46112, false)).toBe(day("2026-03-31"));
  });

  it("drops the time of day and refuses what is no date", () => {
    expect(dayFromSerial(46112.99, false)).toBe(day("2026-03-31"));
    expect(dayFromSerial(0, false)).toBeNull();
    expect(dayFromSerial(-1, true)).toBeNull();
    expect(dayFromSerial(Number.NaN, false)).toBeNull();
    expect(dayFromSerial(1e9, false)).toBeNull();
  });

  it("has no serial for days before its first one", () => {
    expect(serialFromDay(day("1903-12-31"), true)).toBeNull();
    expect(serialFromDay(dayOf(1899, 12, 31), false)).toBeNull();
  });
});

describe("months clamp to the last day", () => {
  // Vectors of the catalogue (F7).
  it.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-02-29", 36, "2027-02-28"],
    ["2024-06-30", -4, "2024-02-29"],
    ["2026-06-30", -4, "2026-02-28"],
    ["2026-07-31", -4, "2026-03-31"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2023-11-20", 36, "2026-11-20"],
    ["2026-11-20", -4, "2026-07-20"],
    ["2026-11-20", -6, "2026-05-20"],
  ])("%s and %i months is %s", (from, count, to) => {
    expect(isoDay(addMonths(day(from), count))).toBe(to);
  });
});

describe("days that are none", () => {
  it.each([
    [2026, 2, 29],
    [2026, 4, 31],
    [2026, 13, 1],
    [2026, 0, 1],
    [2026, 1, 0],
    [1899, 12, 31],
    [2100, 1, 1],
    [2026, 1.5, 1],
  ])("%i-%i-%i is refused", (year, month, date) => {
    expect(validDay(year, month, date)).toBeNull();
  });

  it.each(["2026-2-3", "26-02-03", "2026/02/03", "2026-02-30", "", " 2026-02-03"])("“%s” is not an ISO day", (text) => {
    expect(parseIsoDay(text)).toBeNull();
  });
});

describe("spans", () => {
  it("keep a month a month", () => {
    const march = spanOfMonth(monthFrom(2026, 3));
    expect(march.precision).toBe("month");
    expect(isoSpan(march)).toBe("2026-03");
    expect([isoDay(march.from), isoDay(march.to)]).toEqual(["2026-03-01", "2026-03-31"]);
    expect(isoSpan(spanOfDay(day("2026-03-31")))).toBe("2026-03-31");
    expect(isoSpan(spanOfMonths(monthFrom(2025, 12), monthFrom(2026, 2)))).toBe("2025-12-01 至 2026-02-28");
  });

  it("end months on leap days", () => {
    expect(isoDay(lastDayOfMonth(monthFrom(2024, 2)))).toBe("2024-02-29");
    expect(monthParts(monthFrom(2025, 12))).toEqual({ year: 2025, month: 12 });
  });
});
