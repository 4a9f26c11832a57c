/** The rules of the area discipline, in any order: the registry puts them into that of the catalogue. */
import type { Rule } from "../define.ts";
import { fourForms } from "./four-forms.ts";
import { handled } from "./handled.ts";
import { votingRights } from "./voting-rights.ts";

export const disciplineRules: readonly Rule[] = [votingRights, handled, fourForms];
