/** 党费公示 for a chosen period, as a sheet and as an announcement: one pass, so that both tell the same. */
import { duesAnnouncement } from "../announcements/dues-announcement.ts";
import {
  checkSentences,
  nothingFound,
  type PrivateAnswers,
  PublicCheck,
  type PublicNotice,
} from "../announcements/public-check.ts";
import { type DuesNotice, duesNoticeOf } from "../dues/dues-notice.ts";
import type { Period } from "../model/period.ts";
import { lastClosedQuarter } from "../points/points.ts";
import { duesNoticeSheet } from "./dues-notice-sheet.ts";
import { readDuesNotice } from "./dues-notice-standing.ts";
import { sheetNames, tabName } from "./sheet-names.ts";
import { type SheetPlan, type SheetRequest, sheetOp, unreadableSheet, writtenAs } from "./sheet-plan.ts";

export interface DuesNoticeRequest extends SheetRequest {
  /** A month, quarter, half-year or year; the last closed quarter when absent. */
  readonly period?: Period;
  /** Answers to what the clerk's own remarks may give away. */
  readonly answers?: PrivateAnswers;
}

export interface DuesNoticeResult extends PublicNotice {
  readonly notice: DuesNotice;
  /** Null operation while an obstacle or an open question keeps it from being written; the preview says which. */
  readonly plan: SheetPlan;
}

const name = sheetNames.duesNotice;

export function duesNotice(request: DuesNoticeRequest): DuesNoticeResult {
  const { checkup, snapshot } = request;
  const period = request.period ?? lastClosedQuarter(checkup.facts.asOf);
  const check = new PublicCheck(request.answers);
  const notice = duesNoticeOf(checkup, period, check);
  const { obstacles } = notice;
  if (obstacles.length > 0) {
    const preview = [`“${tabName(snapshot, name)}”（${period.label}）暂不写入，请先核对：`, ...obstacles];
    return { notice, announcement: null, obstacles, check: nothingFound, plan: { op: null, preview } };
  }
  const standing = readDuesNotice(snapshot);
  const written = duesNoticeSheet({ checkup, snapshot, notice, standing, check });
  const { notes, receipts, sealDate } = written;
  const result = check.result();
  const announcement = duesAnnouncement({ notice: { ...notice, sealDate }, notes, receipts });
  const findings = checkSentences(result, "姓名、符号和月数");
  const unreadable = unreadableSheet(snapshot, name, standing?.list ?? null);
  if (unreadable) return { notice, announcement, obstacles, check: result, plan: unreadable };
  const preview = [...notice.remarks, ...written.preview, ...findings];
  if (result.open.length > 0) {
    const waiting = `“${tabName(snapshot, name)}”（${period.label}）等支部确认后再写入：`;
    return { notice, announcement, obstacles, check: result, plan: { op: null, preview: [waiting, ...preview] } };
  }
  const said = `${writtenAs(snapshot, name)}：${period.label}，${notice.lines.length} 名党员。`;
  return {
    notice,
    announcement,
    obstacles,
    check: result,
    plan: { op: sheetOp(snapshot, name, written.content), preview: [said, ...preview] },
  };
}
