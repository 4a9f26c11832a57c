/** The rules of the area orglife, in any order: the registry puts them into that of the catalogue. */
import type { Rule } from "../define.ts";
import { frequency } from "./frequency.ts";

export const orglifeRules: readonly Rule[] = [frequency];
