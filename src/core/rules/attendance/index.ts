/** The rules of the area attendance, in any order: the registry puts them into that of the catalogue. */
import type { Rule } from "../define.ts";
import { absenceReason } from "./absence-reason.ts";
import { headcountConsistent } from "./headcount-consistent.ts";
import { makeupStudy } from "./makeup-study.ts";
import { memberRate } from "./member-rate.ts";
import { rate } from "./rate.ts";
import { sixMonthsAbsent } from "./six-months-absent.ts";
import { unexcusedHandled } from "./unexcused-handled.ts";

export const attendanceRules: readonly Rule[] = [
  rate,
  headcountConsistent,
  absenceReason,
  unexcusedHandled,
  sixMonthsAbsent,
  makeupStudy,
  memberRate,
];
