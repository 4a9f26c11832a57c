/** The rules of the area minutes, in any order: the registry puts them into that of the catalogue. */
import type { Rule } from "../define.ts";
import { requiredElements } from "./required-elements.ts";

export const minutesRules: readonly Rule[] = [requiredElements];
