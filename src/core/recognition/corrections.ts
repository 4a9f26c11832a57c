/**
 * What a clerk has corrected in the recognition of a sheet. A correction belongs to a header, not to a file: next month's
 * sheet with the same captions is read the same way. Pure; what does not fit any more is left aside, never forced.
 */
import type { LedgerKind } from "../model/ledger.ts";
import type { MeetingType } from "../model/record.ts";
import { rowAt, type SheetSnapshot } from "../workbook/snapshot.ts";
import { captionKey, shownText, withArabicDigits } from "./text.ts";

export interface SheetCorrection {
  /** `headerShape` of the header rows it was made for; "" = whatever stands in the header of that sheet. */
  readonly shape: string;
  /** The sheet it was made on. */
  readonly sheet: string;
  /** "none" = no ledger. Absent = as recognised. */
  readonly kind?: LedgerKind | "none";
  /** 1-based rows that hold the captions. Absent = as recognised. */
  readonly headerRows?: readonly number[];
  /** By `columnKeys`: the field, or "" for a column that is not used. Absent = as recognised. */
  readonly columns?: ReadonlyMap<string, string>;
  /** The year of dates without one, where neither title nor tab nor file name states it. */
  readonly year?: number;
  /** Kinds of meeting by the word that stands in the type column; by "" that of meetings without any. */
  readonly types?: ReadonlyMap<string, MeetingType>;
}

/** Captions of any length are compared; of a hostile sheet only the first ones. */
const mostCaptions = 600;

/**
 * The captions of some rows as one key, without years, so that next year's sheet has it too; "" when the rows are empty.
 * @param rows 1-based
 */
export function headerShape(sheet: SheetSnapshot, rows: readonly number[]): string {
  return rows
    .map((row) =>
      (rowAt(sheet, row - 1)?.values ?? [])
        .slice(0, mostCaptions)
        .map((value) => captionKey(shownText(value)).replace(/(?:19|20)\d{2}年?/, ""))
        .filter((key) => key !== "")
        .join("|"),
    )
    .join("/");
}

/** Keys of columns by zero-based column: the caption; with a number from the second of its name on; `@7` without one. */
export function columnKeys(
  columns: readonly { readonly column: number; readonly caption: string }[],
): ReadonlyMap<number, string> {
  const seen = new Map<string, number>();
  const keys = new Map<number, string>();
  for (const { column, caption } of [...columns].sort((a, b) => a.column - b.column)) {
    const key = captionKey(caption.replaceAll("/", ""));
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    keys.set(column, key === "" ? `@${column}` : count === 1 ? key : `${key}#${count}`);
  }
  return keys;
}

/** 10月党费 and 11月党费 are one series of sheets. */
function series(name: string): string {
  return withArabicDigits(name).replace(/\d+/g, "#");
}

/**
 * The corrections that hold for a sheet, its own ones first. Those of another sheet hold when its name differs in numbers
 * only, or when that sheet is not in the workbook any more (it was renamed).
 * @param sheets names of all sheets of the workbook
 */
export function correctionsFor(
  sheet: string,
  corrections: readonly SheetCorrection[],
  sheets: ReadonlySet<string>,
): readonly SheetCorrection[] {
  const own = corrections.filter((correction) => correction.sheet === sheet);
  const like = corrections.filter(
    (correction) =>
      correction.sheet !== sheet &&
      correction.shape !== "" &&
      (!sheets.has(correction.sheet) || series(correction.sheet) === series(sheet)),
  );
  return [...own, ...like];
}

/** Headers that were pointed out for this sheet and still stand there, as 1-based rows, top first. */
export function correctedHeaders(
  sheet: SheetSnapshot,
  corrections: readonly SheetCorrection[],
): readonly (readonly number[])[] {
  const found = new Map<number, readonly number[]>();
  for (const { headerRows, shape } of corrections) {
    const first = headerRows?.[0];
    if (first === undefined || headerRows === undefined || found.has(first)) continue;
    if (shape === "" || headerShape(sheet, headerRows) === shape) found.set(first, headerRows);
  }
  return [...found].sort(([a], [b]) => a - b).map(([, rows]) => rows);
}

/** What holds for the table under these header rows, or null. The sheet's own correction comes before another sheet's. */
export function correctionOf(
  sheet: SheetSnapshot,
  headerRows: readonly number[],
  corrections: readonly SheetCorrection[],
): SheetCorrection | null {
  if (corrections.length === 0) return null;
  const shape = headerShape(sheet, headerRows);
  return corrections.find((correction) => correction.shape === shape || correction.shape === "") ?? null;
}
