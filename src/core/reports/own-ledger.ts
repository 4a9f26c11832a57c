/** A list of ours as a ledger: its cells as fields, its lines as records. */
import { type DateSpan, monthOf, spanOfMonth } from "../model/date.ts";
import type { Field } from "../model/field.ts";
import type { Ledger, RecognisedTable } from "../model/ledger.ts";
import type { EntryOf, FieldName, OtherLedgerKind } from "../model/ledger-fields.ts";
import { cellPlace, type Place, rangePlace } from "../model/place.ts";
import type { RecordPlace } from "../model/record.ts";
import { dateParser } from "../recognition/date-fields.ts";
import { type CellParser, parseText } from "../recognition/table-rows.ts";
import { shownCell } from "../recognition/text.ts";
import { rowAt } from "../workbook/snapshot.ts";
import type { PreviousList, PreviousRow } from "./previous.ts";

/** Which column of the sheet a field stands in. */
export type Columns<Kind extends OtherLedgerKind, Caption extends string> = {
  readonly [Name in FieldName<Kind>]?: Caption;
};

/** Cells of a sheet of ours as fields. A caption the clerk has deleted is a missing column. */
export class OwnCells {
  private readonly asDate: CellParser<DateSpan>;

  constructor(
    private readonly list: PreviousList,
    private readonly date1904: boolean,
  ) {
    this.asDate = dateParser({ date1904, year: null }, () => undefined);
  }

  read<Value>(row: PreviousRow, caption: string, parse: CellParser<Value>): Field<Value> | undefined {
    const column = this.list.columns.get(caption);
    if (column === undefined) return undefined;
    const at = cellPlace(this.list.sheet.name, row.row, column);
    const value = row.cells.get(caption)?.value ?? null;
    if (value === null || (typeof value === "string" && value.trim() === "")) return { state: "blank", at };
    const flags = rowAt(this.list.sheet, row.row)?.flags[column] ?? 0;
    const reading = parse(value, flags);
    const raw = shownCell(value, flags, this.date1904);
    if (reading.state === "blank") return { state: "blank", at };
    return reading.state === "value"
      ? { state: "value", value: reading.value, raw, at }
      : { state: "unreadable", raw, at, why: reading.why };
  }

  text(row: PreviousRow, caption: string): Field<string> | undefined {
    return this.read(row, caption, parseText);
  }

  date(row: PreviousRow, caption: string): Field<DateSpan> | undefined {
    return this.read(row, caption, this.asDate);
  }

  /** The register holds a month as its first day. */
  month(row: PreviousRow, caption: string): Field<DateSpan> | undefined {
    return this.read(row, caption, (value, flags) => {
      const reading = this.asDate(value, flags);
      return reading.state === "value" && reading.value.precision === "day"
        ? { state: "value", value: spanOfMonth(monthOf(reading.value.from)) }
        : reading;
    });
  }

  place(row: PreviousRow): RecordPlace {
    const { name } = this.list.sheet;
    return { ...rowPlace(this.list, row.row), row: row.row + 1, id: `${name}!${row.row + 1}` };
  }
}

export function rowPlace({ sheet, columns }: PreviousList, row: number): Place {
  const used = [...columns.values()];
  return rangePlace(sheet.name, { top: row, bottom: row, left: Math.min(...used), right: Math.max(...used) });
}

export function frameOf(place: RecordPlace) {
  return { place, standing: "held" as const, stated: null };
}

/** A cell that says something else to a reader than to the rules. */
export function withText(field: Field<string> | undefined, text: string): Field<string> | undefined {
  if (field === undefined || text === "") return field && { state: "blank", at: field.at };
  return { state: "value", value: text, raw: text, at: field.at };
}

/** A missing column is a missing property. */
export function defined<Entry extends object>(
  fields: { readonly [Name in keyof Entry]: Entry[Name] | undefined },
): Entry {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Entry;
}

export function ledgerOf<Kind extends OtherLedgerKind>(
  kind: Kind,
  list: PreviousList,
  entries: readonly EntryOf<Kind>[],
  columns: Columns<Kind, string>,
): Ledger<EntryOf<Kind>> | null {
  if (entries.length === 0) return null;
  const captions = new Map<string, Place>();
  for (const [field, caption] of Object.entries<string | undefined>(columns)) {
    const column = caption === undefined ? undefined : list.columns.get(caption);
    if (column !== undefined) captions.set(field, cellPlace(list.sheet.name, list.head, column));
  }
  const last = entries.at(-1)?.place.row ?? list.head + 1;
  const used = [...list.columns.values()];
  const table: RecognisedTable = {
    kind,
    sheet: list.sheet.name,
    range: rangePlace(list.sheet.name, {
      top: list.head,
      bottom: last - 1,
      left: Math.min(...used),
      right: Math.max(...used),
    }).range,
    headerRows: [list.head + 1],
    records: entries.length,
    confidence: 1,
    columns: [],
    unmapped: [],
    questions: [],
    stated: null,
    meetingType: null,
    next: rowPlace(list, last),
    captions,
  };
  return { kind, tables: [table], records: entries, fields: new Set(captions.keys()) };
}
