import { describe, expect, it } from "vitest";
import { defaultSettings } from "../../../src/core/checkup/settings.ts";
import { examine } from "../../../src/core/examine.ts";
import { dayOf } from "../../../src/core/model/date.ts";
import { type Period, spanPeriod } from "../../../src/core/model/period.ts";
import { resolveProfiles } from "../../../src/core/profiles/resolve.ts";
import { outcomesOfLastQuarter } from "../../../src/core/rectification/issue-recheck.ts";
import { snapshotOf } from "../../support/snapshot-of.ts";

const resolved = resolveProfiles(["national-base"]);
const { profile } = resolved.ok ? resolved : expect.unreachable("the national profile is known");

/** An assembly in each of the first three quarters of 2026, minutes to January 2027. */
const snapshot = snapshotOf({
  sheets: [
    {
      name: "党员大会记录",
      rows: [
        ["支部党员大会记录"],
        ["会议日期", "会议类型", "主持人", "应到", "实到"],
        ["2026-01-15", "党员大会", "张一", 12, 12],
        ["2026-05-15", "党员大会", "张一", 12, 12],
        ["2026-08-15", "党员大会", "张一", 12, 12],
        ["2027-01-04", "党员大会", "张一", 12, 12],
        ["2027-04-04", "党员大会", "张一", 12, 12],
      ],
    },
  ],
});

function lookingBack(year: number, month: number, day: number, period: Period | null = null): string[] {
  const checkup = examine(snapshot, { asOf: dayOf(year, month, day), period, profile, settings: defaultSettings });
  return outcomesOfLastQuarter(checkup)
    .filter(({ rule, status }) => rule === "meetings/branch-assembly-quarterly" && status === "gap")
    .map(({ subject }) => subject);
}

describe("faults that only ended on 31 December", () => {
  it("are looked for through the whole first quarter of the new year, and not before or after", () => {
    expect(lookingBack(2026, 12, 31)).toEqual([]);
    expect(lookingBack(2027, 1, 5)).toEqual(["2026Q4"]);
    expect(lookingBack(2027, 3, 31)).toEqual(["2026Q4"]);
    expect(lookingBack(2027, 4, 5)).toEqual([]);
  });

  it("are no second answer where the inspection itself begins in the old year", () => {
    expect(lookingBack(2027, 1, 5, spanPeriod(dayOf(2026, 10, 1), dayOf(2027, 1, 5)))).toEqual([]);
  });
});
