/** The eight formula rules of the sheets we write, as far as a formula's text can show them. For tests only. */
import { expect } from "vitest";
import type { SheetContent } from "../../src/core/workbook/edit-plan.ts";
import { isBareRow } from "./content-of.ts";

const forbidden =
  /\b(?:TODAY|NOW|OFFSET|INDIRECT|RAND|RANDBETWEEN|CELL|INFO|XLOOKUP|XMATCH|LET|LAMBDA|FILTER|SORT|UNIQUE|SEQUENCE|IFS|SWITCH|TEXTJOIN|CONCAT|MAXIFS|MINIFS)\(/;

/** Formulas of the whole sheet use no volatile function and none newer than Excel 2007. */
export function expectPlainFunctions(content: SheetContent): void {
  for (const { formula } of content.cells) {
    if (formula === undefined) continue;
    expect(formula).not.toMatch(forbidden);
    expect(formula).not.toMatch(/SUBTOTAL\((?!103,)/);
    expect(formula).not.toMatch(/"<>"/);
  }
  for (const { formula } of content.conditions) expect(formula).not.toMatch(forbidden);
}

/** A list from its caption row to its sentinel row (1-based), as all our sorted and filtered lists are. */
export function expectListDiscipline(
  content: SheetContent,
  list: { readonly head: number; readonly first: number; readonly last: number },
): void {
  const sentinel = list.last + 1;
  expect(isBareRow(content, sentinel)).toBe(true);
  expect(content.rowHeights.find((height) => height.row === sentinel - 1)?.height).toBe(4);
  for (const { row, formula } of content.cells) {
    if (formula === undefined || row < list.first - 1 || row > list.last - 1) continue;
    for (const reference of rowReferences(formula)) {
      const isOwnRow = Number(reference.row) === row + 1;
      expect(isOwnRow || reference.isAbsolute, `row ${row + 1}: ${formula}`).toBe(true);
    }
  }
  for (const merge of content.merges) expect(merge.bottom < list.first - 1 || merge.top > list.last - 1).toBe(true);
  expect(content.filter).toMatchObject({ top: list.head - 1, bottom: list.last - 1 });
  const starting = [...content.validations, ...content.conditions].filter(({ range }) => range.top === list.first - 1);
  expect(starting.length).toBeGreaterThan(0);
  for (const { range } of starting) expect(range.bottom).toBe(sentinel - 1);
}

function rowReferences(formula: string): { readonly row: string; readonly isAbsolute: boolean }[] {
  const withoutTexts = formula.replace(/"[^"]*"/g, '""');
  return [...withoutTexts.matchAll(/(?<![A-Za-z_])\$?[A-Z]{1,3}(\$?)(\d+)(?!\()/g)].map((match) => ({
    row: match[2] ?? "",
    isAbsolute: match[1] === "$",
  }));
}
