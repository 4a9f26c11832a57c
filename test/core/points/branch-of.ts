/** A made-up branch as facts, without a workbook to recognise. For tests only. */
import type { Checkup } from "../../../src/core/checkup/checkup.ts";
import { runCheckup } from "../../../src/core/checkup/run-checkup.ts";
import { type Facts, factsOf } from "../../../src/core/facts/facts.ts";
import { type DateSpan, type Day, type Month, monthOf, parseIsoDay, spanOfDay } from "../../../src/core/model/date.ts";
import type { Field } from "../../../src/core/model/field.ts";
import type { LedgerKind, Ledgers, RecognisedTable } from "../../../src/core/model/ledger.ts";
import { yearPeriod } from "../../../src/core/model/period.ts";
import type {
  DuesRecord,
  MeetingRecord,
  MeetingType,
  MemberRecord,
  MemberStatus,
  NameList,
  PointsCategory,
} from "../../../src/core/model/record.ts";
import { resolveProfiles } from "../../../src/core/profiles/resolve.ts";

export interface MemberInput {
  readonly name: string;
  readonly category?: PointsCategory | "";
  readonly type?: "full" | "probationary";
  readonly group?: string;
  readonly birth?: string;
  readonly joined?: string;
  readonly status?: MemberStatus;
  readonly statusFrom?: string;
  readonly exemption?: string;
  readonly idNumber?: string;
  readonly phone?: string;
}

export interface MeetingInput {
  readonly date: string;
  readonly types: readonly MeetingType[];
  /** Names, or everybody; absent = no list at all. */
  readonly present?: readonly string[] | "all";
  /** Left out of 全体党员. */
  readonly except?: readonly string[];
  /** 缺席人员, with what stood in brackets. */
  readonly absent?: readonly (readonly [name: string, remark: string])[];
  /** 缺席人员 as prose. */
  readonly absentText?: string;
  /** 实到人数. */
  readonly count?: number;
  readonly group?: string;
}

export interface DuesInput {
  readonly name: string;
  /** `2026-07` or more. */
  readonly months: readonly string[];
  readonly paid?: "amount" | "unpaid" | "waived" | "blank";
}

export interface BranchInput {
  readonly asOf: string;
  readonly members?: readonly MemberInput[];
  /** Whether the roster has the column 积分类别. */
  readonly hasCategories?: boolean;
  readonly meetings?: readonly MeetingInput[];
  readonly dues?: readonly DuesInput[];
  /** 学习学时台账. */
  readonly study?: readonly { readonly name: string; readonly date: string; readonly hours: number }[];
  /** 民主评议台账. */
  readonly appraisal?: readonly { readonly name: string; readonly year: number; readonly grade: string }[];
  readonly branch?: string;
  /** Years the meeting and dues sheets say they cover. */
  readonly covers?: readonly [from: string, to: string];
}

export function dayOfText(text: string): Day {
  const day = parseIsoDay(text);
  if (day === null) throw new Error(`not a day: ${text}`);
  return day;
}

export function monthOfText(text: string): Month {
  return monthOf(dayOfText(`${text}-01`));
}

export function branchFacts(input: BranchInput): Facts {
  const asOf = dayOfText(input.asOf);
  const covers = input.covers ?? ["2026-01-01", "2026-12-31"];
  const stated = {
    span: { from: dayOfText(covers[0]), to: dayOfText(covers[1]), precision: "range" as const },
    by: "标题",
  };
  const members = (input.members ?? []).map(memberRecord);
  const rosterFields = new Set(["name", ...(input.hasCategories === false ? [] : ["pointsCategory"])]);
  const roster = ledger("roster", "党员花名册", members, rosterFields, null);
  const meetings = input.meetings
    ? ledger("meetings", "会议记录", input.meetings.map(meetingRecord), new Set(["date", "type"]), stated)
    : null;
  const dues = input.dues
    ? { ...ledger("dues", "党费台账", input.dues.map(duesRecord), new Set(["name", "paid"]), stated), totals: [] }
    : null;
  const ledgers: Ledgers = {
    branch: { name: input.branch ?? "中共示例县某局第一支部委员会", type: null, foundedOn: null },
    roster: input.members ? roster : null,
    meetings,
    dues,
    others: {
      ...(input.study && {
        study: ledger(
          "study",
          "学习学时台账",
          input.study.map((entry, index) => ({
            ...frame("学习学时台账", index),
            name: field(entry.name),
            date: date(entry.date),
            hours: field(entry.hours),
          })),
          new Set(["name", "date", "hours"]),
          stated,
        ),
      }),
      ...(input.appraisal && {
        appraisal: ledger(
          "appraisal",
          "民主评议台账",
          input.appraisal.map((entry, index) => ({
            ...frame("民主评议台账", index),
            name: field(entry.name),
            year: field(entry.year),
            grade: field(entry.grade),
          })),
          new Set(["name", "year", "grade"]),
          stated,
        ),
      }),
    },
    tables: [],
    unused: [],
    unreadable: [],
  };
  return factsOf(ledgers, { asOf, period: yearPeriod(2026) });
}

export function branchCheckup(input: BranchInput): Checkup {
  const resolved = resolveProfiles(["national-base"], { policy: "local" });
  if (!resolved.ok) throw new Error(resolved.message);
  return runCheckup({
    facts: branchFacts(input),
    profile: resolved.profile,
    rules: [],
    weights: new Map(),
    rounding: "none",
    vetoes: [],
    manualScores: new Map(),
  });
}

function ledger<Entry>(
  kind: LedgerKind,
  sheet: string,
  records: readonly Entry[],
  fields: ReadonlySet<string>,
  stated: RecognisedTable["stated"],
) {
  const table: RecognisedTable = {
    kind,
    sheet,
    range: `A3:Z${records.length + 3}`,
    headerRows: [3],
    records: records.length,
    confidence: 1,
    columns: [],
    unmapped: [],
    questions: [],
    stated,
    meetingType: null,
    next: { sheet, range: `A${records.length + 4}` },
    captions: new Map([["pointsCategory", { sheet, range: "Z3" }]]),
  };
  return { kind, tables: [table], records, fields };
}

function placeAt(sheet: string, index: number) {
  const row = index + 4;
  return { sheet, range: `A${row}:Z${row}`, row, id: `${sheet}!${row}` };
}

function frame(sheet: string, index: number) {
  return { place: placeAt(sheet, index), standing: "held" as const, stated: null };
}

function field<T>(value: T, sheet = "党员花名册"): Field<T> {
  return { state: "value", value, raw: String(value), at: { sheet, range: "A4" } };
}

function date(text: string): Field<DateSpan> {
  return field(spanOfDay(dayOfText(text)));
}

function memberRecord(member: MemberInput, index: number): MemberRecord {
  return {
    place: placeAt("党员花名册", index),
    name: field(member.name),
    ...(member.category === undefined
      ? {}
      : member.category === ""
        ? { pointsCategory: { state: "blank" as const, at: { sheet: "党员花名册", range: `Z${index + 4}` } } }
        : { pointsCategory: field(member.category) }),
    ...(member.type === undefined ? {} : { memberType: field(member.type) }),
    ...(member.group === undefined ? {} : { group: field(member.group) }),
    ...(member.birth === undefined ? {} : { birthDate: date(member.birth) }),
    ...(member.joined === undefined ? {} : { transferredInOn: date(member.joined) }),
    ...(member.status === undefined ? {} : { status: field(member.status) }),
    ...(member.statusFrom === undefined ? {} : { statusFrom: date(member.statusFrom) }),
    ...(member.exemption === undefined ? {} : { exemption: field(member.exemption) }),
    ...(member.idNumber === undefined ? {} : { idNumber: field(member.idNumber) }),
    ...(member.phone === undefined ? {} : { phone: field(member.phone) }),
  };
}

function listOf(names: readonly string[], everyone: boolean, except: readonly string[] = []): NameList {
  return { names, remarks: names.map(() => ""), everyone, except, unnamed: 0 };
}

function meetingRecord(meeting: MeetingInput, index: number): MeetingRecord {
  const { present, absent } = meeting;
  return {
    place: placeAt("会议记录", index),
    standing: "held",
    date: date(meeting.date),
    type: field(meeting.types, "会议记录"),
    statedYear: null,
    ...(present === undefined
      ? {}
      : { attendees: field(present === "all" ? listOf([], true, meeting.except) : listOf(present, false)) }),
    ...(absent === undefined
      ? {}
      : {
          absentees: field({
            ...listOf(
              absent.map(([name]) => name),
              false,
            ),
            remarks: absent.map(([, remark]) => remark),
          }),
        }),
    ...(meeting.absentText === undefined
      ? {}
      : {
          absentees: {
            state: "value" as const,
            value: listOf([], false),
            raw: meeting.absentText,
            at: { sheet: "会议记录", range: "H4" },
          },
        }),
    ...(meeting.count === undefined ? {} : { present: field({ count: meeting.count, list: null }) }),
    ...(meeting.group === undefined ? {} : { group: field([meeting.group]) }),
  };
}

function duesRecord(dues: DuesInput, index: number): DuesRecord {
  const kind = dues.paid ?? "amount";
  return {
    place: placeAt("党费台账", index),
    name: field(dues.name),
    months: field(dues.months.map(monthOfText)),
    paid:
      kind === "blank"
        ? { state: "blank", at: { sheet: "党费台账", range: "D4" } }
        : field(kind === "amount" ? { kind, cents: 2000 } : { kind }),
    correction: false,
  };
}

/** `2026-07` … `2026-09`. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = monthOfText(first) as number; month <= monthOfText(last); month += 1) {
    months.push(`${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`);
  }
  return months;
}
