import { describe, expect, it } from "vitest";
import { dayOf } from "../../../../src/core/model/date.ts";
import { yearPeriod } from "../../../../src/core/model/period.ts";
import type { MeetingRecord } from "../../../../src/core/model/record.ts";
import { heldForYear, maybeHeldForYear } from "../../../../src/core/rules/shared/yearly-meeting.ts";
import { type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";

const year = yearPeriod(2025);
const rowsOf = (records: readonly MeetingRecord[]): readonly number[] => records.map(({ place }) => place.row);
const records = (...rows: MeetingRow[]): readonly MeetingRecord[] => meetingsOf(rows).records;

/** Held over the turn of the year, 30 December to 2 January. */
function overTheTurn(from: number): MeetingRecord {
  const [record] = records({ date: `${from}-12-30` });
  if (record?.date?.state !== "value") throw new Error("a day can be read");
  const value = { ...record.date.value, to: dayOf(from + 1, 1, 2), precision: "range" } as const;
  return { ...record, date: { ...record.date, value } };
}

describe("yearly meetings", () => {
  it("count for the year they name, else for the year that holds all their days (F2.27)", () => {
    const held = records(
      { date: "2024-12-31" },
      { date: "2025-01-01" },
      { date: "2025-12-31" },
      { date: "2026-01-01" },
      { date: "2026-02-10", statedYear: 2025 },
      { date: "2025-02-10", statedYear: 2024 },
      { date: "?年底" },
      { date: "?年底", statedYear: 2025 },
    );
    expect(rowsOf(heldForYear(held, year))).toEqual([3, 4, 6, 9]);
    expect(heldForYear([overTheTurn(2024), overTheTurn(2025)], year)).toEqual([]);
  });

  it("may be this year's when they lie in the grace of the next and name no year (decision 35)", () => {
    const held = records(
      { date: "2025-12-31" },
      { date: "2026-01-01" },
      { date: "2026-03-31" },
      { date: "2026-04-01" },
      { date: "2026-02-10", statedYear: 2026 },
      { date: "?年初" },
    );
    expect(rowsOf(maybeHeldForYear(held, year, { month: 3, day: 31 }))).toEqual([3, 4]);
    expect(maybeHeldForYear([overTheTurn(2025)], year, { month: 3, day: 31 })).toEqual([]);
  });
});
