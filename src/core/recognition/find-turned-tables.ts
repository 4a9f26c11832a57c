/** Tables turned round: captions down one of the first columns, one record per column. Shown the usual way round. */
import type { CellRange } from "../model/place.ts";
import { type CaptionVocabulary, findTables, type TableArea, type TitleText } from "./find-tables.ts";
import type { Grid } from "./grid.ts";
import { captionKey, isFiller } from "./text.ts";
import { type ViewCell, viewGrid } from "./view-grid.ts";

const fewestLabels = 4;
/** Captions stand in one of the first columns, behind 序号 and a parent at most. */
const mostLabelColumns = 3;
const mostRows = 200;
const mostColumns = 400;

interface Labels {
  readonly column: number;
  /** Positions in `grid.rows`. */
  readonly first: number;
  readonly last: number;
}

export function findTurnedTables(grid: Grid, vocabulary: CaptionVocabulary): TableArea[] {
  const labels = labelColumn(grid, vocabulary);
  if (!labels) return [];
  const rows = grid.rows.slice(labels.first, labels.last + 1);
  const left = hasParents(grid, labels) ? labels.column - 1 : labels.column;
  const width = Math.min(
    mostColumns,
    rows.reduce((most, row) => Math.max(most, row.values.length), 0),
  );
  const cells: ViewCell[][] = [];
  for (let column = left; column < width; column += 1) {
    cells.push(
      rows.map((row) => ({
        value: grid.isCovered(row.index, column) ? null : (row.values[column] ?? null),
        flags: row.flags[column] ?? 0,
        row: row.index,
        column,
      })),
    );
  }
  const turned = viewGrid(grid, cells, turnedMerges(grid, rows[0]?.index ?? 0, rows.at(-1)?.index ?? 0, left));
  const titles = titlesBefore(grid, labels.first);
  return findTables(turned, vocabulary).map((area) => ({ ...area, titles }));
}

/** The column whose cells are captions, row after row, with records to their right. */
function labelColumn(grid: Grid, vocabulary: CaptionVocabulary): Labels | null {
  let best: (Labels & { readonly known: number }) | null = null;
  for (let column = 0; column < mostLabelColumns; column += 1) {
    const keys = new Set<string>();
    let first = -1;
    let last = -1;
    let records = 0;
    for (let position = 0; position < Math.min(grid.rows.length, mostRows); position += 1) {
      const row = grid.rows[position];
      const key = row ? keyAt(grid, position, column, vocabulary) : "";
      if (!row || key === "") continue;
      let filled = 0;
      for (let right = column + 1; right < Math.min(row.values.length, mostColumns); right += 1) {
        const text = grid.ownText(row, right);
        if (text === "" || isFiller(text)) continue;
        // Captions side by side are a header.
        if (keyAt(grid, position, right, vocabulary) !== "") return null;
        filled += 1;
      }
      keys.add(key);
      if (first < 0) first = position;
      last = position;
      if (filled >= 2) records += 1;
    }
    const isTable = keys.size >= fewestLabels && records * 2 > keys.size && keys.size * 2 > last - first;
    if (isTable && keys.size > (best?.known ?? 0)) best = { column, first, last, known: keys.size };
  }
  return best;
}

function keyAt(grid: Grid, position: number, column: number, vocabulary: CaptionVocabulary): string {
  const row = grid.rows[position];
  const value = row?.values[column];
  if (!row || typeof value !== "string" || value.length > 24 || grid.isCovered(row.index, column)) return "";
  const key = captionKey(value);
  return key !== "" && vocabulary.has(key) ? key : "";
}

/** Words to the left of the captions group them; running numbers do not. */
function hasParents(grid: Grid, labels: Labels): boolean {
  if (labels.column === 0) return false;
  return grid.rows
    .slice(labels.first, labels.last + 1)
    .some((row) => /[\u4e00-\u9fff]{2}/.test(grid.ownText(row, labels.column - 1)));
}

function turnedMerges(grid: Grid, top: number, bottom: number, left: number): CellRange[] {
  return grid.sheet.merges.flatMap((area) => {
    if (area.top < top || area.bottom > bottom || area.left < left || area.right >= left + mostColumns) return [];
    return [{ top: area.left - left, bottom: area.right - left, left: area.top - top, right: area.bottom - top }];
  });
}

function titlesBefore(grid: Grid, first: number): TitleText[] {
  return grid.rows.slice(0, first).flatMap((row) =>
    row.values.flatMap((_, column) => {
      const text = grid.ownText(row, column);
      return text === "" ? [] : [{ text, at: grid.place(row.index, column), row: row.index, column }];
    }),
  );
}
