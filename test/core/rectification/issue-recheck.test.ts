import { describe, expect, it } from "vitest";
import { defaultSettings } from "../../../src/core/checkup/settings.ts";
import { examine } from "../../../src/core/examine.ts";
import { dayOf } from "../../../src/core/model/date.ts";
import { type Period, spanPeriod } from "../../../src/core/model/period.ts";
import { resolveProfiles } from "../../../src/core/profiles/resolve.ts";
import { outcomesOfLastQuarter } from "../../../src/core/rectification/issue-recheck.ts";
import { issueLedger } from "../../../src/core/reports/issue-ledger.ts";
import { issueStates } from "../../../src/core/reports/issue-states.ts";
import { monthListSheet } from "../../../src/core/reports/month-list.ts";
import { snapshotOf } from "../../support/snapshot-of.ts";
import { snapshotAfter } from "../../support/snapshot-of-content.ts";

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
        ["2027-02-10", "组织生活会", "张一", 12, 12],
        ["2027-04-04", "党员大会", "张一", 12, 12],
      ],
    },
  ],
});

function lookingBack(
  year: number,
  month: number,
  day: number,
  period: Period | null = null,
  asked = "meetings/branch-assembly-quarterly",
): string[] {
  const checkup = examine(snapshot, { asOf: dayOf(year, month, day), period, profile, settings: defaultSettings });
  return outcomesOfLastQuarter(checkup)
    .filter(({ rule, status }) => rule === asked && status === "gap")
    .map(({ subject }) => subject);
}

describe("faults that only ended on 31 December", () => {
  it("are looked for through the whole first quarter of the new year, and not before or after", () => {
    expect(lookingBack(2026, 12, 31)).toEqual([]);
    expect(lookingBack(2027, 1, 5)).toEqual(["2026Q4"]);
    expect(lookingBack(2027, 3, 31)).toEqual(["2026Q4"]);
    expect(lookingBack(2027, 4, 5)).toEqual([]);
  });

  it("are looked for after the time in which a yearly meeting may be made up for, too", () => {
    const rule = "orglife/frequency";
    expect(lookingBack(2027, 3, 31, null, rule)).toEqual([]);
    expect(lookingBack(2027, 4, 1, null, rule)).toEqual(["2026"]);
    expect(lookingBack(2027, 6, 30, null, rule)).toEqual(["2026"]);
    expect(lookingBack(2027, 7, 1, null, rule)).toEqual([]);
  });

  it("are no second answer where the inspection itself begins in the old year", () => {
    expect(lookingBack(2027, 1, 5, spanPeriod(dayOf(2026, 10, 1), dayOf(2027, 1, 5)))).toEqual([]);
  });
});

describe("the issues of one run", () => {
  const rule = "meetings/branch-assembly-quarterly";
  const usual = { asOf: dayOf(2027, 1, 5), period: null, profile, settings: defaultSettings };

  it("are looked for once, however many sheets are made of them", () => {
    const examined = examine(snapshot, usual);
    let asked = 0;
    const counting = examined.rules.map((checked) =>
      checked.rule.id === rule
        ? {
            ...checked,
            rule: {
              ...checked.rule,
              check: (...given: Parameters<typeof checked.rule.check>) => {
                asked += 1;
                return checked.rule.check(...given);
              },
            },
          }
        : checked,
    );
    const checkup = { ...examined, rules: counting };
    issueLedger({ checkup, snapshot });
    const times = asked;
    expect(times).toBeGreaterThan(0);
    expect(issueStates(checkup, snapshot).map(({ key }) => key)).toContain(`${rule}|2026Q4`);
    monthListSheet({ checkup, snapshot });
    expect(asked).toBe(times);
  });

  it("are those of the workbook that is asked about", () => {
    const checkup = examine(snapshot, usual);
    const { op } = issueLedger({ checkup, snapshot });
    const written = snapshotAfter(snapshot, op ? [op] : []);
    const inWorkbook = (own: typeof snapshot) => issueStates(checkup, own).filter(({ cells }) => cells !== null).length;
    expect(inWorkbook(snapshot)).toBe(0);
    expect(inWorkbook(written)).toBeGreaterThan(0);
    expect(inWorkbook(snapshot)).toBe(0);
  });
});
