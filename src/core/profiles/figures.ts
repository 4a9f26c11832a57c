/** The figures a profile may state, by parameter id of the catalogue, and how each statement is sourced. Types only. */
import type { Strength } from "../model/outcome.ts";

/** So many times in each period: once a quarter, twice a year. */
export interface Frequency {
  readonly times: number;
  readonly per: "month" | "quarter" | "half" | "semester" | "year";
}

/** Upper limit on the size of a branch; the texts differ in whom they count and whether the limit is included. */
export interface SizeLimit {
  readonly count: number;
  readonly inclusive: boolean;
  readonly of: "members" | "full-members";
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

/** Value type of each parameter that a rule can read. Ids as in the catalogue's matrix; combined rows are split. */
export interface FigureTypes {
  readonly "branch.min_full_members": number;
  readonly "branch.max_members": SizeLimit;
  readonly "group.min_members": number;
  readonly "group.min_full": number;
  readonly "committee.required_at": number;
  readonly "assembly.frequency": Frequency;
  readonly "committee.meeting_frequency": Frequency;
  readonly "group.meeting_frequency": Frequency;
  readonly "lecture.frequency": Frequency;
  readonly "partyday.frequency": Frequency;
  readonly "orglife.frequency": Frequency;
  /** Last month and day until which a yearly meeting may be held in the next year (decision 35). */
  readonly "orglife.grace": { readonly month: number; readonly day: number };
  /** Percent. */
  readonly "attendance.min_rate": number;
  readonly "develop.probation": { readonly months: number; readonly extensionMonths: number };
  /** Days before the end of probation. */
  readonly "roster.conversion_reminder_days": number;
  /** Years at admission. */
  readonly "develop.min_age": number;
  readonly "roster.required_fields": readonly string[];
  readonly "minutes.required_fields": readonly string[];
  readonly "dues.standard": DuesStandard;
  readonly "dues.unpaid_months": number;
  /** Unpaid months in a row from which a branch is reminded, and from which it is warned; fewer are a hint. */
  readonly "dues.arrears_levels": { readonly remind: number; readonly warn: number };
  /** Topics that name nothing (catalogue B.Y). */
  readonly "partyday.vague_topics": readonly string[];
  /** Days that must remain in a quarter at founding for its assembly to be due (decision 6). */
  readonly "assembly.founding_days": number;
}

export type FigureId = keyof FigureTypes;

/** One text's statement of a figure. */
export interface FigureStatement<Value> {
  readonly value: Value;
  readonly strength: Strength;
  /** Id in the table of articles; product defaults have `product`. */
  readonly source: string;
}

/** The figures in force for a checkup: a figure that no chosen profile states is absent. */
export type Figures = { readonly [Id in FigureId]?: FigureStatement<FigureTypes[Id]> };
