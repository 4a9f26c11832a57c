/** The rules of the area rectify, in any order: the registry puts them into that of the catalogue. */
import type { Rule } from "../define.ts";
import { autoVerify } from "./auto-verify.ts";
import { closeWithEvidence } from "./close-with-evidence.ts";
import { feedbackArchived } from "./feedback-archived.ts";
import { halfYearInspection } from "./half-year-inspection.ts";
import { ledgerFields } from "./ledger-fields.ts";
import { manyIssuesInterview } from "./many-issues-interview.ts";
import { monthEndReconcile } from "./month-end-reconcile.ts";
import { monthStartList } from "./month-start-list.ts";
import { overdue } from "./overdue.ts";
import { quarterDispatch } from "./quarter-dispatch.ts";
import { quarterlyRecheck } from "./quarterly-recheck.ts";
import { recurringIssue } from "./recurring-issue.ts";
import { yearEndAppraisal } from "./year-end-appraisal.ts";

export const rectifyRules: readonly Rule[] = [
  autoVerify,
  closeWithEvidence,
  feedbackArchived,
  halfYearInspection,
  ledgerFields,
  manyIssuesInterview,
  monthEndReconcile,
  monthStartList,
  overdue,
  quarterDispatch,
  quarterlyRecheck,
  recurringIssue,
  yearEndAppraisal,
];
