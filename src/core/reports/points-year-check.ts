/**
 * 核对 of 年度积分核算: every member's kept quarter totals against the notice on the wall and against the register as it is
 * now, by live formula and with what the formula says now.
 */
import { addToMonth } from "../model/date.ts";
import type { YearPoints } from "../points/points.ts";
import { noTotals, type QuarterTotals, quarterCaptions } from "../points/published.ts";
import { twoDecimals } from "../points/two-decimals.ts";
import {
  type CapPart,
  type MonthStretch,
  type PointsFormulas,
  type PointsSheetRequest,
  quotedText,
} from "./points-formulas.ts";
import type { NoticeLine } from "./points-notice-lines.ts";
import { type CellContent, formula } from "./sheet-builder.ts";

/** Half a hundredth of a point more than rounding can make. */
const tolerance = 0.0075;

/** Something the check column may say about a member: by formula, and what it says now ("" = nothing). */
interface Finding {
  readonly test: string;
  readonly words: string;
  readonly value: string;
}

/** The notice as this workbook will hold it: its quarter and what it shows for each name. */
export interface NoticeOnSheet {
  /** 1 to 4, of the year of this sheet. */
  readonly quarter: number;
  readonly totals: ReadonlyMap<string, number | null>;
}

export interface YearRequest extends PointsSheetRequest {
  /** By year and 姓名, as they have to be kept. */
  readonly totals: ReadonlyMap<number, ReadonlyMap<string, QuarterTotals>>;
  /** Null when there is none for this year. */
  readonly notice: NoticeOnSheet | null;
}

export class YearCheck {
  private readonly own: ReadonlyMap<string, QuarterTotals>;

  constructor(
    private readonly request: YearRequest,
    private readonly formulas: PointsFormulas,
    /** The year. */
    private readonly stretch: MonthStretch,
  ) {
    this.own = request.totals.get(request.points.year) ?? new Map();
  }

  /** As they have to be kept. */
  totalsOf(member: YearPoints): QuarterTotals {
    return this.own.get(member.name) ?? noTotals;
  }

  /** Limits, categories, the notice on the wall, then each published quarter against the register as it is now. */
  of(member: YearPoints, row: number): CellContent {
    const { category } = member;
    const hasCells = this.formulas.ranges.categoryNames !== "";
    const isSingle = category.shares.length < 2;
    // The cells themselves, not the stand-ins: this is where limits that do not sum to 100 are seen.
    const caps = (["base", "daily", "appraisal"] as const).map((part) =>
      isSingle && hasCells && category.standard !== null
        ? this.formulas.capCells(part, `$C${row}`)
        : this.formulas.capByCategory(category, part, `$C${row}`, `$B${row}`, this.stretch),
    );
    const isBad = isSingle && hasCells && category.standard?.sound === false;
    const named = this.formulas.registeredMonths(`$B${row}`, this.stretch, '"?*"');
    const known = category.shares.map(({ label }) =>
      this.formulas.registeredMonths(`$B${row}`, this.stretch, quotedText(label)),
    );
    const notice = this.onNotice(member, row);
    const quarters = this.quarters(member, row);
    const shown =
      [
        isBad ? "类别上限有误" : "",
        category.strange > 0 ? "登记类别请核对" : "",
        notice?.value ?? "",
        ...quarters.map(({ value }) => value),
      ].find((value) => value !== "") ?? "";
    const settled = quarters.length > 0 ? "一致" : "";
    let text = `"${settled}"`;
    for (const part of [...quarters].reverse()) text = `IF(${part.test},"${part.words}",${text})`;
    if (notice) text = `IF(${notice.test},"${notice.words}",${text})`;
    return formula(
      `IF($B${row}="","",IF(ROUND(${caps.join("+")},6)<>100,"类别上限有误",` +
        `IF(${named}<>${known.join("+")},"登记类别请核对",${text})))`,
      shown === "" ? settled : shown,
    );
  }

  /** The total kept here against the one on the notice that stands. */
  private onNotice(member: YearPoints, row: number): Finding | null {
    const { notice } = this.request;
    if (notice === null) return null;
    const words = "与公示不一致";
    const cell = `$${"OPQR".charAt(notice.quarter - 1)}${row}`;
    const names = this.formulas.noticeColumn("B");
    const posted = `SUMIFS(${this.formulas.noticeColumn("G")},${names},$B${row})`;
    const total = this.totalsOf(member)[notice.quarter - 1] ?? null;
    const shown = notice.totals.get(member.name);
    const differs = total !== null && shown !== undefined && Math.abs(total - (shown ?? 0)) >= 0.05;
    return {
      test: `IF(AND(ISNUMBER(${cell}),COUNTIF(${names},$B${row})>0),ABS(${cell}-${posted})>=0.05,FALSE)`,
      words,
      value: differs ? words : "",
    };
  }

  /** Each published quarter against its months in the register: what a correction has changed since. */
  private quarters(member: YearPoints, row: number): Finding[] {
    return this.totalsOf(member).flatMap((total, index): Finding[] => {
      if (total === null) return [];
      const from = addToMonth(this.stretch.from, index * 3);
      const stretch = { from, until: addToMonth(from, 3) };
      const sum = (letter: string): string => this.formulas.registerSum(letter, `$B${row}`, from, stretch.until);
      const cap = (part: CapPart): string =>
        this.formulas.capByCategory(
          member.quarterCategories[index] ?? member.category,
          part,
          `$C${row}`,
          `$B${row}`,
          stretch,
        );
      const months =
        `ROUND(${cap("base")}*${sum("H")}/MAX(1,${sum("G")}),2)+` +
        `MAX(0,MIN(${cap("daily")},$${"GHIJ".charAt(index)}${row}))`;
      const published = `$${"OPQR".charAt(index)}${row}`;
      const words = `${quarterCaptions[index] ?? ""}登记有变`;
      const registered = member.registered[index] ?? 0;
      // The appraisal stands on the notice of the fourth quarter, unless that was written before it was held.
      const isLast = index === 3;
      const withAppraisal = registered + twoDecimals(member.appraisal ?? 0);
      const differs =
        Math.abs(total - registered) >= tolerance && !(isLast && Math.abs(total - withAppraisal) < tolerance);
      const difference = `ABS(${published}-(${months}))>=${tolerance}`;
      return [
        {
          test: isLast
            ? `AND(${difference},ABS(${published}-(${months})-ROUND(N($M${row}),2))>=${tolerance})`
            : difference,
          words,
          value: differs ? words : "",
        },
      ];
    });
  }
}

/** What the notice will show for each name, when this run writes it or an earlier one did. */
export function noticeOnSheet(quarter: number, lines: readonly NoticeLine[]): NoticeOnSheet {
  // A masked name is not found by the formulas either.
  return {
    quarter,
    totals: new Map(
      lines.filter((line) => line.display === line.member.name).map((line) => [line.member.name, line.total] as const),
    ),
  };
}
