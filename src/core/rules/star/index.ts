/** The rules of the area star, in any order: the registry puts them into that of the catalogue. */
import type { Rule } from "../define.ts";

export const starRules: readonly Rule[] = [];
