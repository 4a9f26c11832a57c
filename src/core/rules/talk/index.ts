/** The rules of the area talk, in any order: the registry puts them into that of the catalogue. */
import type { Rule } from "../define.ts";
import { beforeOrglife } from "./before-orglife.ts";
import { betweenCommittee } from "./between-committee.ts";
import { betweenMembers } from "./between-members.ts";
import { committeeWithMembers } from "./committee-with-members.ts";
import { notBatchWritten } from "./not-batch-written.ts";
import { secretaryWithCommittee } from "./secretary-with-committee.ts";

export const talkRules: readonly Rule[] = [
  secretaryWithCommittee,
  betweenCommittee,
  committeeWithMembers,
  betweenMembers,
  notBatchWritten,
  beforeOrglife,
];
