/** The rules of the area funds, in any order: the registry puts them into that of the catalogue. */
import type { Rule } from "../define.ts";
import { approvalFiled } from "./approval-filed.ts";
import { inBudget } from "./in-budget.ts";
import { specialTimely } from "./special-timely.ts";

export const fundsRules: readonly Rule[] = [inBudget, approvalFiled, specialTimely];
