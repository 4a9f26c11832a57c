/** All rules in the order of the catalogue. A new rule is added here and nowhere else. */
import { headcountConsistent } from "./attendance/headcount-consistent.ts";
import { rate } from "./attendance/rate.ts";
import { coverageDeclared } from "./data/coverage-declared.ts";
import { dateParse } from "./data/date-parse.ts";
import { sheetMapped } from "./data/sheet-mapped.ts";
import type { Rule } from "./define.ts";
import { arrearsWarning } from "./dues/arrears-warning.ts";
import { duplicateRow } from "./dues/duplicate-row.ts";
import { paidEveryMonth } from "./dues/paid-every-month.ts";
import { paidInFull } from "./dues/paid-in-full.ts";
import { sheetTotals } from "./dues/sheet-totals.ts";
import { sixMonthsUnpaid } from "./dues/six-months-unpaid.ts";
import { standardAmount } from "./dues/standard-amount.ts";
import { branchAssemblyQuarterly } from "./meetings/branch-assembly-quarterly.ts";
import { combinedSingleCount } from "./meetings/combined-single-count.ts";
import { committeeMonthly } from "./meetings/committee-monthly.ts";
import { dateSanity } from "./meetings/date-sanity.ts";
import { partyGroupMonthly } from "./meetings/party-group-monthly.ts";
import { partyLecture } from "./meetings/party-lecture.ts";
import { requiredElements } from "./minutes/required-elements.ts";
import { branchMaxMembers } from "./org/branch-max-members.ts";
import { branchMinFullMembers } from "./org/branch-min-full-members.ts";
import { everyMemberInBranch } from "./org/every-member-in-branch.ts";
import { everyMemberInGroup } from "./org/every-member-in-group.ts";
import { partyGroupSize } from "./org/party-group-size.ts";
import { frequency } from "./orglife/frequency.ts";
import { minorityAttendance } from "./party-day/minority-attendance.ts";
import { monthly } from "./party-day/monthly.ts";
import { topicPresent } from "./party-day/topic-present.ts";
import { conversionReminder } from "./roster/conversion-reminder.ts";
import { crossSheetNames } from "./roster/cross-sheet-names.ts";
import { dateOrder } from "./roster/date-order.ts";
import { memberCategory } from "./roster/member-category.ts";
import { probationConversionDue } from "./roster/probation-conversion-due.ts";
import { requiredFields } from "./roster/required-fields.ts";
import { uniqueIdentity } from "./roster/unique-identity.ts";

export const rules: readonly Rule[] = [
  branchMinFullMembers,
  branchMaxMembers,
  partyGroupSize,
  everyMemberInGroup,
  everyMemberInBranch,
  requiredFields,
  uniqueIdentity,
  dateOrder,
  probationConversionDue,
  conversionReminder,
  crossSheetNames,
  memberCategory,
  standardAmount,
  paidEveryMonth,
  paidInFull,
  arrearsWarning,
  sixMonthsUnpaid,
  sheetTotals,
  duplicateRow,
  branchAssemblyQuarterly,
  committeeMonthly,
  partyGroupMonthly,
  partyLecture,
  dateSanity,
  combinedSingleCount,
  rate,
  headcountConsistent,
  monthly,
  topicPresent,
  minorityAttendance,
  frequency,
  requiredElements,
  sheetMapped,
  coverageDeclared,
  dateParse,
];

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}
