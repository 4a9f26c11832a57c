/**
 * Reads a sheet of ours back before it is written again: what a clerk typed must survive every run. Sheets are found by
 * their defined name, columns by the text of their captions, rows by their key. Nothing is ever found by position, for
 * tabs are renamed, columns moved, rows sorted and inserted.
 */
import { columnIndex, columnLetters } from "../model/place.ts";
import {
  type CellValue,
  cellFlag,
  cellKey,
  ownSheet,
  type SheetRow,
  type SheetSnapshot,
  type Snapshot,
} from "../workbook/snapshot.ts";
import { type CellContent, columnAfter, type ListColumn, type ListFrame } from "./sheet-builder.ts";
import { formats, style } from "./style-table.ts";

/** A cell as it was found. */
export interface PreviousCell {
  readonly value: CellValue;
  /** Without “=”; null when the cell holds a plain value. */
  readonly formula: string | null;
}

export const emptyCell: PreviousCell = Object.freeze({ value: null, formula: null });

/** A column the clerk has added. Its caption may be blank and need not be unique. */
export interface ExtraColumn {
  readonly caption: string;
  /** Zero-based. */
  readonly column: number;
  /** Characters. */
  readonly width: number;
  /** Number format by what the cells show; null = General. */
  readonly format: string | null;
}

export interface PreviousRow {
  /** Zero-based row of the sheet. */
  readonly row: number;
  /** The hidden key, or null: empty, or already used by a row above (a row the clerk copied). */
  readonly key: string | null;
  /** Whether a row above has the same key. */
  readonly copied: boolean;
  /** By caption; only cells that hold something. */
  readonly cells: ReadonlyMap<string, PreviousCell>;
  /** Cells of the clerk's own columns, in the order of `extras`. */
  readonly extras: readonly PreviousCell[];
}

export interface PreviousList {
  readonly sheet: SheetSnapshot;
  /** Zero-based caption row. */
  readonly head: number;
  /** Zero-based column by caption. */
  readonly columns: ReadonlyMap<string, number>;
  readonly extras: readonly ExtraColumn[];
  /** Rows that hold anything, in sheet order. */
  readonly rows: readonly PreviousRow[];
}

export interface ListToRead {
  readonly definedName: string;
  /** Captions of our own columns; line breaks and blanks in them do not matter. */
  readonly captions: readonly string[];
  /** Caption of the key column; absent on sheets that have none. */
  readonly key?: string;
  /** Columns that we fill in on every row, empty ones included: they do not make a row. */
  readonly computed?: readonly string[];
  /** How the text below the list begins. */
  readonly endsBefore: readonly string[];
}

/** The list of a sheet of ours as it stands now, or null when the sheet is not there or has lost its captions. */
export function readPreviousList(snapshot: Snapshot, wanted: ListToRead): PreviousList | null {
  const sheet = ownSheet(snapshot, wanted.definedName);
  if (!sheet) return null;
  const head = captionRow(sheet, wanted.captions);
  if (!head) return null;
  const columns = columnsByCaption(head, wanted.captions);
  const lines = sheet.rows.slice(sheet.rows.indexOf(head) + 1);
  const end = lines.findIndex((row) => endsList(row, wanted.endsBefore));
  const body = end < 0 ? lines : lines.slice(0, end);
  const extras = addedColumns(sheet, head, body, columns);
  const computed = new Set(wanted.computed ?? []);
  const seen = new Set<string>();
  const rows: PreviousRow[] = [];
  for (const row of body) {
    const cells = new Map<string, PreviousCell>();
    let hasContent = false;
    for (const [caption, column] of columns) {
      const cell = cellOf(sheet, row, column);
      if (isEmpty(cell)) continue;
      cells.set(caption, cell);
      if (!computed.has(caption)) hasContent = true;
    }
    const own = extras.map((extra) => cellOf(sheet, row, extra.column));
    if (!hasContent && own.every(isEmpty)) continue;
    const key = wanted.key === undefined ? "" : textOf(cells.get(wanted.key)).trim();
    const copied = seen.has(key);
    if (key !== "") seen.add(key);
    rows.push({ row: row.index, key: key === "" || copied ? null : key, copied, cells, extras: own });
  }
  return { sheet, head: head.index, columns, extras, rows };
}

/** The row that holds the most of our captions, at least half of them. */
function captionRow(sheet: SheetSnapshot, captions: readonly string[]): SheetRow | null {
  const wanted = new Set(captions.map(plain));
  let best: SheetRow | null = null;
  let most = Math.ceil(wanted.size / 2) - 1;
  for (const row of sheet.rows) {
    const found = new Set<string>();
    for (const value of row.values) if (typeof value === "string" && wanted.has(plain(value))) found.add(plain(value));
    if (found.size > most) {
      most = found.size;
      best = row;
    }
  }
  return best;
}

function columnsByCaption(head: SheetRow, captions: readonly string[]): Map<string, number> {
  const wanted = new Map(captions.map((caption) => [plain(caption), caption]));
  const columns = new Map<string, number>();
  head.values.forEach((value, column) => {
    const caption = typeof value === "string" ? wanted.get(plain(value)) : undefined;
    // A second column with one of our captions is one the clerk has added.
    if (caption !== undefined && !columns.has(caption)) columns.set(caption, column);
  });
  return columns;
}

function addedColumns(
  sheet: SheetSnapshot,
  head: SheetRow,
  body: readonly SheetRow[],
  columns: ReadonlyMap<string, number>,
): ExtraColumn[] {
  const ours = new Set(columns.values());
  const used = new Set<number>();
  for (const row of [head, ...body]) {
    row.values.forEach((_, column) => {
      if (!ours.has(column) && !isEmpty(cellOf(sheet, row, column))) used.add(column);
    });
  }
  return [...used]
    .sort((a, b) => a - b)
    .map((column) => ({
      column,
      caption: textOf(cellOf(sheet, head, column)),
      width: sheet.columnWidths.get(column) ?? 12,
      format: formatOf(body, column),
    }));
}

function formatOf(body: readonly SheetRow[], column: number): string | null {
  for (const row of body) {
    if ((row.values[column] ?? null) === null) continue;
    const flags = row.flags[column] ?? 0;
    if (flags & cellFlag.text) return formats.text;
    if (flags & cellFlag.date) return formats.day;
    if (flags & cellFlag.month) return formats.month;
    if (flags & cellFlag.percent) return formats.percent;
  }
  return null;
}

function endsList(row: SheetRow, endings: readonly string[]): boolean {
  const first = row.values.find((value) => value !== null && value !== "");
  return typeof first === "string" && endings.some((ending) => plain(first).startsWith(plain(ending)));
}

function cellOf(sheet: SheetSnapshot, row: SheetRow, column: number): PreviousCell {
  const value = row.values[column] ?? null;
  const formula = sheet.formulas.get(cellKey(row.index, column)) ?? null;
  return value === null && formula === null ? emptyCell : { value, formula };
}

/** Captions are compared without blanks and line breaks. */
function plain(text: string): string {
  return text.replace(/[\s\u3000]+/g, "");
}

/** A line of ours into which a clerk may have written (填表人：张一): as it stands now, or as it is printed empty. */
export function keptLine(snapshot: Snapshot, definedName: string, beginning: string, fresh: string): string {
  const wanted = plain(beginning);
  for (const row of ownSheet(snapshot, definedName)?.rows ?? []) {
    for (const value of row.values) if (typeof value === "string" && plain(value).startsWith(wanted)) return value;
  }
  return fresh;
}

/** The cell right of a label, for heads and single cells: `一票否决事项` → the clerk's text beside it. */
export function cellBeside(snapshot: Snapshot, definedName: string, label: string): PreviousCell {
  const sheet = ownSheet(snapshot, definedName);
  if (!sheet) return emptyCell;
  const wanted = plain(label);
  for (const row of sheet.rows) {
    const at = row.values.findIndex((value) => typeof value === "string" && plain(value) === wanted);
    if (at < 0) continue;
    for (let column = at + 1; column < row.values.length; column++) {
      if (((row.flags[column] ?? 0) & cellFlag.covered) === 0) return cellOf(sheet, row, column);
    }
    return emptyCell;
  }
  return emptyCell;
}

export function textOf(cell: PreviousCell | undefined): string {
  const value = cell?.value ?? null;
  return value === null ? "" : String(value);
}

export function isEmpty(cell: PreviousCell | undefined): boolean {
  return cell === undefined || (cell.formula === null && (cell.value === null || cell.value === ""));
}

/** Where the rows and columns of a list have gone (zero-based, old → new). */
export interface Moves {
  readonly rows: ReadonlyMap<number, number>;
  readonly columns: ReadonlyMap<number, number>;
}

/**
 * Where everything of a list goes when it is written again.
 *
 * @param rows for each line of the new list the row it stood in, or null for a new line
 * @param columns our own columns; the last one is the key column, the clerk's own columns come after it
 */
export function movesOf(
  previous: PreviousList | null,
  frame: ListFrame,
  rows: readonly (PreviousRow | null)[],
  columns: readonly { readonly column: string; readonly caption: string }[],
): Moves {
  const moves = { rows: new Map<number, number>(), columns: new Map<number, number>() };
  if (!previous) return moves;
  rows.forEach((row, index) => {
    if (row) moves.rows.set(row.row, frame.first - 1 + index);
  });
  for (const { column, caption } of columns) {
    const old = previous.columns.get(caption);
    const now = columnIndex(column);
    if (old !== undefined && now !== null) moves.columns.set(old, now);
  }
  const last = columnIndex(columns.at(-1)?.column ?? "") ?? 0;
  previous.extras.forEach((extra, index) => {
    moves.columns.set(extra.column, last + 1 + index);
  });
  return moves;
}

/** The clerk's own columns as columns of the new list, right of the key column and out of the print area. */
export function extraColumns<Row>(
  previous: PreviousList | null,
  keyColumn: string,
  rowOf: (row: Row | null) => PreviousRow | null,
  moves: Moves,
): readonly (ListColumn<Row> & { readonly width: number })[] {
  return (previous?.extras ?? []).map((extra, index) => ({
    column: columnAfter(keyColumn, index + 1),
    caption: extra.caption,
    width: extra.width,
    head: "headClerk",
    style: style("clerk", extra.format === null ? {} : { format: extra.format }),
    cell: (row) => keptContent(rowOf(row)?.extras[index], moves),
  }));
}

/** A clerk's cell as it is written back: text stays text, a number a number, and a formula follows its row. */
export function keptContent(cell: PreviousCell | undefined, moves: Moves): CellContent {
  if (cell === undefined) return null;
  return cell.formula === null ? cell.value : { formula: movedFormula(cell.formula, moves), value: cell.value };
}

/**
 * A formula after rows and columns of its own sheet have moved. References to other sheets, texts in quotes and function
 * names stay as they are.
 */
export function movedFormula(formula: string, moves: Moves): string {
  return formula.replace(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'!\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?|[^\s"'!(),;:+\-*/^&=<>{}%[\]]+!\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?|[A-Za-z_\u4e00-\u9fff$][\w.\u4e00-\u9fff$]*/g,
    (token, offset: number) => {
      if (formula[offset + token.length] === "(") return token;
      const parts = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/.exec(token);
      if (!parts) return token;
      const [, fixedColumn = "", letters = "", fixedRow = "", digits = ""] = parts;
      const column = columnIndex(letters);
      if (column === null) return token;
      const newColumn = moves.columns.get(column) ?? column;
      const row = Number(digits) - 1;
      return `${fixedColumn}${columnLetters(newColumn)}${fixedRow}${(moves.rows.get(row) ?? row) + 1}`;
    },
  );
}
