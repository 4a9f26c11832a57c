import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CellRange, parseRange, rangeAddress } from "../../../../src/core/model/place.ts";
import type { MarkLevel } from "../../../../src/core/workbook/mark-look.ts";
import { withMarks, withoutMarks } from "../../../../src/hosts/file/ooxml/marks.ts";
import { joinedRanges, layoutMarks, type MarkedArea } from "../../../../src/hosts/marks/mark-layout.ts";

function range(address: string): CellRange {
  const parsed = parseRange(address);
  if (parsed === null) throw new Error(address);
  return parsed;
}

function joined(...addresses: string[]): string {
  return joinedRanges(addresses.map(range)).map(rangeAddress).join(" ");
}

function laidOut(
  marked: readonly (readonly [string, MarkLevel])[],
  merges: readonly string[] = [],
): Record<string, string> {
  const areas: MarkedArea[] = marked.map(([address, level]) => ({ range: range(address), level }));
  return Object.fromEntries(
    [...layoutMarks(areas, merges.map(range)).areas].map(([level, ranges]) => [
      level,
      ranges.map(rangeAddress).join(" "),
    ]),
  );
}

describe("cells become areas", () => {
  test("down first, then across", () => {
    expect(joined("B2", "B3", "B4")).toBe("B2:B4");
    expect(joined("B2", "B3", "C2", "C3")).toBe("B2:C3");
    expect(joined("B2:B10", "C5")).toBe("B2:B10 C5");
    expect(joined("D4", "B2", "D4", "B2:B3")).toBe("B2:B3 D4");
    expect(joined("A1:D4", "B2:C3")).toBe("A1:D4");
    expect(joined()).toBe("");
  });

  test("the same cells, each once", () => {
    const cells = fc.integer({ min: 0, max: 7 });
    const ranges = fc.tuple(cells, cells, cells, cells).map(([a, b, c, d]) => ({
      top: Math.min(a, b),
      bottom: Math.max(a, b),
      left: Math.min(c, d),
      right: Math.max(c, d),
    }));
    const listed = (all: readonly CellRange[]): string[] => {
      const found: string[] = [];
      for (const { top, left, bottom, right } of all) {
        for (let row = top; row <= bottom; row++)
          for (let column = left; column <= right; column++) found.push(`${row},${column}`);
      }
      return found.sort();
    };
    fc.assert(
      fc.property(fc.array(ranges, { maxLength: 12 }), (all) => {
        expect(listed(joinedRanges(all))).toEqual([...new Set(listed(all))]);
      }),
    );
  });

  test("a cell of a merged area stands for all of it", () => {
    expect(laidOut([["C5", "H"]], ["B4:D6", "F1:F900"])).toEqual({ H: "B4:D6" });
    expect(laidOut([["F400", "M"]], ["B4:D6", "F1:F900"])).toEqual({ M: "F1:F900" });
    expect(laidOut([["A6:B7", "L"]], ["B4:D6"])).toEqual({ L: "A6:A7 B4:B7 C4:D6" });
    expect(laidOut([["E5", "C"]], ["B4:D6"])).toEqual({ C: "E5" });
  });

  test("too many become the first of each row, with the strongest level of the row", () => {
    const marked: MarkedArea[] = [];
    for (let row = 0; row < 1500; row++) {
      marked.push({ range: { top: row * 2, bottom: row * 2, left: 4, right: 4 }, level: row === 7 ? "H" : "M" });
      marked.push({ range: { top: row * 2, bottom: row * 2, left: 1, right: 2 }, level: "L" });
    }
    marked.push({ range: range("H:H"), level: "C" });
    const { areas, reduced } = layoutMarks(marked, []);
    expect(reduced).toBe(true);
    expect(areas.get("H")?.map(rangeAddress)).toEqual(["B15"]);
    expect(areas.get("M")).toHaveLength(1499);
    expect(areas.get("C")?.map(rangeAddress)).toEqual(["H1:H1048576"]);
    expect(areas.get("L")).toBeUndefined();
  });

  test("too many rows leave the slightest out, counted", () => {
    const marked: MarkedArea[] = Array.from({ length: 5000 }, (_, index) => ({
      range: { top: index * 2, bottom: index * 2, left: index % 7, right: index % 7 },
      level: index % 5 === 0 ? "M" : index % 100 === 1 ? "H" : "L",
    }));
    const { areas, reduced, rowsLeft, marked: count } = layoutMarks(marked, []);
    expect({ reduced, rowsLeft, count }).toEqual({ reduced: true, rowsLeft: 3000, count: 2000 });
    expect(areas.get("H")).toHaveLength(50);
    expect(areas.get("M")).toHaveLength(1000);
    // From the top.
    const slight = areas.get("L")?.map(({ top }) => top) ?? [];
    expect(slight).toHaveLength(950);
    expect(Math.max(...slight)).toBeLessThan(2600);
  });

  test("a sheet of a hundred thousand places is laid out at once", () => {
    const marked: MarkedArea[] = Array.from({ length: 100_000 }, (_, index) => ({
      range: { top: index, bottom: index, left: index % 16_000, right: index % 16_000 },
      level: "M",
    }));
    const merges = Array.from({ length: 20_000 }, (_, index) => range(`A${3 * index + 1}:A${3 * index + 2}`));
    // A quadratic layout would take longer than a test may.
    const { areas, rowsLeft } = layoutMarks(marked, merges);
    expect(rowsLeft).toBeGreaterThanOrEqual(97_990);
    expect(rowsLeft).toBeLessThanOrEqual(98_000);
    expect(areas.get("M")).toHaveLength(2000);
  });
});

describe("the layer", () => {
  const sheet = "<worksheet><sheetData/><mergeCells/><dataValidations/></worksheet>";
  const areas = new Map<MarkLevel, CellRange[]>([
    ["M", [range("B2")]],
    ["H", [range("A1"), range("C3:C4")]],
  ]);

  test("stands after what comes before it, the strongest level first", () => {
    expect(withMarks(sheet, areas, (level) => "HMLC".indexOf(level))).toBe(
      '<worksheet><sheetData/><mergeCells/><conditionalFormatting sqref="A1 C3:C4"><cfRule type="expression" dxfId="0" priority="1"><formula>OR(TRUE,"BRANCH-LEDGER-MARK:1:H"="")</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="B2"><cfRule type="expression" dxfId="1" priority="2"><formula>OR(TRUE,"BRANCH-LEDGER-MARK:1:M"="")</formula></cfRule></conditionalFormatting><dataValidations/></worksheet>',
    );
  });

  test("comes off without a trace, also after Excel has written the quotes another way", () => {
    const marked = withMarks(sheet, areas, () => 0);
    expect(withoutMarks(marked)).toBe(sheet);
    const quoted = marked.replaceAll(
      /(<formula>)(.*?)(<\/formula>)/g,
      (_, open, formula: string, close) => open + formula.replaceAll('"', "&quot;") + close,
    );
    expect(withoutMarks(quoted)).toBe(sheet);
  });

  test("leaves a cell that merely holds the marker as text", () => {
    const text =
      '<worksheet><sheetData><row><c t="inlineStr"><is><t>BRANCH-LEDGER-MARK:1:H</t></is></c></row></sheetData></worksheet>';
    expect(withoutMarks(text)).toBe(text);
  });

  test("goes in blocks of at most 7,500 characters", () => {
    const many = Array.from({ length: 3000 }, (_, row) => range(`B${row * 2 + 1}`));
    const marked = withMarks(sheet, new Map([["M", many]]), () => 0);
    const references = [...marked.matchAll(/sqref="([^"]*)"/g)].map(([, reference]) => reference ?? "");
    expect(references.length).toBeGreaterThan(1);
    expect(Math.max(...references.map(({ length }) => length))).toBeLessThanOrEqual(7500);
    expect(references.join(" ").split(" ")).toEqual(many.map(rangeAddress));
    expect(withoutMarks(marked)).toBe(sheet);
  });
});
