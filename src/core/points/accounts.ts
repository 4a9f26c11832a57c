/** The accounts of the members: what a quarter and a year add up to, by the register as it has to stand. */
import type { Facts } from "../facts/facts.ts";
import type { Person } from "../facts/roster-facts.ts";
import {
  addToMonth,
  type Day,
  dayOf,
  firstDayOfMonth,
  type Month,
  monthFrom,
  monthOf,
  monthParts,
  yearOf,
} from "../model/date.ts";
import { containsDay, type Period } from "../model/period.ts";
import { type MemberCategory, presentCategory, RegisteredCategories, unclassified } from "./categories.ts";
import { gradeShare, type YearGrades } from "./grades.ts";
import type { MemberPoints, YearPoints } from "./points.ts";
import { type KeptYear, noTotals, type Published } from "./published.ts";
import type { Register } from "./register.ts";
import type { RegisterSums } from "./register-sums.ts";
import { itemOf, type PointsProblem, type PointsStandard } from "./standard.ts";
import { twoDecimals } from "./two-decimals.ts";

export interface AccountsRequest {
  readonly facts: Facts;
  readonly standard: PointsStandard;
  readonly sums: RegisterSums;
  readonly grades: YearGrades;
  readonly published: Published;
  readonly quarter: Period;
  readonly register: Register;
}

export class Accounts {
  private readonly facts: Facts;
  private readonly standard: PointsStandard;
  private readonly sums: RegisterSums;
  private readonly grades: YearGrades;
  private readonly published: Published;
  private readonly quarter: Period;
  private readonly categories: RegisteredCategories;
  private readonly year: number;
  /** Membership of the quarter and of the year is taken on these days. */
  private readonly quarterDay: Day;
  private readonly yearDay: Day;

  constructor(private readonly request: AccountsRequest) {
    const { facts, standard, quarter } = request;
    this.facts = facts;
    this.standard = standard;
    this.sums = request.sums;
    this.grades = request.grades;
    this.published = request.published;
    this.quarter = quarter;
    this.categories = new RegisteredCategories(request.register.rows, standard);
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
    const months = quarterMonths(monthOf(this.quarter.from));
    const present = presentCategory(this.facts, this.standard, person, this.quarterDay);
    const category = this.categories.of(person.subject, months[0], months[2], present);
    const sum = this.sums.of(person.subject, months[0], months[2]);
    const { base, daily } = this.quarterParts(person.subject, months, category);
    const appraisal = this.quarterAppraisal(person, present);
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
      yearToDate: this.yearToDate(person.subject, category.label),
    };
  }

  private yearToDate(name: string, present: string): number | null {
    const first = monthFrom(this.year, 1);
    const last = monthOf(this.quarter.to);
    const sum = this.sums.of(name, first, last);
    if (sum.due === 0 && sum.rows === 0) return null;
    const { caps } = this.categories.of(name, first, last, present);
    const base = sum.due === 0 ? 0 : (caps.base * sum.done) / sum.due;
    const months = quartersOf(this.year).filter(([own]) => own <= last);
    const daily = months.reduce((total, own) => total + this.dailyOf(name, own), 0);
    return twoDecimals(base + clamp(daily, caps.daily));
  }

  /** Base and daily points as a notice has them; base is null when no duty applied. */
  private quarterParts(
    name: string,
    months: readonly [Month, Month, Month],
    { caps }: MemberCategory,
  ): { readonly base: number | null; readonly daily: number } {
    const { due, done } = this.sums.of(name, months[0], months[2]);
    return {
      base: due === 0 ? null : twoDecimals((caps.base * done) / due),
      daily: clamp(this.dailyOf(name, months), caps.daily),
    };
  }

  /** The appraisal closes the year: its points stand on the notice of the fourth quarter, by the limit of the year. */
  private quarterAppraisal(person: Person, present: string): number | null {
    if (!this.quarter.key.endsWith("Q4")) return null;
    const grade = this.grades.of(
      person,
      this.published.years.get(this.year)?.get(person.subject) ?? null,
      this.yearDay,
    );
    if (grade === "" || grade === "—") return null;
    const { caps } = this.categories.of(person.subject, monthFrom(this.year, 1), monthFrom(this.year, 12), present);
    return twoDecimals(gradeShare(this.standard, grade) * caps.appraisal);
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
      const category = presentCategory(this.facts, this.standard, person, this.yearDay);
      const line = this.yearPoints(person, person.subject, category, own, !isCurrent);
      (isCurrent ? present : gone).push(line);
    }
    for (const [name, own] of kept ?? []) {
      if (named.has(name)) continue;
      named.add(name);
      gone.push(this.yearPoints(null, name, own.category, own, true));
    }
    // Whoever was registered by the ledgers and has been taken off the roster since, before a year sheet was written.
    for (const { origin, month, name, category } of this.request.register.rows) {
      if (origin !== "generated" || month === null || monthParts(month).year !== this.year || named.has(name)) continue;
      named.add(name);
      gone.push(this.yearPoints(null, name, category, null, true));
    }
    return [...present, ...gone];
  }

  private yearPoints(
    person: Person | null,
    name: string,
    present: string,
    kept: KeptYear | null,
    left: boolean,
  ): YearPoints {
    const { due, done } = this.yearSum(name);
    const category = this.categories.of(name, monthFrom(this.year, 1), monthFrom(this.year, 12), present);
    const { caps } = category;
    const base = due === 0 ? null : (caps.base * done) / due;
    const months = quartersOf(this.year);
    const quarters = forEachQuarter(months, (own) => this.dailyOf(name, own));
    const quarterCategories = months.map((own) => this.categories.of(name, own[0], own[2], category.label));
    const registered = forEachQuarter(months, (own, index) => {
      const parts = this.quarterParts(name, own, quarterCategories[index] ?? category);
      return twoDecimals((parts.base ?? 0) + parts.daily);
    });
    const daily = clamp(
      quarters.reduce((sum, quarter) => sum + quarter, 0),
      caps.daily,
    );
    const grade = this.grades.of(person, kept, this.yearDay);
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
      quarters,
      quarterCategories,
      registered,
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

  /** By name in lower case: codes of the standard with a negative sum in the quarter, in the order of the standard. */
  private deductionCodes(): ReadonlyMap<string, readonly string[]> {
    const sums = new Map<string, Map<string, number>>();
    for (const row of this.request.register.rows) {
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

  /** Chinese: whose limits are an average, because the category changed within the year. */
  categoryChanges(yearMembers: readonly YearPoints[]): string[] {
    return yearMembers.flatMap(({ name, category }) => {
      if (category.shares.length < 2) return [];
      const months = category.shares.map(({ label, months }) => `${label} ${months} 个月`).join("、");
      return [`${name}本年登记类别有变：${months}，三项上限按月数加权平均；如是当时填错，请改“积分登记”的“类别”一栏。`];
    });
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

type Quarter = readonly [Month, Month, Month];

function quarterMonths(first: Month): Quarter {
  return [first, addToMonth(first, 1), addToMonth(first, 2)];
}

/** The quarters of a year. */
function quartersOf(year: number): readonly [Quarter, Quarter, Quarter, Quarter] {
  const first = monthFrom(year, 1);
  return [
    quarterMonths(first),
    quarterMonths(addToMonth(first, 3)),
    quarterMonths(addToMonth(first, 6)),
    quarterMonths(addToMonth(first, 9)),
  ];
}

function forEachQuarter(
  quarters: ReturnType<typeof quartersOf>,
  figure: (quarter: Quarter, index: number) => number,
): readonly [number, number, number, number] {
  const [first, second, third, fourth] = quarters;
  return [figure(first, 0), figure(second, 1), figure(third, 2), figure(fourth, 3)];
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
