/** The rules of the area points, in any order: the registry puts them into that of the catalogue. */
import type { Rule } from "../define.ts";
import { allMembersIncluded } from "./all-members-included.ts";
import { branchAsOwner } from "./branch-as-owner.ts";
import { categoryStandard } from "./category-standard.ts";
import { composition } from "./composition.ts";
import { evidence } from "./evidence.ts";
import { monthlyRegister } from "./monthly-register.ts";
import { noSilentChange } from "./no-silent-change.ts";
import { percentScale } from "./percent-scale.ts";
import { quarterlyPublication } from "./quarterly-publication.ts";
import { reconcile } from "./reconcile.ts";
import { yearlyAccounting } from "./yearly-accounting.ts";

export const pointsRules: readonly Rule[] = [
  allMembersIncluded,
  branchAsOwner,
  categoryStandard,
  composition,
  evidence,
  monthlyRegister,
  noSilentChange,
  percentScale,
  quarterlyPublication,
  reconcile,
  yearlyAccounting,
];
