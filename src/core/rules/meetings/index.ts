/** The rules of the area meetings, in any order: the registry puts them into that of the catalogue. */
import type { Rule } from "../define.ts";
import { annualPlanFiled } from "./annual-plan-filed.ts";
import { assemblyAnnualBriefing } from "./assembly-annual-briefing.ts";
import { branchAssemblyQuarterly } from "./branch-assembly-quarterly.ts";
import { bunching } from "./bunching.ts";
import { chairValid } from "./chair-valid.ts";
import { combinedSingleCount } from "./combined-single-count.ts";
import { committeeBeforeAssembly } from "./committee-before-assembly.ts";
import { committeeMonthly } from "./committee-monthly.ts";
import { committeeQuorum } from "./committee-quorum.ts";
import { dateSanity } from "./date-sanity.ts";
import { interval } from "./interval.ts";
import { leadingCadreAttends } from "./leading-cadre-attends.ts";
import { leadingCadreLecture } from "./leading-cadre-lecture.ts";
import { partyGroupMonthly } from "./party-group-monthly.ts";
import { partyLecture } from "./party-lecture.ts";
import { planVsActual } from "./plan-vs-actual.ts";
import { secretaryLectureYearly } from "./secretary-lecture-yearly.ts";
import { voteMajorityGeneral } from "./vote-majority-general.ts";
import { voteQuorumGeneral } from "./vote-quorum-general.ts";

export const meetingsRules: readonly Rule[] = [
  branchAssemblyQuarterly,
  assemblyAnnualBriefing,
  committeeMonthly,
  partyGroupMonthly,
  partyLecture,
  secretaryLectureYearly,
  leadingCadreLecture,
  leadingCadreAttends,
  annualPlanFiled,
  planVsActual,
  voteQuorumGeneral,
  voteMajorityGeneral,
  committeeQuorum,
  committeeBeforeAssembly,
  chairValid,
  bunching,
  dateSanity,
  combinedSingleCount,
  interval,
];
