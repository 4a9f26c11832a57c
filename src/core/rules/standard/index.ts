/** The rules of the area standard, in any order: the registry puts them into that of the catalogue. */
import type { Rule } from "../define.ts";
import { attainByYearEnd } from "./attain-by-year-end.ts";
import { fiveStrongAreas } from "./five-strong-areas.ts";
import { fourStrong } from "./four-strong.ts";
import { hundredDay } from "./hundred-day.ts";
import { selfCheckPhase } from "./self-check-phase.ts";

export const standardRules: readonly Rule[] = [
  selfCheckPhase,
  attainByYearEnd,
  hundredDay,
  fiveStrongAreas,
  fourStrong,
];
