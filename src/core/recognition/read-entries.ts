/** Body rows as entries of a ledger kind: each cell is read by the shape of its field. One reader for all kinds. */
import { type DateSpan, spanOfDay, yearOf } from "../model/date.ts";
import type { Field } from "../model/field.ts";
import type { ColumnMapping } from "../model/ledger.ts";
import {
  datingFields,
  type EntryFrame,
  type FieldShape,
  ledgerFields,
  type OtherLedgerKind,
} from "../model/ledger-fields.ts";
import { parseRange } from "../model/place.ts";
import type { NameList, RecordPlace } from "../model/record.ts";
import type { SheetRow } from "../workbook/snapshot.ts";
import { DateFields, dateContext, dateParser, yearsOfRows } from "./date-fields.ts";
import type { EntryWords, RangeColumn } from "./entry-ledger.ts";
import type { MappedTable, TableRecords } from "./ledger-definition.ts";
import { parseAmount } from "./parse-amount.ts";
import { parseDate } from "./parse-date.ts";
import { isPersonName, parseHeadcount, parseNameList, plainName } from "./parse-people.ts";
import { legendOf, presenceParser } from "./parse-presence.ts";
import {
  datesParser,
  parseCount,
  parseFlag,
  parseNumber,
  parsePerson,
  sortedSpans,
  yearParser,
} from "./parse-values.ts";
import { standingOf } from "./standing.ts";
import { type BodyRow, type CellParser, parseText } from "./table-rows.ts";
import { captionKey, isFiller, shownText, withoutBlanks } from "./text.ts";

/** Cells with content a row without its key needs to be a record. */
const contentWithoutKey = 3;

type ContentRow = Extract<BodyRow, { readonly kind: "content" }>;

/** Made once per kind; what it returns reads one table. */
export function entryReader<Kind extends OtherLedgerKind>(
  kind: Kind,
  words: EntryWords<Kind>,
): (table: MappedTable) => TableRecords<EntryFrame> {
  return (table) => new EntryTable(kind, words, table).read();
}

class EntryTable<Kind extends OtherLedgerKind> {
  private readonly dates: DateFields;
  private readonly fields: readonly (readonly [string, readonly [FieldShape, string]])[];
  private readonly parsers = new Map<string, CellParser<unknown>>();
  /** The one person a sheet is about, named above its table. */
  private readonly personAbove: Field<unknown> | null;
  /** The columns of each field that stands in several ones. */
  private readonly further = new Map<string, string[]>();

  constructor(
    private readonly kind: Kind,
    private readonly words: EntryWords<Kind>,
    private readonly table: MappedTable,
  ) {
    this.dates = new DateFields(kind, table.reader, dateContext(table.hints, null));
    this.personAbove = this.words.ofPeople === true ? personIn(table) : null;
    this.fields = Object.entries<readonly [FieldShape, string]>(ledgerFields[kind]);
    for (const { field } of table.columns) {
      const colon = field.indexOf(":");
      if (colon < 0) continue;
      const plain = field.slice(0, colon);
      this.further.set(plain, [...(this.further.get(plain) ?? []), field]);
    }
  }

  read(): TableRecords<EntryFrame> {
    const rows = this.table.body.filter((entry) => entry.kind === "content");
    const dating = this.datingColumn();
    const years = yearsOfRows(
      rows.map(({ row }) => this.ownYear(row, dating)),
      dating === null ? null : this.table.hints.stated,
    );
    const records: EntryFrame[] = [];
    let lastRow: number | null = null;
    rows.forEach((entry, index) => {
      if (!this.isRecord(entry)) return;
      lastRow = entry.row.index;
      if (this.words.oneEach && this.words.key.some((field) => this.table.reader.isCarried(entry.row, field))) return;
      records.push(this.entryOf(entry, years[index] ?? null, dating));
    });
    return { records, questions: this.dates.questions(this.table.area), unreadable: this.dates.unreadable, lastRow };
  }

  /** The column that dates the records, if there is one. */
  private datingColumn(): string | null {
    return datingFields[this.kind].find((field) => this.table.reader.has(field)) ?? null;
  }

  private ownYear(row: SheetRow, dating: string | null): number | null {
    const column = dating === null ? undefined : this.table.columnOf.get(dating);
    if (column === undefined) return null;
    const cell = this.table.area.grid.cell(row, column);
    const reading = parseDate(cell.value, cell.flags, dateContext(this.table.hints, null));
    return reading.state === "value" && reading.ownYear ? yearOf(reading.span.from) : null;
  }

  private isRecord({ row, filled }: ContentRow): boolean {
    // The title of the next table and notes stand alone in their row.
    if (filled < 2 && this.words.sparse !== true && this.table.area.columns.length > 2) return false;
    // What a row is about may have been forgotten: then the rest of it shows that it is a record.
    if (filled >= contentWithoutKey) return true;
    return this.words.key.some((field) => {
      const text = this.table.reader.shownAt(row, field);
      return text !== "" && !isFiller(text);
    });
  }

  private entryOf({ row, section }: ContentRow, year: number | null, dating: string | null): EntryFrame {
    const { reader, hints } = this.table;
    const record: Record<string, Field<unknown>> = {};
    for (const [field, [shape]] of this.fields) {
      const value = this.field(row, field, shape, year);
      if (value !== undefined) record[field] = value;
    }
    for (const range of this.words.ranges ?? []) this.splitRange(range, record);
    const person = this.personAbove;
    if (person !== null && record["name"] === undefined) record["name"] = person;
    const inSection = this.words.section;
    if (inSection !== undefined && section !== null && record[inSection] === undefined) {
      record[inSection] = { state: "value", value: section, raw: section, at: reader.recordPlace(row) };
    }
    const heads = this.words.heads;
    return {
      place: this.placeOf(row, record["presence"]),
      standing:
        heads === undefined
          ? "held"
          : standingOf(
              {
                state: "",
                heads: heads.map((field) => reader.shownAt(row, field)),
                note: reader.shownAt(row, "note").slice(0, 60),
                date: dating === null ? "" : reader.shownAt(row, dating),
              },
              true,
              false,
            ),
      stated: hints.stated?.span ?? null,
      ...record,
    };
  }

  /** A mark of a grid is the record itself: name and day stand far away from it. */
  private placeOf(row: SheetRow, mark: Field<unknown> | undefined): RecordPlace {
    const whole = this.table.reader.recordPlace(row);
    const cell = this.table.area.grid.view === null || mark === undefined ? null : parseRange(mark.at.range);
    if (cell === null || mark === undefined) return whole;
    return { ...mark.at, row: cell.top + 1, id: `${mark.at.sheet}!${mark.at.range}` };
  }

  private field(row: SheetRow, field: string, shape: FieldShape, year: number | null): Field<unknown> | undefined {
    const further = this.further.get(field);
    if (further === undefined) return this.single(row, field, shape, year);
    const parts = [field, ...further].flatMap((column) => this.single(row, column, shape, year) ?? []);
    return shape === "names" ? joinedNames(parts) : joinedDates(parts);
  }

  private single(row: SheetRow, field: string, shape: FieldShape, year: number | null): Field<unknown> | undefined {
    const { reader } = this.table;
    switch (shape) {
      case "date":
        return this.dates.read(row, field, { year, birth: field === "birthDate" });
      case "dates":
      case "period":
        return this.dates.noted(field, reader.read(row, field, this.parserOf(shape, year)));
      default:
        return reader.read(row, field, this.parserOf(shape, year));
    }
  }

  private parserOf(shape: FieldShape, year: number | null): CellParser<unknown> {
    const key = `${shape} ${year}`;
    const made = this.parsers.get(key) ?? this.parserFor(shape, year);
    this.parsers.set(key, made);
    return made;
  }

  private parserFor(shape: FieldShape, year: number | null): CellParser<unknown> {
    const context = { ...this.dates.context, year };
    const missYear = (): void => this.dates.missYear();
    switch (shape) {
      case "text":
        return parseWords;
      case "person":
        return parsePerson;
      case "names":
        return parseNameList;
      case "headcount":
        return parseHeadcount;
      case "date":
        return dateParser(context, missYear);
      case "dates":
        return datesParser(context, missYear);
      case "period":
        return dateParser({ ...context, months: true }, missYear);
      case "year":
        return yearParser(context);
      case "count":
        return parseCount;
      case "number":
        return parseNumber;
      case "cents":
        return parseAmount;
      case "flag":
        return parseFlag;
      case "presence":
        return presenceParser(legendOf(this.notes()));
    }
  }

  /** Texts above the table and lines of one cell below it: where a legend stands. */
  private notes(): string[] {
    const { titles, body } = this.table.area;
    const below = body.flatMap((row) => {
      const texts = row.values.filter((value) => value !== null && value !== "");
      return texts.length === 1 ? texts.map((value) => shownText(value ?? null)) : [];
    });
    return [...titles.map((title) => title.text), ...below];
  }

  /** A cell that holds both ends fills both fields; a column that should hold both says of both that they are blank. */
  private splitRange(range: RangeColumn, record: Record<string, Field<unknown>>): void {
    const whole = record[range.from] as Field<DateSpan> | undefined;
    if (whole === undefined || record[range.to] !== undefined) return;
    const isRange = whole.state === "value" && whole.value.precision === "range";
    if (!isRange && !isRangeColumn(this.table.columns, range)) return;
    const [from, to] = endsOf(whole);
    record[range.from] = from;
    record[range.to] = to;
  }
}

/** Whether the column of the first field is one for both of them, by its caption. */
export function isRangeColumn(columns: readonly ColumnMapping[], range: RangeColumn): boolean {
  const caption = columns
    .find((column) => column.field === range.from)
    ?.caption.split("/")
    .at(-1);
  return caption !== undefined && range.captions.some((known) => captionKey(known) === captionKey(caption));
}

/** Characters with blanks between them: 书  记. */
const spread = /^[\u4e00-\u9fff](?:[ \u3000]+[\u4e00-\u9fff]){1,5}$/;

/** Any text, a word that was spread out drawn together. */
const parseWords: CellParser<string> = (value, flags) => {
  const text = parseText(value, flags);
  return text.state === "value" && spread.test(text.value)
    ? { state: "value", value: withoutBlanks(text.value) }
    : text;
};

/** 姓名：张一 above a table without a column of names: one sheet per person. */
function personIn(table: MappedTable): Field<string> | null {
  for (const { text, at } of table.hints.titles) {
    const name = /姓\s*名\s*[:：]\s*([\u4e00-\u9fff·]{2,8})(?:$|[\s\u3000,，;；])/.exec(text.slice(0, 400))?.[1];
    if (name !== undefined && isPersonName(name))
      return { state: "value", value: plainName(name), raw: text.trim(), at };
  }
  return null;
}

/** Both ends of a stretch; a single day is its beginning, and the end is blank. */
function endsOf(whole: Field<DateSpan>): readonly [Field<DateSpan>, Field<DateSpan>] {
  if (whole.state !== "value") return [whole, whole];
  const { from, to, precision } = whole.value;
  if (precision === "day") return [whole, { state: "blank", at: whole.at }];
  if (precision !== "range") return [whole, whole];
  return [
    { ...whole, value: spanOfDay(from) },
    { ...whole, value: spanOfDay(to) },
  ];
}

function joinedNames(parts: readonly Field<unknown>[]): Field<unknown> | undefined {
  return joined(parts, (values) =>
    (values as readonly NameList[]).reduce((all, list) => ({
      names: [...all.names, ...list.names],
      remarks: [...all.remarks, ...list.remarks],
      everyone: all.everyone || list.everyone,
      except: [...all.except, ...list.except],
      unnamed: all.unnamed + list.unnamed,
    })),
  );
}

function joinedDates(parts: readonly Field<unknown>[]): Field<unknown> | undefined {
  return joined(parts, (values) => sortedSpans((values as readonly (readonly DateSpan[])[]).flat()));
}

/** What stands in several columns as one field, at the first of them that is filled in. */
function joined(
  parts: readonly Field<unknown>[],
  join: (values: readonly unknown[]) => unknown,
): Field<unknown> | undefined {
  const read = parts.filter((part) => part.state === "value");
  const [first] = read;
  if (first === undefined) return parts.find((part) => part.state === "unreadable") ?? parts[0];
  return {
    state: "value",
    value: join(read.map((part) => part.value)),
    raw: read.map((part) => part.raw).join("、"),
    at: first.at,
  };
}
