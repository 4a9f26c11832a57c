import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import type { Period } from "../../../src/core/model/period.ts";
import { type ReportSheetId, reportPlan } from "../../../src/core/reports/report-plan.ts";
import { applyPlan } from "../../../src/hosts/file/apply-plan.ts";
import { readWorkbook } from "../../../src/hosts/file/read-workbook.ts";
import { recalculateAll, type SheetValues, sheetValues } from "../../support/libreoffice.ts";
import { requestOn } from "../../support/review-branch.ts";
import { sampleBytes } from "../../support/samples.ts";

async function written(bytes: Uint8Array, day: string, sheets: readonly ReportSheetId[], period: Period | null = null) {
  const snapshot = await readWorkbook(bytes, "台账.xlsx");
  const plan = reportPlan({ ...requestOn(snapshot, day, period), sheets });
  return applyPlan(bytes, "台账.xlsx", plan).bytes;
}

const reviews = ["quarter-review", "half-year-review", "year-review", "improvement-plan"] as const;

/** The ledger of July is known when October reviews the quarter; a year ago there was none. */
const everyCase: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  "a third quarter after a ledger of July": async () => {
    const july = await written(sampleBytes("messy"), "2026-07-05", ["issues"]);
    const october = await written(july, "2026-10-12", ["issues", ...reviews]);
    return written(october, "2026-10-13", ["issues", ...reviews]);
  },
  "a branch that keeps its ledgers well": () => written(sampleBytes("tidy"), "2026-10-12", reviews),
  "nothing to compare with": () => written(sampleBytes("clean"), "2025-04-02", reviews),
};

const sheetsOfOurs = ["季度讲评", "半年讲评", "年度讲评", "改进提升方案"];

function differences(ours: SheetValues, theirs: SheetValues): string[] {
  return sheetsOfOurs.flatMap((sheet) => {
    const [own, other] = [ours.get(sheet) ?? new Map(), theirs.get(sheet) ?? new Map()];
    return [...new Set([...own.keys(), ...other.keys()])].flatMap((address) => {
      const [a, b]: readonly unknown[] = [own.get(address), other.get(address)];
      const isSame = typeof a === "number" && typeof b === "number" ? Math.abs(a - b) < 1e-9 : a === b;
      return isSame ? [] : [`${sheet}!${address}: ${String(a)} / ${String(b)}`];
    });
  });
}

describe("reviews and plans in the saved file", () => {
  const books = new Map<string, Uint8Array>();
  const recalculated = new Map<string, SheetValues>();

  beforeAll(async () => {
    for (const [name, make] of Object.entries(everyCase)) books.set(name, await make());
    const values = await recalculateAll([...books.values()]);
    [...books.keys()].forEach((name, index) => {
      recalculated.set(name, values[index] ?? new Map());
    });
  });

  it.each(Object.keys(everyCase))("hold what LibreOffice computes: %s", (name) => {
    const own = sheetValues(books.get(name) ?? new Uint8Array());
    for (const sheet of sheetsOfOurs) expect(own.get(sheet)?.size, sheet).toBeGreaterThan(40);
    expect(differences(own, recalculated.get(name) ?? new Map())).toEqual([]);
  });

  it("hold a native chart of both quarters", () => {
    const parts = unzipSync(books.get("a third quarter after a ledger of July") ?? new Uint8Array());
    const charts = Object.entries(parts)
      .filter(([path]) => /^xl\/charts\/[^/]+\.xml$/.test(path))
      .map(([, part]) => strFromU8(part));
    const quarter = charts.find((chart) => chart.includes("上季得分率"));
    expect(quarter).toContain("本季得分率");
    expect(quarter).toContain("季度讲评!$C$5:$C$11");
    expect(quarter).toMatch(/<c:barDir val="col"\/>/);
  });
});
