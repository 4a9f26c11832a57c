/** Sheets that are added: a table from a file, and new empty ledgers. Loaded when somebody asks for one of them. */
import { type ImportedLedger, importLedger, type NothingToImport } from "../../core/import/import-ledger.ts";
import { differenceText, type ReviewLine } from "../../core/import/import-review.ts";
import { isoDay, isoMonth } from "../../core/model/date.ts";
import { chineseLedgerName, type LedgerKind, type Question } from "../../core/model/ledger.ts";
import { columnLetters } from "../../core/model/place.ts";
import { newLedgerPlan } from "../../core/reports/new-ledger.ts";
import { type CellContent, shownValue } from "../../core/reports/sheet-builder.ts";
import type { EditPlan } from "../../core/workbook/edit-plan.ts";
import type { Snapshot } from "../../core/workbook/snapshot.ts";
import { readCsv } from "../../hosts/csv/read-csv.ts";
import { HostError } from "../../hosts/host.ts";
import { fieldLabel } from "./corrections.ts";
import type { AdditionRequest } from "./pane-store.ts";
import { type Certainty, certaintyOf } from "./words.ts";

/** What additions are planned for: the workbook as it is, and what the clerk has chosen. */
export type AdditionContext = Omit<Parameters<typeof importLedger>[0], "incoming">;

export interface ImportColumn {
  readonly letters: string;
  readonly caption: string;
  /** The Chinese name of its field, or null: the column is kept as it stands. */
  readonly label: string | null;
  readonly certainty: Certainty;
}

/** What an import would do, in words. */
export interface ImportPreview {
  /** Chinese; null = there is nothing to import. */
  readonly kind: string | null;
  /** Why there is nothing to import, or "". */
  readonly why: string;
  readonly questions: readonly { readonly question: Question; readonly kind: LedgerKind | null }[];
  readonly records: number;
  readonly columns: readonly ImportColumn[];
  /** Captions and texts of the first records: the first columns that say something. */
  readonly captions: readonly { readonly column: number; readonly text: string }[];
  readonly rows: readonly (readonly string[])[];
  /** Null = the workbook holds no ledger of this kind. */
  readonly difference: string | null;
  readonly lines: readonly ReviewLine[];
}

/**
 * A file of text as a workbook of one sheet. Throws HostError with what is wrong in words, for a workbook that was chosen
 * by mistake, too.
 */
export async function readTable(bytes: Uint8Array, fileName: string): Promise<Snapshot> {
  // A zip archive, or the container of old workbooks.
  const isWorkbook = (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf);
  if (isWorkbook) {
    throw new HostError(
      "unreadable-workbook",
      `“${fileName}”是工作簿，不是 CSV 文件。请用 Excel 或 WPS 打开它，把要导入的那张表另存为“CSV UTF-8”，再选那个文件。`,
    );
  }
  return readCsv(bytes, fileName);
}

export function previewOf(incoming: Snapshot, context: AdditionContext): ImportPreview {
  return shown(importLedger({ ...context, incoming }));
}

export function additionPlan(request: AdditionRequest, context: AdditionContext): EditPlan {
  if (request.kind === "new-ledgers") {
    return newLedgerPlan({ kinds: request.kinds, snapshot: context.workbook, asOf: context.asOf });
  }
  const imported = importLedger({ ...context, incoming: request.incoming });
  return imported.kind === null ? { ops: [], preview: [`${imported.why}。`] } : imported.plan;
}

const shownRows = 3;
const shownColumns = 4;

function shown(imported: ImportedLedger | NothingToImport): ImportPreview {
  if (imported.kind === null) {
    const questions = imported.questions.map((question) => ({ question, kind: null }));
    const none = { records: 0, columns: [], captions: [], rows: [], difference: null, lines: [] };
    return { kind: null, why: imported.why, questions, ...none };
  }
  const { kind, tables, records, captions, difference, review } = imported;
  const first = imported.rows.slice(0, shownRows).map((row) => row.map(contentText));
  const filled = captions
    .map((_caption, index) => index)
    .filter((index) => first.some((row) => (row[index] ?? "") !== ""))
    .slice(0, shownColumns);
  const columns = tables.flatMap((table) =>
    [...table.columns, ...table.unmapped.map((column) => ({ ...column, field: null, confidence: 1 }))]
      .sort((a, b) => a.column - b.column)
      .map(({ column, caption, field, confidence }) => ({
        letters: columnLetters(column),
        caption: caption.replace(/\s+/g, " "),
        label: field === null ? null : fieldLabel(kind, field),
        certainty: certaintyOf(confidence),
      })),
  );
  return {
    kind: chineseLedgerName(kind),
    why: "",
    questions: tables.flatMap((table) => table.questions.map((question) => ({ question, kind }))),
    records: records.length,
    columns,
    captions: filled.map((column) => ({ column, text: captions[column] ?? "" })),
    rows: first.map((row) => filled.map((index) => row[index] ?? "")),
    difference: difference && differenceText(difference),
    lines: review,
  };
}

function contentText(content: CellContent): string {
  if (typeof content === "object" && content !== null) {
    if ("day" in content) return isoDay(content.day);
    if ("month" in content) return isoMonth(content.month);
  }
  return String(shownValue(content) ?? "");
}
