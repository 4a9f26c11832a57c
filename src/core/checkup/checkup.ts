/** The result of a checkup as plain data: what the reports, the command line and the pane show. Types only. */
import type { Facts } from "../facts/facts.ts";
import type { Outcome, Severity, Status } from "../model/outcome.ts";
import type { Rounding, StarThresholds } from "../model/stars.ts";
import type { RequiredBy, ResolvedProfile } from "../profiles/profile.ts";
import type { Rule } from "../rules/define.ts";
import type { SettingProblem, Settings } from "./settings.ts";

/** The seven groups of the Wuwei text (decision 23), in its order. */
export const scorecardGroupIds = [
  "basic-organisation",
  "basic-team",
  "basic-activity",
  "basic-system",
  "basic-support",
  "fortress-role",
  "vanguard-role",
] as const;

export type ScorecardGroupId = (typeof scorecardGroupIds)[number];

/** One rule as it took part in a checkup. */
export interface CheckedRule {
  readonly rule: Rule;
  /** Null when neither a chosen profile nor a national text nor common practice asks for it. */
  readonly requiredBy: RequiredBy | null;
  /** After strength and 通行做法 have been taken into account. */
  readonly severity: Severity;
  readonly group: ScorecardGroupId;
}

export type Summary = { readonly [Key in Status]: number };

/** A line the clerk has added to 分项评分 under one of the groups. */
export interface ClerkItem {
  /** `clerk:1`, `clerk:2` … in the order of the sheet. */
  readonly id: string;
  readonly title: string;
  readonly group: ScorecardGroupId;
  /** Above 0. */
  readonly weight: number;
  readonly met: number;
  readonly gap: number;
  readonly cannotJudge: number;
  /** 0 to 100, or null. */
  readonly manual: number | null;
}

/** One line of 分项评分: a required rule with weight whose subjects are not all not-applicable, or a clerk's own line. */
export interface ScorecardItem {
  /** Rule id, or the id of a `ClerkItem`. */
  readonly rule: string;
  readonly title: string;
  readonly group: ScorecardGroupId;
  /** 3, 2 or 1 (decision 24). */
  readonly weight: number;
  readonly met: number;
  readonly gap: number;
  readonly cannotJudge: number;
  /** 人工评分, 0 to 100, or null. It replaces the share. */
  readonly manual: number | null;
  /** 0 to 1; null when nothing is decided. */
  readonly share: number | null;
  /** 折算满分 and 得分; null when nothing is decided. */
  readonly full: number | null;
  readonly score: number | null;
  /** 下限权分, 上限权分 and 判定权分: the weight that is certain, possible and decided; null while no subject counts. */
  readonly aux: { readonly low: number; readonly high: number; readonly decided: number } | null;
}

export interface ScorecardArea {
  readonly id: ScorecardGroupId;
  readonly title: string;
  /** Weight of the group, out of 100 over all groups. */
  readonly full: number;
  readonly met: number;
  readonly gap: number;
  readonly cannotJudge: number;
  readonly toConfirm: number;
  readonly notDue: number;
  /** Null when nothing in the group is decided; likewise the three below. */
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Decided weight over applicable weight, 0 to 1. */
  readonly coverage: number | null;
}

export interface Scorecard {
  /** Profile whose groups and thresholds are used. */
  readonly profile: string;
  readonly sampleWeights: boolean;
  /** Unrounded, 0 to 100; null when nothing is decided. */
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly coverage: number | null;
  /** 0 to 5; null = 待定: low and high do not give the same star, or the weights do not sum to 100. */
  readonly stars: number | null;
  /** 先进候选 良好 一般 后进, or null with the stars. */
  readonly class: string | null;
  /** The star would differ after rounding to whole points. */
  readonly roundingSensitive: boolean;
  readonly rounding: Rounding;
  readonly thresholds: StarThresholds;
  readonly areas: readonly ScorecardArea[];
  readonly items: readonly ScorecardItem[];
  /** Vetoes stand beside the score, never inside it. */
  readonly vetoes: readonly string[];
}

export interface Checkup {
  readonly facts: Facts;
  readonly profile: ResolvedProfile;
  readonly rules: readonly CheckedRule[];
  /** Catalogue order, then subject. */
  readonly outcomes: readonly Outcome[];
  readonly summary: Summary;
  readonly scorecard: Scorecard;
  readonly settings: Settings;
  /** Settings that had no effect, and what was odd about them. */
  readonly problems: readonly SettingProblem[];
}
