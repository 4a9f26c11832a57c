/** The rows of the democratic appraisal (民主评议) by the year they belong to, and the grade each gives. */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import type { RosterFacts } from "../../facts/roster-facts.ts";
import { type Day, dayOf, yearOf } from "../../model/date.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import type { EntryOf } from "../../model/ledger-fields.ts";
import type { Answer } from "../../model/outcome.ts";
import { type Period, yearPeriod } from "../../model/period.ts";
import type { ShareCap } from "../../profiles/figures.ts";
import { absent, cannotJudge } from "../define.ts";
import { duePeriods } from "./periodic-meeting.ts";
import { normalText } from "./text-normal.ts";

export type Appraisal = EntryOf<"appraisal">;

/** By the year column, else the year of the sheet, else the date (trap F2.27); null when none of them tells. */
export function appraisalYearOf(entry: Appraisal): number | null {
  const year = fieldValue(entry.year);
  if (year !== undefined) return year;
  if (entry.stated) return yearOf(entry.stated.from);
  const date = fieldValue(entry.date);
  return date ? yearOf(date.from) : null;
}

export interface AppraisalYear {
  readonly year: Period;
  /** Rows of people, in sheet order. */
  readonly rows: readonly Appraisal[];
}

/** The rows of each year that the inspection asks about; years without a row are left out. */
export function appraisalYears(appraisal: EntryFacts<"appraisal">, period: Period, asOf: Day): AppraisalYear[] {
  const byYear = new Map<number, Appraisal[]>();
  for (const entry of appraisal.entries) {
    const year = appraisalYearOf(entry);
    if (year === null) continue;
    const known = byYear.get(year);
    if (known) known.push(entry);
    else byYear.set(year, [entry]);
  }
  return duePeriods("year", period, asOf).flatMap((year) => {
    const rows = byYear.get(yearOf(year.from));
    return rows ? [{ year: yearPeriod(yearOf(year.from)), rows }] : [];
  });
}

/** When no row tells its year, no yearly question can be answered. */
export function withoutYears(appraisal: EntryFacts<"appraisal">): Answer | null {
  if (appraisal.entries.some((entry) => appraisalYearOf(entry) !== null)) return null;
  return cannotJudge("branch", "missing-column", {
    message: "民主评议台账看不出是哪个年度的，补上年度或评议日期后可以检查。",
    evidence: [absent(appraisal.whole(), "年度列")],
    missing: { kind: "appraisal", field: "year" },
  });
}

/** 优秀党员, 优秀等次 and “优秀” are one grade; "" for a blank cell. */
export function gradeOf(entry: Appraisal): string {
  return normalText(fieldText(entry.grade)).replace(/["“”]|共产|党员|等次/g, "");
}

/** Rows that do not tell their year. */
export function undatedRows(appraisal: EntryFacts<"appraisal">): readonly Appraisal[] {
  return appraisal.entries.filter((entry) => appraisalYearOf(entry) === null);
}

/** The day on which a person's standing counts: the day of the appraisal, else the end of its year, never after today. */
export function appraisalDay(entry: Appraisal, asOf: Day): Day {
  const date = fieldValue(entry.date);
  const year = appraisalYearOf(entry);
  const day = date?.to ?? (year === null ? asOf : dayOf(year, 12, 31));
  return day < asOf ? day : asOf;
}

/** Of how many people the share of 优秀 is taken; two numbers when it cannot be told who is a full member. */
export function shareBase(
  cap: ShareCap,
  graded: readonly Appraisal[],
  roster: RosterFacts,
  day: Day,
): { readonly least: number; readonly most: number; readonly word: string } {
  if (cap.of === "appraised") return { least: graded.length, most: graded.length, word: "参评" };
  if (cap.of === "members") {
    const count = roster.onRosterOn(day).length;
    return { least: count, most: count, word: "党员总数" };
  }
  const { full, unknown } = roster.fullMembersOn(day);
  return { least: full.length, most: full.length + unknown.length, word: "正式党员" };
}
