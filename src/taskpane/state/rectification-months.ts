/** The month's list as the pane shows it: this month as it would be written now, and the months the sheet keeps. */
import type { Checkup } from "../../core/checkup/checkup.ts";
import { type Day, dayFromSerial, lastDayOfMonth, type Month, monthOf } from "../../core/model/date.ts";
import { cellPlace, type Place } from "../../core/model/place.ts";
import { type Duty, dutiesOf, shiftText } from "../../core/rectification/duties.ts";
import { issueLabelOf } from "../../core/rectification/month-carry.ts";
import { type MonthBlock, type MonthLine, monthListState } from "../../core/reports/month-list-lines.ts";
import { type KnownMonthList, readMonthList } from "../../core/reports/month-list-reader.ts";
import type { Snapshot } from "../../core/workbook/snapshot.ts";

/** A line of the list. Texts are "" when blank. */
export interface MonthItem {
  readonly id: string;
  /** 类别. */
  readonly kind: string;
  /** 事项, without the words about a shifted day. */
  readonly title: string;
  /** Null = 未定. */
  readonly lastDay: Day | null;
  /** （原为 2026-10-17，休息日顺延）. */
  readonly shift: string;
  /** 月底复核: 有记录, 无记录, 待销号. */
  readonly review: string;
  /** 完成情况 and 未完成原因 as the clerk typed them. */
  readonly done: string;
  readonly reason: string;
  /** A line about issues: the pane lists those by themselves. */
  readonly isIssue: boolean;
  /** Where 完成情况 is typed; null for a line that is not in the workbook yet. */
  readonly place: Place | null;
}

export interface MonthPage {
  readonly month: Month;
  /** Whether it is the month of the base date. */
  readonly isCurrent: boolean;
  /** 月底对账, as typed. */
  readonly reconciled: string;
  readonly items: readonly MonthItem[];
}

export interface Months {
  /** The month of the base date, then the months that are over, newest first. */
  readonly pages: readonly [MonthPage, ...MonthPage[]];
  /** The later month the sheet is already about: it is then left alone; else null. */
  readonly ahead: Month | null;
  /** Whether the list of the base date's month stands in the workbook. */
  readonly isWritten: boolean;
  /** The month that has ended since the list was written: its lines have just been looked at; else null. */
  readonly ended: Month | null;
}

export function monthsOf(checkup: Checkup, snapshot: Snapshot): Months {
  const { asOf } = checkup.facts;
  const month = monthOf(asOf);
  const known = readMonthList(snapshot);
  const state = monthListState(checkup, snapshot, known);
  const duties = new Map(dutiesOf(checkup, month).map((duty) => [duty.key, duty]));
  if (state === null) {
    const items = [...duties.values()].map((duty) => itemOfDuty(duty));
    const page = { month, isCurrent: true, reconciled: "", items };
    return { pages: [page], ahead: known?.current.month ?? null, isWritten: false, ended: null };
  }
  const page = (block: MonthBlock): MonthPage => ({
    month: block.month,
    isCurrent: block.month === month,
    reconciled: block.reconciled,
    items: block.lines.flatMap((line) => itemOf(line, known, snapshot, duties) ?? []),
  });
  const written = known?.current.month ?? null;
  return {
    pages: [page(state.current), ...state.past.map(page)],
    ahead: null,
    isWritten: written === month,
    ended: written !== null && written < month ? written : null,
  };
}

function itemOfDuty(duty: Duty): MonthItem {
  return {
    id: duty.key,
    kind: duty.kind,
    title: duty.title,
    lastDay: duty.lastDay,
    shift: shiftText(duty),
    review: duty.met === true ? "有记录" : "",
    done: "",
    reason: "",
    isIssue: false,
    place: null,
  };
}

/** Null for a line without words. */
function itemOf(
  line: MonthLine,
  known: KnownMonthList | null,
  snapshot: Snapshot,
  duties: ReadonlyMap<string, Duty>,
): MonthItem | null {
  const { before, wanted } = line;
  const duty = line.key === null ? undefined : duties.get(line.key);
  const shift = duty ? shiftText(duty) : "";
  const title = (wanted?.title ?? before?.title ?? "").replace(shift, "");
  if (title === "") return null;
  const column = known?.list.columns.get("完成情况");
  const cell = (caption: string) => before?.row.cells.get(caption)?.value ?? null;
  const limit = cell("最后期限");
  const typedDay = typeof limit === "number" ? dayFromSerial(limit, snapshot.date1904) : null;
  return {
    id: line.key ?? `row ${before?.row.row}`,
    kind: wanted?.kind ?? String(cell("类别") ?? ""),
    title,
    lastDay: wanted ? wanted.lastDay : typedDay,
    shift,
    review: line.review ?? before?.review ?? "",
    done: before?.done ?? "",
    reason: before?.reason ?? "",
    isIssue: line.key !== null && issueLabelOf(line.key) !== null,
    place: before && known && column !== undefined ? cellPlace(known.list.sheet.name, before.row.row, column) : null,
  };
}

/** Whether nobody has to do anything about it any more, by the records or by what the clerk says. */
export function isDone({ review, done }: Pick<MonthItem, "review" | "done">): boolean {
  return review === "有记录" || done === "已完成" || done === "不适用";
}

/** What the chip 本月 counts: due by the end of the month and not met. */
export function isOwedInMonth(item: MonthItem, month: Month): boolean {
  return !item.isIssue && !isDone(item) && item.lastDay !== null && item.lastDay <= lastDayOfMonth(month);
}

/** 有记录 · 今天到期 · 还有 9 天 · 期限已过 3 天，还没有记录. */
export function dutyWords(item: MonthItem, asOf: Day): string {
  if (item.review === "有记录") return "有记录";
  if (item.done !== "") return item.done;
  const { lastDay } = item;
  if (lastDay === null) return "期限未定";
  if (lastDay < asOf) return `期限已过 ${asOf - lastDay} 天，还没有记录`;
  return lastDay === asOf ? "今天到期" : `还有 ${lastDay - asOf} 天`;
}
