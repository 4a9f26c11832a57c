/** The periods a notice can be shown for, and the way from one to the next. */
import { addDays, type Day, firstDayOfMonth, monthOf } from "../../core/model/date.ts";
import { isClosed, monthPeriod, type Period, periodContaining } from "../../core/model/period.ts";
import type { NoticeSheetId } from "../../core/reports/report-plan.ts";

export const noticePeriodKinds = ["month", "quarter", "half", "year"] as const;

export type NoticePeriodKind = (typeof noticePeriodKinds)[number];

export const noticePeriodWords: { readonly [Kind in NoticePeriodKind]: string } = {
  month: "按月",
  quarter: "按季",
  half: "半年",
  year: "全年",
};

export function noticePeriodKind({ kind }: Period): NoticePeriodKind {
  return noticePeriodKinds.find((known) => known === kind) ?? "quarter";
}

/** Points are posted for quarters that are over, dues as soon as one month of the period is. */
export function canPost(sheet: NoticeSheetId, period: Period, asOf: Day): boolean {
  return isClosed(sheet === "points-notice" ? period : monthPeriod(monthOf(period.from)), asOf);
}

export function periodBefore(period: Period): Period {
  return periodContaining(noticePeriodKind(period), addDays(period.from, -1));
}

export function periodAfter(period: Period): Period {
  return periodContaining(noticePeriodKind(period), addDays(period.to, 1));
}

/** The same time by another kind of period: the one that holds the last month of it that is over. */
export function periodAs(kind: NoticePeriodKind, period: Period, asOf: Day): Period {
  const lastClosed = addDays(firstDayOfMonth(monthOf(asOf)), -1);
  return periodContaining(kind, period.to < lastClosed ? period.to : lastClosed);
}
