/**
 * Committees whose posts are columns (书记｜副书记｜组织委员 with names below) shown as a list: one row per person and post, each
 * with its own address.
 */

import { type HeaderColumn, headerColumnOf, type TableArea } from "./find-tables.ts";
import { isPersonName } from "./parse-people.ts";
import { isFiller, shownText } from "./text.ts";
import { type ViewCell, viewGrid } from "./view-grid.ts";

/** A list of posts has so many of them at least. */
const fewestPosts = 3;

const post =
  /^(?:党组织|党支部|支部|党委|总支)?(?:第一|常务)?(?:副?书记|(?:组织|宣传|纪检|纪律检查|青年|统战|群工|生活|保卫|妇女|学习|文体|群众)委员)(?:姓名)?$/;

/** The list, or null when the posts of the table are no columns. */
export function postsList(area: TableArea): TableArea | null {
  const posts = area.columns.filter((column) => post.test(column.leafKey));
  if (posts.length < fewestPosts || !areNames(area, posts)) return null;
  // A list of persons has its names in a column: there 书记 is a mark or a remark.
  if (area.columns.some((column) => /姓名$/.test(column.leafKey) && !post.test(column.leafKey))) return null;
  const first = posts[0];
  if (!first) return null;
  const { grid } = area;
  const captions = ["职务", "姓名"];
  const headers = captions.map((value): ViewCell => ({ value, flags: 0, ...first.at }));
  const rows: ViewCell[][] = [];
  for (const row of area.body) {
    for (const column of posts) {
      const name = grid.cell(row, column.column);
      if (isFiller(shownText(name.value))) continue;
      // The post has no cell of its own in the row: it is told by the column of the name.
      rows.push([{ ...name, value: column.path.at(-1) ?? "", flags: 0 }, name]);
    }
  }
  const view = viewGrid(grid, [headers, ...rows]);
  return {
    grid: view,
    headerRows: [0],
    columns: captions.map(headerColumnOf),
    left: 0,
    right: captions.length - 1,
    titles: area.titles,
    body: view.rows.slice(1),
  };
}

function areNames(area: TableArea, posts: readonly HeaderColumn[]): boolean {
  let filled = 0;
  let names = 0;
  for (const row of area.body.slice(0, 60)) {
    for (const { column } of posts) {
      const text = shownText(area.grid.valueAt(row, column));
      if (isFiller(text)) continue;
      filled += 1;
      if (isPersonName(text)) names += 1;
    }
  }
  return filled >= 2 && names >= filled * 0.7;
}
