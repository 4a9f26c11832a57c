/** The rules of the area develop, in any order: the registry puts them into that of the catalogue. */
import type { Rule } from "../define.ts";
import { activistOneYear } from "./activist-one-year.ts";
import { annualPlan } from "./annual-plan.ts";
import { approvalMajority } from "./approval-majority.ts";
import { approvalWithinThreeMonths } from "./approval-within-three-months.ts";
import { assemblyQuorum } from "./assembly-quorum.ts";
import { centralWorkObserved } from "./central-work-observed.ts";
import { conversionApproval } from "./conversion-approval.ts";
import { conversionTimely } from "./conversion-timely.ts";
import { cultivationContacts } from "./cultivation-contacts.ts";
import { extensionRule } from "./extension-rule.ts";
import { filesComplete } from "./files-complete.ts";
import { halfYearReview } from "./half-year-review.ts";
import { materialHandover } from "./material-handover.ts";
import { oathWithinMonth } from "./oath-within-month.ts";
import { oneByOneApprovalCommittee } from "./one-by-one-approval-committee.ts";
import { oneByOneVoteBranch } from "./one-by-one-vote-branch.ts";
import { politicalReview } from "./political-review.ts";
import { preReview } from "./pre-review.ts";
import { priorityGroups } from "./priority-groups.ts";
import { probationStart } from "./probation-start.ts";
import { publicityFiveWorkdays } from "./publicity-five-workdays.ts";
import { secretBallot } from "./secret-ballot.ts";
import { stepOrder } from "./step-order.ts";
import { talkWithinMonth } from "./talk-within-month.ts";
import { training3d24h } from "./training-3d-24h.ts";
import { twoIntroducers } from "./two-introducers.ts";

export const developRules: readonly Rule[] = [
  activistOneYear,
  annualPlan,
  approvalMajority,
  approvalWithinThreeMonths,
  assemblyQuorum,
  centralWorkObserved,
  conversionApproval,
  conversionTimely,
  cultivationContacts,
  extensionRule,
  filesComplete,
  halfYearReview,
  materialHandover,
  oathWithinMonth,
  oneByOneApprovalCommittee,
  oneByOneVoteBranch,
  politicalReview,
  preReview,
  priorityGroups,
  probationStart,
  publicityFiveWorkdays,
  secretBallot,
  stepOrder,
  talkWithinMonth,
  training3d24h,
  twoIntroducers,
];
