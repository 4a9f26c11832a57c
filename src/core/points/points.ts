/**
 * Points of a quarter and of its year, from the register as it has to stand: the same figures as the live formulas of
 * 季度积分公示 and 年度积分核算, so that the add-in and the workbook can never tell two stories. Members stand in roster
 * order; nobody is ranked (decision 28).
 */
import type { Facts } from "../facts/facts.ts";
import type { Person } from "../facts/roster-facts.ts";
import { addDays, type Day, yearOf } from "../model/date.ts";
import { isClosed, type Period, periodContaining } from "../model/period.ts";
import type { ResolvedProfile } from "../profiles/profile.ts";
import type { Snapshot } from "../workbook/snapshot.ts";
import { Accounts } from "./accounts.ts";
import type { MemberCategory } from "./categories.ts";
import { YearGrades } from "./grades.ts";
import { mergeRegister } from "./merge-register.ts";
import { type KeptYear, type Published, type QuarterTotals, readPublished } from "./published.ts";
import type { Register } from "./register.ts";
import { RegisterSums } from "./register-sums.ts";
import { isCounted, type PointsProblem, type PointsStandard } from "./standard.ts";
import { readPointsStandard } from "./standard-reader.ts";

export interface PointsInput {
  readonly facts: Facts;
  readonly snapshot: Snapshot;
  /** A quarter; any other period stands for the quarter of its last day. */
  readonly period: Period;
  /** What a new standard starts with, and the figures of study and conflicts; without it the five categories alone. */
  readonly profile?: ResolvedProfile;
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
  /** Base and daily points from January to the end of the quarter, as the year sheet counts them; null = nothing to add up. */
  readonly yearToDate: number | null;
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
  /** As of each quarter; the category and limits its notice went by. */
  readonly quarterCategories: readonly MemberCategory[];
  /** Points of the four quarters without the appraisal, as each notice has them, by the register as it stands now. */
  readonly registered: readonly [number, number, number, number];
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
  /** Of a published quarter: members by name as the register has them without its 更正 rows. Empty without such rows. */
  readonly uncorrected: ReadonlyMap<string, MemberPoints>;
  readonly yearMembers: readonly YearPoints[];
  readonly standard: PointsStandard;
  /** True when the workbook has its own 积分标准. */
  readonly hasStandardSheet: boolean;
  readonly register: Register;
  readonly sums: RegisterSums;
  readonly published: Published;
  /** Chinese: grades beside records that people should look at, and changes of category; no judgement. */
  readonly remarks: readonly string[];
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
  const { profile } = input;
  const { standard, problems: standardProblems, present } = readPointsStandard(snapshot, profile);
  const published = readPublished(snapshot);
  const studyHours = profile?.figures["study.member_hours"]?.value ?? null;
  const register = mergeRegister({
    facts,
    snapshot,
    standard,
    quarter,
    published: published.quarters,
    keptNames: new Set([...published.years.values()].flatMap((members) => [...members.keys()])),
    studyHours,
  });
  const sums = new RegisterSums(register.rows, standard);
  const grades = new YearGrades(facts, yearOf(quarter.from), published, profile);
  const common = { facts, standard, grades, published, quarter };
  const accounts = new Accounts({ ...common, sums, register });
  const original = published.quarters.has(quarter.key) ? withoutCorrections(register) : null;
  const uncorrected =
    original === null
      ? []
      : new Accounts({
          ...common,
          sums: new RegisterSums(original.rows, standard),
          register: original,
        }).quarterMembers();
  const members = accounts.quarterMembers();
  const yearMembers = accounts.yearMembers();
  return {
    period: quarter,
    year: yearOf(quarter.from),
    members,
    uncorrected: new Map(uncorrected.map((member) => [member.name, member] as const)),
    yearMembers,
    standard,
    hasStandardSheet: present,
    register,
    sums,
    published,
    remarks: [...grades.conflicts(yearMembers), ...accounts.categoryChanges(yearMembers)],
    problems: [
      ...standardProblems,
      ...register.problems,
      ...(isCounted(standard, "study") ? studyProblems(facts) : []),
      ...grades.problems,
      ...accounts.problems(yearMembers),
    ],
  };
}

/** Null when there are none. */
function withoutCorrections(register: Register): Register | null {
  const rows = register.rows.filter((row) => row.part !== "更正");
  return rows.length === register.rows.length ? null : { ...register, rows };
}

function studyProblems(facts: Facts): PointsProblem[] {
  if (facts.others.study) return [];
  const text = "积分标准中学习学时已选计入，但工作簿里没有学习学时台账可核对，本次不计。";
  return [{ at: { sheet: "", range: "A1" }, text, blocksNotice: false }];
}
