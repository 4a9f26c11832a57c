/** The rules of the area org, in any order: the registry puts them into that of the catalogue. */
import type { Rule } from "../define.ts";
import { branchMaxMembers } from "./branch-max-members.ts";
import { branchMinFullMembers } from "./branch-min-full-members.ts";
import { everyMemberInBranch } from "./every-member-in-branch.ts";
import { everyMemberInGroup } from "./every-member-in-group.ts";
import { partyGroupSize } from "./party-group-size.ts";

export const orgRules: readonly Rule[] = [
  branchMinFullMembers,
  branchMaxMembers,
  partyGroupSize,
  everyMemberInGroup,
  everyMemberInBranch,
];
