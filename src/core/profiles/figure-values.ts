/** The shapes of figures that are more than a number or a list of words. Types only. */
export type { MonthDay, Semesters } from "../model/period.ts";
export type { StarThresholds } from "../model/stars.ts";

/** So many times in each period: once a quarter, twice a year. */
export interface Frequency {
  readonly times: number;
  readonly per: "month" | "quarter" | "half" | "semester" | "year";
}

/** So many trainings a year, or in a term of office. */
export interface TrainingDuty {
  readonly times: number;
  readonly per: "year" | "term";
}

/** Upper limit on the size of a branch; the texts differ in whom they count and whether the limit is included. */
export interface SizeLimit {
  readonly count: number;
  readonly inclusive: boolean;
  readonly of: "members" | "full-members";
}

/** A part of a whole, compared in whole numbers: denominator × a ≥ numerator × b, or > when not inclusive. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
  /** 不少于 = true, 超过 = false. */
  readonly inclusive: boolean;
}

/** At most this part of those counted: 3 × excellent ≤ 1 × counted. */
export interface ShareCap {
  readonly numerator: number;
  readonly denominator: number;
  readonly of: "full-members" | "members" | "appraised";
}

/** Both ends included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Members of a branch committee, the secretary included. */
export interface CommitteeSize {
  readonly from: number;
  /** More than this up to `to` is allowed but worth a note. */
  readonly usualTo: number;
  readonly to: number;
}

/** Years of office: usually, in villages and communities, and the longest that an approval may state. */
export interface TermYears {
  readonly usual: number;
  readonly community: number;
  readonly longest: number;
}

/** The fixed day of the theme Party day; null = any day, as long as it stays the same. */
export interface FixedDay {
  readonly dayOfMonth: number | null;
}

export interface Probation {
  readonly months: number;
  readonly extensionMonths: number;
}

/** Unpaid months in a row from which a branch is reminded, and from which it is warned; fewer are a hint. */
export interface ArrearsLevels {
  readonly remind: number;
  readonly warn: number;
}

/** Dues: the whole base times one rate (trap F2.24). Amounts in cents; `upTo` is inclusive, null = no upper end. */
export interface DuesBracket {
  readonly upTo: number | null;
  /** Rate in hundredths of a percent: 0.5 % = 50. */
  readonly rate: number;
}

export interface DuesStandard {
  readonly employed: readonly DuesBracket[];
  readonly retired: readonly DuesBracket[];
  /** Fixed monthly range in cents. */
  readonly farmer: { readonly from: number; readonly to: number };
  /** Students, laid-off and relief members: fixed cents a month. */
  readonly fixed: number;
}

/** Words that stand for one subject: a topic is covered when one of its words is found. */
export interface WordGroup {
  readonly title: string;
  readonly words: readonly string[];
}

/** A number that belongs to a name: 优秀 100. */
export interface NamedNumber {
  readonly name: string;
  readonly value: number;
}

/** The four classes of a rated branch, from the best down: 先进 良好 一般 后进. */
export type StarClasses = readonly [advanced: string, good: string, fair: string, behind: string];
