/**
 * 月度清单 (sheets README 6.9): what the month of the base date owes, line by line with its last day and rule; the clerk
 * says at the end of the month what was done and why something was not. Months that are over stay below, unprinted.
 */
import {
  chineseMonth,
  firstDayOfMonth,
  isoDay,
  isoMonth,
  lastDayOfMonth,
  type Month,
  monthOf,
  monthParts,
  partsOf,
  serialFromDay,
} from "../model/date.ts";
import { dutyKinds, leadDays } from "../rectification/duties.ts";
import { doneWords } from "../rectification/month-carry.ts";
import { workdayBefore } from "../rectification/shifted-day.ts";
import type { CellValue } from "../workbook/snapshot.ts";
import {
  type MonthListCaption,
  monthListNoteStart,
  monthSignatureStart,
  pastMonthsSection,
  reconciledLabel,
  remindedLabel,
} from "./month-list-captions.ts";
import { type MonthBlock, type MonthLine, type MonthListState, monthListState } from "./month-list-lines.ts";
import { type KnownMonthList, readMonthList } from "./month-list-reader.ts";
import { extraColumns, keptContent, type Moves, movesOf } from "./previous.ts";
import { branchName } from "./report-words.ts";
import {
  type CellContent,
  dataRange,
  formula,
  type ListColumn,
  type ListFrame,
  listFrame,
  SheetBuilder,
  shownValue,
} from "./sheet-builder.ts";
import { sheetNames } from "./sheet-names.ts";
import { type SheetPlan, type SheetRequest, sheetOp, unreadableSheet, writtenAs } from "./sheet-plan.ts";
import { formats, palette, style } from "./style-table.ts";

const name = sheetNames.monthList;
const head = 4;
const emptyRows = 3;
const rowHeight = 38;
/** The sheet is set one point larger than the others (“+1”). */
const plus = 1;
const blankDay = "　　　　年　　月　　日";
const signature = `${monthSignatureStart}　　　　　　　　党务专干：　　　　　　　　对账日期：${blankDay}`;

interface ColumnDefinition {
  readonly column: string;
  readonly caption: MonthListCaption;
  readonly width: number;
  readonly head: "head" | "headClerk" | "auxHead";
  readonly look: Parameters<typeof style>;
}

const columns: readonly ColumnDefinition[] = [
  { column: "A", caption: "月份", width: 9, head: "head", look: ["centre", { format: formats.month, plus }] },
  { column: "B", caption: "序号", width: 5, head: "head", look: ["centre", { plus }] },
  { column: "C", caption: "类别", width: 10.5, head: "head", look: ["centre", { plus }] },
  { column: "D", caption: "事项", width: 29, head: "head", look: ["text", { format: formats.text, plus }] },
  { column: "E", caption: "依据", width: 14.5, head: "head", look: ["text", { format: formats.text, size: 9 }] },
  { column: "F", caption: "最后期限", width: 12, head: "head", look: ["centre", { format: formats.day, plus }] },
  { column: "G", caption: "月底复核", width: 8.5, head: "head", look: ["centre", { plus }] },
  { column: "H", caption: "完成情况", width: 10, head: "headClerk", look: ["clerkCentre", { plus }] },
  { column: "I", caption: "未完成原因", width: 17, head: "headClerk", look: ["clerk", { format: formats.text, plus }] },
  {
    column: "J",
    caption: "键",
    width: 8,
    head: "auxHead",
    look: ["aux", { format: formats.text, horizontal: "left" }],
  },
];

export function monthListSheet(request: SheetRequest): SheetPlan {
  const { checkup, snapshot } = request;
  const known = readMonthList(snapshot);
  const unreadable = unreadableSheet(snapshot, name, known?.list ?? null);
  if (unreadable) return unreadable;
  const state = monthListState(checkup, snapshot, known);
  if (state === null) {
    const month = known ? chineseMonth(known.current.month) : "";
    return {
      op: null,
      preview: [`“月度清单”已经是${month}的，基准日 ${isoDay(checkup.facts.asOf)} 在它之前，这张表没有更新。`],
    };
  }
  return { op: sheetOp(snapshot, name, content(request, state, known)), preview: preview(request, state, known) };
}

/** A line with all its cells. */
interface Line {
  readonly line: MonthLine;
  /** By caption. */
  readonly cells: ReadonlyMap<MonthListCaption, CellContent>;
}

/** Rows (1-based) below the list. */
interface Layout {
  readonly frame: ListFrame;
  readonly note: number;
  readonly signature: number;
  readonly section: number;
  /** The line that names a month, and its first line below. */
  readonly blocks: readonly { readonly block: MonthBlock; readonly title: number }[];
  readonly end: number;
}

function layoutOf(state: MonthListState): Layout {
  const frame = listFrame(head, state.current.lines.length, { empty: emptyRows });
  const note = frame.sentinel + 1;
  const section = note + 4;
  let row = section + 1;
  const blocks = state.past.map((block) => {
    const title = row;
    row += 1 + block.lines.length;
    return { block, title };
  });
  return { frame, note, signature: note + 1, section, blocks, end: state.past.length === 0 ? note + 1 : row - 1 };
}

function content({ checkup, snapshot }: SheetRequest, state: MonthListState, known: KnownMonthList | null) {
  const { asOf } = checkup.facts;
  const { month } = state.current;
  const { date1904 } = snapshot;
  const layout = layoutOf(state);
  const { frame } = layout;
  const moves = movesOfAll(known, layout, state);
  const lines = state.current.lines.map((line) => lineOf(line, month, moves));
  const past = layout.blocks.map(({ block }) => block.lines.map((line) => lineOf(line, block.month, moves)));
  const extras = extraColumns<Line>(known?.list ?? null, "J", (line) => line?.line.before?.row ?? null, moves);
  const sheet = new SheetBuilder({
    title: name.title,
    asOf,
    date1904,
    widths: Object.fromEntries([...columns, ...extras].map((column) => [column.column, column.width])),
    hidden: ["J"],
  });
  const first = serialFromDay(firstDayOfMonth(month), date1904) ?? 0;
  sheet.put("A1:I1", `${chineseMonth(month)}党建工作清单`, style("title"));
  sheet.height(1, 36);
  sheet.put("A2:I2", subtitle(branchName(checkup), state), style("sub", { horizontal: "center", plus }));
  sheet.fit(2, 20);
  const counted = countsFormula(layout.end + 1);
  sheet.put("A3:I3", formula(counted, countsText([...lines, ...past.flat()], first, date1904)), countLook);
  sheet.put("J3", { month }, style("aux", { format: formats.month }));
  sheet.height(3, 22);
  sheet.list(frame, {
    columns: [
      ...columns.map(({ column, caption, head: band, look }): ListColumn<Line> => {
        const looks = style(...look);
        return {
          column,
          caption,
          head: band,
          style: looks,
          cell: (line, row) =>
            caption === "序号" ? serialNumber(line, row, frame) : (line?.cells.get(caption) ?? null),
        };
      }),
      ...extras,
    ],
    rows: lines,
    minimumHeight: rowHeight,
    emptyHeight: 28,
    plus,
    filter: true,
  });
  sheet.freeze(`A${frame.first}`);
  validate(sheet, frame);
  condition(sheet, frame, asOf);
  sheet.put(`A${layout.note}:I${layout.note}`, noteText(checkup, state), style("note", { plus }));
  sheet.fit(layout.note, 20);
  const signed = known?.current.month === month && known.signature !== "" ? known.signature : signature;
  sheet.put(`A${layout.signature}:I${layout.signature}`, signed, style("plain"));
  sheet.height(layout.signature, 34);
  if (layout.blocks.length > 0) sheet.put(`A${layout.section}`, pastMonthsSection, style("section"));
  layout.blocks.forEach(({ block, title }, index) => {
    sheet.put(`A${title}:I${title}`, headingOf(block), style("sub", { plus, wrap: false }));
    sheet.height(title, 22);
    past[index]?.forEach((line, at) => {
      writePast(sheet, title + 1 + at, line, at + 1, extras);
    });
  });
  sheet.print({ orientation: "portrait", area: `A1:I${layout.signature}`, repeat: [head, head] });
  return sheet.content();
}

const countLook = style("plain", { font: "黑体", horizontal: "center" });

function subtitle(branch: string, { current }: MonthListState): string {
  const made = current.madeOn === null ? blankDay : isoDay(current.madeOn);
  const reconciled = current.reconciled === "" ? blankDay : current.reconciled;
  return `${branch}　　${remindedLabel}${made}　　${reconciledLabel}${reconciled}`;
}

function headingOf(block: MonthBlock): string {
  const made = block.madeOn === null ? "" : isoDay(block.madeOn);
  return `${chineseMonth(block.month)}　${remindedLabel}${made}　${reconciledLabel}${block.reconciled}`;
}

function movesOfAll(known: KnownMonthList | null, layout: Layout, state: MonthListState): Moves {
  const { frame } = layout;
  const rows = state.current.lines.map((line) => line.before?.row ?? null);
  const moves = movesOf(known?.list ?? null, frame, rows, columns);
  const all = new Map(moves.rows);
  for (const { block, title } of layout.blocks) {
    block.lines.forEach((line, index) => {
      if (line.before) all.set(line.before.row.row, title + index);
    });
  }
  return { rows: all, columns: moves.columns };
}

function lineOf(line: MonthLine, month: Month, moves: Moves): Line {
  const cells = new Map<MonthListCaption, CellContent>();
  for (const [caption, cell] of line.before?.row.cells ?? []) {
    cells.set(caption as MonthListCaption, keptContent(cell, moves));
  }
  cells.set("键", line.key);
  if (line.review !== null) cells.set("月底复核", line.review === "" ? null : line.review);
  if (line.wanted === null) return { line, cells };
  const { kind, title, basis, lastDay } = line.wanted;
  cells.set("月份", { month });
  cells.set("类别", kind);
  cells.set("事项", title);
  if (basis !== "") cells.set("依据", basis);
  cells.set("最后期限", lastDay === null ? "未定" : { day: lastDay });
  return { line, cells };
}

function serialNumber(line: Line | null, row: number, frame: ListFrame): CellContent {
  const hasTitle = (shownValue(line?.cells.get("事项") ?? null) ?? "") !== "";
  return formula(`IF($D${row}="","",ROW()-ROW($A$${frame.head}))`, hasTitle ? row - frame.head : "");
}

/** Lines of a month that is over, in the same columns; nothing is worked out there any more. */
function writePast(
  sheet: SheetBuilder,
  row: number,
  line: Line,
  number: number,
  extras: readonly ListColumn<Line>[],
): void {
  for (const { column, caption, look } of columns) {
    const [token, overrides] = look;
    const isClerks = token === "clerk" || token === "clerkCentre" || token === "aux";
    const looks = isClerks ? style(...look) : style(token, { ...overrides, color: palette.grey });
    const value = caption === "序号" ? number : (line.cells.get(caption) ?? null);
    sheet.put(`${column}${row}`, value, looks);
  }
  for (const extra of extras) {
    const looks = typeof extra.style === "function" ? extra.style(line) : extra.style;
    sheet.put(`${extra.column}${row}`, extra.cell(line, row), looks);
  }
  sheet.fit(row, 22);
}

function countsFormula(end: number): string {
  const months = `$A$${head}:$A$${end}`;
  const done = `$H$${head}:$H$${end}`;
  const count = (word: string): string => `COUNTIFS(${months},$J$3,${done},"${word}")`;
  return (
    `"本月 "&COUNTIF(${months},$J$3)&" 项　已完成 "&${count("已完成")}&"　部分完成 "&${count("部分完成")}` +
    `&"　未完成 "&${count("未完成")}&"　未标注 "&(COUNTIF(${months},$J$3)-${count("?*")})`
  );
}

function countsText(lines: readonly Line[], first: number, date1904: boolean): string {
  const own = lines.filter((line) => serialOf(line.cells.get("月份") ?? null, date1904) === first);
  const count = (test: (done: CellValue) => boolean): number =>
    own.filter((line) => test(shownValue(line.cells.get("完成情况") ?? null))).length;
  const is = (word: string): number => count((done) => done === word);
  const marked = count((done) => typeof done === "string" && done !== "");
  return `本月 ${own.length} 项　已完成 ${is("已完成")}　部分完成 ${is("部分完成")}　未完成 ${is("未完成")}　未标注 ${own.length - marked}`;
}

function serialOf(content: CellContent, date1904: boolean): CellValue {
  if (content !== null && typeof content === "object" && "month" in content) {
    return serialFromDay(firstDayOfMonth(content.month), date1904);
  }
  return shownValue(content);
}

function noteText({ facts }: SheetRequest["checkup"], { current }: MonthListState): string {
  const { month } = current;
  const { year } = monthParts(month);
  const last = lastDayOfMonth(month);
  const workday = workdayBefore(facts.calendar, last);
  const sentences = [
    `${monthListNoteStart}（月份写作 ${isoMonth(month)}，不填不计入）。`,
    "月底：系统“月底复核”显示“有记录”的，请确认后选“已完成”；未完成的写原因，下月自动结转。",
    "往月清单保留在本表下方，不打印。",
  ];
  if (current.lines.some((line) => line.wanted?.kind === "临近到期")) {
    sentences.push(`“临近到期”从到期前 ${leadDays} 天起列（产品缺省），口径有提前量的按口径。`);
  }
  if (workday !== last) {
    sentences.push(`本月最后一天是休息日，最后一个工作日是${monthParts(month).month}月${partsOf(workday).day}日。`);
  }
  if (current.lines.some((line) => /休息日顺延/.test(line.wanted?.title ?? line.before?.title ?? ""))) {
    sentences.push("“顺延”只是方便安排，体检仍按原日期核对。");
  }
  if (!facts.calendar.knows(year)) sentences.push(`${year}年的节假日为暂算（未含当年调休）。`);
  if (current.lines.length === 0) sentences.push("本月没有查到应办事项。");
  return sentences.join("");
}

function validate(sheet: SheetBuilder, frame: ListFrame): void {
  sheet.validate(dataRange(frame, "C"), { kind: "list", values: dutyKinds });
  sheet.validate(
    dataRange(frame, "H"),
    { kind: "list", values: doneWords },
    { prompt: { title: "完成情况", text: "部分完成、未完成的请在右边写原因，下月自动结转" } },
  );
}

function condition(sheet: SheetBuilder, frame: ListFrame, asOf: Parameters<typeof isoDay>[0]): void {
  const row = frame.first;
  const { year, month, day } = partsOf(asOf);
  const isDone = `OR($H${row}="已完成",$H${row}="不适用")`;
  sheet.when(
    dataRange(frame, "F"),
    `AND(ISNUMBER($F${row}),$F${row}<DATE(${year},${month},${day}),NOT(${isDone}),$G${row}<>"有记录")`,
    { color: palette.red, bold: true, fill: palette.redBackground },
  );
  sheet.when(dataRange(frame, "H"), `$H${row}="未完成"`, { color: palette.red, bold: true });
  sheet.when(dataRange(frame, "I"), `AND(OR($H${row}="未完成",$H${row}="部分完成"),$I${row}="")`, {
    fill: palette.redBackground,
  });
  sheet.when(dataRange(frame, "A", "G"), isDone, { color: palette.faded });
  sheet.when(dataRange(frame, "G"), `$G${row}="有记录"`, { color: palette.green });
}

function preview(
  { checkup, snapshot }: SheetRequest,
  state: MonthListState,
  known: KnownMonthList | null,
): readonly string[] {
  const { month, lines } = state.current;
  const fresh = lines.filter((line) => line.before === null).length;
  const sentences = [
    lines.length === 0
      ? `${writtenAs(snapshot, name)}：${chineseMonth(month)}没有查到应办事项。`
      : `${writtenAs(snapshot, name)}：${chineseMonth(month)} ${lines.length} 项${fresh < lines.length ? `，新增 ${fresh} 项` : ""}。`,
  ];
  if (known && known.current.month < monthOf(checkup.facts.asOf)) {
    const moved = state.past.some((block) => block.month === known.current.month) ? "移到本表下方，" : "";
    sentences.push(`${chineseMonth(known.current.month)}的清单${moved}没有完成的已结转。`);
  }
  const extras = known?.list.extras ?? [];
  if (extras.length > 0) sentences.push(`支部增加的 ${extras.length} 列保留在“键”列右边。`);
  for (const block of state.dropped) {
    sentences.push(`${chineseMonth(block.month)}的清单已满 12 个月，不再保留在本表（${block.lines.length} 行）。`);
  }
  return sentences;
}
