/**
 * 月度清单 read back: this month's lines above, the months that are over below. Lines are found by captions and keys, the
 * parts of the sheet by their words; nothing is found by its place.
 */
import { type Day, dayFromSerial, type Month, monthOf, parseIsoDay, validMonth } from "../model/date.ts";
import type { LineToCarry } from "../rectification/month-carry.ts";
import { cellFlag, type SheetRow, type Snapshot } from "../workbook/snapshot.ts";
import {
  type MonthListCaption,
  monthListCaptions,
  monthListNoteStart,
  monthSignatureStart,
  pastMonthsSection,
  reconciledLabel,
  remindedLabel,
} from "./month-list-captions.ts";
import { type PreviousList, type PreviousRow, readPreviousList, textOf } from "./previous.ts";
import { sheetNames } from "./sheet-names.ts";

export interface KnownMonthLine extends LineToCarry {
  readonly row: PreviousRow;
  /** The month the line itself names; null when it names none. */
  readonly month: Month | null;
  /** 类别 as it stands. */
  readonly kind: string;
  /** 最后期限 when it is a day. */
  readonly lastDay: Day | null;
  /** 月底复核 as it stands. */
  readonly review: string;
}

export interface KnownMonth {
  readonly month: Month;
  /** 月初提醒: the base date on which the list of the month was first written; null when it cannot be read. */
  readonly madeOn: Day | null;
  /** 月底对账 as the clerk left it, "" when blank. */
  readonly reconciled: string;
  /** Zero-based row of the line that names the month. */
  readonly titleRow: number;
  readonly lines: readonly KnownMonthLine[];
}

export interface KnownMonthList {
  readonly list: PreviousList;
  readonly current: KnownMonth;
  /** As they stand: newest first. */
  readonly past: readonly KnownMonth[];
  /** The signature line of the current month as it stands, "" when it is gone. */
  readonly signature: string;
}

/** The list as it stands; null when there is no such sheet, or none with captions. */
export function readMonthList(snapshot: Snapshot): KnownMonthList | null {
  const list = readPreviousList(snapshot, {
    definedName: sheetNames.monthList.definedName,
    captions: monthListCaptions,
    key: "键",
    computed: ["序号"],
    endsBefore: [],
  });
  if (!list) return null;
  const texts = new Map(list.sheet.rows.map((row) => [row.index, firstText(row)]));
  const textAt = (row: PreviousRow): string => texts.get(row.row) ?? "";
  const lines: KnownMonthLine[] = [];
  const past: Omit<KnownMonth, "lines">[] = [];
  const linesOfPast = new Map<number, KnownMonthLine[]>();
  let signature = "";
  let part: "list" | "below" | "past" = "list";
  for (const row of list.rows) {
    const text = textAt(row);
    if (text.startsWith(plain(pastMonthsSection))) part = "past";
    else if (part === "list" && isBelowList(text)) part = "below";
    else if (part === "list") lines.push(lineOf(row, snapshot.date1904));
    else if (part === "past") {
      const heading = headingOf(text);
      const block = past.at(-1);
      if (heading) past.push({ ...heading, titleRow: row.row });
      else if (block) linesUnder(linesOfPast, block.titleRow).push(lineOf(row, snapshot.date1904));
      // Without a line that names the month the lines still say it themselves.
      else lines.push(lineOf(row, snapshot.date1904));
    }
    if (text.startsWith(plain(monthSignatureStart))) signature = rawText(list, row.row);
  }
  const current = currentOf(list, texts, lines, snapshot.date1904);
  if (current === null) return null;
  return {
    list,
    current,
    past: past.map((block) => ({ ...block, lines: linesOfPast.get(block.titleRow) ?? [] })),
    signature,
  };
}

function linesUnder(blocks: Map<number, KnownMonthLine[]>, titleRow: number): KnownMonthLine[] {
  const known = blocks.get(titleRow);
  if (known) return known;
  const fresh: KnownMonthLine[] = [];
  blocks.set(titleRow, fresh);
  return fresh;
}

function isBelowList(text: string): boolean {
  return text.startsWith(plain(monthListNoteStart)) || text.startsWith(plain(monthSignatureStart));
}

/** The month above the captions: of the title, of the helper cell, or of the lines themselves. */
function currentOf(
  list: PreviousList,
  texts: ReadonlyMap<number, string>,
  lines: readonly KnownMonthLine[],
  date1904: boolean,
): KnownMonth | null {
  let month: Month | null = null;
  let madeOn: Day | null = null;
  let reconciled = "";
  let titleRow = list.head;
  for (const row of list.sheet.rows) {
    if (row.index >= list.head) break;
    const text = texts.get(row.index) ?? "";
    const title = /^(\d{4})年(\d{1,2})月党建工作清单/.exec(text);
    if (title) {
      month = validMonth(Number(title[1]), Number(title[2]));
      titleRow = row.index;
    }
    if (text.includes(plain(remindedLabel)) || text.includes(plain(reconciledLabel))) {
      madeOn = dayBehind(text, remindedLabel);
      reconciled = textBehind(rawText(list, row.index), reconciledLabel);
    }
    month ??= monthOfHelper(row, date1904);
  }
  month ??= lines.reduce<Month | null>((latest, line) => latestOf(latest, line.month), null);
  return month === null ? null : { month, madeOn, reconciled, titleRow, lines };
}

function latestOf(a: Month | null, b: Month | null): Month | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

/** The helper cell holds the first of the month. */
function monthOfHelper(row: SheetRow, date1904: boolean): Month | null {
  for (const [column, value] of row.values.entries()) {
    if (typeof value !== "number" || ((row.flags[column] ?? 0) & cellFlag.month) === 0) continue;
    const day = dayFromSerial(value, date1904);
    if (day !== null) return monthOf(day);
  }
  return null;
}

/** `2026年9月　月初提醒：2026-09-02　月底对账：9月30日` */
function headingOf(text: string): Pick<KnownMonth, "month" | "madeOn" | "reconciled"> | null {
  const match = /^(\d{4})年(\d{1,2})月月初提醒：/.exec(text);
  const month = match ? validMonth(Number(match[1]), Number(match[2])) : null;
  if (month === null) return null;
  return { month, madeOn: dayBehind(text, remindedLabel), reconciled: textBehind(text, reconciledLabel) };
}

function dayBehind(text: string, label: string): Day | null {
  return parseIsoDay(textBehind(text, label).slice(0, 10));
}

/** What stands behind a label; "" for the blanks that are printed to be filled in by hand. */
function textBehind(text: string, label: string): string {
  const at = text.indexOf(label);
  if (at < 0) return "";
  const behind = text.slice(at + label.length).trim();
  return /^[\s　年月日]*$/.test(behind) ? "" : behind;
}

function lineOf(row: PreviousRow, date1904: boolean): KnownMonthLine {
  const text = (caption: MonthListCaption): string => textOf(row.cells.get(caption)).trim();
  return {
    row,
    key: row.key,
    month: monthOfCell(row, date1904) ?? monthOfText(row.key ?? ""),
    kind: text("类别"),
    title: text("事项"),
    basis: text("依据"),
    lastDay: dayOfCell(row, date1904),
    review: text("月底复核"),
    done: text("完成情况"),
    reason: text("未完成原因"),
  };
}

function dayOfCell(row: PreviousRow, date1904: boolean): Day | null {
  const value = row.cells.get("最后期限")?.value ?? null;
  return typeof value === "number" ? dayFromSerial(value, date1904) : parseIsoDay(String(value ?? "").trim());
}

/** A month as a date, or as a clerk types it: 2026-10, 2026年10月. */
function monthOfCell(row: PreviousRow, date1904: boolean): Month | null {
  const value = row.cells.get("月份")?.value ?? null;
  if (typeof value !== "number") return monthOfText(typeof value === "string" ? value : "");
  const day = dayFromSerial(value, date1904);
  return day === null ? null : monthOf(day);
}

function monthOfText(text: string): Month | null {
  const match = /^(\d{4})[-./年](\d{1,2})(?!\d)/.exec(text.trim());
  return match ? validMonth(Number(match[1]), Number(match[2])) : null;
}

/** The first words of a row, without blanks. */
function firstText(row: SheetRow): string {
  const first = row.values.find((value) => value !== null && value !== "");
  return typeof first === "string" ? plain(first) : "";
}

function rawText(list: PreviousList, index: number): string {
  const row = list.sheet.rows.find((one) => one.index === index);
  const first = row?.values.find((value) => value !== null && value !== "");
  return typeof first === "string" ? first : "";
}

function plain(text: string): string {
  return text.replace(/[\s\u3000]+/g, "");
}
