/**
 * The lines of the notice before they become cells. A quarter that has been published keeps its figures: what changed
 * since then belongs into the register as a correction, never silently onto the wall.
 */
import type { Settings } from "../checkup/settings.ts";
import type { Person, RosterFacts } from "../facts/roster-facts.ts";
import { monthOf } from "../model/date.ts";
import { fieldValue } from "../model/field.ts";
import { quarterPeriod } from "../model/period.ts";
import { cellPlace } from "../model/place.ts";
import { displayNames, isMasked, type NamedPerson, type NameStyle, privateMattersIn } from "../points/masking.ts";
import type { MemberPoints, PointsResult } from "../points/points.ts";
import { noticeCaptions, type QuarterTotals } from "../points/published.ts";
import { type DailyItem, defaultItems } from "../points/standard.ts";
import { keptFigures, postedFigures, registeredFigures } from "./points-notice-figures.ts";
import { isEmpty, type PreviousRow, textOf } from "./previous.ts";
import { sheetNames } from "./sheet-names.ts";

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
  /** Posted before, and no longer on the notice: the total is the one kept in 年度积分核算. */
  readonly isKept: boolean;
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
  const style = nameStyleOf(choices);
  const people = points.members.map((member) => member.person);
  const names = { full: shownNames(people, "full"), masked: shownNames(people, "masked") };
  const kept = points.published.years.get(points.year);
  const isKept = (name: string): boolean => (kept?.get(name)?.totals[quarterNumber(points) - 1] ?? null) !== null;
  // A masked name may by now be that of somebody else: where the quarter's totals are kept, it is only theirs.
  const isAnyKept = [...(kept?.keys() ?? [])].some(isKept);
  const open = new Map((before?.rows ?? []).map((row) => [textOf(row.cells.get(noticeCaptions.name)), row] as const));
  const listed = points.members.map((member) => {
    const display = names[style].get(member.name) ?? member.name;
    // Posted with the other style of names, a line is still the member's own.
    const full = names.full.get(member.name) ?? "";
    const masked = isAnyKept && !isKept(member.name) ? "" : (names.masked.get(member.name) ?? "");
    const posted = isRepeated ? [full, masked].find((shown) => shown !== "" && open.has(shown)) : undefined;
    const row = posted === undefined ? null : (open.get(posted) ?? null);
    if (posted !== undefined) open.delete(posted);
    const total = kept?.get(member.name)?.totals[quarterNumber(points) - 1] ?? null;
    return lineOf(points, member, display, { row, total });
  });
  const lines = choices.sortByScore ? byTotal(listed) : listed;
  return {
    lines,
    isRepeated,
    isSorted: choices.sortByScore,
    obstacles: obstaclesOf(points, lines),
    preview: [
      ...keptLines(points, lines, isRepeated),
      ...leftBehind(points, [...open.values()], isRepeated),
      ...(isRepeated ? [] : noLongerListed(points)),
    ],
  };
}

function shownNames(people: readonly Person[], style: NameStyle): ReadonlyMap<string, string> {
  return displayNames(people.map(namedPerson), style);
}

/** Chinese: what of a quarter that was posted before stays as it was, and what cannot. */
function keptLines(points: PointsResult, lines: readonly NoticeLine[], isRepeated: boolean): string[] {
  const kept = lines.filter((line) => line.row !== null || line.isKept);
  if (kept.length === 0) return [];
  const quarter = points.period.label;
  const preview: string[] = [];
  const say = (found: readonly NoticeLine[], words: (names: string) => string): void => {
    if (found.length > 0) preview.push(words(found.map((line) => line.member.name).join("、")));
  };
  const standing = kept.filter((line) => line.row !== null);
  if (standing.length > 0)
    preview.push(`${quarter}已经公示，${standing.length} 名党员的公示分值保持不变；要改的请在“积分登记”加更正行。`);
  const restored = kept.filter((line) => line.row === null);
  if (restored.length > 0)
    preview.push(
      `${quarter}公示过，${restored.length} 名党员的本季合计按“${sheetNames.pointsYear.title}”留底的数列出，不重新计算；要改的请在“积分登记”加更正行。`,
    );
  say(
    kept.filter((line) => !line.agrees),
    (names) => `公示后登记有变动：${names}，公示表旁的核对栏已注明。`,
  );
  say(
    restored.filter((line) => !hasParts(line)),
    (names) => `${names}公示后登记有变动，各项分值没有留底，写“${dash}”，只列已公示的合计。`,
  );
  say(
    restored.filter((line) => hasParts(line) && line.yearToDate === null),
    (names) => `${names}公示后有更正，当时的本年累计没有留底，写“${dash}”。`,
  );
  say(
    lines.filter((line) => line.row === null && !line.isKept && (isRepeated || line.total !== null)),
    (names) => `已公示的${quarter}补列：${names}，分值按现在的登记计算。`,
  );
  return preview;
}

/** False for a total that was kept without its parts. */
export function hasParts({ base, daily, appraisal }: NoticeLine): boolean {
  return base !== null || daily !== null || appraisal !== null;
}

/** People whose total of this quarter is kept, but who are not among its members any more. */
function noLongerListed(points: PointsResult): string[] {
  const listed = new Set(points.members.map((member) => member.name));
  const gone = [...(points.published.years.get(points.year) ?? [])].flatMap(([name, { totals }]) =>
    totals[quarterNumber(points) - 1] === null || listed.has(name) ? [] : [name],
  );
  if (gone.length === 0) return [];
  return [
    `${points.period.label}公示不再列出：${gone.join("、")}（不在期末名册内），已公示的合计仍留在“${sheetNames.pointsYear.title}”。`,
  ];
}

function byTotal(lines: readonly NoticeLine[]): NoticeLine[] {
  const weight = ({ total }: NoticeLine): number => total ?? Number.MIN_SAFE_INTEGER;
  return [...lines].sort((a, b) => weight(b) - weight(a));
}

function namedPerson({ subject, name, record }: Person): NamedPerson {
  return { subject, name, group: fieldValue(record.group) ?? "" };
}

/** What is known of a line from an earlier posting. */
interface Posted {
  /** The line on the notice of this same quarter. */
  readonly row: PreviousRow | null;
  /** The total kept in 年度积分核算. */
  readonly total: number | null;
}

function lineOf(points: PointsResult, member: MemberPoints, display: string, { row, total }: Posted): NoticeLine {
  const figures = row
    ? postedFigures(row, member)
    : total === null
      ? registeredFigures(member)
      : keptFigures(total, member, points.uncorrected.get(member.name) ?? member);
  const codes = figures.codes.filter(
    (code) => isPublicCode(code) && points.standard.items.some((item) => item.code === code),
  );
  const registered = (member.base ?? 0) + member.daily + (figures.appraisal ?? 0);
  return {
    member,
    display,
    category: member.ownCategory.standard?.publicName ?? dash,
    ...figures,
    codes: codes.join("、"),
    agrees: Math.abs((figures.total ?? 0) - registered) < 0.05,
    row,
    isKept: row === null && total !== null,
  };
}

/** A code is a letter and a number, nothing that could tell a story. */
function isPublicCode(code: string): boolean {
  return /^[A-Za-z]\d{1,3}$/.test(code);
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
 * @param roster whom the notice that is about to be replaced named
 * @param notice null when no notice is written by this run
 */
export function keptTotals(
  points: PointsResult,
  roster: RosterFacts | null,
  notice: Notice | null,
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
    const [year, quarter] = [Number(old[1]), Number(old[2])];
    const isKept = [...(years.get(year)?.values() ?? [])].some((totals) => totals[quarter - 1] !== null);
    // As the names were then: a masked one may since have become that of a newcomer.
    const people = roster?.onRosterOn(quarterPeriod(year, quarter).to) ?? [];
    const full = subjectsByName(shownNames(people, "full"));
    const masked = subjectsByName(shownNames(people, "masked"));
    for (const row of before.rows) {
      const shown = textOf(row.cells.get(noticeCaptions.name));
      const total = row.cells.get(noticeCaptions.total)?.value ?? null;
      const subject = full.get(shown) ?? masked.get(shown) ?? shown;
      if (isKept && isMasked(shown)) continue;
      keep(year, quarter, subject, typeof total === "number" ? total : null);
    }
  }
  for (const line of notice?.lines ?? []) keep(points.year, quarterNumber(points), line.member.name, line.total);
  return years;
}

function subjectsByName(names: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...names].map(([subject, shown]) => [shown, subject] as const));
}

/** 1 to 4. */
export function quarterNumber(points: PointsResult): number {
  return Math.floor((monthOf(points.period.from) % 12) / 3) + 1;
}
