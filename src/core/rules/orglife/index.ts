/** The rules of the area orglife, in any order: the registry puts them into that of the catalogue. */
import type { Rule } from "../define.ts";
import { adviceAsCriticism } from "./advice-as-criticism.ts";
import { annualSpecial } from "./annual-special.ts";
import { byGroup } from "./by-group.ts";
import { criticismDuplicate } from "./criticism-duplicate.ts";
import { criticismHollow } from "./criticism-hollow.ts";
import { democraticLifeCommittee } from "./democratic-life-committee.ts";
import { everyoneSpeaks } from "./everyone-speaks.ts";
import { fourthQuarter } from "./fourth-quarter.ts";
import { frequency } from "./frequency.ts";
import { membersReportThoughts } from "./members-report-thoughts.ts";
import { mutualCriticismPresent } from "./mutual-criticism-present.ts";
import { preparation } from "./preparation.ts";
import { rectificationWithDeadline } from "./rectification-with-deadline.ts";

export const orglifeRules: readonly Rule[] = [
  frequency,
  annualSpecial,
  fourthQuarter,
  byGroup,
  preparation,
  everyoneSpeaks,
  mutualCriticismPresent,
  criticismHollow,
  adviceAsCriticism,
  criticismDuplicate,
  rectificationWithDeadline,
  democraticLifeCommittee,
  membersReportThoughts,
];
