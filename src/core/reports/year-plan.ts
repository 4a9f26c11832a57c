/**
 * 年度工作计划: the regular meetings and acts of a year with proposed days, which the clerk moves and fills in, and beside
 * them what the records show by now. Written on request; once there, every run says anew what is done. Plans of other
 * years stay below, unprinted, and come up again when their year is asked for.
 */
import type { Checkup } from "../checkup/checkup.ts";
import { type Day, isoDay, yearOf } from "../model/date.ts";
import type { Period } from "../model/period.ts";
import {
  dayToPlan,
  isStillToPlan,
  type PlannedItem,
  planKinds,
  plannedItems,
  planState,
  planStates,
} from "../rectification/year-plan.ts";
import type { CellValue } from "../workbook/snapshot.ts";
import { extraColumns, keptContent, keptLine, type Moves, movesOf } from "./previous.ts";
import { branchName } from "./report-words.ts";
import {
  type CellContent,
  dataRange,
  formula,
  type ListColumn,
  type ListFrame,
  link,
  listFrame,
  SheetBuilder,
  shownValue,
  wholeColumn,
} from "./sheet-builder.ts";
import { sheetNames } from "./sheet-names.ts";
import { type SheetPlan, type SheetRequest, sheetOp, unreadableSheet, writtenAs } from "./sheet-plan.ts";
import { formats, palette, style } from "./style-table.ts";
import {
  earlierPlansSection,
  filedOnLabel,
  madeOnLabel,
  type YearPlanCaption,
  yearPlanNoteStart,
} from "./year-plan-captions.ts";
import { type KnownPlan, type KnownPlanLine, type KnownYearPlan, readYearPlan } from "./year-plan-reader.ts";

const name = sheetNames.yearPlan;
const head = 5;
const emptyRows = 5;
const blankDay = "　　　　年　　月　　日";
const signature = "填表人：　　　　　　　　　　支部书记（签字）：　　　　　　　　　　日期：　　　　年　　月　　日";
const note =
  `${yearPlanNoteStart}，可改；主题内容、责任人由支部填写，再次写入时不改动。次数按所选口径；口径没有规定次数的（如党课）可在空行自行安排。` +
  "不安排的，在计划时间写“取消”。完成情况按台账记录自动标注；支部自己加的行由支部标注。";

interface ColumnDefinition {
  readonly column: string;
  readonly caption: YearPlanCaption;
  readonly width: number;
  readonly head: "head" | "headClerk" | "auxHead";
  readonly look: Parameters<typeof style>;
}

const text = { format: formats.text };
const columns: readonly ColumnDefinition[] = [
  { column: "A", caption: "序号", width: 5, head: "head", look: ["centre"] },
  { column: "B", caption: "类型", width: 12, head: "head", look: ["centre"] },
  { column: "C", caption: "时段", width: 9, head: "head", look: ["centre", text] },
  { column: "D", caption: "事项", width: 24, head: "headClerk", look: ["clerk", text] },
  { column: "E", caption: "计划时间", width: 12, head: "headClerk", look: ["clerkCentre", { format: formats.day }] },
  { column: "F", caption: "主题内容", width: 27, head: "headClerk", look: ["clerk", text] },
  { column: "G", caption: "责任人", width: 9, head: "headClerk", look: ["clerkCentre", text] },
  { column: "H", caption: "完成情况", width: 9, head: "head", look: ["centre"] },
  { column: "I", caption: "完成记录", width: 19, head: "head", look: ["text", { ...text, size: 9 }] },
  { column: "J", caption: "备注", width: 12, head: "headClerk", look: ["clerk", text] },
  { column: "K", caption: "键", width: 8, head: "auxHead", look: ["aux", { ...text, horizontal: "left" }] },
  { column: "L", caption: "列入日", width: 11, head: "auxHead", look: ["aux", { format: formats.day }] },
];

export interface YearPlanRequest extends SheetRequest {
  /** The sheets asked for by name; absent in a run that writes the usual ones. */
  readonly sheets?: readonly string[];
  /** A year; other periods are of no concern here. */
  readonly period?: Period;
}

export function yearPlanSheet(request: YearPlanRequest): SheetPlan {
  const { checkup, snapshot } = request;
  const known = readYearPlan(snapshot);
  const unreadable = unreadableSheet(snapshot, name, known?.list ?? null);
  if (unreadable) return unreadable;
  const state = stateOf(checkup, yearAsked(request, known), known);
  const { lines, year } = state;
  const fresh = lines.filter((line) => line.before === null).length;
  return {
    op: sheetOp(snapshot, name, content(request, state, known)),
    preview: [`${writtenAs(snapshot, name)}：${year}年 ${lines.length} 项${fresh > 0 ? `，新排 ${fresh} 项` : ""}。`],
  };
}

function yearAsked({ checkup, period, sheets }: YearPlanRequest, known: KnownYearPlan | null): number {
  if (period?.kind === "year") return yearOf(period.from);
  const present = known?.plans[0]?.year;
  return present !== undefined && sheets === undefined ? present : yearOf(checkup.facts.asOf);
}

interface PlanLine {
  /** What the profile asks for; null on the clerk's own lines and on lines no longer asked for. */
  readonly item: PlannedItem | null;
  readonly before: KnownPlanLine | null;
}

interface PlanState {
  readonly year: number;
  readonly madeOn: Day;
  readonly filedOn: string;
  readonly lines: readonly PlanLine[];
  /** Newest year first. */
  readonly others: readonly KnownPlan[];
}

function stateOf(checkup: Checkup, year: number, known: KnownYearPlan | null): PlanState {
  const items = plannedItems(checkup, year);
  const byKey = new Map(items.map((item) => [item.key, item]));
  const present = known?.plans.find((plan) => plan.year === year);
  const listed = new Set((present?.lines ?? []).flatMap(({ key }) => (key === null ? [] : [key])));
  // A line of ours whose hidden key is lost finds it again by 时段 and 事项.
  const lost = new Map(items.flatMap((item) => (listed.has(item.key) ? [] : [[`${item.span}|${item.title}`, item]])));
  const lines = (present?.lines ?? []).map((before): PlanLine => {
    if (before.key !== null) return { item: byKey.get(before.key) ?? null, before };
    const item = before.row.copied ? undefined : lost.get(`${before.span}|${before.title}`);
    if (!item || listed.has(item.key)) return { item: null, before };
    listed.add(item.key);
    return { item, before };
  });
  for (const item of items) if (!listed.has(item.key)) lines.push({ item, before: null });
  return {
    year,
    madeOn: present?.madeOn ?? checkup.facts.asOf,
    filedOn: present?.filedOn ?? "",
    lines,
    others: (known?.plans ?? []).filter((plan) => plan !== present).sort((a, b) => b.year - a.year),
  };
}

interface Line {
  readonly line: PlanLine;
  readonly cells: ReadonlyMap<YearPlanCaption, CellContent>;
}

function content({ checkup, snapshot }: SheetRequest, state: PlanState, known: KnownYearPlan | null) {
  const { asOf } = checkup.facts;
  const frame = listFrame(head, state.lines.length, { empty: emptyRows });
  const noteRow = frame.sentinel + 1;
  const signatureRow = noteRow + 1;
  const section = signatureRow + 3;
  const moves = movesOfAll(known, frame, state, section + 1);
  const lines = state.lines.map((line) => lineOf(line, checkup, moves));
  const extras = extraColumns<Line>(known?.list ?? null, "L", (line) => line?.line.before?.row ?? null, moves);
  const sheet = new SheetBuilder({
    title: name.title,
    asOf,
    date1904: snapshot.date1904,
    widths: Object.fromEntries([...columns, ...extras].map((column) => [column.column, column.width])),
    hidden: ["K", "L"],
  });
  sheet.put("A1:J1", `${state.year}年度工作计划`, style("title"));
  sheet.height(1, 36);
  const filed = state.filedOn === "" ? blankDay : state.filedOn;
  const made = `${madeOnLabel}${isoDay(state.madeOn)}　　${filedOnLabel}${filed}`;
  sheet.put("A2:J2", `${branchName(checkup)}　　口径 ${checkup.profile.title}`, style("sub", { horizontal: "center" }));
  sheet.fit(2, 18);
  sheet.put("A3:J3", made, style("sub", { horizontal: "center", wrap: false }));
  sheet.height(3, 18);
  sheet.put("A4:J4", countsOf(frame, lines), style("plain", { font: "黑体", horizontal: "center" }));
  sheet.height(4, 22);
  sheet.list(frame, {
    columns: [
      ...columns.map((column): ListColumn<Line> => {
        const look = style(...column.look);
        const { caption } = column;
        return {
          column: column.column,
          caption,
          head: column.head,
          style: look,
          cell: (line, row) =>
            caption === "序号" ? serialNumber(line, row, frame) : (line?.cells.get(caption) ?? null),
        };
      }),
      ...extras,
    ],
    rows: lines,
    minimumHeight: 26,
    filter: true,
  });
  sheet.freeze(`E${frame.first}`);
  rules(sheet, frame);
  sheet.put(`A${noteRow}:J${noteRow}`, note, style("note"));
  sheet.fit(noteRow, 18);
  const signed = keptLine(snapshot, name.definedName, "填表人：", signature);
  sheet.put(`A${signatureRow}:J${signatureRow}`, signed, style("plain"));
  sheet.height(signatureRow, 34);
  writeOthers(sheet, state.others, section, moves, extras);
  sheet.print({ orientation: "landscape", area: `A1:J${signatureRow}`, repeat: [head, head], margins: "ledger" });
  return sheet.content();
}

function lineOf(line: PlanLine, { facts }: Checkup, moves: Moves): Line {
  const cells = new Map<YearPlanCaption, CellContent>();
  for (const [caption, cell] of line.before?.row.cells ?? []) {
    cells.set(caption as YearPlanCaption, keptContent(cell, moves));
  }
  const { item, before } = line;
  const key = item?.key ?? before?.key ?? null;
  cells.set("键", key);
  if (key === null) return { line, cells };
  if (item && before === null) {
    cells.set("事项", item.title);
    if (isStillToPlan(item, facts.asOf)) cells.set("计划时间", { day: dayToPlan(item, facts.asOf, facts.calendar) });
    cells.set("列入日", { day: facts.asOf });
  }
  if (item) {
    cells.set("类型", item.kind);
    cells.set("时段", item.span);
    const { record } = item.actual;
    cells.set("完成记录", record ? link(record.text, record.place) : null);
  }
  cells.set("完成情况", stateText(line, facts.asOf, cells.get("计划时间") ?? null));
  return { line, cells };
}

function stateText({ item, before }: PlanLine, asOf: Day, planned: CellContent): CellContent {
  if (/取消|不安排/.test(before?.plannedText ?? "")) return "取消";
  if (!item) return "不再要求";
  const day = before
    ? before.plannedOn
    : typeof planned === "object" && planned && "day" in planned
      ? planned.day
      : null;
  return planState(item.actual.done, day, item.period.to, asOf);
}

function movesOfAll(known: KnownYearPlan | null, frame: ListFrame, state: PlanState, firstTitle: number): Moves {
  const rows = state.lines.map((line) => line.before?.row ?? null);
  const moves = movesOf(known?.list ?? null, frame, rows, columns);
  const all = new Map(moves.rows);
  let title = firstTitle;
  for (const plan of state.others) {
    plan.lines.forEach((line, index) => {
      all.set(line.row.row, title + index);
    });
    title += plan.lines.length + 1;
  }
  return { rows: all, columns: moves.columns };
}

function writeOthers(
  sheet: SheetBuilder,
  others: readonly KnownPlan[],
  section: number,
  moves: Moves,
  extras: readonly ListColumn<Line>[],
): void {
  if (others.length === 0) return;
  sheet.put(`A${section}`, earlierPlansSection, style("section"));
  let row = section + 1;
  for (const plan of others) {
    const made = plan.madeOn === null ? "" : isoDay(plan.madeOn);
    const heading = `${plan.year}年度工作计划　${madeOnLabel}${made}　${filedOnLabel}${plan.filedOn}`;
    sheet.put(`A${row}:J${row}`, heading, style("sub", { wrap: false }));
    sheet.height(row, 20);
    plan.lines.forEach((before, index) => {
      row += 1;
      const line: Line = { line: { item: null, before }, cells: new Map() };
      for (const { column, caption, look } of columns) {
        const value = caption === "序号" ? index + 1 : keptContent(before.row.cells.get(caption), moves);
        sheet.put(`${column}${row}`, value, style(...look));
      }
      for (const extra of extras) {
        const looks = typeof extra.style === "function" ? extra.style(line) : extra.style;
        sheet.put(`${extra.column}${row}`, extra.cell(line, row), looks);
      }
      sheet.fit(row, 22);
    });
    row += 1;
  }
}

function serialNumber(line: Line | null, row: number, frame: ListFrame): CellContent {
  const hasTitle = (shownValue(line?.cells.get("事项") ?? null) ?? "") !== "";
  return formula(`IF($D${row}="","",ROW()-ROW($A$${frame.head}))`, hasTitle ? row - frame.head : "");
}

function countsOf(frame: ListFrame, lines: readonly Line[]): CellContent {
  const [titles, states] = [wholeColumn(frame, "D"), wholeColumn(frame, "H")];
  const all = `COUNTIF(${titles},"?*")-1`;
  const counted = planStates.map((state) => `&"　${state} "&COUNTIF(${states},"${state}")&" 项"`).join("");
  const of = (line: Line, caption: YearPlanCaption): CellValue => shownValue(line.cells.get(caption) ?? null);
  const number = (state: string): number => lines.filter((line) => of(line, "完成情况") === state).length;
  const titled = lines.filter((line) => typeof of(line, "事项") === "string" && of(line, "事项") !== "").length;
  const shown = planStates.map((state) => `　${state} ${number(state)} 项`).join("");
  return formula(`"全年计划 "&(${all})&" 项"${counted}`, `全年计划 ${titled} 项${shown}`);
}

function rules(sheet: SheetBuilder, frame: ListFrame): void {
  const row = frame.first;
  sheet.validate(dataRange(frame, "B"), { kind: "list", values: planKinds });
  sheet.validate(dataRange(frame, "E"), { kind: "date", from: "2000-01-01", to: "2099-12-31" });
  sheet.validate(dataRange(frame, "H"), { kind: "list", values: planStates });
  sheet.when(dataRange(frame, "H"), `$H${row}="超期"`, {
    color: palette.red,
    bold: true,
    fill: palette.redBackground,
  });
  sheet.when(dataRange(frame, "H"), `$H${row}="已完成"`, { color: palette.green });
  sheet.when(dataRange(frame, "A", "J"), `OR($H${row}="取消",$H${row}="不再要求")`, { color: palette.faded });
}
