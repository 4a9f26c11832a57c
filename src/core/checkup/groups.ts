/**
 * The seven groups of the 达标创星 scorecard (五个基本、两个作用), which rule belongs to which, and the sample weights
 * (decision 23). The annex with items and weights is not in the source text: the weights are 示例分值，非文件规定.
 */
import { type ScorecardGroupId, scorecardGroupIds } from "./checkup.ts";

export const groupTitles: { readonly [Id in ScorecardGroupId]: string } = {
  "basic-organisation": "基本组织",
  "basic-team": "基本队伍",
  "basic-activity": "基本活动",
  "basic-system": "基本制度",
  "basic-support": "基本保障",
  "fortress-role": "战斗堡垒作用",
  "vanguard-role": "先锋模范作用",
};

export type GroupWeights = { readonly [Id in ScorecardGroupId]: number };

/** They sum to 100. */
export const sampleWeights: GroupWeights = {
  "basic-organisation": 15,
  "basic-team": 20,
  "basic-activity": 15,
  "basic-system": 30,
  "basic-support": 10,
  "fortress-role": 5,
  "vanguard-role": 5,
};

export const sampleWeightsLabel = "示例分值，非文件规定";

/** The sample weights with the clerk's own in their place. */
export function groupWeights(own: ReadonlyMap<ScorecardGroupId, number>): GroupWeights {
  const weights: { [Id in ScorecardGroupId]: number } = { ...sampleWeights };
  for (const [id, weight] of own) weights[id] = weight;
  return weights;
}

export function weightsSum(weights: GroupWeights): number {
  return scorecardGroupIds.reduce((total, id) => total + weights[id], 0);
}

export function areSampleWeights(weights: GroupWeights): boolean {
  return scorecardGroupIds.every((id) => weights[id] === sampleWeights[id]);
}

/** By the first part of the rule id. */
const groupByPrefix: ReadonlyMap<string, ScorecardGroupId> = new Map<string, ScorecardGroupId>([
  ["org", "basic-organisation"],
  ["election", "basic-organisation"],
  ["committee", "basic-team"],
  ["roster", "basic-team"],
  ["develop", "basic-team"],
  ["relation", "basic-team"],
  ["dues", "basic-team"],
  ["discipline", "basic-team"],
  ["study", "basic-activity"],
  ["care", "basic-activity"],
  ["meetings", "basic-system"],
  ["party-day", "basic-system"],
  ["orglife", "basic-system"],
  ["talk", "basic-system"],
  ["appraisal", "basic-system"],
  ["attendance", "basic-system"],
  ["minutes", "basic-system"],
  ["report", "basic-system"],
  ["plan", "basic-system"],
  ["open", "basic-system"],
  // Whether the ledgers can be read at all is a matter of keeping records; decision 23 names no group for it.
  ["data", "basic-system"],
  ["facility", "basic-support"],
  ["funds", "basic-support"],
  ["archive", "basic-support"],
  ["rectify", "fortress-role"],
  // Rating and supervision go with the rectification they lead to; decision 23 names no group for them either.
  ["star", "fortress-role"],
  ["standard", "fortress-role"],
  ["supervise", "fortress-role"],
  ["role", "vanguard-role"],
  ["points", "vanguard-role"],
]);

/** Rules whose subject is another group's than that of their area: the set-up of the committee, for one. */
const groupOfException: ReadonlyMap<string, ScorecardGroupId> = new Map<string, ScorecardGroupId>([
  ["committee/required-at-seven", "basic-organisation"],
  ["committee/size-range", "basic-organisation"],
  ["committee/secretary-one", "basic-organisation"],
  ["committee/deputy-cap", "basic-organisation"],
  ["committee/role-coverage", "basic-organisation"],
  ["committee/no-committee-small-branch", "basic-organisation"],
  ["committee/members-are-full", "basic-organisation"],
  ["committee/secretary-party-age", "basic-organisation"],
  ["committee/vacancy-filled", "basic-organisation"],
  ["appraisal/unqualified-disposed", "basic-team"],
  ["role/brand", "fortress-role"],
  ["role/business-integration", "fortress-role"],
]);

/** Every rule has exactly one group. Throws for an id of no known area: that is a fault of the registry. */
export function groupOfRule(rule: string): ScorecardGroupId {
  const group = groupOfException.get(rule) ?? groupByPrefix.get(rule.slice(0, rule.indexOf("/")));
  if (!group) throw new Error(`no scorecard group for rule ${rule}`);
  return group;
}
