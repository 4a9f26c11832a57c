/**
 * The dues notice before it becomes cells or text: PUBLIC (sheets README 5 and 6.8). Everything in it may be posted: display
 * names, signs, counts, and amounts only where the branch has switched them on. Income never gets as far as here.
 */
import type { PublicCheck } from "../announcements/public-check.ts";
import type { Checkup } from "../checkup/checkup.ts";
import type { Person } from "../facts/roster-facts.ts";
import {
  addDays,
  addToMonth,
  type Day,
  isoDay,
  isoMonth,
  lastDayOfMonth,
  type Month,
  monthOf,
  monthParts,
  partsOf,
  yearOf,
} from "../model/date.ts";
import { fieldValue } from "../model/field.ts";
import type { Period } from "../model/period.ts";
import { displayNames, type NamedPerson, type NameStyle } from "../points/masking.ts";
import { quarterWords } from "../points/published.ts";
import { branchName } from "../reports/report-words.ts";
import { duesReceipts, paidInMonths, StatedDues } from "./dues-receipts.ts";
import { type DuesSign, signsOfPeriod } from "./dues-signs.ts";

export interface DuesLine {
  readonly person: Person;
  /** As it is printed. */
  readonly display: string;
  readonly signs: readonly DuesSign[];
  /** Months that count: √ and ○. */
  readonly dueMonths: number;
  readonly paidMonths: number;
  /** 已交清, 待交 2 个月, 按规定 or —. */
  readonly result: string;
  /** In cents; null when unknown, and always while amounts are not shown. */
  readonly monthlyDue: number | null;
  readonly paid: number | null;
}

export interface DuesNotice {
  readonly period: Period;
  /** 2026年第三季度党费收缴情况公示 */
  readonly title: string;
  readonly branch: string;
  readonly legend: string;
  readonly months: readonly Month[];
  /** 7月, or 7 on a yearly notice. */
  readonly monthCaptions: readonly string[];
  readonly showsAmounts: boolean;
  /** 本月实交（元）, 本季实交（元） … */
  readonly paidCaption: string;
  /** Empty while there are obstacles. */
  readonly lines: readonly DuesLine[];
  /** `25/26` by month. */
  readonly monthTotals: readonly string[];
  /** 交清 26 人，待交 1 人 */
  readonly resultTotal: string;
  readonly receipts: ReceiptLine;
  readonly note: string;
  /** 2026年　　月　　日（盖章） */
  readonly sealDate: string;
  /** Chinese: what keeps the notice from being written. */
  readonly obstacles: readonly string[];
  /** Chinese: what a clerk should know before it is posted. */
  readonly remarks: readonly string[];
}

/** 本季实收合计：　　元 · 已上缴：　　元 · 上缴日期：　　月　　日. */
export interface ReceiptLine {
  readonly collected: ReceiptPart;
  readonly remitted: ReceiptPart;
  readonly remittedOn: ReceiptPart;
}

export interface ReceiptPart {
  /** First characters, by which the line is found again. */
  readonly label: string;
  readonly text: string;
  /** False when blanks are left for handwriting. */
  readonly isKnown: boolean;
}

/** A sum of fewer payers than this would tell what each of them pays. */
const fewestPayers = 3;

const blanks = "　　　　";

/** @param check every name goes through it; the clerk's own texts are handed to it by whoever reads the sheet */
export function duesNoticeOf(checkup: Checkup, period: Period, check: PublicCheck): DuesNotice {
  const { facts, settings } = checkup;
  const { showAmounts, maskNames } = settings.publication;
  const found = signsOfPeriod(facts, period);
  const words = wordsOf(period);
  const obstacles = words === null ? ["党费公示按月、季度、半年或年度写，请选其中一种期间。"] : [];
  if (found.running.length === found.months.length) {
    obstacles.push(`${period.label}在基准日还没有一个月结束，公示暂不写入。`);
  } else obstacles.push(...found.obstacles);
  const isReadable = obstacles.length === 0;
  if (isReadable && found.members.length === 0) obstacles.push("花名册在期末没有在册党员，公示暂不写入。");
  const names = duesDisplayNames(
    found.members.map(({ person }) => person),
    maskNames ? "masked" : "full",
  );
  const amounts = showAmounts && facts.dues ? new StatedDues(facts.dues) : null;
  const closed = found.months.filter((month) => !found.running.includes(month));
  const lines = !isReadable
    ? []
    : found.members.map(({ person, signs }): DuesLine => {
        const own = facts.dues?.monthsOf(person) ?? new Map();
        const settled = signs.flatMap((sign) => sign ?? []);
        const isListed = amounts !== null && person.subject === person.name;
        return {
          person,
          display: check.name("姓名", names.get(person.subject) ?? person.name),
          signs: settled,
          ...countsOf(settled),
          monthlyDue: isListed ? (amounts.latest(own, closed)?.cents ?? null) : null,
          paid: isListed && settled.includes("√") ? paidInMonths(own, closed) : null,
        };
      });
  const until = lastDayOfMonth(closed.at(-1) ?? monthOf(period.from));
  // After its period, or in the middle of it, where some months have ended.
  const posted = yearOf(facts.asOf < period.to ? facts.asOf : addDays(period.to, 1));
  return {
    period,
    title: `${words?.title ?? period.label}党费收缴情况公示`,
    branch: check.name("支部名称", branchName(checkup)),
    legend: `√ 已交　　○ 未交　　△ 按规定办理　　— 当月不应交${found.running.length > 0 ? "或未到期" : ""}`,
    months: found.months,
    monthCaptions: found.months.map((month) => `${monthParts(month).month}${found.months.length > 6 ? "" : "月"}`),
    showsAmounts: showAmounts,
    paidCaption: `${words?.span ?? "本期"}实交\n（元）`,
    lines,
    monthTotals: found.months.map((_, index) => monthTotal(lines.map(({ signs }) => signs[index]))),
    resultTotal: resultTotal(lines),
    receipts: receiptLine(checkup, found.months, words?.span ?? "本期"),
    note: noteOf(until, showAmounts),
    sealDate: `${posted}年　　月　　日（盖章）`,
    obstacles,
    remarks: isReadable ? remarksOf(checkup, found.running, lines, showAmounts) : [],
  };
}

/** Display names by subject, as the points notice shows them. */
export function duesDisplayNames(people: readonly Person[], nameStyle: NameStyle): ReadonlyMap<string, string> {
  return displayNames(
    people.map(
      (person): NamedPerson => ({
        subject: person.subject,
        name: person.name,
        group: fieldValue(person.record.group) ?? "",
      }),
    ),
    nameStyle,
  );
}

interface PeriodWords {
  /** 2026年第三季度 */
  readonly title: string;
  /** 本季 */
  readonly span: string;
}

function wordsOf(period: Period): PeriodWords | null {
  const { year, month } = monthParts(monthOf(period.from));
  switch (period.kind) {
    case "month":
      return { title: `${year}年${month}月`, span: "本月" };
    case "quarter":
      return { title: `${year}年第${quarterWords[Math.floor((month - 1) / 3)] ?? ""}季度`, span: "本季" };
    case "half":
      return { title: `${year}年${month === 1 ? "上" : "下"}半年`, span: "半年" };
    case "year":
      return { title: `${year}年度`, span: "全年" };
    default:
      return null;
  }
}

/** Key of the period that a title of ours names (2026Q3, 2026-07, 2026H1, 2026), or null. */
export function periodKeyOfTitle(title: string): string | null {
  const match = /(\d{4})年(?:第([一二三四])季度|(\d{1,2})月|([上下])半年|度)党费收缴情况公示/.exec(title);
  if (!match) return null;
  const [, year = "", quarter, month, half] = match;
  if (quarter !== undefined) return `${year}Q${quarterWords.indexOf(quarter) + 1}`;
  if (month !== undefined) return `${year}-${month.padStart(2, "0")}`;
  return half === undefined ? year : `${year}H${half === "上" ? 1 : 2}`;
}

function countsOf(signs: readonly DuesSign[]): Pick<DuesLine, "dueMonths" | "paidMonths" | "result"> {
  const paidMonths = signs.filter((sign) => sign === "√").length;
  const open = signs.filter((sign) => sign === "○").length;
  const result = open > 0 ? `待交 ${open} 个月` : paidMonths > 0 ? "已交清" : signs.includes("△") ? "按规定" : "—";
  return { dueMonths: paidMonths + open, paidMonths, result };
}

function monthTotal(signs: readonly (DuesSign | undefined)[]): string {
  const paid = signs.filter((sign) => sign === "√").length;
  return `${paid}/${paid + signs.filter((sign) => sign === "○").length}`;
}

function resultTotal(lines: readonly DuesLine[]): string {
  const clear = lines.filter(({ result }) => result === "已交清").length;
  const open = lines.filter(({ result }) => result.startsWith("待交")).length;
  return `交清 ${clear} 人，待交 ${open} 人`;
}

function receiptLine({ facts, settings }: Checkup, months: readonly Month[], span: string): ReceiptLine {
  const receipts = facts.dues ? duesReceipts(facts.dues, months, facts.asOf) : null;
  const tellsNobody = settings.publication.showAmounts || (receipts?.payers ?? 0) >= fewestPayers;
  const part = (label: string, known: string | null, blank: string): ReceiptPart => ({
    label,
    text: label + (known ?? blank),
    isKnown: known !== null,
  });
  const sum = (cents: number | null | undefined): string | null =>
    cents === null || cents === undefined || !tellsNobody ? null : `${groupedYuan(cents)} 元`;
  const days = receipts?.remitted === null ? [] : (receipts?.remittedOn ?? []);
  const dates = days.map((day) => `${partsOf(day).month}月${partsOf(day).day}日`).join("、");
  return {
    collected: part(`${span}实收合计：`, sum(receipts?.collected), `${blanks}元`),
    remitted: part("已上缴：", sum(receipts?.remitted), `${blanks}元`),
    remittedOn: part("上缴日期：", days.length > 0 && days.length <= 3 ? dates : null, "　　月　　日"),
  };
}

/** 12,345.60 */
function groupedYuan(cents: number): string {
  const whole = String(Math.floor(cents / 100)).replace(/\B(?=(?:\d{3})+$)/g, ",");
  return `${whole}.${String(Math.round(cents % 100)).padStart(2, "0")}`;
}

function noteOf(until: Day, showsAmounts: boolean): string {
  const amounts = showsAmounts
    ? "对本人金额有疑问的，请向组织委员查询。"
    : "个人金额与收入有关，本表不列；如需核对本人金额，请向组织委员查询。";
  return `${duesNoteStart}，统计到 ${isoDay(until)}。${amounts}按名册顺序排列。`;
}

/** First words of the text below the list. */
export const duesNoteStart = "数据来自党费台账";

function remarksOf(
  { facts }: Checkup,
  running: readonly Month[],
  lines: readonly DuesLine[],
  showsAmounts: boolean,
): string[] {
  const remarks: string[] = [];
  const [first] = running;
  if (first !== undefined) {
    const until = isoMonth(addToMonth(first, -1));
    remarks.push(`期间还没有结束：党费公示统计到 ${until}，之后的月份写“—”。`);
  }
  if (showsAmounts) {
    remarks.push(
      "请留意：公示列出了个人党费金额，由金额可以推算出个人收入；不需要时请在体检设置把“党费公示个人金额”改为“否”。",
    );
    const unknown = lines.filter((line) => line.signs.includes("√") && line.paid === null);
    if (unknown.length > 0) {
      remarks.push(`${unknown.map((line) => line.person.subject).join("、")}的实交金额台账没有写清，金额栏空着。`);
    }
  }
  const strangers = new Set((facts.dues?.strangers ?? []).map((record) => fieldValue(record.name) ?? ""));
  if (strangers.size > 0) {
    remarks.push(`党费台账里的${[...strangers].slice(0, 10).join("、")}不在花名册，没有列入公示，请核对。`);
  }
  return remarks;
}
