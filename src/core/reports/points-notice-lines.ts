/**
 * The lines of the notice before they become cells. A quarter that has been published keeps its figures: what changed
 * since then belongs into the register as a correction, never silently onto the wall.
 */
import type { Settings } from "../checkup/settings.ts";
import { monthFrom, monthOf } from "../model/date.ts";
import { fieldValue } from "../model/field.ts";
import { cellPlace } from "../model/place.ts";
import { displayNames, type NamedPerson, type NameStyle, privateMattersIn } from "../points/masking.ts";
import type { MemberPoints, PointsResult, YearPoints } from "../points/points.ts";
import { noticeCaptions, type QuarterTotals } from "../points/published.ts";
import { type DailyItem, defaultItems } from "../points/standard.ts";
import { twoDecimals } from "../points/two-decimals.ts";
import { isEmpty, type PreviousRow, textOf } from "./previous.ts";

export interface NoticeLine {
  readonly member: MemberPoints;
  /** As it is printed. */
  readonly display: string;
  /** Public name of the category, or “—”. */
  readonly category: string;
  /** Figures as they are printed; null = “—”. */
  readonly base: number | null;
  readonly daily: number | null;
  readonly appraisal: number | null;
  readonly total: number | null;
  /** From January to the end of the quarter. */
  readonly yearToDate: number | null;
  readonly codes: string;
  /** Whether the register still gives these figures. */
  readonly agrees: boolean;
  /** The line as it stands on the notice of this same quarter. */
  readonly row: PreviousRow | null;
}

export interface Notice {
  readonly lines: readonly NoticeLine[];
  /** True when this quarter stands on the sheet already: its figures are kept. */
  readonly isRepeated: boolean;
  /** By the total of the quarter instead of the roster; those of one total stand as in the roster. */
  readonly isSorted: boolean;
  /** Chinese: what keeps the notice from being written; empty = it can be. */
  readonly obstacles: readonly string[];
  /** Chinese: figures kept, lines and remarks that are not carried over. */
  readonly preview: readonly string[];
}

export const dash = "—";

/** What the clerk chooses about the list. */
export type NoticeChoices = Pick<Settings["publication"], "maskNames" | "sortByScore">;

export function nameStyleOf({ maskNames }: Pick<NoticeChoices, "maskNames">): NameStyle {
  return maskNames ? "masked" : "full";
}

export function noticeOf(points: PointsResult, choices: NoticeChoices): Notice {
  const before = points.published.notice;
  const isRepeated = before !== null && before.quarter === points.period.key;
  const names = displayNames(points.members.map(namedPerson), nameStyleOf(choices));
  const yearMembers = new Map(points.yearMembers.map((member) => [member.name, member] as const));
  const open = new Map((before?.rows ?? []).map((row) => [textOf(row.cells.get(noticeCaptions.name)), row] as const));
  const listed = points.members.map((member) => {
    const display = names.get(member.name) ?? member.name;
    const row = isRepeated ? (open.get(display) ?? null) : null;
    if (row) open.delete(display);
    return lineOf(points, member, display, row, yearToDate(points, member, yearMembers.get(member.name)));
  });
  const lines = choices.sortByScore ? byTotal(listed) : listed;
  const kept = lines.filter((line) => line.row !== null);
  const differing = kept.filter((line) => !line.agrees);
  const preview: string[] = [];
  if (kept.length > 0)
    preview.push(
      `${points.period.label}已经公示，${kept.length} 名党员的公示分值保持不变；要改的请在“积分登记”加更正行。`,
    );
  if (differing.length > 0)
    preview.push(`公示后登记有变动：${differing.map((line) => line.member.name).join("、")}，公示表旁的核对栏已注明。`);
  const added = lines.length - kept.length;
  if (isRepeated && kept.length > 0 && added > 0) preview.push(`已公示的${points.period.label}补列 ${added} 名党员。`);
  preview.push(...leftBehind(points, [...open.values()], isRepeated));
  return { lines, isRepeated, isSorted: choices.sortByScore, obstacles: obstaclesOf(points, lines), preview };
}

function byTotal(lines: readonly NoticeLine[]): NoticeLine[] {
  const weight = ({ total }: NoticeLine): number => total ?? Number.MIN_SAFE_INTEGER;
  return [...lines].sort((a, b) => weight(b) - weight(a));
}

/** As the year sheet has it, up to the end of the quarter: the duties of all months together, daily points month by month. */
function yearToDate(points: PointsResult, member: MemberPoints, year: YearPoints | undefined): number | null {
  const { caps } = member.ownCategory;
  const sum = points.sums.of(member.name, monthFrom(points.year, 1), monthOf(points.period.to));
  const quarters = (year?.quarters ?? []).slice(0, quarterNumber(points));
  if (sum.due === 0 && sum.rows === 0 && member.appraisal === null) return null;
  const base = sum.due === 0 ? 0 : (caps.base * sum.done) / sum.due;
  const daily = Math.max(
    0,
    Math.min(
      caps.daily,
      quarters.reduce((total, own) => total + own, 0),
    ),
  );
  return twoDecimals(base + daily + (member.appraisal ?? 0));
}

function namedPerson(member: MemberPoints): NamedPerson {
  return {
    subject: member.name,
    name: member.person.name,
    group: fieldValue(member.person.record.group) ?? "",
  };
}

function lineOf(
  points: PointsResult,
  member: MemberPoints,
  display: string,
  row: PreviousRow | null,
  toDate: number | null,
): NoticeLine {
  const category = member.ownCategory.standard?.publicName ?? dash;
  const isNeutral = member.total === null;
  const fresh = {
    base: member.base,
    daily: isNeutral ? null : member.daily,
    appraisal: member.appraisal,
    yearToDate: toDate,
    codes: member.codes.filter(isPublicCode).join("、"),
  };
  const printed = row
    ? {
        base: numberIn(row, "base"),
        daily: numberIn(row, "daily"),
        appraisal: numberIn(row, "appraisal"),
        // Notices of an earlier version have no such column.
        yearToDate: row.cells.has(noticeCaptions.yearToDate) ? numberIn(row, "yearToDate") : toDate,
        codes: publicCodes(textOf(row.cells.get(noticeCaptions.codes)), points.standard.items),
      }
    : fresh;
  const parts = [printed.base, printed.daily, printed.appraisal].filter((part) => part !== null);
  const sum = parts.reduce((total, part) => total + part, 0);
  const registered = (member.base ?? 0) + member.daily + (printed.appraisal ?? 0);
  return {
    member,
    display,
    category,
    ...printed,
    total: parts.length === 0 ? null : twoDecimals(sum),
    agrees: Math.abs(sum - registered) < 0.05,
    row,
  };
}

function numberIn(row: PreviousRow, id: "base" | "daily" | "appraisal" | "yearToDate"): number | null {
  const value = row.cells.get(noticeCaptions[id])?.value ?? null;
  return typeof value === "number" ? value : null;
}

/** A code is a letter and a number, nothing that could tell a story. */
function isPublicCode(code: string): boolean {
  return /^[A-Za-z]\d{1,3}$/.test(code);
}

function publicCodes(text: string, items: readonly DailyItem[]): string {
  return text
    .split("、")
    .filter((code) => isPublicCode(code) && items.some((item) => item.code === code))
    .join("、");
}

/** Public words of the codes we ship. A code whose meaning the branch has changed is explained by its standard. */
const publicWords: ReadonlyMap<string, string> = new Map([
  ["K01", "无故缺席集中活动"],
  ["K02", "交办任务逾期未办"],
  ["K03", "未按时报告流动去向"],
  ["K09", "其他"],
]);

/** `K01 无故缺席集中活动　K03 …`: the codes in use, else all codes of deductions. */
export function codeLegend(lines: readonly NoticeLine[], items: readonly DailyItem[]): string {
  const used = new Set(lines.flatMap((line) => (line.codes === "" ? [] : line.codes.split("、"))));
  const listed = items.filter((item) =>
    used.size > 0 ? used.has(item.code) : item.enabled && (item.points ?? 0) < 0 && isPublicCode(item.code),
  );
  return listed.map((item) => `${item.code} ${publicWordsOf(item)}`).join("　");
}

function publicWordsOf(item: DailyItem): string {
  const shipped = defaultItems.find((known) => known.code === item.code);
  const words = publicWords.get(item.code);
  return words !== undefined && shipped?.title === item.title ? words : "见积分标准";
}

function obstaclesOf(points: PointsResult, lines: readonly NoticeLine[]): string[] {
  const obstacles = points.problems.filter((problem) => problem.blocksNotice).map((problem) => problem.text);
  for (const label of new Set(lines.map((line) => line.category))) {
    const matters = privateMattersIn(label);
    if (matters.length > 0)
      obstacles.push(`积分标准中的公示用名“${label}”会透露${matters.join("、")}，请改用“其他”一类的名称。`);
  }
  const shown = new Set<string>();
  for (const { display } of lines) {
    if (shown.has(display)) obstacles.push(`公示姓名“${display}”有两人相同，请在名册中区分。`);
    shown.add(display);
  }
  return obstacles;
}

/** Lines of people who are no longer listed, and remarks of the quarter before: said, never dropped in silence. */
function leftBehind(points: PointsResult, rows: readonly PreviousRow[], isRepeated: boolean): string[] {
  const sheet = points.published.notice?.list.sheet.name ?? "";
  const quarter = points.published.notice?.quarter ?? "上一期";
  const preview: string[] = [];
  const extras = points.published.notice?.list.extras.length ?? 0;
  if (extras > 0 && !isRepeated) preview.push(`${quarter}公示中支部自己加的 ${extras} 列没有带入新一期公示。`);
  for (const row of rows) {
    const name = textOf(row.cells.get(noticeCaptions.name));
    const remarks = [noticeCaptions.objection, noticeCaptions.note].filter(
      (caption) => !isEmpty(row.cells.get(caption)),
    );
    if (isRepeated) preview.push(`${points.period.label}公示不再列出：${name}（不在期末名册内）。`);
    for (const caption of remarks) {
      const column = points.published.notice?.list.columns.get(caption) ?? 0;
      const at = cellPlace(sheet, row.row, column);
      preview.push(`${quarter}公示的${caption}不带入本表：${name}（${at.range}）“${textOf(row.cells.get(caption))}”。`);
    }
  }
  return preview;
}

/**
 * Totals to be kept in 年度积分核算 by year and 姓名: those kept so far, those of the notice that is about to be replaced,
 * and those of this notice. A total that stands there already is never changed.
 *
 * @param notice null when no notice is written by this run
 */
export function keptTotals(
  points: PointsResult,
  notice: Notice | null,
  nameStyle: NameStyle,
): ReadonlyMap<number, ReadonlyMap<string, QuarterTotals>> {
  const years = new Map<number, Map<string, QuarterTotals>>();
  const keep = (year: number, quarter: number, name: string, total: number | null): void => {
    if (total === null || quarter < 1 || quarter > 4) return;
    const members = years.get(year) ?? new Map<string, QuarterTotals>();
    years.set(year, members);
    const known = members.get(name) ?? [null, null, null, null];
    if (known[quarter - 1] !== null) return;
    const [first, second, third, fourth] = known.map((old, index) => (index === quarter - 1 ? total : old));
    members.set(name, [first ?? null, second ?? null, third ?? null, fourth ?? null]);
  };
  for (const [year, members] of points.published.years) {
    for (const [name, { totals }] of members) {
      for (const [index, total] of totals.entries()) keep(year, index + 1, name, total);
    }
  }
  const before = points.published.notice;
  const old = /^(\d{4})Q([1-4])$/.exec(before?.quarter ?? "");
  if (before && old) {
    const subjects = new Map(
      [...displayNames(points.members.map(namedPerson), nameStyle)].map(
        ([subject, shown]) => [shown, subject] as const,
      ),
    );
    for (const row of before.rows) {
      const shown = textOf(row.cells.get(noticeCaptions.name));
      const total = row.cells.get(noticeCaptions.total)?.value ?? null;
      keep(Number(old[1]), Number(old[2]), subjects.get(shown) ?? shown, typeof total === "number" ? total : null);
    }
  }
  for (const line of notice?.lines ?? []) keep(points.year, quarterNumber(points), line.member.name, line.total);
  return years;
}

/** 1 to 4. */
export function quarterNumber(points: PointsResult): number {
  return Math.floor((monthOf(points.period.from) % 12) / 3) + 1;
}
