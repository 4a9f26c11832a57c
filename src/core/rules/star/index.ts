/** The rules of the area star, in any order: the registry puts them into that of the catalogue. */
import type { Rule } from "../define.ts";
import { annualCycle } from "./annual-cycle.ts";
import { backwardConsequences } from "./backward-consequences.ts";
import { classByTier } from "./class-by-tier.ts";
import { improvementPlan } from "./improvement-plan.ts";
import { ledgerDeadline } from "./ledger-deadline.ts";
import { linkedDebrief } from "./linked-debrief.ts";
import { planQuota } from "./plan-quota.ts";
import { progressShare } from "./progress-share.ts";
import { ratingDeadline } from "./rating-deadline.ts";
import { rectificationAcceptance } from "./rectification-acceptance.ts";
import { rewardAdvanced } from "./reward-advanced.ts";
import { scorecardComplete } from "./scorecard-complete.ts";
import { tierByScore } from "./tier-by-score.ts";
import { twoYearsBackward } from "./two-years-backward.ts";

export const starRules: readonly Rule[] = [
  scorecardComplete,
  tierByScore,
  classByTier,
  planQuota,
  ledgerDeadline,
  ratingDeadline,
  improvementPlan,
  backwardConsequences,
  twoYearsBackward,
  rewardAdvanced,
  rectificationAcceptance,
  annualCycle,
  progressShare,
  linkedDebrief,
];
