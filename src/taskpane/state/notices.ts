/** The notice that is open on 积分 as the page shows it: one pass of the core, the same as is written, copied and saved. */
import {
  checkSentences,
  type PrivateAnswers,
  type PublicCheckResult,
  type PublicNotice,
} from "../../core/announcements/public-check.ts";
import { addToMonth, firstDayOfMonth, type Month, monthOf, monthParts, parseIsoDay } from "../../core/model/date.ts";
import { containsDay, type Period } from "../../core/model/period.ts";
import type { PointsResult } from "../../core/points/points.ts";
import { duesNotice } from "../../core/reports/dues-notice.ts";
import { readDuesNotice } from "../../core/reports/dues-notice-standing.ts";
import { quarterNotice } from "../../core/reports/points-plan.ts";
import type { NoticeSheetId } from "../../core/reports/report-plan.ts";
import { sheetNames } from "../../core/reports/sheet-names.ts";
import type { Kept } from "./pane-settings.ts";
import type { ReportRequest, Result } from "./pane-store.ts";
import { shortDay } from "./words.ts";

export interface NoticeView extends PublicNotice {
  readonly sheet: NoticeSheetId;
  readonly period: Period;
  /** 人员, 登记, 公示. */
  readonly facts: readonly (readonly [label: string, words: string])[];
  /** 按花名册顺序. */
  readonly order: string;
  /** Chinese: what a clerk should know besides the check. */
  readonly remarks: readonly string[];
}

export interface NoticeViewRequest {
  readonly sheet: NoticeSheetId;
  readonly period: Period;
  readonly result: Result;
  readonly answers: PrivateAnswers;
  readonly written: Kept["written"];
}

export function noticeView(request: NoticeViewRequest): NoticeView {
  return request.sheet === "points-notice" ? pointsView(request) : duesView(request);
}

/** What 写入公示表 asks for. */
export function noticeRequest({
  sheet,
  period,
  answers,
}: Omit<NoticeViewRequest, "result" | "written">): ReportRequest {
  return { kind: sheet === "points-notice" ? "points" : "dues", period, answers };
}

function pointsView({ sheet, period, result, answers, written }: NoticeViewRequest): NoticeView {
  const { checkup, snapshot } = result;
  const { announcement, obstacles, check, points, list, remarks } = quarterNotice({
    checkup,
    snapshot,
    period,
    answers,
  });
  const posted = list.isRepeated ? writtenWords(written, "pointsNotice") : null;
  const isPublished = points.published.quarters.has(period.key);
  return {
    sheet,
    period,
    announcement,
    obstacles,
    check,
    facts: [
      ["人员", `${points.members.length} 人`],
      ["登记", registeredWords(points)],
      ["公示", isPublished ? `${posted ?? "写过"}，分值保持不变，要改的加更正行` : "还没写过"],
    ],
    order: list.isSorted ? "按本季合计排列" : "按花名册顺序",
    remarks: [
      ...remarks.filter((sentence) => !obstacles.includes(sentence)),
      ...points.problems.map(({ text }) => text).filter((text) => !obstacles.includes(text)),
    ],
  };
}

/** 7月 20 笔，8月 22 笔，9月 22 笔. */
function registeredWords({ period, register }: PointsResult): string {
  const counts = new Map<Month, number>();
  for (const { month } of register.rows) {
    if (month === null || !containsDay(period, firstDayOfMonth(month))) continue;
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  if (counts.size === 0) return "还没有";
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([month, count]) => `${monthParts(month).month}月 ${count} 笔`)
    .join("，");
}

function duesView({ sheet, period, result, answers, written }: NoticeViewRequest): NoticeView {
  const { checkup, snapshot } = result;
  const { announcement, obstacles, check, notice, plan } = duesNotice({ checkup, snapshot, period, answers });
  const isPosted = readDuesNotice(snapshot)?.periodKey === period.key;
  return {
    sheet,
    period,
    announcement,
    obstacles,
    check,
    facts: [
      ["人员", obstacles.length > 0 ? "先核对下面几处" : `${notice.lines.length} 人`],
      ["统计", countedWords(period, notice.months.length, monthsOver(period, checkup.facts.asOf))],
      ["公示", isPosted ? (writtenWords(written, "duesNotice") ?? "写过") : "还没写过"],
    ],
    order: "按花名册顺序",
    remarks: obstacles.length > 0 ? [] : duesRemarks(plan, check),
  };
}

function monthsOver(period: Period, asOf: Result["checkup"]["facts"]["asOf"]): number {
  const last = asOf > period.to ? monthOf(period.to) : monthOf(asOf) - 1;
  return Math.max(0, last - monthOf(period.from) + 1);
}

function countedWords(period: Period, months: number, over: number): string {
  const first = monthParts(monthOf(period.from)).month;
  const last = monthParts(addToMonth(monthOf(period.from), Math.max(over, 1) - 1)).month;
  const stretch = first === last ? `${first}月` : `${first}月到${last}月`;
  return over < months ? `${stretch}，之后的还没到期` : stretch;
}

/** Without the first sentence, which says that it is written, and without those of the check. */
function duesRemarks({ op, preview }: ReturnType<typeof duesNotice>["plan"], check: PublicCheckResult): string[] {
  const isUnreadable = op === null && check.open.length === 0;
  if (isUnreadable) return [...preview];
  const checked = new Set(checkSentences(check, "姓名、符号和月数"));
  return preview.slice(1).filter((sentence) => !checked.has(sentence));
}

/** 10月30日写过, or null when the pane does not know. */
function writtenWords(written: Kept["written"], name: keyof typeof sheetNames): string | null {
  const day = parseIsoDay(written.get(sheetNames[name].definedName)?.on ?? "");
  return day === null ? null : `${shortDay(day)}写过`;
}

/** How many things are shown as something else: by the list of public matters, or by an answer. */
export function maskedCount({ masked, clerkTexts }: PublicCheckResult): number {
  return masked.length + clerkTexts.filter(({ answer }) => answer === "mask").length;
}

/** 遮去 2 处，1 处请您看. */
export function checkWords({ obstacles, check }: PublicNotice): string {
  if (obstacles.length > 0) return `${obstacles.length} 处要先核对`;
  const count = maskedCount(check);
  const parts = [
    ...(count > 0 ? [`遮去 ${count} 处`] : []),
    ...(check.open.length > 0 ? [`${check.open.length} 处请您看`] : []),
  ];
  return parts.length === 0 ? "可以公示" : parts.join("，");
}

const matters = ["证件", "电话", "健康", "困难", "处分", "收入"];

/** What the check looked for and did not find: 证件、电话、收入. */
export function notFoundWords({ masked, clerkTexts }: PublicCheckResult): string {
  const found = [...masked, ...clerkTexts].flatMap((entry) => entry.matters);
  const isFound = (matter: string): boolean =>
    found.some((own) => own.startsWith(matter) || (matter === "电话" && own === "手机号码"));
  return matters.filter((matter) => !isFound(matter)).join("、");
}
