/**
 * An announcement as plain text for a message group: one line per member, no tabs and no marks of any markup. Columns are
 * padded with blanks one and half an em wide, which is what a Chinese character and a digit take, so that they stand below
 * each other on a phone, too.
 */
import { halfWidths } from "../reports/sheet-builder.ts";
import type { Announcement } from "./announcement.ts";

const emSpace = "\u3000";
const halfEmSpace = "\u2002";
/** Serial numbers are for paper: in a message they only take room. */
const paperOnly = new Set(["序号"]);
const nothing = new Set(["", "—"]);

/** Lines joined by \n, without one at the end. Columns in which nothing stands are left out. */
export function announcementText(announcement: Announcement): string {
  const { title, branch, lead, columns, rows, total, notes, signature } = announcement;
  const shown = columns.flatMap(({ caption }, index) => {
    const isEmpty = rows.length > 0 && rows.every((row) => nothing.has(row[index] ?? ""));
    return paperOnly.has(caption) || isEmpty ? [] : [index];
  });
  const lines = total === null ? rows : [...rows, total];
  const widths = shown.map((index) => lines.reduce((most, line) => Math.max(most, halfWidths(line[index] ?? "")), 0));
  const line = (cells: readonly string[]): string =>
    shown
      .map((index, at) => padded(cells[index] ?? "", widths[at] ?? 0))
      .join(emSpace)
      .trimEnd();
  const order = shown.map((index) => columns[index]?.caption ?? "").join("、");
  return [
    title,
    branch,
    ...lead.filter(isFilledIn),
    "",
    `每行依次为：${order}`,
    ...rows.map(line),
    ...(total === null ? [] : [line(totalLine(total, columns, shown))]),
    `以上共 ${rows.length} 人。`,
    "",
    ...notes.filter(isFilledIn),
    "",
    signature.branch,
    ...[signature.date].filter(isFilledIn).map((date) => date.replace("（盖章）", "")),
  ].join("\n");
}

/** What stands in a column that is left out (合计 below 序号) moves to the first one shown, if there is room. */
function totalLine(
  total: readonly string[],
  columns: Announcement["columns"],
  shown: readonly number[],
): readonly string[] {
  const label = total.find((text, index) => text !== "" && paperOnly.has(columns[index]?.caption ?? "")) ?? "";
  return total.map((text, index) => (index === shown[0] && text === "" ? label : text));
}

function padded(text: string, width: number): string {
  const missing = Math.max(0, width - halfWidths(text));
  return text + (missing % 2 === 1 ? halfEmSpace : "") + emSpace.repeat(Math.floor(missing / 2));
}

/** A line with room for handwriting (联系人： or 　　月　　日) says nothing in a message. */
function isFilledIn(text: string): boolean {
  return text.trim() !== "" && !/：\s*$/.test(text) && !/[：年月]\u3000{2}/.test(text);
}
