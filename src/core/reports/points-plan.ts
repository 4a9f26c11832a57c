/** The four points sheets as one plan: standard, register, notice and year, in the order of their tabs. */
import { pointsAnnouncement } from "../announcements/points-announcement.ts";
import { nothingFound, type PrivateAnswers, type PublicNotice } from "../announcements/public-check.ts";
import type { Period } from "../model/period.ts";
import { type PointsResult, pointsOf } from "../points/points.ts";
import { noticeCaptions } from "../points/published.ts";
import type { EditPlan } from "../workbook/edit-plan.ts";
import type { PointsSheetRequest } from "./points-formulas.ts";
import { keptTotals, type Notice, noticeOf, quarterNumber } from "./points-notice-lines.ts";
import { type NoticePage, noticePage } from "./points-notice-page.ts";
import { noticeObstacles, pointsNoticeSheet } from "./points-notice-sheet.ts";
import { pointsRegisterSheet } from "./points-register-sheet.ts";
import { pointsStandardSheet } from "./points-standard-sheet.ts";
import { type NoticeOnSheet, noticeOnSheet } from "./points-year-check.ts";
import { pointsYearSheet, yearNameRows } from "./points-year-sheet.ts";
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

/** The notice of a quarter with what it is made from, before anything is written. */
export interface QuarterNotice extends PublicNotice {
  readonly points: PointsResult;
  readonly list: Notice;
  /** Chinese: how dates and figures came about, what is kept and what is not carried over. */
  readonly remarks: readonly string[];
}

/** The notice alone, for whoever only shows, copies or saves it: the same as `pointsSheets` writes. */
export function quarterNotice(request: PointsPlanRequest): QuarterNotice {
  const { points, list, page, notice } = noticeParts(request);
  return { ...notice, points, list, remarks: [...page.preview, ...list.preview] };
}

function noticeParts(request: PointsPlanRequest) {
  const { checkup, snapshot, period, answers } = request;
  const points = pointsOf({ facts: checkup.facts, snapshot, period, profile: checkup.profile });
  const own: PointsSheetRequest = { checkup, snapshot, points };
  const list = noticeOf(points, checkup.settings.publication);
  const noticeRequest = { ...own, notice: list, ...(answers === undefined ? {} : { answers }) };
  const page = noticePage(noticeRequest);
  const notice =
    checkup.facts.roster === null
      ? { announcement: null, obstacles: points.problems.map((problem) => problem.text), check: nothingFound }
      : checkedNotice(noticeObstacles(noticeRequest), page);
  return { points, own, list, noticeRequest, page, notice };
}

function checkedNotice(obstacles: readonly string[], page: NoticePage): PublicNotice {
  return { announcement: obstacles.length > 0 ? null : pointsAnnouncement(page), obstacles, check: page.check };
}

/** Each points sheet by itself, for whoever writes only some of them. The figures of all four belong together. */
export function pointsSheets(request: PointsPlanRequest): PointsSheets {
  const { checkup } = request;
  const { points, own, list, noticeRequest, page, notice } = noticeParts(request);
  const problems = points.problems.map((problem) => problem.text);
  if (checkup.facts.roster === null) {
    const nothing: SheetPlan = { op: null, preview: [] };
    return {
      pointsStandard: nothing,
      pointsRegister: nothing,
      pointsNotice: nothing,
      pointsYear: nothing,
      notice,
      problems,
    };
  }
  const pointsNotice = pointsNoticeSheet({ ...noticeRequest, page });
  const isWritten = pointsNotice.op !== null;
  return {
    pointsStandard: pointsStandardSheet(own),
    pointsRegister: pointsRegisterSheet(own, yearNameRows(points)),
    pointsNotice,
    pointsYear: pointsYearSheet({
      ...own,
      totals: keptTotals(points, checkup.facts.roster, isWritten ? list : null),
      notice: isWritten ? noticeOnSheet(quarterNumber(points), list.lines) : standingNotice(own, list),
    }),
    notice,
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
