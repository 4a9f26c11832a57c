/** The rules of the area appraisal, in any order: the registry puts them into that of the catalogue. */
import type { Rule } from "../define.ts";
import { allMembersCovered } from "./all-members-covered.ts";
import { conflictCheck } from "./conflict-check.ts";
import { excellentShareCap } from "./excellent-share-cap.ts";
import { filed } from "./filed.ts";
import { gradesValid } from "./grades-valid.ts";
import { linkedToPoints } from "./linked-to-points.ts";
import { steps } from "./steps.ts";
import { unqualifiedDisposed } from "./unqualified-disposed.ts";
import { withOrglife } from "./with-orglife.ts";
import { yearly } from "./yearly.ts";

export const appraisalRules: readonly Rule[] = [
  yearly,
  steps,
  gradesValid,
  excellentShareCap,
  allMembersCovered,
  filed,
  unqualifiedDisposed,
  withOrglife,
  conflictCheck,
  linkedToPoints,
];
