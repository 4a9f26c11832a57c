/**
 * The 达标创星 scorecard (decisions 24 and 25). The same maths as the live formulas of the written sheet, step by step,
 * so that both say the same: whoever changes one changes the other.
 */
import type { Outcome, Status } from "../model/outcome.ts";
import { severityWeight } from "../model/outcome.ts";
import {
  classOf,
  isRoundingSensitive,
  type Rounding,
  type StarThresholds,
  starOf,
  wuweiThresholds,
} from "../model/stars.ts";
import { catalogueIndex } from "../profiles/catalogue.ts";
import type { ProfileId } from "../profiles/profile.ts";
import {
  type CheckedRule,
  type ClerkItem,
  type Scorecard,
  type ScorecardArea,
  type ScorecardGroupId,
  type ScorecardItem,
  scorecardGroupIds,
} from "./checkup.ts";
import { areSampleWeights, type GroupWeights, groupTitles, groupWeights, weightsSum } from "./groups.ts";

export interface ScorecardRequest {
  readonly rules: readonly CheckedRule[];
  readonly outcomes: readonly Outcome[];
  /** The clerk's own weights; the sample weight stands where there is none. */
  readonly weights: ReadonlyMap<ScorecardGroupId, number>;
  /** 人工评分 by rule id, 0 to 100. */
  readonly manualScores: ReadonlyMap<string, number>;
  /** Lines the clerk has added to the written sheet: its formulas count them, so do we. */
  readonly clerkItems?: readonly ClerkItem[];
  readonly rounding: Rounding;
  readonly vetoes: readonly string[];
  readonly thresholds?: StarThresholds;
}

/** Groups, stars and classes are those of the Wuwei text under every profile. */
const scheme: ProfileId = "wuwei-star-2021";

type Counts = { [Key in Status]: number };

export function scorecardOf(request: ScorecardRequest): Scorecard {
  const { rounding, vetoes, thresholds = wuweiThresholds } = request;
  const weights = groupWeights(request.weights);
  const counts = countsByRule(request.outcomes);
  const required = request.rules.filter((checked) => checked.requiredBy !== null).sort(byGroupAndCatalogue);
  const items = withShareOfGroup(
    [
      ...required.flatMap((checked) => itemOf(checked, counts, request.manualScores)),
      ...(request.clerkItems ?? []).map(({ id, ...item }) => scoredItem({ rule: id, ...item })),
    ].sort((a, b) => groupIndex(a.group) - groupIndex(b.group)),
    weights,
  );
  const areas = scorecardGroupIds.map((id) => areaOf(id, items, required, counts, weights));
  const score = percentOf(areas, (area) => area.score);
  const low = percentOf(areas, (area) => area.low);
  const high = percentOf(areas, (area) => area.high);
  const stars = weightsAreWhole(weights) ? agreedStar({ score, low, high }, rounding, thresholds) : null;
  return {
    profile: scheme,
    sampleWeights: areSampleWeights(weights),
    score,
    low,
    high,
    coverage: weightedMean(
      areas,
      (area) => area.full,
      (area) => area.coverage,
    ),
    stars,
    class: stars === null ? null : classOf(stars),
    roundingSensitive: score !== null && isRoundingSensitive(score, thresholds),
    rounding,
    thresholds,
    areas,
    items,
    vetoes,
  };
}

function countsByRule(outcomes: readonly Outcome[]): Map<string, Counts> {
  const byRule = new Map<string, Counts>();
  for (const { rule, status } of outcomes) {
    let counts = byRule.get(rule);
    if (!counts) {
      counts = noCounts();
      byRule.set(rule, counts);
    }
    counts[status]++;
  }
  return byRule;
}

function noCounts(): Counts {
  return { met: 0, gap: 0, "not-applicable": 0, "cannot-judge": 0, "not-due": 0, "to-confirm": 0, error: 0 };
}

function byGroupAndCatalogue(a: CheckedRule, b: CheckedRule): number {
  return groupIndex(a.group) - groupIndex(b.group) || catalogueIndex(a.rule.id) - catalogueIndex(b.rule.id);
}

function groupIndex(id: ScorecardGroupId): number {
  return scorecardGroupIds.indexOf(id);
}

/** No item for a rule without weight, or whose subjects are all not applicable. */
function itemOf(
  { rule, severity, group }: CheckedRule,
  countsOf: ReadonlyMap<string, Counts>,
  manualScores: ReadonlyMap<string, number>,
): ScorecardItem[] {
  const weight = severityWeight(severity);
  const counts = countsOf.get(rule.id) ?? noCounts();
  const { met, gap } = counts;
  const cannotJudge = counts["cannot-judge"] + counts.error;
  if (weight === 0 || met + gap + cannotJudge + counts["to-confirm"] + counts["not-due"] === 0) return [];
  const manual = manualScores.get(rule.id) ?? null;
  return [scoredItem({ rule: rule.id, title: rule.text.title, group, weight, met, gap, cannotJudge, manual })];
}

function scoredItem(counted: Omit<ScorecardItem, "share" | "full" | "score" | "aux">): ScorecardItem {
  return { ...counted, ...shareOf(counted), full: null, score: null };
}

/** 得分率 and the auxiliary weights of one line; a manual score replaces what was counted. */
export function shareOf(
  counted: Pick<ScorecardItem, "weight" | "met" | "gap" | "cannotJudge" | "manual">,
): Pick<ScorecardItem, "share" | "aux"> {
  const { weight, met, gap, cannotJudge, manual } = counted;
  if (manual !== null) {
    const points = (weight * manual) / 100;
    return { share: manual / 100, aux: { low: points, high: points, decided: weight } };
  }
  const judged = met + gap + cannotJudge;
  if (judged === 0) return { share: null, aux: null };
  return {
    share: met + gap === 0 ? null : met / (met + gap),
    aux: {
      low: (weight * met) / judged,
      high: (weight * (met + cannotJudge)) / judged,
      decided: (weight * (met + gap)) / judged,
    },
  };
}

/** 折算满分 and 得分: the group's points go to its decided items by weight. */
function withShareOfGroup(items: readonly ScorecardItem[], weights: GroupWeights): ScorecardItem[] {
  const decidedWeight = new Map<ScorecardGroupId, number>();
  for (const item of items) {
    if (item.share !== null) decidedWeight.set(item.group, (decidedWeight.get(item.group) ?? 0) + item.weight);
  }
  return items.map((item) => {
    const total = decidedWeight.get(item.group);
    if (item.share === null || total === undefined) return item;
    const full = (weights[item.group] * item.weight) / total;
    return { ...item, full, score: full * item.share };
  });
}

/**
 * 达标, 未达标, 无法判定 are the sums of the group's items, as on the sheet; 待核 and 未到期 are counted over all its
 * required rules, those without weight included.
 */
function areaOf(
  id: ScorecardGroupId,
  allItems: readonly ScorecardItem[],
  required: readonly CheckedRule[],
  countsOf: ReadonlyMap<string, Counts>,
  weights: GroupWeights,
): ScorecardArea {
  const items = allItems.filter((item) => item.group === id);
  const full = weights[id];
  const countOf = (status: Status): number =>
    sum(required, ({ rule, group }) => (group === id ? (countsOf.get(rule.id)?.[status] ?? 0) : 0));
  const scored = items.filter((item) => item.score !== null);
  const applicable = sum(items, (item) => (item.aux ? item.weight : 0));
  const shareOfApplicable = (points: number): number | null => (applicable === 0 ? null : points / applicable);
  const low = shareOfApplicable(full * sum(items, ({ aux }) => aux?.low ?? 0));
  const high = shareOfApplicable(full * sum(items, ({ aux }) => aux?.high ?? 0));
  return {
    id,
    title: groupTitles[id],
    full,
    met: sum(items, (item) => item.met),
    gap: sum(items, (item) => item.gap),
    cannotJudge: sum(items, (item) => item.cannotJudge),
    toConfirm: countOf("to-confirm"),
    notDue: countOf("not-due"),
    score: scored.length === 0 ? null : sum(scored, (item) => item.score ?? 0),
    low,
    high,
    coverage: shareOfApplicable(sum(items, ({ aux }) => aux?.decided ?? 0)),
  };
}

/** Points of the groups that have a value, over what those groups could give, in hundredths. */
function percentOf(areas: readonly ScorecardArea[], points: (area: ScorecardArea) => number | null): number | null {
  const valued = areas.filter((area) => points(area) !== null);
  const full = sum(valued, (area) => area.full);
  return full === 0 ? null : (sum(valued, (area) => points(area) ?? 0) / full) * 100;
}

function weightedMean(
  areas: readonly ScorecardArea[],
  weight: (area: ScorecardArea) => number,
  value: (area: ScorecardArea) => number | null,
): number | null {
  const valued = areas.filter((area) => value(area) !== null);
  const total = sum(valued, weight);
  return total === 0 ? null : sum(valued, (area) => weight(area) * (value(area) ?? 0)) / total;
}

function weightsAreWhole(weights: GroupWeights): boolean {
  return Math.round(weightsSum(weights) * 1_000_000) === 100_000_000;
}

/** The star of the score when both ends of the interval give the same one; null = 待定. */
function agreedStar(
  { score, low, high }: { readonly score: number | null; readonly low: number | null; readonly high: number | null },
  rounding: Rounding,
  thresholds: StarThresholds,
): number | null {
  if (score === null || low === null || high === null) return null;
  return starOf(low, rounding, thresholds) === starOf(high, rounding, thresholds)
    ? starOf(score, rounding, thresholds)
    : null;
}

function sum<Entry>(entries: readonly Entry[], value: (entry: Entry) => number): number {
  return entries.reduce((total, entry) => total + value(entry), 0);
}
