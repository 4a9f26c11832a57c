/** The rules of the area study, in any order: the registry puts them into that of the catalogue. */
import type { Rule } from "../define.ts";
import { annualPlan } from "./annual-plan.ts";
import { groupTrainingCount } from "./group-training-count.ts";
import { leaderHours } from "./leader-hours.ts";
import { memberHours } from "./member-hours.ts";
import { monthlyLearning } from "./monthly-learning.ts";
import { newSecretaryOnboarding } from "./new-secretary-onboarding.ts";
import { probationaryTraining } from "./probationary-training.ts";
import { secretaryLeads } from "./secretary-leads.ts";
import { topicCoverage } from "./topic-coverage.ts";
import { trainingRecorded } from "./training-recorded.ts";

export const studyRules: readonly Rule[] = [
  memberHours,
  leaderHours,
  groupTrainingCount,
  monthlyLearning,
  annualPlan,
  trainingRecorded,
  secretaryLeads,
  topicCoverage,
  newSecretaryOnboarding,
  probationaryTraining,
];
