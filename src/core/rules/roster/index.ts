/** The rules of the area roster, in any order: the registry puts them into that of the catalogue. */
import type { Rule } from "../define.ts";
import { changesReported } from "./changes-reported.ts";
import { conversionReminder } from "./conversion-reminder.ts";
import { crossSheetNames } from "./cross-sheet-names.ts";
import { dateOrder } from "./date-order.ts";
import { lostContact } from "./lost-contact.ts";
import { memberCategory } from "./member-category.ts";
import { noForbiddenStatus } from "./no-forbidden-status.ts";
import { politicalBirthday } from "./political-birthday.ts";
import { probationConversionDue } from "./probation-conversion-due.ts";
import { requiredFields } from "./required-fields.ts";
import { threeListsComplete } from "./three-lists-complete.ts";
import { uniqueIdentity } from "./unique-identity.ts";

export const rosterRules: readonly Rule[] = [
  requiredFields,
  uniqueIdentity,
  dateOrder,
  probationConversionDue,
  conversionReminder,
  crossSheetNames,
  memberCategory,
  changesReported,
  lostContact,
  noForbiddenStatus,
  politicalBirthday,
  threeListsComplete,
];
