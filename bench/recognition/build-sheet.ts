/** A layout becomes a sheet with made-up rows, at three levels of mess; what the reader should find goes with it. */
import { rangeAddress } from "../../src/core/model/place.ts";
import type { CellInput, SheetInput } from "../../test/support/snapshot-of.ts";
import { cellsFor } from "./cells.ts";
import type { Layout } from "./layout.ts";
import type { Random } from "./random.ts";

/** 1 = as printed, 2 = as clerks keep it, 3 = as it comes back from ten hands. */
export type Level = 1 | 2 | 3;

export interface BuiltSheet {
  readonly sheet: SheetInput;
  readonly file: string;
  /** 1-based; null for forms and tables turned round. */
  readonly headerRows: readonly number[] | null;
  /** Zero-based column of the sheet of each column of the layout; null where it lies another way. */
  readonly columnAt: readonly number[] | null;
  readonly records: number;
}

type Row = CellInput[];

export function buildSheet(layout: Layout, level: Level, random: Random): BuiltSheet {
  switch (layout.form) {
    case "form":
      return formSheet(layout, level, random);
    case "turned":
      return turnedSheet(layout, level, random);
    case "list":
      return listSheet(layout, level, random);
  }
}

function nameOf(layout: Layout, level: Level, random: Random): { readonly file: string; readonly tab: string } {
  // A title says what a sheet is; without one the tab and the file name do, and they stay.
  const isTitled = layout.above.some((line) => /[\u4e00-\u9fff]{4}/.test(line));
  if (level === 3 && layout.from === "own" && isTitled && random.chance(0.5))
    return { file: "工作簿1.xlsx", tab: "Sheet1" };
  return { file: layout.file, tab: layout.tab };
}

const notes = [
  "注：1.本表每季度更新一次；2.没有的填“无”。",
  "填表说明：按要求如实填写，由支部书记审核。",
  "说明：本表一式两份，支部留存一份。",
] as const;

function captionAt(text: string, level: Level, random: Random): string {
  if (level === 1 || text === "") return text;
  const isWord = /^[\u4e00-\u9fff]{2,8}$/.test(text);
  const dice = random.next();
  if (isWord && text.length === 2 && dice < 0.35) return `${text[0]}   ${text[1]}`;
  if (isWord && dice < 0.12) return `${text.slice(0, 2)}\n${text.slice(2)}`;
  if (level === 2 && /(?:金额|应[缴交]|实[缴交]|基数)$/.test(text)) return `${text}（元）`;
  if (level === 2 && /(?:日期|时间)$/.test(text) && dice > 0.8) return `${text}（如2026.3.1）`;
  if (level === 3) {
    if (isWord && dice < 0.2) return `${text}（必填）`;
    if (isWord && dice < 0.26) return `*${text}`;
    if (dice < 0.32) return ` ${text} `;
    if (dice > 0.85) return traditional(text);
    if (dice > 0.8 && isWord && text.length >= 4) return `${text.slice(0, 2)}\u3000${text.slice(2)}`;
    if (/[缴交]/.test(text) && dice < 0.6) return text.replace(/[缴交]/, (letter) => (letter === "缴" ? "交" : "缴"));
  }
  return text;
}

const traditionalForms: ReadonlyMap<string, string> = new Map(
  [
    ..."党黨员員时時间間会會议議记記录錄动動应應实實费費职職务務种種别別类類组組织織号號码碼联聯系繫电電话話备備注註",
  ].flatMap((simple, index, all) => (index % 2 === 0 ? [[simple, all[index + 1] ?? simple] as const] : [])),
);

function traditional(text: string): string {
  return [...text].map((character) => traditionalForms.get(character) ?? character).join("");
}

/** Digits as some input methods write them. */
function fullWidth(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** Serials, full-width digits and remarks in place of a plain date text. */
function otherNotation(value: string, random: Random): CellInput {
  const day = /^(\d{4})[.\-/](\d{1,2})[.\-/](\d{1,2})$/.exec(value);
  if (!day) return value;
  const [, year = "", month = "", date = ""] = day;
  return random.pick<CellInput>([
    fullWidth(`${year}.${month}.${date}`),
    `${year}年${month}月${date}号`,
    `${year}－${month}－${date}`,
    ` ${year}.${month}.${date} `,
    `${year}.${month}.${date}（补）`,
  ]);
}

/** For each column of the sheet the column of the layout, null for an empty one. */
function orderOf(layout: Layout, level: Level, random: Random): (number | null)[] {
  const columns: (number | null)[] = layout.columns.map((_, index) => index);
  // Parents hold their columns together, and captions twice are told by their order: those stay as they are.
  const isPlain = layout.columns.every(({ path }) => path.length === 1);
  const leaves = new Set(layout.columns.map(({ path }) => path.at(-1)));
  const isMatrix = layout.columns.some(({ fields }) => fields.some((field) => field.includes(":")));
  if (level === 1 || !isPlain || isMatrix || leaves.size < layout.columns.length) return columns;
  if (level === 3) {
    const from = /序号|编号/.test(layout.columns[0]?.path[0] ?? "") ? 1 : 0;
    for (let swap = 0; swap < 3 && columns.length - from >= 2; swap += 1) {
      const one = from + random.below(columns.length - from);
      const other = from + random.below(columns.length - from);
      [columns[one], columns[other]] = [columns[other] ?? null, columns[one] ?? null];
    }
    if (random.chance(0.4)) columns.splice(1 + random.below(columns.length), 0, null);
  }
  return columns;
}

function headerOf(layout: Layout, level: Level, random: Random, isMerged: boolean) {
  const depth = Math.max(...layout.columns.map((column) => column.path.length));
  const rows: Row[] = Array.from({ length: depth }, () => layout.columns.map(() => null));
  const merges: { top: number; left: number; bottom: number; right: number }[] = [];
  const same = (column: number, row: number): boolean => {
    const own = layout.columns[column]?.path;
    const before = layout.columns[column - 1]?.path;
    if (!own || !before || own.length <= row || before.length <= row) return false;
    for (let index = 0; index <= row; index += 1) if (own[index] !== before[index]) return false;
    // A leaf of its own is not merged with its neighbour, unless they are one caption over two columns.
    return own.length > row + 1 && before.length > row + 1;
  };
  for (let row = 0; row < depth; row += 1) {
    for (let column = 0; column < layout.columns.length; column += 1) {
      const path = layout.columns[column]?.path ?? [];
      const text = path[row];
      if (text === undefined || same(column, row)) continue;
      const cells = rows[row];
      if (cells) cells[column] = text === "" ? null : captionAt(text, level, random);
      let right = column;
      while (right + 1 < layout.columns.length && same(right + 1, row)) right += 1;
      const bottom = path.length === row + 1 ? depth - 1 : row;
      if (right > column || bottom > row) merges.push({ top: row, left: column, bottom, right });
    }
  }
  return {
    rows,
    merges: isMerged ? merges : merges.filter((merge) => merge.bottom > merge.top && merge.left === merge.right),
  };
}

const emptyColumn = { path: [""], fields: [], isOptional: true };

function listSheet(given: Layout, level: Level, random: Random): BuiltSheet {
  const order = orderOf(given, level, random);
  const layout: Layout = {
    ...given,
    columns: order.map((index) => (index === null ? undefined : given.columns[index]) ?? emptyColumn),
  };
  const kind = layout.kinds.find((candidate) => candidate !== null) ?? null;
  const width = layout.columns.length;
  const rows: Row[] = [];
  const merges: string[] = [];
  const above = layout.above.map((line): Row => line.split("¦").map((part) => part.trim() || null));
  rows.push(...above);
  if (level >= 2 && above.length > 0) {
    rows.push(
      [
        "填报单位（盖章）：某某党支部",
        ...new Array<CellInput>(Math.max(0, width - 2)).fill(null),
        "填报日期：   年  月  日",
      ].slice(0, Math.max(2, width)),
    );
  }
  if (level === 3 && random.chance(0.3)) rows.unshift(["附件2"]);
  if (level === 3 && random.chance(0.2)) rows.unshift(["2024年度工作台账"]);
  if (above.length === 1 && (above[0]?.[0] ?? null) !== null && width > 2 && random.chance(0.7)) {
    const at = rows.indexOf(above[0] ?? []);
    merges.push(rangeAddress({ top: at, left: 0, bottom: at, right: width - 1 }));
  }
  if (level === 3 && random.chance(0.3)) rows.push([]);
  const isMerged = level < 3 || random.chance(0.8);
  const header = headerOf(layout, level, random, isMerged);
  const first = rows.length;
  rows.push(...header.rows);
  for (const merge of header.merges)
    merges.push(rangeAddress({ ...merge, top: merge.top + first, bottom: merge.bottom + first }));
  if (level === 3 && random.chance(0.15)) rows.push(layout.columns.map((_, index) => index + 1));
  const cells = layout.columns.map((column) =>
    column === emptyColumn ? (): CellInput => null : cellsFor(column, kind, level === 1),
  );
  if (level === 3 && random.chance(0.25)) rows.push(["例", ...cells.slice(1).map((make) => make(random, 0))]);
  const count = 6 + random.below(8);
  for (let row = 0; row < count; row += 1) {
    if (level === 3 && row > 0 && random.chance(0.05)) rows.push([]);
    if (level === 3 && row === 4 && width > 4 && random.chance(0.15)) rows.push(["二、续表"]);
    rows.push(
      cells.map((make, index) => {
        const made = make(random, row);
        const value =
          level >= 2 && typeof made === "string" && random.chance(level === 2 ? 0.2 : 0.4)
            ? otherNotation(made, random)
            : made;
        if (level === 1 || index === 0) return value;
        const dice = random.next();
        const isKey = layout.columns[index]?.fields.some((field) => field === "name" || field === "date") === true;
        if (!isKey && dice < (level === 2 ? 0.05 : 0.15)) return level === 3 && dice < 0.05 ? "—" : null;
        if (level === 3 && typeof value === "string" && /^[\u4e00-\u9fff]{2}$/.test(value) && dice > 0.95)
          return `${value[0]} ${value[1]}`;
        return value;
      }),
    );
  }
  if (level >= 2 && random.chance(0.4)) rows.push(["合  计"]);
  if (level >= 2 && random.chance(0.6)) rows.push([random.pick(notes)]);
  if (level === 3 && random.chance(0.4))
    rows.push([null, null, "填表人：张一", null, "审核人：李二"].slice(0, Math.max(3, width)));
  const shift = level === 3 && random.chance(0.25) ? 1 : 0;
  return {
    ...nameOf(layout, level, random),
    sheet: sheetOf(nameOf(layout, level, random).tab, rows, merges, shift),
    headerRows: header.rows.map((_, index) => first + index + 1),
    columnAt: given.columns.map((_, index) => order.indexOf(index) + shift),
    records: count,
  };
}

function sheetOf(tab: string, rows: readonly Row[], merges: readonly string[], shift: number): SheetInput {
  if (shift === 0) return { name: tab, rows, merges };
  const moved = merges.map((merge) =>
    merge.replace(/([A-Z]+)(\d+)/g, (_, letters: string, row: string) => `${nextLetters(letters)}${row}`),
  );
  return { name: tab, rows: rows.map((row) => (row.length === 0 ? row : [null, ...row])), merges: moved };
}

function nextLetters(letters: string): string {
  const last = letters.charCodeAt(letters.length - 1);
  if (last < 90) return letters.slice(0, -1) + String.fromCharCode(last + 1);
  return `${letters.length === 1 ? "A" : nextLetters(letters.slice(0, -1))}A`;
}

/** Pairs of label and value, two to a row; long texts over the whole width. Several forms one below the other at level 3. */
function formSheet(layout: Layout, level: Level, random: Random): BuiltSheet {
  const kind = layout.kinds.find((candidate) => candidate !== null) ?? null;
  const rows: Row[] = [];
  const merges: string[] = [];
  const cells = layout.columns.map((column) => cellsFor(column, kind, level === 1));
  const colon = level >= 2 && random.chance(0.4) ? "：" : "";
  const count = level === 3 ? 3 : 1;
  for (let form = 0; form < count; form += 1) {
    for (const line of layout.above) {
      merges.push(rangeAddress({ top: rows.length, left: 0, bottom: rows.length, right: 3 }));
      rows.push([line]);
    }
    let open: Row | null = null;
    layout.columns.forEach((column, index) => {
      const label =
        captionAt((column.path.at(-1) ?? "").replace(/[:：]$/, ""), level === 3 ? 2 : level, random) + colon;
      const value = cells[index]?.(random, form) ?? null;
      if (/内容|决议|记录$|效果/.test(label)) {
        open = null;
        merges.push(rangeAddress({ top: rows.length, left: 1, bottom: rows.length, right: 3 }));
        rows.push([label, value]);
      } else if (open === null) {
        open = [label, value];
        rows.push(open);
      } else {
        open.push(label, value);
        open = null;
      }
    });
    rows.push([]);
  }
  const named = nameOf(layout, level, random);
  return { ...named, sheet: { name: named.tab, rows, merges }, headerRows: null, columnAt: null, records: count };
}

function turnedSheet(layout: Layout, level: Level, random: Random): BuiltSheet {
  const kind = layout.kinds.find((candidate) => candidate !== null) ?? null;
  const count = 5 + random.below(4);
  const rows: Row[] = layout.above.map((line) => [line]);
  const merges = layout.above.map((_, row) => rangeAddress({ top: row, left: 0, bottom: row, right: count }));
  for (const column of layout.columns) {
    const make = cellsFor(column, kind, level === 1);
    rows.push([
      captionAt(column.path.at(-1) ?? "", level, random),
      ...Array.from({ length: count }, (_, row) => make(random, row)),
    ]);
  }
  const named = nameOf(layout, level, random);
  return { ...named, sheet: { name: named.tab, rows, merges }, headerRows: null, columnAt: null, records: count };
}
