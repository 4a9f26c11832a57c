/**
 * The points standard (积分标准) as data: what ships, and what the clerk has made of it on the sheet of that name. Every
 * figure here is an example (示例分值): the documents fix the three parts and the percent scale, never a number.
 */
import { columnLetters, type Place, quotedSheet } from "../model/place.ts";
import { sheetNames } from "../reports/sheet-names.ts";

/** The label every sheet carries beside figures that no document states. */
export const sampleLabel = "产品缺省、示例分值，非文件规定";

/** The three parts of a member's points. */
export interface Caps {
  readonly base: number;
  readonly daily: number;
  readonly appraisal: number;
}

export interface CategoryStandard {
  /** Official name: 在职. Stays on internal sheets. */
  readonly name: string;
  readonly appliesTo: string;
  readonly caps: Caps;
  /** Name on public sheets: 老弱病残 tells of health and is shown as 其他 (decision 29). */
  readonly publicName: string;
  /** False when a formula cannot take the caps from the sheet's cells: `caps` then stand in it as figures. */
  readonly sound: boolean;
  /** False when the sheet names no public name and `publicName` is the default. */
  readonly publicNameWritten: boolean;
}

export type DutyId = "dues" | "party-day" | "three-meetings" | "study";

export interface DutyStandard {
  readonly id: DutyId;
  readonly name: string;
  /** 口径: what counts once. */
  readonly counting: string;
  readonly counted: boolean;
  readonly source: string;
}

export interface DailyItem {
  readonly code: string;
  readonly title: string;
  /** Null when the cell holds no number. */
  readonly points: number | null;
  /** Most points of this item that count in a month, bonus or deduction. Null = no limit: blank, or no usable number. */
  readonly monthCap: number | null;
  /** The same for a year. */
  readonly yearCap: number | null;
  readonly enabled: boolean;
  /** 全部, or names of categories. */
  readonly categories: string;
}

export interface AppraisalRate {
  readonly grade: string;
  /** Share of the appraisal cap, 0 to 1. */
  readonly share: number;
  readonly note: string;
}

/** 1-based rows and zero-based columns of one block; `first` is its caption row unless stated. */
export interface BlockRows {
  readonly first: number;
  readonly last: number;
}

/** Where the blocks stand on the sheet, so that formulas can point to them. A block that was not found is null. */
export interface StandardLayout {
  readonly sheet: string;
  readonly categories:
    | (BlockRows & {
        readonly name: number;
        readonly base: number;
        readonly daily: number;
        readonly appraisal: number;
        readonly publicName: number;
      })
    | null;
  /** From the first item, without the caption. */
  readonly items:
    | (BlockRows & {
        readonly code: number;
        readonly title: number;
        readonly points: number;
        readonly monthCap: number;
        /** Null when the column was deleted. */
        readonly yearCap: number | null;
      })
    | null;
  readonly monthCap: { readonly row: number; readonly column: number } | null;
  readonly rates: (BlockRows & { readonly grade: number; readonly share: number }) | null;
}

export interface PointsStandard {
  readonly categories: readonly CategoryStandard[];
  readonly duties: readonly DutyStandard[];
  readonly items: readonly DailyItem[];
  /** Most daily points that count per member and month. */
  readonly monthCap: number;
  readonly rates: readonly AppraisalRate[];
  readonly layout: StandardLayout;
}

/** Something on one of our sheets that could not be used as it stands. */
export interface PointsProblem {
  readonly at: Place;
  /** Chinese: what stands there, what was done instead, what would help. Names the cell. */
  readonly text: string;
  /** True when no notice may be written while it stands. */
  readonly blocksNotice: boolean;
}

export const defaultCaps: Caps = { base: 40, daily: 40, appraisal: 20 };

export function newCategory(name: string, appliesTo: string, publicName = name): CategoryStandard {
  return { name, appliesTo, caps: defaultCaps, publicName, sound: true, publicNameWritten: true };
}

function item(code: string, title: string, points: number, categories: string): DailyItem {
  const size = Math.abs(points);
  return { code, title, points, monthCap: size * 2, yearCap: size * 8, enabled: true, categories };
}

export const everybody = "全部";

export const defaultCategories: readonly CategoryStandard[] = [
  newCategory("在职", "在岗在职党员"),
  newCategory("无职", "不担任职务、无固定岗位的党员"),
  newCategory("非公", "非公有制企业、社会组织党员"),
  newCategory("流动", "流动党员（流出、流入）"),
  newCategory("老弱病残", "年老体弱、经支部同意的党员", "其他"),
];

/** Where a document has all members counted alike: one standard for everybody. */
export const commonCategory: CategoryStandard = newCategory("全体党员", "组织关系在本支部的全体党员（含预备、流动）");

export const defaultDuties: readonly DutyStandard[] = [
  {
    id: "dues",
    name: "交纳党费",
    counting: "应交的月份计1次，已交计1次；免交、未到期不计",
    counted: true,
    source: "党费台账",
  },
  {
    id: "party-day",
    name: "主题党日",
    counting: "应参加的每次计1次；请假、免于参加的不计",
    counted: true,
    source: "会议记录、考勤",
  },
  {
    id: "three-meetings",
    name: "三会一课",
    counting: "应参加的党员大会、小组会、党课每次计1次",
    counted: true,
    source: "会议记录、考勤",
  },
  {
    id: "study",
    name: "学习学时",
    counting: "每季末计1次，年初以来学时够数即完成；免于要求的不计",
    counted: false,
    source: "学习台账",
  },
];

export const defaultItems: readonly DailyItem[] = [
  item("J01", "承担支部交办任务并完成", 1, "在职、无职、非公、流动"),
  item("J02", "志愿服务、结对帮扶", 1, everybody),
  item("J03", "上党课或交流发言", 2, everybody),
  item("J04", "所提建议被支部采纳", 1, everybody),
  item("J05", "流动党员按时报告思想和工作", 1, "流动"),
  item("J06", "受到党内表彰（凭文件）", 3, everybody),
  item("K01", "无故缺席支部集中活动", -2, "在职、无职、非公"),
  item("K02", "交办任务逾期未办且未说明", -1, "在职、无职、非公、流动"),
  item("K03", "未按时报告外出、流动去向", -1, "流动"),
  item("K09", "其他（经支委会研究）", -1, everybody),
];

export const defaultMonthCap = 10;

export const defaultRates: readonly AppraisalRate[] = [
  { grade: "优秀", share: 1, note: "预备党员不评等次，其余两部分折算为百分制" },
  { grade: "合格", share: 0.85, note: "" },
  { grade: "基本合格", share: 0.6, note: "" },
  { grade: "不合格", share: 0, note: "" },
];

/** Empty item rows the clerk can fill in. */
export const spareItemRows = 2;

/** Text in front of the monthly cap, in the first column. */
export const monthCapCaption = "每人每月日常积分上限";

/** Where a sheet we write now puts its blocks. */
export function writtenLayout(
  sheet: string,
  categories: number = defaultCategories.length,
  rates: number = defaultRates.length,
): StandardLayout {
  const categoriesAt = 5;
  const dutiesAt = categoriesAt + categories + 3;
  const itemsAt = dutiesAt + defaultDuties.length + 2;
  const lastItem = itemsAt + defaultItems.length + spareItemRows;
  const ratesAt = lastItem + 3;
  return {
    sheet,
    categories: {
      first: categoriesAt,
      last: categoriesAt + categories + 1,
      name: 0,
      base: 2,
      daily: 3,
      appraisal: 4,
      publicName: 6,
    },
    items: { first: itemsAt + 1, last: lastItem, code: 0, title: 1, points: 2, monthCap: 3, yearCap: 4 },
    monthCap: { row: lastItem + 1, column: 2 },
    rates: { first: ratesAt, last: ratesAt + rates + 1, grade: 0, share: 2 },
  };
}

export const defaultStandard: PointsStandard = {
  categories: defaultCategories,
  duties: defaultDuties,
  items: defaultItems,
  monthCap: defaultMonthCap,
  rates: defaultRates,
  layout: writtenLayout(sheetNames.pointsStandard.title),
};

/** The category row that gives a member's caps; a member without a usable one is counted by the defaults, visibly. */
export function categoryStandard(standard: PointsStandard, name: string): CategoryStandard | null {
  return standard.categories.find((entry) => entry.name === name) ?? null;
}

/** Codes are compared as VLOOKUP compares them: without regard to case, the first one wins. */
export function itemOf(standard: PointsStandard, code: string): DailyItem | null {
  const wanted = code.toLowerCase();
  return standard.items.find((entry) => entry.code.toLowerCase() === wanted) ?? null;
}

/** 适用类别 as names: 在职、无职, also with ，,; or blanks between them. */
export function categoriesOf(text: string): readonly string[] {
  return text.split(/[、，,；;\s]+/).filter((name) => name !== "");
}

export function isCounted(standard: PointsStandard, duty: DutyId): boolean {
  return standard.duties.some((entry) => entry.id === duty && entry.counted);
}

/** Ranges of the standard sheet as formulas need them. Null where the block was not found. */
export interface StandardRanges {
  readonly categoryNames: string;
  readonly base: string;
  readonly daily: string;
  readonly appraisal: string;
  readonly publicNames: string;
  /** With the positions of title and points for VLOOKUP. */
  readonly items: {
    readonly range: string;
    readonly codes: string;
    readonly title: number;
    readonly points: number;
    /** Columns of the two limits; the year's is "" when the column was deleted. */
    readonly monthCaps: string;
    readonly yearCaps: string;
  } | null;
  readonly monthCap: string;
  readonly grades: string;
  readonly rates: string;
}

/** A block that was not found gives "" so that the caller falls back on literal figures. */
export function standardRanges(standard: PointsStandard): StandardRanges {
  const { layout } = standard;
  const sheet = quotedSheet(layout.sheet);
  const column = (block: BlockRows | null, at: number | undefined): string =>
    block === null || at === undefined
      ? ""
      : `${sheet}!$${columnLetters(at)}$${block.first}:$${columnLetters(at)}$${block.last}`;
  const { categories, items, monthCap, rates } = layout;
  return {
    categoryNames: column(categories, categories?.name),
    base: column(categories, categories?.base),
    daily: column(categories, categories?.daily),
    appraisal: column(categories, categories?.appraisal),
    publicNames: column(categories, categories?.publicName),
    items: items && {
      range: `${sheet}!$${columnLetters(items.code)}$${items.first}:$${columnLetters(Math.max(items.title, items.points, items.monthCap))}$${items.last}`,
      codes: column(items, items.code),
      title: items.title - items.code + 1,
      points: items.points - items.code + 1,
      monthCaps: column(items, items.monthCap),
      yearCaps: column(items, items.yearCap ?? undefined),
    },
    monthCap: monthCap ? `${sheet}!$${columnLetters(monthCap.column)}$${monthCap.row}` : String(standard.monthCap),
    grades: column(rates, rates?.grade),
    rates: column(rates, rates?.share),
  };
}
