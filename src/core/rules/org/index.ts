/** The rules of the area org, in any order: the registry puts them into that of the catalogue. */
import type { Rule } from "../define.ts";
import { annualSetupReview } from "./annual-setup-review.ts";
import { branchMaxMembers } from "./branch-max-members.ts";
import { branchMinFullMembers } from "./branch-min-full-members.ts";
import { coverageAndMerge } from "./coverage-and-merge.ts";
import { dispersedOrTinyBranch } from "./dispersed-or-tiny-branch.ts";
import { everyMemberInBranch } from "./every-member-in-branch.ts";
import { everyMemberInGroup } from "./every-member-in-group.ts";
import { gridBranchSecretary } from "./grid-branch-secretary.ts";
import { groupLeaderValid } from "./group-leader-valid.ts";
import { jointBranchUnitsCap } from "./joint-branch-units-cap.ts";
import { jointBranchWhenFew } from "./joint-branch-when-few.ts";
import { massOrganisations } from "./mass-organisations.ts";
import { partyAffairsStaff } from "./party-affairs-staff.ts";
import { partyGroupSize } from "./party-group-size.ts";
import { partyGroupsFormed } from "./party-groups-formed.ts";
import { partyLeadingGroupThreshold } from "./party-leading-group-threshold.ts";
import { temporaryBranch } from "./temporary-branch.ts";
import { upgradeThreshold } from "./upgrade-threshold.ts";

export const orgRules: readonly Rule[] = [
  annualSetupReview,
  branchMaxMembers,
  branchMinFullMembers,
  coverageAndMerge,
  dispersedOrTinyBranch,
  everyMemberInBranch,
  everyMemberInGroup,
  gridBranchSecretary,
  groupLeaderValid,
  jointBranchUnitsCap,
  jointBranchWhenFew,
  massOrganisations,
  partyAffairsStaff,
  partyGroupSize,
  partyGroupsFormed,
  partyLeadingGroupThreshold,
  temporaryBranch,
  upgradeThreshold,
];
