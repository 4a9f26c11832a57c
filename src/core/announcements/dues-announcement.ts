/** The dues notice for preview, text and .docx: the same lines as on the sheet. */
import type { DuesNotice } from "../dues/dues-notice.ts";
import { nameColumnWidth } from "../reports/notice-pages.ts";
import type { Announcement, AnnouncementColumn } from "./announcement.ts";

export interface DuesAnnouncementInput {
  readonly notice: DuesNotice;
  /** 备注 by line, as they may be printed; absent = none. */
  readonly notes?: readonly string[];
  /** 本季实收合计 …, 已上缴 …, 上缴日期 …; those of the notice when absent. */
  readonly receipts?: readonly string[];
}

/** Null while something keeps the notice from being written. */
export function duesAnnouncement({ notice, notes, receipts }: DuesAnnouncementInput): Announcement | null {
  if (notice.obstacles.length > 0) return null;
  const hasNotes = (notes ?? []).some((note) => note !== "");
  const column = (caption: string, width: number): AnnouncementColumn => ({ caption, width, align: "center" });
  const yuan = (cents: number | null): string => (cents === null ? "" : (cents / 100).toFixed(2));
  const sum = (figure: (line: DuesNotice["lines"][number]) => number | null): number =>
    notice.lines.reduce((total, line) => total + (figure(line) ?? 0), 0);
  const names = notice.lines.map((line) => line.display);
  const isLong = notice.months.length > 6;
  return {
    title: notice.title,
    branch: notice.branch,
    lead: [notice.legend],
    columns: [
      column("序号", 6),
      column("姓名", nameColumnWidth(names, 12)),
      ...notice.monthCaptions.map((caption) => column(caption, isLong ? 5.5 : 8.5)),
      column("应交月数", 8.5),
      column("已交月数", 8.5),
      ...(notice.showsAmounts ? [column("月应交（元）", 9.5), column(notice.paidCaption.replace("\n", ""), 10.5)] : []),
      column("交纳情况", 15),
      ...(hasNotes ? [{ caption: "备注", width: 12.5, align: "left" as const }] : []),
    ],
    rows: notice.lines.map((line, index) => [
      String(index + 1),
      line.display,
      ...line.signs,
      count(line.dueMonths),
      count(line.paidMonths),
      ...(notice.showsAmounts ? [yuan(line.monthlyDue), yuan(line.paid)] : []),
      line.result,
      ...(hasNotes ? [notes?.[index] ?? ""] : []),
    ]),
    total: [
      "合计",
      "",
      ...notice.monthTotals,
      count(sum((line) => line.dueMonths)),
      count(sum((line) => line.paidMonths)),
      ...(notice.showsAmounts ? [yuan(sum((line) => line.monthlyDue)), yuan(sum((line) => line.paid))] : []),
      notice.resultTotal,
      ...(hasNotes ? [""] : []),
    ],
    notes: [
      (
        receipts ?? [notice.receipts.collected.text, notice.receipts.remitted.text, notice.receipts.remittedOn.text]
      ).join("　　"),
      notice.note,
    ],
    signature: { branch: notice.branch, date: notice.sealDate },
  };
}

/** Zero is shown as on the sheet. */
function count(months: number): string {
  return months === 0 ? "—" : String(months);
}
