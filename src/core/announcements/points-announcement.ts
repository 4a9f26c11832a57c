/** The quarter's notice of points as an announcement: the columns of the sheet, without its check column. */
import { noticeCaptions } from "../points/published.ts";
import { nameColumnWidth } from "../reports/notice-pages.ts";
import type { NoticePage, NoticePageLine } from "../reports/points-notice-page.ts";
import type { Announcement, AnnouncementColumn } from "./announcement.ts";

interface Column extends AnnouncementColumn {
  readonly text: (entry: NoticePageLine, index: number) => string;
}

const dash = "—";

/** Remarks and objections are columns only when one of the members has any. */
export function pointsAnnouncement(page: NoticePage): Announcement {
  const columns = columnsOf(page.lines);
  return {
    title: page.title,
    branch: page.branch,
    lead: [page.dates],
    columns: columns.map(({ caption, width, align }) => ({ caption, width, align })),
    rows: page.lines.map((entry, index) => columns.map((column) => column.text(entry, index))),
    total: null,
    notes: [page.legend, page.contact, page.phone],
    signature: { branch: page.branch, date: page.signed },
  };
}

function columnsOf(lines: readonly NoticePageLine[]): Column[] {
  const column = (caption: string, width: number, text: Column["text"]): Column => ({
    caption: caption.replace("\n", ""),
    width,
    align: "center",
    text,
  });
  const names = lines.map((entry) => entry.name);
  const clerk = (id: "objection" | "note"): Column[] =>
    lines.some((entry) => entry[id] !== "") ? [column(noticeCaptions[id], 10, (entry) => entry[id])] : [];
  return [
    column(noticeCaptions.number, 5.5, (_, index) => String(index + 1)),
    column(noticeCaptions.name, nameColumnWidth(names, 11.5), (entry) => entry.name),
    column(noticeCaptions.category, 8, ({ line }) => line.category),
    column(noticeCaptions.base, 8.5, ({ line }) => figure(line.base)),
    // As on the sheet: 0, not 0.0.
    column(noticeCaptions.daily, 8.5, ({ line }) => (line.daily === 0 ? "0" : figure(line.daily))),
    column(noticeCaptions.appraisal, 8.5, ({ line }) => figure(line.appraisal)),
    column(noticeCaptions.total, 9, ({ line }) => figure(line.total)),
    column(noticeCaptions.yearToDate, 9, ({ line }) => figure(line.yearToDate)),
    column(noticeCaptions.codes, 9.5, ({ line }) => line.codes),
    ...clerk("objection"),
    ...clerk("note"),
  ];
}

/** One decimal, rounded as Excel shows it: halves away from zero. */
function figure(value: number | null): string {
  if (value === null) return dash;
  const tenths = Math.round(Number((Math.abs(value) * 10).toPrecision(15)));
  return `${value < 0 && tenths > 0 ? "-" : ""}${Math.floor(tenths / 10)}.${tenths % 10}`;
}
