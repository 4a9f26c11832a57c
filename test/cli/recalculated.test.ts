import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { ownSheet, type SheetSnapshot, type Snapshot, valueAt } from "../../src/core/workbook/snapshot.ts";
import { readWorkbook } from "../../src/hosts/file/read-workbook.ts";
import { runCommandLine, temporaryFolder } from "../support/command-line.ts";
import { convert } from "../support/libreoffice.ts";

const messy = join(import.meta.dirname, "../../assets/samples/messy.xlsx");
const choices = ["--as-of", "2026-11-21", "--profile", "national-base,wuwei-star-2021"];

/** What the command line reported of the sample. */
let reported: {
  summary: { gap: number; toConfirm: number };
  scorecard: { score: number; low: number; high: number; coverage: number; stars: number; class: string };
  points: { period: string; members: { name: string; base: number | null; total: number | null }[] };
};
/** The workbook it wrote, after LibreOffice has calculated every formula anew. */
let recalculated: Snapshot;

function sheet(definedName: string): SheetSnapshot {
  const found = ownSheet(recalculated, definedName);
  if (!found) throw new Error(`no sheet ${definedName}`);
  return found;
}

function rows(of: SheetSnapshot, firstRow: number, column: number): (readonly unknown[])[] {
  return of.rows
    .filter((row) => row.index >= firstRow && typeof row.values[column] === "string")
    .map((row) => row.values);
}

beforeAll(async () => {
  const output = join(temporaryFolder(), "已体检.xlsx");
  const check = await runCommandLine(["check", messy, "--json", ...choices]);
  reported = JSON.parse(check.out).workbooks[0];
  expect((await runCommandLine(["report", messy, "-o", output, "--mark", ...choices])).code).toBe(0);
  recalculated = await readWorkbook(await convert(readFileSync(output), "xlsx"), "重算.xlsx");
});

describe("LibreOffice arrives at what the command line reported", () => {
  it("in score, interval, coverage, star and class of the scorecard", () => {
    const scorecard = sheet("BranchLedger.Scorecard");
    const { score, low, high, coverage, stars, class: grade } = reported.scorecard;
    expect(valueAt(scorecard, 4, 0)).toBeCloseTo(score, 5);
    expect(valueAt(scorecard, 15, 9)).toBeCloseTo(score, 5);
    expect(valueAt(scorecard, 15, 10)).toBeCloseTo(low, 5);
    expect(valueAt(scorecard, 15, 11)).toBeCloseTo(high, 5);
    expect(valueAt(scorecard, 15, 8)).toBeCloseTo(coverage, 3);
    // Where the interval of the undecided items spans two stars, both say 待定.
    expect(valueAt(scorecard, 4, 3)).toBe(
      stars === null ? "待定" : ["无星", "一星", "二星", "三星", "四星", "五星"][stars],
    );
    expect(valueAt(scorecard, 4, 6)).toBe(grade ?? "待定");
  });

  it("in the figures of the report's first page", () => {
    const report = sheet("BranchLedger.Report");
    expect(valueAt(report, 5, 0)).toBeCloseTo(reported.scorecard.score, 5);
    expect(valueAt(report, 5, 7)).toBe(reported.summary.gap);
    expect(valueAt(report, 5, 9)).toBe(reported.summary.toConfirm);
  });

  it("in the points of every member on the notice", () => {
    const notice = rows(sheet("BranchLedger.PointsNotice"), 4, 1).filter((values) => typeof values[0] === "number");
    expect(reported.points.period).toBe("2026Q3");
    const byName = new Map(reported.points.members.map((member) => [member.name, member]));
    let compared = 0;
    for (const values of notice) {
      const member = byName.get(String(values[1]));
      if (!member) continue;
      compared++;
      expect(values[3], `${values[1]}`).toBe(member.base ?? "—");
      expect(values[6], `${values[1]}`).toBe(member.total ?? "—");
    }
    expect(compared).toBeGreaterThan(25);
  });

  it("without an error value on any sheet", () => {
    for (const each of recalculated.sheets) {
      for (const row of each.rows) {
        for (const value of row.values)
          expect(String(value), each.name).not.toMatch(/^(?:#(?:REF|NAME|VALUE|N\/A|DIV\/0|NUM|NULL)!?\??|Err:)/);
      }
    }
  });
});
