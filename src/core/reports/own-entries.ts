/**
 * The sheets we wrote, read as the ledgers they are: 问题台账 (issues) and 积分登记 (points). Recognition skips them; the
 * rules about them must not. What was written on the base date itself is left out: a workbook and its output of the same
 * day have to give the same answers. For the same reason nothing is read that a run works out anew (系统复核, 预警, the
 * whole scorecard).
 */
import { type DateSpan, type Day, monthOf, spanOfMonth } from "../model/date.ts";
import { type Field, fieldValue } from "../model/field.ts";
import type { Ledger, OtherLedgers, RecognisedTable } from "../model/ledger.ts";
import type { EntryOf, FieldName, OtherLedgerKind } from "../model/ledger-fields.ts";
import { cellPlace, type Place, rangePlace } from "../model/place.ts";
import type { RecordPlace } from "../model/record.ts";
import { registerCaptions, registerNoteStart } from "../points/register.ts";
import { dateParser } from "../recognition/date-fields.ts";
import { parseNameList } from "../recognition/parse-people.ts";
import { parseNumber } from "../recognition/parse-values.ts";
import { type CellParser, parseText } from "../recognition/table-rows.ts";
import { shownCell } from "../recognition/text.ts";
import { rowAt, type Snapshot } from "../workbook/snapshot.ts";
import type { IssueCaption } from "./issue-captions.ts";
import { readIssueSheet } from "./issue-sheet.ts";
import { type PreviousList, type PreviousRow, readPreviousList } from "./previous.ts";
import { sheetNames } from "./sheet-names.ts";

/** Kinds without a sheet of ours, or without a row of an earlier day, are absent. */
export function ownEntries(snapshot: Snapshot, asOf: Day): OtherLedgers {
  const issues = ownIssues(snapshot, asOf);
  const points = ownPoints(snapshot, asOf);
  return { ...(issues && { issues }), ...(points && { points }) };
}

function ownIssues(snapshot: Snapshot, asOf: Day): Ledger<EntryOf<"issues">> | null {
  const list = readIssueSheet(snapshot);
  if (!list) return null;
  const cells = new OwnCells(list, snapshot.date1904);
  const columns: Columns<"issues", IssueCaption> = {
    number: "编号",
    rule: "键",
    subject: "对象／期间",
    issue: "问题",
    basis: "依据",
    source: "来源",
    foundOn: "发现日",
    owner: "责任人",
    measures: "措施",
    deadline: "时限",
    status: "状态",
    rectifiedOn: "整改日",
    evidence: "佐证",
    acceptor: "验收人",
    closedOn: "销号日",
    note: "备注",
  };
  const entries = list.rows.flatMap((row): EntryOf<"issues">[] => {
    const foundOn = cells.date(row, "发现日");
    const day = fieldValue(foundOn)?.from;
    // A line of ours without its day gets today's when it is written again: only lines of the branch go without.
    if (day === undefined ? row.key !== null : day >= asOf) return [];
    const bar = row.key?.indexOf("|") ?? -1;
    const text = (caption: IssueCaption) => cells.text(row, caption);
    return [
      defined<EntryOf<"issues">>({
        ...frameOf(cells.place(row)),
        number: text("编号"),
        rule: withText(text("键"), row.key?.slice(0, Math.max(bar, 0)) ?? ""),
        // The sheet shows 支部 and 第一党小组 where the answers of a checkup are about `branch` and `group:第一党小组`.
        subject: bar > 0 ? withText(text("对象／期间"), row.key?.slice(bar + 1) ?? "") : text("对象／期间"),
        issue: text("问题"),
        basis: text("依据"),
        source: text("来源"),
        foundOn,
        owner: cells.read(row, "责任人", parseNameList),
        measures: text("措施"),
        deadline: cells.date(row, "时限"),
        status: text("状态"),
        rectifiedOn: cells.date(row, "整改日"),
        evidence: text("佐证"),
        acceptor: cells.read(row, "验收人", parseNameList),
        closedOn: cells.date(row, "销号日"),
        note: text("备注"),
      }),
    ];
  });
  return ledgerOf("issues", list, entries, columns);
}

function ownPoints(snapshot: Snapshot, asOf: Day): Ledger<EntryOf<"points">> | null {
  const list = readPreviousList(snapshot, {
    definedName: sheetNames.pointsRegister.definedName,
    captions: Object.values(registerCaptions),
    key: registerCaptions.key,
    computed: [registerCaptions.item, registerCaptions.check, registerCaptions.points],
    endsBefore: [registerNoteStart],
  });
  // The sheet prints no base date of its own: without the column nothing tells what was written today.
  if (!list?.columns.has(registerCaptions.registeredOn)) return null;
  const cells = new OwnCells(list, snapshot.date1904);
  const columns: Columns<"points", string> = {
    name: registerCaptions.name,
    month: registerCaptions.month,
    part: registerCaptions.part,
    points: registerCaptions.points,
    reason: registerCaptions.reason,
    evidence: registerCaptions.evidence,
    registeredOn: registerCaptions.registeredOn,
    registrar: registerCaptions.registrar,
  };
  const entries = list.rows.flatMap((row): EntryOf<"points">[] => {
    const registeredOn = cells.date(row, registerCaptions.registeredOn);
    const day = fieldValue(registeredOn)?.from;
    if (day === undefined ? row.key !== null : day >= asOf) return [];
    const name = cells.text(row, registerCaptions.name);
    if (fieldValue(name) === undefined) return [];
    return [
      defined<EntryOf<"points">>({
        ...frameOf(cells.place(row)),
        name,
        month: cells.month(row, registerCaptions.month),
        part: cells.text(row, registerCaptions.part),
        points: cells.read(row, registerCaptions.points, parseNumber),
        reason: cells.text(row, registerCaptions.reason),
        evidence: cells.text(row, registerCaptions.evidence),
        registeredOn,
        registrar: cells.read(row, registerCaptions.registrar, parseNameList),
      }),
    ];
  });
  return ledgerOf("points", list, entries, columns);
}

/** Which column of the sheet a field stands in. */
type Columns<Kind extends OtherLedgerKind, Caption extends string> = {
  readonly [Name in FieldName<Kind>]?: Caption;
};

/** Cells of a sheet of ours as fields. A caption the clerk has deleted is a missing column. */
class OwnCells {
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

function rowPlace({ sheet, columns }: PreviousList, row: number): Place {
  const used = [...columns.values()];
  return rangePlace(sheet.name, { top: row, bottom: row, left: Math.min(...used), right: Math.max(...used) });
}

function frameOf(place: RecordPlace) {
  return { place, standing: "held" as const, stated: null };
}

/** A cell that says something else to a reader than to the rules. */
function withText(field: Field<string> | undefined, text: string): Field<string> | undefined {
  if (field === undefined || text === "") return field && { state: "blank", at: field.at };
  return { state: "value", value: text, raw: text, at: field.at };
}

/** A missing column is a missing property. */
function defined<Entry extends object>(fields: { readonly [Name in keyof Entry]: Entry[Name] | undefined }): Entry {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Entry;
}

function ledgerOf<Kind extends "issues" | "points">(
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
