/** The four points sheets as one plan: standard, register, notice and year, in the order of their tabs. */
import { pointsAnnouncement } from "../announcements/points-announcement.ts";
import { nothingFound, type PrivateAnswers, type PublicNotice } from "../announcements/public-check.ts";
import type { Period } from "../model/period.ts";
import { pointsOf } from "../points/points.ts";
import { noticeCaptions } from "../points/published.ts";
import type { EditPlan } from "../workbook/edit-plan.ts";
import type { PointsSheetRequest } from "./points-formulas.ts";
import { keptTotals, type Notice, noticeOf, quarterNumber } from "./points-notice-lines.ts";
import { noticePage } from "./points-notice-page.ts";
import { noticeObstacles, pointsNoticeSheet } from "./points-notice-sheet.ts";
import { pointsRegisterSheet } from "./points-register-sheet.ts";
import { pointsStandardSheet } from "./points-standard-sheet.ts";
import { type NoticeOnSheet, noticeOnSheet, pointsYearSheet, yearNameRows } from "./points-year-sheet.ts";
import { textOf } from "./previous.ts";
import type { SheetPlan, SheetRequest } from "./sheet-plan.ts";

export interface PointsPlanRequest extends SheetRequest {
  /** A quarter. */
  readonly period: Period;
  /** What the clerk has answered to texts of his own that may give something away on the notice. */
  readonly answers?: PrivateAnswers;
}

export interface PointsSheets {
  readonly pointsStandard: SheetPlan;
  readonly pointsRegister: SheetPlan;
  readonly pointsNotice: SheetPlan;
  readonly pointsYear: SheetPlan;
  /** The same notice for preview, clipboard and Word file, with what its check has found. */
  readonly notice: PublicNotice;
  /** Chinese: what the standard, the register and the roster leave open. */
  readonly problems: readonly string[];
}

/** Each points sheet by itself, for whoever writes only some of them. The figures of all four belong together. */
export function pointsSheets(request: PointsPlanRequest): PointsSheets {
  const { checkup, snapshot, period } = request;
  const points = pointsOf({ facts: checkup.facts, snapshot, period, profile: checkup.profile });
  const problems = points.problems.map((problem) => problem.text);
  if (checkup.facts.roster === null) {
    const nothing: SheetPlan = { op: null, preview: [] };
    const empty: PublicNotice = { announcement: null, obstacles: problems, check: nothingFound };
    return {
      pointsStandard: nothing,
      pointsRegister: nothing,
      pointsNotice: nothing,
      pointsYear: nothing,
      notice: empty,
      problems,
    };
  }
  const own: PointsSheetRequest = { checkup, snapshot, points };
  const { publication } = checkup.settings;
  const notice = noticeOf(points, publication);
  const noticeRequest = { ...own, notice, ...(request.answers === undefined ? {} : { answers: request.answers }) };
  const page = noticePage(noticeRequest);
  const obstacles = noticeObstacles(noticeRequest);
  const pointsNotice = pointsNoticeSheet({ ...noticeRequest, page });
  const isWritten = pointsNotice.op !== null;
  return {
    pointsStandard: pointsStandardSheet(own),
    pointsRegister: pointsRegisterSheet(own, yearNameRows(points)),
    pointsNotice,
    pointsYear: pointsYearSheet({
      ...own,
      totals: keptTotals(points, isWritten ? notice : null),
      notice: isWritten ? noticeOnSheet(quarterNumber(points), notice.lines) : standingNotice(own, notice),
    }),
    notice: { announcement: obstacles.length > 0 ? null : pointsAnnouncement(page), obstacles, check: page.check },
    // What keeps the notice from being written has been said with the notice.
    problems: problems.filter((problem) => !pointsNotice.preview.includes(problem)),
  };
}

/** The notice that stays as it is, as far as it belongs to the year of these sheets. */
function standingNotice({ points }: PointsSheetRequest, notice: Notice): NoticeOnSheet | null {
  const standing = points.published.notice;
  const match = /^(\d{4})Q([1-4])$/.exec(standing?.quarter ?? "");
  if (!standing || !match || Number(match[1]) !== points.year) return null;
  if (notice.isRepeated) return noticeOnSheet(quarterNumber(points), notice.lines);
  const totals = standing.rows.map((row) => {
    const total = row.cells.get(noticeCaptions.total)?.value ?? null;
    return [textOf(row.cells.get(noticeCaptions.name)), typeof total === "number" ? total : null] as const;
  });
  return { quarter: Number(match[2]), totals: new Map(totals) };
}

export interface PointsPlan extends EditPlan {
  readonly notice: PublicNotice;
}

export function pointsPlan(request: PointsPlanRequest): PointsPlan {
  const sheets = pointsSheets(request);
  const plans = [sheets.pointsStandard, sheets.pointsRegister, sheets.pointsNotice, sheets.pointsYear];
  return {
    ops: plans.flatMap((plan) => plan.op ?? []),
    preview: [...plans.flatMap((plan) => plan.preview), ...sheets.problems],
    notice: sheets.notice,
  };
}
