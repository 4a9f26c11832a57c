/** 积分标准 as the branch has it: read by captions, every value that cannot be used named by its cell. */
import { cellPlace } from "../model/place.ts";
import type { ResolvedProfile } from "../profiles/profile.ts";
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
import {
  type AppraisalRate,
  type Caps,
  type CategoryStandard,
  categoriesOf,
  type DailyItem,
  type DutyId,
  type DutyStandard,
  defaultCaps,
  defaultCategories,
  defaultDuties,
  defaultItems,
  defaultMonthCap,
  defaultRates,
  everybody,
  monthCapCaption,
  type PointsProblem,
  type PointsStandard,
  type StandardLayout,
} from "./standard.ts";
import { startingStandard } from "./starting-standard.ts";

/**
 * The standard in force: the clerk's sheet when there is one, else the defaults. Nothing is thrown; what cannot be used
 * is reported with its cell and replaced by the default.
 *
 * @param profile what a workbook without the sheet starts with
 */
export function readPointsStandard(
  snapshot: Snapshot,
  profile?: ResolvedProfile,
): {
  readonly standard: PointsStandard;
  readonly problems: readonly PointsProblem[];
  /** True when the workbook has the sheet and it holds something: it is then never written again. */
  readonly present: boolean;
} {
  const sheet = ownSheet(snapshot, sheetNames.pointsStandard.definedName);
  if (!sheet || isEmptySheet(sheet)) {
    return { ...startingStandard(profile, tabName(snapshot, sheetNames.pointsStandard)), present: false };
  }
  const reader = new StandardReader(sheet);
  return { standard: reader.read(), problems: reader.problems, present: true };
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
    const items = this.items(new Set(categories.entries.map((entry) => entry.name)));
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
    this.problem(row, column, `${unusable(value)}，暂按产品缺省 40、40、20 计算，公示暂不写入`, true);
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
      entries.set(known.id, { ...known, counted: isOn });
    }
    // A duty whose row was deleted is one the branch does not count.
    return defaultDuties.map((entry) => entries.get(entry.id) ?? { ...entry, counted: false });
  }

  /** @param categoryNames of the block above */
  private items(categoryNames: ReadonlySet<string>): {
    entries: readonly DailyItem[];
    layout: StandardLayout["items"];
  } {
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
      if (code === "") {
        if (this.text(row, at.title) !== "")
          this.problem(row, at.code, `项目“${this.text(row, at.title)}”没有代码，登记时选不到`, false);
        continue;
      }
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
      const monthCap = this.limit(row, at.monthCap, `代码“${code}”的月上限`);
      const yearCap = at.yearCap === undefined ? null : this.limit(row, at.yearCap, `代码“${code}”的年上限`);
      if (monthCap !== null && yearCap !== null && monthCap > yearCap)
        this.problem(row, at.monthCap, `代码“${code}”的月上限 ${plain(monthCap)} 大于年上限 ${plain(yearCap)}`, false);
      const suited = at.categories === undefined ? everybody : this.text(row, at.categories);
      const strange = categoriesOf(suited).filter((name) => name !== everybody && !categoryNames.has(name));
      if (at.categories !== undefined && strange.length > 0)
        this.problem(row, at.categories, `适用类别“${strange.join("、")}”不在上面的类别中`, false);
      entries.push({
        code,
        title: this.text(row, at.title),
        points: typeof points === "number" ? points : null,
        monthCap,
        yearCap,
        enabled: at.enabled === undefined || this.text(row, at.enabled) !== "否",
        categories: suited,
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
        yearCap: at.yearCap ?? null,
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
    this.problem(row, column, `每月上限${unusable(value)}，暂按产品缺省 ${defaultMonthCap} 计算`, false);
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
      if (entries.some((entry) => entry.grade === label))
        this.problem(row, grade, `等次“${label}”出现了两次，两行的比例会相加，请删去一行`, false);
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

  /** A limit of an item; blank = none. */
  private limit(row: number, column: number, what: string): number | null {
    const value = this.value(row, column);
    if (typeof value === "number" && value >= 0) return value;
    if (textOf(value) !== "") this.problem(row, column, `${what}${unusable(value)}，暂按不设上限计算`, false);
    return null;
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

function unusable(value: CellValue): string {
  if (textOf(value) === "") return "没有填写";
  return typeof value === "number" ? `“${plain(value)}”小于 0` : `“${textOf(value)}”不是可用的数字`;
}

/** A number as people write it: at most two decimals, no trailing zeros. */
function plain(value: number): string {
  return String(Math.round(value * 100) / 100);
}
