/** Looks into the content of a sheet by A1 address. For tests only. */
import { cellAddress, parseRange } from "../../src/core/model/place.ts";
import type { ContentCell, EditOp, SheetContent } from "../../src/core/workbook/edit-plan.ts";
import type { CellValue } from "../../src/core/workbook/snapshot.ts";

export function contentOf(op: EditOp | null | undefined): SheetContent {
  if (op?.kind !== "sheet") throw new Error("the plan writes no sheet");
  return op.content;
}

export function cellIn(content: SheetContent, address: string): ContentCell | undefined {
  const range = parseRange(address);
  return content.cells.find((cell) => cell.row === range?.top && cell.column === range.left);
}

export function valueIn(content: SheetContent, address: string): CellValue {
  return cellIn(content, address)?.value ?? null;
}

export function formulaIn(content: SheetContent, address: string): string {
  return cellIn(content, address)?.formula ?? "";
}

/** Addresses of the cells with this value. */
export function addressesOf(content: SheetContent, value: CellValue): string[] {
  return content.cells.filter((cell) => cell.value === value).map((cell) => cellAddress(cell.row, cell.column));
}

/** Values of a column, from one 1-based row to another. */
export function columnIn(content: SheetContent, column: string, first: number, last: number): CellValue[] {
  return Array.from({ length: last - first + 1 }, (_, index) => valueIn(content, `${column}${first + index}`));
}

export function heightIn(content: SheetContent, row: number): number | undefined {
  return content.rowHeights.find((height) => height.row === row - 1)?.height;
}

/** 1-based rows that hold no cell at all. */
export function isBareRow(content: SheetContent, row: number): boolean {
  const isMerged = content.merges.some((merge) => merge.top <= row - 1 && row - 1 <= merge.bottom);
  return !isMerged && content.cells.every((cell) => cell.row !== row - 1);
}
