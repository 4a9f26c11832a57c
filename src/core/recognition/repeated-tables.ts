/**
 * Tables that repeat others of the workbook: what was made to be published, lists of some members for another purpose,
 * rosters of earlier years. Read beside the ledger itself they would count everything twice.
 */
import { chineseLedgerName, type LedgerKind } from "../model/ledger.ts";

export interface TableFacts {
  readonly kind: LedgerKind;
  readonly sheet: string;
  /** Titles and tab. */
  readonly heading: string;
  /** Whether the heading names the kind: 党员花名册. */
  readonly isNamed: boolean;
  /** The one year the heading states. */
  readonly year: number | null;
  /** Names of the members of a roster, [] of other tables. */
  readonly names: readonly string[];
}

/** Words of a title by which a sheet is known to be a copy for the notice board. */
const published = /公示(?!期)|公告栏|上墙/;

/** Share of names that makes a list part of a roster. */
const sameShare = 0.9;
/** Share of names that makes two rosters the same branch in different years. */
const yearShare = 0.5;

/** Tables to leave out, with the reason in Chinese. */
export function repeatedTables<Table extends TableFacts>(tables: readonly Table[]): Map<Table, string> {
  const found = new Map<Table, string>();
  const isPublished = (table: Table): boolean => published.test(table.heading);
  const ledgers = new Set(tables.filter((table) => !isPublished(table)).map((table) => table.kind));
  for (const table of tables) {
    // What was made public has a ledger of its own, which is no copy.
    if (table.kind === "publicity" || !isPublished(table) || !ledgers.has(table.kind)) continue;
    found.set(table, `是公示用的表，内容以${chineseLedgerName(table.kind)}为准，没有重复计入`);
  }
  const rosters = tables.filter((table) => table.kind === "roster" && table.names.length > 0 && !found.has(table));
  for (const older of rosters) {
    const newer = rosters.find((other) => isLaterYear(other, older) && shareIn(older.names, other.names) >= yearShare);
    if (newer) found.set(older, `是${older.year}年的花名册，在册党员以${newer.year}年的为准`);
  }
  const named = rosters.filter((table) => table.isNamed && !found.has(table));
  for (const list of rosters) {
    if (list.isNamed || found.has(list)) continue;
    const others = named.filter((table) => table.sheet !== list.sheet).flatMap((table) => table.names);
    if (shareIn(list.names, others) < sameShare) continue;
    found.set(list, "名单上的人都在党员花名册里，像是另有用途的名单，没有重复计入");
  }
  return found;
}

function isLaterYear(one: TableFacts, other: TableFacts): boolean {
  return one.sheet !== other.sheet && one.year !== null && other.year !== null && one.year > other.year;
}

function shareIn(names: readonly string[], others: readonly string[]): number {
  const known = new Set(others);
  return names.filter((name) => known.has(name)).length / names.length;
}
