/** The rules of the area roster, in any order: the registry puts them into that of the catalogue. */
import type { Rule } from "../define.ts";
import { conversionReminder } from "./conversion-reminder.ts";
import { crossSheetNames } from "./cross-sheet-names.ts";
import { dateOrder } from "./date-order.ts";
import { memberCategory } from "./member-category.ts";
import { probationConversionDue } from "./probation-conversion-due.ts";
import { requiredFields } from "./required-fields.ts";
import { uniqueIdentity } from "./unique-identity.ts";

export const rosterRules: readonly Rule[] = [
  requiredFields,
  uniqueIdentity,
  dateOrder,
  probationConversionDue,
  conversionReminder,
  crossSheetNames,
  memberCategory,
];
