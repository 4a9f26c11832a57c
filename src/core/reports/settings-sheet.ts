/**
 * 体检设置 (sheets README 6.13): written once with what holds, read on every run, and then the clerk's. A value counts as
 * the clerk's own when it differs from the default written beside it, so that choosing another profile still brings that
 * profile's figures.
 */
import type { SettingEntry, SettingProblem } from "../checkup/settings.ts";
import { dayFromSerial, isoDay, isoMonth, monthOf, parseIsoDay } from "../model/date.ts";
import { cellAddress } from "../model/place.ts";
import { cellFlag, rowAt, type Snapshot } from "../workbook/snapshot.ts";
import {
  extraColumns,
  keptContent,
  type Moves,
  movesOf,
  type PreviousList,
  type PreviousRow,
  readPreviousList,
  textOf,
} from "./previous.ts";
import { type SettingGroup, type SettingRow, settingGroups, settingRows } from "./settings-rows.ts";
import {
  type CellContent,
  dataRange,
  formula,
  type ListColumn,
  type ListFrame,
  listFrame,
  SheetBuilder,
  wholeColumn,
} from "./sheet-builder.ts";
import { sheetNames } from "./sheet-names.ts";
import { type SheetPlan, type SheetRequest, sheetOp, unreadableSheet, writtenAs } from "./sheet-plan.ts";
import { formats, palette, style } from "./style-table.ts";

const name = sheetNames.settings;

const captions = {
  group: "分组",
  title: "项目",
  value: "值",
  note: "说明与来源",
  key: "键（勿改）",
  standard: "缺省值（勿改）",
} as const;

const sumLabel = "七组满分合计";

function readList(snapshot: Snapshot): PreviousList | null {
  return readPreviousList(snapshot, {
    definedName: name.definedName,
    captions: Object.values(captions),
    key: captions.key,
    endsBefore: [sumLabel],
  });
}

/** What a clerk has set on the sheet: rows whose value differs from the default beside it. None without the sheet. */
export function readSettingsSheet(snapshot: Snapshot): {
  readonly entries: readonly SettingEntry[];
  readonly problems: readonly SettingProblem[];
} {
  const list = readList(snapshot);
  if (!list) return { entries: [], problems: [] };
  const entries: SettingEntry[] = [];
  const problems: SettingProblem[] = [];
  for (const row of list.rows) {
    const key = textOf(row.cells.get(captions.key)).trim();
    if (key === "") continue;
    const at = { sheet: list.sheet.name, range: cellAddress(row.row, list.columns.get(captions.value) ?? 0) };
    if (row.copied) {
      const message = `设置“${key}”（${at.sheet}!${at.range}）写了不止一行，按第一行计。`;
      problems.push({ key, at, message, short: "写了不止一行，按第一行计" });
      continue;
    }
    const value = settingValue(snapshot, list, row);
    if (isOwn(row, value)) entries.push([key, value, at]);
  }
  return { entries, problems };
}

/** An exemption without a reason is told, every other empty value means the default. */
function isOwn(row: PreviousRow, value: string | number | null): boolean {
  const standard = normal(textOf(row.cells.get(captions.standard)));
  if (value === null || value === "") return textOf(row.cells.get(captions.key)).startsWith("exempt/");
  return normal(String(value)) !== standard;
}

function normal(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "").replace(/—+/g, "-");
}

const dayKeys: ReadonlySet<string> = new Set(["asOf", "period.from", "branch.foundedOn"]);

/** Dates as ISO text and shares as percent, as settings are written everywhere. */
function settingValue(snapshot: Snapshot, list: PreviousList, row: PreviousRow): string | number | null {
  const column = list.columns.get(captions.value);
  const cells = rowAt(list.sheet, row.row);
  if (column === undefined || !cells) return null;
  const value = cells.values[column] ?? null;
  const flags = cells.flags[column] ?? 0;
  if (typeof value === "number") {
    // A day pasted into a cell without a date format shows as a bare number.
    const isDate = (flags & (cellFlag.date | cellFlag.month)) !== 0 || dayKeys.has(textOf(row.cells.get(captions.key)));
    const day = isDate ? dayFromSerial(value, snapshot.date1904) : null;
    if (day !== null) return flags & cellFlag.month ? isoMonth(monthOf(day)) : isoDay(day);
    return flags & cellFlag.percent ? Math.round(value * 1e8) / 1e6 : value;
  }
  return value === null ? null : typeof value === "boolean" ? (value ? "是" : "否") : value;
}

/** One line of the sheet: a known row, with what the clerk wrote, or a row that only the clerk knows. */
interface Line {
  readonly row: SettingRow | null;
  readonly previous: PreviousRow | null;
  /** The clerk's value as settings are written; null = what holds now. */
  readonly kept: CellContent;
  readonly group: string;
  /** Chinese: why the value has no effect, or "". */
  readonly trouble: string;
}

export function settingsSheet(request: SheetRequest): SheetPlan {
  const { snapshot } = request;
  const list = readList(snapshot);
  const lost = unreadableSheet(snapshot, name, list);
  if (lost) return lost;
  const lines = linesOf(request, list);
  const own = lines.filter((line) => line.row !== null && line.kept !== null).length;
  const kept = own === 0 ? "" : `，保留支部填写的 ${own} 项`;
  return {
    op: sheetOp(snapshot, name, content(request, lines, list)),
    preview: [`${writtenAs(snapshot, name)}：${lines.length} 项${kept}；改“值”一列后重新体检即生效。`],
  };
}

function linesOf({ checkup, snapshot }: SheetRequest, list: PreviousList | null): readonly Line[] {
  const troubles = new Map(checkup.problems.filter(({ at }) => at !== undefined).map((one) => [one.key, one.short]));
  const rows = new Map(settingRows(checkup).map((row) => [row.key, row]));
  const lines: Line[] = [];
  for (const previous of list?.rows ?? []) {
    const row = previous.key === null ? null : (rows.get(previous.key) ?? null);
    if (row) rows.delete(row.key);
    const trouble = troubles.get(previous.key ?? "") ?? "";
    const value = list ? settingValue(snapshot, list, previous) : null;
    lines.push({
      row,
      previous,
      kept: row === null || (value !== null && value !== "" && isOwn(previous, value)) ? contentOf(row, value) : null,
      group: textOf(previous.cells.get(captions.group)),
      trouble,
    });
  }
  return [...rows.values()].reduce((known, row) => withNewLine(known, row), lines);
}

/** A share typed as 90% has become the number 90; a day stays a day. */
function contentOf(row: SettingRow | null, value: string | number | null): CellContent {
  const day = row?.format === "day" && typeof value === "string" ? parseIsoDay(value) : null;
  return day === null ? value : { day };
}

/** A new row stands at the end of its group, a new group where the order of groups wants it. */
function withNewLine(lines: readonly Line[], row: SettingRow): Line[] {
  const order = (group: string): number => settingGroups.indexOf(group as SettingGroup);
  const last = lines.findLastIndex((line) => order(line.group) >= 0 && order(line.group) <= order(row.group));
  const line: Line = { row, previous: null, kept: null, group: row.group, trouble: "" };
  return [...lines.slice(0, last + 1), line, ...lines.slice(last + 1)];
}

function content({ checkup, snapshot }: SheetRequest, lines: readonly Line[], list: PreviousList | null) {
  const sheet = new SheetBuilder({
    title: name.title,
    asOf: checkup.facts.asOf,
    date1904: snapshot.date1904,
    widths: { A: 11, B: 30, C: 20, D: 38, E: 26, F: 20 },
  });
  sheet.put("A1:E1", name.title, style("title"));
  sheet.height(1, 36);
  sheet.put(
    "A2:E2",
    "只改“值”一列（浅黄）。改后重新体检生效；删掉“值”即恢复缺省。增加豁免、词表、栏目对应时，插入一行，照同组的“键”写法填写。",
    style("sub"),
  );
  sheet.fit(2, 20);
  const frame = listFrame(3, lines.length);
  const named = [
    { column: "A", caption: captions.group },
    { column: "B", caption: captions.title },
    { column: "C", caption: captions.value },
    { column: "D", caption: captions.note },
    { column: "E", caption: captions.key },
    { column: "F", caption: captions.standard },
  ];
  const moves = movesOf(
    list,
    frame,
    lines.map((line) => line.previous),
    named,
  );
  const extras = extraColumns<Line>(list, "F", (line) => line?.previous ?? null, moves);
  for (const extra of extras) sheet.width(extra.column, extra.width);
  sheet.list(frame, {
    columns: [...columnsOf(moves), ...extras],
    rows: lines,
    minimumHeight: 20,
    filter: true,
  });
  validations(sheet, frame, lines);
  sheet.when(dataRange(frame, "D"), `ISNUMBER(SEARCH("未识别",$D${frame.first}))`, {
    color: palette.red,
    fill: palette.redBackground,
  });
  sheet.when(
    dataRange(frame, "D"),
    `OR(ISNUMBER(SEARCH("产品缺省",$D${frame.first})),ISNUMBER(SEARCH("示例分值",$D${frame.first})))`,
    { color: palette.amber },
  );
  sum(sheet, frame, lines);
  sheet.freeze("A4");
  sheet.print({ orientation: "portrait", area: `A1:E${frame.sentinel + 1}`, repeat: [3, 3] });
  return sheet.content();
}

function columnsOf(moves: Moves): ListColumn<Line>[] {
  const kept = (line: Line, caption: string): CellContent => keptContent(line.previous?.cells.get(caption), moves);
  return [
    {
      column: "A",
      caption: captions.group,
      head: "head",
      style: style("centre"),
      cell: (line) => line?.group ?? null,
    },
    {
      column: "B",
      caption: captions.title,
      head: "head",
      style: style("text"),
      cell: (line) => line && (line.row?.title ?? kept(line, captions.title)),
    },
    {
      column: "C",
      caption: captions.value,
      head: "headClerk",
      style: (line) => style("clerk", valueFormat(line)),
      cell: (line) => line && (line.kept ?? valueContent(line.row)),
    },
    {
      column: "D",
      caption: captions.note,
      head: "head",
      style: style("text", { size: 9 }),
      cell: noteOf,
    },
    {
      column: "E",
      caption: captions.key,
      head: "auxHead",
      style: style("aux", { horizontal: "left", format: formats.text }),
      cell: (line) => line && (line.row?.key ?? kept(line, captions.key)),
    },
    {
      column: "F",
      caption: captions.standard,
      head: "auxHead",
      style: style("aux", { horizontal: "left", format: formats.text }),
      cell: (line) => (line?.row ? String(line.row.standard) || null : null),
    },
  ];
}

function noteOf(line: Line | null): CellContent {
  if (!line) return null;
  const note = line.row?.note ?? textOf(line.previous?.cells.get(captions.note)).replace(/（未识别：.*$/s, "");
  if (line.trouble !== "") return `${note}（未识别：${line.trouble}）`;
  return line.row ? note : `${note}（未识别：没有这一项，原样保留）`;
}

function valueContent(row: SettingRow | null): CellContent {
  return row === null || row.value === "" ? null : row.value;
}

function valueFormat(line: Line | null): { readonly format?: string } {
  if (line?.row?.format === "general") return {};
  return { format: line?.row?.format === "day" ? formats.day : formats.text };
}

function validations(sheet: SheetBuilder, frame: ListFrame, lines: readonly Line[]): void {
  lines.forEach((line, index) => {
    const { row } = line;
    const address = `C${frame.first + index}`;
    if (!row) return;
    if (row.choices && row.choices.join(",").length <= 250) {
      sheet.validate(address, { kind: "list", values: row.choices });
    } else if (row.format === "day") sheet.validate(address, { kind: "date", from: "2000-01-01", to: "2099-12-31" });
    else if (row.key.startsWith("weights/")) sheet.validate(address, { kind: "decimal", from: 0, to: 100 });
  });
}

function sum(sheet: SheetBuilder, frame: ListFrame, lines: readonly Line[]): void {
  const total = `SUMIFS(${wholeColumn(frame, "C")},${wholeColumn(frame, "E")},"weights/*")`;
  const present = lines
    .filter((line) => line.row?.key.startsWith("weights/"))
    .reduce((all, line) => all + Number(line.kept ?? line.row?.value), 0);
  const right = "　（正确）";
  const wrong = "　（应为 100，本次按示例分值计）";
  const row = frame.sentinel + 1;
  sheet.put(
    `A${row}:E${row}`,
    formula(
      `"${sumLabel}："&${total}&IF(ROUND(${total},6)=100,"${right}","${wrong}")`,
      `${sumLabel}：${present}${Math.round(present * 1e6) === 1e8 ? right : wrong}`,
    ),
    style("total"),
  );
  sheet.height(row, 24);
}
