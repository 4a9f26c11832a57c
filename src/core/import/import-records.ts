/** The records of a ledger of any kind in one shape: fields by their standard names, whatever layout they were read from. */
import { type DateSpan, isoDay, isoMonth, isoSpan, type Month, monthOf } from "../model/date.ts";
import { type Field, fieldText } from "../model/field.ts";
import type { LedgerKind, Ledgers } from "../model/ledger.ts";
import type { FieldShape } from "../model/ledger-fields.ts";
import { liesWithin } from "../model/period.ts";
import type { MeetingType, NameList, Payment, RecordPlace } from "../model/record.ts";
import { meetingTypeNames } from "../recognition/meeting-types.ts";
import { halfWidth, withoutBlanks } from "../recognition/text.ts";
import type { CellContent } from "../reports/sheet-builder.ts";

export interface ImportRecord {
  readonly place: RecordPlace;
  /** By the field names of `standardCaptions`, and further ones of the ledger. */
  readonly fields: ReadonlyMap<string, Field<unknown>>;
}

/** Fields of the core records whose name is another one in the standard layout. */
const renamed: { readonly [kind in string]: ReadonlyMap<string, string> } = {
  meetings: new Map([["venue", "place"]]),
  dues: new Map([
    ["months", "month"],
    ["due", "monthlyDue"],
  ]),
};

/** All records of a kind, in the order of their tables. */
export function importRecords(ledgers: Ledgers, kind: LedgerKind): ImportRecord[] {
  const ledger = kind === "roster" || kind === "meetings" || kind === "dues" ? ledgers[kind] : ledgers.others[kind];
  return (ledger?.records ?? []).map((record) => {
    const fields = new Map<string, Field<unknown>>();
    for (const [name, field] of Object.entries(record)) {
      if (isField(field)) fields.set(renamed[kind]?.get(name) ?? name, field);
    }
    return { place: record.place, fields };
  });
}

function isField(value: unknown): value is Field<unknown> {
  return typeof value === "object" && value !== null && "state" in value && "at" in value;
}

/** What a record is compared by: the same for two notations of the same fact; "" when there is nothing. */
export function valueKey(field: Field<unknown> | undefined): string {
  if (field === undefined || field.state === "blank") return "";
  return field.state === "value" ? keyOf(field.value) : textKey(field.raw);
}

function keyOf(value: unknown): string {
  if (typeof value === "string") return textKey(value);
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value)) return value.map(keyOf).join("+");
  if ("precision" in value) return isoSpan(value as DateSpan);
  if ("names" in value) {
    const list = value as NameList;
    return `${list.everyone ? "*" : ""}${[...list.names].sort().join("+")}-${[...list.except].sort().join("+")}#${list.unnamed}`;
  }
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]) => `${name}:${keyOf(part)}`)
    .join(",");
}

function textKey(text: string): string {
  return withoutBlanks(halfWidth(text)).toUpperCase();
}

/** Whether two cells say the same; a month and a day in it do. */
export function saysTheSame(one: Field<unknown>, other: Field<unknown>): boolean {
  if (valueKey(one) === valueKey(other)) return true;
  const [a, b] = [spanOf(one), spanOf(other)];
  if (a === null || b === null) return false;
  return liesWithin(b, a) || liesWithin(a, b);
}

/** The stretch of time a field names, or null. */
export function spanOf(field: Field<unknown> | undefined): DateSpan | null {
  if (field?.state !== "value" || typeof field.value !== "object" || field.value === null) return null;
  return "precision" in field.value ? (field.value as DateSpan) : null;
}

/** The cell of the standard layout that holds a field. What could not be read stays as it stands. */
export function standardCell(field: Field<unknown> | undefined, shape: FieldShape): CellContent {
  if (field === undefined || field.state === "blank") return null;
  if (field.state === "unreadable") return field.raw;
  const { value, raw } = field;
  switch (shape) {
    case "date":
    case "period":
      return dateCell(value, raw);
    case "dates":
      return Array.isArray(value) ? (value as readonly DateSpan[]).map(isoSpan).join("、") : raw;
    case "year":
    case "count":
    case "number":
      return typeof value === "number" ? value : raw;
    case "cents":
      return centsCell(value, raw);
    case "headcount":
      return /^\d{1,6}$/.test(raw) ? Number(raw) : raw;
    case "presence":
      return presenceWords.get(String(value)) ?? raw;
    case "person":
      return typeof value === "string" ? value : raw;
    default:
      return raw;
  }
}

/** Whatever the legend of the sheet they come from, these words mean the same everywhere. */
const presenceWords: ReadonlyMap<string, string> = new Map([
  ["present", "出勤"],
  ["late", "迟到"],
  ["leave", "请假"],
  ["absent", "缺席"],
  ["made-up", "已补课"],
  ["not-due", "不应到"],
]);

/** The types of a meeting that its sheet names once for all. */
export function meetingTypeText(field: Field<unknown>): string {
  const types = field.state === "value" ? (field.value as readonly MeetingType[]) : [];
  return types.map((type) => meetingTypeNames.get(type) ?? type).join("、");
}

/** A day or a month stays one; a year stated elsewhere is written out. */
function dateCell(value: unknown, raw: string): CellContent {
  // The months of dues.
  if (Array.isArray(value)) {
    const months = value as readonly Month[];
    const [first] = months;
    return months.length === 1 && first !== undefined ? { month: first } : months.map(isoMonth).join("、");
  }
  const span = value as DateSpan;
  switch (span.precision) {
    case "day":
      return { day: span.from };
    case "month":
      return { month: monthOf(span.from) };
    case "range":
      return `${isoDay(span.from)}—${isoDay(span.to)}`;
    default:
      return /(?:19|20)\d{2}/.test(raw) ? raw : isoSpan(span);
  }
}

function centsCell(value: unknown, raw: string): CellContent {
  if (typeof value === "number") return value / 100;
  const payment = value as Payment;
  return payment.kind === "amount" ? payment.cents / 100 : raw;
}

/** The record in few words, for people. */
export function recordLabel(record: ImportRecord, fields: readonly string[]): string {
  const parts = fields.map((name) => shownField(record.fields.get(name))).filter((text) => text !== "");
  if (parts.length > 0) return parts.join("　");
  return [...record.fields.values()].map(fieldText).find((text) => text !== "") ?? "";
}

/** A field as a list of differences shows it. */
export function shownField(field: Field<unknown> | undefined): string {
  const span = spanOf(field);
  if (span !== null && (span.precision === "day" || span.precision === "month")) return isoSpan(span);
  return fieldText(field).replace(/\s+/g, " ");
}
