/** Everything a rule may ask, built once for a workbook and a base date. */
import { type DateSpan, type Day, type Month, spanOfMonth } from "../model/date.ts";
import { fieldValue } from "../model/field.ts";
import type { BranchInfo, Ledger, LedgerKind, Ledgers, OtherLedgers, RecognisedTable } from "../model/ledger.ts";
import { type EntryOf, ledgerFields, type OtherLedgerKind } from "../model/ledger-fields.ts";
import type { Status } from "../model/outcome.ts";
import { type Period, type Semesters, type Stretch, usualSemesters } from "../model/period.ts";
import { type WorkCalendar, workCalendar } from "../model/work-calendar.ts";
import { type Coverage, coverageOf } from "./coverage.ts";
import { DuesFacts } from "./dues-facts.ts";
import { dateOfEntry, EntryFacts } from "./entry-facts.ts";
import { MeetingFacts } from "./meeting-facts.ts";
import { RosterFacts } from "./roster-facts.ts";

/** What each kind of ledger is asked as. */
export type FactsByKind = {
  readonly [Kind in LedgerKind]: Kind extends OtherLedgerKind
    ? EntryFacts<Kind>
    : { readonly roster: RosterFacts; readonly meetings: MeetingFacts; readonly dues: DuesFacts }[Exclude<
        Kind,
        OtherLedgerKind
      >];
};

export interface Facts {
  readonly asOf: Day;
  /** The inspection period (decision 2). */
  readonly period: Period;
  readonly branch: BranchInfo;
  readonly ledgers: Ledgers;
  readonly roster: RosterFacts | null;
  readonly meetings: MeetingFacts | null;
  readonly dues: DuesFacts | null;
  /** The ledgers beside the three core ones. */
  readonly others: { readonly [Kind in OtherLedgerKind]?: EntryFacts<Kind> };
  /** The same ledgers with the sheets the tool itself wrote behind them, for the rules about those sheets. */
  readonly withOwnSheets?: { readonly [Kind in OtherLedgerKind]?: EntryFacts<Kind> };
  readonly coverage: readonly Coverage[];
  /** Working days, with the clerk's own days off and make-up days. */
  readonly calendar: WorkCalendar;
  readonly semesters: Semesters;
  /** What the rules before this one have answered about a subject; absent outside a checkup. */
  readonly verdictOf?: (rule: string, subject: string) => Status | null;
}

/** The facts of one kind of ledger; null when the workbook has none, or one without a single record (decision 4). */
export function factsOfKind<Kind extends LedgerKind>(facts: Facts, kind: Kind): FactsByKind[Kind] | null {
  const known: { readonly [Name in LedgerKind]?: FactsByKind[Name] | null } = {
    ...facts.others,
    roster: facts.roster,
    meetings: facts.meetings,
    dues: facts.dues,
  };
  return known[kind] ?? null;
}

export interface FactsRequest {
  readonly asOf: Day;
  readonly period: Period;
  /** Coverage the clerk has declared, by ledger kind. */
  readonly declaredCoverage?: ReadonlyMap<LedgerKind, Stretch>;
  /** Without it the notices on holidays alone. */
  readonly calendar?: WorkCalendar;
  /** Without it the usual ones. */
  readonly semesters?: Semesters;
  /** Sheets the tool itself wrote, read as ledgers. They are no ledgers of the workbook. */
  readonly ownSheets?: OtherLedgers;
}

export function factsOf(ledgers: Ledgers, request: FactsRequest): Facts {
  const { asOf, period } = request;
  const coverage: Coverage[] = [];
  const cover = (
    kind: LedgerKind,
    tables: readonly RecognisedTable[],
    dates: readonly (readonly DateSpan[])[],
  ): Coverage => {
    const own = coverageOf(kind, tables, dates, request.declaredCoverage?.get(kind), asOf);
    coverage.push(own);
    return own;
  };
  // A sheet without a single record proves nothing: it counts as missing (decision 4).
  const roster = ledgers.roster && ledgers.roster.records.length > 0 ? new RosterFacts(ledgers.roster) : null;
  let meetings: MeetingFacts | null = null;
  if (ledgers.meetings && ledgers.meetings.records.length > 0) {
    const dates = datesByTable(ledgers.meetings.tables, ledgers.meetings.records, (record) => {
      const date = fieldValue(record.date);
      return date && record.standing === "held" ? [date] : [];
    });
    meetings = new MeetingFacts(ledgers.meetings, cover("meetings", ledgers.meetings.tables, dates), asOf);
  }
  let dues: DuesFacts | null = null;
  if (ledgers.dues && ledgers.dues.records.length > 0) {
    const spans = new Map<Month, DateSpan>();
    // A dues ledger names the same few months thousands of times.
    const spanOf = (month: Month): DateSpan => {
      const known = spans.get(month);
      if (known) return known;
      const span = spanOfMonth(month);
      spans.set(month, span);
      return span;
    };
    const dates = datesByTable(ledgers.dues.tables, ledgers.dues.records, (record) =>
      (fieldValue(record.months) ?? []).map(spanOf),
    );
    dues = new DuesFacts(ledgers.dues, cover("dues", ledgers.dues.tables, dates), roster, asOf);
  }
  const others: { [Kind in OtherLedgerKind]?: EntryFacts<Kind> } = {};
  const withOwnSheets: { [Kind in OtherLedgerKind]?: EntryFacts<Kind> } = {};
  const take = <Kind extends OtherLedgerKind>(kind: Kind): void => {
    const ledger: Ledger<EntryOf<Kind>> | undefined = ledgers.others[kind];
    const own: Ledger<EntryOf<Kind>> | undefined = request.ownSheets?.[kind];
    if (ledger && ledger.records.length > 0) {
      const entries = new EntryFacts(kind, ledger, cover(kind, ledger.tables, datesOf(kind, ledger)), asOf);
      Object.assign(others, { [kind]: entries });
    }
    if (own) {
      const both = pooled(ledger, own);
      const declared = request.declaredCoverage?.get(kind);
      const coverageOfBoth = coverageOf(kind, both.tables, datesOf(kind, both), declared, asOf);
      Object.assign(withOwnSheets, { [kind]: new EntryFacts(kind, both, coverageOfBoth, asOf) });
    }
  };
  for (const kind of otherKinds) take(kind);
  const { calendar = workCalendar(), semesters = usualSemesters } = request;
  return {
    asOf,
    period,
    branch: ledgers.branch,
    ledgers,
    roster,
    meetings,
    dues,
    others,
    withOwnSheets,
    coverage,
    calendar,
    semesters,
  };
}

function datesOf<Kind extends OtherLedgerKind>(kind: Kind, ledger: Ledger<EntryOf<Kind>>): DateSpan[][] {
  return datesByTable(ledger.tables, ledger.records, (entry) => {
    const date = dateOfEntry(kind, entry);
    return date && entry.standing === "held" ? [date] : [];
  });
}

/** The clerk's own ledger first. */
function pooled<Entry>(clerks: Ledger<Entry> | undefined, own: Ledger<Entry>): Ledger<Entry> {
  if (!clerks) return own;
  return {
    kind: own.kind,
    tables: [...clerks.tables, ...own.tables],
    records: [...clerks.records, ...own.records],
    fields: new Set([...clerks.fields, ...own.fields]),
  };
}

const otherKinds = Object.keys(ledgerFields) as readonly OtherLedgerKind[];

/** Dates of the records by table. A record belongs to the table of its sheet whose rows hold it. */
function datesByTable<Entry extends { readonly place: { readonly sheet: string; readonly row: number } }>(
  tables: readonly RecognisedTable[],
  records: readonly Entry[],
  datesOf: (record: Entry) => readonly DateSpan[],
): DateSpan[][] {
  const dates: DateSpan[][] = tables.map(() => []);
  const bySheet = new Map<string, number[]>();
  tables.forEach((table, index) => {
    const known = bySheet.get(table.sheet);
    if (known) known.push(index);
    else bySheet.set(table.sheet, [index]);
  });
  for (const record of records) {
    const candidates = bySheet.get(record.place.sheet) ?? [];
    let owner = candidates[0];
    for (const index of candidates) {
      const lastHeader = tables[index]?.headerRows.at(-1) ?? 0;
      if (lastHeader < record.place.row) owner = index;
    }
    if (owner !== undefined) for (const date of datesOf(record)) dates[owner]?.push(date);
  }
  return dates;
}
