/** The three review sheets: 季度讲评 by default, 半年讲评 and 年度讲评 on request. */
import type { Period, PeriodKind } from "../model/period.ts";
import { type PeriodReviewRequest, periodReviewSheet } from "./period-review-sheet.ts";
import { sheetNames } from "./sheet-names.ts";
import type { SheetPlan, SheetRequest } from "./sheet-plan.ts";

/** The last quarter that is over, or the one the checkup itself was asked about. */
export function quarterReview(request: PeriodReviewRequest): SheetPlan {
  return periodReviewSheet(withAskedPeriod(request, "quarter"), { kind: "quarter", name: sheetNames.quarterReview });
}

export function halfYearReview(request: PeriodReviewRequest): SheetPlan {
  return periodReviewSheet(withAskedPeriod(request, "half"), { kind: "half", name: sheetNames.halfYearReview });
}

export function yearReview(request: PeriodReviewRequest): SheetPlan {
  return periodReviewSheet(withAskedPeriod(request, "year"), { kind: "year", name: sheetNames.yearReview });
}

/** `--period 2026Q2` names the quarter of a review as it names the stretch of a checkup. */
function withAskedPeriod(
  { checkup, snapshot, period }: PeriodReviewRequest,
  kind: PeriodKind,
): SheetRequest & { readonly period?: Period } {
  const asked = [period, checkup.facts.period].find((one) => one?.kind === kind);
  return asked ? { checkup, snapshot, period: asked } : { checkup, snapshot };
}
