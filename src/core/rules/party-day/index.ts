/** The rules of the area party-day, in any order: the registry puts them into that of the catalogue. */
import type { Rule } from "../define.ts";
import { contentMix } from "./content-mix.ts";
import { fixedDay } from "./fixed-day.ts";
import { fourPlusN } from "./four-plus-n.ts";
import { fourSteps } from "./four-steps.ts";
import { minorityAttendance } from "./minority-attendance.ts";
import { monthly } from "./monthly.ts";
import { mustStudy } from "./must-study.ts";
import { noExtravagance } from "./no-extravagance.ts";
import { politicalContent } from "./political-content.ts";
import { processRecord } from "./process-record.ts";
import { relabelledActivity } from "./relabelled-activity.ts";
import { topicPresent } from "./topic-present.ts";
import { volunteerSubstitution } from "./volunteer-substitution.ts";

export const partyDayRules: readonly Rule[] = [
  monthly,
  fixedDay,
  topicPresent,
  mustStudy,
  fourPlusN,
  fourSteps,
  processRecord,
  politicalContent,
  relabelledActivity,
  minorityAttendance,
  volunteerSubstitution,
  noExtravagance,
  contentMix,
];
