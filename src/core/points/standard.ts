/**
 * The points standard (积分标准) as data: what ships, and what the clerk has made of it on the sheet of that name. Every
 * figure here is an example (示例分值): the documents fix the three parts and the percent scale, never a number.
 */
import { cellPlace, columnLetters, type Place, quotedSheet } from "../model/place.ts";
import { sheetNames, tabName } from "../reports/sheet-names.ts";
import {
  type CellValue,
  isEmptySheet,
  ownSheet,
  rowAt,
  type SheetSnapshot,
  type Snapshot,
  valueAt,
} from "../workbook/snapshot.ts";

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
  /** Null when the cell holds text; a blank cell is 0, as the formulas read it. */
  readonly monthCap: number | null;
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

const defaultCaps: Caps = { base: 40, daily: 40, appraisal: 20 };

function category(name: string, appliesTo: string, publicName = name): CategoryStandard {
  return { name, appliesTo, caps: defaultCaps, publicName, sound: true, publicNameWritten: true };
}

function item(code: string, title: string, points: number, categories: string): DailyItem {
  const size = Math.abs(points);
  return { code, title, points, monthCap: size * 2, yearCap: size * 8, enabled: true, categories };
}

const everybody = "全部";

export const defaultCategories: readonly CategoryStandard[] = [
  category("在职", "在岗在职党员"),
  category("无职", "不担任职务、无固定岗位的党员"),
  category("非公", "非公有制企业、社会组织党员"),
  category("流动", "流动党员（流出、流入）"),
  category("老弱病残", "年老体弱、经支部同意的党员", "其他"),
];

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
  { id: "study", name: "学习学时", counting: "按季应完成学时折算，完成计1次", counted: false, source: "学习台账" },
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
export function writtenLayout(sheet: string): StandardLayout {
  const categoriesAt = 5;
  const dutiesAt = categoriesAt + defaultCategories.length + 3;
  const itemsAt = dutiesAt + defaultDuties.length + 2;
  const lastItem = itemsAt + defaultItems.length + spareItemRows;
  const ratesAt = lastItem + 3;
  return {
    sheet,
    categories: {
      first: categoriesAt,
      last: categoriesAt + defaultCategories.length + 1,
      name: 0,
      base: 2,
      daily: 3,
      appraisal: 4,
      publicName: 6,
    },
    items: { first: itemsAt + 1, last: lastItem, code: 0, title: 1, points: 2, monthCap: 3 },
    monthCap: { row: lastItem + 1, column: 2 },
    rates: { first: ratesAt, last: ratesAt + defaultRates.length + 1, grade: 0, share: 2 },
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

/**
 * The standard in force: the clerk's sheet when there is one, else the defaults. Nothing is thrown; what cannot be used
 * is reported with its cell and replaced by the default.
 */
export function readPointsStandard(snapshot: Snapshot): {
  readonly standard: PointsStandard;
  readonly problems: readonly PointsProblem[];
  /** True when the workbook has the sheet and it holds something: it is then never written again. */
  readonly present: boolean;
} {
  const sheet = ownSheet(snapshot, sheetNames.pointsStandard.definedName);
  if (!sheet || isEmptySheet(sheet)) {
    const layout = writtenLayout(tabName(snapshot, sheetNames.pointsStandard));
    return { standard: { ...defaultStandard, layout }, problems: [], present: false };
  }
  const reader = new StandardReader(sheet);
  return { standard: reader.read(), problems: reader.problems, present: true };
}

/** The category row that gives a member's caps; a member without a usable one is counted by the defaults, visibly. */
export function categoryStandard(standard: PointsStandard, name: string): CategoryStandard | null {
  return standard.categories.find((entry) => entry.name === name) ?? null;
}

/** Codes are compared as VLOOKUP compares them: without regard to case, the first one wins. */
export function itemOf(standard: PointsStandard, code: string): DailyItem | null {
  const wanted = code.toLowerCase();
  return standard.items.find((entry) => entry.code.toLowerCase() === wanted) ?? null;
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
  /** With the positions of title, points and monthly cap for VLOOKUP. */
  readonly items: {
    readonly range: string;
    readonly codes: string;
    readonly title: number;
    readonly points: number;
    readonly monthCap: number;
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
      monthCap: items.monthCap - items.code + 1,
    },
    monthCap: monthCap ? `${sheet}!$${columnLetters(monthCap.column)}$${monthCap.row}` : String(standard.monthCap),
    grades: column(rates, rates?.grade),
    rates: column(rates, rates?.share),
  };
}

/** Reads the sheet block by block; blocks are found by their captions, so rows and columns may have been inserted. */
class StandardReader {
  readonly problems: PointsProblem[] = [];
  private readonly captions = new Map<string, { readonly row: number; readonly columns: Map<string, number> }>();

  constructor(private readonly sheet: SheetSnapshot) {
    for (const row of sheet.rows) {
      row.values.forEach((value, column) => {
        const text = textOf(value);
        if (!firstCaptions.has(text) || this.captions.has(text)) return;
        const columns = new Map<string, number>();
        row.values.forEach((other, index) => {
          const caption = textOf(other);
          if (caption !== "" && !columns.has(caption)) columns.set(caption, index);
        });
        if ((firstCaptions.get(text) ?? []).every((needed) => columns.has(needed)))
          this.captions.set(text, { row: row.index, columns: columns.set(text, column) });
      });
    }
  }

  read(): PointsStandard {
    const categories = this.categories();
    const items = this.items();
    const monthCap = this.monthCap();
    const rates = this.rates();
    return {
      categories: categories.entries,
      duties: this.duties(),
      items: items.entries,
      monthCap: monthCap.value,
      rates: rates.entries,
      layout: {
        sheet: this.sheet.name,
        categories: categories.layout,
        items: items.layout,
        monthCap: monthCap.layout,
        rates: rates.layout,
      },
    };
  }

  private categories(): { entries: readonly CategoryStandard[]; layout: StandardLayout["categories"] } {
    const found = this.captions.get("类别");
    if (!found) {
      this.missingBlock("各类党员分值上限", "类别");
      return { entries: defaultCategories, layout: null };
    }
    const { row: caption, columns } = found;
    const name = columns.get("类别") ?? 0;
    const base = columns.get("基础积分") ?? 0;
    const daily = columns.get("日常积分") ?? 0;
    const appraisal = columns.get("民主评议") ?? 0;
    const publicName = columns.get("公示用名") ?? 0;
    const appliesTo = columns.get("适用对象");
    const end = this.blockEnd(caption, "义务");
    const entries: CategoryStandard[] = [];
    const doubled = new Set<string>();
    const seen = new Set<string>();
    const publicNames = new Map<string, string>();
    let last = caption;
    for (let row = caption + 1; row <= end; row += 1) {
      const label = this.text(row, name);
      const cells = [base, daily, appraisal, publicName].map((column) => this.value(row, column));
      // The note below the block has a text in the first column and nothing else.
      if (label === "" || cells.every((value) => textOf(value) === "")) continue;
      last = row;
      if (seen.has(label)) {
        this.problem(row, name, `类别“${label}”出现了两次，按前一行计算，请删去或改名`, false);
        doubled.add(label);
        continue;
      }
      seen.add(label);
      const caps = this.caps(row, { base, daily, appraisal }, label);
      const own = this.text(row, publicName);
      const shown = own === "" ? (defaultCategories.find((entry) => entry.name === label)?.publicName ?? label) : own;
      const earlier = publicNames.get(shown);
      if (earlier !== undefined)
        this.problem(
          row,
          publicName,
          `公示用名“${shown}”与类别“${earlier}”的相同，请改成不同的名称，公示暂不写入`,
          true,
        );
      publicNames.set(shown, label);
      if (own === "") this.problem(row, publicName, `公示用名没有填写，暂用“${shown}”`, false);
      entries.push({
        name: label,
        appliesTo: appliesTo === undefined ? "" : this.text(row, appliesTo),
        caps: caps ?? defaultCaps,
        publicName: shown,
        sound: caps !== null,
        publicNameWritten: own !== "",
      });
    }
    const layout = { first: caption + 1, last: Math.max(last, caption) + 2, name, base, daily, appraisal, publicName };
    if (entries.length === 0) {
      this.problem(caption, name, "下面没有类别，暂用产品缺省的五个类别", false);
      return { entries: defaultCategories, layout: null };
    }
    // SUMIFS would add both rows of a doubled category.
    return { entries: entries.map((entry) => (doubled.has(entry.name) ? { ...entry, sound: false } : entry)), layout };
  }

  private caps(row: number, columns: { base: number; daily: number; appraisal: number }, label: string): Caps | null {
    const base = this.cap(row, columns.base);
    const daily = this.cap(row, columns.daily);
    const appraisal = this.cap(row, columns.appraisal);
    if (base === null || daily === null || appraisal === null) return null;
    const sum = base + daily + appraisal;
    if (Math.abs(sum - 100) > 1e-6) {
      this.problem(
        row,
        columns.base,
        `类别“${label}”三项上限之和为 ${plain(sum)}，应为 100；暂按产品缺省 40、40、20 计算，公示暂不写入`,
        true,
      );
      return null;
    }
    return { base, daily, appraisal };
  }

  private cap(row: number, column: number): number | null {
    const value = this.value(row, column);
    if (typeof value === "number" && value >= 0) return value;
    const text = textOf(value);
    this.problem(
      row,
      column,
      `${text === "" ? "没有填写" : `“${text}”不是可用的数字`}，暂按产品缺省 40、40、20 计算，公示暂不写入`,
      true,
    );
    return null;
  }

  private duties(): readonly DutyStandard[] {
    const found = this.captions.get("义务");
    if (!found) {
      this.missingBlock("基础积分", "义务");
      return defaultDuties;
    }
    const name = found.columns.get("义务") ?? 0;
    const counted = found.columns.get("计入") ?? 0;
    const end = this.blockEnd(found.row, "代码");
    const entries = new Map<DutyId, DutyStandard>();
    for (let row = found.row + 1; row <= end; row += 1) {
      const label = this.text(row, name);
      if (label === "") continue;
      const known = defaultDuties.find((entry) => entry.name === label);
      const answer = this.text(row, counted);
      if (!known) {
        if (answer !== "") this.problem(row, name, `“${label}”还不能从台账自动核对，暂不计入基础积分`, false);
        continue;
      }
      if (answer !== "是" && answer !== "否")
        this.problem(row, counted, `“${answer}”请改为 是 或 否，暂按“${known.counted ? "是" : "否"}”计算`, false);
      const isOn = answer === "是" || (answer !== "否" && known.counted);
      if (isOn && known.id === "study")
        this.problem(row, counted, "学习学时已选计入，但工作簿里还没有学习台账可核对，本次不计", false);
      entries.set(known.id, { ...known, counted: isOn });
    }
    // A duty whose row was deleted is one the branch does not count.
    return defaultDuties.map((entry) => entries.get(entry.id) ?? { ...entry, counted: false });
  }

  private items(): { entries: readonly DailyItem[]; layout: StandardLayout["items"] } {
    const found = this.captions.get("代码");
    if (!found) {
      this.missingBlock("日常积分项目", "代码");
      return { entries: defaultItems, layout: null };
    }
    const { row: caption, columns } = found;
    const at = {
      code: columns.get("代码") ?? 0,
      title: columns.get("项目") ?? 0,
      points: columns.get("每次分值") ?? 0,
      monthCap: columns.get("月上限") ?? 0,
      yearCap: columns.get("年上限"),
      enabled: columns.get("启用"),
      categories: columns.get("适用类别"),
    };
    if (Math.min(at.title, at.points, at.monthCap) < at.code) {
      this.problem(caption, at.code, "“代码”列请放在项目、分值、月上限的左边，暂用产品缺省的项目", false);
      return { entries: defaultItems, layout: null };
    }
    const capRow = this.monthCapRow();
    const end = capRow === null ? this.blockEnd(caption, "评议等次") : capRow - 1;
    const entries: DailyItem[] = [];
    const seen = new Set<string>();
    for (let row = caption + 1; row <= end; row += 1) {
      const code = this.text(row, at.code);
      if (code === "") continue;
      if (seen.has(code.toLowerCase())) {
        this.problem(row, at.code, `代码“${code}”出现了两次，按前一行计算`, false);
        continue;
      }
      seen.add(code.toLowerCase());
      const points = this.value(row, at.points);
      if (typeof points !== "number")
        this.problem(
          row,
          at.points,
          `代码“${code}”的分值${textOf(points) === "" ? "没有填写" : `“${textOf(points)}”不是数字`}，登记时暂不能带出`,
          false,
        );
      entries.push({
        code,
        title: this.text(row, at.title),
        points: typeof points === "number" ? points : null,
        monthCap: capOrNull(this.value(row, at.monthCap)),
        yearCap: at.yearCap === undefined ? null : capOrNull(this.value(row, at.yearCap)),
        enabled: at.enabled === undefined || this.text(row, at.enabled) !== "否",
        categories: at.categories === undefined ? everybody : this.text(row, at.categories),
      });
    }
    return {
      entries,
      layout: {
        first: caption + 2,
        last: Math.max(end, caption + 1) + 1,
        code: at.code,
        title: at.title,
        points: at.points,
        monthCap: at.monthCap,
      },
    };
  }

  private monthCap(): { value: number; layout: StandardLayout["monthCap"] } {
    const row = this.monthCapRow();
    const column = this.captions.get("代码")?.columns.get("每次分值") ?? 2;
    if (row === null) {
      this.missingBlock("每月上限", monthCapCaption);
      return { value: defaultMonthCap, layout: null };
    }
    const value = this.value(row, column);
    if (typeof value === "number" && value >= 0) return { value, layout: { row: row + 1, column } };
    this.problem(
      row,
      column,
      `每月上限${textOf(value) === "" ? "没有填写" : `“${textOf(value)}”不是可用的数字`}，暂按产品缺省 ${defaultMonthCap} 计算`,
      false,
    );
    return { value: defaultMonthCap, layout: null };
  }

  private rates(): { entries: readonly AppraisalRate[]; layout: StandardLayout["rates"] } {
    const found = this.captions.get("评议等次");
    if (!found) {
      this.missingBlock("民主评议积分", "评议等次");
      return { entries: defaultRates, layout: null };
    }
    const grade = found.columns.get("评议等次") ?? 0;
    const share = found.columns.get("比例") ?? 0;
    const note = found.columns.get("说明");
    const entries: AppraisalRate[] = [];
    let sound = true;
    let row = found.row + 1;
    for (; this.text(row, grade) !== ""; row += 1) {
      const label = this.text(row, grade);
      const value = this.value(row, share);
      if (typeof value !== "number" || value < 0 || value > 1) {
        // The note after the block follows an empty row; a text without a share that long is a note, not a grade.
        if (textOf(value) === "" && label.length > 8) break;
        const known = defaultRates.find((entry) => entry.grade === label)?.share ?? 0;
        this.problem(
          row,
          share,
          `等次“${label}”的比例${textOf(value) === "" ? "没有填写" : `“${textOf(value)}”不在 0% 到 100% 之间`}，暂按 ${plain(known * 100)}% 计算`,
          false,
        );
        entries.push({ grade: label, share: known, note: "" });
        sound = false;
        continue;
      }
      entries.push({ grade: label, share: value, note: note === undefined ? "" : this.text(row, note) });
    }
    return { entries, layout: sound ? { first: found.row + 1, last: row + 1, grade, share } : null };
  }

  private monthCapRow(): number | null {
    for (const row of this.sheet.rows) {
      if (row.values.some((value) => textOf(value).startsWith(monthCapCaption))) return row.index;
    }
    return null;
  }

  /** The last row of a block: the next block's caption row is preceded by its section title. */
  private blockEnd(caption: number, next: string): number {
    const following = this.captions.get(next);
    if (following && following.row > caption) return following.row - 2;
    return this.sheet.rows.at(-1)?.index ?? caption;
  }

  private value(row: number, column: number): CellValue {
    return valueAt(this.sheet, row, column);
  }

  private text(row: number, column: number): string {
    return textOf(rowAt(this.sheet, row)?.values[column] ?? null);
  }

  private problem(row: number, column: number, text: string, blocksNotice: boolean): void {
    const at = cellPlace(this.sheet.name, row, column);
    this.problems.push({ at, text: `${at.sheet}!${at.range}：${text}。`, blocksNotice });
  }

  private missingBlock(title: string, caption: string): void {
    const at = { sheet: this.sheet.name, range: "A1" };
    this.problems.push({
      at,
      text: `${at.sheet}：没有找到“${title}”一块的“${caption}”，暂用产品缺省。`,
      blocksNotice: false,
    });
  }
}

/** First caption of each block and the captions that must stand beside it. */
const firstCaptions: ReadonlyMap<string, readonly string[]> = new Map([
  ["类别", ["基础积分", "日常积分", "民主评议", "公示用名"]],
  ["义务", ["计入"]],
  ["代码", ["项目", "每次分值", "月上限"]],
  ["评议等次", ["比例"]],
]);

function textOf(value: CellValue): string {
  return value === null ? "" : String(value).trim();
}

function capOrNull(value: CellValue): number | null {
  if (value === null) return 0;
  return typeof value === "number" ? value : null;
}

/** A number as people write it: at most two decimals, no trailing zeros. */
function plain(value: number): string {
  return String(Math.round(value * 100) / 100);
}
