/** `sheetData` with the cells and rows that have changed since opening; the others keep their text. */
import { cellAddress } from "../../../core/model/place.ts";
import type { CellValue } from "../../../core/workbook/snapshot.ts";
import { cellText, formulaXml } from "../../../hosts/file/ooxml/sheet-xml.ts";
import {
  attributes,
  childNamed,
  elementText,
  escapeAttribute,
  type Splice,
  startTag,
  textContent,
  type XmlElement,
} from "../../../hosts/file/ooxml/xml.ts";
import { errorTexts } from "../entered-value.ts";
import { lookKey } from "../opening/file-styles.ts";
import { type FileCell, type FileRow, sheetRows } from "../opening/sheet-rows.ts";
import type { Cell, Sheet } from "../sheet.ts";
import type { LookWriter } from "./look-writer.ts";

export interface RowChanges {
  readonly splices: readonly Splice[];
  /** A formula was written, changed or taken away. */
  readonly formulasChanged: boolean;
  /** A cell has another value than before. */
  readonly valuesChanged: boolean;
}

const nothing: RowChanges = { splices: [], formulasChanged: false, valuesChanged: false };

/**
 * `before` is the sheet as the text has it, `after` as it is to be. `columnFormat` gives the index of the cell format of a
 * column, 0 when it has none.
 */
export function changedRows(
  text: string,
  sheetData: XmlElement,
  before: Sheet,
  after: Sheet,
  looks: LookWriter,
  columnFormat: (column: number) => number,
): RowChanges {
  const changed = changedCells(before, after);
  const rows = new Set([...changed.keys(), ...changedRowShapes(before, after)]);
  if (rows.size === 0) return nothing;
  const found = [...sheetRows(text, sheetData)];
  withSharedFormulas(text, found, changed);
  for (const row of changed.keys()) rows.add(row);

  const splices: Splice[] = [];
  const writer = new RowWriter(text, after, looks, columnFormat);
  let valuesChanged = false;
  for (const [row, columns] of changed) {
    for (const column of columns) {
      valuesChanged ||= before.cell(row, column).value !== after.cell(row, column).value;
    }
  }
  const missing = [...rows].sort((one, other) => one - other);
  const known = new Set(found.map(({ index }) => index));
  const added: { readonly index: number; readonly text: string }[] = [];
  for (const index of missing) {
    if (known.has(index)) continue;
    const written = writer.newRow(index, changed.get(index) ?? new Set());
    if (written !== "") added.push({ index, text: written });
  }
  if (sheetData.selfClosing) {
    if (added.length > 0) {
      const inner = added.map((row) => row.text).join("");
      splices.push({ start: sheetData.start, end: sheetData.end, text: `<sheetData>${inner}</sheetData>` });
    }
    return { splices, formulasChanged: writer.formulasChanged, valuesChanged };
  }
  let next = 0;
  for (const row of found) {
    while (next < added.length && (added[next]?.index ?? 0) < row.index) {
      splices.push({ start: row.element.start, end: row.element.start, text: added[next]?.text ?? "" });
      next++;
    }
    // Rows that name no place would move down behind a new one.
    const stays = row.values.has("r") || added.length === 0;
    if (!rows.has(row.index) && stays) continue;
    const { start, end } = row.element;
    splices.push({ start, end, text: writer.changedRow(row, changed.get(row.index) ?? new Set()) });
  }
  for (; next < added.length; next++) {
    splices.push({ start: sheetData.contentEnd, end: sheetData.contentEnd, text: added[next]?.text ?? "" });
  }
  return { splices, formulasChanged: writer.formulasChanged, valuesChanged };
}

type CellsByRow = Map<number, Set<number>>;

function note(cells: CellsByRow, row: number, column: number): void {
  const columns = cells.get(row);
  if (columns === undefined) cells.set(row, new Set([column]));
  else columns.add(column);
}

function changedCells(before: Sheet, after: Sheet): CellsByRow {
  const changed: CellsByRow = new Map();
  for (const { row, column, cell } of after.cells()) {
    if (!sameCell(cell, before.cell(row, column))) note(changed, row, column);
  }
  for (const { row, column, cell } of before.cells()) {
    if (!sameCell(cell, after.cell(row, column))) note(changed, row, column);
  }
  return changed;
}

function sameCell(one: Cell, other: Cell): boolean {
  return (
    one.value === other.value &&
    one.formula === other.formula &&
    one.isError === other.isError &&
    one.quoted === other.quoted &&
    (one.look === other.look || lookKey(one.look) === lookKey(other.look))
  );
}

function changedRowShapes(before: Sheet, after: Sheet): Set<number> {
  const rows = new Set<number>();
  for (const row of [...before.rowHeights.keys(), ...after.rowHeights.keys()]) {
    if (before.rowHeights.get(row) !== after.rowHeights.get(row)) rows.add(row);
  }
  for (const row of [...before.hiddenRows, ...after.hiddenRows]) {
    if (before.hiddenRows.has(row) !== after.hiddenRows.has(row)) rows.add(row);
  }
  return rows;
}

/** Cells that share a formula with one that changes get their own: the one that has its text may be gone. */
function withSharedFormulas(text: string, rows: readonly FileRow[], changed: CellsByRow): void {
  const sharers = new Map<string, { readonly row: number; readonly column: number }[]>();
  const touched = new Set<string>();
  for (const row of rows) {
    for (const { column, element } of row.cells) {
      const group = sharedGroup(text, element);
      if (group === null) continue;
      const members = sharers.get(group) ?? [];
      members.push({ row: row.index, column });
      sharers.set(group, members);
      if (changed.get(row.index)?.has(column)) touched.add(group);
    }
  }
  for (const group of touched) {
    for (const { row, column } of sharers.get(group) ?? []) note(changed, row, column);
  }
}

function sharedGroup(text: string, cell: XmlElement): string | null {
  if (!text.slice(cell.tagEnd, cell.contentEnd).includes('t="shared"')) return null;
  const formula = childNamed(text, cell, "f");
  return formula === undefined ? null : (attributes(startTag(text, formula)).get("si") ?? null);
}

class RowWriter {
  readonly #text: string;
  readonly #sheet: Sheet;
  readonly #looks: LookWriter;
  readonly #columnFormat: (column: number) => number;
  formulasChanged = false;

  constructor(text: string, sheet: Sheet, looks: LookWriter, columnFormat: (column: number) => number) {
    this.#text = text;
    this.#sheet = sheet;
    this.#looks = looks;
    this.#columnFormat = columnFormat;
  }

  newRow(index: number, columns: ReadonlySet<number>): string {
    const cells = inOrder(columns).map((column) => this.#cell(index, column, null, false));
    const values = this.#rowValues(index, new Map([["r", `${index + 1}`]]));
    const inner = cells.join("");
    return inner === "" && values.size === 1 ? "" : rowXml(values, inner);
  }

  changedRow(row: FileRow, columns: ReadonlySet<number>): string {
    const isStyled = row.values.has("s");
    const cells = new Map<number, string>();
    for (const cell of row.cells) {
      const isChanged = columns.has(cell.column);
      cells.set(cell.column, isChanged ? this.#cell(row.index, cell.column, cell, isStyled) : this.#placed(row, cell));
    }
    for (const column of columns) {
      if (!cells.has(column)) cells.set(column, this.#cell(row.index, column, null, isStyled));
    }
    const values = this.#rowValues(row.index, new Map([["r", `${row.index + 1}`], ...row.values]));
    // A hint that may be wrong now; nobody needs it.
    if (columns.size > 0) values.delete("spans");
    return rowXml(
      values,
      inOrder(cells.keys())
        .map((column) => cells.get(column) ?? "")
        .join(""),
    );
  }

  /** A cell that names no place gets one: others may be put before it. */
  #placed(row: FileRow, { column, element }: FileCell): string {
    const text = elementText(this.#text, element);
    const hasPlace = attributes(startTag(this.#text, element)).has("r");
    return hasPlace ? text : text.replace(/^<c/, `<c r="${cellAddress(row.index, column)}"`);
  }

  #rowValues(index: number, values: Map<string, string>): Map<string, string> {
    const height = this.#sheet.rowHeights.get(index);
    if (height === undefined) {
      if (values.delete("customHeight")) values.delete("ht");
    } else {
      values.set("ht", `${height}`);
      values.set("customHeight", "1");
    }
    if (this.#sheet.hiddenRows.has(index)) values.set("hidden", "1");
    else values.delete("hidden");
    return values;
  }

  #cell(row: number, column: number, before: FileCell | null, isRowStyled: boolean): string {
    const cell = this.#sheet.cell(row, column);
    const base = before?.style ?? this.#columnFormat(column);
    const style = this.#looks.cellFormat(cell.look, cell.quoted, base);
    const head = `<c r="${cellAddress(row, column)}"${style === 0 ? "" : ` s="${style}"`}`;
    const formulaBefore = before === null ? undefined : childNamed(this.#text, before.element, "f");
    if (cell.formula === null) {
      this.formulasChanged ||= formulaBefore !== undefined;
      // Nothing but the look a cell has here anyway.
      const isPlain =
        lookKey(cell.look) === lookKey(this.#sheet.workbook.normalLook) &&
        !isRowStyled &&
        this.#columnFormat(column) === 0;
      return cell.value === null && isPlain ? "" : valueXml(head, cell.value, cell.isError);
    }
    const kept = formulaBefore === undefined ? null : this.#keptFormula(formulaBefore, cell.formula);
    this.formulasChanged ||= kept === null;
    return formulaXml(head, cell.formula, cell.value, kept ?? undefined);
  }

  /** The formula's own text, with what it says beside (an array's range); shared ones are written out. */
  #keptFormula(formula: XmlElement, wanted: string): string | null {
    const kind = attributes(startTag(this.#text, formula)).get("t");
    if (kind === "shared" || textContent(this.#text, formula) !== wanted) return null;
    return elementText(this.#text, formula);
  }
}

function inOrder(columns: Iterable<number>): number[] {
  return [...columns].sort((one, other) => one - other);
}

function rowXml(values: ReadonlyMap<string, string>, inner: string): string {
  const tag = `<row${[...values].map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join("")}`;
  return inner === "" ? `${tag}/>` : `${tag}>${inner}</row>`;
}

function valueXml(head: string, value: CellValue, isError: boolean): string {
  if (value === null || value === "") return `${head}/>`;
  if (typeof value === "number") return `${head}><v>${value}</v></c>`;
  if (typeof value === "boolean") return `${head} t="b"><v>${value ? 1 : 0}</v></c>`;
  if (isError && errorTexts.has(value)) return `${head} t="e"><v>${value}</v></c>`;
  return `${head} t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`;
}
