/** The rules of the area meetings, in any order: the registry puts them into that of the catalogue. */
import type { Rule } from "../define.ts";
import { branchAssemblyQuarterly } from "./branch-assembly-quarterly.ts";
import { combinedSingleCount } from "./combined-single-count.ts";
import { committeeMonthly } from "./committee-monthly.ts";
import { dateSanity } from "./date-sanity.ts";
import { partyGroupMonthly } from "./party-group-monthly.ts";
import { partyLecture } from "./party-lecture.ts";

export const meetingsRules: readonly Rule[] = [
  branchAssemblyQuarterly,
  committeeMonthly,
  partyGroupMonthly,
  partyLecture,
  dateSanity,
  combinedSingleCount,
];
