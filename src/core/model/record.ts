/** The rows of the three core ledgers as typed records. Every field keeps its cell; a missing column is a missing field. */
import type { DateSpan, Month } from "./date.ts";
import type { Field } from "./field.ts";
import type { Place } from "./place.ts";

/** Where a record stands. `row` is the sheet row (1-based); `id` is the subject of per-record rules: `会议记录!12`. */
export interface RecordPlace extends Place {
  readonly row: number;
  readonly id: string;
}

export type Sex = "男" | "女";
export type MemberType = "full" | "probationary";

/** Organisational relation (组织关系状态). `pending` is 待落实 and the like: a person whose standing nobody has settled. */
export type MemberStatus =
  | "on-roster"
  | "floating"
  | "transferred-out"
  | "suspended"
  | "removed"
  | "deceased"
  | "pending";

/** The five categories of 积分制 (解放碑). */
export type PointsCategory = "在职" | "无职" | "非公" | "流动" | "老弱病残";

export interface MemberRecord {
  readonly place: RecordPlace;
  readonly name: Field<string>;
  readonly sex?: Field<Sex>;
  readonly birthDate?: Field<DateSpan>;
  readonly idNumber?: Field<string>;
  readonly ethnicity?: Field<string>;
  readonly education?: Field<string>;
  readonly memberType?: Field<MemberType>;
  readonly joinedOn?: Field<DateSpan>;
  readonly fullMemberOn?: Field<DateSpan>;
  readonly appliedOn?: Field<DateSpan>;
  readonly branch?: Field<string>;
  readonly group?: Field<string>;
  readonly post?: Field<string>;
  readonly personType?: Field<string>;
  readonly pointsCategory?: Field<PointsCategory>;
  readonly leader?: Field<boolean>;
  readonly status?: Field<MemberStatus>;
  readonly statusFrom?: Field<DateSpan>;
  readonly statusTo?: Field<DateSpan>;
  readonly transferredInOn?: Field<DateSpan>;
  readonly phone?: Field<string>;
  readonly exemption?: Field<string>;
  /** Type of a disciplinary measure (处分类型), and its stretch. */
  readonly discipline?: Field<string>;
  readonly disciplineFrom?: Field<DateSpan>;
  readonly disciplineTo?: Field<DateSpan>;
  /** 异动报告日期. */
  readonly reportedOn?: Field<DateSpan>;
  /** 信教 and 涉黑涉恶: read only where the clerk has such a column, never inferred. */
  readonly religious?: Field<boolean>;
  readonly gangRelated?: Field<boolean>;
  readonly note?: Field<string>;
}

export type MeetingType =
  | "assembly"
  | "committee"
  | "group"
  | "lecture"
  | "party-day"
  | "org-life"
  | "democratic-life"
  | "appraisal"
  | "study"
  | "other";

/** A cell that lists people: names, “全体党员”, “除李四外”, “等5名”. */
export interface NameList {
  /** As written, inner blanks of two-character names removed; brackets (phones, 女) taken off. */
  readonly names: readonly string[];
  /** What stood in brackets behind each name (病假, 女), "" where nothing did; same length as `names`. */
  readonly remarks: readonly string[];
  /** 全体党员 or the like: everybody but `except`. */
  readonly everyone: boolean;
  readonly except: readonly string[];
  /** 等n名: people counted beyond those named. */
  readonly unnamed: number;
}

/** 应到 and 实到 are counts in one workbook and lists in the next (mess E47). */
export interface Headcount {
  readonly count: number | null;
  readonly list: NameList | null;
}

/** Planned (拟, 待定) and cancelled (取消) rows are no meetings (decision 5). */
export type Standing = "held" | "planned" | "cancelled";

export interface MeetingRecord {
  readonly place: RecordPlace;
  readonly standing: Standing;
  readonly date?: Field<DateSpan>;
  /** Several for a combined record (decision 49). From the type column, else the sheet's own kind. */
  readonly type?: Field<readonly MeetingType[]>;
  /** The year a yearly meeting belongs to when the record names one (2025年度组织生活会), else null (trap F2.27). */
  readonly statedYear: number | null;
  readonly group?: Field<readonly string[]>;
  readonly title?: Field<string>;
  readonly venue?: Field<string>;
  readonly chair?: Field<string>;
  readonly recorder?: Field<string>;
  readonly speaker?: Field<string>;
  readonly expected?: Field<Headcount>;
  readonly present?: Field<Headcount>;
  readonly votingExpected?: Field<Headcount>;
  readonly votingPresent?: Field<Headcount>;
  readonly attendees?: Field<NameList>;
  readonly absentees?: Field<NameList>;
  readonly topic?: Field<string>;
  readonly agenda?: Field<string>;
  readonly content?: Field<string>;
  readonly resolution?: Field<string>;
  readonly signature?: Field<string>;
  readonly attachment?: Field<string>;
  /** The four steps of a theme Party day (解放碑): 确定主题 组织发动 现场实践 实效测评. */
  readonly themeStep?: Field<string>;
  readonly organisingStep?: Field<string>;
  readonly practiceStep?: Field<string>;
  readonly assessmentStep?: Field<string>;
  /** How people did (表现情况), and the record of the course (过程纪实). */
  readonly performance?: Field<string>;
  readonly process?: Field<string>;
  readonly note?: Field<string>;
}

/** What a payment cell says. `cents` is null for a tick (√, 已交): paid, amount unknown. */
export type Payment =
  | { readonly kind: "amount"; readonly cents: number }
  | { readonly kind: "tick" }
  | { readonly kind: "unpaid" }
  | { readonly kind: "waived" };

/** One person and the months one payment cell stands for: a list row, or one cell of a member × month matrix. */
export interface DuesRecord {
  readonly place: RecordPlace;
  readonly name: Field<string>;
  /** The months covered, oldest first; from 所属月份, the column caption, or the sheet's own month. Unreadable when it cannot be told. */
  readonly months: Field<readonly Month[]>;
  /** An amount of 0 is read as unpaid; a blank cell is a blank field. */
  readonly paid?: Field<Payment>;
  /** Monthly due, in cents. For a quarter column `due` covers all of its months. */
  readonly due?: Field<number>;
  /** Base of calculation, in cents. */
  readonly base?: Field<number>;
  readonly personType?: Field<string>;
  readonly paidOn?: Field<DateSpan>;
  readonly assessedOn?: Field<DateSpan>;
  readonly collector?: Field<string>;
  readonly remittedOn?: Field<DateSpan>;
  readonly waiver?: Field<string>;
  readonly note?: Field<string>;
  /** A 更正 / 补录 row does not count as a duplicate. */
  readonly correction: boolean;
}

/** A total row or column of a dues sheet, with what its parts add up to. */
export interface DuesTotal {
  readonly at: Place;
  /** Chinese, for messages: 7月实交合计. */
  readonly label: string;
  /** The stated total in cents. */
  readonly stated: Field<number>;
  /** The parts, in cents. */
  readonly sum: number;
  /** Parts that hold text no amount can be read from (a tick, a word): the sum cannot be judged. */
  readonly unreadableParts: number;
  /** The range of the parts. */
  readonly parts: Place;
}
