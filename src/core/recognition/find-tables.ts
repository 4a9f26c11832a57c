/**
 * Finds the tables of a sheet: header rows by the captions they hold, wherever they stand; merged parents; blocks side by
 * side; where the body ends. Knows captions only as a set of keys: which ledger they belong to is decided later.
 */
import type { Place } from "../model/place.ts";
import { type CellValue, cellFlag, type SheetRow } from "../workbook/snapshot.ts";
import { ColumnProfile, samplePositions } from "./column-profile.ts";
import type { Grid } from "./grid.ts";
import { remembered } from "./memo.ts";
import {
  captionKey,
  halfWidth,
  isBlankDateLine,
  isFiller,
  isHan,
  shownCell,
  withArabicDigits,
  withoutBlanks,
} from "./text.ts";

export interface HeaderColumn {
  /** Zero-based. */
  readonly column: number;
  /** Captions from the parent down to the leaf, without repeats. */
  readonly path: readonly string[];
  /** Key of the leaf alone. */
  readonly leafKey: string;
  /** Key of parents and leaf together; equals `leafKey` without parents. */
  readonly joinedKey: string;
  /** Keys of the parents, top first. */
  readonly parentKeys: readonly string[];
  /** Whether a remark in brackets goes with the leaf: 党费基数（取整）. */
  readonly hasBracket: boolean;
  /** Zero-based row and column of the lowest caption cell. */
  readonly at: { readonly row: number; readonly column: number };
  /** The leaf as it is stored: a caption may be a real date or a number. */
  readonly leaf: { readonly value: CellValue; readonly flags: number };
}

export interface TitleText {
  readonly text: string;
  readonly at: Place;
  readonly row: number;
  readonly column: number;
}

/** A table before anybody knows what it is. */
export interface TableArea {
  readonly grid: Grid;
  /** Zero-based, top first. */
  readonly headerRows: readonly number[];
  readonly columns: readonly HeaderColumn[];
  readonly left: number;
  readonly right: number;
  readonly titles: readonly TitleText[];
  /** Rows below the header up to the next table; repeated headers are left out. */
  readonly body: readonly SheetRow[];
}

/** The captions of all kinds together, as keys. */
export type CaptionVocabulary = ReadonlySet<string>;

/** Rows from the top that are looked at closely, whatever they hold. */
const closeRows = 40;
/** Columns of a row that are looked at further down. */
const quickCells = 8;
/** Captions may hold value lists and rules, but not pages. */
const longestCaption = 120;
/** Wider headers are no hand-made ledgers; the rest is not looked at. */
const mostColumns = 600;

/** A sheet with more tables than this is no ledger; what lies below belongs to the last one. */
const mostTables = 100;

interface HeaderBlock {
  /** Positions in `grid.rows`. */
  readonly first: number;
  readonly last: number;
  readonly left: number;
  readonly right: number;
  readonly columns: readonly HeaderColumn[];
  readonly signature: string;
}

/**
 * @param pointedOut header rows somebody has pointed out (1-based, top first): down to the lowest of them no others count
 */
export function findTables(
  grid: Grid,
  vocabulary: CaptionVocabulary,
  pointedOut: readonly (readonly number[])[] = [],
): TableArea[] {
  const quick = new QuickLook(vocabulary);
  const blocks: HeaderBlock[] = pointedOut.flatMap((rows) => pointedOutBlock(grid, rows) ?? []);
  const repeats = new Set<number>();
  const signatures = new Set<string>(blocks.map((block) => `${block.left} ${block.signature}`));
  for (let position = (blocks.at(-1)?.last ?? -1) + 1; position < grid.rows.length; position += 1) {
    const row = grid.rows[position];
    if (row === undefined || (position >= closeRows && !quick.mayBeHeader(row))) continue;
    const needed = position < closeRows && blocks.length === 0 ? 2 : 3;
    if (!isHeaderRow(grid, row, vocabulary, needed) || isFormRow(grid, position, vocabulary)) continue;
    const block = headerBlock(grid, position, vocabulary, blocks.at(-1)?.last ?? -1);
    if (!block) continue;
    const signature = `${block.left} ${block.signature}`;
    if (signatures.has(signature) || isLeavesAgain(block, blocks.at(-1)))
      for (let index = block.first; index <= block.last; index += 1) repeats.add(index);
    else {
      signatures.add(signature);
      blocks.push(block);
      if (blocks.length >= mostTables) break;
    }
    position = block.last;
  }
  let above: readonly TitleText[] = [];
  return blocks.flatMap((block, index) => {
    const bodyEnd = blocks[index + 1]?.first ?? grid.rows.length;
    const body: SheetRow[] = [];
    for (let position = block.last + 1; position < bodyEnd; position += 1) {
      const row = grid.rows[position];
      if (row && !repeats.has(position)) body.push(row);
    }
    const own = titlesAbove(grid, block.first, (blocks[index - 1]?.last ?? -1) + 1, index === 0);
    // A further table without a title of its own goes on under the one above it.
    const titles = own.length > 0 ? own : above;
    above = titles;
    return sideBySide(grid, block, body).map((part) => ({
      grid,
      headerRows: headerRowsOf(grid, block),
      columns: part,
      left: part[0]?.column ?? block.left,
      right: part.at(-1)?.column ?? block.right,
      titles,
      body,
    }));
  });
}

/** The lowest row of a header of several rows, printed alone on a later page. */
function isLeavesAgain(block: HeaderBlock, before: HeaderBlock | undefined): boolean {
  return (
    before !== undefined &&
    before.left === block.left &&
    before.columns.length === block.columns.length &&
    block.columns.every(
      (column, index) => column.parentKeys.length === 0 && column.leafKey === before.columns[index]?.leafKey,
    )
  );
}

function headerRowsOf(grid: Grid, block: HeaderBlock): number[] {
  const rows: number[] = [];
  for (let position = block.first; position <= block.last; position += 1) {
    const row = grid.rows[position];
    if (row) rows.push(row.index);
  }
  return rows;
}

const knownBeginnings = new WeakMap<CaptionVocabulary, ReadonlySet<string>>();

/** First characters of all captions; made once. */
function beginningsOf(vocabulary: CaptionVocabulary): ReadonlySet<string> {
  const made = knownBeginnings.get(vocabulary);
  if (made) return made;
  const beginnings = new Set<string>(["缴"]);
  for (const key of vocabulary) beginnings.add(key.charAt(0));
  knownBeginnings.set(vocabulary, beginnings);
  return beginnings;
}

/** Tells by a few cells whether a row far down can be a header, so that a long body costs almost nothing. */
class QuickLook {
  private readonly known = new Map<string, boolean>();
  private readonly beginnings: ReadonlySet<string>;

  constructor(private readonly vocabulary: CaptionVocabulary) {
    this.beginnings = beginningsOf(vocabulary);
  }

  mayBeHeader(row: SheetRow): boolean {
    let seen = 0;
    let hits = 0;
    for (const value of row.values) {
      if (value === null) continue;
      seen += 1;
      if (seen > quickCells || hits + quickCells - seen < 2) return false;
      if (typeof value !== "string" || value.length > 16 || value.length < 2) continue;
      const first = value.charAt(0);
      if (first > "\u3100" && !this.beginnings.has(first)) continue;
      let known = this.known.get(value);
      if (known === undefined) {
        known = this.vocabulary.has(captionKey(value));
        // Names and numbers are mostly different from row to row: remembering all of them would not pay.
        if (this.known.size < 5000) this.known.set(value, known);
      }
      if (known) hits += 1;
      if (hits >= 3) return true;
    }
    return false;
  }
}

/** A caption by its looks: short text that is no label of a form (填报单位：), no total, no filler. */
function isCaptionText(text: string): boolean {
  return (
    text.length <= longestCaption &&
    !/[:：]\s*$/.test(text) &&
    !isFiller(text) &&
    !/^(?:合\s*计|总\s*计|小\s*计)$/.test(text)
  );
}

const monthCaption =
  /^(?:(?:19|20)\d{2}年?[-./]?)?(?:0?[1-9]|1[0-2])月(?!\d|至|到|[-—~])|^第?[1-4]季度|^[上下]半年|^(?:19|20)\d{2}[-./](?:0?[1-9]|1[0-2])$/;

/** Whether a caption speaks of a month or a quarter: 1月, 7月党费, 2026-01, 第二季度实缴. */
export function isMonthCaption(text: string): boolean {
  if (text.length > 30 || (isHan(text) && !/[月季半]/.test(text))) return false;
  return isMonthWord(text);
}

const isMonthWord = remembered((text) =>
  monthCaption.test(withArabicDigits(withoutBlanks(halfWidth(text)).replace(/^[*★]+/, ""))),
);

/** Months since year 0 of a text that is a year and a month and nothing else: 2026-01, 1998.07. */
function plainMonthOf(text: string): number | null {
  const match =
    text.length >= 6 && text.length <= 12 && !isHan(text)
      ? /^((?:19|20)\d{2})[-./](0?[1-9]|1[0-2])$/.exec(halfWidth(text))
      : null;
  return match ? Number(match[1]) * 12 + Number(match[2]) : null;
}

function isHeaderRow(grid: Grid, row: SheetRow, vocabulary: CaptionVocabulary, needed: number): boolean {
  let filled = 0;
  let hits = 0;
  let captions = 0;
  let months = 0;
  let run = 0;
  let before = 0;
  let lastMonth = 0;
  let isRun = false;
  const width = Math.min(row.values.length, mostColumns);
  const seen = new Set<string>();
  for (let column = 0; column < width; column += 1) {
    const text = grid.ownText(row, column);
    if (text === "" || isFiller(text)) continue;
    filled += 1;
    if (!isCaptionText(text)) continue;
    const value = row.values[column] ?? null;
    if (typeof value === "number") {
      // Months as real dates or as bare numbers are captions only beside others that are known.
      if (isMonthNumber(value, row.flags[column] ?? 0)) {
        hits += 0.34;
        captions += 1;
        run = value === before + 1 ? run + 1 : 1;
        before = value;
      }
      continue;
    }
    const plainMonth = plainMonthOf(text);
    if (plainMonth !== null) {
      // 2026-01 2026-02 … are captions one after the other; 1980.03 2005.07 are the dates of a record.
      const follows = plainMonth === lastMonth + 1;
      const added = follows ? (isRun ? 1 : 2) : 0;
      hits += added;
      months += added;
      isRun = follows;
      lastMonth = plainMonth;
      captions += 1;
      continue;
    }
    if (isMonthCaption(text)) {
      hits += 1;
      months += 1;
      captions += 1;
      continue;
    }
    captions += 1;
    const key = captionKey(text);
    if (key === "" || !vocabulary.has(key)) continue;
    hits += seen.has(key) ? 0.5 : 1;
    seen.add(key);
  }
  // One word will do before months as bare numbers: 姓名 1 2 3 4 …
  const isWords = months >= 3 || seen.size >= 2 || (seen.size === 1 && run >= 3);
  return isWords && hits >= needed && hits >= filled * 0.33 && captions >= filled * 0.6;
}

/** A line of a form (时间 … 地点 …): words known as captions stand right above or below others of them, twice or more. */
function isFormRow(grid: Grid, position: number, vocabulary: CaptionVocabulary): boolean {
  const row = grid.rows[position];
  if (!row) return false;
  return [grid.rows[position - 1], grid.rows[position + 1]].some((neighbour) => {
    if (!neighbour || Math.abs(neighbour.index - row.index) !== 1) return false;
    let pairs = 0;
    let column = 0;
    const width = Math.min(row.values.length, neighbour.values.length, mostColumns);
    for (; column < width && pairs < 2; column += 1) {
      const own = wordKey(grid, row, column);
      const other = own === "" ? "" : wordKey(grid, neighbour, column);
      if (own !== other && vocabulary.has(own) && vocabulary.has(other)) pairs += 1;
    }
    return pairs >= 2;
  });
}

/** The key of a text of one column's width; "" for anything else. */
function wordKey(grid: Grid, row: SheetRow, column: number): string {
  const value = row.values[column] ?? null;
  if (typeof value !== "string" || grid.isCovered(row.index, column)) return "";
  const area = grid.areaAt(row.index, column);
  return area && area.right > area.left ? "" : captionKey(value);
}

/** A month of a matrix as a number: the first day of a month as a real date, or 1 to 31. */
function isMonthNumber(value: number, flags: number): boolean {
  if ((flags & cellFlag.formula) !== 0 && (flags & (cellFlag.date | cellFlag.month)) === 0) return false;
  if ((flags & (cellFlag.date | cellFlag.month)) !== 0) return true;
  return Number.isInteger(value) && value >= 1 && value <= 31;
}

/** The rows around a header row that belong to the header. */
function headerBlock(
  grid: Grid,
  position: number,
  vocabulary: CaptionVocabulary,
  previous: number,
): HeaderBlock | null {
  let first = position;
  let last = position;
  while (last - first < 3 && isLeafRow(grid, last, vocabulary)) last += 1;
  last = Math.max(last, mergedEnd(grid, position, vocabulary));
  while (first - 1 > previous && last - first < 3) {
    const parents = parentRows(grid, first - 1);
    if (parents === 0 || first - parents <= previous) break;
    first -= parents;
  }
  return blockOf(grid, first, last);
}

/** The row to which two or more known captions reach down merged: the header ends there, even over an empty row between. */
function mergedEnd(grid: Grid, position: number, vocabulary: CaptionVocabulary): number {
  const row = grid.rows[position];
  if (!row || grid.sheet.merges.length === 0) return position;
  const ends = new Map<number, number>();
  for (let column = 0; column < Math.min(row.values.length, mostColumns); column += 1) {
    const area = grid.areaAt(row.index, column);
    if (!area || area.bottom === row.index || area.bottom > row.index + 3 || area.left !== column) continue;
    if (vocabulary.has(captionKey(grid.text(row, column)))) ends.set(area.bottom, (ends.get(area.bottom) ?? 0) + 1);
  }
  for (const [bottom, count] of ends) {
    const end = grid.positionFrom(bottom);
    if (count >= 2 && grid.rows[end]?.index === bottom) return end;
  }
  return position;
}

/** How many rows right above the header are its parents: 0, 1, or 2 when only both together make sense. */
function parentRows(grid: Grid, position: number): number {
  switch (parentRow(grid, position)) {
    case "parents":
      return 1;
    case "spans":
      return parentRow(grid, position - 1) === "parents" ? 2 : 0;
    case "none":
      return 0;
  }
}

/** @param rows 1-based */
function pointedOutBlock(grid: Grid, rows: readonly number[]): HeaderBlock | null {
  const [first, last] = [grid.positionFrom((rows[0] ?? 0) - 1), grid.positionFrom((rows.at(-1) ?? 0) - 1)];
  return last < grid.rows.length ? blockOf(grid, first, last) : null;
}

function blockOf(grid: Grid, first: number, last: number): HeaderBlock | null {
  const bounds = boundsOf(grid, first, last);
  if (!bounds) return null;
  const columns: HeaderColumn[] = [];
  for (let column = bounds.left; column <= bounds.right; column += 1) {
    columns.push(headerColumn(grid, first, last, column));
  }
  const signature = columns.map((column) => column.joinedKey).join("|");
  return { first, last, left: bounds.left, right: bounds.right, columns, signature };
}

function boundsOf(grid: Grid, first: number, last: number): { left: number; right: number } | null {
  let left = mostColumns;
  let right = -1;
  for (let position = first; position <= last; position += 1) {
    const row = grid.rows[position];
    if (!row) continue;
    const width = Math.min(row.values.length, mostColumns);
    for (let column = 0; column < width; column += 1) {
      const text = grid.ownText(row, column);
      if (text === "" || isFiller(text)) continue;
      const area = grid.areaAt(row.index, column);
      if (column < left) left = column;
      const end = Math.min(area?.right ?? column, mostColumns - 1, grid.sheet.columnCount - 1);
      if (end > right) right = end;
    }
  }
  return right < left ? null : { left, right };
}

/** Columns a caption of a row spans: its merged area, or itself and the blank cells to its right. */
function spanOf(
  grid: Grid,
  row: SheetRow,
  column: number,
  right: number,
): { from: number; to: number; merged: boolean } {
  const area = grid.areaAt(row.index, column);
  if (area) return { from: area.left, to: area.right, merged: area.right > area.left };
  let to = column;
  while (to < right && grid.ownText(row, to + 1) === "" && grid.areaAt(row.index, to + 1) === undefined) to += 1;
  return { from: column, to, merged: false };
}

/**
 * Whether the next row holds leaves of the captions above it: each of its texts lies under a parent that spans several
 * columns, and nothing stands under a caption that has its own column.
 */
function isLeafRow(grid: Grid, position: number, vocabulary: CaptionVocabulary): boolean {
  const row = grid.rows[position];
  const next = grid.rows[position + 1];
  if (!row || !next || next.index !== row.index + 1) return false;
  const right = Math.min(Math.max(row.values.length, next.values.length), mostColumns) - 1;
  let leaves = 0;
  let known = 0;
  let column = 0;
  while (column <= right) {
    const upper = grid.ownText(row, column);
    if (upper === "" || isFiller(upper)) {
      // A leaf under a blank, uncovered cell to the left of every caption belongs to no parent.
      const lower = grid.ownText(next, column);
      if (lower !== "" && !isFiller(lower) && !grid.isCovered(row.index, column)) return false;
      column += 1;
      continue;
    }
    const span = spanOf(grid, row, column, right);
    const verticalEnd = grid.areaAt(row.index, column)?.bottom ?? row.index;
    let inside = 0;
    for (let leaf = span.from; leaf <= span.to && leaf <= right; leaf += 1) {
      const text = grid.ownText(next, leaf);
      if (text === "" || isFiller(text)) continue;
      const value = next.values[leaf] ?? null;
      if (typeof value !== "string" && !(typeof value === "number" && isMonthNumber(value, next.flags[leaf] ?? 0))) {
        return false;
      }
      if (typeof value === "string" && !isCaptionText(text)) return false;
      inside += 1;
      if (typeof value !== "string" || isMonthCaption(text) || vocabulary.has(captionKey(text))) known += 1;
    }
    if (inside > 0 && (span.to === span.from || verticalEnd > row.index)) return false;
    leaves += inside;
    column = span.to + 1;
  }
  return leaves >= 2 && (known >= leaves * 0.5 || hasHorizontalParent(grid, row, right));
}

function hasHorizontalParent(grid: Grid, row: SheetRow, right: number): boolean {
  for (let column = 0; column <= right; column += 1) {
    const area = grid.areaAt(row.index, column);
    if (area && area.right > area.left && area.bottom === row.index && area.right - area.left < right) return true;
  }
  return false;
}

/**
 * Whether a row stands over the header as its parents: some of its cells reach down into the header (or stand over blank
 * header cells), the others span several captions. A title or a unit row does neither. "spans" when its cells only span
 * captions: parents if the row above has those that reach down.
 */
function parentRow(grid: Grid, position: number): "parents" | "spans" | "none" {
  const row = grid.rows[position];
  const below = grid.rows[position + 1];
  if (!row || !below || below.index !== row.index + 1) return "none";
  const right = Math.min(Math.max(row.values.length, below.values.length), mostColumns) - 1;
  let reaching = 0;
  let spanning = 0;
  let loose = 0;
  let headings = 0;
  let single = 0;
  let column = 0;
  while (column <= right) {
    const text = grid.ownText(row, column);
    if (text === "" || isFiller(text)) {
      column += 1;
      continue;
    }
    if (!isCaptionText(text) || typeof row.values[column] !== "string" || isUnitRowText(text)) return "none";
    const span = spanOf(grid, row, column, right);
    const area = grid.areaAt(row.index, column);
    if (!span.merged) loose += 1;
    if (/支部|党委|总支|\d{4}|\d月/.test(text)) headings += 1;
    let captionsBelow = 0;
    for (let leaf = span.from; leaf <= span.to && leaf <= right; leaf += 1) {
      if (grid.ownText(below, leaf) !== "") captionsBelow += 1;
    }
    if (area && area.bottom > row.index) reaching += 1;
    else if (captionsBelow === 0) reaching += 1;
    else if (captionsBelow >= 2) spanning += 1;
    else if (area === undefined && captionsBelow === 1 && span.to > span.from) reaching += 0.5;
    else if (area === undefined && captionsBelow === 1) single += 1;
    else return "none";
    column = span.to + 1;
  }
  // Over one caption alone a parent stands only among others that span several: 基本信息 … | 转出.
  if (single > 0 && (single > spanning || reaching < 1)) return "none";
  if (reaching >= 3 || (reaching >= 1 && spanning >= 1)) return "parents";
  // Nothing reaches down: parents over every column are merged and name no branch and no month, a line of headings may.
  if (spanning >= 2 && loose === 0 && headings === 0) return "parents";
  return spanning >= 2 && reaching === 0 ? "spans" : "none";
}

/** A part of a form by its number: 阶段1：入党申请, 第二部分：培养, 一：基本情况. */
const numberedPart = /^(?:阶段|步骤|环节|部分|第)?[\d一二三四五六七八九十]{1,3}(?:阶段|步骤|环节|部分|步)?[:：]./;

/** 填报单位：某支部, 月份：5月 and dates to be filled in stand above a header and are no parents of it. */
function isUnitRowText(text: string): boolean {
  return (/[:：]/.test(text) && !numberedPart.test(text)) || /^(?:单位|附件)/.test(text) || isBlankDateLine(text);
}

function headerColumn(grid: Grid, first: number, last: number, column: number): HeaderColumn {
  const path: string[] = [];
  let at = { row: grid.rows[last]?.index ?? 0, column };
  let leaf: { value: CellValue; flags: number } = { value: null, flags: 0 };
  for (let position = first; position <= last; position += 1) {
    const row = grid.rows[position];
    if (!row) continue;
    let cell = grid.cell(row, column);
    let text = shownCell(cell.value, cell.flags, grid.date1904);
    if (text === "" && position < last) {
      // An unmerged parent: the blank cells to its right are its own as long as something stands below them.
      const left = parentToTheLeft(grid, row, column, grid.rows.slice(position + 1, last + 1));
      if (left !== null) {
        cell = grid.cell(row, left);
        text = shownCell(cell.value, cell.flags, grid.date1904);
      }
    }
    if (text === "" || isFiller(text)) continue;
    if (path.at(-1) !== text || cell.row === row.index) {
      if (path.at(-1) !== text) path.push(text);
      at = { row: cell.row, column: cell.column === column ? column : cell.column };
      leaf = { value: cell.value, flags: cell.flags };
    }
  }
  const keys = path.map(captionKey);
  return {
    column,
    path,
    leafKey: keys.at(-1) ?? "",
    joinedKey: keys.join(""),
    parentKeys: keys.slice(0, -1),
    hasBracket: hasBracket(path.at(-1) ?? ""),
    at,
    leaf,
  };
}

/** A column of a table that is shown another way round, under a caption of ours. */
export function headerColumnOf(caption: string, column: number): HeaderColumn {
  const key = captionKey(caption);
  return {
    column,
    path: [caption],
    leafKey: key,
    joinedKey: key,
    parentKeys: [],
    hasBracket: hasBracket(caption),
    at: { row: 0, column },
    leaf: { value: caption, flags: 0 },
  };
}

/** Whether a caption bears a remark in round brackets. */
function hasBracket(caption: string): boolean {
  return caption.includes("(") || caption.includes("（");
}

/** @param below the header rows under this one: a column belongs to a parent when something stands below it */
function parentToTheLeft(grid: Grid, row: SheetRow, column: number, below: readonly SheetRow[]): number | null {
  const hasLeaf = (leaf: number): boolean => below.some((lower) => grid.ownText(lower, leaf) !== "");
  if (grid.areaAt(row.index, column) !== undefined || !hasLeaf(column)) return null;
  for (let left = column - 1; left >= 0; left -= 1) {
    if (grid.ownText(row, left) !== "") {
      const area = grid.areaAt(row.index, left);
      return area !== undefined || !hasLeaf(left) ? null : left;
    }
    if (grid.isCovered(row.index, left) || !hasLeaf(left)) return null;
  }
  return null;
}

/** Rows above a header that are titles, unit rows and the like. */
function titlesAbove(grid: Grid, first: number, from: number, isFirst: boolean): TitleText[] {
  const titles: TitleText[] = [];
  for (let position = first - 1; position >= from && titles.length < 24; position -= 1) {
    const row = grid.rows[position];
    if (!row) continue;
    const own: TitleText[] = [];
    for (let column = 0; column < Math.min(row.values.length, mostColumns); column += 1) {
      const text = grid.ownText(row, column);
      if (text !== "") own.push({ text, at: grid.place(row.index, column), row: row.index, column });
    }
    // Above a second table stand the records of the first one.
    if (!isFirst && own.length > 2) break;
    titles.unshift(...own.slice(0, 12));
  }
  return titles;
}

/** Blocks of the same captions repeated side by side are tables of their own; an exact copy is read once. */
function sideBySide(grid: Grid, block: HeaderBlock, body: readonly SheetRow[]): (readonly HeaderColumn[])[] {
  const captioned = block.columns.filter((column) => column.leafKey !== "");
  const parts = repeatedParts(captioned) ?? [[...block.columns]];
  const kept: HeaderColumn[][] = [];
  for (const part of parts) {
    const trimmed = trimmedEnd(part, body);
    if (trimmed.length > 0 && !kept.some((other) => isCopy(grid, other, trimmed, body))) kept.push(trimmed);
  }
  return kept;
}

/**
 * The blocks of a header whose captions begin anew: A B C A B C. A running number before the first, a seal between two of
 * them, a last column of its own (备注) do not matter. Null when nothing repeats.
 */
function repeatedParts(columns: readonly HeaderColumn[]): HeaderColumn[][] | null {
  for (const from of [0, 1]) {
    const first = columns[from]?.joinedKey;
    if (first === undefined) return null;
    const starts = columns.flatMap((column, index) => (column.joinedKey === first ? [index] : []));
    if (starts.length < 2) continue;
    const length = commonLength(columns, starts);
    const isTight = starts.every((start, index) => index === 0 || start - (starts[index - 1] ?? 0) <= length + 1);
    if (length < 2 || !isTight) continue;
    const last = starts.at(-1) ?? 0;
    return starts.map((start, index) => [
      ...(index === 0 ? columns.slice(0, from) : []),
      ...columns.slice(start, start === last ? columns.length : start + length),
    ]);
  }
  return null;
}

/** How many captions follow each start in the same order. */
function commonLength(columns: readonly HeaderColumn[], starts: readonly number[]): number {
  const [first = 0, second = 0] = starts;
  let length = 1;
  while (first + length < second) {
    const key = columns[first + length]?.joinedKey;
    if (!starts.every((start) => columns[start + length]?.joinedKey === key)) break;
    length += 1;
  }
  return length;
}

/** So many blank columns in a row end a table when nothing was filled in behind them. */
const widestGap = 3;

/**
 * Columns at the right end without caption and without content are not part of the table, nor are captions of another
 * template left over behind a gap.
 */
function trimmedEnd(columns: readonly HeaderColumn[], body: readonly SheetRow[]): HeaderColumn[] {
  const kept = [...columns];
  const isEmpty = (column: HeaderColumn): boolean => !body.some((row) => (row.values[column.column] ?? null) !== null);
  const trim = (): void => {
    for (let last = kept.at(-1); last?.leafKey === "" && isEmpty(last); last = kept.at(-1)) kept.pop();
  };
  trim();
  const end = leftoverFrom(kept, isEmpty);
  if (end !== null) kept.splice(end);
  trim();
  return kept;
}

/** Where captions without content begin behind a wide gap, or null. */
function leftoverFrom(columns: readonly HeaderColumn[], isEmpty: (column: HeaderColumn) => boolean): number | null {
  let from: number | null = null;
  let gap = 0;
  for (let index = columns.length - 1; index > 0; index -= 1) {
    const column = columns[index];
    if (!column || !isEmpty(column)) return from;
    gap = column.leafKey === "" ? gap + 1 : 0;
    if (gap >= widestGap) from = index;
  }
  return null;
}

function isCopy(
  grid: Grid,
  one: readonly HeaderColumn[],
  other: readonly HeaderColumn[],
  body: readonly SheetRow[],
): boolean {
  if (one.length !== other.length) return false;
  let filled = 0;
  for (const row of body) {
    for (let index = 0; index < one.length; index += 1) {
      const left = grid.cell(row, one[index]?.column ?? 0).value;
      const right = grid.cell(row, other[index]?.column ?? 0).value;
      if (left !== right) return false;
      if (left !== null) filled += 1;
    }
  }
  return filled > 0;
}

/** The header rows of a table over its width. */
export function headerPlace(area: TableArea): Place {
  const { grid, headerRows, left, right } = area;
  return grid.placeOf({ top: headerRows[0] ?? 0, left, bottom: headerRows.at(-1) ?? 0, right });
}

/** Samples of the cells of each column of a table. */
export function profilesOf(area: TableArea): ColumnProfile[] {
  const count = area.body.length > 400 ? area.body.length - 5 : area.body.length;
  const sampled = samplePositions(count).flatMap((position) => area.body[position] ?? []);
  return area.columns.map(
    ({ column }) =>
      new ColumnProfile(sampled.map((row) => ({ value: row.values[column] ?? null, flags: row.flags[column] ?? 0 }))),
  );
}
