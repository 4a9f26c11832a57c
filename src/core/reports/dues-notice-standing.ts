/** The dues notice as it stands in the workbook: whose period it is, and what a clerk has written into it. */
import { duesNoteStart, periodKeyOfTitle } from "../dues/dues-notice.ts";
import { ownSheet, type Snapshot } from "../workbook/snapshot.ts";
import { type PreviousList, readPreviousList } from "./previous.ts";
import { sheetNames } from "./sheet-names.ts";

const name = sheetNames.duesNotice;

export const duesNoticeCaptions = {
  number: "序号",
  name: "姓名",
  dueMonths: "应交\n月数",
  paidMonths: "已交\n月数",
  monthlyDue: "月应交\n（元）",
  result: "交纳情况",
  note: "备注",
} as const;

const paidCaptions = ["本月", "本季", "半年", "全年"].map((span) => `${span}实交\n（元）`);

/** What stands on the sheet from an earlier run, as far as it belongs to a notice of dues. */
export interface StandingDuesNotice {
  readonly list: PreviousList;
  /** Null when the title tells none. */
  readonly periodKey: string | null;
}

export function readDuesNotice(snapshot: Snapshot): StandingDuesNotice | null {
  const sheet = ownSheet(snapshot, name.definedName);
  if (!sheet) return null;
  let periodKey: string | null = null;
  for (const row of sheet.rows) {
    for (const value of row.values) if (typeof value === "string") periodKey ??= periodKeyOfTitle(value);
    if (periodKey !== null) break;
  }
  const list = readPreviousList(snapshot, {
    definedName: name.definedName,
    captions: Object.values(duesNoticeCaptions),
    computed: [
      duesNoticeCaptions.number,
      duesNoticeCaptions.dueMonths,
      duesNoticeCaptions.paidMonths,
      duesNoticeCaptions.result,
    ],
    endsBefore: ["合计", duesNoteStart],
  });
  return list ? { list: withOwnColumns(list), periodKey } : null;
}

/** Months and payments have captions of the period: they read as further columns, and are ours all the same. */
function withOwnColumns(list: PreviousList): PreviousList {
  const isOurs = (caption: string): boolean =>
    /^\d{1,2}月?$/.test(caption) || paidCaptions.some((own) => plain(own) === plain(caption));
  const columns = new Map(list.columns);
  for (const extra of list.extras) {
    if (isOurs(extra.caption) && !columns.has(extra.caption)) columns.set(extra.caption, extra.column);
  }
  const own = new Set(columns.values());
  const kept = list.extras.map((_, index) => index).filter((index) => !own.has(list.extras[index]?.column ?? -1));
  return {
    ...list,
    columns,
    extras: kept.flatMap((index) => list.extras[index] ?? []),
    rows: list.rows.map((row) => ({
      ...row,
      cells: new Map([
        ...row.cells,
        ...list.extras.flatMap(({ caption, column }, index) => {
          const cell = row.extras[index];
          return cell && columns.get(caption) === column ? [[caption, cell] as const] : [];
        }),
      ]),
      extras: kept.flatMap((index) => row.extras[index] ?? []),
    })),
  };
}

function plain(text: string): string {
  return text.replace(/\s+/g, "");
}
