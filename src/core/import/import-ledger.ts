/**
 * A table from elsewhere (a CSV file, another workbook) as a new sheet of a workbook: recognised, brought into the standard
 * layout, compared with what the workbook's ledgers hold. Pure; what is there is never changed.
 */
import { type Day, isoDay } from "../model/date.ts";
import {
  chineseLedgerName,
  type LedgerKind,
  type Ledgers,
  type Question,
  type RecognisedTable,
} from "../model/ledger.ts";
import { cellAddress } from "../model/place.ts";
import type { SheetCorrection } from "../recognition/corrections.ts";
import { recognise } from "../recognition/recognise.ts";
import { standardCaptions } from "../recognition/standard-captions.ts";
import { shownText } from "../recognition/text.ts";
import { freeName } from "../reports/free-name.ts";
import { firstLedgerColumn, firstLedgerRow, ledgerSheet } from "../reports/ledger-sheet.ts";
import type { CellContent } from "../reports/sheet-builder.ts";
import type { EditPlan } from "../workbook/edit-plan.ts";
import { type SheetSnapshot, type Snapshot, sheetNamed, valueAt } from "../workbook/snapshot.ts";
import { uniqueTabName } from "../workbook/tab-name.ts";
import { compareLedgers, type LedgerDifference } from "./compare-ledgers.ts";
import { type ImportRecord, importRecords, meetingTypeText, standardCell } from "./import-records.ts";
import { importReview, type ReviewLine, reviewLines } from "./import-review.ts";

export interface ImportRequest {
  /** What is imported, as a host read it. */
  readonly incoming: Snapshot;
  /** The workbook it goes into. */
  readonly workbook: Snapshot;
  readonly asOf: Day;
  /** Of the clerk, for the sheets of both. */
  readonly corrections?: readonly SheetCorrection[];
}

/** A row of the import that is no record: a total, a note. */
export interface LeftOutRow {
  /** 1-based. */
  readonly row: number;
  readonly text: string;
}

export interface ImportedLedger {
  readonly kind: LedgerKind;
  /** The tables of the import that were taken, with their columns and questions. */
  readonly tables: readonly RecognisedTable[];
  readonly records: readonly ImportRecord[];
  /** Captions of the standard columns and of those kept behind them. */
  readonly captions: readonly string[];
  /** One row per record, by `captions`. */
  readonly rows: readonly (readonly CellContent[])[];
  readonly leftOut: readonly LeftOutRow[];
  /** Null when the workbook holds no ledger of this kind. */
  readonly difference: LedgerDifference | null;
  /** The same line by line, with the cells of both. */
  readonly review: readonly ReviewLine[];
  /** Adds the sheet with the rows, and 导入核对. */
  readonly plan: EditPlan;
}

/** Why there is nothing to import, with what could be answered to change that. */
export interface NothingToImport {
  readonly kind: null;
  /** Chinese. */
  readonly why: string;
  readonly questions: readonly Question[];
}

export function importLedger(request: ImportRequest): ImportedLedger | NothingToImport {
  const { incoming, workbook, asOf } = request;
  const corrections = request.corrections ?? [];
  const ledgers = recognise(incoming, { asOf, corrections });
  const kind = fullestKind(ledgers);
  if (kind === null) return nothing(ledgers);
  const tables = ledgers.tables.filter((table) => table.kind === kind);
  const records = importRecords(ledgers, kind);
  const held = recognise(workbook, { asOf, corrections });
  const isHeld = held.tables.some((table) => table.kind === kind);
  const difference = isHeld ? compareLedgers(kind, importRecords(held, kind), records) : null;
  const further = furtherColumns(kind, tables);
  const captions = [...standardCaptions(kind).map(({ caption }) => caption), ...further.map(({ caption }) => caption)];
  const rows = records.map((record) => rowOf(kind, record, tables, further, incoming));
  const leftOut = leftOutRows(incoming, tables, records);
  const label = chineseLedgerName(kind);
  const taken = workbook.sheets.map((sheet) => sheet.name);
  const names = workbook.names.map(({ name }) => name);
  const title = uniqueTabName(`${label}（导入${isoDay(asOf)}）`, taken);
  const reviewTitle = uniqueTabName("导入核对", [...taken, title]);
  // Of a row with a month per column the first record is shown.
  const lines = new Map(
    [...records.entries()].reverse().map(([index, { place }]) => [place.id, firstLedgerRow + index]),
  );
  const review = reviewLines({
    kind,
    difference,
    leftOut,
    at: (record, field) => ({
      sheet: title,
      range: addressIn(kind, lines.get(record.place.id) ?? firstLedgerRow, field),
    }),
  });
  const use = isHeld
    ? `工作簿里已有${label}，导入的表只供核对，不参与体检，免得重复计算；核对后请把需要的行抄进原来的台账。`
    : `工作簿里还没有${label}，导入的表就作为台账参与体检。`;
  return {
    kind,
    tables,
    records,
    captions,
    rows,
    leftOut,
    difference,
    review,
    plan: {
      ops: [
        {
          kind: "sheet",
          // Sheets under our own prefix are not recognised: what is there already must not be counted twice.
          definedName: freeName(isHeld ? "BranchLedger.Import" : `LedgerSheet.${kind}`, names),
          title,
          content: ledgerSheet({
            kind,
            title: `${label}（导入 ${isoDay(asOf)}）`,
            advice: `说明：由“${incoming.file}”导入，共 ${records.length} 条。${isHeld ? "只供核对，不参与体检。" : ""}`,
            asOf,
            date1904: workbook.date1904,
            rows,
            further: further.map(({ caption }) => caption),
            emptyRows: isHeld ? 0 : 5,
          }),
        },
        {
          kind: "sheet",
          definedName: freeName("BranchLedger.ImportReview", names),
          title: reviewTitle,
          content: importReview({
            file: incoming.file,
            kind,
            title: reviewTitle,
            asOf,
            date1904: workbook.date1904,
            records: records.length,
            difference,
            lines: review,
          }),
        },
      ],
      preview: [`新建“${title}”，写入 ${records.length} 条。`, use, `新建“${reviewTitle}”。`],
    },
  };
}

/** The kind most records of the import are of. */
function fullestKind(ledgers: Ledgers): LedgerKind | null {
  let best: RecognisedTable | null = null;
  for (const table of ledgers.tables) if (table.records > (best?.records ?? 0)) best = table;
  return best?.kind ?? null;
}

function nothing(ledgers: Ledgers): NothingToImport {
  const [sheet] = ledgers.unused;
  const [table] = ledgers.tables;
  if (table)
    return {
      kind: null,
      why: `认出了${chineseLedgerName(table.kind)}的列名，但下面没有记录`,
      questions: table.questions,
    };
  return { kind: null, why: sheet?.why ?? "里面没有内容", questions: sheet?.questions ?? [] };
}

interface FurtherColumn {
  readonly caption: string;
  /** Zero-based column by sheet. */
  readonly columns: ReadonlyMap<string, number>;
}

/** Columns that only complete others; what they say stands in those. */
const helpers: ReadonlySet<string> = new Set([
  "sequence",
  "year",
  "month",
  "monthFrom",
  "monthTo",
  "expectedAndPresent",
]);

/** Columns of the import that the standard layout has no place for: kept behind it, under their own captions. */
function furtherColumns(kind: LedgerKind, tables: readonly RecognisedTable[]): FurtherColumn[] {
  const standard = new Set(standardCaptions(kind).map(({ field }) => field));
  const found = new Map<string, Map<string, number>>();
  for (const table of tables) {
    const mapped = table.columns.filter(
      ({ field }) => !standard.has(field) && !helpers.has(field) && !field.includes(":"),
    );
    for (const { caption, column } of [...mapped, ...table.unmapped]) {
      const shown = caption.replace(/\s+/g, " ").trim() || `第${column + 1}列`;
      const columns = found.get(shown) ?? new Map<string, number>();
      if (!columns.has(table.sheet)) columns.set(table.sheet, column);
      found.set(shown, columns);
    }
  }
  return [...found].map(([caption, columns]) => ({ caption, columns }));
}

function rowOf(
  kind: LedgerKind,
  record: ImportRecord,
  tables: readonly RecognisedTable[],
  further: readonly FurtherColumn[],
  incoming: Snapshot,
): CellContent[] {
  const table = tables.find(({ sheet }) => sheet === record.place.sheet);
  const isTypeOfSheet = kind === "meetings" && table?.columns.every(({ field }) => field !== "type") === true;
  const own = standardCaptions(kind).map(({ field, shape }) => {
    const value = record.fields.get(field);
    return isTypeOfSheet && field === "type" && value ? meetingTypeText(value) : standardCell(value, shape);
  });
  const sheet = sheetNamed(incoming, record.place.sheet);
  const more = further.map(({ columns }): CellContent => {
    const column = columns.get(record.place.sheet);
    const value = sheet && column !== undefined ? valueAt(sheet, record.place.row - 1, column) : null;
    return value === null ? null : shownText(value);
  });
  return [...own, ...more];
}

/** Rows with content below a header that no record was made of. */
function leftOutRows(
  incoming: Snapshot,
  tables: readonly RecognisedTable[],
  records: readonly ImportRecord[],
): LeftOutRow[] {
  return incoming.sheets.flatMap((sheet) => {
    const own = tables.filter((table) => table.sheet === sheet.name);
    const headers = new Set(own.flatMap(({ headerRows }) => headerRows));
    const rows = new Set(records.filter(({ place }) => place.sheet === sheet.name).map(({ place }) => place.row));
    const top = Math.min(...headers);
    return rowTexts(sheet).filter(({ row }) => row > top && !headers.has(row) && !rows.has(row));
  });
}

const longestText = 80;

function rowTexts(sheet: SheetSnapshot): LeftOutRow[] {
  return sheet.rows.flatMap(({ index, values }) => {
    const text = values.map((value) => shownText(value)).filter((shown) => shown !== "");
    return text.length === 0 ? [] : [{ row: index + 1, text: text.join("　").slice(0, longestText) }];
  });
}

function addressIn(kind: LedgerKind, row: number, field: string | null): string {
  const index = field === null ? 0 : standardCaptions(kind).findIndex((caption) => caption.field === field);
  return cellAddress(row - 1, firstLedgerColumn + Math.max(0, index));
}
