/** The cells of one sheet while they come in by blocks, and the sheet's content once they all have. */
import type { CellRange } from "../../core/model/place.ts";
import { type CellValue, cellFlag, cellKey, type SheetRow, type SheetSnapshot } from "../../core/workbook/snapshot.ts";
import { formatFlags } from "../sheets/format-flags.ts";
import { errorTexts } from "../sheets/sheet-limits.ts";

type Content = Pick<
  SheetSnapshot,
  "rows" | "columnCount" | "merges" | "hiddenRows" | "hiddenColumns" | "formulas" | "columnWidths"
>;

interface GridRow {
  /** By zero-based column of the sheet. */
  values: CellValue[];
  flags: Uint8Array;
}

/** These say how a number is shown; text formats are not read (see read-workbook). */
const numberFlags = cellFlag.date | cellFlag.month | cellFlag.percent;

export class SheetGrid {
  readonly #width: number;
  readonly #rows = new Map<number, GridRow>();
  readonly #formulas = new Map<number, string>();
  readonly #hiddenRows = new Set<number>();
  readonly #hiddenColumns = new Set<number>();
  readonly #widths = new Map<number, number>();
  readonly #flagsOfFormat = new Map<string, number>();
  #merges: readonly CellRange[] = [];

  constructor(used: CellRange | null) {
    this.#width = used === null ? 0 : used.right + 1;
  }

  take(
    kind: "values" | "formats" | "formulas" | "rows",
    range: CellRange,
    rows: readonly (readonly unknown[])[],
  ): void {
    rows.forEach((row, index) => {
      const at = range.top + index;
      if (kind === "values") this.#takeValues(at, range.left, row);
      else if (kind === "formats") this.#takeFormats(at, range.left, row);
      else if (kind === "formulas") this.#takeFormulas(at, range.left, row);
      else if (row[0] === true) this.#hiddenRows.add(at);
    });
  }

  setMerges(merges: readonly CellRange[]): void {
    this.#merges = merges;
  }

  setColumn(column: number, hidden: boolean, width: number | null): void {
    if (hidden) this.#hiddenColumns.add(column);
    if (width !== null) this.#widths.set(column, width);
  }

  hideRows(from: number, to: number): void {
    for (let row = from; row <= to; row++) this.#hiddenRows.add(row);
  }

  /** For each column of a block with numbers, the stretch from its first to its last: only these can be dates. */
  numberRuns({ top, left, bottom, right }: CellRange): CellRange[] {
    const runs: CellRange[] = [];
    for (let column = left; column <= right; column++) {
      let first = -1;
      let last = -1;
      for (let row = top; row <= bottom; row++) {
        if (typeof this.#rows.get(row)?.values[column] !== "number") continue;
        if (first === -1) first = row;
        last = row;
      }
      if (first !== -1) runs.push({ top: first, bottom: last, left: column, right: column });
    }
    return runs;
  }

  content(): Content {
    const rows: SheetRow[] = [];
    let columnCount = 0;
    for (const index of [...this.#rows.keys()].sort((one, other) => one - other)) {
      const row = this.#rows.get(index);
      if (row === undefined) continue;
      let width = row.values.length;
      while (width > 0 && row.values[width - 1] === null && ((row.flags[width - 1] ?? 0) & cellFlag.formula) === 0)
        width--;
      if (width === 0) continue;
      columnCount = Math.max(columnCount, width);
      rows.push({ index, values: row.values.slice(0, width), flags: row.flags.slice(0, width) });
    }
    const last = rows.at(-1)?.index ?? -1;
    return {
      rows: rows.map((row) => covered(row, this.#mergesOver(row.index), columnCount)),
      columnCount,
      merges: this.#merges,
      hiddenRows: new Set([...this.#hiddenRows].filter((row) => row <= last)),
      hiddenColumns: new Set([...this.#hiddenColumns].filter((column) => column < columnCount)),
      formulas: this.#formulas,
      columnWidths: this.#widths,
    };
  }

  #takeValues(index: number, left: number, values: readonly unknown[]): void {
    const row: GridRow = this.#rows.get(index) ?? {
      values: new Array<CellValue>(this.#width).fill(null),
      flags: new Uint8Array(this.#width),
    };
    this.#rows.set(index, row);
    values.forEach((value, offset) => {
      const known = cellValue(value);
      row.values[left + offset] = known;
      if (typeof known === "string" && errorTexts.has(known)) row.flags[left + offset] = cellFlag.error;
    });
  }

  #takeFormats(index: number, left: number, formats: readonly unknown[]): void {
    const row = this.#rows.get(index);
    if (row === undefined) return;
    formats.forEach((format, offset) => {
      const column = left + offset;
      if (typeof row.values[column] !== "number") return;
      row.flags[column] = (row.flags[column] ?? 0) | this.#flagsOf(`${format}`);
    });
  }

  #takeFormulas(index: number, left: number, formulas: readonly unknown[]): void {
    const row = this.#rows.get(index);
    if (row === undefined) return;
    formulas.forEach((formula, offset) => {
      const column = left + offset;
      if (typeof formula !== "string" || !formula.startsWith("=")) return;
      // A text cell that begins with “=” says the same as its value.
      if (row.values[column] === formula) return;
      row.flags[column] = (row.flags[column] ?? 0) | cellFlag.formula;
      row.values[column] ??= "";
      this.#formulas.set(cellKey(index, column), formula.slice(1));
    });
  }

  #flagsOf(format: string): number {
    const known = this.#flagsOfFormat.get(format);
    if (known !== undefined) return known;
    const flags = formatFlags(format) & numberFlags;
    this.#flagsOfFormat.set(format, flags);
    return flags;
  }

  #mergesByRow: ReadonlyMap<number, readonly CellRange[]> | null = null;

  #mergesOver(row: number): readonly CellRange[] {
    if (this.#merges.length === 0) return [];
    if (this.#mergesByRow === null) {
      const byRow = new Map<number, CellRange[]>();
      for (const merge of this.#merges) {
        for (let at = merge.top; at <= merge.bottom; at++) {
          // Only rows with cells matter: a merged area may reach down to the end of the sheet.
          if (!this.#rows.has(at)) continue;
          const there = byRow.get(at);
          if (there === undefined) byRow.set(at, [merge]);
          else there.push(merge);
        }
      }
      this.#mergesByRow = byRow;
    }
    return this.#mergesByRow.get(row) ?? [];
  }
}

function cellValue(value: unknown): CellValue {
  if (typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "string" && value !== "" ? value : null;
}

/** A row with the covered cells of merged areas marked; it is lengthened as far as it is covered. */
function covered(row: SheetRow, merges: readonly CellRange[], columnCount: number): SheetRow {
  let { values, flags } = row;
  for (const merge of merges) {
    const from = row.index === merge.top ? merge.left + 1 : merge.left;
    const to = Math.min(merge.right, columnCount - 1);
    if (from > to) continue;
    const width = Math.max(values.length, to + 1);
    const longer = [...values, ...new Array<CellValue>(width - values.length).fill(null)];
    const marked = new Uint8Array(width);
    marked.set(flags);
    for (let column = from; column <= to; column++) {
      longer[column] = null;
      marked[column] = cellFlag.covered;
    }
    values = longer;
    flags = marked;
  }
  return { index: row.index, values, flags };
}
