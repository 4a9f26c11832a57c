import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cellAddress,
  columnIndex,
  columnLetters,
  parseRange,
  quotedSheet,
  rangeAddress,
} from "../../../src/core/model/place.ts";

describe("addresses", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16_383, "XFD"],
  ])("column %i is %s", (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
    expect(columnIndex(letters)).toBe(column);
  });

  it("come back from their text", () => {
    const cell = fc.tuple(fc.integer({ min: 0, max: 1_048_575 }), fc.integer({ min: 0, max: 16_383 }));
    fc.assert(
      fc.property(cell, cell, ([row, column], [otherRow, otherColumn]) => {
        const range = {
          top: Math.min(row, otherRow),
          left: Math.min(column, otherColumn),
          bottom: Math.max(row, otherRow),
          right: Math.max(column, otherColumn),
        };
        expect(parseRange(rangeAddress(range))).toEqual(range);
        expect(parseRange(`$${columnLetters(column)}$${row + 1}`)).toEqual(parseRange(cellAddress(row, column)));
      }),
    );
  });

  it("may name whole rows and columns", () => {
    expect(parseRange("$4:$5")).toEqual({ top: 3, left: 0, bottom: 4, right: 16_383 });
    expect(parseRange("C:D")).toEqual({ top: 0, left: 2, bottom: 1_048_575, right: 3 });
  });

  it.each(["", "A", "7", "A0", "XFE1", "A1048577", "A1:B", "A:5", "Sheet1!A1", "A1:B2:C3", "ABCD1"])(
    "“%s” is none",
    (text) => {
      expect(parseRange(text)).toBeNull();
    },
  );
});

describe("sheet names in references", () => {
  it.each([
    ["会议记录", "会议记录"],
    ["五月 会议", "'五月 会议'"],
    ["O'Brien", "'O''Brien'"],
    ["2026年", "'2026年'"],
    ["A1", "'A1'"],
    ["RC", "'RC'"],
    ["三会一课（2026）", "'三会一课（2026）'"],
  ])("%s is written %s", (name, expected) => {
    expect(quotedSheet(name)).toBe(expected);
  });
});
