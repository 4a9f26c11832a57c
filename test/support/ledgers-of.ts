/**
 * Ledgers for rule tests from rows of plain text, without recognition: row 1 holds the captions, records follow from row
 * 2, one column per field in the order in which the rows first name it. `""` is a blank cell, `?x` a cell that cannot be
 * read; a field that no row names has no column. For tests only.
 */
import {
  type DateSpan,
  type Month,
  monthsFrom,
  parseIsoDay,
  spanOfDay,
  spanOfMonth,
  validMonth,
} from "../../src/core/model/date.ts";
import type { Field } from "../../src/core/model/field.ts";
import {
  type BranchInfo,
  chineseLedgerName,
  type DuesLedger,
  type Ledger,
  type LedgerKind,
  type Ledgers,
  type RecognisedTable,
  type UnreadableCell,
  type UnusedSheet,
} from "../../src/core/model/ledger.ts";
import {
  type EntryOf,
  type FieldName,
  type FieldShape,
  ledgerFields,
  type OtherLedgerKind,
} from "../../src/core/model/ledger-fields.ts";
import { parsePeriod, yearPeriod } from "../../src/core/model/period.ts";
import { cellPlace, columnLetters, type Place, rangePlace } from "../../src/core/model/place.ts";
import type {
  DuesRecord,
  DuesTotal,
  Headcount,
  MeetingRecord,
  MeetingType,
  MemberRecord,
  NameList,
  Payment,
  RecordPlace,
  Standing,
} from "../../src/core/model/record.ts";

type Texts<Name extends string> = { readonly [Key in Name]?: string };

export type MemberRow = Texts<Exclude<keyof MemberRecord, "place">>;

export type MeetingRow = Texts<Exclude<keyof MeetingRecord, "place" | "standing" | "statedYear">> & {
  readonly standing?: Standing;
  readonly statedYear?: number;
};

/** `month`: `2026-05` or `2026-01..2026-03`. `paid`: yuan, √, 免交, 未交. */
export type DuesRow = Texts<Exclude<keyof DuesRecord, "place" | "months" | "correction">> & {
  readonly month?: string;
  readonly correction?: boolean;
};

export interface TableOptions {
  readonly sheet?: string;
  /** The year that title, tab or file name state. */
  readonly year?: number;
  readonly meetingType?: MeetingType;
  /** Fields of the ledger beyond those of the rows: `due:Q1`. */
  readonly fields?: readonly string[];
}

interface TableOf<Entry> {
  readonly table: RecognisedTable;
  readonly records: readonly Entry[];
  readonly totals?: readonly DuesTotal[];
}

type Cell = <Value>(name: string, read: (text: string) => Value | null) => Field<Value> | undefined;

export function rosterOf(rows: readonly MemberRow[], options: TableOptions = {}): TableOf<MemberRecord> {
  return tableOf("roster", "花名册", rows, options, (cell, place) => {
    const text = (name: keyof MemberRow): Field<string> | undefined => cell(name, asIs);
    const date = (name: keyof MemberRow): Field<DateSpan> | undefined => cell(name, dateOf);
    return withoutMissing({
      place,
      name: text("name") ?? { state: "blank" as const, at: place },
      sex: cell("sex", oneOf("男", "女")),
      birthDate: date("birthDate"),
      idNumber: text("idNumber"),
      ethnicity: text("ethnicity"),
      education: text("education"),
      memberType: cell("memberType", oneOf("full", "probationary")),
      joinedOn: date("joinedOn"),
      fullMemberOn: date("fullMemberOn"),
      appliedOn: date("appliedOn"),
      branch: text("branch"),
      group: text("group"),
      post: text("post"),
      personType: text("personType"),
      pointsCategory: cell("pointsCategory", oneOf("在职", "无职", "非公", "流动", "老弱病残")),
      leader: cell("leader", flagOf),
      status: cell(
        "status",
        oneOf("on-roster", "floating", "transferred-out", "suspended", "removed", "deceased", "pending"),
      ),
      statusFrom: date("statusFrom"),
      statusTo: date("statusTo"),
      transferredInOn: date("transferredInOn"),
      phone: text("phone"),
      exemption: text("exemption"),
      discipline: text("discipline"),
      disciplineFrom: date("disciplineFrom"),
      disciplineTo: date("disciplineTo"),
      reportedOn: date("reportedOn"),
      religious: cell("religious", flagOf),
      gangRelated: cell("gangRelated", flagOf),
      note: text("note"),
    }) as MemberRecord;
  });
}

export function meetingsOf(rows: readonly MeetingRow[], options: TableOptions = {}): TableOf<MeetingRecord> {
  return tableOf("meetings", "会议记录", rows, options, (cell, place, row) => {
    const text = (name: keyof MeetingRow): Field<string> | undefined => cell(name, asIs);
    const only = options.meetingType;
    const typed = cell("type", (value) => value.split("+") as MeetingType[]);
    return withoutMissing({
      place,
      standing: row.standing ?? "held",
      statedYear: row.statedYear ?? null,
      date: cell("date", dateOf),
      type: typed ?? (only && { state: "value" as const, value: [only], raw: only, at: place }),
      group: cell("group", (value) => value.split("、")),
      title: text("title"),
      venue: text("venue"),
      chair: text("chair"),
      recorder: text("recorder"),
      speaker: text("speaker"),
      expected: cell("expected", headcountOf),
      present: cell("present", headcountOf),
      votingExpected: cell("votingExpected", headcountOf),
      votingPresent: cell("votingPresent", headcountOf),
      attendees: cell("attendees", namesOf),
      absentees: cell("absentees", namesOf),
      topic: text("topic"),
      agenda: text("agenda"),
      content: text("content"),
      resolution: text("resolution"),
      signature: text("signature"),
      attachment: text("attachment"),
      themeStep: text("themeStep"),
      organisingStep: text("organisingStep"),
      practiceStep: text("practiceStep"),
      assessmentStep: text("assessmentStep"),
      performance: text("performance"),
      process: text("process"),
      note: text("note"),
    }) as MeetingRecord;
  });
}

export function duesOf(
  rows: readonly DuesRow[],
  options: TableOptions & { readonly totals?: readonly TotalRow[] } = {},
): TableOf<DuesRecord> {
  const made = tableOf("dues", "党费台账", rows, options, (cell, place, row) => {
    const text = (name: keyof DuesRow): Field<string> | undefined => cell(name, asIs);
    const months: Field<readonly Month[]> = cell("month", monthsOf) ?? { state: "blank", at: place };
    return withoutMissing({
      place,
      name: text("name") ?? { state: "blank" as const, at: place },
      months,
      paid: cell("paid", paymentOf),
      due: cell("due", centsOf),
      base: cell("base", centsOf),
      personType: text("personType"),
      paidOn: cell("paidOn", dateOf),
      assessedOn: cell("assessedOn", dateOf),
      collector: text("collector"),
      remittedOn: cell("remittedOn", dateOf),
      waiver: text("waiver"),
      note: text("note"),
      correction: row.correction ?? false,
    }) as DuesRecord;
  });
  const totals = (options.totals ?? []).map(({ at, label, stated, sum, unreadableParts, parts }): DuesTotal => {
    const place = { sheet: made.table.sheet, range: at };
    return {
      at: place,
      label,
      stated: fieldOf(stated, place, centsOf),
      sum,
      unreadableParts: unreadableParts ?? 0,
      parts: { sheet: made.table.sheet, range: parts },
    };
  });
  return { ...made, totals };
}

export type EntryRow<Kind extends OtherLedgerKind> = Texts<FieldName<Kind>> & { readonly standing?: Standing };

/** Entries of a kind beside the core ones; the sheet is called after its kind unless told otherwise. */
export function entriesOf<Kind extends OtherLedgerKind>(
  kind: Kind,
  rows: readonly EntryRow<Kind>[],
  options: TableOptions = {},
): TableOf<EntryOf<Kind>> {
  const fields: { readonly [name: string]: readonly [FieldShape, string] } = ledgerFields[kind];
  return tableOf(kind, chineseLedgerName(kind), rows, options, (cell, place, row) => {
    const entry: Record<string, unknown> = {
      place,
      standing: row.standing ?? "held",
      stated: options.year === undefined ? null : { ...yearPeriod(options.year), precision: "year" },
    };
    for (const [name, [shape]] of Object.entries(fields)) entry[name] = cell(name, (text) => shapeValueOf(shape, text));
    return withoutMissing(entry) as EntryOf<Kind>;
  });
}

/** One cell by its shape: names `张一、李二`, dates `2026-01-05,2026-06-30`, periods as `--period`, money in yuan. */
function shapeValueOf(shape: FieldShape, text: string): unknown {
  switch (shape) {
    case "text":
    case "person":
    case "presence":
      return text;
    case "names":
      return namesOf(text);
    case "headcount":
      return headcountOf(text);
    case "date":
      return dateOf(text);
    case "dates":
      return text.split(",").map(dateOf);
    case "period": {
      const period = parsePeriod(text);
      const precision = period?.kind === "span" || period?.kind === "semester" ? "range" : period?.kind;
      return period && { from: period.from, to: period.to, precision };
    }
    case "year":
    case "count":
    case "number":
      return Number.isFinite(Number(text)) ? Number(text) : null;
    case "cents":
      return centsOf(text);
    case "flag":
      return flagOf(text);
  }
}

export interface TotalRow {
  readonly at: string;
  readonly label: string;
  /** Yuan, as it stands in the cell. */
  readonly stated: string;
  /** Cents. */
  readonly sum: number;
  readonly unreadableParts?: number;
  readonly parts: string;
}

/** One row per month, both ends included: `paidMonths("张一", "2026-01", "2026-06")`. */
export function paidMonths(name: string, first: string, last: string, more: DuesRow = { paid: "10" }): DuesRow[] {
  const range = monthsOf(`${first}..${last}`) ?? [];
  return range.map((month) => ({
    name,
    month: `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`,
    ...more,
  }));
}

/** So many full members of long standing with made-up names: 党员01, 党员02 …. */
export function fullMembers(count: number, more: MemberRow = {}): MemberRow[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `党员${String(index + 1).padStart(2, "0")}`,
    memberType: "full",
    ...more,
  }));
}

type OneOrMore<Entry> = TableOf<Entry> | readonly TableOf<Entry>[];

export interface LedgersOf {
  readonly roster?: OneOrMore<MemberRecord>;
  readonly meetings?: OneOrMore<MeetingRecord>;
  readonly dues?: OneOrMore<DuesRecord>;
  /** Made by `entriesOf`. */
  readonly others?: readonly TableOf<unknown>[];
  readonly branch?: Partial<BranchInfo>;
  readonly unused?: readonly UnusedSheet[];
}

export function ledgersOf(parts: LedgersOf): Ledgers {
  const roster = pooled("roster", parts.roster);
  const meetings = pooled("meetings", parts.meetings);
  const dues = pooled("dues", parts.dues);
  const duesTables = parts.dues === undefined ? [] : asList(parts.dues);
  const withTotals: DuesLedger | null = dues && { ...dues, totals: duesTables.flatMap(({ totals }) => totals ?? []) };
  const others = new Map<LedgerKind, TableOf<unknown>[]>();
  for (const part of parts.others ?? []) {
    const { kind } = part.table;
    others.set(kind, [...(others.get(kind) ?? []), part]);
  }
  const otherLedgers = [...others].map(([kind, tables]) => pooled(kind, tables));
  const ledgers = [roster, meetings, withTotals, ...otherLedgers].filter((ledger) => ledger !== null);
  return {
    branch: { name: "第一党支部", type: null, foundedOn: null, ...parts.branch },
    roster,
    meetings,
    dues: withTotals,
    others: Object.fromEntries(otherLedgers.map((ledger) => [ledger?.kind, ledger])),
    tables: ledgers.flatMap(({ tables }) => tables),
    unused: parts.unused ?? [],
    unreadable: ledgers.flatMap(({ kind, records }) =>
      records.flatMap((record) => unreadableDates(kind, record as object)),
    ),
  };
}

function pooled<Entry>(kind: LedgerKind, parts: OneOrMore<Entry> | undefined): Ledger<Entry> | null {
  if (parts === undefined) return null;
  const tables = asList(parts);
  return {
    kind,
    tables: tables.map(({ table }) => table),
    records: tables.flatMap(({ records }) => records),
    fields: new Set(tables.flatMap(({ table }) => [...table.captions.keys()])),
  };
}

function asList<Entry>(parts: OneOrMore<Entry>): readonly TableOf<Entry>[] {
  return "table" in parts ? [parts] : parts;
}

/** Field names of the contract where the record calls the field otherwise. */
const contractNames: ReadonlyMap<string, string> = new Map([
  ["venue", "place"],
  ["due", "monthlyDue"],
]);

/** What a row says of itself is no column; neither is the flag of a corrected payment (the points register has such a column). */
const flags: ReadonlySet<string> = new Set(["standing", "statedYear"]);

function tableOf<Row extends object, Entry>(
  kind: LedgerKind,
  defaultSheet: string,
  rows: readonly Row[],
  options: TableOptions,
  build: (cell: Cell, place: RecordPlace, row: Row) => Entry,
): TableOf<Entry> {
  const sheet = options.sheet ?? defaultSheet;
  const named = rows.flatMap((row) =>
    Object.entries(row).flatMap(([name, value]) => (value === true || value === false ? [] : [name])),
  );
  const names = [...new Set(named)].filter((name) => !flags.has(name));
  const right = Math.max(names.length - 1, 0);
  const records = rows.map((row, index) => {
    const texts = new Map(Object.entries(row));
    const range = rangePlace(sheet, { top: index + 1, left: 0, bottom: index + 1, right });
    const place: RecordPlace = { ...range, row: index + 2, id: `${sheet}!${index + 2}` };
    const cell: Cell = (name, read) => {
      const column = names.indexOf(name);
      if (column < 0) return undefined;
      return fieldOf(String(texts.get(name) ?? ""), cellPlace(sheet, index + 1, column), read);
    };
    return build(cell, place, row);
  });
  const captions = new Map<string, Place>();
  names.forEach((name, column) => {
    captions.set(contractNames.get(name) ?? name, cellPlace(sheet, 0, column));
  });
  for (const field of options.fields ?? []) captions.set(field, cellPlace(sheet, 0, right));
  const table: RecognisedTable = {
    kind,
    sheet,
    range: `A1:${columnLetters(right)}${rows.length + 1}`,
    headerRows: [1],
    records: rows.length,
    confidence: 1,
    columns: [],
    unmapped: [],
    questions: [],
    stated:
      options.year === undefined
        ? null
        : { span: { ...yearPeriod(options.year), precision: "year" }, by: `${options.year}年度` },
    meetingType: options.meetingType ?? null,
    next: rangePlace(sheet, { top: rows.length + 1, left: 0, bottom: rows.length + 1, right }),
    captions,
  };
  return { table, records };
}

function fieldOf<Value>(text: string, at: Place, read: (text: string) => Value | null): Field<Value> {
  if (text === "") return { state: "blank", at };
  const value = text.startsWith("?") ? null : read(text);
  const raw = text.replace(/^\?/, "");
  return value === null ? { state: "unreadable", raw, at, why: "看不懂" } : { state: "value", value, raw, at };
}

/** An absent column is an absent property (exactOptionalPropertyTypes). */
function withoutMissing(record: Record<string, unknown>): unknown {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

function unreadableDates(kind: LedgerKind, record: object): UnreadableCell[] {
  const dates = ["date", "birthDate", "joinedOn", "fullMemberOn", "transferredInOn", "statusFrom", "paidOn"];
  return Object.entries(record as Record<string, Field<unknown>>)
    .filter(([name, field]) => dates.includes(name) && field.state === "unreadable")
    .map(([field, cell]) => ({ at: cell.at, kind, field, raw: cell.state === "blank" ? "" : cell.raw, why: "看不懂" }));
}

const asIs = (text: string): string => text;

function oneOf<Value extends string>(...values: readonly Value[]): (text: string) => Value | null {
  return (text) => values.find((value) => value === text) ?? null;
}

/** `2026-03-31`, `2026-03`, `2026`. */
/** `2026-05-06`, `2026-05`, `2026` or two days `2026-05-06..2026-05-08`. */
export function dateOf(text: string): DateSpan | null {
  const day = parseIsoDay(text);
  if (day !== null) return spanOfDay(day);
  const month = monthOfText(text);
  if (month !== null) return spanOfMonth(month);
  const [from = null, to = null] = text.split("..").map(parseIsoDay);
  if (from !== null && to !== null) return { from, to, precision: "range" };
  return /^\d{4}$/.test(text) ? { ...yearPeriod(Number(text)), precision: "year" } : null;
}

function monthOfText(text: string): Month | null {
  const match = /^(\d{4})-(\d{2})$/.exec(text);
  return match ? validMonth(Number(match[1]), Number(match[2])) : null;
}

function monthsOf(text: string): readonly Month[] | null {
  const [first = null, last = null] = text.split("..").map(monthOfText);
  if (first === null) return null;
  return monthsFrom(first, last ?? first);
}

function centsOf(text: string): number | null {
  const yuan = Number(text);
  return Number.isFinite(yuan) ? Math.round(yuan * 100) : null;
}

function paymentOf(text: string): Payment | null {
  if (/^(?:√|已交)$/.test(text)) return { kind: "tick" };
  if (text === "免交") return { kind: "waived" };
  if (text === "未交" || text === "0") return { kind: "unpaid" };
  const cents = centsOf(text);
  return cents === null ? null : { kind: "amount", cents };
}

/** `张一、李二（列席）`, `全体党员除王三`, `张一等5名` (five beyond those named), `等2名`, `无`. */
function namesOf(text: string): NameList {
  const everyone = text.startsWith("全体");
  if (everyone) {
    const except = /除(.+)$/.exec(text)?.[1]?.split("、") ?? [];
    return { names: [], remarks: [], everyone, except, unnamed: 0 };
  }
  const unnamed = Number(/等(\d+)名$/.exec(text)?.[1] ?? 0);
  const entries = text
    .replace(/等\d+名$|^无$/, "")
    .split("、")
    .filter((entry) => entry !== "")
    .map((entry) => /^([^（]*)(?:（(.*)）)?$/.exec(entry));
  return {
    names: entries.map((entry) => entry?.[1] ?? ""),
    remarks: entries.map((entry) => entry?.[2] ?? ""),
    everyone,
    except: [],
    unnamed,
  };
}

function flagOf(text: string): boolean | null {
  if (/^(?:是|有|√|已)/.test(text)) return true;
  return /^(?:否|无|×|未|没有)/.test(text) ? false : null;
}

function headcountOf(text: string): Headcount {
  return /^\d+$/.test(text) ? { count: Number(text), list: null } : { count: null, list: namesOf(text) };
}
