/** The rules of the area care, in any order: the registry puts them into that of the catalogue. */
import type { Rule } from "../define.ts";
import { difficultRegister } from "./difficult-register.ts";
import { julyFirstCommendation } from "./july-first-commendation.ts";
import { visits } from "./visits.ts";

export const careRules: readonly Rule[] = [difficultRegister, visits, julyFirstCommendation];
