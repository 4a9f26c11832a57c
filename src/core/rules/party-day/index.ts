/** The rules of the area party-day, in any order: the registry puts them into that of the catalogue. */
import type { Rule } from "../define.ts";
import { minorityAttendance } from "./minority-attendance.ts";
import { monthly } from "./monthly.ts";
import { topicPresent } from "./topic-present.ts";

export const partyDayRules: readonly Rule[] = [monthly, topicPresent, minorityAttendance];
