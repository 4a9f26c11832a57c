/**
 * The ledgers of a made-up branch as they stand at the end of each month from April 2026 to March 2027: kept well, except
 * for what is planted here. For tests only.
 */
import { chineseLedgerName, type LedgerKind } from "../../src/core/model/ledger.ts";
import { standardCaptions } from "../../src/core/recognition/standard-captions.ts";
import type { Workbook } from "../../src/workbench/model/workbook.ts";
import { fullBranch, type Row } from "./full-branch.ts";

const kinds = ["roster", "meetings", "dues", "branch", "committee", "groups", "talks", "election"] as const;

/** Last days of the months: the base dates of the year. */
export const monthEnds = [
  "2026-04-30",
  "2026-05-31",
  "2026-06-30",
  "2026-07-31",
  "2026-08-31",
  "2026-09-30",
  "2026-10-31",
  "2026-11-30",
  "2026-12-31",
  "2027-01-31",
  "2027-02-28",
  "2027-03-31",
] as const;

export type MonthEnd = (typeof monthEnds)[number];

interface Fault {
  readonly kind: LedgerKind;
  readonly is: (row: Row) => boolean;
  /** Whether the record is missing at the end of a month. */
  readonly missing: (asOf: string) => boolean;
}

const held = (date: string, type: string) => (row: Row) => row.date === date && row.type === type;
const dues = (name: string, month: string) => (row: Row) => row.name === name && row.month === month;

const faults: readonly Fault[] = [
  { kind: "meetings", is: held("2026-03-20", "党员大会"), missing: () => true },
  { kind: "meetings", is: held("2026-03-15", "主题党日"), missing: () => true },
  { kind: "meetings", is: held("2026-08-15", "主题党日"), missing: () => true },
  // Paid late, its line lost in October, and written in again.
  {
    kind: "dues",
    is: dues("钱五", "2026年5月"),
    missing: (asOf) => asOf < "2026-08-31" || asOf === "2026-10-31",
  },
  { kind: "dues", is: dues("郑九", "2026年6月"), missing: (asOf) => asOf < "2026-09-30" },
  // Written into the ledger only when everybody asks for it in March.
  { kind: "meetings", is: held("2026-12-20", "党员大会"), missing: (asOf) => asOf < "2027-03-31" },
];

/** Writes the ledgers as the clerk has them at the end of a month; the sheets of ours are left alone. */
export function keepLedgers(workbook: Workbook, asOf: MonthEnd): void {
  for (const kind of kinds) {
    const name = chineseLedgerName(kind);
    const sheet = workbook.sheet(name) ?? workbook.addSheet(name);
    const used = sheet.usedRange(false);
    if (used) sheet.clear(used, { contents: true });
    const rows = rowsOf(kind, asOf);
    const fields = new Set(rows.flatMap((row) => Object.keys(row)));
    const captions = standardCaptions(kind).filter(({ field }) => fields.has(field));
    const grid = [
      captions.map(({ caption }) => caption),
      ...rows.map((row) => captions.map(({ field }) => row[field] ?? "")),
    ];
    sheet.write({ top: 0, left: 0, bottom: grid.length - 1, right: captions.length - 1 }, grid);
  }
}

function rowsOf(kind: (typeof kinds)[number], asOf: MonthEnd): readonly Row[] {
  const year = fullBranch().get(kind) ?? [];
  const dated = kind === "meetings" || kind === "dues" || kind === "talks";
  const rows = dated ? [...year, ...year.flatMap(nextYears)] : year;
  return rows.filter((row) => {
    const day = String(row.date ?? row.paidOn ?? "");
    return day <= asOf && !faults.some((fault) => fault.kind === kind && fault.is(row) && fault.missing(asOf));
  });
}

/** The last three months again, as the first three of the next year. */
function nextYears(row: Row): Row[] {
  const day = String(row.date ?? row.paidOn ?? "");
  if (day < "2026-10-01") return [];
  return [
    Object.fromEntries(
      Object.entries(row).map(([field, value]) => [field, typeof value === "string" ? aQuarterLater(value) : value]),
    ),
  ];
}

function aQuarterLater(text: string): string {
  return text
    .replaceAll("第4季度", "第1季度")
    .replace(/2026-(1[0-2])/g, (_, month: string) => `2027-0${Number(month) - 9}`)
    .replace(/2026年(1[0-2])月/g, (_, month: string) => `2027年${Number(month) - 9}月`);
}
