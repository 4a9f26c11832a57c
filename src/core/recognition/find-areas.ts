/** Everything on a sheet that may be a ledger: tables, tables turned round, forms; all of them as tables. */
import { attendanceList } from "./attendance-grid.ts";
import { findForms } from "./find-forms.ts";
import { type CaptionVocabulary, findTables, type TableArea } from "./find-tables.ts";
import { findTurnedTables } from "./find-turned-tables.ts";
import type { Grid } from "./grid.ts";
import { postsList } from "./posts-as-columns.ts";
import { standardHeaderOf } from "./standard-captions.ts";

/**
 * @param file name of the workbook: it may state the month of a grid of days
 * @param pointedOut header rows somebody has pointed out (1-based, top first)
 */
export function findAreas(
  grid: Grid,
  vocabulary: CaptionVocabulary,
  file: string,
  pointedOut: readonly (readonly number[])[] = [],
): TableArea[] {
  return areasOf(grid, vocabulary, pointedOut).map((area) => attendanceList(area, file) ?? postsList(area) ?? area);
}

function areasOf(grid: Grid, vocabulary: CaptionVocabulary, pointedOut: readonly (readonly number[])[]): TableArea[] {
  if (pointedOut.length > 0) return findTables(grid, vocabulary, pointedOut);
  const turned = findTurnedTables(grid, vocabulary);
  const others = turned.length > 0 ? turned : findForms(grid, vocabulary);
  if (others.length === 0) return findTables(grid, vocabulary);
  // A ledger of ours with one record has a label above each value like a form; its captions say what it is.
  const tables = findTables(grid, vocabulary);
  return tables.some((table) => standardHeaderOf(table.columns) !== null) ? tables : others;
}
