/** The rules of the area election, in any order: the registry puts them into that of the catalogue. */
import type { Rule } from "../define.ts";

export const electionRules: readonly Rule[] = [];
