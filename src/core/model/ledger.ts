/** The ledgers of a workbook as recognition hands them over: records, the tables they came from, and what is open. */
import type { DateSpan } from "./date.ts";
import type { EntryOf, OtherLedgerKind } from "./ledger-fields.ts";
import type { Place } from "./place.ts";
import type { DuesRecord, DuesTotal, MeetingRecord, MeetingType, MemberRecord } from "./record.ts";

/** Ledger kinds of the contract, in its order. */
export const ledgerKinds = [
  "roster",
  "meetings",
  "attendance",
  "dues",
  "branch",
  "committee",
  "groups",
  "election",
  "votes",
  "development",
  "appraisal",
  "criticism",
  "study",
  "talks",
  "transfers",
  "floating",
  "service",
  "care",
  "awards",
  "publicity",
  "plans",
  "facilities",
  "funds",
  "archive",
  "issues",
  "supervision",
  "ratings",
  "scorecard",
  "points",
] as const;

export type LedgerKind = (typeof ledgerKinds)[number];

const ledgerNames: { readonly [Kind in LedgerKind]: string } = {
  roster: "党员花名册",
  meetings: "会议记录",
  attendance: "考勤表",
  dues: "党费台账",
  branch: "支部信息表",
  committee: "支委班子表",
  groups: "党小组表",
  election: "换届选举台账",
  votes: "表决记录",
  development: "发展党员台账",
  appraisal: "民主评议台账",
  criticism: "批评意见记录",
  study: "学习学时台账",
  talks: "谈心谈话记录",
  transfers: "组织关系转接台账",
  floating: "流动党员台账",
  service: "作用发挥台账",
  care: "困难关怀台账",
  awards: "表彰台账",
  publicity: "公开公示台账",
  plans: "计划总结台账",
  facilities: "阵地台账",
  funds: "经费台账",
  archive: "档案目录",
  issues: "问题台账",
  supervision: "督导反馈表",
  ratings: "星级档案",
  scorecard: "评分表",
  points: "积分登记表",
};

/** What a clerk calls a ledger of this kind. */
export function chineseLedgerName(kind: LedgerKind): string {
  return ledgerNames[kind];
}

/** The kinds with records of their own; the others are read by the table of fields (ledger-fields.ts). */
export type CoreLedgerKind = Exclude<LedgerKind, OtherLedgerKind>;

/** A question to the clerk where a guess would be wrong too often. */
export interface Question {
  readonly code: "which-kind" | "which-field" | "which-year" | "which-type" | "which-header";
  /** Chinese, plain, complete. */
  readonly text: string;
  readonly at: Place;
  /** Likely answers first. For which-field: field names of the contract. */
  readonly choices: readonly string[];
}

export interface ColumnMapping {
  /** Field name of the contract: `joinedOn`, `paid:07`, `due:Q2`. */
  readonly field: string;
  /** Zero-based. */
  readonly column: number;
  /** The caption as it stands, parents first, joined by “/”. */
  readonly caption: string;
  /** 0 to 1. */
  readonly confidence: number;
}

/** One table found on a sheet. */
export interface RecognisedTable {
  readonly kind: LedgerKind;
  readonly sheet: string;
  /** From the first header row to the last record (A1). */
  readonly range: string;
  /** 1-based sheet rows. */
  readonly headerRows: readonly number[];
  readonly records: number;
  readonly confidence: number;
  readonly columns: readonly ColumnMapping[];
  /** Captioned columns that no field was found for, and columns with content without a caption (zero-based). */
  readonly unmapped: readonly { readonly column: number; readonly caption: string }[];
  readonly questions: readonly Question[];
  /** The period that title, tab or file name state for the whole sheet, and the words that say so. */
  readonly stated: { readonly span: DateSpan; readonly by: string } | null;
  /** Set when the sheet holds one kind of meeting only (one sheet per kind). */
  readonly meetingType: MeetingType | null;
  /** The row after the last record, over the width of the table: where a missing record would be written. */
  readonly next: Place;
  /** Where each kind of column stands (its lowest caption cell), for findings about a column. */
  readonly captions: ReadonlyMap<string, Place>;
}

/** A cell that should hold a date and could not be read, wherever it stands. */
export interface UnreadableCell {
  readonly at: Place;
  readonly kind: LedgerKind;
  readonly field: string;
  readonly raw: string;
  readonly why: string;
}

/** One kind of ledger, pooled over its tables (decision 40). */
export interface Ledger<Entry> {
  readonly kind: LedgerKind;
  readonly tables: readonly RecognisedTable[];
  readonly records: readonly Entry[];
  /** Fields that at least one table has a column for. */
  readonly fields: ReadonlySet<string>;
}

export interface DuesLedger extends Ledger<DuesRecord> {
  readonly totals: readonly DuesTotal[];
}

/** What the sheets say of the branch itself. */
export interface BranchInfo {
  /** Full name, or "" when no sheet names it. */
  readonly name: string;
  /** 普通 联合 临时 流动 …; null when nothing says so. */
  readonly type: string | null;
  readonly foundedOn: DateSpan | null;
}

/** A sheet that was read and not recognised, with the reason in Chinese. */
export interface UnusedSheet {
  readonly sheet: string;
  readonly why: string;
  readonly questions: readonly Question[];
}

/** The ledgers beside the core ones; a kind without a table is absent. */
export type OtherLedgers = { readonly [Kind in OtherLedgerKind]?: Ledger<EntryOf<Kind>> };

/** Everything recognition found in one workbook. A kind without a table is null. */
export interface Ledgers {
  readonly branch: BranchInfo;
  readonly roster: Ledger<MemberRecord> | null;
  readonly meetings: Ledger<MeetingRecord> | null;
  readonly dues: DuesLedger | null;
  readonly others: OtherLedgers;
  /** All tables in sheet order, of every kind. */
  readonly tables: readonly RecognisedTable[];
  readonly unused: readonly UnusedSheet[];
  readonly unreadable: readonly UnreadableCell[];
}
