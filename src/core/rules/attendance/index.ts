/** The rules of the area attendance, in any order: the registry puts them into that of the catalogue. */
import type { Rule } from "../define.ts";
import { headcountConsistent } from "./headcount-consistent.ts";
import { rate } from "./rate.ts";

export const attendanceRules: readonly Rule[] = [rate, headcountConsistent];
