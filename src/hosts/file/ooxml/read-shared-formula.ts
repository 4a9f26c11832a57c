/** A shared formula is stored once; the cells that share it move its relative references along. */
import { columnIndex, columnLetters, maximumColumns, maximumRows } from "../../../core/model/place.ts";

interface CellReference {
  readonly column: number | null;
  readonly columnFixed: boolean;
  readonly row: number | null;
  readonly rowFixed: boolean;
}

/** A formula cut at its references; text between them is kept as it is. */
export type SharedFormula = readonly (string | CellReference)[];

/**
 * Cuts a formula (without “=”) at its references: cells, whole columns, whole rows. Text in quotes, quoted sheet names,
 * bracketed table columns, function names and defined names are left alone.
 */
export function sharedFormula(formula: string): SharedFormula {
  const pieces: (string | CellReference)[] = [];
  let kept = 0;
  const take = (start: number, end: number, reference: CellReference): void => {
    if (start > kept) pieces.push(formula.slice(kept, start));
    pieces.push(reference);
    kept = end;
  };
  for (let at = 0; at < formula.length; ) {
    const letter = formula.charAt(at);
    if (letter === '"' || letter === "'") {
      const close = formula.indexOf(letter, at + 1);
      at = close === -1 ? formula.length : close + 1;
      continue;
    }
    if (letter === "[") {
      at = behindBrackets(formula, at);
      continue;
    }
    if (!isWordLetter(letter)) {
      at++;
      continue;
    }
    const end = endOfWord(formula, at);
    const paired = formula.charAt(end) === ":";
    const pairEnd = paired ? endOfWord(formula, end + 1) : end;
    const next = formula.charAt(end);
    if (paired && formula.charAt(pairEnd) === "!") {
      // Sheets, as in Q1:Q4!A1.
      at = pairEnd;
      continue;
    }
    const cell = next === "(" || next === "!" || next === "[" ? null : cellReference(formula.slice(at, end));
    const first = paired && formula.charAt(pairEnd) !== "(" ? lineReference(formula.slice(at, end)) : null;
    const last = first === null ? null : lineReference(formula.slice(end + 1, pairEnd));
    if (cell !== null) {
      take(at, end, cell);
      at = end;
    } else if (first !== null && last !== null && (first.row === null) === (last.row === null)) {
      take(at, end, first);
      take(end + 1, pairEnd, last);
      at = pairEnd;
    } else {
      at = end;
    }
  }
  if (kept < formula.length) pieces.push(formula.slice(kept));
  return pieces;
}

/** The formula as the cell that many rows below and columns right of the first one has it. */
export function movedFormula(shared: SharedFormula, rows: number, columns: number): string {
  return shared.map((piece) => (typeof piece === "string" ? piece : movedReference(piece, rows, columns))).join("");
}

function movedReference(reference: CellReference, rows: number, columns: number): string {
  const column = reference.column === null || reference.columnFixed ? reference.column : reference.column + columns;
  const row = reference.row === null || reference.rowFixed ? reference.row : reference.row + rows;
  if (column !== null && (column < 0 || column >= maximumColumns)) return "#REF!";
  if (row !== null && (row < 0 || row >= maximumRows)) return "#REF!";
  const letters = column === null ? "" : `${reference.columnFixed ? "$" : ""}${columnLetters(column)}`;
  return row === null ? letters : `${letters}${reference.rowFixed ? "$" : ""}${row + 1}`;
}

/** Letters, digits, `_ . $ \ ?` and everything beyond ASCII: what names and references are made of. */
function isWordLetter(letter: string): boolean {
  return /[A-Za-z0-9_.$\\?\u0080-\uffff]/.test(letter);
}

function endOfWord(formula: string, start: number): number {
  let end = start;
  while (end < formula.length && isWordLetter(formula.charAt(end))) end++;
  return end;
}

function behindBrackets(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    const letter = formula.charAt(at);
    if (letter === "'") at++;
    else if (letter === "[") depth++;
    else if (letter === "]" && --depth === 0) return at + 1;
  }
  return formula.length;
}

function cellReference(word: string): CellReference | null {
  const match = /^(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})$/.exec(word);
  if (match === null) return null;
  const column = columnIndex(match[2] ?? "");
  const row = Number(match[4]) - 1;
  if (column === null || row < 0 || row >= maximumRows) return null;
  return { column, columnFixed: match[1] === "$", row, rowFixed: match[3] === "$" };
}

/** One end of a whole-column (`$A`) or whole-row (`5`) reference. */
function lineReference(word: string): CellReference | null {
  const match = /^(\$?)(?:([A-Za-z]{1,3})|([0-9]{1,7}))$/.exec(word);
  if (match === null) return null;
  const fixed = match[1] === "$";
  if (match[2] !== undefined) {
    const column = columnIndex(match[2]);
    return column === null ? null : { column, columnFixed: fixed, row: null, rowFixed: false };
  }
  const row = Number(match[3]) - 1;
  return row < 0 || row >= maximumRows ? null : { column: null, columnFixed: false, row, rowFixed: fixed };
}
