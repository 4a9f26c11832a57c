/** The rules of the area plan, in any order: the registry puts them into that of the catalogue. */
import type { Rule } from "../define.ts";
import { annualSummary } from "./annual-summary.ts";
import { annualWorkPlan } from "./annual-work-plan.ts";
import { responsibilityList } from "./responsibility-list.ts";

export const planRules: readonly Rule[] = [annualWorkPlan, annualSummary, responsibilityList];
