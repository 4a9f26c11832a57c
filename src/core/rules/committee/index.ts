/** The rules of the area committee, in any order: the registry puts them into that of the catalogue. */
import type { Rule } from "../define.ts";
import { annualAssessment } from "./annual-assessment.ts";
import { deputyCap } from "./deputy-cap.ts";
import { everyMemberHasDuty } from "./every-member-has-duty.ts";
import { majorDecisionsParticipation } from "./major-decisions-participation.ts";
import { membersAreFull } from "./members-are-full.ts";
import { noCommitteeSmallBranch } from "./no-committee-small-branch.ts";
import { onePostTwoDuties } from "./one-post-two-duties.ts";
import { partyStaffTraining } from "./party-staff-training.ts";
import { requiredAtSeven } from "./required-at-seven.ts";
import { reviewedByMembers } from "./reviewed-by-members.ts";
import { roleCoverage } from "./role-coverage.ts";
import { secretaryOne } from "./secretary-one.ts";
import { secretaryPartyAge } from "./secretary-party-age.ts";
import { secretaryTraining } from "./secretary-training.ts";
import { sizeRange } from "./size-range.ts";
import { vacancyFilled } from "./vacancy-filled.ts";

export const committeeRules: readonly Rule[] = [
  annualAssessment,
  deputyCap,
  everyMemberHasDuty,
  majorDecisionsParticipation,
  membersAreFull,
  noCommitteeSmallBranch,
  onePostTwoDuties,
  partyStaffTraining,
  requiredAtSeven,
  reviewedByMembers,
  roleCoverage,
  secretaryOne,
  secretaryPartyAge,
  secretaryTraining,
  sizeRange,
  vacancyFilled,
];
