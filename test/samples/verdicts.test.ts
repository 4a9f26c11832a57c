import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sampleFolder } from "../../assets/samples/build.ts";
import {
  messyGaps,
  messyGapsElsewhere,
  type PlantedGap,
  plantedFor,
  tidyGaps,
} from "../../assets/samples/planted-gaps.ts";
import { defaultSettings } from "../../src/core/checkup/settings.ts";
import { examine } from "../../src/core/examine.ts";
import { parseIsoDay } from "../../src/core/model/date.ts";
import type { Outcome } from "../../src/core/model/outcome.ts";
import { parseRange, placeText } from "../../src/core/model/place.ts";
import { profiles } from "../../src/core/profiles/profiles.ts";
import { resolveProfiles } from "../../src/core/profiles/resolve.ts";
import type { Snapshot } from "../../src/core/workbook/snapshot.ts";
import { readWorkbookFile } from "../../src/hosts/file/read-workbook.ts";

function outcomesOf(snapshot: Snapshot, ids: readonly string[], date: string): readonly Outcome[] {
  const resolution = resolveProfiles(ids);
  const asOf = parseIsoDay(date);
  if (!resolution.ok || asOf === null) throw new Error(`cannot check ${ids.join()} on ${date}`);
  return examine(snapshot, { asOf, profile: resolution.profile, settings: defaultSettings, period: null }).outcomes;
}

function gapsOf(outcomes: readonly Outcome[]): string[] {
  return outcomes.filter((outcome) => outcome.status === "gap").map(({ rule, subject }) => `${rule} ${subject}`);
}

const named = ({ rule, subject }: PlantedGap): string => `${rule} ${subject}`;

/** Planted cells that no evidence of their gap points to. */
function unshownCells(outcomes: readonly Outcome[], planted: readonly PlantedGap[]): string[] {
  return planted.flatMap(({ rule, subject, cells }) => {
    const outcome = outcomes.find((entry) => entry.rule === rule && entry.subject === subject);
    const shown = new Set(
      outcome?.evidence.map((entry) => placeText(entry.kind === "found" ? entry.at : entry.near)) ?? [],
    );
    return cells.filter((cell) => !shown.has(cell)).map((cell) => `${rule} ${subject}: ${cell}`);
  });
}

const ids: readonly string[] = profiles.map((profile) => profile.id);
const local = ids.filter((id) => id !== "national-base");

const messy = await readWorkbookFile(join(sampleFolder, "messy.xlsx"));
const tidy = await readWorkbookFile(join(sampleFolder, "tidy.xlsx"));
const clean = await readWorkbookFile(join(sampleFolder, "clean.xlsx"));

describe("messy.xlsx", () => {
  const outcomes = outcomesOf(messy, plantedFor.profiles, plantedFor.asOf);

  it("has exactly the gaps that were planted", () => {
    expect(gapsOf(outcomes).sort()).toEqual(messyGaps.map(named).sort());
  });

  it("shows each of them in its cells", () => {
    expect(unshownCells(outcomes, messyGaps)).toEqual([]);
  });

  it("leaves what is not at fault alone: a planned and a cancelled assembly, namesakes, a waiver, a running month", () => {
    const status = (rule: string, subject: string): string | undefined =>
      outcomes.find((outcome) => outcome.rule === rule && outcome.subject === subject)?.status;
    expect(status("meetings/branch-assembly-quarterly", "2026Q4")).toBe("met");
    expect(status("party-day/monthly", "2026-09")).toBe("met");
    expect(status("dues/paid-every-month", "曹六/2026-05")).toBe("not-applicable");
    expect(status("dues/paid-every-month", "陈一")).toBe("cannot-judge");
    expect(status("dues/paid-every-month", "钱五/2026-04")).toBe("met");
    expect(status("dues/paid-every-month", "2026-11")).toBe("not-due");
    expect(status("roster/conversion-reminder", "许一")).toBe("not-due");
  });

  it.each(local)("has no gap under %s that was not planted, and its further one where it asks for it", (id) => {
    const elsewhere = outcomesOf(messy, [id], plantedFor.asOf);
    const further = messyGapsElsewhere.filter((entry) => entry.profiles.includes(id));
    const planted = new Set([...messyGaps, ...further].map(named));
    const gaps = gapsOf(elsewhere);
    expect(gaps.filter((gap) => !planted.has(gap))).toEqual([]);
    expect(gaps).toEqual(expect.arrayContaining(further.map(named)));
    expect(unshownCells(elsewhere, further)).toEqual([]);
  });
});

describe("tidy.xlsx", () => {
  it("has exactly the gaps that were planted, in their cells", () => {
    const outcomes = outcomesOf(tidy, plantedFor.profiles, plantedFor.asOf);
    expect(gapsOf(outcomes).sort()).toEqual(tidyGaps.map(named).sort());
    expect(unshownCells(outcomes, tidyGaps)).toEqual([]);
  });
});

describe("clean.xlsx", () => {
  const stacks = [...ids.map((id) => [id]), ["national-base", ...local], ["national-base", ...local.toReversed()]];
  const dates = ["2026-04-01", "2026-07-01", "2026-10-12", "2026-11-21"];

  it.each(stacks.flatMap((stack) => dates.map((date) => [stack.join("+"), date, stack] as const)))(
    "has no gap under %s on %s",
    (_, date, stack) => {
      const outcomes = outcomesOf(clean, stack, date);
      expect(gapsOf(outcomes)).toEqual([]);
      expect(outcomes.filter((outcome) => outcome.status === "error")).toEqual([]);
      // Not for want of looking: most duties are found done.
      expect(outcomes.filter((outcome) => outcome.status === "met").length).toBeGreaterThan(200);
    },
  );
});

describe("the tables of planted gaps", () => {
  it("name cells, not ranges", () => {
    for (const { cells } of [...messyGaps, ...messyGapsElsewhere, ...tidyGaps]) {
      for (const cell of cells) {
        const range = parseRange(cell.slice(cell.indexOf("!") + 1));
        expect(range && range.top === range.bottom && range.left === range.right).toBe(true);
      }
    }
  });
});
