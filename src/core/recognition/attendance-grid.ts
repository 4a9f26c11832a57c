/**
 * Attendance as a grid (names down, days across, a mark in each cell) shown as a list: one row per person and day. What the
 * marks mean is not judged here: the notes of the sheet go with the list, and its legend is read first.
 */
import { monthOf, monthParts } from "../model/date.ts";
import { cellFlag, type SheetRow } from "../workbook/snapshot.ts";
import { type HeaderColumn, headerColumnOf, type TableArea } from "./find-tables.ts";
import type { Grid } from "./grid.ts";
import { parseDateText } from "./parse-date.ts";
import { looksLikePresence } from "./parse-presence.ts";
import { statedPeriod } from "./stated-period.ts";
import { halfWidth, isFiller, shownText, withoutBlanks } from "./text.ts";
import { type ViewCell, viewGrid } from "./view-grid.ts";

/** A grid has so many days at least. */
const fewestDays = 2;
const mostCells = 200_000;
const sampled = 60;

const attendanceWords = /考勤|出勤|签到|参会|到会|缺席|出席|参加情况|参加活动/;
const otherWords = /党费|[缴交]纳|收[缴交]|积分|学时|次数/;

interface DayColumn {
  readonly column: HeaderColumn;
  readonly date: ViewCell;
  /** What was held on that day: the other part of a caption of two rows. */
  readonly activity: ViewCell | null;
}

/** The list, or null when the table is no such grid. */
export function attendanceList(area: TableArea, file: string): TableArea | null {
  const heading = [...area.titles.map((title) => title.text), area.grid.sheet.name].join("\n");
  const name = area.columns.find((column) => /^(?:党员)?(?:姓名|名字)$/.test(column.leafKey));
  if (!name || otherWords.test(heading)) return null;
  const days = dayColumns(area, file, attendanceWords.test(heading));
  if (days.length < fewestDays || !areMarks(area, days)) return null;
  if (area.body.length * days.length > mostCells) return null;
  const taken = new Set([name.column, ...days.map((day) => day.column.column)]);
  const group = area.columns.find((column) => /党?小组$/.test(column.leafKey) && !taken.has(column.column));
  return listOf(area, name, group, days);
}

function dayColumns(area: TableArea, file: string, isNamed: boolean): DayColumn[] {
  const month = monthStated(area, file);
  const numbered = runOfDays(area.columns);
  return area.columns.flatMap((column): DayColumn[] => {
    const shown = area.grid.cell(rowOf(area.grid, column.at.row), column.at.column);
    const own: ViewCell = { value: shown.value, flags: shown.flags, row: shown.row, column: shown.column };
    if (typeof own.value === "number" && (own.flags & cellFlag.date) !== 0)
      return [{ column, date: own, activity: null }];
    if (numbered.has(column.column)) {
      const day = withoutBlanks(halfWidth(shownText(own.value))).replace(/[日号]$/, "");
      const value = month === null ? `${day}日` : `${month}月${day}日`;
      return [{ column, date: { ...own, value, flags: 0 }, activity: null }];
    }
    const at = column.path.findIndex((text) => isDay(text) || (isNamed && isMonth(text)));
    if (at < 0) return [];
    const date = { ...own, value: column.path[at] ?? null, flags: 0 };
    const other = column.path.find((_, index) => index !== at);
    return [{ column, date, activity: other === undefined ? null : { ...own, value: other, flags: 0 } }];
  });
}

function rowOf(grid: Grid, index: number): SheetRow {
  return grid.rowAt(index) ?? { index, values: [], flags: new Uint8Array() };
}

/** Days of the month as bare numbers, one after the other: 1 2 3 … 31. */
function runOfDays(columns: readonly HeaderColumn[]): ReadonlySet<number> {
  const run: { readonly column: number; readonly day: number }[] = [];
  for (const column of columns) {
    const text = withoutBlanks(halfWidth(column.path.at(-1) ?? ""));
    const day = /^(\d{1,2})[日号]?$/.exec(text);
    const value = day ? Number(day[1]) : 0;
    if (value >= 1 && value <= 31 && value > (run.at(-1)?.day ?? 0)) run.push({ column: column.column, day: value });
  }
  return run.length >= 5 ? new Set(run.map((entry) => entry.column)) : new Set();
}

function isDay(text: string): boolean {
  if (text.length > 20) return false;
  const reading = parseDateText(text, { date1904: false, year: 2000 });
  return reading.state === "value" && reading.span.precision === "day" && /\d\D+\d/.test(halfWidth(text));
}

function isMonth(text: string): boolean {
  return /^(?:(?:19|20)\d{2}年)?(?:1[0-2]|0?[1-9])月份?$/.test(withoutBlanks(halfWidth(text)));
}

function monthStated(area: TableArea, file: string): number | null {
  const stated = statedPeriod({ titles: area.titles.map((title) => title.text), tab: area.grid.sheet.name, file });
  if (stated?.span.precision !== "month") return null;
  return monthParts(monthOf(stated.span.from)).month;
}

/** Whether the cells under the days are marks or words of presence, as far as they are filled in. */
function areMarks(area: TableArea, days: readonly DayColumn[]): boolean {
  let filled = 0;
  let marks = 0;
  for (const row of area.body.slice(0, sampled)) {
    for (const day of days) {
      const value = row.values[day.column.column] ?? null;
      const text = shownText(value);
      if (text === "") continue;
      filled += 1;
      if (typeof value === "string" && looksLikePresence(text)) marks += 1;
    }
  }
  return filled >= 2 && marks >= filled * 0.7;
}

function listOf(
  area: TableArea,
  name: HeaderColumn,
  group: HeaderColumn | undefined,
  days: readonly DayColumn[],
): TableArea {
  const { grid } = area;
  const hasActivity = days.some((day) => day.activity !== null);
  const captions = ["姓名", "日期", "出勤情况", ...(hasActivity ? ["活动名称"] : []), ...(group ? ["党小组"] : [])];
  const first = days[0];
  const headers: ViewCell[] = captions.map((value, index) => {
    const column = index === 0 ? name : index === captions.length - 1 && group ? group : (first?.column ?? name);
    return { value, flags: 0, row: column.at.row, column: column.at.column };
  });
  const rows: (ViewCell | null)[][] = [];
  const notes: (ViewCell | null)[][] = [];
  for (const row of area.body) {
    const filled = row.values.flatMap((value, column) => (value === null || value === "" ? [] : [column]));
    const person = cellAt(grid, row, name.column);
    if (filled.length <= 1) {
      const only = filled[0];
      if (only !== undefined) notes.push([cellAt(grid, row, only)]);
      continue;
    }
    if (isFiller(shownText(person.value)) || /合计|总计|小计|^注|说明/.test(shownText(person.value))) continue;
    for (const day of days) {
      rows.push([
        person,
        day.date,
        cellAt(grid, row, day.column.column),
        ...(hasActivity ? [day.activity] : []),
        ...(group ? [cellAt(grid, row, group.column)] : []),
      ]);
    }
  }
  const view = viewGrid(grid, [headers, ...rows, ...notes]);
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

function cellAt(grid: Grid, row: SheetRow, column: number): ViewCell {
  const { value, flags, row: top, column: left } = grid.cell(row, column);
  return { value, flags, row: top, column: left };
}
