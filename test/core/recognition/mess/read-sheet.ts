/** Short ways to read a made-up sheet and to say what was found. */
import { isoDay, isoMonth } from "../../../../src/core/model/date.ts";
import { fieldValue } from "../../../../src/core/model/field.ts";
import type { Ledgers } from "../../../../src/core/model/ledger.ts";
import { recognise } from "../../../../src/core/recognition/recognise.ts";
import { type SheetInput, snapshotOf } from "../../../support/snapshot-of.ts";

export const rosterCaptions = ["序号", "姓名", "性别", "出生年月", "入党时间", "转正时间", "备注"] as const;

export const rosterRows: readonly (readonly unknown[])[] = [
  [1, "张一", "男", "1980.3", "2005.7.1", "2006.7.1", null],
  [2, "李二", "女", "1985.7", "2010.6.30", "2011.6.30", null],
  [3, "王三", "男", "1990.2", "2012.7.1", "2013.7.1", null],
];

export const meetingCaptions = ["序号", "会议时间", "会议类型", "地点", "主持人", "会议内容"] as const;

export const meetingRows: readonly (readonly unknown[])[] = [
  [1, "2026.1.5", "支委会", "会议室", "张一", "研究工作"],
  [2, "2026.2.5", "党员大会", "会议室", "张一", "传达精神"],
];

export function readSheets(sheets: readonly SheetInput[], file = "台账.xlsx", date1904 = false): Ledgers {
  return recognise(snapshotOf({ file, date1904, sheets }));
}

export function readRows(
  rows: readonly (readonly unknown[])[],
  more: Partial<SheetInput> & { readonly file?: string } = {},
): Ledgers {
  const { file, ...sheet } = more;
  return readSheets([{ name: "Sheet1", ...sheet, rows }], file);
}

/** `花名册: roster`, one per table. */
export function tablesOf(ledgers: Ledgers): string[] {
  return ledgers.tables.map((table) => `${table.sheet}: ${table.kind}`);
}

/** The columns of the first table, `B name`. */
export function columnsOf(ledgers: Ledgers): string[] {
  return (ledgers.tables[0]?.columns ?? []).map(
    (column) => `${String.fromCharCode(65 + column.column)} ${column.field}`,
  );
}

export function membersOf(ledgers: Ledgers): string[] {
  return (ledgers.roster?.records ?? []).map((member) => fieldValue(member.name) ?? member.name.state);
}

/** `2026-01-05 committee`, one per meeting. */
export function meetingsOf(ledgers: Ledgers): string[] {
  return (ledgers.meetings?.records ?? []).map((record) => {
    const date = fieldValue(record.date);
    const shown = date
      ? date.precision === "day"
        ? isoDay(date.from)
        : `${isoDay(date.from)}~${isoDay(date.to)}`
      : record.date?.state;
    return `${shown} ${fieldValue(record.type)?.join("+") ?? record.type?.state}`;
  });
}

/** `张一 2026-01 10`, one per payment. */
export function paymentsOf(ledgers: Ledgers): string[] {
  return (ledgers.dues?.records ?? []).map((record) => {
    const paid = fieldValue(record.paid);
    const months = fieldValue(record.months)?.map(isoMonth).join("+") ?? "?";
    return `${fieldValue(record.name)} ${months} ${paid?.kind === "amount" ? paid.cents / 100 : (paid?.kind ?? record.paid?.state ?? "none")}`;
  });
}

/** `which-field D5 name`, of all sheets. */
export function questionsOf(ledgers: Ledgers): string[] {
  return [...ledgers.tables, ...ledgers.unused].flatMap((sheet) =>
    sheet.questions.map((question) => `${question.code} ${question.at.range} ${question.choices.join(",")}`.trim()),
  );
}
