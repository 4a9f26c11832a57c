/**
 * The clerk's corrections of recognised columns. Recognition goes by captions, so a correction gives the column the caption
 * of the chosen field in the copy that is read; the workbook itself is never changed. Whether recognition has followed is
 * looked up afterwards and said.
 */
import type { RecognisedTable } from "../../core/model/ledger.ts";
import { columnIndex, columnLetters } from "../../core/model/place.ts";
import type { LedgerDefinition } from "../../core/recognition/ledger-definition.ts";
import { dues } from "../../core/recognition/ledgers/dues.ts";
import { meetings } from "../../core/recognition/ledgers/meetings.ts";
import { roster } from "../../core/recognition/ledgers/roster.ts";
import { recognise } from "../../core/recognition/recognise.ts";
import type { SheetSnapshot, Snapshot } from "../../core/workbook/snapshot.ts";

const definitions: readonly Pick<LedgerDefinition<unknown>, "kind" | "fields" | "ignored">[] = [roster, meetings, dues];

/** Caption of a column that is not used, where the kind of ledger knows none itself. */
const unused = "不使用";

export interface FieldChoice {
  readonly field: string;
  /** Chinese. */
  readonly label: string;
}

/** What a column of a ledger of this kind can be taken for, in the order of the contract; empty when nothing is read. */
export function fieldChoices(kind: RecognisedTable["kind"]): readonly FieldChoice[] {
  return definitionOf(kind)?.fields.map(({ field, label }) => ({ field, label })) ?? [];
}

export function fieldLabel(kind: RecognisedTable["kind"], field: string): string {
  const known = definitionOf(kind)?.fields.find((candidate) => candidate.field === field);
  if (known) return known.label;
  const month = /^(paid|due|base):(?:Q(\d)|(\d{2}))$/.exec(field);
  if (!month) return field;
  const what = month[1] === "paid" ? "实交" : month[1] === "due" ? "应交" : "基数";
  return month[2] === undefined ? `${Number(month[3])}月${what}` : `第${month[2]}季度${what}`;
}

export function correctionKey(sheet: string, column: number): string {
  return `${sheet}!${columnLetters(column)}`;
}

/** The snapshot as it is to be recognised. Without corrections it is the same one. */
export function corrected(snapshot: Snapshot, corrections: ReadonlyMap<string, string>): Snapshot {
  if (corrections.size === 0) return snapshot;
  const captions = new Map<string, Map<number, Map<number, string>>>();
  for (const table of recognise(snapshot).tables) {
    const row = table.headerRows.at(-1);
    if (row === undefined) continue;
    for (const [column, field] of correctionsOf(table, corrections)) {
      const rows = captions.get(table.sheet) ?? new Map<number, Map<number, string>>();
      const cells = rows.get(row - 1) ?? new Map<number, string>();
      captions.set(table.sheet, rows.set(row - 1, cells.set(column, captionFor(table.kind, field))));
    }
  }
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      const rows = captions.get(sheet.name);
      return rows ? withCaptions(sheet, rows) : sheet;
    }),
  };
}

/** Corrections recognition did not follow, as `会议记录!D`. */
export function notFollowed(
  tables: readonly RecognisedTable[],
  corrections: ReadonlyMap<string, string>,
): readonly string[] {
  const missed = new Set(corrections.keys());
  for (const table of tables) {
    for (const [column, field] of correctionsOf(table, corrections)) {
      const mapped = table.columns.find((candidate) => candidate.column === column)?.field ?? "";
      if (mapped === field) missed.delete(correctionKey(table.sheet, column));
    }
  }
  return [...missed];
}

function correctionsOf(table: RecognisedTable, corrections: ReadonlyMap<string, string>): [number, string][] {
  const prefix = `${table.sheet}!`;
  return [...corrections].flatMap(([key, field]) => {
    const column = key.startsWith(prefix) ? columnIndex(key.slice(prefix.length)) : null;
    return column === null ? [] : [[column, field]];
  });
}

function captionFor(kind: RecognisedTable["kind"], field: string): string {
  const definition = definitionOf(kind);
  if (field === "") return definition?.ignored[0] ?? unused;
  const known = definition?.fields.find((candidate) => candidate.field === field);
  return known?.captions[0] ?? known?.label ?? field;
}

function withCaptions(sheet: SheetSnapshot, captions: ReadonlyMap<number, ReadonlyMap<number, string>>): SheetSnapshot {
  return {
    ...sheet,
    rows: sheet.rows.map((row) => {
      const cells = captions.get(row.index);
      if (!cells) return row;
      const values = [...row.values];
      for (const [column, caption] of cells) if (column < values.length) values[column] = caption;
      return { ...row, values };
    }),
  };
}

function definitionOf(kind: RecognisedTable["kind"]): (typeof definitions)[number] | undefined {
  return definitions.find((definition) => definition.kind === kind);
}
