/**
 * Snapshot → Ledgers: finds the tables of every sheet, tells which ledger each one is, maps its columns and reads its
 * records. Pure; sheets of ours are skipped; what is not sure becomes a question instead of a guess.
 */
import type { Day } from "../model/date.ts";
import type {
  ColumnMapping,
  CoreLedgerKind,
  DuesLedger,
  Ledger,
  LedgerKind,
  Ledgers,
  OtherLedgers,
  Question,
  RecognisedTable,
  UnreadableCell,
  UnusedSheet,
} from "../model/ledger.ts";
import { ledgerKinds } from "../model/ledger.ts";
import type { EntryFrame } from "../model/ledger-fields.ts";
import { type CellRange, type Place, rangePlace } from "../model/place.ts";
import type { DuesRecord, DuesTotal, MeetingRecord, MemberRecord } from "../model/record.ts";
import { ownSheetNames, type SheetRow, type SheetSnapshot, type Snapshot } from "../workbook/snapshot.ts";
import { branchInfo } from "./branch-info.ts";
import type { ColumnProfile } from "./column-profile.ts";
import { columnKeys, correctedHeaders, correctionOf, correctionsFor, type SheetCorrection } from "./corrections.ts";
import type { EntryLedger } from "./entry-ledger.ts";
import { findAreas } from "./find-areas.ts";
import { headerPlace, profilesOf, type TableArea } from "./find-tables.ts";
import { Grid } from "./grid.ts";
import type {
  FieldDefinition,
  LedgerDefinition,
  PatternColumn,
  TableHints,
  TableRecords,
} from "./ledger-definition.ts";
import { dues } from "./ledgers/dues.ts";
import { entryLedgers } from "./ledgers/index.ts";
import { meetings } from "./ledgers/meetings.ts";
import { formerMembers } from "./ledgers/other-kinds.ts";
import { roster } from "./ledgers/roster.ts";
import {
  type ColumnAssignment,
  captionTable,
  captionText,
  likelyColumns,
  mapColumns,
  plainKey,
} from "./map-columns.ts";
import { groupKey } from "./meeting-types.ts";
import { forgetTexts } from "./memo.ts";
import { headingOf, likelyKinds, namedOther, otherCaptions, otherKindOf } from "./other-ledgers.ts";
import { isRangeColumn } from "./read-entries.ts";
import { repeatedTables, type TableFacts } from "./repeated-tables.ts";
import { standardHeaderOf } from "./standard-captions.ts";
import { statedPeriod, statedYear } from "./stated-period.ts";
import { bodyRows, FieldReader } from "./table-rows.ts";
import { captionKey, shownText } from "./text.ts";

export interface RecogniseOptions {
  /** The base date: two-digit years are read before it (and a few years ahead). */
  readonly asOf?: Day;
  /** What the clerk has corrected: goes before what is recognised. */
  readonly corrections?: readonly SheetCorrection[];
}

type CoreDefinition = (
  | LedgerDefinition<MemberRecord>
  | LedgerDefinition<MeetingRecord>
  | LedgerDefinition<DuesRecord>
) & {
  readonly kind: CoreLedgerKind;
};

type AnyDefinition = CoreDefinition | EntryLedger;

/** The core kinds; the others are in `entryLedgers`. */
const definitions: readonly CoreDefinition[] = [roster, meetings, dues];

function definitionOf(kind: LedgerKind): AnyDefinition | undefined {
  return [...definitions, ...entryLedgers].find((definition) => definition.kind === kind);
}

/** From here on a table is taken for a kind without asking. */
const kindLine = 0.55;
/** From here on the kind is worth a question. */
const askLine = 0.35;
/** The best kind must lead the next one by this much. */
const lead = 0.12;
/** From here on a table that is none of the core ledgers is taken for another kind without asking. */
const otherLine = 0.5;
/** What a title is worth among the ledgers beside the core ones. */
const otherLead = 0.1;

/** Captions by key, also with harmless words in them: 活动主持人. */
class Captions extends Set<string> {
  override has(key: string): boolean {
    return super.has(key) || super.has(plainKey(key));
  }
}

let vocabularyMade: ReadonlySet<string> | null = null;

/** Every caption of every kind: what tells a header row from a record. */
function vocabulary(): ReadonlySet<string> {
  if (vocabularyMade) return vocabularyMade;
  const keys = new Captions();
  for (const definition of definitions) {
    const table = captionTable(definition);
    for (const key of table.certain.keys()) keys.add(key);
    for (const key of table.maybe.keys()) keys.add(key);
    for (const key of table.ignored) keys.add(key);
  }
  for (const key of otherCaptions()) keys.add(key);
  vocabularyMade = keys;
  return keys;
}

interface ReadTable {
  readonly table: RecognisedTable;
  readonly kind: LedgerKind;
  /** Titles and tab. */
  readonly heading: string;
  /** The one year they state. */
  readonly year: number | null;
  /** The clerk has said what it is: it is read even where it repeats another one. */
  readonly isChosen: boolean;
  readonly unreadable: readonly UnreadableCell[];
  readonly members: readonly MemberRecord[];
  readonly meetings: readonly MeetingRecord[];
  readonly dues: readonly DuesRecord[];
  readonly totals: readonly DuesTotal[];
  /** Of a kind beside the core ones. */
  readonly entries: readonly EntryFrame[];
}

interface NotRead {
  readonly why: string;
  readonly questions: readonly Question[];
  /** Barely like a roster: not worth a question beside a real one. */
  readonly isFaintRoster?: boolean;
}

export function recognise(snapshot: Snapshot, options: RecogniseOptions = {}): Ledgers {
  forgetTexts();
  const own = ownSheetNames(snapshot);
  const read: ReadTable[] = [];
  const unused: UnusedSheet[] = [];
  const headings: string[] = [];
  const names = new Set(snapshot.sheets.map((sheet) => sheet.name));
  const results = snapshot.sheets
    .filter((sheet) => !own.has(sheet.name))
    .map((sheet) => {
      const corrections = correctionsFor(sheet.name, options.corrections ?? [], names);
      return { sheet: sheet.name, ...readSheet(sheet, snapshot, options.asOf ?? null, corrections) };
    });
  const tables = results.flatMap((result) => result.read.map((entry) => ({ ...factsOf(entry), entry })));
  const repeated = new Map([...repeatedTables(tables)].map(([facts, why]) => [facts.entry, why]));
  const hasRoster = tables.some((table) => table.kind === "roster");
  for (const result of results) {
    headings.push(...result.headings);
    const own = result.read.filter((entry) => entry.isChosen || !repeated.has(entry));
    read.push(...own);
    const why = result.read.flatMap((entry) => repeated.get(entry) ?? [])[0];
    const notRead: NotRead | null = why === undefined ? result.notRead : { why, questions: [] };
    if (own.length > 0 || !notRead) continue;
    const isAsked = notRead.isFaintRoster !== true || !hasRoster;
    unused.push({ sheet: result.sheet, why: notRead.why, questions: isAsked ? notRead.questions : [] });
  }
  const members = read.flatMap((entry) => entry.members);
  const groupsOfRoster = groupSpellings(members);
  const branches = members.flatMap((member) => (member.branch?.state === "value" ? [member.branch.value] : []));
  const ofKind = (kind: CoreLedgerKind): ReadTable[] => read.filter((entry) => entry.table.kind === kind);
  return {
    branch: branchInfo(headings, branches),
    roster: pooled(
      "roster",
      ofKind("roster"),
      members.map((member) => withGroupSpelling(member, groupsOfRoster)),
    ),
    meetings: pooled(
      "meetings",
      ofKind("meetings"),
      read.flatMap((entry) => entry.meetings.map((meeting) => withGroupSpellings(meeting, groupsOfRoster))),
    ),
    dues: pooledDues(ofKind("dues")),
    others: pooledOthers(read),
    tables: read.map((entry) => entry.table),
    unused,
    unreadable: read.flatMap((entry) => entry.unreadable),
  };
}

/** A header that was found on a sheet, whatever the table below it is. */
export interface FoundHeader {
  /** 1-based. */
  readonly rows: readonly number[];
  /** Zero-based columns with their captions, parents first, joined by “/”. */
  readonly columns: readonly { readonly column: number; readonly caption: string }[];
}

/** The headers of one sheet, top first, as recognition would find them. */
export function headersOn(
  sheet: SheetSnapshot,
  snapshot: Snapshot,
  corrections: readonly SheetCorrection[] = [],
): readonly FoundHeader[] {
  const names = new Set(snapshot.sheets.map(({ name }) => name));
  const pointedOut = correctedHeaders(sheet, correctionsFor(sheet.name, corrections, names));
  return findAreas(new Grid(sheet, snapshot.date1904), vocabulary(), snapshot.file, pointedOut).map((area) => ({
    rows: headerRowsOf(area),
    columns: onSheet(
      area,
      area.columns.map((column) => ({ column: column.column, caption: captionText(column) })),
    ),
  }));
}

/** The header a row belongs to: the one it lies in, else the nearest above it. @param row 1-based */
export function headerOver(headers: readonly FoundHeader[], row: number): FoundHeader | undefined {
  const within = headers.find(({ rows }) => rows.includes(row));
  if (within) return within;
  const tops = headers.map(({ rows }) => rows[0] ?? 0).filter((top) => top < row);
  return headers.find(({ rows }) => rows[0] === Math.max(...tops));
}

/** The kinds of ledger that are read into records. */
export function readKinds(): readonly LedgerKind[] {
  return ledgerKinds;
}

/** What a column of a ledger of this kind can be taken for, with its Chinese name; empty for a kind that is not read. */
export function fieldsOfKind(kind: LedgerKind): readonly { readonly field: string; readonly label: string }[] {
  const fields = definitionOf(kind)?.fields ?? [];
  return fields.map(({ field, label }) => ({ field, label }));
}

/** What tells whether a table repeats another one. */
function factsOf(entry: ReadTable): TableFacts {
  const definition = definitionOf(entry.kind);
  return {
    kind: entry.kind,
    sheet: entry.table.sheet,
    heading: entry.heading,
    isNamed: definition?.titles.test(entry.heading) === true,
    year: entry.year,
    names: entry.members.flatMap((member) => (member.name.state === "value" ? [member.name.value] : [])),
  };
}

interface SheetResult {
  readonly read: readonly ReadTable[];
  readonly notRead: NotRead | null;
  readonly headings: readonly string[];
}

function readSheet(
  sheet: SheetSnapshot,
  snapshot: Snapshot,
  asOf: Day | null,
  corrections: readonly SheetCorrection[],
): SheetResult {
  const hasContent = sheet.rows.some((row) => row.values.some((value) => value !== null && value !== ""));
  if (!hasContent) return { read: [], notRead: { why: "空表，没有内容", questions: [] }, headings: [] };
  const grid = new Grid(sheet, snapshot.date1904);
  const areas = findAreas(grid, vocabulary(), snapshot.file, correctedHeaders(sheet, corrections));
  if (areas.length === 0) return { read: [], notRead: withoutHeader(sheet, snapshot.file), headings: [] };
  const read: ReadTable[] = [];
  let notRead: NotRead | null = null;
  for (const [index, area] of areas.entries()) {
    const own = readArea(area, snapshot, asOf, correctionOf(sheet, headerRowsOf(area), corrections));
    const isFurther = index > 0 && area.titles.length > 0 && areas[index - 1]?.titles === area.titles;
    const result = isFurther && "table" in own && isListOfNames(own) ? furtherList : own;
    if ("table" in result) read.push(result);
    else if (notRead === null || result.questions.length > notRead.questions.length) notRead = result;
  }
  const headings = areas.flatMap((area) => area.titles.map((title) => title.text));
  return { read, notRead, headings: read.length > 0 ? [...headings, sheet.name] : headings };
}

const furtherList: NotRead = { why: "标题下面的另一张名单，列名与标题不相符，没有用到", questions: [] };

/** Of a further table only the title it stands under says what it is: its own columns hold nothing but names. */
function isListOfNames({ isChosen, table }: ReadTable): boolean {
  return !isChosen && table.columns.every(({ field }) => field === "name" || field === "note");
}

function withoutHeader(sheet: SheetSnapshot, file: string): NotRead {
  const filled = sheet.rows.filter((row) => row.values.some((value) => value !== null && value !== ""));
  const wide = filled.filter((row) => row.values.filter((value) => value !== null && value !== "").length >= 3);
  const first = wide[0];
  const captions = vocabulary();
  const known = (row: SheetRow): number =>
    row.values.filter((value) => captions.has(captionKey(shownText(value)))).length;
  // One row with a few known words may be a header nobody knows; several of them are the labels of a form.
  const isForm = wide.filter((row) => known(row) >= 2).length >= 2;
  // A few rows, or rows of one long text each: prose, a cover, a legend.
  if (wide.length < 5 || !first || isForm) return { why: "没有找到带列名的表格，像是说明文字或登记页", questions: [] };
  const heading = headingOf(filled.slice(0, 3).flatMap((row) => row.values.map(shownText)));
  const other = namedOther([heading, sheet.name, file]);
  if (other !== null) return { why: `像是“${other}”，但没有认出列名所在的行，没有用到`, questions: [] };
  return {
    why: "没有找到能认出的表头",
    questions: [
      {
        code: "which-header",
        text: "这张表没有认出列名所在的行。如果它是台账，请指明哪一行是列名。",
        at: rangePlace(sheet.name, {
          top: first.index,
          left: 0,
          bottom: first.index,
          right: Math.max(0, first.values.length - 1),
        }),
        choices: [],
      },
    ],
  };
}

interface Attempt {
  readonly definition: AnyDefinition;
  readonly assignment: ColumnAssignment;
  readonly fitness: number;
  /** Whether it has the column without which its records say nothing: a name, a date. */
  readonly hasKey: boolean;
}

/** A table as the clerk has corrected it: without the columns that are not used, the others with their fields. */
function correctedArea(
  whole: TableArea,
  correction: SheetCorrection | null,
): { readonly area: TableArea; readonly chosen: readonly PatternColumn[]; readonly unused: readonly Unmapped[] } {
  const fields = correction?.columns;
  if (!fields || fields.size === 0) return { area: whole, chosen: [], unused: [] };
  const captions = whole.columns.map((column) => ({ column: column.column, caption: captionText(column) }));
  const keys = columnKeys(captions);
  const fieldOf = (column: number): string | undefined => fields.get(keys.get(column) ?? "");
  return {
    area: { ...whole, columns: whole.columns.filter(({ column }) => fieldOf(column) !== "") },
    chosen: captions.flatMap(({ column }) => {
      const field = fieldOf(column);
      return field === undefined || field === "" ? [] : [{ column, field, confidence: 1 }];
    }),
    unused: captions.filter(({ column }) => fieldOf(column) === ""),
  };
}

type Unmapped = ColumnAssignment["unmapped"][number];

function readArea(
  whole: TableArea,
  snapshot: Snapshot,
  asOf: Day | null,
  correction: SheetCorrection | null,
): ReadTable | NotRead {
  if (correction?.kind === "none") return { why: "您指明不是台账，没有用到", questions: [] };
  const { area, chosen, unused } = correctedArea(whole, correction);
  const chosenColumns = new Set(chosen.map(({ column }) => column));
  const profiles = profilesOf(area);
  const sheet = area.grid.sheet.name;
  const stated = statedPeriod({
    titles: area.titles.map((title) => title.text),
    tab: sheet,
    file: snapshot.file,
    ...(correction?.year === undefined ? {} : { told: correction.year }),
  });
  const hints: TableHints = {
    titles: area.titles,
    tab: sheet,
    file: snapshot.file,
    stated,
    asOf,
    date1904: snapshot.date1904,
    ...(correction?.types === undefined ? {} : { types: correction.types }),
  };
  const title = [...area.titles.map((entry) => entry.text), sheet].join("\n");
  const heading = `${headingOf(area.titles.map((entry) => entry.text))}\n${sheet}`;
  const standard = standardHeaderOf(area.columns);
  const attempt = (definition: AnyDefinition): Attempt => {
    const patterns = definition.patternColumns?.(area.columns, profiles, hints) ?? [];
    const free = patterns.filter(({ column }) => !chosenColumns.has(column));
    const own = chosen.filter(({ field }) => isFieldOf(definition, field));
    const sure = standard?.kind === definition.kind ? standard.columns : [];
    const found = mapColumns(definition as LedgerDefinition<unknown>, area, profiles, [...own, ...sure, ...free]);
    const mapped = unused.length === 0 ? found : { ...found, unmapped: [...found.unmapped, ...unused] };
    const assignment = definition.settle ? settled(mapped, definition.settle(mapped.columns)) : mapped;
    const fields = new Set(assignment.columns.map((column) => column.field));
    const hasKey = definition.key.some((field) => fields.has(field));
    for (const field of assignment.contested) fields.add(field);
    return {
      definition,
      assignment,
      fitness: definition.fitness({
        fields,
        columns: area.columns,
        title: isCore(definition) ? title : heading,
        file: snapshot.file,
      }),
      hasKey,
    };
  };
  const standardLedger = standard ? definitionOf(standard.kind) : undefined;
  if (standardLedger && correction?.kind === undefined) {
    return readAs({ ...attempt(standardLedger), fitness: 1 }, area, hints);
  }
  const attempts = definitions.map(attempt);
  attempts.sort((a, b) => b.fitness - a.fitness);
  if (correction?.kind !== undefined) {
    const definition = definitionOf(correction.kind);
    if (!definition) return { why: "没有认出是哪一类台账", questions: [] };
    const asked = attempt(definition);
    if (!asked.hasKey) return withoutKey(asked, area, profiles);
    const assignment = withLikelyColumns(asked, area, profiles, stated !== null);
    // Somebody has said what it is: that is as sure as it gets.
    return { ...readAs({ ...asked, assignment, fitness: 1 }, area, hints), isChosen: true };
  }
  const likeliest = attempts[0];
  const [best, second] = [
    ...attempts.filter((attempt) => attempt.hasKey),
    ...attempts.filter((attempt) => !attempt.hasKey),
  ];
  if (!best || !second || !likeliest) return { why: "没有认出是哪一类台账", questions: [] };
  const other = otherKindOf(area, snapshot.file, best.definition.titles);
  if (
    !likeliest.hasKey &&
    likeliest.fitness >= kindLine &&
    (!best.hasKey || likeliest.fitness - best.fitness >= lead)
  ) {
    const rival = otherKindOf(area, snapshot.file, likeliest.definition.titles);
    if (!rival || rival.score < likeliest.fitness) return withoutKey(likeliest, area, profiles);
  }
  if (other && (other.score >= best.fitness || best.fitness < kindLine)) {
    if (other.kind === null) return { why: `像是“${other.label}”，没有用到`, questions: [] };
    return readOther(area, profiles, hints, attempt);
  }
  const header = headerPlace(area);
  if (!best.hasKey || best.fitness < askLine) return readOther(area, profiles, hints, attempt);
  const isFormer = best.definition.kind === "roster" && formerMembers.test(`${title}\n${snapshot.file}`);
  const isClose =
    best.fitness < kindLine ||
    (second.hasKey && best.fitness - second.fitness < lead) ||
    (other !== null && best.fitness - other.score < lead);
  if (isClose || isFormer) {
    const choices = [best, second].filter((attempt) => attempt.hasKey && attempt.fitness >= askLine / 2);
    const labels = [...choices.map((attempt) => attempt.definition.label), ...(other ? [other.label] : [])];
    return {
      isFaintRoster: best.definition.kind === "roster" && best.fitness < kindLine,
      why: isFormer ? "像是已离开支部的党员名册，没有计入在册党员" : "还不能确定是哪一类台账",
      questions: [
        {
          code: "which-kind",
          text: `这张表像是${labels.map((label) => `“${label}”`).join("或")}，还不能确定，请指明；确定之前不参与检查。`,
          at: header,
          choices: [...choices.map((attempt) => attempt.definition.kind), ...(other?.kind ? [other.kind] : [])],
        },
      ],
    };
  }
  return readAs({ ...best, assignment: withLikelyColumns(best, area, profiles, stated !== null) }, area, hints);
}

/** A ledger by its title and its other columns whose names or dates stand under a caption nobody knows. */
function withoutKey(attempt: Attempt, area: TableArea, profiles: readonly ColumnProfile[]): NotRead {
  const { definition, assignment } = attempt;
  const field = fieldOf(definition, definition.key[0]);
  if (!field) return { why: "没有认出是哪一类台账", questions: [] };
  const asked = assignment.questions.filter((question) => question.choices.includes(field.field));
  return {
    why: `像是“${definition.label}”，但没有找到“${field.label}”一列`,
    questions: [
      ...asked,
      ...likelyColumns(definition as LedgerDefinition<unknown>, area, profiles, assignment, field, "这张表"),
    ],
  };
}

/** Adds questions about columns that look like a field the table should have and has not. */
function withLikelyColumns(
  attempt: Attempt,
  area: TableArea,
  profiles: readonly ColumnProfile[],
  hasPeriod: boolean,
): ColumnAssignment {
  const { definition, assignment } = attempt;
  const isMatrix = assignment.columns.some((column) => column.field.includes(":"));
  const questions = definition.wanted.flatMap((group) => {
    const isThere = group.some((field) => assignment.columnOf.has(field) || assignment.contested.has(field));
    // The period of the sheet or the months of a matrix stand for a column of months.
    const field =
      isThere || (group.includes("month") && (isMatrix || hasPeriod)) ? null : fieldOf(definition, group[0]);
    return field
      ? likelyColumns(definition as LedgerDefinition<unknown>, area, profiles, assignment, field, "这一列")
      : [];
  });
  return questions.length === 0 ? assignment : { ...assignment, questions: [...assignment.questions, ...questions] };
}

/** Whether a kind of ledger has such a field; the fields of a matrix (`paid:07`) are told by their pattern. */
function isFieldOf(definition: AnyDefinition, name: string): boolean {
  return fieldOf(definition, name) !== null || (definition.patternColumns !== undefined && /^[a-z]+:/i.test(name));
}

function fieldOf(definition: AnyDefinition, name: string | undefined): FieldDefinition | null {
  return definition.fields.find((field) => field.field === name) ?? null;
}

function settled(mapped: ColumnAssignment, columns: readonly ColumnMapping[]): ColumnAssignment {
  return { ...mapped, columns, columnOf: new Map(columns.map((column) => [column.field, column.column])) };
}

/** A table that is none of the core ledgers: of the other kinds the one its title and its columns fit best. */
function readOther(
  area: TableArea,
  profiles: readonly ColumnProfile[],
  hints: TableHints,
  attempt: (definition: AnyDefinition) => Attempt,
): ReadTable | NotRead {
  const looks = likelyKinds(area, hints.file).map(({ ledger, ...named }) => ({ ...attempt(ledger), ...named }));
  // A title is worth a little more than columns two kinds have in common.
  const worth = (look: (typeof looks)[number]): number => look.fitness + (look.isNamed ? otherLead : 0);
  looks.sort((a, b) => Number(b.hasKey) - Number(a.hasKey) || worth(b) - worth(a));
  const [best, second] = looks;
  if (!best || best.fitness < askLine) return { why: "列名与各类台账都对不上，没有用到", questions: [] };
  if (!best.hasKey) return withoutKey(best, area, profiles);
  const close = second?.hasKey && worth(best) - worth(second) < otherLead / 2 ? second : null;
  // Under the title of another kind the columns alone decide nothing: a second list on the sheet of an appraisal.
  const titled = best.isTitled ? undefined : looks.find((look) => look.isTitled && look.hasKey);
  const rival = titled ?? close;
  if (best.fitness >= otherLine && rival === null) return readAs(best, area, hints);
  const choices = [best, ...(rival ? [rival] : [])];
  const labels = choices.map(({ definition }) => `“${definition.label}”`).join("或");
  return {
    why: "还不能确定是哪一类台账",
    questions: [
      {
        code: "which-kind",
        text: `这张表像是${labels}，还不能确定，请指明；确定之前不参与检查。`,
        at: headerPlace(area),
        choices: choices.map(({ definition }) => definition.kind),
      },
    ],
  };
}

function isCore(definition: AnyDefinition): definition is CoreDefinition {
  return (definitions as readonly AnyDefinition[]).includes(definition);
}

function readAs(attempt: Attempt, area: TableArea, hints: TableHints): ReadTable {
  const { definition } = attempt;
  const none = { members: [], meetings: [], dues: [], totals: [], entries: [] };
  if (!isCore(definition)) {
    const records = recordsOf(definition, attempt, area, hints);
    const { table, ...rest } = common(attempt, area, hints, records);
    return { ...none, ...rest, table: withRangeCaptions(table, definition), entries: records.records };
  }
  switch (definition.kind) {
    case "roster": {
      const records = recordsOf(roster, attempt, area, hints);
      return { ...none, ...common(attempt, area, hints, records), members: records.records };
    }
    case "meetings": {
      const records = recordsOf(meetings, attempt, area, hints);
      return { ...none, ...common(attempt, area, hints, records), meetings: records.records };
    }
    case "dues": {
      const records = recordsOf(dues, attempt, area, hints);
      return {
        ...none,
        ...common(attempt, area, hints, records),
        dues: records.records,
        totals: records.totals ?? [],
      };
    }
  }
}

/** A column that holds two fields (公示时间) stands for both of them. */
function withRangeCaptions(table: RecognisedTable, ledger: EntryLedger): RecognisedTable {
  const captions = new Map(table.captions);
  for (const range of ledger.ranges) {
    const place = captions.get(range.from);
    if (place && !captions.has(range.to) && isRangeColumn(table.columns, range)) captions.set(range.to, place);
  }
  return { ...table, captions };
}

function recordsOf<Entry>(
  definition: LedgerDefinition<Entry>,
  attempt: Attempt,
  area: TableArea,
  hints: TableHints,
): TableRecords<Entry> {
  const { columns, columnOf } = attempt.assignment;
  return definition.read({
    area,
    hints,
    columns,
    columnOf,
    body: bodyRows(area, columnOf),
    reader: new FieldReader(area, columnOf, hints.date1904),
  });
}

function common(
  attempt: Attempt,
  area: TableArea,
  hints: TableHints,
  result: TableRecords<unknown>,
): Pick<ReadTable, "table" | "unreadable" | "kind" | "heading" | "year" | "isChosen"> {
  const { assignment, definition, fitness } = attempt;
  const { grid } = area;
  const sheet = grid.sheet.name;
  const headerEnd = area.headerRows.at(-1) ?? 0;
  const last = Math.max(result.lastRow ?? headerEnd, headerEnd);
  const shown = assignment.columns.filter((column) => column.field !== "sequence");
  const stated = result.stated === undefined ? hints.stated : result.stated;
  const table: RecognisedTable = {
    kind: definition.kind,
    sheet,
    range: grid.placeOf({ top: area.headerRows[0] ?? 0, left: area.left, bottom: last, right: area.right }).range,
    headerRows: headerRowsOf(area),
    records: result.lastRow === null ? 0 : rowsOf(result.records),
    confidence: tableConfidence(fitness, shown),
    columns: onSheet(area, shown),
    unmapped: onSheet(
      area,
      assignment.unmapped.filter((column) => result.used?.includes(column.column) !== true),
    ),
    questions: [...assignment.questions, ...result.questions],
    stated: definition.kind === "roster" ? null : stated,
    meetingType: result.meetingType ?? null,
    next: grid.placeOf({ top: last + 1, left: area.left, bottom: last + 1, right: area.right }),
    captions: captionPlaces(area, shown),
  };
  const heading = [...hints.titles.map((title) => title.text), sheet].join("\n");
  return {
    table,
    unreadable: result.unreadable,
    kind: definition.kind,
    heading,
    year: statedYear(hints.stated),
    isChosen: false,
  };
}

/** 1-based rows of the sheet in which the captions stand. */
function headerRowsOf(area: TableArea): number[] {
  if (!area.grid.view) return area.headerRows.map((row) => row + 1);
  const rows = area.columns.map((column) => area.grid.onSheet(cellRange(column.at.row, column.at.column)).top + 1);
  return [...new Set(rows)].sort((a, b) => a - b);
}

function cellRange(row: number, column: number): CellRange {
  return { top: row, left: column, bottom: row, right: column };
}

/** Columns as they lie on the sheet: of a form and of a table turned round that of the caption. */
function onSheet<Entry extends { readonly column: number }>(area: TableArea, columns: readonly Entry[]): Entry[] {
  if (!area.grid.view) return [...columns];
  const places = new Map(area.columns.map(({ column, at }) => [column, cellRange(at.row, at.column)]));
  return columns.map((entry) => {
    const place = places.get(entry.column);
    return place ? { ...entry, column: area.grid.onSheet(place).left } : entry;
  });
}

/** Rows that hold records: a row of a matrix is one however many months it has. */
function rowsOf(records: readonly unknown[]): number {
  let rows = 0;
  let last = "";
  for (const { place } of records as readonly { readonly place: { readonly id: string } }[]) {
    if (place.id !== last) rows += 1;
    last = place.id;
  }
  return rows;
}

/** How sure the kind is, and how sure its columns are on the whole. */
function tableConfidence(fitness: number, columns: readonly ColumnMapping[]): number {
  const sum = columns.reduce((total, column) => total + column.confidence, 0);
  const mean = columns.length === 0 ? 0 : sum / columns.length;
  const kind = Math.min(1, 0.7 + fitness * 0.3);
  return Math.round(kind * mean * 100) / 100;
}

/** The lowest caption cell of each field; the fields of a matrix also under their plain name (`paid` for `paid:01`). */
function captionPlaces(area: TableArea, columns: readonly ColumnMapping[]): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const mapping of columns) {
    const header = area.columns.find((column) => column.column === mapping.column);
    if (!header) continue;
    const place = area.grid.place(header.at.row, header.at.column);
    places.set(mapping.field, place);
    const plain = /^([a-z]+):/.exec(mapping.field)?.[1];
    if (plain !== undefined && !places.has(plain)) places.set(plain, place);
  }
  return places;
}

function fieldsOf(entries: readonly ReadTable[]): Set<string> {
  const fields = new Set<string>();
  for (const entry of entries) for (const field of entry.table.captions.keys()) fields.add(field);
  return fields;
}

function pooled<Entry>(
  kind: LedgerKind,
  entries: readonly ReadTable[],
  records: readonly Entry[],
): Ledger<Entry> | null {
  if (entries.length === 0) return null;
  return { kind, tables: entries.map((entry) => entry.table), records, fields: fieldsOf(entries) };
}

/** The ledgers beside the core ones, each over all of its tables. */
function pooledOthers(read: readonly ReadTable[]): OtherLedgers {
  const others = entryLedgers.flatMap(({ kind }) => {
    const own = read.filter((entry) => entry.kind === kind);
    const ledger = pooled(
      kind,
      own,
      own.flatMap((entry) => entry.entries),
    );
    return ledger ? [[kind, ledger] as const] : [];
  });
  // Each entry was read by the table of fields of its own kind: the cast says so in this one place.
  return Object.fromEntries(others) as OtherLedgers;
}

function pooledDues(entries: readonly ReadTable[]): DuesLedger | null {
  const ledger = pooled(
    "dues",
    entries,
    entries.flatMap((entry) => entry.dues),
  );
  return ledger && { ...ledger, totals: entries.flatMap((entry) => entry.totals) };
}

/** The roster's own spelling of each Party group, the first one met. */
function groupSpellings(members: readonly MemberRecord[]): Map<string, string> {
  const spellings = new Map<string, string>();
  for (const member of members) {
    if (member.group?.state !== "value") continue;
    const key = groupKey(member.group.value);
    if (!spellings.has(key)) spellings.set(key, member.group.value);
  }
  return spellings;
}

function withGroupSpelling(member: MemberRecord, spellings: ReadonlyMap<string, string>): MemberRecord {
  if (member.group?.state !== "value") return member;
  const spelling = spellings.get(groupKey(member.group.value));
  if (spelling === undefined || spelling === member.group.value) return member;
  return { ...member, group: { ...member.group, value: spelling } };
}

/** 第1小组 in the minutes and 第一党小组 in the roster are one group. */
function withGroupSpellings(meeting: MeetingRecord, spellings: ReadonlyMap<string, string>): MeetingRecord {
  if (meeting.group?.state !== "value") return meeting;
  const value = meeting.group.value.map((group) => spellings.get(groupKey(group)) ?? group);
  return { ...meeting, group: { ...meeting.group, value } };
}
