/**
 * The pieces the live formulas of the points sheets are made of: references to the other points sheets by their present
 * names, sums over the register, caps of the standard. Nothing newer than Excel 2007, nothing volatile.
 */
import { addToMonth, type Month, monthParts } from "../model/date.ts";
import { quotedSheet } from "../model/place.ts";
import type { CategoryShare, MemberCategory } from "../points/categories.ts";
import type { PointsResult } from "../points/points.ts";
import { type PointsStandard, type StandardRanges, standardRanges } from "../points/standard.ts";
import type { Snapshot } from "../workbook/snapshot.ts";
import { sheetNames, tabName } from "./sheet-names.ts";
import type { SheetRequest } from "./sheet-plan.ts";

/** What the writers of the points sheets take. */
export interface PointsSheetRequest extends SheetRequest {
  readonly points: PointsResult;
}

export type CapPart = "base" | "daily" | "appraisal";

/** The column of the register that counts: 分值 up to the limits of the items. */
export const countedColumn = "Q";
export const registerCategoryColumn = "O";

/** A stretch of months; `until` is the first month after it. */
export interface MonthStretch {
  readonly from: Month;
  readonly until: Month;
}

export class PointsFormulas {
  readonly ranges: StandardRanges;
  private readonly register: string;
  private readonly year: string;
  private readonly notice: string;

  constructor(
    snapshot: Snapshot,
    private readonly standard: PointsStandard,
  ) {
    const quoted = (name: (typeof sheetNames)[keyof typeof sheetNames]): string => quotedSheet(tabName(snapshot, name));
    this.ranges = standardRanges(standard);
    this.register = quoted(sheetNames.pointsRegister);
    this.year = quoted(sheetNames.pointsYear);
    this.notice = quoted(sheetNames.pointsNotice);
  }

  /** A whole column of the register: `积分登记!$I:$I`. */
  registerColumn(column: string): string {
    return `${this.register}!$${column}:$${column}`;
  }

  yearColumn(column: string): string {
    return `${this.year}!$${column}:$${column}`;
  }

  noticeColumn(column: string): string {
    return `${this.notice}!$${column}:$${column}`;
  }

  /** The name cells of 年度积分核算, for a list to choose from. */
  yearNames(first: number, last: number): string {
    return `${this.year}!$B$${first}:$B$${last}`;
  }

  /** Sum of a register column over the months of a name; `until` is the first month after them. */
  registerSum(column: string, nameCell: string, from: Month, until: Month): string {
    const month = this.registerColumn("B");
    return `SUMIFS(${this.registerColumn(column)},${this.registerColumn("C")},${nameCell},${month},">="&${dateOf(from)},${month},"<"&${dateOf(until)})`;
  }

  /** Number of generated rows of a name in a stretch of months, of one category or of all. */
  registeredMonths(nameCell: string, { from, until }: MonthStretch, category: string | null): string {
    const month = this.registerColumn("B");
    const rows = `${this.registerColumn("C")},${nameCell},${this.registerColumn("D")},"基础",${month},">="&${dateOf(from)},${month},"<"&${dateOf(until)}`;
    return category === null
      ? `COUNTIFS(${rows})`
      : `COUNTIFS(${rows},${this.registerColumn(registerCategoryColumn)},${category})`;
  }

  /** Sum of a column of the register over months, of everybody. */
  registerTotal(column: string, { from, until }: MonthStretch): string {
    const month = this.registerColumn("B");
    return `SUMIFS(${this.registerColumn(column)},${month},">="&${dateOf(from)},${month},"<"&${dateOf(until)})`;
  }

  /** Daily points of one month, up to the monthly cap. */
  monthDaily(nameCell: string, month: Month): string {
    return `MIN(${this.ranges.monthCap},${this.registerSum(countedColumn, nameCell, month, addToMonth(month, 1))})`;
  }

  /** Daily points of three months. */
  quarterDaily(nameCell: string, first: Month): string {
    return [0, 1, 2].map((step) => this.monthDaily(nameCell, addToMonth(first, step))).join("+");
  }

  /**
   * A cap by the official category in a cell; stand-ins and caps that cannot be used stand there as figures. Of a member
   * whose category changed within the stretch: the average by the months of the register.
   */
  capByCategory(
    category: MemberCategory,
    part: CapPart,
    categoryCell: string,
    nameCell: string,
    stretch: MonthStretch,
  ): string {
    const { shares } = category;
    const [only, second] = shares;
    if (only === undefined || second === undefined) return this.capOfShare(category, part, categoryCell);
    const all = this.registeredMonths(nameCell, stretch, null);
    const earlier = shares.slice(0, -1).map((share) => {
      const label = quotedText(share.label);
      return { cap: this.capOfShare(share, part, label), months: this.registeredMonths(nameCell, stretch, label) };
    });
    const latest = shares.at(-1) ?? only;
    // Rows without a category belong to the latest one.
    const rest = [all, ...earlier.map(({ months }) => months)].join("-");
    const sum = earlier.map(({ cap, months }) => `${cap}*${months}`).join("+");
    return `((${sum}+${this.capOfShare(latest, part, quotedText(latest.label))}*(${rest}))/${all})`;
  }

  private capOfShare(
    { standard, caps }: Pick<CategoryShare, "standard" | "caps">,
    part: CapPart,
    label: string,
  ): string {
    return standard?.sound === true && this.ranges.categoryNames !== ""
      ? this.capCells(part, label)
      : String(caps[part]);
  }

  /** The cells of the standard themselves, whether they can be used or not. */
  capCells(part: CapPart, categoryCell: string): string {
    return `SUMIFS(${this.ranges[part]},${this.ranges.categoryNames},${categoryCell})`;
  }

  /** A cap by the public name of the category in a cell. */
  capByPublicName(category: MemberCategory, part: CapPart, publicNameCell: string): string {
    const { standard, shares } = category;
    // An official name may tell what a public sheet must not: an average stands there as a figure.
    return shares.length < 2 && standard?.sound === true && standard.publicNameWritten && this.ranges.publicNames !== ""
      ? `INDEX(${this.ranges[part]},MATCH(${publicNameCell},${this.ranges.publicNames},0))`
      : String(category.caps[part]);
  }

  /** Share of the appraisal cap that a grade brings. */
  gradeShare(gradeCell: string): string {
    if (this.ranges.rates !== "") return `SUMIFS(${this.ranges.rates},${this.ranges.grades},${gradeCell})`;
    const table = this.standard.rates.map((rate) => `${quotedText(rate.grade)},${rate.share}`).join(";");
    return `IFERROR(VLOOKUP(${gradeCell},{${table}},2,FALSE),0)`;
  }
}

/** A text as formulas have it: `"在职"`. */
export function quotedText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A month as formulas compare it: `DATE(2026,7,1)`. */
export function dateOf(month: Month): string {
  const { year, month: number } = monthParts(month);
  return `DATE(${year},${number},1)`;
}
