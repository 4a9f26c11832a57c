/** The rules of the area relation, in any order: the registry puts them into that of the catalogue. */
import type { Rule } from "../define.ts";
import { annualScreening } from "./annual-screening.ts";
import { floatingContact } from "./floating-contact.ts";
import { floatingRegistered } from "./floating-registered.ts";
import { inactiveNotCounted } from "./inactive-not-counted.ts";
import { sixMonthAway } from "./six-month-away.ts";
import { transferRecordComplete } from "./transfer-record-complete.ts";
import { transferTimely } from "./transfer-timely.ts";

export const relationRules: readonly Rule[] = [
  annualScreening,
  transferRecordComplete,
  transferTimely,
  sixMonthAway,
  floatingContact,
  floatingRegistered,
  inactiveNotCounted,
];
