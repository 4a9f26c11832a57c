/** The rules of the area develop, in any order: the registry puts them into that of the catalogue. */
import type { Rule } from "../define.ts";

export const developRules: readonly Rule[] = [];
