/**
 * Points of a quarter and of its year, from the register as it has to stand: the same figures as the live formulas of
 * 季度积分公示 and 年度积分核算, so that the add-in and the workbook can never tell two stories. Members stand in roster
 * order; nobody is ranked (decision 28).
 */
import type { Facts } from "../facts/facts.ts";
import type { Person } from "../facts/roster-facts.ts";
import {
  addDays,
  addToMonth,
  type Day,
  dayOf,
  firstDayOfMonth,
  type Month,
  monthFrom,
  monthOf,
  yearOf,
} from "../model/date.ts";
import { fieldValue } from "../model/field.ts";
import { containsDay, isClosed, type Period, periodContaining } from "../model/period.ts";
import { emptyCell, textOf } from "../reports/previous.ts";
import type { Snapshot } from "../workbook/snapshot.ts";
import { type KeptYear, noTotals, type Published, type QuarterTotals, readPublished } from "./published.ts";
import { type Register, RegisterSums, registerOf } from "./register.ts";
import {
  type Caps,
  type CategoryStandard,
  categoryStandard,
  itemOf,
  type PointsProblem,
  type PointsStandard,
  readPointsStandard,
} from "./standard.ts";

/** Shown where the roster names no category: nothing is invented about a person. */
export const unclassified = "未分类";

export interface PointsInput {
  readonly facts: Facts;
  readonly snapshot: Snapshot;
  /** A quarter; any other period stands for the quarter of its last day. */
  readonly period: Period;
}

/** The category of a member and the caps that come with it. */
export interface MemberCategory {
  /** As the roster names it, or 未分类. */
  readonly label: string;
  readonly caps: Caps;
  /** The row of the standard that gives the caps; null when they are stand-ins. */
  readonly standard: CategoryStandard | null;
}

export interface MemberPoints {
  readonly person: Person;
  /** `张一`, or `张一#1` where several people share the name. */
  readonly name: string;
  readonly category: string;
  readonly ownCategory: MemberCategory;
  readonly due: number;
  readonly done: number;
  /** Two decimals. Null = no duty applied: neutral, not 0. */
  readonly base: number | null;
  readonly daily: number;
  /** Null until the year has been appraised. */
  readonly appraisal: number | null;
  /** Null when there is nothing to add up: no duty, no daily row, no appraisal. */
  readonly total: number | null;
  /** Codes of the standard whose points sum up below 0 in the quarter. */
  readonly codes: readonly string[];
}

export interface YearPoints {
  /** Null for somebody the roster no longer names. */
  readonly person: Person | null;
  readonly name: string;
  readonly category: MemberCategory;
  /** No longer a member on the last day counted: kept below the others. */
  readonly left: boolean;
  readonly due: number;
  readonly done: number;
  /** Unrounded, as the formulas have it; null = “—”. */
  readonly base: number | null;
  /** Daily points of the four quarters, each month capped. */
  readonly quarters: readonly [number, number, number, number];
  readonly daily: number;
  /** 优秀 …, “—” for probationary members, "" while not appraised. */
  readonly grade: string;
  readonly appraisal: number | null;
  readonly total: number | null;
  /** Published totals, kept for ever. */
  readonly published: QuarterTotals;
  readonly kept: KeptYear | null;
}

export interface PointsResult {
  /** The quarter. */
  readonly period: Period;
  readonly year: number;
  readonly members: readonly MemberPoints[];
  readonly yearMembers: readonly YearPoints[];
  readonly standard: PointsStandard;
  /** True when the workbook has its own 积分标准. */
  readonly hasStandardSheet: boolean;
  readonly register: Register;
  readonly sums: RegisterSums;
  readonly published: Published;
  readonly problems: readonly PointsProblem[];
}

/** The latest quarter that is over on the base date. */
export function lastClosedQuarter(asOf: Day): Period {
  const current = periodContaining("quarter", asOf);
  return isClosed(current, asOf) ? current : periodContaining("quarter", addDays(current.from, -1));
}

/** Without a roster there are no members, and a problem says so. Never throws. */
export function pointsOf(input: PointsInput): PointsResult {
  const { facts, snapshot } = input;
  const quarter = input.period.kind === "quarter" ? input.period : periodContaining("quarter", input.period.to);
  const { standard, problems: standardProblems, present } = readPointsStandard(snapshot);
  const published = readPublished(snapshot);
  const register = registerOf({ facts, snapshot, standard, quarter, published: published.quarters });
  const sums = new RegisterSums(register.rows);
  const accounts = new Accounts(facts, standard, sums, published, quarter, register);
  const members = accounts.quarterMembers();
  const yearMembers = accounts.yearMembers();
  return {
    period: quarter,
    year: yearOf(quarter.from),
    members,
    yearMembers,
    standard,
    hasStandardSheet: present,
    register,
    sums,
    published,
    problems: [...standardProblems, ...register.problems, ...accounts.problems(yearMembers)],
  };
}

/** Excel's ROUND to two decimals: binary noise never decides. */
export function twoDecimals(value: number): number {
  return Math.round(Number((value * 100).toPrecision(15))) / 100;
}

/** Months of a quarter, oldest first. */
export function monthsOfQuarter(quarter: Period): readonly [Month, Month, Month] {
  const first = monthOf(quarter.from);
  return [first, addToMonth(first, 1), addToMonth(first, 2)];
}

/** Points a grade brings, before the cap: 0 to 1. A grade the standard does not name brings 0, as SUMIFS has it. */
export function gradeShare(standard: PointsStandard, grade: string): number {
  return standard.rates.reduce((sum, rate) => (rate.grade === grade ? sum + rate.share : sum), 0);
}

class Accounts {
  private readonly year: number;
  /** Membership of the quarter and of the year is taken on these days. */
  private readonly quarterDay: Day;
  private readonly yearDay: Day;

  constructor(
    private readonly facts: Facts,
    private readonly standard: PointsStandard,
    private readonly sums: RegisterSums,
    private readonly published: Published,
    private readonly quarter: Period,
    private readonly register: Register,
  ) {
    this.year = yearOf(quarter.from);
    this.quarterDay = earlier(quarter.to, facts.asOf);
    this.yearDay = earlier(dayOf(this.year, 12, 31), facts.asOf);
  }

  quarterMembers(): MemberPoints[] {
    const codes = this.deductionCodes();
    return (this.facts.roster?.onRosterOn(this.quarterDay) ?? []).map((person) =>
      this.memberPoints(person, codes.get(person.subject.toLowerCase()) ?? []),
    );
  }

  private memberPoints(person: Person, codes: readonly string[]): MemberPoints {
    const months = monthsOfQuarter(this.quarter);
    const category = this.categoryOf(person, this.quarterDay);
    const sum = this.sums.of(person.subject, months[0], months[2]);
    const base = sum.due === 0 ? null : twoDecimals((category.caps.base * sum.done) / sum.due);
    const daily = clamp(this.dailyOf(person.subject, months), category.caps.daily);
    const appraisal = this.quarterAppraisal(person, category);
    const isNeutral = base === null && appraisal === null && sum.rows === 0;
    return {
      person,
      name: person.subject,
      category: category.label,
      ownCategory: category,
      due: sum.due,
      done: sum.done,
      base,
      daily,
      appraisal,
      total: isNeutral ? null : twoDecimals((base ?? 0) + daily + (appraisal ?? 0)),
      codes,
    };
  }

  /** The appraisal closes the year: its points stand on the notice of the fourth quarter. */
  private quarterAppraisal(person: Person, category: MemberCategory): number | null {
    if (!this.quarter.key.endsWith("Q4")) return null;
    const grade = this.gradeOf(person, this.published.years.get(this.year)?.get(person.subject) ?? null);
    return grade === "" || grade === "—"
      ? null
      : twoDecimals(gradeShare(this.standard, grade) * category.caps.appraisal);
  }

  yearMembers(): YearPoints[] {
    const { roster } = this.facts;
    const kept = this.published.years.get(this.year);
    const present: YearPoints[] = [];
    const gone: YearPoints[] = [];
    const named = new Set<string>();
    const current = new Set(roster?.onRosterOn(this.yearDay) ?? []);
    for (const person of roster?.people ?? []) {
      const own = kept?.get(person.subject) ?? null;
      const sum = this.yearSum(person.subject);
      const isCurrent = current.has(person);
      if (!isCurrent && own === null && sum.due === 0 && sum.rows === 0) continue;
      named.add(person.subject);
      const line = this.yearPoints(person, person.subject, this.categoryOf(person, this.yearDay), own, !isCurrent);
      (isCurrent ? present : gone).push(line);
    }
    for (const [name, own] of kept ?? []) {
      if (!named.has(name)) gone.push(this.yearPoints(null, name, this.categoryNamed(own.category), own, true));
    }
    return [...present, ...gone];
  }

  private yearPoints(
    person: Person | null,
    name: string,
    category: MemberCategory,
    kept: KeptYear | null,
    left: boolean,
  ): YearPoints {
    const { due, done } = this.yearSum(name);
    const { caps } = category;
    const base = due === 0 ? null : (caps.base * done) / due;
    const quarters = [1, 2, 3, 4].map((number) => {
      const first = monthFrom(this.year, number * 3 - 2);
      return this.dailyOf(name, [first, addToMonth(first, 1), addToMonth(first, 2)]);
    });
    const [first = 0, second = 0, third = 0, fourth = 0] = quarters;
    const daily = clamp(first + second + third + fourth, caps.daily);
    const grade = person ? this.gradeOf(person, kept) : textOf(kept?.grade);
    const appraisal = grade === "" || grade === "—" ? null : gradeShare(this.standard, grade) * caps.appraisal;
    const full = caps.daily + (base === null ? 0 : caps.base) + (grade === "—" ? 0 : caps.appraisal);
    return {
      person,
      name,
      category,
      left,
      due,
      done,
      base,
      quarters: [first, second, third, fourth],
      daily,
      grade,
      appraisal,
      total: full === 0 ? null : (((base ?? 0) + daily + (appraisal ?? 0)) / full) * 100,
      published: kept?.totals ?? noTotals,
      kept,
    };
  }

  private yearSum(name: string): { due: number; done: number; rows: number } {
    return this.sums.of(name, monthFrom(this.year, 1), monthFrom(this.year, 12));
  }

  /** Each month counts up to its cap; deductions are not limited. */
  private dailyOf(name: string, months: readonly Month[]): number {
    return months.reduce(
      (sum, month) => sum + Math.min(this.standard.monthCap, this.sums.of(name, month, month).points),
      0,
    );
  }

  /** What stands on the sheet, else “—” for a probationary member: no grade is given during probation. */
  private gradeOf(person: Person, kept: KeptYear | null): string {
    const stated = textOf(kept?.grade ?? emptyCell).trim();
    const isProbationary = this.facts.roster?.memberTypeOn(person, this.yearDay) === "probationary";
    if (isProbationary) return stated === "" ? "—" : stated;
    // Our own dash of an earlier run falls away once the member has become a full one this year.
    const converted = fieldValue(person.record.fullMemberOn);
    const isNew = converted !== undefined && yearOf(converted.from) === this.year;
    return stated === "—" && isNew ? "" : stated;
  }

  private categoryOf(person: Person, day: Day): MemberCategory {
    const stated = fieldValue(person.record.pointsCategory);
    if (stated !== undefined) return this.categoryNamed(stated);
    // The roster itself says that a member is floating; anything else would be a guess about a person.
    return this.facts.roster?.standingOn(person, day) === "floating"
      ? this.categoryNamed("流动")
      : this.categoryNamed(unclassified);
  }

  private categoryNamed(label: string): MemberCategory {
    const standard = categoryStandard(this.standard, label);
    const caps = (standard ?? this.standard.categories[0])?.caps ?? { base: 0, daily: 0, appraisal: 0 };
    return { label: label === "" ? unclassified : label, caps, standard };
  }

  /** By name in lower case: codes of the standard with a negative sum in the quarter, in the order of the standard. */
  private deductionCodes(): ReadonlyMap<string, readonly string[]> {
    const sums = new Map<string, Map<string, number>>();
    for (const row of this.register.rows) {
      if (row.month === null || row.points === null || !containsDay(this.quarter, firstDayOfMonth(row.month))) continue;
      const code = itemOf(this.standard, row.code)?.code;
      if (code === undefined) continue;
      const name = row.name.toLowerCase();
      const own = sums.get(name) ?? new Map<string, number>();
      sums.set(name, own.set(code, (own.get(code) ?? 0) + row.points));
    }
    const order = this.standard.items.map((item) => item.code);
    return new Map([...sums].map(([name, own]) => [name, order.filter((code) => (own.get(code) ?? 0) < 0)] as const));
  }

  problems(yearMembers: readonly YearPoints[]): PointsProblem[] {
    const { roster } = this.facts;
    if (!roster) {
      const text = "没有找到党员花名册，积分各表暂不能计算；请补上花名册后再试。";
      return [{ at: { sheet: "", range: "A1" }, text, blocksNotice: true }];
    }
    const found: PointsProblem[] = [];
    const report = (text: string): void => {
      found.push({ at: roster.caption("pointsCategory"), text, blocksNotice: false });
    };
    const standIn = this.standard.categories[0]?.name ?? "";
    const open = yearMembers.filter((member) => member.person !== null && member.category.label === unclassified);
    if (open.length > 0) {
      const what = roster.has("pointsCategory") ? "积分类别没有填写或没有看懂" : "名册没有“积分类别”一列";
      report(
        `${what}，${namesOf(open)} ${open.length} 名党员列为“${unclassified}”，暂按“${standIn}”的上限计算，公示的类别写“—”；请在名册补上积分类别。`,
      );
    }
    const missing = yearMembers.filter(
      (member) => member.category.standard === null && member.category.label !== unclassified,
    );
    if (missing.length > 0)
      report(`${namesOf(missing)}的积分类别不在“积分标准”中，暂按“${standIn}”的上限计算，公示的类别写“—”；请核对。`);
    const unknown = yearMembers.filter(
      (member) =>
        member.grade !== "" && member.grade !== "—" && !this.standard.rates.some((rate) => rate.grade === member.grade),
    );
    if (unknown.length > 0) report(`${namesOf(unknown)}的评议等次不在“积分标准”中，评议积分按 0 计，请核对。`);
    const doubtful = roster.people.filter((person) => roster.standingOn(person, this.quarterDay) === "unknown");
    if (doubtful.length > 0) {
      const names = doubtful.map((person) => ({ name: person.subject }));
      report(`${namesOf(names)}的组织关系变动没有日期，未列入公示，请在名册补上日期。`);
    }
    return found;
  }
}

function namesOf(members: readonly { readonly name: string }[]): string {
  const names = members.slice(0, 5).map((member) => member.name);
  return names.join("、") + (members.length > 5 ? " 等" : "");
}

function clamp(value: number, cap: number): number {
  return Math.max(0, Math.min(cap, value));
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}
