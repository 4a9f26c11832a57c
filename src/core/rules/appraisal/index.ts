/** The rules of the area appraisal, in any order: the registry puts them into that of the catalogue. */
import type { Rule } from "../define.ts";

export const appraisalRules: readonly Rule[] = [];
