/** Where something stands in a workbook: a sheet and an A1 range. Addresses are made here and nowhere else. */

export interface Place {
  readonly sheet: string;
  /** A1 notation without sheet and without `$`: `B7` or `A14:K14`. */
  readonly range: string;
}

/** Zero-based, both ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Excel's own bounds. */
export const maximumRows = 1_048_576;
export const maximumColumns = 16_384;

const letterCache: string[] = [];

/** Column letters of a zero-based index: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  const cached = letterCache[column];
  if (cached !== undefined) return cached;
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  letterCache[column] = letters;
  return letters;
}

/** Zero-based column of letters, or null when they name no column of a sheet. */
export function columnIndex(letters: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return null;
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index > maximumColumns ? null : index - 1;
}

/** `B7` of zero-based row and column. */
export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + (row + 1);
}

export function rangeAddress(range: CellRange): string {
  const start = cellAddress(range.top, range.left);
  return range.top === range.bottom && range.left === range.right
    ? start
    : `${start}:${cellAddress(range.bottom, range.right)}`;
}

/** Reads `B7`, `$B$7`, `A3:N34`, and whole rows or columns (`4:5`, `C:D`). */
export function parseRange(text: string): CellRange | null {
  const match = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Za-z]{1,3})?\$?(\d{1,7})?)?$/.exec(text.trim());
  if (!match || text.trim() === "") return null;
  const [, firstLetters, firstRow, lastLetters, lastRow] = match;
  const single = !text.includes(":");
  if (single && (firstLetters === undefined || firstRow === undefined)) return null;
  if (!single && (firstLetters === undefined) !== (lastLetters === undefined)) return null;
  if (!single && (firstRow === undefined) !== (lastRow === undefined)) return null;
  if (firstLetters === undefined && firstRow === undefined) return null;
  const left = firstLetters === undefined ? 0 : columnIndex(firstLetters);
  const right = single ? left : lastLetters === undefined ? maximumColumns - 1 : columnIndex(lastLetters);
  const top = firstRow === undefined ? 0 : Number(firstRow) - 1;
  const bottom = single ? top : lastRow === undefined ? maximumRows - 1 : Number(lastRow) - 1;
  if (left === null || right === null || top < 0 || bottom < 0) return null;
  if (top >= maximumRows || bottom >= maximumRows) return null;
  return {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  };
}

export function cellPlace(sheet: string, row: number, column: number): Place {
  return { sheet, range: cellAddress(row, column) };
}

export function rangePlace(sheet: string, range: CellRange): Place {
  return { sheet, range: rangeAddress(range) };
}

/** A sheet name as a formula or a link needs it: quoted whenever it is not plain. */
export function quotedSheet(sheet: string): string {
  return /^[A-Za-z_\u4e00-\u9fff][A-Za-z0-9_.\u4e00-\u9fff]*$/.test(sheet) &&
    !/^[A-Za-z]{1,3}\d+$|^[Rr]\d*[Cc]?\d*$/.test(sheet)
    ? sheet
    : `'${sheet.replaceAll("'", "''")}'`;
}

/** `会议记录!B7` for people to read. */
export function placeText(place: Place): string {
  return `${place.sheet}!${place.range}`;
}
