/** The rules of the area report, in any order: the registry puts them into that of the catalogue. */
import type { Rule } from "../define.ts";
import { debriefGradeFollowup } from "./debrief-grade-followup.ts";
import { notSelective } from "./not-selective.ts";
import { secretaryDebrief } from "./secretary-debrief.ts";
import { toAssemblyYearly } from "./to-assembly-yearly.ts";
import { toSuperiorYearly } from "./to-superior-yearly.ts";

export const reportRules: readonly Rule[] = [
  toSuperiorYearly,
  toAssemblyYearly,
  secretaryDebrief,
  debriefGradeFollowup,
  notSelective,
];
