/**
 * The grade of the yearly appraisal (民主评议) of each member, and what people should look at beside an 优秀 (trap F6.67): a
 * prompt to verify, never a change of the grade or of the points.
 */
import type { Facts } from "../facts/facts.ts";
import type { Person } from "../facts/roster-facts.ts";
import { type Day, yearOf } from "../model/date.ts";
import { fieldText, fieldValue } from "../model/field.ts";
import { yearPeriod } from "../model/period.ts";
import { placeText } from "../model/place.ts";
import type { ResolvedProfile } from "../profiles/profile.ts";
import { textOf } from "../reports/previous.ts";
import { ConflictFinder } from "../rules/shared/appraisal-conflicts.ts";
import { type Appraisal, appraisalYearOf, gradeOf } from "../rules/shared/appraisal-records.ts";
import type { YearPoints } from "./points.ts";
import type { KeptYear, Published } from "./published.ts";
import type { PointsProblem, PointsStandard } from "./standard.ts";

const dash = "—";
export const excellent = "优秀";

/** Points a grade brings, before the cap: 0 to 1. A grade the standard does not name brings 0, as SUMIFS has it. */
export function gradeShare(standard: PointsStandard, grade: string): number {
  return standard.rates.reduce((sum, rate) => (rate.grade === grade ? sum + rate.share : sum), 0);
}

export class YearGrades {
  readonly problems: readonly PointsProblem[];
  /** By subject: the one grade the appraisal ledger gives in the year. */
  private readonly ledger = new Map<string, { readonly grade: string; readonly row: Appraisal }>();

  constructor(
    private readonly facts: Facts,
    private readonly year: number,
    published: Published,
    private readonly profile: ResolvedProfile | undefined,
  ) {
    const problems: PointsProblem[] = [];
    const report = (row: Appraisal, text: string): void => {
      problems.push({ at: row.place, text, blocksNotice: false });
    };
    const doubled = new Set<string>();
    for (const row of facts.others.appraisal?.entries ?? []) {
      const grade = gradeOf(row);
      if (appraisalYearOf(row) !== year || grade === "") continue;
      const found = facts.roster?.find(fieldText(row.name));
      if (found?.kind !== "person") continue;
      const { subject } = found.person;
      const known = this.ledger.get(subject);
      if (known && known.grade !== grade) {
        doubled.add(subject);
        report(
          row,
          `${placeText(row.place)}：${subject}${year}年度的评议等次有两个（${known.grade}、${grade}），没有采用，请核对。`,
        );
      } else if (!known) this.ledger.set(subject, { grade, row });
    }
    for (const subject of doubled) this.ledger.delete(subject);
    for (const [subject, { grade, row }] of this.ledger) {
      const typed = textOf(published.years.get(year)?.get(subject)?.grade).trim();
      if (typed !== "" && typed !== dash && typed !== grade)
        report(
          row,
          `年度积分核算中${subject}的等次是“${typed}”，${placeText(row.place)}是“${grade}”，按民主评议台账写入，请核对。`,
        );
    }
    this.problems = problems;
  }

  /** By the appraisal ledger, else as the clerk has chosen; “—” for a probationary member: no grade in probation. */
  of(person: Person | null, kept: KeptYear | null, day: Day): string {
    const typed = textOf(kept?.grade).trim();
    if (!person) return typed;
    const stated = this.ledger.get(person.subject)?.grade ?? typed;
    if (this.facts.roster?.memberTypeOn(person, day) === "probationary") return stated === "" ? dash : stated;
    // Our own dash of an earlier run falls away once the member has become a full one this year.
    const converted = fieldValue(person.record.fullMemberOn);
    const isNew = converted !== undefined && yearOf(converted.from) === this.year;
    return stated === dash && isNew ? "" : stated;
  }

  /** Chinese, one line for each 优秀 beside arrears or unexcused absences of the same year. */
  conflicts(members: readonly YearPoints[]): string[] {
    const { roster, dues, meetings, asOf } = this.facts;
    const figures = this.profile?.figures;
    const arrears = figures?.["appraisal.conflict_arrears_months"]?.value;
    const absences = figures?.["appraisal.conflict_absences"]?.value;
    const unexcused = figures?.["words.unexcused"]?.value;
    if (!roster || arrears === undefined || absences === undefined || unexcused === undefined) return [];
    const finder = new ConflictFinder({
      roster,
      dues,
      meetings,
      asOf,
      year: yearPeriod(this.year),
      limits: { arrears, absences },
      unexcused,
    });
    return members.flatMap(({ person, name, grade }) => {
      if (!person || grade !== excellent) return [];
      // Measures of discipline stand in the checkup; this sheet is printed and passed round.
      const words = finder
        .of(person)
        .map((conflict) => (conflict.about === "discipline" ? "有名册登记的情况需要核实" : conflict.words));
      return words.length === 0 ? [] : [`请核实：${name}评为优秀，同一年${words.join("，")}；等次和积分没有改动。`];
    });
  }
}
