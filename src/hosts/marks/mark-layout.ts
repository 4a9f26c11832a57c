/**
 * By what a mark of ours is known and which cells it covers, the same on every host: marker, formula, areas of one sheet.
 * Knows neither files nor Excel.
 */
import { type CellRange, parseRange, rangeAddress } from "../../core/model/place.ts";
import type { Mark } from "../../core/workbook/edit-plan.ts";
import { type MarkLevel, markLevelOf, markLevels } from "../../core/workbook/mark-look.ts";

/** Stands in the formula of every rule of ours; the number is the version of the layer. */
export const markMarker = "BRANCH-LEDGER-MARK:";

/** Above this many areas a sheet is slow to scroll: then only the first marked cell of each row is marked. */
export const mostAreas = 2000;

/** Characters of one address: Excel takes 8,192. */
const longestReference = 7500;

/** A range of more rows than this counts as one area when rows are reduced to their first cell. */
const tallRange = 5000;

/** Merged areas of more rows than this are not looked up by row. */
const tallMerge = 200;

/** Always true; carries the marker and the level. Without “=”. */
export function markFormula(level: MarkLevel): string {
  return `OR(TRUE,"${markMarker}1:${level}"="")`;
}

/** As another program may have rewritten it: LibreOffice makes 1 of TRUE, others TRUE(); separators differ. */
const ownFormula = /^=?OR\((?:TRUE(?:\(\))?|1)[,;]"BRANCH-LEDGER-MARK:\d{1,4}:([A-Z])"=""\)$/;

/** More than any formula of ours has: longer ones are not looked at. */
const longestFormula = 200;

/**
 * The level of a mark of ours, or null when the formula is somebody else's: one that merely mentions the marker, compares
 * it with a cell or has ours as a part. A level of a later version is taken for the weakest.
 */
export function levelOfFormula(formula: string): MarkLevel | null {
  if (formula.length > longestFormula) return null;
  const level = ownFormula.exec(formula.replace(/\s/g, ""))?.[1];
  return level === undefined ? null : (markLevels.find((known) => known === level) ?? "C");
}

export interface MarkedArea {
  readonly range: CellRange;
  readonly level: MarkLevel;
}

export interface LaidOutMarks {
  readonly areas: ReadonlyMap<MarkLevel, readonly CellRange[]>;
  /** Places that are marked. */
  readonly marked: number;
  /** Whether there were too many, so that only the first cell of each row is marked. */
  readonly reduced: boolean;
  /** Rows that are not marked although there is something to mark, since even so there were too many. */
  readonly rowsLeft: number;
}

/**
 * The areas to mark on one sheet, by level: cells of merged areas stand for the whole area, overlaps are joined. Never more
 * areas than a sheet can bear: then the first cell of each row stands for the row, and at the worst the gravest rows are
 * marked.
 */
export function layoutMarks(marked: readonly MarkedArea[], merges: readonly CellRange[]): LaidOutMarks {
  const areas = joinedByLevel(withMerges(marked, merges));
  if (countOf(areas) <= mostAreas) return { areas, marked: marked.length, reduced: false, rowsLeft: 0 };
  const firsts = firstOfEachRow(marked);
  const kept = gravest(joinedByLevel(withMerges(firsts, merges)));
  const rows = rowsOf(kept);
  const rowsLeft = firsts.filter(({ range }) => !rows.has(range.top)).length;
  return { areas: kept, marked: firsts.length - rowsLeft, reduced: true, rowsLeft };
}

function countOf(areas: ReadonlyMap<MarkLevel, readonly CellRange[]>): number {
  let total = 0;
  for (const ranges of areas.values()) total += ranges.length;
  return total;
}

/** As many areas as a sheet can bear, the gravest level first and from the top. */
function gravest(areas: ReadonlyMap<MarkLevel, readonly CellRange[]>): ReadonlyMap<MarkLevel, readonly CellRange[]> {
  if (countOf(areas) <= mostAreas) return areas;
  const kept = new Map<MarkLevel, readonly CellRange[]>();
  let room = mostAreas;
  for (const level of markLevels) {
    const fromTop = [...(areas.get(level) ?? [])].sort((one, other) => one.top - other.top).slice(0, room);
    if (fromTop.length > 0) kept.set(level, byColumn(fromTop));
    room -= fromTop.length;
  }
  return kept;
}

/** Of an area taller than rows are reduced by, its first. */
function rowsOf(areas: ReadonlyMap<MarkLevel, readonly CellRange[]>): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const ranges of areas.values()) {
    for (const { top, bottom } of ranges) {
      const last = bottom - top > tallRange ? top : bottom;
      for (let row = top; row <= last; row++) rows.add(row);
    }
  }
  return rows;
}

/** References joined by `separator`, each text at most as long as a range address may be. */
export function markAddresses(ranges: readonly CellRange[], separator: " " | ","): string[] {
  const found: string[] = [];
  let current = "";
  for (const range of ranges) {
    const address = rangeAddress(range);
    if (current !== "" && current.length + 1 + address.length > longestReference) {
      found.push(current);
      current = "";
    }
    current = current === "" ? address : `${current}${separator}${address}`;
  }
  if (current !== "") found.push(current);
  return found;
}

/** The areas to mark by the name of their sheet. Throws RangeError for a place that is no address. */
export function markedAreas(marks: readonly Mark[]): Map<string, MarkedArea[]> {
  const bySheet = new Map<string, MarkedArea[]>();
  for (const { place, severity } of marks) {
    const range = parseRange(place.range);
    if (range === null) throw new RangeError(`Not an address: ${place.range}`);
    const area: MarkedArea = { range, level: markLevelOf(severity) };
    const areas = bySheet.get(place.sheet);
    if (areas === undefined) bySheet.set(place.sheet, [area]);
    else areas.push(area);
  }
  return bySheet;
}

/** Chinese sentences of a receipt: what was left unmarked, and why. */
export const markWords = {
  noSheet: (sheet: string, places: number) => `工作簿里没有找到工作表“${sheet}”，它的 ${places} 处没有标出。`,
  leftAlone: (sheet: string, why: string, places: number) =>
    `工作表“${sheet}”${why}，它的 ${places} 处没有标出，请看体检报告里的清单。`,
  locked: (sheet: string) => `工作表“${sheet}”设有保护，上面的标记没有清除；请先在“审阅”里撤销保护。`,
  unread: (sheet: string) =>
    `工作表“${sheet}”上有的条件格式 Excel 没有让查看，没有改动；如果那里还有标记，请在“开始—条件格式—管理规则”里删除公式中有 ${markMarker.replace(/:$/, "")} 的规则。`,
  reduced: (sheet: string, rowsLeft: number) =>
    `工作表“${sheet}”要标的地方超过 ${mostAreas} 块，只标了每行最前面的一格${rowsLeft === 0 ? "" : `，先标重要的，还有 ${rowsLeft} 行没有标出`}，全部问题请看体检报告。`,
} as const;

function withMerges(marked: readonly MarkedArea[], merges: readonly CellRange[]): MarkedArea[] {
  if (merges.length === 0) return [...marked];
  const index = mergesByRow(merges);
  const areas: MarkedArea[] = [];
  for (const area of marked) {
    areas.push(area);
    for (const merge of candidates(area.range, index, merges)) {
      if (overlap(area.range, merge)) areas.push({ range: merge, level: area.level });
    }
  }
  return areas;
}

interface MergesByRow {
  readonly rows: ReadonlyMap<number, readonly CellRange[]>;
  readonly tall: readonly CellRange[];
}

/** Merged areas that may lie under a range. */
function candidates(range: CellRange, index: MergesByRow, merges: readonly CellRange[]): ReadonlySet<CellRange> {
  if (range.bottom - range.top > tallMerge) return new Set(merges);
  const found = new Set(index.tall);
  for (let row = range.top; row <= range.bottom; row++) for (const merge of index.rows.get(row) ?? []) found.add(merge);
  return found;
}

function mergesByRow(merges: readonly CellRange[]): MergesByRow {
  const rows = new Map<number, CellRange[]>();
  const tall: CellRange[] = [];
  for (const merge of merges) {
    if (merge.bottom - merge.top > tallMerge) {
      tall.push(merge);
      continue;
    }
    for (let row = merge.top; row <= merge.bottom; row++) {
      const there = rows.get(row);
      if (there === undefined) rows.set(row, [merge]);
      else there.push(merge);
    }
  }
  return { rows, tall };
}

function overlap(one: CellRange, other: CellRange): boolean {
  return one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;
}

function joinedByLevel(marked: readonly MarkedArea[]): Map<MarkLevel, CellRange[]> {
  const byLevel = new Map<MarkLevel, CellRange[]>();
  for (const { level, range } of marked) {
    const ranges = byLevel.get(level);
    if (ranges === undefined) byLevel.set(level, [range]);
    else ranges.push(range);
  }
  for (const [level, ranges] of byLevel) byLevel.set(level, joinedRanges(ranges));
  return byLevel;
}

/**
 * The same cells as few ranges that do not overlap: runs down each stretch of columns, then equal runs side by side.
 * Ordered by column, then row.
 */
export function joinedRanges(ranges: readonly CellRange[]): CellRange[] {
  const borders = [...new Set(ranges.flatMap(({ left, right }) => [left, right + 1]))].sort((a, b) => a - b);
  const byLeft = [...ranges].sort((one, other) => one.left - other.left);
  const done: CellRange[] = [];
  let open = new Map<string, CellRange>();
  let across: CellRange[] = [];
  let begun = 0;
  borders.forEach((left, index) => {
    const right = (borders[index + 1] ?? left) - 1;
    across = across.filter((range) => range.right >= left);
    for (let range = byLeft[begun]; range?.left === left; range = byLeft[++begun]) across.push(range);
    const still = new Map<string, CellRange>();
    for (const run of runs(across)) {
      const key = `${run.top}:${run.bottom}`;
      const beside = open.get(key);
      still.set(key, { ...run, left: beside?.left ?? left, right });
      open.delete(key);
    }
    done.push(...open.values());
    open = still;
  });
  done.push(...open.values());
  return byColumn(done);
}

function byColumn(ranges: readonly CellRange[]): CellRange[] {
  return [...ranges].sort((one, other) => one.left - other.left || one.top - other.top);
}

/** Unions of row stretches, from the top. */
function runs(ranges: readonly CellRange[]): { readonly top: number; readonly bottom: number }[] {
  const sorted = [...ranges].sort((one, other) => one.top - other.top || one.bottom - other.bottom);
  const found: { top: number; bottom: number }[] = [];
  for (const { top, bottom } of sorted) {
    const last = found.at(-1);
    if (last !== undefined && top <= last.bottom + 1) last.bottom = Math.max(last.bottom, bottom);
    else found.push({ top, bottom });
  }
  return found;
}

/** The leftmost marked cell of each row, with the strongest level of the row. */
function firstOfEachRow(marked: readonly MarkedArea[]): MarkedArea[] {
  const firsts = new Map<number, { left: number; level: MarkLevel }>();
  const kept: MarkedArea[] = [];
  for (const area of marked) {
    const { range, level } = area;
    if (range.bottom - range.top > tallRange) {
      kept.push({ level, range: { ...range, right: range.left } });
      continue;
    }
    for (let row = range.top; row <= range.bottom; row++) {
      const first = firsts.get(row);
      if (first === undefined) firsts.set(row, { left: range.left, level });
      else {
        first.left = Math.min(first.left, range.left);
        if (markLevels.indexOf(level) < markLevels.indexOf(first.level)) first.level = level;
      }
    }
  }
  for (const [row, { left, level }] of firsts) {
    kept.push({ level, range: { top: row, bottom: row, left, right: left } });
  }
  return kept;
}
