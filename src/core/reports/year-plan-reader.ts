/** 年度工作计划 read back: the year above, other years below; lines by captions and keys, parts by their words. */
import { type Day, dayFromSerial, parseIsoDay, validDay } from "../model/date.ts";
import type { SheetRow, Snapshot } from "../workbook/snapshot.ts";
import { isEmpty, type PreviousList, type PreviousRow, readPreviousList, textOf } from "./previous.ts";
import { sheetNames } from "./sheet-names.ts";
import {
  earlierPlansSection,
  filedOnLabel,
  madeOnLabel,
  type YearPlanCaption,
  yearPlanCaptions,
  yearPlanNoteStart,
  yearPlanSignatureStart,
} from "./year-plan-captions.ts";

export interface KnownPlanLine {
  readonly key: string | null;
  readonly row: PreviousRow;
  readonly title: string;
  /** 时段 as it stands. */
  readonly span: string;
  /** 计划时间 when it is a day. */
  readonly plannedOn: Day | null;
  /** 计划时间 as it stands, "" when blank. */
  readonly plannedText: string;
  /** 列入日: the base date on which the run put the line there; null on the clerk's own lines. */
  readonly addedOn: Day | null;
}

export interface KnownPlan {
  readonly year: number;
  readonly madeOn: Day | null;
  /** 报备日期 as typed, "" when blank. */
  readonly filedOn: string;
  /** Zero-based row of the line that names the year. */
  readonly titleRow: number;
  readonly lines: readonly KnownPlanLine[];
}

export interface KnownYearPlan {
  readonly list: PreviousList;
  /** The plan above first, then the others as they stand. */
  readonly plans: readonly KnownPlan[];
}

export function readYearPlan(snapshot: Snapshot): KnownYearPlan | null {
  const list = readPreviousList(snapshot, {
    definedName: sheetNames.yearPlan.definedName,
    captions: yearPlanCaptions,
    key: "键",
    endsBefore: [],
  });
  if (!list) return null;
  const texts = new Map(list.sheet.rows.map((row) => [row.index, firstText(row)]));
  const above = headOf(list, texts);
  if (above === null) return null;
  const plans: { readonly plan: Omit<KnownPlan, "lines">; readonly lines: KnownPlanLine[] }[] = [
    { plan: above, lines: [] },
  ];
  let part: "list" | "below" | "others" = "list";
  for (const row of list.rows) {
    const text = texts.get(row.row) ?? "";
    if (text.startsWith(earlierPlansSection)) part = "others";
    else if (part === "list" && (text.startsWith(yearPlanNoteStart) || text.startsWith(yearPlanSignatureStart))) {
      part = "below";
    } else if (part !== "below") {
      const heading = part === "others" ? headingOf(text, row.row) : null;
      if (heading) plans.push({ plan: heading, lines: [] });
      else if (holdsLine(row)) plans.at(-1)?.lines.push(lineOf(row, snapshot.date1904));
    }
  }
  return { list, plans: plans.map(({ plan, lines }) => ({ ...plan, lines })) };
}

/** The words between the parts stand in the column of the numbers; a number alone makes no line. */
function holdsLine(row: PreviousRow): boolean {
  return row.extras.some((cell) => !isEmpty(cell)) || [...row.cells.keys()].some((caption) => caption !== "序号");
}

function headOf(list: PreviousList, texts: ReadonlyMap<number, string>): Omit<KnownPlan, "lines"> | null {
  let found: Omit<KnownPlan, "lines"> | null = null;
  for (const row of list.sheet.rows) {
    if (row.index >= list.head) break;
    const text = texts.get(row.index) ?? "";
    const year = /^(\d{4})年度工作计划/.exec(text);
    if (year && !found) found = { year: Number(year[1]), madeOn: null, filedOn: "", titleRow: row.index };
    if (found && text.includes(madeOnLabel)) found = { ...found, ...datesIn(text) };
  }
  if (found) return found;
  for (const { key, row } of list.rows) {
    const year = /^(\d{4})\|/.exec(key ?? "");
    if (year) return { year: Number(year[1]), madeOn: null, filedOn: "", titleRow: row };
  }
  return null;
}

/** `2025年度工作计划　编制日期：2025-01-08　报备日期：` */
function headingOf(text: string, titleRow: number): Omit<KnownPlan, "lines"> | null {
  const match = /^(\d{4})年度工作计划/.exec(text);
  return match && text.includes(madeOnLabel) ? { year: Number(match[1]), titleRow, ...datesIn(text) } : null;
}

function datesIn(text: string): Pick<KnownPlan, "madeOn" | "filedOn"> {
  const behind = (label: string): string => {
    const at = text.indexOf(label);
    return at < 0 ? "" : text.slice(at + label.length);
  };
  const filed = behind(filedOnLabel).trim();
  return {
    madeOn: parseIsoDay(behind(madeOnLabel).slice(0, 10)),
    filedOn: /^[\s年月日]*$/.test(filed) ? "" : filed,
  };
}

function lineOf(row: PreviousRow, date1904: boolean): KnownPlanLine {
  const text = (caption: YearPlanCaption): string => textOf(row.cells.get(caption)).trim();
  const day = (caption: YearPlanCaption): Day | null => {
    const value = row.cells.get(caption)?.value ?? null;
    return typeof value === "number" ? dayFromSerial(value, date1904) : parseIsoDay(text(caption));
  };
  return {
    row,
    key: row.key,
    title: text("事项"),
    span: text("时段"),
    plannedOn: day("计划时间"),
    plannedText: text("计划时间"),
    addedOn: day("列入日"),
  };
}

function firstText(row: SheetRow): string {
  const first = row.values.find((value) => value !== null && value !== "");
  return typeof first === "string" ? first.trim() : "";
}

/** 报备日期 as a day: 2026-01-10, 2026年1月10日, 2026.1.10; null when it is none. */
export function filedOnDay({ filedOn }: Pick<KnownPlan, "filedOn">): Day | null {
  const match = /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})/.exec(filedOn);
  return match ? validDay(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}
