/** The rules of the area supervise, in any order: the registry puts them into that of the catalogue. */
import type { Rule } from "../define.ts";

export const superviseRules: readonly Rule[] = [];
