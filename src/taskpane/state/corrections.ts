/** What the clerk corrects in the recognition of a sheet: its kind, its header and its columns, kept by the header's shape. */
import type { LedgerKind } from "../../core/model/ledger.ts";
import type { MeetingType } from "../../core/model/record.ts";
import {
  columnKeys,
  correctionOf,
  correctionsFor,
  headerShape,
  type SheetCorrection,
} from "../../core/recognition/corrections.ts";
import { type FoundHeader, fieldsOfKind, headerOver, headersOn } from "../../core/recognition/recognise.ts";
import { shownText } from "../../core/recognition/text.ts";
import { type SheetSnapshot, type Snapshot, sheetNamed } from "../../core/workbook/snapshot.ts";

/** The Chinese name of a field, those of a matrix (`paid:07`) too. */
export function fieldLabel(kind: LedgerKind, field: string): string {
  const known = fieldsOfKind(kind).find((candidate) => candidate.field === field);
  if (known) return known.label;
  const month = /^(paid|due|base):(?:Q(\d)|(\d{2}))$/.exec(field);
  if (!month) return field;
  const what = month[1] === "paid" ? "实交" : month[1] === "due" ? "应交" : "基数";
  return month[2] === undefined ? `${Number(month[3])}月${what}` : `第${month[2]}季度${what}`;
}

/** What can be corrected about the table below one header of a sheet. */
export interface Correctable {
  readonly sheet: SheetSnapshot;
  /** Null where recognition went another way than from a header downwards, or found none. */
  readonly header: FoundHeader | null;
  /** The correction that holds now, the sheet's own or one of its series. */
  readonly correction: SheetCorrection | null;
  /** The other headers of the sheet, each with the correction that holds for it. */
  readonly others: readonly { readonly header: FoundHeader; readonly correction: SheetCorrection | null }[];
}

/** @param row 1-based row of the header or below it; null = the first header */
export function correctable(
  snapshot: Snapshot,
  name: string,
  row: number | null,
  corrections: readonly SheetCorrection[],
): Correctable | null {
  const sheet = sheetNamed(snapshot, name);
  if (!sheet) return null;
  const headers = headersOn(sheet, snapshot, corrections);
  const header = (row === null ? headers[0] : headerOver(headers, row)) ?? null;
  const names = new Set(snapshot.sheets.map((other) => other.name));
  const own = correctionsFor(name, corrections, names);
  return {
    sheet,
    header,
    correction: header ? correctionOf(sheet, header.rows, own) : null,
    others: headers
      .filter((other) => other !== header)
      .map((other) => ({ header: other, correction: correctionOf(sheet, other.rows, own) })),
  };
}

export interface CorrectionDraft {
  readonly kind?: LedgerKind | "none";
  /** 1-based. */
  readonly headerRows?: readonly number[];
  /** By zero-based column: the field, "" = not used, null = as recognised. */
  readonly columns?: ReadonlyMap<number, string | null>;
  /** Of dates without one. */
  readonly year?: number;
  /** By the word in the type column. */
  readonly types?: ReadonlyMap<string, MeetingType>;
}

/** What is to be kept when somebody changes these things about a table. */
export function correctionsMade(
  { sheet, header, correction, others }: Correctable,
  draft: CorrectionDraft,
): readonly SheetCorrection[] {
  const rows = draft.headerRows ?? header?.rows;
  if (!rows) return [];
  const isMoved = draft.headerRows !== undefined && draft.headerRows.join() !== header?.rows.join();
  const kind = draft.kind ?? correction?.kind;
  const headerRows = isMoved ? draft.headerRows : correction?.headerRows;
  // Columns of another header are other columns.
  const columns = new Map(isMoved ? [] : correction?.columns);
  if (header && !isMoved) {
    const keys = columnKeys(header.columns);
    for (const [column, field] of draft.columns ?? []) {
      const key = keys.get(column);
      if (key === undefined) continue;
      if (field === null) columns.delete(key);
      else columns.set(key, field);
    }
  }
  const year = draft.year ?? correction?.year;
  const types = new Map([...(correction?.types ?? []), ...(draft.types ?? [])]);
  const made: SheetCorrection = {
    shape: headerShape(sheet, rows),
    sheet: sheet.name,
    ...(kind === undefined ? {} : { kind }),
    ...(headerRows === undefined ? {} : { headerRows }),
    ...(columns.size === 0 ? {} : { columns }),
    ...(year === undefined ? {} : { year }),
    ...(types.size === 0 ? {} : { types }),
  };
  if (!isMoved) return [made];
  // Down to the lowest header that is pointed out no others count: those that stay are pointed out with it.
  const stay = others.map((other) => ({
    ...other.correction,
    shape: headerShape(sheet, other.header.rows),
    sheet: sheet.name,
    headerRows: other.header.rows,
  }));
  return [made, ...stay];
}

/** Columns whose field the clerk has chosen. */
export function chosenColumns({ header, correction }: Correctable): ReadonlySet<number> {
  const fields = correction?.columns;
  if (!header || !fields) return new Set();
  const keys = columnKeys(header.columns);
  return new Set([...keys].flatMap(([column, key]) => (fields.has(key) ? [column] : [])));
}

/** Rows that may hold captions, with the first words of each. */
export function headerChoices(sheet: SheetSnapshot): readonly { readonly row: number; readonly words: string }[] {
  return sheet.rows
    .slice(0, 30)
    .map(({ index, values }) => ({
      row: index + 1,
      texts: values.map(shownText).filter((text) => text !== ""),
    }))
    .filter(({ texts }) => texts.length >= 2)
    .map(({ row, texts }) => ({
      row,
      words: texts
        .slice(0, 4)
        .map((text) => text.replace(/\s+/g, "").slice(0, 6))
        .join("、"),
    }));
}
