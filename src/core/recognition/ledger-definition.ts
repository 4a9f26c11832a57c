/** What one file per ledger kind has to say, and what it gets: the seam between shared reading and the kinds. */
import type { Day } from "../model/date.ts";
import type { ColumnMapping, DuesLedger, LedgerKind, Question, UnreadableCell } from "../model/ledger.ts";
import type { MeetingType } from "../model/record.ts";
import type { ColumnProfile, ValueShape } from "./column-profile.ts";
import type { HeaderColumn, TableArea, TitleText } from "./find-tables.ts";
import type { StatedPeriod } from "./stated-period.ts";
import type { BodyRow, FieldReader } from "./table-rows.ts";

export interface FieldDefinition {
  /** Field name of the contract. Helper columns that only complete others (`year`, `monthFrom`) stand here too. */
  readonly field: string;
  /** Chinese, for questions. */
  readonly label: string;
  /** Captions that mean this field. */
  readonly captions: readonly string[];
  /** Captions that mean it only when the cells agree: 类别, 政治面貌. */
  readonly maybe?: readonly string[];
  /** What its cells look like. */
  readonly shape: ValueShape;
  /** Of two columns the one whose caption comes first in `captions` is taken; otherwise both are asked about. */
  readonly isOrdered?: true;
}

/** What is known of a table before its columns are mapped. */
export interface TableHints {
  /** Texts above the header. */
  readonly titles: readonly TitleText[];
  readonly tab: string;
  readonly file: string;
  readonly stated: StatedPeriod | null;
  readonly asOf: Day | null;
  readonly date1904: boolean;
  /** Kinds of meeting a clerk has told, by the word in the type column; by "" that of meetings without any. */
  readonly types?: ReadonlyMap<string, MeetingType>;
}

/** A column that is told by a pattern (7月实交) instead of a fixed caption. */
export interface PatternColumn {
  readonly field: string;
  readonly column: number;
  readonly confidence: number;
}

export interface KindEvidence {
  /** Mapped fields, and those that two columns fit equally well. */
  readonly fields: ReadonlySet<string>;
  readonly columns: readonly HeaderColumn[];
  /** Title texts and the tab, joined by line breaks. */
  readonly title: string;
  readonly file: string;
}

export interface MappedTable {
  readonly area: TableArea;
  readonly hints: TableHints;
  readonly columns: readonly ColumnMapping[];
  /** Zero-based column by field. */
  readonly columnOf: ReadonlyMap<string, number>;
  readonly body: readonly BodyRow[];
  readonly reader: FieldReader;
}

export interface TableRecords<Entry> {
  readonly records: readonly Entry[];
  readonly questions: readonly Question[];
  readonly unreadable: readonly UnreadableCell[];
  /** Zero-based sheet row of the last record or prefilled row, or null when there is none. */
  readonly lastRow: number | null;
  readonly meetingType?: MeetingType | null;
  readonly totals?: DuesLedger["totals"];
  /** Zero-based columns that no field stands for and that are used all the same: 合计. */
  readonly used?: readonly number[];
  /** Replaces the stated period, e.g. by the span of the month columns. */
  readonly stated?: StatedPeriod | null;
}

export interface LedgerDefinition<Entry> {
  readonly kind: LedgerKind;
  /** Chinese: 党员花名册. */
  readonly label: string;
  readonly fields: readonly FieldDefinition[];
  /** Captions that are known and hold nothing we read: no question is asked about them. */
  readonly ignored: readonly string[];
  /** A record says nothing without one of these fields: the first is asked for when a table has none of them. */
  readonly key: readonly string[];
  /** Fields that are asked for when a table has none of a group, and nothing else tells it: the first of each group. */
  readonly wanted: readonly (readonly string[])[];
  /** Whether title or tab name this kind. */
  readonly titles: RegExp;
  readonly patternColumns?: (
    columns: readonly HeaderColumn[],
    profiles: readonly ColumnProfile[],
    hints: TableHints,
  ) => readonly PatternColumn[];
  /** Last word on the mapping, when one field takes the place of another. */
  readonly settle?: (columns: readonly ColumnMapping[]) => readonly ColumnMapping[];
  /** 0 to 1: how sure it is that a table with these columns is of this kind. */
  readonly fitness: (evidence: KindEvidence) => number;
  readonly read: (table: MappedTable) => TableRecords<Entry>;
}
