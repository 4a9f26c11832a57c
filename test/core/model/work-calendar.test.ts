import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { addDays, type Day, dayOf, isoDay, parseIsoDay, yearOf } from "../../../src/core/model/date.ts";
import { holidayDates } from "../../../src/core/model/holiday-dates.ts";
import { knowsStretch, workCalendar, workdayFrom, workdaysBetween } from "../../../src/core/model/work-calendar.ts";

const day = (text: string): Day => {
  const parsed = parseIsoDay(text);
  if (parsed === null) throw new Error(text);
  return parsed;
};

describe("the work calendar", () => {
  it("counts both ends: Monday to Friday is five", () => {
    expect(workdaysBetween(workCalendar(), day("2026-11-16"), day("2026-11-20"))).toBe(5);
    expect(workdaysBetween(workCalendar(), day("2026-11-16"), day("2026-11-22"))).toBe(5);
    expect(workdaysBetween(workCalendar(), day("2026-11-20"), day("2026-11-16"))).toBe(0);
  });

  it("leaves out the National Day week and counts its make-up days", () => {
    const calendar = workCalendar();
    expect(calendar.isWorkday(day("2026-10-05"))).toBe(false);
    expect(calendar.isWorkday(day("2026-10-10"))).toBe(true);
    expect(workdaysBetween(calendar, day("2026-10-01"), day("2026-10-10"))).toBe(3);
    expect(isoDay(workdayFrom(calendar, day("2026-10-01")))).toBe("2026-10-08");
  });

  it("lets the clerk's own days win", () => {
    const calendar = workCalendar(
      new Map([
        [day("2026-11-18"), "rest"],
        [day("2026-11-21"), "work"],
      ]),
    );
    expect(calendar.isWorkday(day("2026-11-18"))).toBe(false);
    expect(calendar.isWorkday(day("2026-11-21"))).toBe(true);
    expect(workdaysBetween(calendar, day("2026-11-16"), day("2026-11-22"))).toBe(5);
  });

  it("says of which years it knows nothing, unless the clerk has entered days of it", () => {
    expect(knowsStretch(workCalendar(), day("2026-12-28"), day("2027-01-05"))).toBe(false);
    expect(knowsStretch(workCalendar(), day("2026-12-01"), day("2026-12-31"))).toBe(true);
    const own = workCalendar(new Map([[day("2027-01-01"), "rest"]]));
    expect(knowsStretch(own, day("2026-12-28"), day("2027-01-05"))).toBe(true);
    expect(workdaysBetween(workCalendar(), day("2031-03-03"), day("2031-03-09"))).toBe(5);
  });

  it("ends when every day is off", () => {
    const everyDay = new Map(
      Array.from({ length: 800 }, (_, index) => [addDays(day("2026-01-01"), index), "rest"] as const),
    );
    expect(isoDay(workdayFrom(workCalendar(everyDay), day("2026-01-01")))).toBe("2027-01-02");
  });

  it("says the same as the chinese-days package, for every year that package knows from the first one listed", () => {
    const file = join(import.meta.dirname, "../../../node_modules/chinese-days/dist/chinese-days.json");
    const data = JSON.parse(readFileSync(file, "utf8")) as {
      readonly holidays: Readonly<Record<string, string>>;
      readonly workdays: Readonly<Record<string, string>>;
    };
    const first = holidayDates[0]?.[0] ?? 0;
    const years = new Set(Object.keys(data.holidays).map((text) => yearOf(day(text))));
    const wanted = [...years].filter((year) => year >= first).sort();
    expect(holidayDates.map(([year]) => year)).toEqual(wanted);
    const calendar = workCalendar();
    for (const year of wanted) {
      for (let date = dayOf(year, 1, 1); date <= dayOf(year, 12, 31); date = addDays(date, 1)) {
        const text = isoDay(date);
        const weekday = (((date + 4) % 7) + 7) % 7;
        const works = text in data.workdays || (!(text in data.holidays) && weekday !== 0 && weekday !== 6);
        if (calendar.isWorkday(date) !== works) expect.fail(text);
      }
    }
  });
});
