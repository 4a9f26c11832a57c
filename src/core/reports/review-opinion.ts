/**
 * What the branch itself has written on a review sheet: 讲评意见 of the stretch it is about, those of earlier stretches
 * below the print area, and notes beside the printed columns. Nothing of it is ever lost: another stretch moves the
 * opinion down among the earlier ones, and brings its own back up.
 */
import { ownSheet, type SheetRow, type SheetSnapshot, type Snapshot } from "../workbook/snapshot.ts";
import { cellBeside, textOf } from "./previous.ts";
import type { SheetName } from "./sheet-names.ts";

export const opinionHeading = "讲评意见（支部填写）";
export const archiveHeading = "往期讲评意见（保留，不打印）";
export const stretchLabel = "讲评期";
export const signature = "讲评人（签字）：　　　　　　　　　　　　日期：　　　　年　　月　　日";
const signatureStart = "讲评人";
/** How the two notes below the signature begin. */
export const reviewNoteStarts = { source: "数据来自两", stretches: "两次体检各查当期：" } as const;

export interface KeptOpinion {
  /** 2026年第三季度. */
  readonly label: string;
  readonly text: string;
  /** The line of signatures; as printed when nobody has filled it in. */
  readonly signature: string;
}

/** A note of the clerk's right of the printed columns. */
export interface SideNote {
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean;
}

export interface KeptReview {
  /** The one of the stretch that is written now. */
  readonly current: KeptOpinion;
  /** Newest first, as far as they were. */
  readonly earlier: readonly KeptOpinion[];
  readonly notes: readonly SideNote[];
}

/** @param label the stretch that is written now · Null: the sheet holds something, but the heading of the opinion is gone. */
export function keptReview(snapshot: Snapshot, name: SheetName, label: string): KeptReview | null {
  const fresh: KeptOpinion = { label, text: "", signature };
  const sheet = ownSheet(snapshot, name.definedName);
  if (!sheet || sheet.rows.every((row) => row.values.every((value) => value === null || value === ""))) {
    return { current: fresh, earlier: [], notes: [] };
  }
  const heading = sheet.rows.findIndex((row) => firstText(row).endsWith(opinionHeading));
  if (heading < 0) return null;
  const standing = textOf(cellBeside(snapshot, name.definedName, stretchLabel)).trim() || titleOf(sheet);
  const all = [opinionBelow(sheet.rows.slice(heading + 1), standing), ...archived(sheet)];
  const written = all.filter((opinion) => opinion.text !== "" || opinion.signature !== signature);
  // A label the clerk has copied keeps both texts; the first is the one that is shown.
  const current = written.find((opinion) => opinion.label === label) ?? fresh;
  return {
    current,
    earlier: written.filter((opinion) => opinion !== current),
    notes: notesBeside(sheet),
  };
}

/** The texts between the heading and the signature, or the notes below it: a clerk may have split the cell. */
function opinionBelow(rows: readonly SheetRow[], label: string): KeptOpinion {
  const texts: string[] = [];
  for (const row of rows) {
    const first = firstText(row);
    if (first.startsWith(signatureStart)) return { label, text: texts.join("\n"), signature: first };
    if (first === archiveHeading || Object.values(reviewNoteStarts).some((start) => first.startsWith(start))) break;
    for (const value of row.values.slice(0, printed)) if (value !== null && value !== "") texts.push(String(value));
  }
  return { label, text: texts.join("\n"), signature };
}

function archived(sheet: SheetSnapshot): KeptOpinion[] {
  const heading = sheet.rows.findIndex((row) => firstText(row) === archiveHeading);
  if (heading < 0) return [];
  return sheet.rows.slice(heading + 1).flatMap((row): KeptOpinion[] => {
    const texts = row.values.slice(0, printed).filter((value) => value !== null && value !== "");
    if (texts.length === 0) return [];
    const [label = "", text = "", signed = signature] = texts.map(String);
    // A line of one text only is a note somebody wrote below the list.
    return [texts.length === 1 ? { label: "", text: label, signature } : { label, text, signature: signed }];
  });
}

/** Columns A to I are printed. */
const printed = 9;

/** Our own two cells there are the label of the stretch and the stretch. */
function notesBeside(sheet: SheetSnapshot): SideNote[] {
  return sheet.rows.flatMap((row) => {
    const own = row.values.indexOf(stretchLabel);
    return row.values.flatMap((value, column): SideNote[] => {
      const isOurs = own >= 0 && (column === own || column === own + 1);
      return column < printed || isOurs || value === null || value === "" ? [] : [{ row: row.index, column, value }];
    });
  });
}

function firstText(row: SheetRow): string {
  const first = row.values.find((value) => value !== null && value !== "");
  return typeof first === "string" ? first.trim() : "";
}

/** The title names the stretch when the auxiliary cell was cleared. */
function titleOf(sheet: SheetSnapshot): string {
  const first = sheet.rows[0];
  return first ? firstText(first).replace(/党支部工作讲评$/, "") : "";
}
