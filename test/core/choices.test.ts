import { describe, expect, it } from "vitest";
import { chooseFor } from "../../src/core/choices.ts";
import { examine } from "../../src/core/examine.ts";
import { type Day, isoDay, parseIsoDay } from "../../src/core/model/date.ts";
import { settingsSheet } from "../../src/core/reports/settings-sheet.ts";
import type { Snapshot } from "../../src/core/workbook/snapshot.ts";
import { emptySnapshot, snapshotAfter } from "../support/snapshot-of-content.ts";

const day = (text: string): Day => parseIsoDay(text) as Day;
const today = day("2026-11-21");

/** A workbook whose 体检设置 was written with these settings. */
function withSheet(settings: readonly (readonly [string, unknown])[]): Snapshot {
  const empty = emptySnapshot();
  const { op } = settingsSheet({
    checkup: examine(empty, chooseFor(empty, { today, settings })),
    snapshot: empty,
  });
  return snapshotAfter(empty, op ? [op] : []);
}

describe("chooseFor", () => {
  it("puts what is given directly before the file, the file before the sheet, the sheet before the defaults", () => {
    const sheet = withSheet([
      ["asOf", "2026-06-30"],
      ["profile", "lianxing-2018"],
      ["attendance.min_rate", 70],
      ["branch.name", "中共示例局第一支部委员会"],
    ]);
    const own = chooseFor(sheet, { today });
    expect([isoDay(own.asOf), own.profile.ids, own.profile.figures["attendance.min_rate"]?.value]).toEqual([
      "2026-06-30",
      ["national-base", "lianxing-2018"],
      70,
    ]);
    const file = chooseFor(sheet, {
      today,
      settings: [
        ["asOf", "2026-09-30"],
        ["attendance.min_rate", 75],
      ],
    });
    expect([isoDay(file.asOf), file.profile.figures["attendance.min_rate"]?.value, file.settings.branch.name]).toEqual([
      "2026-09-30",
      75,
      "中共示例局第一支部委员会",
    ]);
    const given = chooseFor(sheet, {
      today,
      asOf: day("2026-10-31"),
      profiles: ["school-2019"],
      settings: [["asOf", "2026-09-30"]],
    });
    expect([isoDay(given.asOf), given.profile.ids]).toEqual(["2026-10-31", ["national-base", "school-2019"]]);
    expect(isoDay(chooseFor(null, { today }).asOf)).toBe("2026-11-21");
  });

  it("says what is odd about a stack and still gives a result", () => {
    const { profile, problems } = chooseFor(null, {
      today,
      profiles: ["school-2019", "constructor", "school-2019", "__proto__"],
    });
    expect(profile.ids).toEqual(["national-base", "school-2019"]);
    expect(problems.map(({ message }) => message.split("，")[0])).toEqual([
      "没有口径“constructor”",
      "没有口径“__proto__”",
      "口径“school-2019”写了不止一次",
    ]);
  });

  it("does not begin an inspection after the base date", () => {
    const choices = chooseFor(null, { today, settings: [["period.from", "2027-01-01"]] });
    expect(choices.problems.map(({ key }) => key)).toEqual(["period.from"]);
    const checkup = examine(emptySnapshot(), choices);
    expect(isoDay(checkup.facts.period.from)).toBe("2026-01-01");
    expect(checkup.problems.map(({ key }) => key)).toEqual(["period.from"]);
    const later = examine(emptySnapshot(), chooseFor(null, { today, settings: [["period.from", "2026-07-01"]] }));
    expect(isoDay(later.facts.period.from)).toBe("2026-07-01");
  });

  it("hands days off and semesters to the rules", () => {
    const { facts } = examine(
      emptySnapshot(),
      chooseFor(null, {
        today,
        settings: [
          ["holiday/2026-11-20", "休"],
          ["semester.1", "02-15—07-10"],
        ],
      }),
    );
    expect(facts.calendar.isWorkday(day("2026-11-20"))).toBe(false);
    expect(facts.semesters.spring.from).toEqual({ month: 2, day: 15 });
  });

  it("shows the clerk's figure in every finding it touches", () => {
    const { profile } = chooseFor(null, { today, settings: [["attendance.min_rate", 95]] });
    expect(profile.origin["attendance.min_rate"]).toBe("settings");
    const checkup = examine(emptySnapshot(), chooseFor(null, { today, settings: [["attendance.min_rate", 95]] }));
    for (const { rule, requiredBy } of checkup.rules) {
      if (requiredBy === null || !rule.parameters.includes("attendance.min_rate")) continue;
      const own = checkup.outcomes.filter((outcome) => outcome.rule === rule.id);
      expect(own.length).toBeGreaterThan(0);
      for (const outcome of own) {
        expect(outcome.ownFigures).toContain("attendance.min_rate");
        expect(outcome.basis).toContain("到会率：本支部设置（95%）");
      }
    }
  });
});
